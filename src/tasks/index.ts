import { PL_NL_TASKS, PL_PL_TASKS } from "./from-code.js";
import { NL_NL_TASKS, NL_PL_TASKS } from "./natural-language.js";
import type { Task } from "./task.js";

/** Every task of the survey's map. */
export const TASKS: readonly Task[] = [...NL_NL_TASKS, ...NL_PL_TASKS, ...PL_PL_TASKS, ...PL_NL_TASKS];
