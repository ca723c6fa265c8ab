import {
  CSHARP_COMPILER,
  CSHARP_RESIDENT,
  CSHARP_TOOLCHAIN,
  DOTNET_ENVIRONMENT,
  DOTNET_EXEC,
  DOTNET_LIMITS,
  DOTNET_RUNTIME_CONFIG,
} from "./dotnet.js";
import { csharpFunctions } from "./functions/csharp.js";
import type { Language } from "./language.js";

/** C# 8 with .NET Core 3.1. `DEBUG` keeps `Debug.Assert`. */
export const csharp: Language = {
  id: "csharp",
  name: "C#",
  aliases: ["c#", "cs", "c-sharp", "dotnet"],
  extensions: [".cs", ".csx"],
  tier: 1,
  toolchain: CSHARP_TOOLCHAIN,
  version: [...CSHARP_COMPILER, "-version"],
  sourceFile: "main.cs",
  extraFiles: DOTNET_RUNTIME_CONFIG,
  compile: [
    ...CSHARP_COMPILER,
    ...["-nologo", "-noconfig", "-nostdlib", "-d:DEBUG", "-langversion:8", "-nowarn:CS8632"],
    ...["-out:main.dll", "@{cache}/references.rsp", "main.cs"],
  ],
  warm: { standsInFor: [CSHARP_COMPILER], start: CSHARP_RESIDENT, uses: 500, memoryBytes: 1024 ** 3 },
  run: [...DOTNET_EXEC, "main.dll"],
  environment: DOTNET_ENVIRONMENT,
  limits: DOTNET_LIMITS,
  fences: ["csharp", "cs", "c#"],
  comment: { line: "//", block: ["/*", "*/"] },
  functions: csharpFunctions,
};
