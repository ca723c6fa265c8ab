import { expect, it } from "vitest";
import { cutsOf } from "./report-cuts.js";

const rate = (passed: number) => ({ judged: 1, passed });

it("cuts nothing for a benchmark of one language", () => {
  expect(cutsOf({ "humaneval/0": rate(1) })).toBeUndefined();
});

it("pairs the same problems of two programming languages", () => {
  const cuts = cutsOf({
    "b/python/0": rate(1),
    "b/python/1": rate(1),
    "b/go/0": rate(0),
    "b/go/1": rate(1),
    "b/go/2": rate(1),
  });
  expect(cuts?.byLanguage["go"]).toMatchObject({ value: 2 / 3, problems: 3 });
  expect(cuts?.gapsToPython?.["go"]).toMatchObject({ difference: -0.5, pairs: 2 });
  expect(cuts?.byNaturalLanguage).toBeUndefined();
});

it("cuts by natural language, by its resources, and by both kinds of language", () => {
  const cuts = cutsOf({
    "b/go/eng_Latn/0": rate(1),
    "b/go/zul_Latn/0": rate(0),
    "b/python/eng_Latn/0": rate(1),
    "b/python/zul_Latn/0": { judged: 2, passed: 1 },
  });
  expect(cuts?.byNaturalLanguage?.["zul_Latn"]).toMatchObject({ value: 0.25, problems: 2 });
  expect(Object.keys(cuts?.byResourceClass ?? {})).toEqual(["2", "5"]);
  expect(cuts?.cross?.["zul_Latn"]?.["python"]?.value).toBe(0.5);
  expect(cuts?.gapsToEnglish?.["zul_Latn"]).toMatchObject({ difference: -0.75, pairs: 2 });
  expect(cuts?.gapsToPython?.["go"]).toMatchObject({ difference: -0.25, pairs: 2 });
  const [low = 0, high = 0] = cuts?.gapsToEnglish?.["zul_Latn"]?.interval ?? [];
  expect(low <= -0.75 && -0.75 <= high).toBe(true);
});

it("leaves out problems that nobody judged", () => {
  expect(cutsOf({ "b/go/0": { judged: 0, passed: 0 }, "b/go/1": rate(1) })?.byLanguage["go"]?.problems).toBe(1);
});
