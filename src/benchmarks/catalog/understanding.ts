import { recalled, stated, survey } from "../../foundation/source.js";
import type { BenchmarkEntry } from "./benchmark-entry.js";

const TABLE_3 = survey("Table III");
const FOOTNOTE = survey("Section V");
const BRANCH = { branch: "code-understanding-benchmarks", names: [], versions: [], runs: [] } as const;
const BOARD = { branch: "leaderboards", names: [], versions: [], runs: [] } as const;

/** Benchmarks of Table III, and the boards that the survey chose models by. */
export const UNDERSTANDING_BENCHMARKS: readonly BenchmarkEntry[] = [
  {
    ...BRANCH,
    id: "codesearchnet-challenge",
    name: "CodeSearchNet (documentation)",
    names: ["CodeSearchNet"],
    description: "Functions in six languages whose documentation is to be written, compared by BLEU-4.",
    sources: [TABLE_3],
    facts: {
      ...stated(TABLE_3, { task: "documentation-generation", metric: "BLEU-4" }),
      ...stated(survey("reference [34]"), { year: 2019 }),
    },
  },
  {
    ...BRANCH,
    id: "codenn",
    name: "CodeNN (C#)",
    names: ["CodeNN"],
    description: "C# snippets of StackOverflow to be described in a sentence.",
    sources: [TABLE_3],
    facts: {
      ...stated(TABLE_3, { task: "code-summarization", metric: "BLEU", languages: "C#" }),
      ...stated(survey("reference [35]"), { year: 2016 }),
    },
  },
  {
    ...BRANCH,
    id: "py150",
    name: "ETH Py150",
    description: "150,000 Python files of GitHub, here used to measure summaries.",
    sources: [TABLE_3],
    facts: {
      ...stated(TABLE_3, { task: "code-summarization", metric: "precision" }),
      ...stated(survey("reference [36]"), { languages: "Python" }),
    },
  },
  {
    ...BRANCH,
    id: "cosqa",
    name: "CoSQA",
    description: "Questions typed into a web search, with Python functions that may answer them.",
    sources: [TABLE_3],
    facts: {
      ...stated(TABLE_3, { task: "code-search", metric: "MRR" }),
      ...stated(survey("reference [37]"), { year: 2021 }),
      ...stated(recalled("CoSQA (Huang et al. 2021)"), { languages: "Python" }),
    },
  },
  {
    ...BRANCH,
    id: "bigclonebench",
    name: "BigCloneBench",
    description: "Pairs of Java functions to be told clones or not.",
    sources: [TABLE_3],
    facts: {
      ...stated(TABLE_3, { task: "clone-detection", metric: "F1" }),
      ...stated(survey("reference [38]"), { year: 2014 }),
      ...stated(recalled("BigCloneBench (Svajlenko et al. 2014)"), { languages: "Java" }),
    },
  },
  {
    ...BRANCH,
    id: "great",
    name: "GREAT",
    description: "Python functions in which a variable may have been misused.",
    sources: [TABLE_3],
    facts: {
      ...stated(TABLE_3, { task: "defect-detection", metric: "accuracy" }),
      ...stated(survey("reference [39]"), { year: 2019 }),
      ...stated(recalled("Global relational models (Hellendoorn et al. 2020)"), { languages: "Python" }),
    },
  },
  {
    ...BRANCH,
    id: "codexglue",
    name: "CodeXGLUE",
    description: "Ten tasks on code with data and scorers in one place.",
    sources: [survey("Section III-E.1"), survey("reference [96]")],
    facts: { ...stated(survey("reference [96]"), { year: 2021 }) },
  },
  {
    ...BOARD,
    id: "evalplus-board",
    name: "EvalPlus leaderboard",
    description: "Published pass@1 of many models on HumanEval, HumanEval+, MBPP and MBPP+.",
    sources: [FOOTNOTE],
    facts: {},
  },
  {
    ...BOARD,
    id: "wildbench",
    name: "WildBench",
    description: "A board of answers to requests that real users sent.",
    sources: [FOOTNOTE],
    facts: {},
  },
  {
    ...BOARD,
    id: "bigcode-board",
    name: "BigCode leaderboard",
    description: "A board of open code models on HumanEval and MultiPL-E, with their speed.",
    sources: [FOOTNOTE],
    facts: {},
  },
  {
    ...BOARD,
    id: "llm-leaderboard",
    name: "llm-leaderboard",
    description: "A community table of published scores, linked in a footnote.",
    sources: [survey("footnote 10")],
    facts: {},
  },
];
