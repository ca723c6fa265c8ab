import type { Language } from "./language.js";

/** Compiled with the source: an uncaught error of a directive is only a warning otherwise, and the status 0. */
const RUN = `:- initialization(run).

run :- catch(main, Error, fail_with(Error)), !, halt.
run :- fail_with(main_failed).

fail_with(Error) :- write(user_error, Error), nl(user_error), halt(1).
`;

/** Prolog with GNU Prolog, compiled; a program defines `main/0`. */
export const prologGnu: Language = {
  id: "prolog-gnu",
  name: "Prolog (GNU)",
  aliases: ["gprolog", "gnu prolog", "gnu-prolog"],
  extensions: [".pl", ".pro", ".prolog"],
  tier: 2,
  toolchain: { apt: ["gprolog"] },
  version: ["gprolog", "--version"],
  sourceFile: "main.pl",
  extraFiles: { "run.pl": RUN },
  compile: ["gplc", "--no-top-level", "-o", "main", "main.pl", "run.pl"],
  run: ["./main"],
  fences: ["prolog"],
  comment: { line: "%", block: ["/*", "*/"] },
};
