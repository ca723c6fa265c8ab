import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { CladeError } from "../../foundation/errors.js";
import { specDifferences } from "../run-spec.js";
import { writeAtomically } from "../stores/atomic-file.js";
import { occupy, RunFolder } from "../stores/run-folder.js";
import type { RunLock } from "../stores/run-lock.js";
import { costOf, inputBound, type Price, type RequestBound, type Spending } from "./budget.js";
import { type GenerationSpec, generationSpecSchema } from "./generation-spec.js";
import { OutputLog, type OutputRecord, readOutputs, repairOutputs } from "./output-log.js";
import type { PlannedProblem } from "./plan-generation.js";

export interface NewGeneration {
  readonly spec: GenerationSpec;
  readonly prompts: readonly PlannedProblem[];
  readonly resume: boolean;
}

/** The part of a run folder that holds a model's answers, for the one process that may write it. */
export class GenerationFolder {
  readonly #lock: RunLock;
  readonly #log: OutputLog;
  readonly #samples: number;
  /** Samples by problem. */
  readonly #answered: ReadonlyMap<string, Set<number>>;
  readonly #bounds: ReadonlyMap<string, RequestBound>;
  readonly #paid: OutputRecord[] = [];

  private constructor(folder: RunFolder, lock: RunLock, { spec, prompts }: NewGeneration) {
    this.#lock = lock;
    this.#samples = spec.model.samples;
    this.#answered = new Map(spec.problems.ids.map((id) => [id, new Set()]));
    this.#bounds = new Map(
      prompts.map(({ problem, prompt, sampling }) => [
        problem.id,
        { inputTokens: inputBound(prompt), outputTokens: sampling.maxTokens },
      ]),
    );
    this.#log = new OutputLog(folder.file("outputs"));
  }

  /**
   * Begins a generation, or continues an interrupted one.
   * @throws CladeError RUN_FOLDER when the folder is in use, holds another run, or this one and `resume` is false
   */
  static async open(path: string, generation: NewGeneration): Promise<GenerationFolder> {
    const folder = new RunFolder(path);
    const lock = await occupy(folder);
    try {
      await begin(folder, generation);
      await repairOutputs(folder.file("outputs"));
      const opened = new GenerationFolder(folder, lock, generation);
      for await (const record of readOutputs(folder.file("outputs"))) opened.#note(record);
      return opened;
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  /** Answers that are there. */
  get answered(): number {
    return [...this.#answered.values()].reduce((sum, samples) => sum + samples.size, 0);
  }

  /** Samples of a problem that are not answered, ascending. */
  missing(problem: string): readonly number[] {
    const there = this.#answered.get(problem);
    return Array.from({ length: this.#samples }, (_, sample) => sample).filter((sample) => !there?.has(sample));
  }

  /** Keeps the answers to one request. */
  append(records: readonly OutputRecord[]): void {
    this.#log.append(records);
    for (const record of records) this.#note(record);
  }

  /** What the answers that are there have cost. */
  spent(price: Price | undefined): Spending {
    const nothing: Required<Spending> = { tokens: 0, costUsd: 0 };
    return this.#paid.reduce((sum, { problem, usage }) => {
      const bound = this.#bounds.get(problem) ?? { inputTokens: 0, outputTokens: 0 };
      const cost = costOf(usage ?? {}, bound, price);
      return { tokens: sum.tokens + cost.tokens, costUsd: sum.costUsd + cost.costUsd };
    }, nothing);
  }

  /** Makes everything durable and lets other processes write the folder. */
  release(): void {
    this.#log.close();
    this.#lock.release();
  }

  #note(record: OutputRecord): void {
    this.#answered.get(record.problem)?.add(record.sample);
    if (record.usage !== undefined) this.#paid.push(record);
  }
}

/** @throws CladeError RUN_FOLDER when it cannot be read; `undefined` when there is none */
export async function readGenerationSpec(folder: RunFolder): Promise<GenerationSpec | undefined> {
  const path = folder.file("generation");
  if (!existsSync(path)) return undefined;
  try {
    return generationSpecSchema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (cause) {
    throw new CladeError("RUN_FOLDER", `${path} cannot be read. The run folder was changed or damaged.`, { cause });
  }
}

async function begin(folder: RunFolder, { spec, prompts, resume }: NewGeneration): Promise<void> {
  const before = await readGenerationSpec(folder);
  if (before === undefined) {
    if (folder.exists)
      throw new CladeError("RUN_FOLDER", `${folder.path} holds a run without a model. Choose another --out.`);
    const lines = prompts.map(({ problem, prompt, sampling: { stop } }) =>
      JSON.stringify({ problem: problem.id, prompt, stop }),
    );
    await writeAtomically(folder.file("prompts"), `${lines.join("\n")}\n`);
    await writeAtomically(folder.file("generation"), `${JSON.stringify(spec, undefined, 2)}\n`);
    return;
  }
  const differences = specDifferences(before, spec);
  if (differences.length > 0) {
    const message = `${folder.path} holds other answers. Choose another folder with --out, or delete it. Differences:`;
    throw new CladeError("RUN_FOLDER", [message, ...differences].join("\n  "));
  }
  if (!resume) {
    const message = `${folder.path} holds answers of this model already. Continue with --resume, or delete the folder.`;
    throw new CladeError("RUN_FOLDER", message);
  }
}
