import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BENCHMARKS } from "../benchmarks/index.js";
import { AREAS } from "./map-node.js";
import { describeNode } from "./node-detail.js";
import { catalogEntryOf } from "./running-benchmarks.js";
import { SURVEY_TABLES, surveyCells } from "./tables/index.js";
import { nodesBelow, pathTo, TAXONOMY } from "./taxonomy.js";

const nodes = [...TAXONOMY.values()];
const leaves = nodes.filter(({ level }) => level === "leaf");
const commands = readdirSync("src/cli/commands").map((file) => file.replace(/\.ts$/, ""));

/** What the survey names and a reader will look for. */
const NAMED = `
  document-translation log-analysis code-generation code-search code-summarization comment-generation
  abbreviation-expansion identifier-splitting code-translation code-completion code-infilling refactoring
  code-smell-detection clone-detection defect-detection
  common-crawl roots the-pile the-stack-v1 the-stack-v2 codeparrot codesearchnet phi-1-synthetic commitpack
  bert roberta ernie electra codebert cubert treebert graphcodebert syncobert code-mvp t5 bart pymt5 codet5 spt-code plbart
  gpt-1 gpt-2 gpt-3 llama llama-2 falcon mixtral command-r-plus octocoder wizardlm codegemma mojo-coder bloom aya
  masked-language-modelling replaced-token-detection tree-masking identifier-prediction ast-edge-prediction
  control-flow-graphs layernorm rmsnorm absolute-positions relative-positions rope swiglu multi-head-attention
  multi-query-attention grouped-query-attention sliding-window kv-cache lora qlora quantization one-bit-models
  evol-instruct oss-instruct pass-at-k cseprompts repobench wildbench
  sampling-bias data-leakage improper-metrics resource-constraints insecure-code overestimated-performance
  data-poisoning extraction leakage-prevention code-structure`
  .trim()
  .split(/\s+/);

describe("the map", () => {
  it("has the five areas on top and hangs together", () => {
    expect(nodes.filter(({ parent }) => parent === undefined).map(({ id }) => id)).toEqual(AREAS);
    expect(AREAS.flatMap(nodesBelow)).toHaveLength(nodes.length);
    for (const { id, parent, area } of nodes) {
      expect(parent === undefined || TAXONOMY.has(parent), `${id} hangs on ${parent}`).toBe(true);
      expect(pathTo(id)[0]?.id).toBe(area);
    }
  });

  it("gives no id twice", () => {
    const counted = nodes.length + nodes.flatMap(({ children }) => children).length;
    expect(counted).toBe(2 * nodes.length - AREAS.length);
  });

  it("has all that the survey names", () => {
    expect(NAMED.filter((id) => TAXONOMY.get(id)?.level !== "leaf")).toEqual([]);
    expect(nodesBelow("open-problems").filter(({ level }) => level === "leaf")).toHaveLength(9);
  });

  it("says of every node what it is in one sentence, and where it was taken from", () => {
    for (const { id, description, sources } of nodes) {
      expect(description, id).toMatch(/^\S.*\.$/);
      expect(description, id).not.toMatch(/\. [A-Z]/);
      expect(sources.length, id).toBeGreaterThan(0);
    }
  });

  it("has a node for every row and benchmark of the tables, so that every cell can be reached", () => {
    for (const { table, row } of surveyCells()) {
      expect(TAXONOMY.get(row)?.level, `${table}, ${row}`).toBe("leaf");
    }
    for (const { id, columns, rows } of SURVEY_TABLES) {
      expect(describeNode(id).cells).toHaveLength(columns.length * rows.length);
      for (const { benchmark } of columns) expect(benchmark === undefined || TAXONOMY.has(benchmark)).toBe(true);
    }
  });

  it("suggests the node that was meant", () => {
    expect(() => describeNode("codelama-7b")).toThrow("Did you mean codellama-7b?");
    expect(() => describeNode("zzzzzzzz")).toThrow("no node zzzzzzzz");
  });
});

describe("the join of map and modules", () => {
  it("names files and commands that exist", () => {
    for (const { id, modules } of leaves) {
      for (const module of modules) {
        const [program, command = "", benchmark] = module.split(" ");
        if (program !== "clade") expect(existsSync(module), `${id}: ${module}`).toBe(true);
        else expect(commands, `${id}: ${module}`).toContain(command);
        if (benchmark !== undefined) expect(Object.keys(BENCHMARKS), id).toContain(benchmark);
      }
    }
  });

  it("leaves no benchmark of Clade out", () => {
    const variants = ["documented", "files", "functions", "stories", "vague"].map((id) => `blind-${id}`);
    const own = ["blind", ...variants, "starter"];
    const missing = Object.keys(BENCHMARKS).filter((id) => catalogEntryOf(id) === undefined);
    expect(missing).toEqual(own);
  });
});

const survey = process.env.CLADE_SURVEY ?? "../shared/survey.txt";

describe.skipIf(!existsSync(survey))("our descriptions beside the survey's text", () => {
  it("share no eight words in a row with it", () => {
    const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const runs = (text: string) =>
      words(text).flatMap((_, at, all) => (at + 8 > all.length ? [] : [all.slice(at, at + 8).join(" ")]));
    const printed = new Set(runs(readFileSync(survey, "utf8")));
    expect(
      nodes.filter(({ description }) => runs(description).some((run) => printed.has(run))).map(({ id }) => id),
    ).toEqual([]);
  });
});
