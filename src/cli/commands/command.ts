import type { Command } from "commander";

/** One command of the command line: a file of this folder. */
export interface CladeCommand {
  /** Adds the command with its options to `clade`. */
  register(program: Command): void;
}
