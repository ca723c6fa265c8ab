import { dataFile, recalled, stated, survey } from "../../foundation/source.js";
import type { BenchmarkEntry } from "./benchmark-entry.js";

const TABLE_5 = survey("Table V");
const TEXT = survey("Section III-D");
const BRANCH = { branch: "code-generation-benchmarks", names: [], versions: [] } as const;
const PYTHON = stated(TABLE_5, { languages: "Python", naturalLanguages: "English" });
const GENERATION = { ...stated(TEXT, { task: "code-generation", metric: "pass@k" }) };
const HUMANEVAL = dataFile("humaneval/HumanEval.jsonl.gz");
const HUMANEVAL_PLUS = dataFile("evalplus/humanevalplus/HumanEvalPlus.jsonl.gz");
const MBPP = dataFile("mbpp/mbpp.jsonl.gz");
const MBPP_PLUS = dataFile("evalplus/mbppplus/MbppPlus.jsonl.gz");
const README = dataFile("README.md");
const version = (name: string, value: number, file = README) => ({ version: name, problems: { value, source: file } });

/** Benchmarks that ask for programs and run them. */
export const CODE_GENERATION_BENCHMARKS: readonly BenchmarkEntry[] = [
  {
    ...BRANCH,
    id: "humaneval",
    name: "HumanEval",
    names: ["human-eval", "openai humaneval"],
    description: "Python functions to be written from signature and docstring, with hand-written tests.",
    sources: [TABLE_5, TEXT],
    versions: [version("2021", 164, HUMANEVAL)],
    runs: ["humaneval"],
    facts: {
      ...PYTHON,
      ...GENERATION,
      ...stated(HUMANEVAL, { tests: "8.08 assertions on average, median 7" }),
      ...stated(survey("reference [87]"), { year: 2021 }),
      ...stated(README, { licence: "MIT" }),
    },
  },
  {
    ...BRANCH,
    id: "humaneval-plus",
    name: "HumanEval+",
    names: ["humaneval plus", "HE+"],
    description: "HumanEval with some eighty times the tests and corrected references.",
    sources: [TABLE_5, TEXT],
    versions: [
      version("v0.1.10", 164, HUMANEVAL_PLUS),
      version("v0.1.9", 164, dataFile("evalplus/humanevalplus-tag-v0.1.9/HumanEvalPlus.jsonl.gz")),
    ],
    runs: ["humaneval-plus"],
    facts: {
      ...PYTHON,
      ...GENERATION,
      ...stated(HUMANEVAL_PLUS, { tests: "757.6 inputs on average, median 980.5", from: "humaneval" }),
      ...stated(recalled("EvalPlus (Liu et al. 2023)"), { year: 2023 }),
      ...stated(README, { licence: "Apache-2.0 (HumanEval parts MIT)" }),
    },
  },
  {
    ...BRANCH,
    id: "humaneval-xl",
    name: "HumanEval-XL",
    description: "The same eighty HumanEval problems in twelve programming and 23 natural languages.",
    sources: [TABLE_5, TEXT],
    versions: [version("all languages", 80, dataFile("humaneval-xl"))],
    runs: ["humaneval-xl*"],
    facts: {
      ...GENERATION,
      ...stated(TABLE_5, { languages: "12", naturalLanguages: "23", tests: "Varies" }),
      ...stated(TEXT, { from: "humaneval" }),
      ...stated(survey("reference [88]"), { year: 2024 }),
    },
  },
  {
    ...BRANCH,
    id: "mhumaneval",
    name: "mHumanEval",
    description: "HumanEval prompts in 204 natural languages, some of them translated by people.",
    sources: [TABLE_5, TEXT],
    versions: [
      version("Python, each language", 164, README),
      version("T500", 498, README),
      version("B500", 500, README),
      version("R500", 500, README),
    ],
    runs: ["mhumaneval*"],
    facts: {
      ...GENERATION,
      ...stated(TABLE_5, { languages: "25", naturalLanguages: "204", tests: "Varies" }),
      ...stated(TEXT, { from: "humaneval" }),
      ...stated(survey("reference [89]"), { year: 2024 }),
      ...stated(README, { licence: "Apache-2.0" }),
    },
  },
  {
    ...BRANCH,
    id: "mbpp",
    name: "MBPP",
    description: "Short Python problems written by many hands, each with three assertions.",
    sources: [TABLE_5, TEXT],
    versions: [
      version("all", 974, MBPP),
      version("test", 500, MBPP),
      version("sanitized", 427, dataFile("mbpp/sanitized-mbpp.json.gz")),
      version("sanitized, test", 257, dataFile("mbpp/sanitized-mbpp.json.gz")),
    ],
    runs: ["mbpp", "mbpp-sanitized"],
    facts: {
      ...PYTHON,
      ...GENERATION,
      ...stated(MBPP, { tests: "3 assertions" }),
      ...stated(survey("reference [50]"), { year: 2021 }),
      ...stated(README, { licence: "CC-BY-4.0" }),
    },
  },
  {
    ...BRANCH,
    id: "mbpp-plus",
    name: "MBPP+",
    names: ["mbpp plus"],
    description: "The well-formed part of MBPP with some 35 times the tests.",
    sources: [TABLE_5, TEXT],
    versions: [
      version("v0.2.0", 378, MBPP_PLUS),
      version("v0.1.0", 399, dataFile("evalplus/mbppplus-tag-v0.1.0/MbppPlus.jsonl.gz")),
    ],
    runs: ["mbpp-plus"],
    facts: {
      ...PYTHON,
      ...GENERATION,
      ...stated(MBPP_PLUS, { tests: "108.5 inputs on average, median 108", from: "mbpp" }),
      ...stated(recalled("EvalPlus (Liu et al. 2023)"), { year: 2023 }),
      ...stated(README, { licence: "Apache-2.0 (MBPP parts CC-BY-4.0)" }),
    },
  },
  {
    ...BRANCH,
    id: "multipl-e",
    name: "MultiPL-E",
    names: ["Multipl-E", "Multiple-E"],
    description: "HumanEval and MBPP carried over to other programming languages by small compilers.",
    sources: [TABLE_5, TEXT],
    versions: [],
    runs: ["multipl-e*"],
    facts: {
      ...GENERATION,
      ...stated(TABLE_5, { languages: "19", naturalLanguages: "English", tests: "Varies" }),
      ...stated(recalled("MultiPL-E (Cassano et al. 2022)"), { from: "humaneval and mbpp" }),
      ...stated(survey("reference [90]"), { year: 2022 }),
    },
  },
  {
    ...BRANCH,
    id: "ds-1000",
    name: "DS-1000",
    description: "Questions on seven Python libraries for data, taken from StackOverflow and varied.",
    sources: [TABLE_5, TEXT],
    versions: [version("first, both modes", 1000, README)],
    runs: ["ds-1000*", "ds1000*"],
    facts: {
      ...PYTHON,
      ...GENERATION,
      ...stated(TABLE_5, { tests: "Varies" }),
      ...stated(survey("reference [91]"), { year: 2023 }),
      ...stated(README, { licence: "CC-BY-SA-4.0" }),
    },
  },
  {
    ...BRANCH,
    id: "cseprompts",
    name: "CSEPrompts",
    description:
      "Introductory exercises of courses and coding sites, and multiple-choice questions, by the survey's authors.",
    sources: [TEXT],
    versions: [],
    runs: ["cseprompts*"],
    facts: { ...GENERATION, ...stated(survey("reference [92]"), { year: 2024 }) },
  },
  {
    ...BRANCH,
    id: "repobench",
    name: "RepoBench",
    description: "Completion of a line with the rest of its repository at hand.",
    sources: [survey("Section III-C.3.b")],
    versions: [],
    runs: ["repobench*"],
    facts: {
      ...stated(recalled("RepoBench (Liu et al. 2023)"), {
        task: "code-completion",
        metric: "exact match, edit similarity",
        year: 2023,
      }),
    },
  },
  {
    ...BRANCH,
    id: "mojobench",
    name: "MojoBench",
    description: "Problems for the language Mojo, made with the Mojo-Coder models.",
    sources: [survey("reference [86]")],
    versions: [],
    runs: ["mojobench*"],
    facts: { ...stated(survey("reference [86]"), { year: 2024, languages: "Mojo" }) },
  },
];
