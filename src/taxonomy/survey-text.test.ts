import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CATALOG_KINDS, listEntries } from "./catalogs.js";
import { SURVEY_TABLES, surveyCells } from "./tables/index.js";
import { cellsOf, printedNumber, type SurveyTable } from "./tables/survey-table.js";

const path = process.env.CLADE_SURVEY ?? "../shared/survey.txt";
const here = existsSync(path);
const text = here ? readFileSync(path, "utf8") : "";

/** The tables of the text: runs of lines with tabs, each ended by its caption. */
function tablesOf(survey: string): Map<string, string[][]> {
  const tables = new Map<string, string[][]>();
  let rows: string[][] = [];
  for (const line of survey.split("\n")) {
    const number = /^TABLE ([IVX]+):/.exec(line)?.[1];
    if (line.includes("\t")) rows.push(line.split("\t").map((cell) => cell.trim()));
    if (number !== undefined) {
      tables.set(number, rows);
      rows = [];
    }
  }
  return tables;
}

const HEADER_ROWS: Readonly<Record<string, number>> = { II: 2 };

/** The rows below the headings; a cell that spans rows is printed in the first of them only. */
function body({ number }: SurveyTable): string[][] {
  const rows =
    tablesOf(text)
      .get(number)
      ?.slice(HEADER_ROWS[number] ?? 1) ?? [];
  let above: string[] = [];
  return rows.map((row) => {
    above = row.map((cell, at) => (cell === "" ? (above[at] ?? "") : cell));
    return above;
  });
}

describe("stored tables", () => {
  it("are complete rectangles with unique rows and columns", () => {
    for (const { id, columns, rows } of SURVEY_TABLES) {
      for (const row of rows) expect(row.printed, `${id}, ${row.id}`).toHaveLength(columns.length);
      expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
      expect(new Set(columns.map((column) => column.id)).size).toBe(columns.length);
    }
    expect(SURVEY_TABLES.map(({ rows }) => rows.length)).toEqual([8, 8, 7, 30, 8]);
    expect(surveyCells()).toHaveLength(461);
  });

  it("read numbers as printed", () => {
    expect(printedNumber("53.7 *")).toBe(53.7);
    expect(printedNumber("~240 per problem")).toBe(240);
    expect(["×", "–", "phi-1 [62]", "Varies"].map(printedNumber)).toEqual(Array(4).fill(undefined));
    expect(surveyCells().filter((cell) => cell.ownExperiment)).toHaveLength(9);
  });

  it("have a place and a unit for every cell", () => {
    for (const cell of surveyCells()) {
      expect(cell.source).toMatchObject({ kind: "survey" });
      expect(cell.unit).not.toBe("");
    }
  });
});

describe.skipIf(!here)(`stored tables beside the survey's text (CLADE_SURVEY or ${path})`, () => {
  it("hold every table that the text has, and no other", () => {
    expect([...tablesOf(text).keys()]).toEqual(SURVEY_TABLES.map(({ number }) => number));
  });

  it.each(SURVEY_TABLES)("$id equals the printed cells, in order", (table) => {
    expect(table.rows.map(({ printed }) => printed)).toEqual(body(table));
  });

  it.each(SURVEY_TABLES.filter(({ number }) => number !== "II"))("$id has the printed headings", (table) => {
    const printed = tablesOf(text).get(table.number)?.[0] ?? [];
    // Table III prints task, benchmark and measure of a column on three lines, which the text joins by spaces.
    expect(table.columns.map(({ heading }) => heading)).toEqual(printed);
  });

  it("lose no printed number", () => {
    for (const table of SURVEY_TABLES) {
      const printed = body(table).flat().map(printedNumber).filter(Number.isFinite);
      const stored = cellsOf(table)
        .map(({ value }) => value)
        .filter(Number.isFinite);
      expect(stored).toEqual(printed);
    }
  });
});

describe.skipIf(!here)(`the catalogues beside the survey's text (CLADE_SURVEY or ${path})`, () => {
  it("have of every year that is taken from a reference what the reference says", () => {
    // A reference may be broken over lines of the text, up to the next one.
    const references = new Map(text.split(/\n- \[/).map((part) => [part.split("]", 1)[0], part] as const));
    const years = CATALOG_KINDS.flatMap((kind) =>
      listEntries(kind).flatMap(({ id, fields }) =>
        fields.flatMap(({ field, value, sources }) =>
          sources.flatMap((source) => {
            const number = source.kind === "survey" ? /^reference \[(\d+)\]$/.exec(source.place)?.[1] : undefined;
            return field === "year" && number !== undefined ? [{ id, year: String(value), number }] : [];
          }),
        ),
      ),
    );
    expect(years.length).toBeGreaterThan(70);
    for (const { id, year, number } of years) expect(references.get(number), `${id}, [${number}]`).toContain(year);
  });
});

describe("facts taken from Table IV", () => {
  const printed = new Map(surveyCells().map((cell) => [`${cell.table} ${cell.row} ${cell.column}`, cell] as const));
  const WORDS: Readonly<Record<string, RegExp>> = {
    decoder: /^Decoder$/,
    "encoder-decoder": /^Encoder-Decoder$/,
    base: /Base/,
    code: /Code/,
    mixed: /Both/,
    "fine-tuned": /^Finetuned$/,
    closed: /^No$/,
    weights: /^Only Weights$/,
    "weights and data": /^Weights & Data$/,
  };
  const COLUMNS = { architecture: "architecture", kind: "type", size: "size", openness: "open" };

  it("are what its cells say", () => {
    let compared = 0;
    for (const { id, fields } of listEntries("models")) {
      for (const [field, column] of Object.entries(COLUMNS)) {
        const fact = fields.find((one) => one.field === field);
        const cell = printed.get(`survey-table-4 ${id} ${column}`);
        if (!fact?.sources.some((source) => source.kind === "survey" && source.place === "Table IV")) continue;
        compared++;
        if (field === "size") expect(cell?.value, id).toBe(fact.value);
        else expect(cell?.printed, `${id}, ${field}`).toMatch(WORDS[String(fact.value)] as RegExp);
      }
    }
    expect(compared).toBeGreaterThan(80);
  });
});
