import { survey } from "../foundation/source.js";
import type { Challenge } from "./challenge.js";

/** The nine open problems of Section IV. */
export const OPEN_PROBLEMS: readonly Challenge[] = [
  {
    group: "benchmark-problems",
    id: "real-world-scenarios",
    name: "Benchmarks unlike real work",
    description: "Problems of several functions and files, with vague wishes and documentation to write, are missing.",
    sources: [survey("Section IV-A.a")],
  },
  {
    group: "benchmark-problems",
    id: "more-programming-languages",
    name: "More programming languages",
    description: "Most benchmarks are in Python; languages with many users have none.",
    sources: [survey("Section IV-A.b")],
    modules: ["clade languages", "src/execution/languages/index.ts"],
  },
  {
    group: "benchmark-problems",
    id: "blind-test-sets",
    name: "Models shaped by their tests",
    description:
      "Public tests end up in training; sets that stay secret until the answer is given would show the truth.",
    sources: [survey("Section IV-A.c")],
  },
  {
    group: "benchmark-problems",
    id: "human-languages",
    name: "Few human languages",
    description: "It is not known how well models code when asked in another language than English.",
    sources: [survey("Section IV-A.d")],
    modules: ["src/benchmarks/humaneval-xl.ts", "src/benchmarks/mhumaneval.ts"],
  },
  {
    group: "model-problems",
    id: "quality-over-quantity",
    name: "Quality over quantity of data",
    description: "Small sets of well-made data may teach more than large noisy ones.",
    sources: [survey("Section IV-B.a")],
  },
  {
    group: "model-problems",
    id: "resource-efficiency",
    name: "Small cost without loss",
    description: "Models should need less memory and computation and be as good.",
    sources: [survey("Section IV-B.b")],
  },
  {
    group: "model-problems",
    id: "multilingual-trade-offs",
    name: "The price of many languages",
    description: "A model of many programming languages may be worse in each than a model of one.",
    sources: [survey("Section IV-B.c")],
  },
  {
    group: "model-problems",
    id: "scaling-for-code",
    name: "Scaling laws for code",
    description: "Whether the rule for model and data size holds for code, and what quality of data changes in it.",
    sources: [survey("Section IV-B.d")],
  },
  {
    group: "model-problems",
    id: "general-task-loss",
    name: "Worse at everything else",
    description: "Training on code may cost a model its skill at other tasks.",
    sources: [survey("Section IV-B.e")],
  },
];
