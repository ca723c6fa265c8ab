import type { Entry } from "../foundation/entry.js";

/** The branches that challenges hang on in the map. */
export const CHALLENGE_GROUPS = [
  "data-pitfalls",
  "design-pitfalls",
  "evaluation-pitfalls",
  "deployment-pitfalls",
  "code-pitfalls",
  "implications",
  "solutions",
  "benchmark-problems",
  "model-problems",
] as const;

export type ChallengeGroup = (typeof CHALLENGE_GROUPS)[number];

/** One challenge of the survey: a pitfall, what follows from it, a way out, or an open problem. */
export interface Challenge extends Entry {
  readonly group: ChallengeGroup;
}
