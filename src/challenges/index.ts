import type { Challenge } from "./challenge.js";
import { IMPLICATIONS, SOLUTIONS } from "./implications-and-solutions.js";
import { OPEN_PROBLEMS } from "./open-problems.js";
import { PITFALLS } from "./pitfalls.js";

/** Every challenge of the survey's map. */
export const CHALLENGES: readonly Challenge[] = [...PITFALLS, ...IMPLICATIONS, ...SOLUTIONS, ...OPEN_PROBLEMS];
