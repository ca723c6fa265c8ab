import { readFile } from "node:fs/promises";
import { CladeError } from "../../foundation/errors.js";
import { type CorpusEntry, retrievalModel } from "../baselines/retrieval-model.js";
import { searchModel } from "../baselines/search-model.js";
import type { Provider } from "../provider.js";

/** Answers without a model, to compare models with. */
export const baseline: Provider = {
  id: "baseline",
  title: "What copying and guessing alone achieve",
  keyVariables: [],
  needsKey: false,
  expects: "search, or retrieval:FILE with JSON lines of prompt and solution",
  async open(name) {
    if (name === "search") return searchModel();
    if (name.startsWith("retrieval:")) return retrievalModel(await readCorpus(name.slice("retrieval:".length)));
    throw new CladeError("USAGE", `There is no baseline:${name}. Write baseline:search, or baseline:retrieval:FILE.`);
  },
};

async function readCorpus(path: string): Promise<readonly CorpusEntry[]> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new CladeError("USAGE", `The corpus ${path} cannot be read (${(cause as Error).message}).`, { cause });
  });
  return text.split("\n").flatMap((line, at) => {
    if (line.trim() === "") return [];
    const entry = entryOf(line);
    if (entry !== undefined) return [entry];
    throw new CladeError(
      "USAGE",
      `${path} line ${at + 1}: an object with the texts prompt and solution expected. Mend the line.`,
    );
  });
}

function entryOf(line: string): CorpusEntry | undefined {
  try {
    const { prompt, solution } = JSON.parse(line) as Partial<Record<keyof CorpusEntry, unknown>>;
    return typeof prompt === "string" && typeof solution === "string" ? { prompt, solution } : undefined;
  } catch {
    return undefined;
  }
}
