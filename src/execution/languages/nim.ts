import { nimFunctions } from "./functions/nim.js";
import type { Language } from "./language.js";

/** Nim 1.6 through C: one C compiler process per module. */
export const nim: Language = {
  id: "nim",
  name: "Nim",
  aliases: ["nimrod"],
  extensions: [".nim", ".nims"],
  tier: 1,
  toolchain: { apt: ["nim", "gcc", "libc6-dev"] },
  version: ["nim", "--version"],
  sourceFile: "main.nim",
  compile: ["nim", "c", "--hints:off", "--nimcache:{work}/.nim", "-o:main", "main.nim"],
  run: ["./main"],
  fences: ["nim"],
  comment: { line: "#", block: ["#[", "]#"] },
  functions: nimFunctions,
};
