import type { Language } from "./language.js";

/** Dafny 2.3, compiled and not verified. The language has no exit status. */
export const dafny: Language = {
  id: "dafny",
  name: "Dafny",
  aliases: ["dfy"],
  extensions: [".dfy"],
  tier: 2,
  toolchain: { apt: ["dafny", "mono-mcs"] },
  version: ["dafny"],
  sourceFile: "main.dfy",
  // Dafny waits for the C# compiler that it starts itself, now and then for ever; without one it ends with status 3
  compile: [
    "/bin/sh",
    "-c",
    "dafny /nologo /noVerify /compile:0 /spillTargetCode:3 main.dfy; mcs -nowarn:162,164,168,219,1717 -out:main.exe -r:System.Numerics.dll main.cs",
  ],
  run: ["mono", "main.exe"],
  fences: ["dafny", "dfy"],
  comment: { line: "//", block: ["/*", "*/"] },
  endsWith: "CLADE-END",
};
