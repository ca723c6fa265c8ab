import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dataFolder } from "../foundation/data-folder.js";
import { auditTable } from "../metrics/audit/audit-table.js";
import type { CheckId, Finding } from "../metrics/audit/finding.js";
import type { RawTable } from "../metrics/audit/raw-table.js";
import { readTable } from "../metrics/audit/reading/read-table.js";
import { BOARD_FILE, readEvalplusBoard } from "../models/catalog/evalplus-board.js";
import { catalogKnowledge, surveyTableText } from "./audit-knowledge.js";

const table4 = surveyTableText("survey-table-4") as RawTable;
const boardPath = join(dataFolder() ?? "", BOARD_FILE);
const hasBoard = existsSync(boardPath);

const placesOf = (findings: readonly Finding[], check: CheckId) =>
  findings.filter((one) => one.check === check).map(({ cells }) => `${cells[0]?.row}, ${cells[0]?.column}`);

/** The list: eight means, five cells above their base, four copied rows, one row out of order, the new ranks. */
function expectKnownErrors(findings: readonly Finding[]): void {
  expect(placesOf(findings, "mean")).toEqual([
    "Claude 3 [Opus], Avg",
    "Codestral, Avg",
    "Mistral Large 2, Avg",
    "LLaMA 3, Avg",
    "WizardCoder 34 B, Avg",
    "Nemotron, Avg",
    "DBRX, Avg",
    "phi-2, Avg",
  ]);
  expect(placesOf(findings, "plus")).toEqual([
    "phi-1, HumanEval+ [49]",
    "CodeLLaMA 7 B, HumanEval+ [49]",
    "PaLM-Coder, HumanEval+ [49]",
    "PaLM-Coder, MBPP+ [49]",
    "AlphaCode, MBPP+ [49]",
  ]);
  const copied = findings.filter(({ check }) => check === "published");
  expect(copied.map(({ cells, message }) => `${cells[0]?.row}: ${message}`)).toEqual([
    "GPT4: the row is the published row of GPT-4-Turbo (Nov 2023)",
    "Mistral Large 2: the row is the published row of claude-3-opus (Mar 2024)",
    "WizardCoder 34 B: the row is the published row of WizardCoder-33B-V1.1",
    "StarCoder2: the row is the published row of StarCoder2-15B",
  ]);
  const [misplaced, ranks] = findings.filter(({ check }) => check === "order");
  expect(misplaced?.message).toBe("Mistral Large 2 stands below Codestral, which has less");
  expect(ranks?.evidence).toBe(
    "GPT4 Omni 2 → 1 (81.15); GPT4 Turbo 3 → 2 (80.95); GPT4 4 → 3 (80.33); Codestral 5 → 4 (79.85); " +
      "Claude 3 [Opus] 1 → 5 (79.75); Nemotron 9 → 8 (75.05); WizardCoder 34 B 8 → 9 (74.73)",
  );
  expect(findings.filter(({ severity }) => severity === "error")).toHaveLength(8 + 5 + 4 + 2);
}

describe("Table IV of the survey", () => {
  it("has exactly the known errors", () => {
    expectKnownErrors(auditTable(table4, catalogKnowledge()).findings);
  });

  it("has scores that no count gives, and rows that share scores", () => {
    const { findings } = auditTable(table4, catalogKnowledge());
    expect(placesOf(findings, "count")).toEqual([
      "Claude 3 [Opus], HumanEval+ [49]",
      "GPT4 Omni, HumanEval+ [49]",
      "Codestral, HumanEval [48]",
      "LLaMA 3, HumanEval [48]",
      "LLaMA 3, HumanEval+ [49]",
      "phi-1, MBPP+ [49]",
      "WizardCoder 15 B, HumanEval [48]",
      "AlphaCode, HumanEval+ [49]",
    ]);
    expect(findings.filter(({ check }) => check === "identical").map(({ message }) => message)).toEqual([
      "Nemotron and DBRX share 3 scores",
      "Nemotron, DBRX and GPT3.5 Turbo share 2 scores",
    ]);
  });

  const { headings, rows } = table4;
  it.each([
    ["a.csv", [headings, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n")],
    ["a.md", [headings, headings.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")],
    ["a.json", JSON.stringify({ headings, rows })],
    [
      "a.tex",
      `\\begin{tabular}{llllllllll}\n${[headings, ...rows].map((row) => row.join(" & ").replaceAll("Weights & Data", "Weights \\& Data")).join(" \\\\\n")}\n\\end{tabular}`,
    ],
  ])("has the same errors when read as %s, without being told its models", (name, text) => {
    expectKnownErrors(auditTable(readTable(text, name), catalogKnowledge()).findings);
  });
});

describe.skipIf(!hasBoard)("the EvalPlus board", () => {
  it("has one flag, which is true: 30.0 is no count out of 164", () => {
    const raw = readTable(readFileSync(boardPath, "utf8"), BOARD_FILE);
    const { findings, rows } = auditTable(raw, catalogKnowledge(readEvalplusBoard()));
    expect(rows).toBe(125);
    // 49/164 = 29.88 and 50/164 = 30.49, so that one completion a problem gives 29.9 or 30.5, cut 29.8 or 30.4.
    expect(findings.map(({ check, cells }) => [check, cells])).toEqual([
      ["count", [{ row: "Zephyr β-7B", column: "humaneval", printed: "30" }]],
    ]);
  });

  it("adds no error to Table IV", () => {
    expectKnownErrors(auditTable(table4, catalogKnowledge(readEvalplusBoard())).findings);
  });
});

describe("the other tables of the survey", () => {
  it("mix units where they do", () => {
    const units = (id: string) =>
      auditTable(surveyTableText(id) as RawTable, catalogKnowledge()).findings.map(({ message }) => message);
    expect(units("survey-table-1")).toEqual(["bytes and tokens stand in one column"]);
    expect(units("survey-table-3")).toEqual(["some score columns run to 1, others far above"]);
    expect(units("survey-table-2")).toEqual([]);
    expect(units("survey-table-5")).toEqual([]);
  });
});
