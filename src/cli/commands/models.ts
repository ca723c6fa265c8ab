import { registerCatalog } from "../catalog-commands.js";
import type { CladeCommand } from "./command.js";

export const modelsCommand: CladeCommand = {
  register(program) {
    registerCatalog(program, "models", "the models of the survey, by what tells them apart", "size>=30");
  },
};
