import { cppFunctions } from "./functions/cpp.js";
import type { Command, Language } from "./language.js";
import { warmSource } from "./warm-source.js";

/** The headers of C and C++ that `bits/stdc++.h` includes: their order before it does not matter. */
const STANDARD_HEADERS =
  "assert.h ctype.h errno.h float.h inttypes.h limits.h locale.h math.h setjmp.h signal.h stdarg.h stddef.h stdint.h stdio.h " +
  "stdlib.h string.h time.h cassert cctype cerrno cfloat cinttypes climits clocale cmath csetjmp csignal cstdarg cstddef " +
  "cstdint cstdio cstdlib cstring ctime algorithm array bitset chrono complex condition_variable deque exception " +
  "fstream functional future initializer_list iomanip ios iosfwd iostream istream iterator limits list locale map memory " +
  "mutex new numeric ostream queue random ratio regex set sstream stack stdexcept streambuf string thread tuple " +
  "type_traits typeinfo unordered_map unordered_set utility valarray vector";

/** Language standards whose headers are parsed beforehand: ours, and that of MultiPL-E. */
const DIALECTS = ["c++17", "c++20"] as const;

function precompiled(dialect: string): Command {
  const header = `{cache}/${dialect}/all.h`;
  return ["g++", `-std=${dialect}`, "-x", "c++-header", "-o", `${header}.gch`, header];
}

/** C++20 with GCC. `NDEBUG` is never defined: it would remove every `assert`. */
export const cpp: Language = {
  id: "cpp",
  name: "C++",
  aliases: ["c++", "cplusplus", "cc", "g++"],
  extensions: [".cpp", ".cc", ".cxx", ".c++", ".hpp", ".h"],
  tier: 1,
  toolchain: {
    apt: ["g++", "mold"],
    warm: {
      optional: true,
      files: {
        "g++.sh": warmSource("quick/g++.sh"),
        "ResidentCompiler.cpp": warmSource("resident/ResidentCompiler.cpp"),
        "all.h": "#include <bits/stdc++.h>\n",
        "standard-headers": STANDARD_HEADERS,
      },
      commands: [
        ...DIALECTS.map((dialect): Command => ["mkdir", `{cache}/${dialect}`]),
        ...DIALECTS.map((dialect): Command => ["cp", "{cache}/all.h", `{cache}/${dialect}/all.h`]),
        ...DIALECTS.map(precompiled),
        ["g++", "-std=c++17", "-O1", "-o", "{cache}/compiler", "{cache}/ResidentCompiler.cpp"],
      ],
    },
  },
  version: ["g++", "--version"],
  sourceFile: "main.cpp",
  compile: ["g++", "-std=c++20", "-O0", "-o", "main", "main.cpp"],
  warm: {
    standsInFor: [["g++"]],
    start: ["{cache}/compiler", "{cache}/standard-headers", "{cache}"],
    otherwise: ["/bin/sh", "{cache}/g++.sh"],
    uses: 500,
    memoryBytes: 1024 ** 3,
  },
  run: ["./main"],
  fences: ["cpp", "c++", "cc", "cxx"],
  comment: { line: "//", block: ["/*", "*/"] },
  functions: cppFunctions,
};
