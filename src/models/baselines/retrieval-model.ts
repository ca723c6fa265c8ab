import { type Hashable, stableHash } from "../../foundation/stable-hash.js";
import type { Model } from "../model.js";
import { PROMPT_KINDS } from "../prompt.js";
import { type PromptTask, promptText, readTask } from "./read-task.js";

/** A problem of another seed or benchmark with its solution: what may be copied from. */
export interface CorpusEntry {
  readonly prompt: string;
  /** The whole program. */
  readonly solution: string;
}

const VERSION = 2;

/**
 * Answers with the solution of the corpus's most similar problem, renamed, with the constants that the words of this prompt
 * tell in place of those that the neighbour's told: what copying alone achieves. Sample `i` is the `i`-th most similar. Similarity is the cosine of word counts, weighted by how rare a word is in the corpus.
 */
export function retrievalModel(corpus: readonly CorpusEntry[]): Model {
  const index = new CorpusIndex(corpus);
  return {
    id: "baseline:retrieval",
    promptKinds: PROMPT_KINDS,
    samplesPerRequest: Math.max(1, corpus.length),
    concurrency: 1,
    settings: { version: VERSION, corpus: stableHash(corpus as unknown as Hashable), problems: corpus.length },
    ignores: ["maxTokens", "temperature", "topP", "stop", "seed", "logprobs"],
    uncached: true,
    generate(prompt, _sampling, { samples = 1, firstSample = 0 } = {}) {
      const task = readTask(prompt);
      const nearest = index.nearest(promptText(prompt), firstSample + samples).slice(firstSample);
      const outputs = Array.from({ length: samples }, (_, at) => {
        const found = nearest[at];
        const code = found === undefined ? "" : adapted(found, task);
        const text =
          prompt.kind === "chat" && code !== "" ? `\`\`\`${task?.dialect.fence ?? ""}\n${code}\`\`\`\n` : code;
        return { text, finish: "stop" as const };
      });
      return Promise.resolve({ outputs, usage: {} });
    },
  };
}

/** The neighbour's solution under the name that is asked for; constants are put in place where both prompts tell as many. */
function adapted({ prompt, solution }: CorpusEntry, task: PromptTask | undefined): string {
  const old = readTask({ kind: "text", text: prompt });
  const code = solution.endsWith("\n") ? solution : `${solution}\n`;
  if (old === undefined || task === undefined) return code;
  const renaming = new Map<string, string>([[old.name, task.name]]);
  replaceAligned(renaming, old.numbers.map(String), task.numbers.map(String));
  const quoted = (letters: readonly string[]) => letters.map((letter) => JSON.stringify(letter));
  replaceAligned(renaming, quoted(old.letters), quoted(task.letters));
  return code.replace(/"(?:\\.|[^"\\\n])*"|-?\b\d+\b|\b[A-Za-z_]\w*/g, (token) => renaming.get(token) ?? token);
}

function replaceAligned(renaming: Map<string, string>, from: readonly string[], to: readonly string[]): void {
  if (from.length !== to.length) return;
  for (const [at, token] of from.entries()) renaming.set(token, to[at] ?? token);
}

class CorpusIndex {
  readonly #entries: readonly { entry: CorpusEntry; counts: ReadonlyMap<string, number>; length: number }[];
  readonly #rarity = new Map<string, number>();

  constructor(corpus: readonly CorpusEntry[]) {
    const counted = corpus.map((entry) => ({ entry, counts: wordCounts(entry.prompt) }));
    const occurrences = new Map<string, number>();
    for (const { counts } of counted)
      for (const word of counts.keys()) occurrences.set(word, (occurrences.get(word) ?? 0) + 1);
    for (const [word, count] of occurrences) this.#rarity.set(word, Math.log((1 + corpus.length) / count));
    this.#entries = counted.map(({ entry, counts }) => ({ entry, counts, length: this.#length(counts) }));
  }

  nearest(text: string, count: number): CorpusEntry[] {
    const counts = wordCounts(text);
    return this.#entries
      .map((one, at) => ({
        entry: one.entry,
        at,
        similarity: this.#product(counts, one.counts) / Math.max(one.length, 1e-9),
      }))
      .sort((a, b) => b.similarity - a.similarity || a.at - b.at)
      .slice(0, count)
      .map(({ entry }) => entry);
  }

  #product(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
    let sum = 0;
    for (const [word, count] of a) sum += count * (b.get(word) ?? 0) * (this.#rarity.get(word) ?? 0) ** 2;
    return sum;
  }

  #length(counts: ReadonlyMap<string, number>): number {
    return Math.sqrt(this.#product(counts, counts));
  }
}

function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}_]+|\d+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
