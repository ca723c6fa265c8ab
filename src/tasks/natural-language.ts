import { survey } from "../foundation/source.js";
import type { Task } from "./task.js";

const TEXT = survey("Section III-A");

/** Tasks from natural language to natural language. */
export const NL_NL_TASKS: readonly Task[] = [
  {
    family: "NL-NL",
    id: "document-translation",
    name: "Document translation",
    description: "Carry documentation over from one natural language to another.",
    sources: [TEXT],
    input: "documentation",
    output: "the same in another natural language",
    metric: "BLEU",
  },
  {
    family: "NL-NL",
    id: "log-analysis",
    name: "Log analysis",
    description: "Find the patterns and the anomalies in the messages that systems write.",
    sources: [TEXT],
    input: "log messages",
    output: "templates, groups, anomalies",
    metric: "accuracy of grouping",
  },
];

/** Tasks from natural language to programs. */
export const NL_PL_TASKS: readonly Task[] = [
  {
    family: "NL-PL",
    id: "code-generation",
    name: "Code generation",
    description: "Write the program that a description asks for; right is what passes the tests.",
    sources: [survey("Section II"), TEXT, survey("Table IV")],
    input: "description, signature, examples",
    output: "a program",
    metric: "pass@k",
    modules: ["clade eval", "src/runs/evaluate.ts"],
  },
  {
    family: "NL-PL",
    id: "code-search",
    name: "Code search",
    description: "Find the function that a question in words asks for.",
    sources: [survey("Table III")],
    input: "a question",
    output: "a ranking of functions",
    metric: "MRR",
  },
];
