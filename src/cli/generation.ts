import { join } from "node:path";
import {
  answersOnDisk,
  CladeError,
  cacheFolder,
  defaultStyle,
  estimateGeneration,
  findPromptStyle,
  generateAnswers,
  type Model,
  openModel,
  type PlannedProblem,
  type PromptStyle,
  planGeneration,
} from "../index.js";
import { EXIT } from "./exit-codes.js";
import { GenerationDisplay } from "./generation-display.js";
import { interruption } from "./interruption.js";
import type { ModelFlags } from "./model-flags.js";
import type { ChosenProblems } from "./problem-flags.js";
import { dryRunDocument, dryRunText } from "./rendering/dry-run-view.js";
import { resumeCommand } from "./resume-command.js";

export interface GenerationRequest extends ChosenProblems {
  readonly flags: ModelFlags & { readonly resume?: true; readonly cache: boolean; readonly json?: true };
  /** The run folder, when it is said. */
  readonly out?: string;
}

/** Where the answers are; or the exit status with which the command ends now. */
export type GenerationEnd = { readonly out: string } | { readonly status: number };

/** Asks the model, showing how far it is. Ends the command when that was all, or when answers are missing. */
export async function askModel(request: GenerationRequest): Promise<GenerationEnd> {
  const { flags } = request;
  const model = await openAskedModel(flags);
  try {
    const style = findPromptStyle(flags.promptStyle ?? defaultStyle(model));
    const planned = planGeneration(model, request.problems, {
      style,
      sampling: flags,
      benchmark: request.benchmark.benchmark,
    });
    if (flags.dryRun) return showPlan(planned, { model, style, flags });
    return await generateInto({ ...request, model, style, planned });
  } finally {
    await model.close?.();
  }
}

async function openAskedModel(flags: ModelFlags): Promise<Model> {
  const { model: reference, baseUrl, stream, timeout } = flags;
  if (reference === undefined) throw new CladeError("USAGE", "Say which model to ask: --model PROVIDER:NAME.");
  if (flags.maxCost !== undefined && flags.price === undefined) {
    const message = "--max-cost needs --price INPUT,OUTPUT in dollars per million tokens: prices are not ours to know.";
    throw new CladeError("USAGE", message);
  }
  const model = await openModel(reference, {
    environment: process.env,
    stream,
    ...(baseUrl !== undefined && { baseUrl }),
    ...(timeout !== undefined && { idleTimeMs: timeout * 1000 }),
  });
  for (const option of model.ignores ?? []) {
    if (flags[option as keyof ModelFlags] !== undefined)
      console.error(`${model.id} cannot be told ${option}; it is asked without.`);
  }
  return model;
}

function showPlan(
  planned: readonly PlannedProblem[],
  { model, style, flags }: { model: Model; style: PromptStyle; flags: GenerationRequest["flags"] },
): GenerationEnd {
  const estimate = estimateGeneration(planned, flags.n, flags.price);
  const view = { model: model.id, style, planned, estimate };
  if (flags.json) process.stdout.write(`${JSON.stringify(dryRunDocument(view), undefined, 2)}\n`);
  else console.log(dryRunText(view));
  return { status: EXIT.done };
}

interface Asked extends GenerationRequest {
  readonly model: Model;
  readonly style: PromptStyle;
  readonly planned: readonly PlannedProblem[];
}

async function generateInto(request: Asked): Promise<GenerationEnd> {
  const { benchmark, model, style, planned, selection, flags } = request;
  const out = request.out ?? join("runs", folderName(benchmark.benchmark.id, model.id));
  const display = new GenerationDisplay();
  const stop = interruption(
    "Stopping: answers under way are awaited, for they are paid for. Ctrl-C again quits at once.",
  );
  try {
    const end = await generateAnswers({
      benchmark: benchmark.benchmark,
      datasetSha256: benchmark.datasetSha256,
      model,
      style,
      sampling: flags,
      planned,
      selection,
      samples: flags.n,
      out,
      resume: flags.resume ?? false,
      limits: {
        ...(flags.maxTotalTokens !== undefined && { tokens: flags.maxTotalTokens }),
        ...(flags.maxCost !== undefined && { costUsd: flags.maxCost }),
      },
      ...(flags.price !== undefined && { price: flags.price }),
      ...(flags.concurrency !== undefined && { concurrency: flags.concurrency }),
      ...(flags.samplesPerRequest !== undefined && { samplesPerRequest: flags.samplesPerRequest }),
      ...(flags.cache && { answers: answersOnDisk(cacheFolder()) }),
      signal: stop.signal,
      onEvent: display.onEvent,
    });
    display.finish();
    if (end.status === "complete") return { out };
    if (end.status === "stopped") display.note(end.reason.message);
    display.note(`${end.answers} of ${end.wanted} answers are there and kept. Continue with:\n  ${resumeCommand()}`);
    return { status: end.status === "interrupted" ? EXIT.interrupted : EXIT.environment };
  } finally {
    display.finish();
    stop.forget();
  }
}

/** Such as `humaneval-ollama-qwen2.5-coder-7b`. */
function folderName(benchmark: string, model: string): string {
  return `${benchmark}-${model.replace(/[^\w.-]+/g, "-").slice(0, 100)}`;
}
