import { FLOATS_PROBLEMS } from "./floats.js";
import { GRIDS_PROBLEMS } from "./grids.js";
import { INTERVALS_PROBLEMS } from "./intervals.js";
import { LISTS_PROBLEMS } from "./lists.js";
import { MAPPINGS_PROBLEMS } from "./mappings.js";
import { NUMBERS_PROBLEMS } from "./numbers.js";
import { PARSING_PROBLEMS } from "./parsing.js";
import { SETS_PROBLEMS } from "./sets.js";
import type { StarterProblem } from "./starter-problem.js";
import { TEXT_PROBLEMS } from "./text.js";

/** All problems, by number. */
export const STARTER_PROBLEMS: readonly StarterProblem[] = [
  ...TEXT_PROBLEMS,
  ...PARSING_PROBLEMS,
  ...MAPPINGS_PROBLEMS,
  ...NUMBERS_PROBLEMS,
  ...FLOATS_PROBLEMS,
  ...LISTS_PROBLEMS,
  ...INTERVALS_PROBLEMS,
  ...SETS_PROBLEMS,
  ...GRIDS_PROBLEMS,
].sort((a, b) => a.number - b.number);
