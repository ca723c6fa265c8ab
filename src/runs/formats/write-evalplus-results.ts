import { type Printable, PythonFloat, printPythonJson, RawJson } from "../../foundation/lossless-json-print.js";

/** What EvalPlus says of one suite. */
export interface EvalplusSuiteResult {
  readonly status: "pass" | "fail" | "timeout";
  /**
   * Index of the last test that finished, from 0; `undefined` when none did. For a failure it is the test that failed,
   * for a time-out the one before the test that hung.
   */
  readonly lastTest?: number;
}

/** One judged completion for a result file of EvalPlus. */
export interface EvalplusSample {
  readonly officialId: string;
  readonly solution: string;
  readonly base: EvalplusSuiteResult;
  /** `undefined` when only the base suite was run. */
  readonly plus: EvalplusSuiteResult | undefined;
}

export interface EvalplusResults {
  /** Local time as `YYYY-MM-DD HH:MM`. */
  readonly date: string;
  /** MD5 (hex) of the unpacked data file. */
  readonly hash: string;
  /** In the order of the samples file; problems come in the order of their first sample. */
  readonly samples: readonly EvalplusSample[];
  /** Values from 0 to 1 by name (`pass@1`), in the order to print; `plus` only when that suite was run. */
  readonly passAtK: {
    readonly base: Readonly<Record<string, number>>;
    readonly plus?: Readonly<Record<string, number>>;
  };
  /** A test's input as JSON. */
  readonly inputText: (officialId: string, suite: "base" | "plus", test: number) => string;
}

/** The content of `.eval_results.json`, byte for byte as EvalPlus prints it. */
export function printEvalplusResults(results: EvalplusResults): string {
  const evaluated = new Map<string, Printable[]>();
  for (const sample of results.samples) {
    const samples = evaluated.get(sample.officialId) ?? [];
    samples.push(sampleFields(sample, results));
    evaluated.set(sample.officialId, samples);
  }
  const passAtK = new Map([["base", scores(results.passAtK.base)]]);
  if (results.passAtK.plus !== undefined) passAtK.set("plus", scores(results.passAtK.plus));
  return printPythonJson(
    new Map<string, Printable>([
      ["date", results.date],
      ["hash", results.hash],
      ["eval", evaluated],
      ["pass_at_k", passAtK],
    ]),
  );
}

function sampleFields(sample: EvalplusSample, { inputText }: EvalplusResults): Printable {
  const failing = (suite: "base" | "plus"): Printable => {
    const result = sample[suite];
    if (result === undefined || result.status === "pass" || result.lastTest === undefined) return [];
    return [new RawJson(inputText(sample.officialId, suite, result.lastTest))];
  };
  return new Map<string, Printable>([
    ["task_id", sample.officialId],
    ["solution", sample.solution],
    ["base_status", sample.base.status],
    ["plus_status", sample.plus?.status ?? null],
    ["base_fail_tests", failing("base")],
    ["plus_fail_tests", failing("plus")],
  ]);
}

function scores(values: Readonly<Record<string, number>>): Printable {
  return new Map(Object.entries(values).map(([name, value]) => [name, new PythonFloat(value)]));
}
