import { swiftFunctions } from "./functions/swift.js";
import type { Language } from "./language.js";

/** Swift 6.2, without optimisation: `assert` stays. */
export const swift: Language = {
  id: "swift",
  name: "Swift",
  aliases: ["swiftlang", "apple-swift"],
  extensions: [".swift"],
  tier: 2,
  toolchain: { root: { suite: "sid", packages: ["swiftlang"] } },
  version: ["swiftc", "--version"],
  sourceFile: "main.swift",
  compile: [
    "swiftc",
    "-Onone",
    "-suppress-warnings",
    "-module-cache-path",
    "{work}/.modules",
    "-o",
    "main",
    "main.swift",
  ],
  run: ["./main"],
  fences: ["swift"],
  comment: { line: "//", block: ["/*", "*/"] },
  functions: swiftFunctions,
};
