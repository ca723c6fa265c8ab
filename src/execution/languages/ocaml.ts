import { ocamlFunctions } from "./functions/ocaml.js";
import type { Language } from "./language.js";

/** OCaml 4.13, native, with `Str` and `Unix` at hand. */
export const ocaml: Language = {
  id: "ocaml",
  name: "OCaml",
  aliases: ["ml", "caml"],
  extensions: [".ml", ".mli"],
  tier: 1,
  toolchain: { apt: ["ocaml-nox"] },
  version: ["ocamlopt", "-version"],
  sourceFile: "main.ml",
  compile: ["ocamlopt", "-w", "-a", "-I", "+str", "-o", "main", "unix.cmxa", "str.cmxa", "main.ml"],
  run: ["./main"],
  fences: ["ocaml", "ml"],
  comment: { block: ["(*", "*)"] },
  functions: ocamlFunctions,
};
