import { type Hashable, stableHash } from "../../foundation/stable-hash.js";
import type { Model } from "../model.js";
import { PROMPT_KINDS } from "../prompt.js";
import { promptText, readTask } from "./read-task.js";

/** A problem of another seed or benchmark with its solution: what may be copied from. */
export interface CorpusEntry {
  readonly prompt: string;
  /** The whole program. */
  readonly solution: string;
}

const VERSION = 1;

/**
 * Answers with the solution of the corpus's most similar problem, renamed: what copying alone achieves. Sample `i` is the
 * `i`-th most similar. Similarity is the cosine of word counts, weighted by how rare a word is in the corpus.
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
        const code = found === undefined ? "" : renamed(found, task?.name);
        const text =
          prompt.kind === "chat" && code !== "" ? `\`\`\`${task?.dialect.fence ?? ""}\n${code}\`\`\`\n` : code;
        return { text, finish: "stop" as const };
      });
      return Promise.resolve({ outputs, usage: {} });
    },
  };
}

/** The neighbour's solution under the name that is asked for. */
function renamed({ prompt, solution }: CorpusEntry, name: string | undefined): string {
  const old = readTask({ kind: "text", text: prompt })?.name;
  const code = solution.endsWith("\n") ? solution : `${solution}\n`;
  return old === undefined || name === undefined ? code : code.replace(new RegExp(`\\b${old}\\b`, "g"), () => name);
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
