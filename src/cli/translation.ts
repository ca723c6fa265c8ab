import {
  cacheFolder,
  chooseSandbox,
  findLanguage,
  type OpeningOptions,
  openBenchmark,
  preparationsOnDisk,
  type SandboxChoice,
  type TranslatedBenchmark,
  translateBenchmark,
} from "../index.js";
import { countedText } from "./rendering/number-text.js";

/** Opens a Python benchmark in another language and says on standard error what could not be said in it. */
export async function openTranslated(
  id: string,
  to: string,
  sandboxChoice: SandboxChoice,
  options: OpeningOptions = {},
): Promise<TranslatedBenchmark> {
  const language = findLanguage(to);
  const open = await openBenchmark(id, options);
  const { sandbox, passedOver } = await chooseSandbox(sandboxChoice);
  for (const sentence of passedOver) console.error(sentence);
  const translated = await translateBenchmark(open, language, {
    sandbox,
    preparations: preparationsOnDisk(cacheFolder()),
  });
  for (const line of translationSummary(translated, open.benchmark.title, language.name)) console.error(line);
  return translated;
}

/** What was translated and what was not, with the reasons. */
function translationSummary(
  { problems, excluded, calls }: TranslatedBenchmark,
  title: string,
  language: string,
): string[] {
  const all = problems.length + excluded.length;
  const lines = [
    `${title} in ${language}: ${problems.length} of ${countedText(all, "problem")}, ${countedText(calls.made, "call")}.`,
  ];
  if (calls.leftOut > 0)
    lines.push(`Left out: ${countedText(calls.leftOut, "call")} with values of other types or sizes.`);
  for (const [reason, ids] of reasonsOf(excluded)) lines.push(`Excluded: ${reason} (${ids.join(", ")}).`);
  return lines;
}

function reasonsOf(excluded: TranslatedBenchmark["excluded"]): Map<string, string[]> {
  const reasons = new Map<string, string[]>();
  for (const { origin, excluded: reason } of excluded) reasons.set(reason, [...(reasons.get(reason) ?? []), origin.id]);
  return reasons;
}
