import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dataFolder } from "../foundation/data-folder.js";
import { unpack } from "../foundation/gunzip.js";
import { BOARD_HISTORY } from "../models/catalog/board-history.js";
import { BOARD_FILE, readEvalplusBoard } from "../models/catalog/evalplus-board.js";
import { CORRECTIONS } from "./corrections/index.js";
import { surveyCells } from "./tables/index.js";
import { printedNumber } from "./tables/survey-table.js";

const cells = surveyCells();
const cellOf = ({ table, row, column }: { table: string; row: string; column: string }) =>
  cells.find((cell) => cell.table === table && cell.row === row && cell.column === column);

describe("corrections", () => {
  it("are each of one printed cell, at most one per cell", () => {
    expect(CORRECTIONS.filter((correction) => cellOf(correction) === undefined)).toEqual([]);
    const places = CORRECTIONS.map(({ table, row, column }) => `${table} ${row} ${column}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it("never call checked what was only recalled", () => {
    for (const { grade, evidence, reason } of CORRECTIONS) {
      expect(evidence.length).toBeGreaterThan(0);
      const isRecalled = evidence.some(({ kind }) => kind === "recalled");
      expect(isRecalled, reason).toBe(grade === "recalled");
    }
  });

  it("find the eight averages that are off", () => {
    const averages = CORRECTIONS.filter(({ column }) => column === "average");
    expect(averages.map(({ row, corrected }) => [row, corrected])).toEqual([
      ["claude-3-opus", "79.75"],
      ["codestral-22b", "79.85"],
      ["mistral-large-2", "78.85"],
      ["llama-3-405b", "78.75"],
      ["wizardcoder-34b", "74.73"],
      ["nemotron-4-340b", "75.05"],
      ["dbrx", "73.05"],
      ["phi-2", "51.20"],
    ]);
  });

  it("say `confirmed` or `marked` where they repeat the printed value", () => {
    const repeating = CORRECTIONS.filter((one) => printedNumber(one.corrected ?? "") === cellOf(one)?.value);
    for (const { corrected, reason } of repeating.filter(
      ({ corrected: value }) => printedNumber(value ?? "") !== undefined,
    )) {
      expect(reason, corrected).toMatch(/confirmed|marked as/);
    }
  });
});

describe("former states of the board", () => {
  it("have a day, a commit and scores that rise no higher with more tests", () => {
    expect(BOARD_HISTORY).toHaveLength(22);
    for (const { firstSeen = "", lastSeen = "", scores, source } of BOARD_HISTORY) {
      expect(firstSeen).toMatch(/^202[34]-\d\d-\d\d$/);
      expect(lastSeen >= firstSeen).toBe(true);
      expect(source).toMatchObject({ kind: "repository", commit: expect.stringMatching(/^[0-9a-f]{12}$/) });
      expect(scores["humaneval-plus"]).toBeLessThanOrEqual(scores.humaneval ?? 0);
    }
  });

  it("agree in all four scores with fifteen rows of Table IV", () => {
    const columns = ["humaneval", "humaneval-plus", "mbpp", "mbpp-plus"];
    const rows = [...new Set(cells.filter(({ table }) => table === "survey-table-4").map(({ row }) => row))];
    const valuesOf = (row: string) => columns.map((column) => cellOf({ table: "survey-table-4", row, column })?.value);
    const copied = rows.flatMap((row) => {
      const found = BOARD_HISTORY.find(({ scores }) =>
        columns.every((column, at) => scores[column] === valuesOf(row)[at]),
      );
      return found === undefined ? [] : [{ row, model: found.model }];
    });
    expect(copied).toHaveLength(15);
    expect(copied.filter(({ row, model }) => row !== model)).toEqual([
      { row: "gpt-4", model: "gpt-4-turbo" },
      { row: "mistral-large-2", model: "claude-3-opus" },
      { row: "wizardcoder-34b", model: "wizardcoder-33b-v1.1" },
      { row: "starcoder2-7b", model: "starcoder2-15b" },
    ]);
  });
});

const folder = dataFolder() ?? "";
const has = (file: string) => folder !== "" && existsSync(join(folder, file));
const text = (file: string) => Buffer.from(unpack(readFileSync(join(folder, file)))).toString();
const rowsOf = (file: string) =>
  text(file)
    .split("\n")
    .filter(Boolean)
    // Python writes infinities and NaN bare; nothing is counted by them.
    .map((line) => JSON.parse(line.replace(/-?\bInfinity\b|\bNaN\b/g, "0")));
/** Some problems of MBPP+ have an empty object where others have a list. */
const sizeOf = (inputs: object) => Object.keys(inputs).length;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const median = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.floor(sorted.length / 2)] ?? 0)) / 2;
};
const statementOf = (row: string) =>
  CORRECTIONS.find((one) => one.table === "survey-table-5" && one.row === row)?.corrected;

describe.skipIf(!has(BOARD_FILE))("corrections beside the EvalPlus board", () => {
  it("quote it correctly", () => {
    const board = readEvalplusBoard() ?? [];
    const quoted = CORRECTIONS.filter(
      ({ table, corrected, evidence }) =>
        table === "survey-table-4" &&
        printedNumber(corrected ?? "") !== undefined &&
        evidence.some((source) => source.kind === "data" && source.file === BOARD_FILE),
    ).filter(({ column }) => column.startsWith("humaneval") || column.startsWith("mbpp"));
    expect(quoted.length).toBeGreaterThan(15);
    for (const { row, column, corrected } of quoted) {
      const scores = board.filter(({ model }) => model === row).map((published) => published.scores[column]);
      expect(scores, `${row}, ${column}`).toContain(Number(corrected));
    }
  });
});

describe.skipIf(!has("humaneval-xl"))("corrections of Table V beside the official files", () => {
  it("count assertions and inputs as the files have them", () => {
    const assertions = rowsOf("humaneval/HumanEval.jsonl.gz").map(({ test }) => test.match(/\bassert\b/g)?.length ?? 0);
    expect(statementOf("humaneval")).toBe(
      `${mean(assertions).toFixed(2)} assertions on average, median ${median(assertions)}`,
    );
    for (const [row, file] of [
      ["humaneval-plus", "evalplus/humanevalplus/HumanEvalPlus.jsonl.gz"],
      ["mbpp-plus", "evalplus/mbppplus/MbppPlus.jsonl.gz"],
    ] as const) {
      const inputs = rowsOf(file).map(({ base_input, plus_input }) => sizeOf(base_input) + sizeOf(plus_input));
      expect(statementOf(row)).toBe(`${mean(inputs).toFixed(1)} inputs on average, median ${median(inputs)}`);
    }
    expect(new Set(rowsOf("mbpp/mbpp.jsonl.gz").map(({ test_list }) => test_list.length))).toEqual(new Set([3]));
  });

  it("count languages as the folders have them", () => {
    expect(readdirSync(join(folder, "humaneval-xl"))).toHaveLength(12);
    expect(Object.keys(JSON.parse(text("mhumaneval/language-codes-flores200.json")))).toHaveLength(204);
    const translated = readdirSync(join(folder, "multipl-e/sandboxfusion")).filter((file) => /^humaneval-/.test(file));
    expect(translated).toHaveLength(18);
  });
});
