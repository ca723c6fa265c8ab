import { registerCatalog } from "../catalog-commands.js";
import type { CladeCommand } from "./command.js";

export const corporaCommand: CladeCommand = {
  register(program) {
    registerCatalog(program, "corpora", "the corpora of the survey", "type=PL");
  },
};
