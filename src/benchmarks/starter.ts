import type { InputSuite } from "../execution/tests.js";
import { encodeValue } from "../execution/value-codec.js";
import { sha256Hex } from "../foundation/stable-hash.js";
import type { ExecutedBenchmark } from "./benchmark.js";
import type { Problem, ProblemId } from "./problem.js";
import { STARTER_PROBLEMS } from "./starter/problems.js";
import { parsePythonLiteral } from "./starter/python-literal.js";
import type { StarterProblem } from "./starter/starter-problem.js";

/**
 * A small benchmark that is part of Clade, so that the main job runs without downloading anything. It is made to show
 * what Clade does, not to rank models: the problems are easy and public.
 */
export const starter: ExecutedBenchmark = {
  kind: "executed",
  id: "starter",
  title: "Starter (24 small Python problems, part of Clade)",
  version: "1",
  licence: "Apache-2.0",
  source: "src/benchmarks/starter in Clade's own repository",
  language: "python",
  files: [],
  suites: ["base", "plus"],
  load: () => STARTER_PROBLEMS.map(toProblem),
};

function toProblem(written: StarterProblem): Problem {
  return {
    id: `starter/${written.number}` as ProblemId,
    officialId: `Starter/${written.number}`,
    prompt: written.prompt,
    entryPoint: written.entryPoint,
    reference: written.prompt + written.solution,
    tests: {
      kind: "inputs",
      suites: [toSuite("base", written.base), toSuite("plus", written.plus)],
      comparison: { kind: "equal" },
      absoluteTolerance: 0,
      alternatives: [],
      official: { rules: "evalplus", special: "none" },
    },
  };
}

function toSuite(name: string, text: string): InputSuite {
  const calls = text.trim().split("\n").map(parsePythonLiteral);
  const bytes = encodeValue({ kind: "list", items: calls });
  return { name, count: calls.length, inputs: { key: sha256Hex(bytes), bytes } };
}
