import { pythonFunctions } from "../../../execution/languages/functions/python.js";
import type { TextSuite } from "../../../execution/tests.js";
import type { Problem } from "../../problem.js";
import { Draws } from "../making/draws.js";
import type { BlindProblem } from "../making/make-problem.js";
import type { NaturalLanguage } from "../phrases/natural-languages.js";
import type { Wording } from "../phrases/wording.js";
import { operandNames, specificationOf, stepWords } from "../rendering/describe.js";
import { pythonProblem } from "../rendering/function-problem.js";
import { moduleText, pythonName, variantPhrases } from "./specification.js";

export const SUITES = ["asks"] as const;

/** What a vague specification does not say. */
export interface Omission {
  /** The value in whose definition something is missing, as Python spells it. */
  readonly value: string;
  /** What stands in the specification. */
  readonly said: string;
  /** The whole definition: the answer to a question about it. */
  readonly full: string;
}

/** A specification in which something is left out: what is judged is whether a model asks for it, and for nothing else. */
export function vagueProblem(problem: BlindProblem, natural: NaturalLanguage): Problem {
  const plain = pythonProblem(problem, natural);
  const omissions = omissionsOf(problem, natural);
  const asked = omissions.map(({ value }) => `# QUESTION about ${value}: what exactly is it?\n`).join("");
  return {
    ...plain,
    prompt: `${moduleText(vagueLines(problem, natural, omissions))}`,
    reference: asked,
    stopSequences: [],
    tests: { ...plain.tests, suites: [], texts: [questionSuite(omissions)] },
  };
}

/** What is left out of a problem: in one or two definitions a number, or all but what they are made from. */
export function omissionsOf(problem: BlindProblem, natural: NaturalLanguage): Omission[] {
  const { plan, seed, number, stepNames } = problem;
  const draws = new Draws("clade-blind-vague", seed, number);
  const count = plan.steps.length > 2 && draws.percent(50) ? 2 : 1;
  const chosen = draws.shuffled(plan.steps.map((_, index) => index)).slice(0, count);
  return chosen
    .sort((a, b) => a - b)
    .map((index) => {
      const { step, operands } = plan.steps[index] as BlindProblem["plan"]["steps"][number];
      const names = operandNames(problem, operands, pythonFunctions);
      const full = stepWords(step.wording, names, natural.phrases);
      return { value: pythonName(stepNames[index]), said: vagueWords(step.wording, names, natural, draws), full };
    });
}

/** The same words with one number unstated; where they have none, only what the value is made from. */
function vagueWords(wording: Wording, names: readonly string[], natural: NaturalLanguage, draws: Draws): string {
  const words = variantPhrases(natural);
  const gaps = typeof wording === "string" ? {} : wording.gaps;
  const numbers = Object.keys(gaps).filter((gap) => typeof gaps[gap] === "number");
  const operands = names.map((name) => `\`${name}\``).join(", ");
  if (typeof wording === "string" || numbers.length === 0) return words.unsaid.replace("{operands}", operands);
  const without = { phrase: wording.phrase, gaps: { ...gaps, [draws.one(numbers)]: words.unstated } };
  return stepWords(without, names, natural.phrases);
}

function vagueLines(problem: BlindProblem, natural: NaturalLanguage, omissions: readonly Omission[]): string[] {
  const { signature, stepNames } = problem;
  const parameters = signature.parameters.map(({ name }) => pythonName(name)).join(", ");
  const { introduction, steps, result, conventions } = specificationOf(problem, natural.phrases, pythonFunctions, {
    function: `${pythonName(signature.name)}(${parameters})`,
    step: (index) => omissions.find(({ value }) => value === pythonName(stepNames[index]))?.said,
  });
  return [introduction, ...steps, result, ...conventions, "", variantPhrases(natural).vague];
}

/** Whether questions name every value with an omission, and no value without. */
function questionSuite(omissions: readonly Omission[]): TextSuite {
  const values = omissions.map(({ value }) => value);
  return {
    name: SUITES[0],
    key: `questions-1 ${values.join(" ")}`,
    lacks(source) {
      const asked = questionsIn(source).map(({ about }) => about);
      if (asked.length === 0) return "asks nothing";
      const unasked = values.find((value) => !asked.includes(value));
      if (unasked !== undefined) return `does not ask about ${unasked}`;
      const needless = asked.find((value) => !values.includes(value));
      return needless === undefined ? undefined : `asks about ${needless}, of which nothing is left out`;
    },
  };
}

/** Lines `# QUESTION about NAME: …`. */
function questionsIn(text: string): { readonly about: string; readonly question: string }[] {
  const lines = text.matchAll(/^[ \t]*#?[ \t]*QUESTION about `?(\w+)`?[ \t]*:[ \t]*(\S.*)$/gim);
  return [...lines].map(([, about, question]) => ({ about: about as string, question: question as string }));
}

/** What somebody who knows the whole specification says to the questions of a text: the definitions that were left out. */
export function answersTo(text: string, omissions: readonly Omission[]): string[] {
  return questionsIn(text).map(({ about }) => {
    const omission = omissions.find(({ value }) => value === about);
    return omission === undefined
      ? `The specification says all there is to say about \`${about}\`.`
      : `\`${about}\`: ${omission.full}`;
  });
}
