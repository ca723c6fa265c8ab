import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderBesideBuild, MAIN } from "./built-command.js";

const folder = folderBesideBuild("clade-map-");

function clade(...args: string[]) {
  // No data folder: what is printed must not depend on whether the board is on this machine.
  const env = { ...process.env, CLADE_DATA_DIR: folder, NO_COLOR: "1" };
  const options = { encoding: "utf8", cwd: folder, env, maxBuffer: 2 ** 26 } as const;
  return spawnSync(process.execPath, [MAIN, ...args], options);
}

const json = (...args: string[]) => JSON.parse(clade(...args, "--json").stdout);

describe("clade map", () => {
  it("shows areas, a leaf, a table", () => {
    expect(clade("map").stdout).toMatch(/^tasks .*\n {2}nl-nl /);
    expect(clade("map", "--all").stdout).toContain("· sliding-window");
    expect(clade("map", "rope").stdout).toContain("in Clade: none yet");
    expect(clade("map", "survey-table-4").stdout).toMatch(/CodeLLaMA \[27\] .* 34\.1 ! .* 37\.8 ! /);
  });

  it("prints the same as JSON, every cell with its place, unit and source", () => {
    const { cells } = json("map", "survey-table-4");
    expect(cells).toHaveLength(300);
    expect(
      cells.find((cell: { row: string; column: string }) => cell.row === "phi-2" && cell.column === "mbpp"),
    ).toMatchObject({
      printed: "61.9 *",
      value: 61.9,
      ownExperiment: true,
      unit: "% of problems, pass@1",
      source: { kind: "survey", place: "Table IV, row 19, column MBPP [50]" },
    });
    expect(json("map").length).toBeGreaterThan(200);
  });

  it("says what was meant", () => {
    const { status, stderr } = clade("map", "humanevall");
    expect(stderr).toContain("Did you mean humaneval?");
    expect(status).toBe(2);
  });
});

describe("the catalogues", () => {
  it.each(["models", "corpora", "benchmarks", "tasks", "challenges"])("clade %s lists and prints JSON", (kind) => {
    expect(clade(kind).status).toBe(0);
    expect(json(kind, "list").length).toBeGreaterThan(10);
  });

  it("filter, and show one with its figures", () => {
    expect(json("models", "list", "--where", "size>=340", "--where", "openness=weights")).toMatchObject([
      { id: "llama-3-405b" },
      { id: "nemotron-4-340b" },
    ]);
    const { facts, figures } = json("models", "show", "codellama-7b");
    expect(facts.size).toEqual({ value: 7, sources: [{ kind: "survey", place: "Table IV" }] });
    expect(figures.map(({ standing, value }: { standing: string; value: number }) => `${standing} ${value}`)).toContain(
      "printed 34.1",
    );
    expect(json("benchmarks", "list", "--where", "from=mbpp")).toMatchObject([{ id: "mbpp-plus", runs: true }]);
  });

  it("refuse what they do not know", () => {
    expect(clade("models", "list", "--where", "sise=7")).toMatchObject({ status: 2, stdout: "" });
    expect(clade("tasks", "show", "code-generatio").stderr).toContain("Did you mean code-generation?");
  });
});

describe("clade audit", () => {
  it("finds what is wrong with the survey's Table IV, and exits with 1", () => {
    const { status, stdout } = clade("audit", "survey-table-4");
    expect(stdout).toMatch(/19 errors[\s\S]*10 warnings[\s\S]*1 note/);
    expect(stdout).toContain("(79.9 + 73.2 + 78.9 + 66.9) / 4 = 74.725");
    expect(status).toBe(1);
  });

  it("exits with 0 where nothing is found, and obeys --n, --sort and --severity", () => {
    writeFileSync(join(folder, "a.csv"), "model,Mine,Mine+\na,50.0,40.0\nb,30.0,20.0\n");
    expect(clade("audit", "a.csv")).toMatchObject({ status: 0, stdout: expect.stringContaining("Nothing found.") });
    expect(clade("audit", "a.csv", "--n", "Mine=7").stdout).toContain("3/7 = 42.857, 4/7 = 57.143");
    expect(json("audit", "a.csv", "--n", "mine=7", "--severity", "error").findings).toEqual([]);
    writeFileSync(join(folder, "b.md"), "|m|x|\n|-|-|\n|a|1.0|\n|b|2.0|\n");
    expect(clade("audit", "b.md", "--sort", "x").stdout).toContain("b stands below a, which has less");
  });

  it("quotes a broken table without its terminal codes", () => {
    writeFileSync(join(folder, "c.csv"), "model,x\n\u001b[2Ja,\u001b]0;title\u0007,1.0\n");
    const { status, stderr } = clade("audit", "c.csv");
    expect(stderr).toContain(String.raw`\u{1b}[2Ja`);
    expect(stderr).not.toContain("\u001b");
    expect(status).toBe(2);
  });

  it.each([
    [["nowhere.csv"], "no file nowhere.csv"],
    [["survey-table-4", "--n", "MBPP"], "COLUMN=N"],
    [["survey-table-4", "--format", "xml"], "Allowed choices are csv, json, markdown, latex"],
    [["survey-table-4", "--sort", "Age"], "no score column Age"],
  ])("refuses %j", (args, message) => {
    const { status, stderr } = clade("audit", ...args);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
});
