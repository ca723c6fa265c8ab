import { describe, expect, it } from "vitest";
import { goFunctions } from "../../../execution/languages/functions/go.js";
import { pythonFunctions } from "../../../execution/languages/functions/python.js";
import { blindStories } from "../../blind-stories.js";
import { makeProblems } from "../making/make-problems.js";
import { NATURAL_LANGUAGES } from "../phrases/natural-languages.js";
import { specificationOf } from "../rendering/describe.js";
import { pythonProblem } from "../rendering/function-problem.js";
import { STORY_PHRASES } from "./story-phrases.js";
import { tellStory } from "./tell-story.js";

const options = { seed: "stories", problems: 24 };
const made = makeProblems(options.seed, options.problems);

describe.each(NATURAL_LANGUAGES.map((natural) => [natural.code, natural] as const))(
  "a story in %s",
  (code, natural) => {
    it("has the plain definitions, says what comes in, and changes nothing else", () => {
      const told = blindStories.making!.problems({ ...options, naturalLanguage: code });
      for (const [at, problem] of made.entries()) {
        const { prompt, ...rest } = told[at]!;
        const { prompt: plainPrompt, ...plain } = pythonProblem(problem, natural);
        expect(rest).toEqual(plain);
        expect(prompt).not.toBe(plainPrompt);
        const story = tellStory(problem, natural, pythonFunctions);
        const { steps, result, conventions } = specificationOf(problem, natural.phrases, pythonFunctions);
        for (const line of [...steps, result, ...conventions]) expect(story.split("\n")).toContain(line);
        for (const { name } of problem.signature.parameters) expect(story).toContain(`- \`${name}\`: `);
      }
    });

    it("has three settings in words of its own", () => {
      const { settings, ...rest } = STORY_PHRASES[code]!;
      const texts = [...settings.flatMap((setting) => Object.values(setting)), ...Object.values(rest)];
      expect(new Set(texts).size).toBe(3 * 8 + 3);
      expect(rest.task).toContain("`{f}`");
      const told = new Set(made.map((problem) => tellStory(problem, natural, pythonFunctions).split("\n")[0]));
      expect([...told].sort()).toEqual(settings.map(({ opening }) => opening).sort());
    });
  },
);

it("spells names as the programming language does", () => {
  const [english] = NATURAL_LANGUAGES;
  const { signature } = made[0]!;
  const story = tellStory(made[0]!, english!, goFunctions);
  expect(story).toContain(`\`${goFunctions.functionName(signature.name)}\``);
  expect(story).toContain(`- \`${goFunctions.parameterName(signature.parameters[0]!.name)}\`: `);
});
