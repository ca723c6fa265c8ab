import { rustFunctions } from "./functions/rust.js";
import type { Language } from "./language.js";

/** Rust from Debian's security suite (`rustc-web`), decades of releases ahead of its `rustc`. The path is absolute: a rustup
 * installation would come first and needs HOME. */
export const rust: Language = {
  id: "rust",
  name: "Rust",
  aliases: ["rs", "rust-lang"],
  extensions: [".rs"],
  tier: 1,
  toolchain: { apt: ["rustc-web", "mold"] },
  version: ["/usr/bin/rustc", "--version"],
  sourceFile: "main.rs",
  compile: ["/usr/bin/rustc", "--edition", "2021", "-C", "opt-level=0", "-C", "debuginfo=0", "-o", "main", "main.rs"],
  // the same code by one thread, linked by a quicker linker
  warm: {
    standsInFor: [["/usr/bin/rustc"]],
    instead: ["/usr/bin/rustc", "-C", "codegen-units=1", "-C", "link-arg=-fuse-ld=mold"],
    needs: ["mold"],
  },
  run: ["./main"],
  fences: ["rust", "rs"],
  comment: { line: "//", block: ["/*", "*/"] },
  functions: rustFunctions,
};
