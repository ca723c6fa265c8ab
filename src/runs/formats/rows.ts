import type { Problem } from "../../benchmarks/problem.js";
import { type BadLine, type JsonRow, parseJsonLines } from "../../foundation/json-lines.js";
import type { JsonNode } from "../../foundation/lossless-json.js";
import { CompletionCollector } from "./completion-collector.js";
import type { CompletionInput, FileInput, FormatReading } from "./format.js";

/** The first rows of a file; empty for a folder. Lines that are not JSON do not count. */
export function firstRows(input: CompletionInput, count = 20): JsonRow[] {
  const rows: JsonRow[] = [];
  if (input.kind === "folder" || startsWith(input, "[")) return rows;
  let lines = 0;
  for (const item of parseJsonLines(input.bytes)) {
    if (item.kind === "row") rows.push(item);
    if (++lines >= count) break;
  }
  return rows;
}

/** Whether the first character that is not white space is the given one. */
export function startsWith(input: FileInput, character: string): boolean {
  const head = new TextDecoder().decode(input.bytes.subarray(0, 1024)).trimStart();
  return head.startsWith(character);
}

/** Every row and bad line of a file; none of a folder. */
export function rowsOf(input: CompletionInput): Iterable<JsonRow | BadLine> {
  return input.kind === "file" ? parseJsonLines(input.bytes) : [];
}

export function textOf(node: JsonNode | undefined): string | undefined {
  return node?.kind === "string" ? node.value : undefined;
}

/** What a row gives: a program, or what is wrong with it. */
export type RowProgram = { readonly source: string } | { readonly reason: string };

/** Reads a file whose rows name their problem in `task_id`. */
export function readTaskRows(
  input: CompletionInput,
  problems: readonly Problem[],
  { programOf, detail }: { programOf: (row: JsonRow, prompt: string) => RowProgram; detail: () => string },
): FormatReading {
  const collector = new CompletionCollector(problems);
  for (const item of rowsOf(input)) {
    const where = `line ${item.line}`;
    if (item.kind === "bad") {
      collector.addBad(where, item.reason);
      continue;
    }
    const id = item.value.members.get("task_id");
    if (id?.kind !== "string" && id?.kind !== "int") {
      collector.addBad(
        where,
        id === undefined ? "no field task_id" : `field task_id is ${id.kind}, not a text or number`,
      );
      continue;
    }
    const problem = collector.find(id.value);
    // A row of a problem that is not asked for must be well-formed all the same.
    const program = programOf(item, problem?.prompt ?? "");
    if ("reason" in program) collector.addBad(where, program.reason);
    else if (problem !== undefined) {
      collector.add(problem, program.source, { file: input.path, line: item.line, row: item.value });
    }
  }
  return collector.finish(detail());
}
