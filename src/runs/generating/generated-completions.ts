import { createHash } from "node:crypto";
import type { Extraction, ExtractionContext, Extractor, ExtractorId } from "../../benchmarks/extraction/extraction.js";
import { openExtractors } from "../../benchmarks/extraction/open-extractors.js";
import type { Problem } from "../../benchmarks/problem.js";
import { findPromptStyle } from "../../benchmarks/prompts/prompt-styles.js";
import { findLanguage } from "../../execution/languages/find-language.js";
import type { LanguageId } from "../../execution/languages/language-id.js";
import { CladeError } from "../../foundation/errors.js";
import type { Prompt } from "../../models/prompt.js";
import type { CompletionSource, EvaluatedCompletion } from "../evaluate.js";
import { writeAtomically } from "../stores/atomic-file.js";
import { lineBlocks } from "../stores/byte-lines.js";
import { RunFolder } from "../stores/run-folder.js";
import { readGenerationSpec } from "./generation-folder.js";
import type { GenerationSpec } from "./generation-spec.js";
import { type OutputRecord, readOutputs } from "./output-log.js";

export interface GeneratedCompletions {
  readonly generation: GenerationSpec;
  readonly source: CompletionSource;
  /** Answers that are there, and those that were wanted. */
  readonly answers: number;
  readonly wanted: number;
}

/** How answers become programs. */
export interface ExtractionChoice {
  readonly problems: readonly Problem[];
  /** The one that belongs to the prompt style, unless told. */
  readonly extractor?: ExtractorId;
}

/**
 * The answers in a run folder as programs. What each extractor took and threw away is written to `extractions.jsonl`.
 * @throws CladeError RUN_FOLDER when the folder has no answers
 */
export async function generatedCompletions(path: string, choice: ExtractionChoice): Promise<GeneratedCompletions> {
  const folder = new RunFolder(path);
  const generation = await readGenerationSpec(folder);
  if (generation === undefined) throw new CladeError("RUN_FOLDER", `${path} has no answers of a model.`);
  const style = findPromptStyle(generation.model.promptStyle.id);
  const id = choice.extractor ?? style.extractor;
  const outputs = await ordered(folder, generation);
  const digest = createHash("sha256");
  for (const { problem, sample, text } of outputs) digest.update(`${JSON.stringify([problem, sample, text])}\n`);
  return {
    generation,
    answers: outputs.length,
    wanted: generation.problems.ids.length * generation.model.samples,
    source: {
      origin: { file: "outputs.jsonl", sha256: digest.digest("hex"), format: "model", extractor: id },
      model: generation.model,
      completions: async function* () {
        yield* await extracted(folder, outputs, { id, problems: choice.problems });
      },
    },
  };
}

/** In the order of problems and samples, whatever the order in which they came. */
async function ordered(folder: RunFolder, { problems }: GenerationSpec): Promise<OutputRecord[]> {
  const positions = new Map(problems.ids.map((id, at) => [id, at]));
  const outputs: OutputRecord[] = [];
  for await (const record of readOutputs(folder.file("outputs")))
    if (positions.has(record.problem)) outputs.push(record);
  const position = ({ problem }: OutputRecord) => positions.get(problem) ?? 0;
  return outputs.sort((a, b) => position(a) - position(b) || a.sample - b.sample);
}

async function extracted(
  folder: RunFolder,
  outputs: readonly OutputRecord[],
  { id, problems }: { readonly id: ExtractorId; readonly problems: readonly Problem[] },
): Promise<EvaluatedCompletion[]> {
  const known = new Map<string, Problem>(problems.map((problem) => [problem.id, problem]));
  const asked = await readPrompts(folder);
  const extractor = (await openExtractors(new Set(problems.map(languageIdOf))))[id];
  const lines: string[] = [];
  const completions = outputs.flatMap(({ problem: name, sample, text }) => {
    const problem = known.get(name);
    if (problem === undefined) return [];
    const { code, audit } = extract(extractor, text, { ...asked.get(name), problem });
    lines.push(`${JSON.stringify({ problem: name, sample, ...audit })}\n`);
    return { problem: name, sample, source: code };
  });
  await writeAtomically(folder.file("extractions"), lines.join(""));
  return completions;
}

interface AskedProblem {
  readonly problem: Problem;
  readonly prompt?: Prompt;
  readonly stop?: readonly string[];
}

function extract(extractor: Extractor, text: string, { problem, prompt, stop = [] }: AskedProblem): Extraction {
  const context: ExtractionContext = {
    prompt: problem.prompt,
    ...(problem.entryPoint !== "" && { entryPoint: problem.entryPoint }),
    language: languageIdOf(problem),
    promptKind: prompt?.kind ?? "text",
    stop,
    ...(prompt?.kind === "infill" && { suffix: prompt.suffix }),
  };
  return extractor.extract(text, context);
}

function languageIdOf({ language }: Problem): LanguageId {
  return findLanguage(language ?? "python").id as LanguageId;
}

interface PromptLine {
  readonly problem: string;
  readonly prompt: Prompt;
  readonly stop: readonly string[];
}

async function readPrompts(folder: RunFolder): Promise<ReadonlyMap<string, PromptLine>> {
  const lines: PromptLine[] = [];
  for await (const { bytes } of lineBlocks(folder.file("prompts"))) {
    for (const line of bytes.toString("utf8").split("\n")) if (line !== "") lines.push(JSON.parse(line) as PromptLine);
  }
  return new Map(lines.map((line) => [line.problem, line]));
}
