import { typescriptFunctions } from "./functions/typescript.js";
import type { Language } from "./language.js";
import { warmSource } from "./warm-source.js";

const COMPILER = "{npm}/node_modules/@typescript/typescript-linux-x64/lib/tsc";

/** TypeScript with the native compiler, types checked but not strictly, for Node.js. */
export const typescript: Language = {
  id: "typescript",
  name: "TypeScript",
  aliases: ["ts"],
  extensions: [".ts", ".mts", ".cts"],
  tier: 1,
  toolchain: {
    apt: ["nodejs"],
    npm: ["typescript@7.0.2", "@types/node@20.19.9"],
    warm: {
      optional: true,
      files: { "ResidentCompiler.mjs": warmSource("resident/ResidentCompiler.mjs") },
      commands: [],
    },
  },
  version: [COMPILER, "--version"],
  sourceFile: "main.ts",
  // every file is a module: names at its top would collide with those of Node.js otherwise.
  compile: [
    COMPILER,
    "--target",
    "es2022",
    "--module",
    "commonjs",
    "--moduleDetection",
    "force",
    "--lib",
    "es2023",
    "--skipLibCheck",
    "--strict",
    "false",
    "--typeRoots",
    "{npm}/node_modules/@types",
    "--types",
    "node",
    "--ignoreConfig",
    "main.ts",
  ],
  warm: {
    standsInFor: [[COMPILER]],
    start: ["node", "{cache}/ResidentCompiler.mjs", "{npm}", COMPILER],
    // a small program is compiled before its garbage would matter; a large one collects as ever
    otherwise: ["/usr/bin/env", "GOGC=off", "GOMEMLIMIT=512MiB", COMPILER],
    uses: 500,
    memoryBytes: 1024 ** 3,
  },
  run: ["node", "main.js"],
  limits: { startCpuTimeMs: 200, startMemoryBytes: 60 * 1024 * 1024 },
  fences: ["typescript", "ts", "tsx"],
  comment: { line: "//", block: ["/*", "*/"] },
  functions: typescriptFunctions,
};
