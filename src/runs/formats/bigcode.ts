import type { Problem } from "../../benchmarks/problem.js";
import type { JsonNode } from "../../foundation/lossless-json.js";
import { CompletionCollector } from "./completion-collector.js";
import { parseWhole } from "./evalplus-results.js";
import type { CompletionFormat } from "./format.js";
import { startsWith } from "./rows.js";

/** `generations.json` of bigcode-evaluation-harness: a list of whole programs for each problem, in the data's order. */
export const bigcode: CompletionFormat = {
  id: "bigcode",
  container: "json",
  expects: '[["whole program", …], …], one list for each problem in the order of the benchmark',
  recognise(input) {
    if (input.kind === "folder" || !startsWith(input, "[")) return undefined;
    const head = new TextDecoder().decode(input.bytes.subarray(0, 1024));
    if (!/^\s*\[\s*(\[|\])/.test(head)) return { confidence: 0.1, explanation: "a JSON array" };
    return { confidence: 1, explanation: "an array of arrays" };
  },
  read(input, problems) {
    const collector = new CompletionCollector(problems);
    const root = parseWhole(input, collector);
    if (root?.kind === "array") addLists(collector, { lists: root.items, problems, file: input.path });
    else if (root !== undefined) collector.addBad("the file", `an array expected, found ${root.kind}`);
    return collector.finish("whole programs");
  },
};

interface Lists {
  readonly lists: readonly JsonNode[];
  readonly problems: readonly Problem[];
  readonly file: string;
}

function addLists(collector: CompletionCollector, { lists, problems, file }: Lists): void {
  if (lists[0]?.kind === "object") {
    collector.addBad("the file", "an array of rows; write one row per line instead, such as by: jq -c '.[]' FILE");
    return;
  }
  const asked = problemsOf(lists.length, problems);
  if (asked === undefined) {
    collector.addBad("the file", `${lists.length} lists, but the benchmark has ${problems.length} problems`);
    return;
  }
  if (asked.length < problems.length) {
    collector.addNote(`The file's ${lists.length} lists are read as ${rangeOf(asked)}.`);
  }
  for (const [index, problem] of asked.entries()) {
    const list = lists[index];
    if (list?.kind !== "array") collector.addBad(`[${index}]`, `an array of texts expected, found ${list?.kind}`);
    else addList(collector, list.items, { problem, file, index });
  }
}

function addList(
  collector: CompletionCollector,
  items: readonly JsonNode[],
  { problem, file, index }: { problem: Problem; file: string; index: number },
): void {
  for (const [sample, item] of items.entries()) {
    if (item.kind === "string") collector.add(problem, item.value, { file });
    else collector.addBad(`[${index}][${sample}]`, `a text expected, found ${item.kind}`);
  }
}

/** The harness takes the test part where the data has parts, and with `--limit` the first problems only. */
function problemsOf(count: number, problems: readonly Problem[]): readonly Problem[] | undefined {
  if (count === problems.length) return problems;
  const test = problems.filter((problem) => problem.split === "test");
  const asked = test.length > 0 ? test : problems;
  return count < asked.length ? asked.slice(0, count) : count === asked.length ? asked : undefined;
}

function rangeOf(problems: readonly Problem[]): string {
  return `the problems ${problems[0]?.officialId ?? "none"} to ${problems.at(-1)?.officialId ?? "none"}`;
}
