import type { SharedData } from "../execution/program.js";
import type { Comparison, EvalPlusSpecial, InputSuite } from "../execution/tests.js";
import { encodeValue } from "../execution/value-codec.js";
import type { JsonNode } from "../foundation/lossless-json.js";
import { sha256Hex } from "../foundation/stable-hash.js";
import { arrayField, badDataset, type DatasetRow, numberField, problemId, textField } from "./dataset-rows.js";
import { type ArgumentShapes, argumentsOf, ShapeError } from "./input-shapes.js";
import type { Problem } from "./problem.js";

/** What sets one data set of EvalPlus apart from the other. */
export interface EvalplusRules {
  readonly dataset: "humaneval" | "mbpp";
  readonly shapes: (officialId: string) => ArgumentShapes;
  /** Problems judged otherwise than by equality, by entry point. */
  readonly special: Readonly<Record<string, SpecialRule>>;
}

/** How a problem with more than one right answer is judged. */
export interface SpecialRule {
  /** The rule of EvalPlus that says so. */
  readonly official: EvalPlusSpecial;
  /** Equality when left out. */
  readonly comparison?: Comparison;
  /** Further right answers, as programs. */
  readonly alternatives?: readonly string[];
}

const SUITES = ["base", "plus"] as const;

/** A problem of HumanEval+ or MBPP+: inputs whose answers the reference gives. */
export function evalplusProblem(row: DatasetRow, rules: EvalplusRules): Problem {
  const officialId = textField(row, "task_id");
  const prompt = textField(row, "prompt");
  const entryPoint = textField(row, "entry_point");
  const special = rules.special[entryPoint];
  return {
    id: problemId(rules.dataset, officialId),
    officialId,
    prompt,
    entryPoint,
    reference: prompt + textField(row, "canonical_solution"),
    tests: {
      kind: "inputs",
      suites: SUITES.map((name) => suiteOf(row, name, rules.shapes(officialId))),
      comparison: special?.comparison ?? { kind: "equal" },
      absoluteTolerance: numberField(row, "atol"),
      alternatives: special?.alternatives ?? [],
      official: { rules: "evalplus", special: special?.official ?? "none" },
    },
  };
}

function suiteOf(row: DatasetRow, name: "base" | "plus", shapes: ArgumentShapes): InputSuite {
  const calls = callsOf(row, name);
  try {
    const bytes = encodeValue({ kind: "list", items: calls.map((call) => argumentsOf(call, shapes)) });
    return { name, count: calls.length, inputs: sharedData(bytes) };
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    throw badDataset(row.where, `${name}_input: ${error.message}`);
  }
}

/** The arguments of each call of a suite. Mbpp/793 writes that it has none as `{}`. */
export function callsOf(row: DatasetRow, suite: "base" | "plus"): readonly JsonNode[] {
  const field = `${suite}_input`;
  const node = row.fields.members.get(field);
  return node?.kind === "object" && node.members.size === 0 ? [] : arrayField(row, field);
}

function sharedData(bytes: Uint8Array): SharedData {
  return { key: sha256Hex(bytes), bytes };
}
