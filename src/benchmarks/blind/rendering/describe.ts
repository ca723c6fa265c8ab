import type { FunctionSupport } from "../../../execution/languages/function-support.js";
import type { BlindProblem } from "../making/make-problem.js";
import type { Origin } from "../making/plan.js";
import type { Phrases } from "../phrases/phrases.js";
import { type Wording, worded } from "../phrases/wording.js";
import { canaryOf } from "./canary.js";

/** A problem's text in its parts. */
export interface Specification {
  readonly introduction: string;
  /** One numbered line per step: its name and what it is. */
  readonly steps: readonly string[];
  readonly result: string;
  /** How numbers and texts are meant, and the canary. */
  readonly conventions: readonly string[];
}

/** What a specification says otherwise than the problem. */
export interface Rewording {
  /** What the introduction calls the function. */
  readonly function?: string;
  /** What is said of a step; `undefined` where nothing is said otherwise. */
  step?(index: number): string | undefined;
}

/** What a problem asks for in a natural language; names are spelled as the programming language has them. */
export function describe(problem: BlindProblem, phrases: Phrases, functions: FunctionSupport): string {
  const { introduction, steps, result, conventions } = specificationOf(problem, phrases, functions);
  return [introduction, ...steps, result, ...conventions].join("\n");
}

/** The same in its parts, some of it in other words where a variant wants them. */
export function specificationOf(
  problem: BlindProblem,
  phrases: Phrases,
  functions: FunctionSupport,
  rewording: Rewording = {},
): Specification {
  const { plan, signature, stepNames } = problem;
  const nameOf = (index: number) => functions.parameterName(stepNames.at(index) ?? "");
  return {
    introduction: phrases.introduction.replace("{f}", rewording.function ?? functions.functionName(signature.name)),
    steps: plan.steps.map(({ step, operands }, index) => {
      const said =
        rewording.step?.(index) ?? stepWords(step.wording, operandNames(problem, operands, functions), phrases);
      return numbered(index, nameOf(index), said, phrases);
    }),
    result: phrases.result.replace("{a}", nameOf(-1)),
    conventions: conventionsOf(problem, phrases),
  };
}

/** A line that says what something is. */
export function numbered(index: number, what: string, words: string, { stop }: Phrases): string {
  return `${index + 1}. \`${what}\`: ${words}${stop}`;
}

/** What ends every specification. */
export function conventionsOf({ seed, number }: BlindProblem, { conventions }: Phrases): string[] {
  return ["", ...conventions.split("\n"), canaryOf(seed, number)];
}

/** The names of what a step takes: parameters and earlier steps. */
export function operandNames(
  { signature, stepNames }: BlindProblem,
  operands: readonly Origin[],
  functions: FunctionSupport,
): string[] {
  return operands.map(({ kind, index }) =>
    functions.parameterName((kind === "parameter" ? signature.parameters[index]?.name : stepNames[index]) ?? ""),
  );
}

/** What a step's value is, made from operands of these names. */
export function stepWords(wording: Wording, operands: readonly string[], phrases: Phrases): string {
  return worded(wording, phrases, Object.fromEntries(operands.map((name, at) => ["abc"[at] as string, name])));
}
