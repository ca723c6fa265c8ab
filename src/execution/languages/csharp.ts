import {
  DOTNET_ENVIRONMENT,
  DOTNET_EXEC,
  DOTNET_LIMITS,
  DOTNET_RUNTIME_CONFIG,
  DOTNET_SDK,
  DOTNET_TOOLCHAIN,
} from "./dotnet.js";
import { csharpFunctions } from "./functions/csharp.js";
import type { Language } from "./language.js";

const COMPILER = [...DOTNET_EXEC, `${DOTNET_SDK}/Roslyn/bincore/csc.dll`] as const;

/** C# 8 with .NET Core 3.1. `DEBUG` keeps `Debug.Assert`. */
export const csharp: Language = {
  id: "csharp",
  name: "C#",
  aliases: ["c#", "cs", "c-sharp", "dotnet"],
  extensions: [".cs", ".csx"],
  tier: 1,
  toolchain: DOTNET_TOOLCHAIN,
  version: [...COMPILER, "-version"],
  sourceFile: "main.cs",
  extraFiles: DOTNET_RUNTIME_CONFIG,
  compile: [
    ...COMPILER,
    ...["-nologo", "-noconfig", "-nostdlib", "-d:DEBUG", "-langversion:8", "-nowarn:CS8632"],
    ...["-out:main.dll", "@{cache}/references.rsp", "main.cs"],
  ],
  run: [...DOTNET_EXEC, "main.dll"],
  environment: DOTNET_ENVIRONMENT,
  limits: DOTNET_LIMITS,
  fences: ["csharp", "cs", "c#"],
  comment: { line: "//", block: ["/*", "*/"] },
  functions: csharpFunctions,
};
