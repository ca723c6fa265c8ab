import { dataFile, survey } from "../../foundation/source.js";
import { type Correction, correctionsOf } from "./correction.js";

/** What evidence says of Table V. The counts are of the official files; a test counts them again. */
export const BENCHMARK_CORRECTIONS: readonly Correction[] = correctionsOf("survey-table-5", [
  [
    "humaneval",
    "tests",
    {
      corrected: "8.08 assertions on average, median 7",
      reason: "counted in the 164 test functions",
      grade: "checked",
      evidence: [dataFile("humaneval/HumanEval.jsonl.gz")],
    },
  ],
  [
    "humaneval-plus",
    "tests",
    {
      corrected: "757.6 inputs on average, median 980.5",
      reason: "counted as base and plus inputs of the 164 problems of v0.1.10",
      grade: "checked",
      evidence: [dataFile("evalplus/humanevalplus/HumanEvalPlus.jsonl.gz")],
    },
  ],
  [
    "mbpp-plus",
    "tests",
    {
      corrected: "108.5 inputs on average, median 108",
      reason: "counted as base and plus inputs of the 378 problems of v0.2.0",
      grade: "checked",
      evidence: [dataFile("evalplus/mbppplus/MbppPlus.jsonl.gz")],
    },
  ],
  [
    "mbpp",
    "tests",
    {
      corrected: "3 per problem",
      reason: "confirmed: each of the 974 problems has three assertions",
      grade: "checked",
      evidence: [dataFile("mbpp/mbpp.jsonl.gz")],
    },
  ],
  [
    "humaneval-xl",
    "pl",
    {
      corrected: "12 PLs",
      reason: "confirmed: the data has a folder for each of twelve languages, 80 problems a file",
      grade: "checked",
      evidence: [dataFile("humaneval-xl")],
    },
  ],
  [
    "mhumaneval",
    "nl",
    {
      corrected: "204 NLs",
      reason: "confirmed: the list of language codes has 204 entries",
      grade: "checked",
      evidence: [dataFile("mhumaneval/language-codes-flores200.json")],
    },
  ],
  [
    "multipl-e",
    "pl",
    {
      corrected: "18 PLs besides Python",
      reason: "the survey's text says 18, and the first set of translations has 18; with Python there are 19",
      grade: "checked",
      evidence: [survey("Section IV-A.b"), dataFile("multipl-e/sandboxfusion")],
    },
  ],
]);
