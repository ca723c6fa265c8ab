import type { ExecutedBenchmark } from "../../benchmarks/benchmark.js";
import type { PromptStyle } from "../../benchmarks/prompts/prompt-style.js";
import { CladeError } from "../../foundation/errors.js";
import { seededRandom } from "../../foundation/seeded-random.js";
import { type Hashable, stableHash } from "../../foundation/stable-hash.js";
import type { Model, ModelReply } from "../../models/model.js";
import { packageVersion } from "../package-version.js";
import type { ProblemSelection } from "../problem-selection.js";
import { type AnswerCache, noAnswers } from "./answer-cache.js";
import { type AskEnd, askAll, type Question } from "./ask-all.js";
import { Budget, type BudgetLimits, type Price, type Spending } from "./budget.js";
import { type Clock, systemClock } from "./clock.js";
import type { GenerationEvent } from "./generation-event.js";
import { GenerationFolder } from "./generation-folder.js";
import type { GenerationSpec } from "./generation-spec.js";
import { Pace } from "./pace.js";
import { type PlannedProblem, type SamplingChoice, seedOf } from "./plan-generation.js";

export interface GenerateRunOptions {
  readonly benchmark: Pick<ExecutedBenchmark, "id" | "version">;
  readonly datasetSha256: string;
  readonly model: Model;
  readonly style: PromptStyle;
  readonly sampling: SamplingChoice;
  readonly planned: readonly PlannedProblem[];
  readonly selection?: ProblemSelection;
  /** Answers to each problem. */
  readonly samples: number;
  /** The run folder. */
  readonly out: string;
  readonly resume?: boolean;
  /** Requests at a time at most. */
  readonly concurrency?: number;
  /** Answers that one request asks for; 1 unless told. */
  readonly samplesPerRequest?: number;
  readonly limits?: BudgetLimits;
  readonly price?: Price;
  /** Times a request is sent at most; 8 unless told. */
  readonly attempts?: number;
  readonly answers?: AnswerCache;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: GenerationEvent) => void;
  readonly clock?: Clock;
}

/** How a generation ended. All that was answered is kept, whatever the end. */
export type Generation =
  | { readonly status: "complete"; readonly answers: number; readonly spent: Spending }
  | { readonly status: "interrupted"; readonly answers: number; readonly wanted: number; readonly spent: Spending }
  | {
      readonly status: "stopped";
      readonly answers: number;
      readonly wanted: number;
      readonly spent: Spending;
      readonly reason: CladeError;
    };

const CONCURRENCY = 64;
const ATTEMPTS = 8;

/**
 * Asks a model until every problem has its answers. They are appended to `outputs.jsonl` as they come, so that nothing that
 * was paid for is lost; a resumed generation asks for what is missing.
 * @throws CladeError RUN_FOLDER
 */
export async function generateAnswers(options: GenerateRunOptions): Promise<Generation> {
  const folder = await GenerationFolder.open(options.out, {
    spec: specOf(options),
    prompts: options.planned,
    resume: options.resume ?? false,
  });
  try {
    return await new GenerationRun(options, folder).conduct();
  } finally {
    folder.release();
  }
}

class GenerationRun {
  readonly #options: GenerateRunOptions;
  readonly #folder: GenerationFolder;
  readonly #clock: Clock;
  readonly #keeping: Promise<void>[] = [];
  #answers: number;

  constructor(options: GenerateRunOptions, folder: GenerationFolder) {
    this.#options = options;
    this.#folder = folder;
    this.#clock = options.clock ?? systemClock;
    this.#answers = folder.answered;
  }

  async conduct(): Promise<Generation> {
    const { model, planned, samples, onEvent, signal, limits = {}, price } = this.#options;
    const wanted = planned.length * samples;
    onEvent?.({ kind: "started", model: model.id, answers: wanted, alreadyAnswered: this.#answers });
    await this.#takeKept();
    const budget = new Budget(limits, price, this.#folder.spent(price));
    const most = Math.min(this.#options.concurrency ?? CONCURRENCY, model.concurrency);
    const pace = new Pace({ most, clock: this.#clock });
    const end = await askAll(this.#questions(), {
      model,
      pace,
      budget,
      clock: this.#clock,
      random: seededRandom(this.#options.sampling.seed ?? 0),
      attempts: this.#options.attempts ?? ATTEMPTS,
      ...(signal !== undefined && { signal }),
      onReply: (question, reply, made) => {
        this.#record(question, reply, made);
        const { spent } = budget;
        onEvent?.({ kind: "answered", answers: reply.outputs.length, usage: reply.usage, spent, underWay: pace.limit });
      },
      onRetry: (question, failure, waitMs) =>
        onEvent?.({
          kind: "retrying",
          problem: question.problem.id,
          failure: failure.kind,
          message: failure.message,
          waitMs,
        }),
    });
    await Promise.all(this.#keeping);
    return this.#ended(end, wanted, budget.spent);
  }

  #ended(end: AskEnd, wanted: number, spent: Spending): Generation {
    if (this.#answers === wanted) return { status: "complete", answers: wanted, spent };
    const missing = { answers: this.#answers, wanted, spent };
    const reason = end.stopped ?? lostReason(end);
    return reason === undefined ? { status: "interrupted", ...missing } : { status: "stopped", ...missing, reason };
  }

  /** Answers that another run was given to the very same question. */
  async #takeKept(): Promise<void> {
    const { model, answers = noAnswers, onEvent } = this.#options;
    if (model.uncached) return;
    for (const planned of this.#options.planned) {
      for (const sample of this.#folder.missing(planned.problem.id)) {
        const kept = await answers.get(this.#key(planned), sample);
        if (kept === undefined) continue;
        const { output, servedModel } = kept;
        this.#folder.append([
          {
            problem: planned.problem.id,
            sample,
            ...output,
            ...(servedModel !== undefined && { servedModel }),
            attempts: 0,
            wallTimeMs: 0,
            cached: true,
          },
        ]);
        this.#answers++;
        onEvent?.({ kind: "kept", answers: 1 });
      }
    }
  }

  /** The sample index tells answers apart, so the seed is part of the key only as the run's. */
  #key({ prompt, sampling }: PlannedProblem) {
    const {
      model,
      sampling: { seed },
    } = this.#options;
    return {
      model: { id: model.id, settings: model.settings },
      prompt,
      sampling: { ...sampling, ...(seed !== undefined && { seed }) },
    };
  }

  *#questions(): Generator<Question> {
    const {
      model,
      planned,
      samplesPerRequest = 1,
      sampling: { seed },
    } = this.#options;
    const together = Math.min(samplesPerRequest, model.samplesPerRequest);
    for (const { problem, prompt, sampling } of planned) {
      for (const [firstSample, samples] of stretches(this.#folder.missing(problem.id), together)) {
        const own = seed === undefined ? undefined : seedOf(seed, problem.id, firstSample);
        yield {
          problem: { id: problem.id, officialId: problem.officialId },
          prompt,
          sampling: { ...sampling, ...(own !== undefined && { seed: own }) },
          firstSample,
          samples,
        };
      }
    }
  }

  #record(question: Question, reply: ModelReply, made: { attempts: number; wallTimeMs: number }): void {
    const { problem, firstSample, sampling } = question;
    const { servedModel, requestId, usage } = reply;
    const records = reply.outputs.map((output, at) => ({
      problem: problem.id,
      sample: firstSample + at,
      ...output,
      ...(at === 0 && { usage }),
      ...(servedModel !== undefined && { servedModel }),
      ...(requestId !== undefined && { requestId }),
      ...(sampling.seed !== undefined && { seed: sampling.seed }),
      ...made,
    }));
    this.#folder.append(records);
    this.#answers += records.length;
    const { model, answers = noAnswers, planned } = this.#options;
    const own = model.uncached ? undefined : planned.find((one) => one.problem.id === problem.id);
    if (own === undefined) return;
    for (const [at, output] of reply.outputs.entries()) {
      const kept = {
        output,
        ...(reply.outputs.length === 1 && { usage }),
        ...(servedModel !== undefined && { servedModel }),
      };
      this.#keeping.push(answers.set(this.#key(own), firstSample + at, kept));
    }
  }
}

/** Missing samples as stretches of neighbours, none longer than `most`: first index and length. */
function* stretches(samples: readonly number[], most: number): Generator<readonly [number, number]> {
  let start = 0;
  for (let next = 1; next <= samples.length; next++) {
    const goesOn = samples[next] === (samples[next - 1] as number) + 1 && next - start < most;
    if (goesOn) continue;
    yield [samples[start] as number, next - start];
    start = next;
  }
}

function lostReason({ unanswered }: AskEnd): CladeError | undefined {
  const [first] = unanswered;
  if (first === undefined) return undefined;
  const listed = unanswered.slice(0, 5).map(({ question, failure }) => `  ${question.problem.id}: ${failure.message}`);
  const more = unanswered.length > 5 ? [`  and ${unanswered.length - 5} more`] : [];
  const message = [`${unanswered.length} requests got no answer:`, ...listed, ...more].join("\n");
  return new CladeError("MODEL_FAILED", message);
}

function specOf(options: GenerateRunOptions): GenerationSpec {
  const { benchmark, model, style, planned, selection, samples, sampling } = options;
  const [first] = planned;
  const { maxTokens, temperature, topP } = first?.sampling ?? { maxTokens: 0 };
  return {
    clade: packageVersion(),
    benchmark: { id: benchmark.id, version: benchmark.version, datasetSha256: options.datasetSha256 },
    model: {
      id: model.id,
      settings: { ...model.settings },
      promptStyle: {
        id: style.id,
        ...(style.source !== undefined && { source: style.source }),
        template: { ...style.template },
        promptForm: style.promptForm as GenerationSpec["model"]["promptStyle"]["promptForm"],
        stop: { ...style.stop },
      },
      promptsSha256: stableHash(
        planned.map(({ prompt, sampling: { stop } }) => ({ prompt, stop })) as unknown as Hashable,
      ),
      sampling: {
        maxTokens,
        ...(temperature !== undefined && { temperature }),
        ...(topP !== undefined && { topP }),
        ...(sampling.seed !== undefined && { seed: sampling.seed }),
        ...(sampling.logprobs !== undefined && { logprobs: sampling.logprobs }),
      },
      samples,
    },
    problems: { ...selection, ids: planned.map(({ problem }) => problem.id) },
  };
}
