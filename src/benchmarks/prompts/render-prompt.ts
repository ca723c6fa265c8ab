import type { Language } from "../../execution/languages/language.js";
import { CladeError } from "../../foundation/errors.js";
import type { ChatMessage, Prompt } from "../../models/prompt.js";
import type { ExecutedBenchmark } from "../benchmark.js";
import type { Problem } from "../problem.js";
import type { PromptForm, PromptStyle, PromptTemplate } from "./prompt-style.js";

/** A problem as a model is asked. */
export interface RenderedPrompt {
  readonly prompt: Prompt;
  readonly stop: readonly string[];
}

/** What a problem is part of. */
export interface PromptContext {
  readonly benchmark: Pick<ExecutedBenchmark, "id" | "evalplus" | "bigcode">;
  readonly language: Pick<Language, "name" | "fences" | "functions">;
}

/**
 * Asks a problem in a style.
 * @throws CladeError USAGE when the style is a harness's that does not know the benchmark
 */
export function renderPrompt(style: PromptStyle, problem: Problem, context: PromptContext): RenderedPrompt {
  return { prompt: promptOf(style, problem, context), stop: stopOf(style, problem, context) };
}

function promptOf(style: PromptStyle, problem: Problem, { benchmark, language }: PromptContext): Prompt {
  const { template, promptForm } = style;
  const form =
    typeof promptForm === "string" ? promptForm : promptForm.byDataset[datasetOf(style, promptForm, benchmark)];
  const prompt = formed(problem.prompt, form);
  const words = {
    prompt,
    instruction: problem.instruction ?? "",
    language: language.name,
    fence: language.fences[0] ?? "",
  };
  switch (template.kind) {
    case "text":
      return { kind: "text", text: filled(template.text, words) };
    case "chat":
      return { kind: "chat", messages: messagesOf(template, problem, words) };
    case "infill": {
      const gap = { prefix: prompt, suffix: template.suffix };
      const written = template.written === undefined ? undefined : filled(template.written, gap);
      return { kind: "infill", ...gap, ...(written !== undefined && { written }) };
    }
    default:
      return template satisfies never;
  }
}

function messagesOf(
  { system, user, instructed, prefill }: Extract<PromptTemplate, { kind: "chat" }>,
  problem: Problem,
  words: Readonly<Record<string, string>>,
): ChatMessage[] {
  const asked = problem.instruction === undefined ? user : askedInWords(problem, instructed ?? user);
  return [
    ...(system === undefined ? [] : [{ role: "system" as const, content: filled(system, words) }]),
    { role: "user", content: filled(asked, words) },
    ...(prefill === undefined ? [] : [{ role: "assistant" as const, content: filled(prefill, words) }]),
  ];
}

/** Where an answer is no program, the benchmark's own words are all there is to say. */
function askedInWords({ tests }: Problem, instructed: string): string {
  return tests.kind === "code" && tests.answer !== undefined ? "{instruction}" : instructed;
}

/** @throws CladeError USAGE where the harness does not know the benchmark */
function datasetOf(
  { id }: PromptStyle,
  { harness }: { readonly harness: "evalplus" | "bigcode" },
  benchmark: PromptContext["benchmark"],
): "humaneval" | "mbpp" {
  const dataset = benchmark[harness]?.dataset;
  if (dataset !== undefined) return dataset;
  throw new CladeError("USAGE", `${id} does not know ${benchmark.id}; it asks HumanEval and MBPP in their forms.`);
}

function formed(prompt: string, form: PromptForm): string {
  switch (form) {
    case "as-is":
      return prompt;
    case "stripped":
      return prompt.trim();
    case "stripped-line":
      return `${prompt.trim()}\n`;
    default:
      return form satisfies never;
  }
}

/** Fills in all places at once: what is filled in may look like a place itself. */
function filled(template: string, words: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => words[name] ?? place);
}

function stopOf(style: PromptStyle, problem: Problem, { benchmark, language }: PromptContext): readonly string[] {
  const { id, stop } = style;
  switch (stop.kind) {
    case "fixed":
      return stop.always;
    case "problem":
      return [...stop.always, ...(problem.stopSequences ?? stopsOfLanguage(problem.prompt, language))];
    case "benchmark":
      if (problem.stopSequences !== undefined) return [...stop.always, ...problem.stopSequences];
      throw new CladeError("USAGE", `${id} takes the benchmark's own stop tokens; ${benchmark.id} has none.`);
    case "harness":
      return [...stop.always, ...stop.byDataset[datasetOf(style, stop, benchmark)]];
    default:
      return stop satisfies never;
  }
}

/** Where the prompt ends within a definition, the next one ends the answer; where it is a mere description, a test does. */
function stopsOfLanguage(prompt: string, { functions }: PromptContext["language"]): readonly string[] {
  const lastLine = prompt.trimEnd().split("\n").at(-1) ?? "";
  if (/^\S/.test(lastLine) && !/[:{(]$/.test(lastLine)) return WHOLE_PROGRAM_STOPS;
  return functions?.stopSequences ?? [];
}

const WHOLE_PROGRAM_STOPS = ['\n"""', "\nassert ", "\nprint(", "\nif __name__"];
