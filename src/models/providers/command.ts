import { requireName } from "../protocols/served-model.js";
import type { Provider } from "../provider.js";
import { CommandModel } from "./command/command-model.js";

/** Any program that reads questions and writes answers, one JSON document per line. docs/guide/models.md says the form. */
export const command: Provider = {
  id: "command",
  title: "A program that reads and writes JSON lines",
  keyVariables: [],
  needsKey: false,
  expects: "a command line, such as 'python3 answer.py'",
  async open(name) {
    return new CommandModel(requireName(name, command));
  },
};
