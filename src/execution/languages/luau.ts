import type { Language } from "./language.js";

/** The interpreter has 17 MiB of memory and aborts when they are full. */
const RUN = `import { readFileSync } from "node:fs";

const { LuauState } = await import(process.argv[2] + "/node_modules/luau-web/src/index.js");
const state = await LuauState.createAsync({});
try {
  await state.loadstring(readFileSync("main.luau", "utf8"), "main.luau", true)();
} catch (error) {
  const text = String(error);
  console.error(text.includes("Cannot enlarge memory") ? "Out of memory. " + text : text);
  process.exit(1);
}
process.exit(0);
`;

/** Luau, compiled to WebAssembly, in Node.js. Types are not checked. */
export const luau: Language = {
  id: "luau",
  name: "Luau",
  aliases: ["roblox lua"],
  extensions: [".luau"],
  tier: 1,
  toolchain: { apt: ["nodejs"], npm: ["luau-web@1.4.0"] },
  version: ["node", "-p", 'require("{npm}/node_modules/luau-web/package.json").version'],
  sourceFile: "main.luau",
  extraFiles: { "run.mjs": RUN },
  run: ["node", "run.mjs", "{npm}"],
  limits: { startCpuTimeMs: 700, startMemoryBytes: 96 * 1024 * 1024 },
  fences: ["luau", "lua"],
  comment: { line: "--", block: ["--[[", "]]"] },
  syntaxError: /main\.luau"?\]?:\d+: (?:Expected|Unexpected|Malformed|Incomplete|.*expected)/,
};
