import { registerCatalog } from "../catalog-commands.js";
import type { CladeCommand } from "./command.js";

export const tasksCommand: CladeCommand = {
  register(program) {
    registerCatalog(program, "tasks", "the tasks of the survey, and what of Clade does them", "family=PL-PL");
  },
};
