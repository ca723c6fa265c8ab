import type { Language } from "./language.js";

/** Objective-C with GCC and GNUstep: no ARC, no `@[]` literals. */
export const objc: Language = {
  id: "objc",
  name: "Objective-C",
  aliases: ["objective-c", "objectivec", "obj-c", "obj_c"],
  extensions: [".m", ".h"],
  tier: 1,
  toolchain: { apt: ["gobjc", "libgnustep-base-dev"] },
  version: ["gcc", "--version"],
  sourceFile: "main.m",
  compile: [
    "gcc",
    "-fobjc-exceptions",
    "-D_NATIVE_OBJC_EXCEPTIONS",
    "-fconstant-string-class=NSConstantString",
    "-pthread",
    "-I/usr/include/GNUstep",
    "-o",
    "main",
    "main.m",
    "-lgnustep-base",
    "-lobjc",
  ],
  run: ["./main"],
  fences: ["objc", "objective-c", "objectivec", "obj-c"],
  comment: { line: "//", block: ["/*", "*/"] },
};
