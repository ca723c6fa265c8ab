import {
  DOTNET_ENVIRONMENT,
  DOTNET_EXEC,
  DOTNET_LIMITS,
  DOTNET_RUNTIME_CONFIG,
  DOTNET_SDK,
  DOTNET_TOOLCHAIN,
} from "./dotnet.js";
import { fsharpFunctions } from "./functions/fsharp.js";
import type { Language } from "./language.js";

const COMPILER = [...DOTNET_EXEC, `${DOTNET_SDK}/FSharp/fsc.exe`] as const;
const LIBRARY = `${DOTNET_SDK}/FSharp/FSharp.Core.dll`;

/** F# 4.7 with .NET Core 3.1. */
export const fsharp: Language = {
  id: "fsharp",
  name: "F#",
  aliases: ["f#", "fs", "f-sharp"],
  extensions: [".fs", ".fsx", ".fsi"],
  tier: 1,
  toolchain: DOTNET_TOOLCHAIN,
  version: [...COMPILER, "--help"],
  sourceFile: "main.fs",
  extraFiles: DOTNET_RUNTIME_CONFIG,
  compile: [
    ...COMPILER,
    ...["--nologo", "--targetprofile:netcore", "--noframework", "--optimize-", "--debug-", `-r:${LIBRARY}`],
    ...["-o:main.dll", "@{cache}/references.rsp", "main.fs"],
  ],
  run: [...DOTNET_EXEC, "main.dll"],
  environment: DOTNET_ENVIRONMENT,
  limits: DOTNET_LIMITS,
  fences: ["fsharp", "fs", "f#"],
  comment: { line: "//", block: ["(*", "*)"] },
  functions: fsharpFunctions,
};
