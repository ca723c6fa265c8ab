import type { FunctionSupport } from "../../../execution/languages/function-support.js";
import type { BlindProblem } from "../making/make-problem.js";
import type { Origin } from "../making/plan.js";
import type { Phrases } from "../phrases/phrases.js";
import { worded } from "../phrases/wording.js";
import { canaryOf } from "./canary.js";

/** What a problem asks for in a natural language; names are spelled as the programming language has them. */
export function describe(problem: BlindProblem, phrases: Phrases, functions: FunctionSupport): string {
  const steps = stepSentences(problem, phrases, functions);
  const last = functions.parameterName(problem.stepNames.at(-1) ?? "");
  return [
    phrases.introduction.replace("{f}", functions.functionName(problem.signature.name)),
    ...steps.map((sentence, index) => `${index + 1}. ${sentence}`),
    phrases.result.replace("{a}", last),
    "",
    phrases.conventions,
    canaryOf(problem.seed, problem.number),
  ].join("\n");
}

/** One sentence per step: its name and what it is. */
function stepSentences(problem: BlindProblem, phrases: Phrases, functions: FunctionSupport): string[] {
  const { plan, signature, stepNames } = problem;
  const nameOf = ({ kind, index }: Origin) => {
    const name = kind === "parameter" ? signature.parameters[index]?.name : stepNames[index];
    return functions.parameterName(name ?? "");
  };
  return plan.steps.map(({ step, operands }, index) => {
    const names = Object.fromEntries(operands.map((operand, at) => ["abc"[at] as string, nameOf(operand)]));
    return `\`${functions.parameterName(stepNames[index] ?? "")}\`: ${worded(step.wording, phrases, names)}${phrases.stop}`;
  });
}
