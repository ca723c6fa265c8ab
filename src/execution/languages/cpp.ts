import { cppFunctions } from "./functions/cpp.js";
import type { Language } from "./language.js";

const FLAGS = ["-std=c++20", "-O0"] as const;

/** C++20 with GCC. `NDEBUG` is never defined: it would remove every `assert`. */
export const cpp: Language = {
  id: "cpp",
  name: "C++",
  aliases: ["c++", "cplusplus", "cc", "g++"],
  extensions: [".cpp", ".cc", ".cxx", ".c++", ".hpp", ".h"],
  tier: 1,
  toolchain: {
    apt: ["g++"],
    // found instead of the header where it is included first, as most programs do: a fifth of the time
    warm: {
      optional: true,
      files: { "all.h": "#include <bits/stdc++.h>\n", "bits/README": "stdc++.h.gch is made from all.h\n" },
      commands: [["g++", ...FLAGS, "-x", "c++-header", "-o", "{cache}/bits/stdc++.h.gch", "{cache}/all.h"]],
    },
  },
  version: ["g++", "--version"],
  sourceFile: "main.cpp",
  compile: ["g++", ...FLAGS, "-I{cache}", "-o", "main", "main.cpp"],
  run: ["./main"],
  fences: ["cpp", "c++", "cc", "cxx"],
  comment: { line: "//", block: ["/*", "*/"] },
  functions: cppFunctions,
};
