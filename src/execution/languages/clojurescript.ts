import type { Language } from "./language.js";

/** ClojureScript, interpreted by nbb in Node.js. */
export const clojurescript: Language = {
  id: "clojurescript",
  name: "ClojureScript",
  aliases: ["cljs", "nbb", "clojurescript-nbb"],
  extensions: [".cljs"],
  tier: 1,
  toolchain: { apt: ["nodejs"], npm: ["nbb@1.6.214"] },
  version: ["node", "{npm}/node_modules/nbb/cli.js", "--version"],
  sourceFile: "main.cljs",
  run: ["node", "{npm}/node_modules/nbb/cli.js", "main.cljs"],
  limits: { startCpuTimeMs: 200, startMemoryBytes: 60 * 1024 * 1024 },
  fences: ["clojurescript", "cljs"],
  comment: { line: ";" },
  syntaxError:
    /^(?:Message|Error): +(?:EOF while reading|Unmatched delimiter|Unable to resolve symbol|Could not resolve symbol|Map literal must)/m,
};
