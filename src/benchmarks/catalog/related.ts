import { dataFile, recalled, stated } from "../../foundation/source.js";
import type { BenchmarkEntry } from "./benchmark-entry.js";

const README = dataFile("README.md");
const BRANCH = { branch: "code-generation-benchmarks", names: [], versions: [] } as const;
const GENERATION = stated(README, { task: "code-generation", metric: "pass@k" });

/** Benchmarks that the survey does not name and Clade's data has: translations of its benchmarks and near relatives. */
export const RELATED_BENCHMARKS: readonly BenchmarkEntry[] = [
  {
    ...BRANCH,
    id: "humaneval-x",
    name: "HumanEval-X",
    description: "HumanEval written by hand in C++, Go, Java, JavaScript and Rust.",
    sources: [README],
    runs: ["humaneval-x", "humaneval-x-*"],
    facts: { ...GENERATION, ...stated(README, { from: "humaneval" }) },
  },
  {
    ...BRANCH,
    id: "humanevalpack",
    name: "HumanEvalPack",
    description: "HumanEval in six languages with a planted bug, for repairing and explaining besides writing.",
    sources: [README],
    runs: ["humanevalpack*", "humaneval-pack*"],
    facts: {
      ...GENERATION,
      ...stated(recalled("OctoPack (Muennighoff et al. 2023)"), { from: "humaneval", year: 2023 }),
    },
  },
  {
    ...BRANCH,
    id: "mxeval",
    name: "MBXP and multilingual HumanEval",
    description: "MBPP and HumanEval carried over to a dozen programming languages by Amazon.",
    sources: [README],
    runs: ["mxeval*", "mbxp*", "multilingual-humaneval*"],
    facts: { ...GENERATION },
  },
  {
    ...BRANCH,
    id: "odex",
    name: "ODEX",
    description: "Short requests of programmers in four natural languages, answered in Python with libraries.",
    sources: [README],
    versions: [{ version: "English", problems: { value: 439, source: README } }],
    runs: ["odex*"],
    facts: {
      ...GENERATION,
      ...stated(README, { naturalLanguages: "English, Spanish, Japanese, Russian", licence: "CC-BY-SA-4.0" }),
    },
  },
  {
    ...BRANCH,
    id: "classeval",
    name: "ClassEval",
    description: "Whole Python classes with methods that depend on one another.",
    sources: [README],
    versions: [{ version: "2023", problems: { value: 100, source: README } }],
    runs: ["classeval*"],
    facts: { ...GENERATION, ...stated(README, { licence: "CC-BY-NC-4.0 (data), MIT (code)" }) },
  },
  {
    ...BRANCH,
    id: "cruxeval",
    name: "CRUXEval",
    description: "Short Python functions whose output, or an input for an output, is to be foretold.",
    sources: [README],
    versions: [{ version: "2024", problems: { value: 800, source: README } }],
    runs: ["cruxeval*"],
    facts: { ...stated(README, { licence: "MIT" }) },
  },
  {
    ...BRANCH,
    id: "leetcode-deepseek",
    name: "LeetCode (DeepSeek)",
    description: "Contest problems with their dates, so that those after a model's training can be chosen.",
    sources: [README],
    versions: [{ version: "2024-01-21", problems: { value: 180, source: README } }],
    runs: ["leetcode*"],
    facts: { ...GENERATION },
  },
];
