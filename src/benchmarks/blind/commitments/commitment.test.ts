import { beforeAll, expect, test } from "vitest";
import { Draws } from "../making/draws.js";
import { type Commitment, commit, discrepancies, type Revelation, reveal, type Secret } from "./commitment.js";
import { inclusionProofs, leafHash, merkleRoot, rootOf } from "./merkle.js";

const COUNT = 7;
let commitment: Commitment;
let secret: Secret;
let revelation: Revelation;
beforeAll(() => {
  ({ commitment, secret } = commit("test", COUNT, "5a".repeat(32)));
  revelation = reveal(commitment, secret);
}, 120_000);

test("every leaf of trees of all small sizes is proven, and no other", () => {
  for (let size = 1; size <= 17; size++) {
    const leaves = Array.from({ length: size }, (_, at) => leafHash("00", `leaf ${at}`));
    const root = merkleRoot(leaves);
    for (const [at, proof] of inclusionProofs(leaves).entries()) {
      expect(rootOf(leaves[at]!, proof)).toBe(root);
      expect(rootOf(leafHash("00", "another"), proof)).not.toBe(root);
    }
  }
});

test("the tree over two leaves, computed by Python's hashlib", () => {
  // sha256(01 || leaf a || leaf b) with leaf = sha256(00 || salt || 00 || content)
  const [a, b] = [leafHash("01", "a"), leafHash("02", "b")];
  expect(merkleRoot([a, b])).toBe("bd5c1637ccb5ff69fdf65c12f451ee8af23dcd00f777e5f3b5f5582b1340fea6");
});

test("what was revealed agrees with the commitment", () => {
  expect(commitment.problems).toBe(COUNT);
  expect(revelation.problems).toHaveLength(COUNT);
  expect(discrepancies(commitment, revelation)).toEqual([]);
  expect(JSON.stringify(commitment)).not.toContain(secret.salt);
});

test("another seed, number or salt does not lead to the root", () => {
  for (const changed of [{ seed: "tesu" }, { problems: COUNT - 1 }, { salt: "5b".repeat(32) }]) {
    expect(() => reveal(commitment, { ...secret, ...changed })).toThrow(/does not lead to the commitment's root/);
  }
}, 120_000);

test("100 random changes of what was revealed are all seen", () => {
  const text = JSON.stringify(revelation);
  for (let attempt = 0; attempt < 100; attempt++) {
    const draws = new Draws("tamper", attempt);
    const changed = tampered(JSON.parse(text) as Revelation, draws);
    expect(JSON.stringify(changed), `attempt ${attempt}`).not.toBe(text);
    expect(discrepancies(commitment, changed), `attempt ${attempt}`).not.toEqual([]);
  }
});

/** A revelation with one thing changed: a character somewhere, two problems exchanged, one left out or doubled. */
function tampered(all: Revelation, draws: Draws): Revelation {
  const at = draws.integer(0, COUNT - 1);
  const problem = all.problems[at]!;
  const other = all.problems[(at + draws.integer(1, COUNT - 1)) % COUNT]!;
  const changes = [
    () => (problem.content = flipped(problem.content, draws)),
    () => (problem.content = flipped(problem.content, draws)),
    () => (problem.salt = flippedHex(problem.salt, draws)),
    () => {
      const step = draws.one(problem.proof);
      step.hash = flippedHex(step.hash, draws);
    },
    () => {
      const step = draws.one(problem.proof);
      step.side = step.side === "left" ? "right" : "left";
    },
    () => all.problems.splice(at, 1),
    () => all.problems.push(problem),
    () => ([problem.content, other.content] = [other.content, problem.content]),
    () => ([problem.number, other.number] = [other.number, problem.number]),
    () => (all.root = flippedHex(all.root, draws)),
    () => (all.seed = `${all.seed}2`),
    () => problem.proof.pop(),
  ];
  draws.one(changes)();
  return all;
}

function flipped(text: string, draws: Draws): string {
  const at = draws.integer(0, text.length - 1);
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
}

function flippedHex(hex: string, draws: Draws): string {
  const at = draws.integer(0, hex.length - 1);
  return (
    hex.slice(0, at) + ((Number.parseInt(hex[at]!, 16) + draws.integer(1, 15)) % 16).toString(16) + hex.slice(at + 1)
  );
}
