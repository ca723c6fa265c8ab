import type { JsonRow } from "../../foundation/json-lines.js";
import { CodetPrompts } from "./codet-prompts.js";
import { CompletionCollector } from "./completion-collector.js";
import type { CompletionFormat, ReadOptions } from "./format.js";
import { firstRows, rowsOf, textOf } from "./rows.js";

/** What ends a completion for CodeT: a line that begins something new. @see https://arxiv.org/abs/2207.10397 */
const STOPS = ["\nclass", "\ndef", "\n#", "\nif", "\nprint"];

/** Rows of `prompt` (the problem's own, without its examples) and `samples`. */
export const codet: CompletionFormat = {
  id: "codet",
  container: "jsonl",
  expects: '{"prompt": "the prompt, with or without its examples", "samples": ["what follows the prompt", …]}',
  recognise(input) {
    const own = firstRows(input, 3).some((row) => row.value.members.has("prompt") && row.value.members.has("samples"));
    return own ? { confidence: 1, explanation: "rows with prompt and samples" } : undefined;
  },
  read(input, problems, options) {
    const collector = new CompletionCollector(problems);
    const prompts = new CodetPrompts(problems);
    for (const item of rowsOf(input)) {
      if (item.kind === "bad") collector.addBad(`line ${item.line}`, item.reason);
      else addRow(collector, item, { prompts, file: input.path, ...options });
    }
    return collector.finish(
      options.truncate === "codet" ? "the row's prompt + sample, cut at CodeT's stops" : "prompt + sample",
    );
  },
};

interface RowOptions extends ReadOptions {
  readonly prompts: CodetPrompts;
  readonly file: string;
}

function addRow(collector: CompletionCollector, { value, line }: JsonRow, options: RowOptions): void {
  const where = `line ${line}`;
  const prompt = textOf(value.members.get("prompt"));
  const samples = value.members.get("samples");
  const problem = prompt === undefined ? undefined : options.prompts.find(prompt);
  if (prompt === undefined) collector.addBad(where, "no field prompt with a text");
  else if (samples?.kind !== "array") collector.addBad(where, "no field samples with an array");
  else if (problem === undefined) collector.addBad(where, "the prompt belongs to no problem, or to more than one");
  else {
    for (const [index, sample] of samples.items.entries()) {
      const text = textOf(sample);
      if (text === undefined) collector.addBad(`${where} sample ${index}`, `a text expected, found ${sample.kind}`);
      else {
        const source = options.truncate === "codet" ? prompt + cut(text) : problem.prompt + text;
        collector.add(problem, source, { file: options.file, line });
      }
    }
  }
}

function cut(completion: string): string {
  const ends = STOPS.map((stop) => completion.indexOf(stop)).filter((index) => index >= 0);
  return completion.slice(0, Math.min(completion.length, ...ends));
}
