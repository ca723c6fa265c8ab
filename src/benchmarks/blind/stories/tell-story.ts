import type { FunctionSupport, FunctionType } from "../../../execution/languages/function-support.js";
import { GRID, INTEGER, INTEGERS, PAIRS, RECORDS, sameType, TEXT, TEXTS } from "../core/types.js";
import { Draws } from "../making/draws.js";
import type { BlindProblem } from "../making/make-problem.js";
import type { NaturalLanguage } from "../phrases/natural-languages.js";
import { specificationOf } from "../rendering/describe.js";
import { type Role, STORY_PHRASES } from "./story-phrases.js";

const ROLES: readonly (readonly [FunctionType, Role])[] = [
  ...([
    [INTEGER, "integer"],
    [TEXT, "text"],
    [INTEGERS, "integers"],
    [TEXTS, "texts"],
  ] as const),
  ...([
    [PAIRS, "pairs"],
    [RECORDS, "records"],
    [GRID, "grid"],
  ] as const),
];

/** What a problem asks for, told as a story; the definitions of its values are those of the plain specification. */
export function tellStory(problem: BlindProblem, natural: NaturalLanguage, functions: FunctionSupport): string {
  const { signature, seed, number } = problem;
  const phrases = STORY_PHRASES[natural.code];
  if (phrases === undefined) throw new Error(`no story in ${natural.code}`);
  const setting = new Draws("clade-blind-story", seed, number).one(phrases.settings);
  const { steps, result, conventions } = specificationOf(problem, natural.phrases, functions);
  const given = signature.parameters.map(
    ({ name, type }) => `- \`${functions.parameterName(name)}\`: ${setting[roleOf(type)]}${natural.phrases.stop}`,
  );
  return [
    setting.opening,
    phrases.task.replace("{f}", functions.functionName(signature.name)),
    "",
    phrases.given,
    ...given,
    "",
    phrases.work,
    ...steps,
    result,
    ...conventions,
  ].join("\n");
}

function roleOf(type: FunctionType): Role {
  const found = ROLES.find(([one]) => sameType(one, type));
  if (found === undefined) throw new Error(`no role for a parameter of type ${JSON.stringify(type)}`);
  return found[1];
}
