import type { Problem } from "../../benchmarks/problem.js";
import { type JsonNode, JsonSyntaxError, parseLosslessJson } from "../../foundation/lossless-json.js";
import { CompletionCollector } from "./completion-collector.js";
import type { CompletionFormat, CompletionInput } from "./format.js";
import { startsWith } from "./rows.js";

/** A result file of EvalPlus (`.eval_results.json`): its solutions are judged anew, its verdicts are not looked at. */
export const evalplusResults: CompletionFormat = {
  id: "evalplus-results",
  container: "json",
  expects: '{"eval": {"HumanEval/0": [{"solution": "whole program", …}]}}',
  recognise(input) {
    if (input.kind === "folder" || !startsWith(input, "{")) return undefined;
    const head = new TextDecoder().decode(input.bytes.subarray(0, 1024));
    const own = /"eval"\s*:\s*\{/.test(head) && !/"task_id"\s*:.*"eval"\s*:/s.test(head);
    return own ? { confidence: 0.95, explanation: "an object with eval, as EvalPlus writes its results" } : undefined;
  },
  read(input, problems) {
    const collector = new CompletionCollector(problems);
    const root = parseWhole(input, collector);
    const evaluated = root?.kind === "object" ? root.members.get("eval") : undefined;
    if (evaluated?.kind === "object") {
      for (const [id, samples] of evaluated.members) addSamples(collector, { id, samples, file: input.path });
    } else if (root !== undefined) collector.addBad("the file", "no object eval");
    return collector.finish("field solution");
  },
};

/** Parses a JSON file as one value; what is wrong goes to the collector. */
export function parseWhole(input: CompletionInput, collector: CompletionCollector): JsonNode | undefined {
  if (input.kind === "folder") return undefined;
  try {
    return parseLosslessJson(new TextDecoder("utf-8", { fatal: true }).decode(input.bytes));
  } catch (error) {
    if (error instanceof JsonSyntaxError) {
      collector.addBad(`line ${error.line}`, `not JSON: ${error.reason} at column ${error.column}`);
    } else if (error instanceof TypeError) collector.addBad("the file", "not UTF-8");
    else throw error;
    return undefined;
  }
}

function addSamples(
  collector: CompletionCollector,
  { id, samples, file }: { id: string; samples: JsonNode; file: string },
): void {
  const problem: Problem | undefined = collector.find(id);
  if (samples.kind !== "array") {
    collector.addBad(id, "not an array of samples");
    return;
  }
  for (const [index, item] of samples.items.entries()) {
    const solution = item.kind === "object" ? item.members.get("solution") : undefined;
    if (solution?.kind !== "string") collector.addBad(`${id} sample ${index}`, "no field solution with a text");
    else if (problem !== undefined) collector.add(problem, solution.value, { file });
  }
}
