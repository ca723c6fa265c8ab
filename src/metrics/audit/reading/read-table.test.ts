import { describe, expect, it } from "vitest";
import { readTable } from "./read-table.js";

const EXPECTED = {
  headings: ["Model", "HumanEval", "HumanEval+"],
  rows: [
    ["A, the first", "88.4", "81.7 *"],
    ["B|C", "50.0", ""],
  ],
};

describe("readTable", () => {
  it("reads CSV with quotes, a BOM and CRLF", () => {
    const text = '\u{feff}Model,HumanEval,HumanEval+\r\n"A, the first",88.4,81.7 *\r\n"B|C",50.0,\r\n';
    expect(readTable(text, "a.csv")).toEqual(EXPECTED);
    expect(readTable('a,b\n"say ""x""\ny",2\n', "a.csv").rows).toEqual([['say "x"\ny', "2"]]);
  });

  it("reads tab-separated values", () => {
    expect(readTable("Model\tHumanEval\tHumanEval+\nA, the first\t88.4\t81.7 *\nB|C\t50.0\t\n", "a.tsv")).toEqual(
      EXPECTED,
    );
  });

  it("reads a Markdown table amid text, without its marks", () => {
    const text = [
      "# Results",
      "",
      "| Model | HumanEval | `HumanEval+` |",
      "| :--- | ---: | --- |",
      "| **A, the first** | [88.4](https://a.b) | 81.7 * |",
      "| B\\|C | _50.0_ | |",
      "",
      "After | it",
    ].join("\n");
    expect(readTable(text, "a.md")).toEqual(EXPECTED);
    expect(readTable(text, "-")).toEqual(EXPECTED);
  });

  it("reads a LaTeX tabular, without its commands", () => {
    const text = String.raw`\begin{table}\begin{tabular}{l|c@{\hspace{2pt}}c} \toprule
      \multirow{2}{*}{Model} & \multicolumn{2}{c}{HumanEval} \\ \cmidrule(lr){2-3}
      \textbf{A, the first}~\cite{a} & \underline{88.4} & 81.7$^{*}$ \\ % best
      B$|$C & 50.0 & \\[2pt] \bottomrule
    \end{tabular}\end{table}`;
    expect(readTable(text, "a.tex")).toEqual({
      ...EXPECTED,
      headings: ["Model", "HumanEval", ""],
      rows: [
        ["A, the first", "88.4", "81.7 *"],
        ["B | C", "50.0", ""],
      ],
    });
    expect(readTable("\\begin{tabular}{ll} a & b \\\\ 1\\% & 2 \\\\ \\end{tabular}", "-")).toEqual({
      headings: ["a", "b"],
      rows: [["1%", "2"]],
    });
  });

  it("reads the three shapes of JSON", () => {
    const rows = [
      { Model: "A, the first", HumanEval: 88.4, "HumanEval+": "81.7 *" },
      { Model: "B|C", HumanEval: "50.0", "HumanEval+": null },
    ];
    expect(readTable(JSON.stringify(rows), "a.json")).toEqual(EXPECTED);
    expect(readTable(JSON.stringify({ headings: EXPECTED.headings, rows: EXPECTED.rows }), "a.json")).toEqual(EXPECTED);
    const board = { M: { size: 7, "pass@1": { humaneval: 50.5, mbpp: null } } };
    expect(readTable(JSON.stringify(board), "a.json")).toEqual({
      headings: ["name", "size", "humaneval", "mbpp"],
      rows: [["M", "7", "50.5", ""]],
    });
  });

  it.each([
    ["a.csv", "", "no table"],
    ["a.csv", 'a,b\n"1,2', "never closed"],
    ["a.csv", "a,b\n1,2,3", "3 cells under 2 headings"],
    ["a.md", "no table here", "|---|"],
    ["a.tex", "no table here", "tabular"],
    ["a.json", "[1, 2]", "no object"],
    ["a.json", "{", "JSON"],
  ])("refuses %s holding %j", (name, text, message) => {
    expect(() => readTable(text, name)).toThrow(message);
  });
});
