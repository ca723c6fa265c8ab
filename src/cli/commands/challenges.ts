import { registerCatalog } from "../catalog-commands.js";
import type { CladeCommand } from "./command.js";

export const challengesCommand: CladeCommand = {
  register(program) {
    registerCatalog(
      program,
      "challenges",
      "the pitfalls, implications, solutions and open problems of the survey",
      "group=implications",
    );
  },
};
