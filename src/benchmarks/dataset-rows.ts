import { CladeError } from "../foundation/errors.js";
import { parseJsonLines } from "../foundation/json-lines.js";
import {
  type JsonNode,
  type JsonObject,
  JsonSyntaxError,
  parseLosslessJson,
  positionOf,
} from "../foundation/lossless-json.js";
import type { DatasetFile } from "./benchmark.js";
import type { ProblemId } from "./problem.js";

/** One problem as the official file has it. `where` names file and line for messages. */
export interface DatasetRow {
  readonly where: string;
  readonly fields: JsonObject;
  /** The text that positions of `fields` point into. */
  readonly text: string;
}

/**
 * Turns every line into something else, one line in memory at a time.
 * @throws CladeError BAD_DATASET listing every line that is not a JSON object.
 */
export function mapJsonLines<Result>(
  bytes: Uint8Array | undefined,
  file: DatasetFile,
  turn: (row: DatasetRow) => Result,
): Result[] {
  const results: Result[] = [];
  const bad: string[] = [];
  for (const item of parseJsonLines(bytes ?? new Uint8Array())) {
    if (item.kind === "bad") bad.push(`line ${item.line}: ${item.reason}`);
    else results.push(turn({ where: `${file.path} line ${item.line}`, fields: item.value, text: item.text }));
  }
  if (bad.length > 0) throw badDataset(file.path, bad.join("\n  "));
  return results;
}

/** @throws CladeError BAD_DATASET when the file is not a JSON array of objects. */
export function rowsOfJsonArray(bytes: Uint8Array | undefined, file: DatasetFile): DatasetRow[] {
  const text = new TextDecoder().decode(bytes);
  const root = parse(text, file);
  if (root.kind !== "array") throw badDataset(file.path, "a JSON array expected");
  return root.items.map((item) => {
    const where = `${file.path} line ${positionOf(text, item.start).line}`;
    if (item.kind !== "object") throw badDataset(where, "a JSON object expected");
    return { where, fields: item, text };
  });
}

function parse(text: string, file: DatasetFile): JsonNode {
  try {
    return parseLosslessJson(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw badDataset(file.path, error.message);
  }
}

/** @throws CladeError BAD_DATASET as do all readers of one field. */
export function textField(row: DatasetRow, name: string): string {
  const node = row.fields.members.get(name);
  return node?.kind === "string" ? node.value : wrongField(row, name, "a text");
}

export function numberField(row: DatasetRow, name: string): number {
  const node = row.fields.members.get(name);
  return node?.kind === "int" || node?.kind === "float" ? Number(node.value) : wrongField(row, name, "a number");
}

export function arrayField(row: DatasetRow, name: string): readonly JsonNode[] {
  const node = row.fields.members.get(name);
  return node?.kind === "array" ? node.items : wrongField(row, name, "an array");
}

export function textListField(row: DatasetRow, name: string): string[] {
  return arrayField(row, name).map((node) =>
    node.kind === "string" ? node.value : wrongField(row, name, "an array of texts"),
  );
}

function wrongField(row: DatasetRow, name: string, expected: string): never {
  throw badDataset(row.where, `field ${name} should be ${expected}`);
}

export function badDataset(where: string, what: string): CladeError {
  return new CladeError(
    "BAD_DATASET",
    `${where}: ${what}\nThe file is not the official one; remove it and start again.`,
  );
}

/** Clade's id of a problem from the benchmark's name and the number in the official id. */
export function problemId(family: string, officialId: string): ProblemId {
  return `${family}/${officialId.slice(officialId.lastIndexOf("/") + 1)}` as ProblemId;
}
