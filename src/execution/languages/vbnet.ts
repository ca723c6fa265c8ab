import {
  DOTNET_ENVIRONMENT,
  DOTNET_EXEC,
  DOTNET_LIMITS,
  DOTNET_REFERENCES,
  DOTNET_RUNTIME_CONFIG,
  DOTNET_SDK,
  DOTNET_TOOLCHAIN,
} from "./dotnet.js";
import { vbnetFunctions } from "./functions/vbnet.js";
import type { Language } from "./language.js";

const COMPILER = [...DOTNET_EXEC, `${DOTNET_SDK}/Roslyn/bincore/vbc.dll`] as const;

/** Visual Basic with .NET Core 3.1. `DEBUG` keeps `Debug.Assert`. */
export const vbnet: Language = {
  id: "vbnet",
  name: "Visual Basic .NET",
  aliases: ["visual basic", "visual-basic", "vb.net", "vb", "visualbasic", "visual basic .net"],
  extensions: [".vb", ".vbhtml"],
  tier: 1,
  toolchain: DOTNET_TOOLCHAIN,
  version: [...COMPILER, "-version"],
  sourceFile: "main.vb",
  // the quotes of the definition survive in a response file only
  extraFiles: { ...DOTNET_RUNTIME_CONFIG, "main.rsp": '-define:DEBUG=True,_MYTYPE=\\"Empty\\"\n' },
  compile: [
    ...COMPILER,
    ...["@main.rsp", "-nologo", "-noconfig", "-nostdlib", "-optioninfer+", `-sdkpath:${DOTNET_REFERENCES}`],
    ...[`-vbruntime:${DOTNET_REFERENCES}/Microsoft.VisualBasic.Core.dll`],
    ...["-out:main.dll", "@{cache}/references.rsp", "main.vb"],
  ],
  run: [...DOTNET_EXEC, "main.dll"],
  environment: DOTNET_ENVIRONMENT,
  limits: DOTNET_LIMITS,
  fences: ["vb", "vbnet", "visual-basic", "vb.net"],
  comment: { line: "'" },
  functions: vbnetFunctions,
};
