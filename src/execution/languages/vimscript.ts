import type { Language } from "./language.js";

/** Vim script. Only inside `try` an error ends a script. */
export const vimscript: Language = {
  id: "vimscript",
  name: "Vim Script",
  aliases: ["vim", "viml", "vim script", "nvim", "vim-script"],
  extensions: [".vim", ".vimrc", ".vmb"],
  tier: 1,
  toolchain: { apt: ["vim"] },
  version: ["vim", "--version"],
  sourceFile: "main.vim",
  // -V1 sends `echo` to standard error.
  run: [
    "vim",
    "-N",
    "-u",
    "NONE",
    "-i",
    "NONE",
    "-n",
    "-es",
    "-V1",
    "-c",
    "try | source main.vim | catch | echo v:throwpoint v:exception | cquit 1 | endtry",
    "-c",
    "qall!",
  ],
  fences: ["vim", "vimscript", "viml"],
  comment: { line: '"' },
  syntaxError: /E(?:126|170|171|580|581|588|600|606|492|15|116|690):/,
};
