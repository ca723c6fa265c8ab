import { existsSync } from "node:fs";
import { appendFile, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { makeFolder } from "../../foundation/make-folder.js";
import { type Hashable, stableHash } from "../../foundation/stable-hash.js";
import type { Model, ModelOutput, Usage } from "../../models/model.js";
import type { Prompt } from "../../models/prompt.js";
import type { Sampling } from "../../models/sampling.js";

/** All that an answer depends on but its sample index. */
export interface AnswerKey {
  readonly model: Pick<Model, "id" | "settings">;
  readonly prompt: Prompt;
  /** Without the seed, which follows from the index. */
  readonly sampling: Sampling;
}

/** An answer that was paid for in another run. */
export interface KeptAnswer {
  readonly output: ModelOutput;
  readonly usage?: Usage;
  readonly servedModel?: string;
}

/** Remembers answers by content between runs. */
export interface AnswerCache {
  get(key: AnswerKey, sample: number): Promise<KeptAnswer | undefined>;
  set(key: AnswerKey, sample: number, answer: KeptAnswer): Promise<void>;
}

/** Remembers nothing. */
export const noAnswers: AnswerCache = { get: () => Promise.resolve(undefined), set: () => Promise.resolve() };

/**
 * One append-only file per key below `folder`; lines that cannot be read are passed over.
 * @param onTrouble told what writing threw: a cache that cannot be written must not end a run
 */
export function answersOnDisk(folder: string, onTrouble: (error: unknown) => void = () => {}): AnswerCache {
  const pathOf = (key: AnswerKey) => {
    const name = stableHash(key as unknown as Hashable);
    return join(folder, "answers", name.slice(0, 2), `${name}.jsonl`);
  };
  return {
    async get(key, sample) {
      const path = pathOf(key);
      if (!existsSync(path)) return undefined;
      const lines = (await readFile(path, "utf8")).split("\n");
      return lines.map(readLine).find((line) => line?.sample === sample);
    },
    async set(key, sample, answer) {
      const path = pathOf(key);
      try {
        await makeFolder(dirname(path));
        await appendFile(path, `${JSON.stringify({ sample, ...answer })}\n`);
      } catch (error) {
        onTrouble(error);
      }
    },
  };
}

function readLine(line: string): (KeptAnswer & { sample: number }) | undefined {
  try {
    return JSON.parse(line) as KeptAnswer & { sample: number };
  } catch {
    return undefined;
  }
}
