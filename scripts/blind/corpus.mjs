// Problems of another seed with their solutions: what baseline:retrieval copies from.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../install.mjs";

/**
 * Writes a corpus per language; the problems are made once.
 * @returns the file of each language
 */
export async function writeCorpora({ seed, problems }, languages, folder) {
  const { findBenchmark, findLanguage } = await import(path.join(ROOT, "dist/index.js"));
  const { making } = findBenchmark("blind");
  const options = { seed, problems, naturalLanguage: "en" };
  return Object.fromEntries(
    languages.map((id) => {
      const language = findLanguage(id);
      const prompts = promptsOf(making, options, language);
      const solutions = making.references(options, language);
      const file = path.join(folder, `corpus-${id}.jsonl`);
      const lines = prompts.map((prompt, at) => `${JSON.stringify({ prompt, solution: solutions[at] })}\n`);
      writeFileSync(file, lines.join(""));
      return [id, file];
    }),
  );
}

function promptsOf(making, options, language) {
  if (language.id === "python") return making.problems(options).map(({ prompt }) => prompt);
  return making
    .functions(options, language.functions)
    .map(({ signature, description, examples }) =>
      language.functions.prompt(signature, description, shown(language, signature, examples)),
    );
}

function shown({ functions }, signature, examples) {
  return examples.map(({ arguments: values, result }) => ({
    call: `${functions.functionName(signature.name)}(${values
      .map((value, at) => functions.literal(value, signature.parameters[at].type))
      .join(", ")})`,
    result: functions.literal(result, signature.returns),
  }));
}
