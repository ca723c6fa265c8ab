import { perlFunctions } from "./functions/perl.js";
import type { Language } from "./language.js";

export const perl: Language = {
  id: "perl",
  name: "Perl",
  aliases: ["pl", "perl5"],
  extensions: [".pl", ".pm", ".t", ".perl"],
  tier: 1,
  toolchain: { apt: ["perl"] },
  version: ["perl", "--version"],
  sourceFile: "main.pl",
  run: ["perl", "main.pl"],
  fences: ["perl", "pl"],
  comment: { line: "#", block: ["=pod", "=cut"] },
  syntaxError:
    /^(?:Execution of .+ aborted due to compilation errors\.|.+ had compilation errors\.|syntax error at .+ line \d+|Can't find string terminator .+)/m,
  functions: perlFunctions,
};
