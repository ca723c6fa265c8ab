import { survey } from "../foundation/source.js";
import type { Challenge } from "./challenge.js";

const FOLLOWS = { group: "implications", sources: [survey("Section III-E.2")] } as const;
const HELPS = { group: "solutions", sources: [survey("Section III-E.3")] } as const;

/** What follows from the pitfalls. */
export const IMPLICATIONS: readonly Challenge[] = [
  {
    ...FOLLOWS,
    id: "overestimated-performance",
    name: "Overestimated performance",
    description: "Models seem better than they are; harder tests on the same problems show by how much.",
    modules: ["src/benchmarks/humaneval-plus.ts", "src/benchmarks/mbpp-plus.ts"],
  },
  {
    ...FOLLOWS,
    id: "irreproducible-results",
    name: "Results that cannot be reproduced",
    description: "Nobody else comes to the number, because what it depends on was not written down.",
    modules: ["clade judge", "src/runs/run-spec.ts"],
  },
  {
    ...FOLLOWS,
    id: "evasion",
    name: "Evasion",
    description: "Small changes of the input that mean nothing turn the model's answer.",
  },
  {
    ...FOLLOWS,
    id: "data-poisoning",
    name: "Data poisoning",
    description: "Someone plants training data that make the model misbehave on a trigger.",
  },
  {
    ...FOLLOWS,
    id: "extraction",
    name: "Extraction",
    description: "Someone gets training data or the model itself out of its answers.",
  },
];

/** Ways out that the survey proposes. */
export const SOLUTIONS: readonly Challenge[] = [
  {
    ...HELPS,
    id: "better-data",
    name: "Better data",
    description: "Choose, clean and license training data with care, as The Stack and the phi models did.",
  },
  {
    ...HELPS,
    id: "leakage-prevention",
    name: "Leakage prevention",
    description: "Keep test problems out of training, and find those that got in.",
  },
  {
    ...HELPS,
    id: "standard-evaluation",
    name: "Standardised evaluation",
    description: "One protocol with fixed prompts, data and rules, so that numbers can stand side by side.",
    modules: ["clade eval", "src/runs/run-spec.ts"],
  },
  {
    ...HELPS,
    id: "code-structure",
    name: "Code structure in training",
    description: "Give the model syntax trees and control flow besides the text of programs.",
  },
  {
    ...HELPS,
    id: "robust-models",
    name: "Robust models",
    description: "Train and choose models whose answers do not turn with what means nothing.",
  },
  {
    ...HELPS,
    id: "code-analysis-tools",
    name: "Code analysis tools",
    description: "Check what models write with the tools that check what people write.",
  },
];
