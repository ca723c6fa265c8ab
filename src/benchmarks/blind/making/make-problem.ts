import type { FunctionSignature } from "../../../execution/languages/function-support.js";
import { pythonFunctions } from "../../../execution/languages/functions/python.js";
import type { CoreModule } from "../core/core.js";
import { printModule } from "../emission/print-module.js";
import { PYTHON_HEADER, python } from "../emission/python.js";
import { compose } from "./compose.js";
import { dataKey } from "./data-key.js";
import { codeGrams, type Distinctness } from "./distinctness.js";
import { Draws } from "./draws.js";
import { lowerPlan } from "./lower-plan.js";
import { NamePool } from "./names.js";
import { type Plan, planDepth, planShape } from "./plan.js";
import { exampleCode, type SelectedCalls, selectCalls } from "./select-inputs.js";

/** A problem in no language. */
export interface BlindProblem extends SelectedCalls {
  readonly seed: string;
  /** Its number within the seed, from 0. */
  readonly number: number;
  /** Steps on the longest way from a parameter to the answer: how difficult it is meant to be. */
  readonly depth: number;
  readonly plan: Plan;
  readonly signature: FunctionSignature;
  /** The name of each step's value. */
  readonly stepNames: readonly string[];
  /** The reference solution. */
  readonly module: CoreModule;
}

/** Depths from 1 to this one take turns. */
export const DEEPEST = 6;

const ATTEMPTS = 4000;

/**
 * The problem of a number: of many that are drawn the first that tells right from wrong and shares nothing with earlier ones.
 * @param earlier what the problems before it contain; this one's is added
 */
export function makeProblem(seed: string, number: number, earlier: Distinctness): BlindProblem {
  const depth = 1 + (number % DEEPEST);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const made = attemptProblem(seed, number, attempt, depth, earlier);
    if (made !== undefined) return made;
  }
  throw new Error(`no problem of depth ${depth} in ${ATTEMPTS} attempts for number ${number} of the seed ${seed}`);
}

function attemptProblem(
  seed: string,
  number: number,
  attempt: number,
  depth: number,
  earlier: Distinctness,
): BlindProblem | undefined {
  const draws = new Draws("clade-blind-2", seed, number, attempt);
  const plan = compose(depth, draws);
  if (plan === undefined || planDepth(plan) !== depth || earlier.hasShape(planShape(plan))) return undefined;
  const lowered = lowerPlan(plan, new NamePool(draws));
  const calls = selectCalls(plan, lowered.module, draws, lowered.signature.name);
  if (calls === undefined) return undefined;
  const problem = { seed, number, depth, plan, ...lowered, ...calls };
  const inputs = calls.hidden.map((call) => call.arguments.map(dataKey).join(";")).sort();
  const grams = codeGrams(codeOf(problem));
  const isNew = earlier.add({ shape: planShape(plan), inputs: inputs.join("\n"), grams });
  return isNew ? problem : undefined;
}

/**
 * The code of a problem that must not occur in another: the reference in Python, and the examples. Left out is what every
 * program has: imports and the types in signatures.
 */
export function codeOf({ module, signature, examples }: BlindProblem): string[] {
  const reference = printModule(module, python, pythonFunctions).slice(PYTHON_HEADER.length);
  const untyped = reference.replace(/^def .*:$/gm, (line) =>
    line.replace(/: [A-Z]?\w+(\[.*?\])*(?=[,)])| -> .*(?=:$)/g, ""),
  );
  return [untyped, ...examples.map((call) => exampleCode(signature.name, call))];
}
