import { csharpFunctions } from "./functions/csharp.js";
import type { Language } from "./language.js";

/** C# 7 with Mono: a quarter of the cost of .NET. `DEBUG` keeps `Debug.Assert`. */
export const csharpMono: Language = {
  id: "csharp-mono",
  name: "C# (Mono)",
  aliases: ["mono"],
  extensions: [".cs"],
  tier: 2,
  toolchain: { apt: ["mono-mcs", "mono-runtime"] },
  version: ["mono", "--version"],
  sourceFile: "Main.cs",
  compile: ["mcs", "-d:DEBUG", "-out:Main.exe", "Main.cs"],
  run: ["mono", "Main.exe"],
  fences: ["csharp", "cs", "c#"],
  comment: { line: "//", block: ["/*", "*/"] },
  functions: csharpFunctions,
};
