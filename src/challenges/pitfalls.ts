import { survey } from "../foundation/source.js";
import type { Challenge } from "./challenge.js";

const sources = [survey("Section III-E.1")];

/** What goes wrong with data, design, evaluation, deployment, and the code that is written. */
export const PITFALLS: readonly Challenge[] = [
  {
    group: "data-pitfalls",
    id: "sampling-bias",
    name: "Sampling bias",
    description: "The training data are not like the code that the model will meet.",
    sources,
  },
  {
    group: "data-pitfalls",
    id: "data-noise",
    name: "Noise",
    description: "Broken, generated or trivial files drown what is worth learning.",
    sources,
  },
  {
    group: "data-pitfalls",
    id: "label-errors",
    name: "Labelling errors",
    description: "The answers that a model is trained or judged by are wrong themselves.",
    sources,
  },
  {
    group: "design-pitfalls",
    id: "data-leakage",
    name: "Data leakage",
    description: "What a model is tested on was in what it was trained on.",
    sources,
  },
  {
    group: "design-pitfalls",
    id: "spurious-correlations",
    name: "Spurious correlations",
    description: "The model goes by marks that happen to agree with the answer, such as names.",
    sources,
  },
  {
    group: "design-pitfalls",
    id: "wrong-architecture",
    name: "Inappropriate architecture",
    description: "The kind of model does not suit the task it is used for.",
    sources,
  },
  {
    group: "evaluation-pitfalls",
    id: "wrong-baselines",
    name: "Inappropriate baselines",
    description: "A method looks good because what it is compared with is weak.",
    sources,
  },
  {
    group: "evaluation-pitfalls",
    id: "unrealistic-benchmarks",
    name: "Unrealistic benchmarks",
    description: "The problems are unlike the work that the model is meant for.",
    sources,
  },
  {
    group: "evaluation-pitfalls",
    id: "improper-metrics",
    name: "Improper metrics",
    description: "The number that is reported does not say what is concluded from it.",
    sources,
    modules: ["clade audit", "src/metrics/audit/audit-table.ts"],
  },
  {
    group: "deployment-pitfalls",
    id: "resource-constraints",
    name: "Resource constraints",
    description: "The model needs more memory or computation than there is.",
    sources,
  },
  {
    group: "deployment-pitfalls",
    id: "latency",
    name: "Latency",
    description: "The answer comes too late for the place it is used in.",
    sources,
  },
  {
    group: "deployment-pitfalls",
    id: "security-threats",
    name: "Security threats",
    description: "What the model reads or writes harms the system around it.",
    sources,
    modules: ["clade doctor", "src/execution/doctor.ts"],
  },
  {
    group: "code-pitfalls",
    id: "buggy-code",
    name: "Buggy code",
    description: "Programs that parse and run, and do the wrong thing.",
    sources,
    modules: ["clade eval", "src/execution/judging/create-oracle.ts"],
  },
  {
    group: "code-pitfalls",
    id: "insecure-code",
    name: "Insecure code",
    description: "Programs that do their task and open a hole besides.",
    sources,
  },
];
