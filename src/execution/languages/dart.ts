import { dartFunctions } from "./functions/dart.js";
import type { Language } from "./language.js";

/** Dart compiled to the kernel's form and run in its virtual machine. */
export const dart: Language = {
  id: "dart",
  name: "Dart",
  aliases: ["dartlang"],
  extensions: [".dart"],
  tier: 2,
  toolchain: { root: { suite: "sid", packages: ["dart-sdk"] } },
  version: ["dart", "--version"],
  sourceFile: "main.dart",
  compile: ["dart", "compile", "kernel", "-o", "main.dill", "main.dart"],
  run: ["dart", "--enable-asserts", "main.dill"],
  environment: { HOME: "{work}" },
  limits: { startCpuTimeMs: 500, startMemoryBytes: 130 * 1024 * 1024 },
  fences: ["dart"],
  comment: { line: "//", block: ["/*", "*/"] },
  functions: dartFunctions,
};
