import { createHash } from "node:crypto";

/** One step from a leaf to the root: the hash beside it, and on which side that stands. */
export interface ProofStep {
  readonly side: "left" | "right";
  /** SHA-256, hex. */
  readonly hash: string;
}

/**
 * The hash of a leaf. Leaves and inner nodes begin with different bytes, so that none passes for the other.
 * @see https://www.rfc-editor.org/rfc/rfc6962#section-2.1
 */
export function leafHash(salt: string, content: string): string {
  return createHash("sha256").update("\0").update(Buffer.from(salt, "hex")).update("\0").update(content).digest("hex");
}

function nodeHash(left: string, right: string): string {
  return createHash("sha256")
    .update("\x01")
    .update(Buffer.from(left, "hex"))
    .update(Buffer.from(right, "hex"))
    .digest("hex");
}

/** All levels of the tree over some leaves, from the leaves to the root; the last of an odd number goes up as it is. */
function levelsOf(leaves: readonly string[]): string[][] {
  const levels = [[...leaves]];
  for (let level = levels[0] as string[]; level.length > 1; ) {
    const above: string[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = [level[at] as string, level[at + 1]];
      above.push(right === undefined ? left : nodeHash(left, right));
    }
    levels.push(above);
    level = above;
  }
  return levels;
}

/** The root over some leaves. @throws RangeError when there are none */
export function merkleRoot(leaves: readonly string[]): string {
  const root = levelsOf(leaves).at(-1)?.[0];
  if (root === undefined) throw new RangeError("a tree without leaves");
  return root;
}

/** For every leaf, the steps that lead from it to the root. */
export function inclusionProofs(leaves: readonly string[]): ProofStep[][] {
  const levels = levelsOf(leaves);
  return leaves.map((_, leaf) => {
    const steps: ProofStep[] = [];
    let at = leaf;
    for (const level of levels.slice(0, -1)) {
      const beside = level[at % 2 === 0 ? at + 1 : at - 1];
      if (beside !== undefined) steps.push({ side: at % 2 === 0 ? "right" : "left", hash: beside });
      at = Math.floor(at / 2);
    }
    return steps;
  });
}

/** The root that a leaf and its proof lead to. */
export function rootOf(leaf: string, proof: readonly ProofStep[]): string {
  return proof.reduce(
    (hash, step) => (step.side === "left" ? nodeHash(step.hash, hash) : nodeHash(hash, step.hash)),
    leaf,
  );
}
