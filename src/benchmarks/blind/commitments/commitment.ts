import { createHmac, randomBytes } from "node:crypto";
import { z } from "zod";
import { pythonFunctions } from "../../../execution/languages/functions/python.js";
import { CladeError } from "../../../foundation/errors.js";
import { printModule } from "../emission/print-module.js";
import { python } from "../emission/python.js";
import { dataKey } from "../making/data-key.js";
import type { BlindProblem } from "../making/make-problem.js";
import { makeProblems } from "../making/make-problems.js";
import { en } from "../phrases/en.js";
import { describe } from "../rendering/describe.js";
import { inclusionProofs, leafHash, merkleRoot, rootOf } from "./merkle.js";

/** What is published before a model is asked: it says nothing of the problems, and fixes them. */
export const commitmentSchema = z.strictObject({
  format: z.literal("clade-blind-commitment-1"),
  /** SHA-256 (hex), the root over all problems. */
  root: z.string().regex(/^[0-9a-f]{64}$/),
  problems: z.number().int().min(1),
});

/** What stays secret until the models have answered. */
export const secretSchema = z.strictObject({
  format: z.literal("clade-blind-secret-1"),
  seed: z.string(),
  problems: z.number().int().min(1),
  /** 32 random bytes, hex: without it nobody can find the seed by trying. */
  salt: z.string().regex(/^[0-9a-f]{64}$/),
});

const proofSchema = z.array(z.strictObject({ side: z.enum(["left", "right"]), hash: z.string() }));

/** What is published afterwards: every problem with its hidden tests, and the proof that it is the one of before. */
export const revelationSchema = z.strictObject({
  format: z.literal("clade-blind-revelation-1"),
  root: z.string(),
  seed: z.string(),
  problems: z.array(
    z.strictObject({ number: z.number().int(), salt: z.string(), content: z.string(), proof: proofSchema }),
  ),
});

export type Commitment = z.infer<typeof commitmentSchema>;
export type Secret = z.infer<typeof secretSchema>;
export type Revelation = z.infer<typeof revelationSchema>;

/** Commits to the first problems of a seed. @param salt 32 bytes, hex; drawn unless given */
export function commit(
  seed: string,
  problems: number,
  salt = randomBytes(32).toString("hex"),
): { readonly commitment: Commitment; readonly secret: Secret } {
  const secret: Secret = { format: "clade-blind-secret-1", seed, problems, salt };
  const root = merkleRoot(leavesOf(secret).map(({ hash }) => hash));
  return { commitment: { format: "clade-blind-commitment-1", root, problems }, secret };
}

/**
 * Makes the problems again and proves each.
 * @throws CladeError BAD_DATASET when they are not those of the commitment
 */
export function reveal(commitment: Commitment, secret: Secret): Revelation {
  const leaves = leavesOf(secret);
  const hashes = leaves.map(({ hash }) => hash);
  if (merkleRoot(hashes) !== commitment.root || secret.problems !== commitment.problems) {
    const message =
      "The secret does not lead to the commitment's root: one of the files was changed, or this version of Clade makes other problems. Use both files as `clade blind commit` wrote them, and the version that wrote them.";
    throw new CladeError("BAD_DATASET", message);
  }
  const proofs = inclusionProofs(hashes);
  const problems = leaves.map(({ salt, content }, number) => ({ number, salt, content, proof: proofs[number] ?? [] }));
  return { format: "clade-blind-revelation-1", root: commitment.root, seed: secret.seed, problems };
}

/** Everything about a revelation that does not agree with the commitment, in sentences; none when all does. */
export function discrepancies(commitment: Commitment, revelation: Revelation): string[] {
  const found: string[] = [];
  if (revelation.root !== commitment.root) found.push("The revelation names another root than the commitment.");
  if (revelation.problems.length !== commitment.problems) {
    found.push(
      `The commitment is to ${commitment.problems} problems, the revelation has ${revelation.problems.length}.`,
    );
  }
  for (const [at, { number, salt, content, proof }] of revelation.problems.entries()) {
    if (number !== at) found.push(`Problem ${number} stands in the place of problem ${at}.`);
    const isProven = rootOf(leafHash(salt, content), proof) === commitment.root;
    if (!isProven)
      found.push(`Problem ${number} is not one that was committed to: its proof does not lead to the root.`);
    else if (!isAt(number, proof, commitment.problems))
      found.push(`The proof of problem ${number} is one of another place.`);
    else if (!saysOf(content, revelation.seed, number))
      found.push(`Problem ${number} is not of the seed that is named.`);
  }
  return found;
}

/** Whether a proof's sides are those of a place among so many leaves. */
function isAt(place: number, proof: Revelation["problems"][number]["proof"], leaves: number): boolean {
  const sides: string[] = [];
  for (let at = place, width = leaves; width > 1; at = Math.floor(at / 2), width = Math.ceil(width / 2)) {
    if (at % 2 === 1) sides.push("left");
    else if (at + 1 < width) sides.push("right");
  }
  return sides.join() === proof.map(({ side }) => side).join();
}

function saysOf(content: string, seed: string, number: number): boolean {
  try {
    const said = JSON.parse(content) as { seed?: unknown; number?: unknown };
    return said.seed === seed && said.number === number;
  } catch {
    return false;
  }
}

interface Leaf {
  readonly salt: string;
  readonly content: string;
  readonly hash: string;
}

function leavesOf({ seed, problems, salt }: Secret): Leaf[] {
  return makeProblems(seed, problems).map((problem) => {
    const own = createHmac("sha256", Buffer.from(salt, "hex")).update(String(problem.number)).digest("hex");
    const content = contentOf(problem);
    return { salt: own, content, hash: leafHash(own, content) };
  });
}

/** All of a problem that counts: the specification, the reference, examples and hidden calls with their answers. */
function contentOf(problem: BlindProblem): string {
  const call = ({ arguments: values, answer }: BlindProblem["hidden"][number]) => [
    values.map(dataKey).join(", "),
    dataKey(answer),
  ];
  return JSON.stringify({
    seed: problem.seed,
    number: problem.number,
    depth: problem.depth,
    specification: describe(problem, en, pythonFunctions),
    reference: printModule(problem.module, python, pythonFunctions),
    examples: problem.examples.map(call),
    hidden: problem.hidden.map(call),
  });
}
