import { coffeescriptFunctions } from "./functions/coffeescript.js";
import type { Language } from "./language.js";

/** CoffeeScript 2 in Node.js. */
export const coffeescript: Language = {
  id: "coffeescript",
  name: "CoffeeScript",
  aliases: ["coffee", "coffee-script"],
  extensions: [".coffee", ".litcoffee", ".cjsx", ".iced"],
  tier: 1,
  toolchain: { apt: ["nodejs"], npm: ["coffeescript@2.7.0"] },
  version: ["node", "{npm}/node_modules/coffeescript/bin/coffee", "--version"],
  sourceFile: "main.coffee",
  run: ["node", "{npm}/node_modules/coffeescript/bin/coffee", "main.coffee"],
  limits: { startCpuTimeMs: 200, startMemoryBytes: 60 * 1024 * 1024 },
  fences: ["coffeescript", "coffee"],
  comment: { line: "#", block: ["###", "###"] },
  syntaxError: /main\.coffee:\d+:\d+: error: /,
  functions: coffeescriptFunctions,
};
