import type { Language } from "./language.js";

const RUN = `const { readFileSync } = require("node:fs");
const { WASI } = require("node:wasi");

const wasi = new WASI({ version: "preview1", args: ["main"], env: {} });
const program = new WebAssembly.Module(readFileSync("main.wasm"));
process.exit(wasi.start(new WebAssembly.Instance(program, wasi.getImportObject())));
`;

/** WebAssembly text with WASI in Node.js; the program exports `_start` and `memory`. */
export const wat: Language = {
  id: "wat",
  name: "WebAssembly",
  aliases: ["wasm", "wast", "webassembly text"],
  extensions: [".wat", ".wast"],
  tier: 2,
  toolchain: { apt: ["wabt", "nodejs"] },
  version: ["wat2wasm", "--version"],
  sourceFile: "main.wat",
  extraFiles: { "run.js": RUN },
  compile: ["wat2wasm", "main.wat", "-o", "main.wasm"],
  run: ["node", "--no-warnings", "run.js"],
  limits: { startCpuTimeMs: 200, startMemoryBytes: 60 * 1024 * 1024 },
  fences: ["wat", "wasm", "webassembly"],
  comment: { line: ";;", block: ["(;", ";)"] },
};
