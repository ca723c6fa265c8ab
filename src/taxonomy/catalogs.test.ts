import { describe, expect, it } from "vitest";
import { BENCHMARK_CATALOG } from "../benchmarks/catalog/index.js";
import { CATALOG_KINDS, findEntry, listEntries, requireEntry } from "./catalogs.js";
import { meets, parseCondition } from "./conditions.js";
import { allFigures, surveyFigures } from "./figures.js";
import { TAXONOMY } from "./taxonomy.js";

describe("the catalogues", () => {
  it.each(CATALOG_KINDS)("%s: every entry and every field has a source", (kind) => {
    for (const row of listEntries(kind)) {
      expect(row.sources.length, row.id).toBeGreaterThan(0);
      for (const { field, value, sources } of row.fields) {
        expect(sources.length, `${row.id}, ${field}`).toBeGreaterThan(0);
        expect(value, `${row.id}, ${field}`).not.toBe("");
      }
    }
  });

  it("name other entries that exist", () => {
    for (const { id, fields } of listEntries("corpora")) {
      const usedBy = fields.find(({ field }) => field === "usedBy")?.value;
      for (const model of String(usedBy ?? "")
        .split(", ")
        .filter(Boolean)) {
        expect(TAXONOMY.has(model), `${id}: ${model}`).toBe(true);
      }
    }
    for (const { id, facts } of BENCHMARK_CATALOG) {
      if (facts.task !== undefined) expect(TAXONOMY.get(facts.task.value)?.area, id).toBe("tasks");
    }
  });

  it("have a known task, model and benchmark by id and by name", () => {
    expect(findEntry("models", "GPT4 Turbo")?.id).toBe("gpt-4-turbo");
    expect(findEntry("benchmarks", "Multipl-E")?.id).toBe("multipl-e");
    expect(() => requireEntry("models", "codellama-8b")).toThrow("Did you mean codellama-7b?");
  });
});

describe("conditions", () => {
  it("filter by facet", () => {
    const ids = (...conditions: string[]) => listEntries("models", conditions).map(({ id }) => id);
    expect(ids("from=starcoder-15b")).toEqual(["wizardcoder-15b", "octocoder"]);
    expect(ids("size>=340", "openness=weights")).toEqual(["llama-3-405b", "nemotron-4-340b"]);
    expect(ids("attention~sliding")).toEqual(["mistral-7b", "starcoder2-7b", "starcoder2-15b"]);
    expect(listEntries("corpora", ["type=PL", "languages>=600"]).map(({ id }) => id)).toEqual(["the-stack-v2"]);
  });

  it("partition what is known: an entry with the field meets exactly one of <, = and >", () => {
    const known = listEntries("models").filter(({ fields }) => fields.some(({ field }) => field === "year")).length;
    const counts = ["year<2023", "year=2023", "year>2023"].map(
      (condition) => listEntries("models", [condition]).length,
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(known);
  });

  it("say what is wrong with them", () => {
    expect(() => listEntries("models", ["sise=7"])).toThrow("Did you mean size?");
    expect(() => listEntries("models", ["size"])).toThrow("no condition");
    expect(parseCondition("size >= 30")).toEqual({ field: "size", operator: ">=", value: "30" });
    expect(meets(undefined, parseCondition("size!=7"))).toBe(false);
    expect(meets(6.7, parseCondition("size=6.70"))).toBe(true);
    expect(meets("MIT", parseCondition("licence=mit"))).toBe(true);
  });
});

describe("figures", () => {
  it("hold every score of Tables III and IV as printed", () => {
    const printed = surveyFigures().filter(({ standing }) => standing === "printed");
    // Table III has 42 places of which 17 are empty; Table IV has 30 rows of four scores, the average aside.
    expect(printed).toHaveLength(42 - 17 + 120);
  });

  it("have a source, a benchmark of the map, and a model or a name", () => {
    for (const { model, benchmark, sources, value } of allFigures()) {
      expect(sources.length).toBeGreaterThan(0);
      expect(TAXONOMY.has(benchmark)).toBe(true);
      expect(model).not.toBe("");
      expect(value).toBeGreaterThanOrEqual(0);
    }
  });
});
