import { elixirFunctions } from "./functions/elixir.js";
import type { Language } from "./language.js";

/** Elixir 1.14 as a script. */
export const elixir: Language = {
  id: "elixir",
  name: "Elixir",
  aliases: ["ex"],
  extensions: [".exs", ".ex"],
  tier: 1,
  toolchain: { apt: ["elixir"] },
  version: ["elixir", "--short-version"],
  sourceFile: "main.exs",
  run: ["elixir", "main.exs"],
  environment: { ERL_CRASH_DUMP_SECONDS: "0", ERL_FLAGS: "+S 1:1 +A 1 +sbwt none" },
  limits: { startCpuTimeMs: 700 },
  fences: ["elixir", "ex", "exs"],
  comment: { line: "#" },
  syntaxError: /^\*\* \((?:SyntaxError|TokenMissingError|CompileError|MismatchedDelimiterError)\)/m,
  functions: elixirFunctions,
};
