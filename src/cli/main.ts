#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { packageVersion } from "../index.js";
import { COMMANDS } from "./commands/index.js";
import { EXIT, reportError } from "./exit-codes.js";

async function main(args: readonly string[]): Promise<number> {
  const program = new Command("clade")
    .description("Judges what code models write: official verdicts, sandboxed, with error bars.")
    .version(packageVersion())
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError("(--help tells more)");
  for (const command of Object.values(COMMANDS)) command.register(program);
  for (const command of program.commands) inheritSettings(command, program);
  try {
    await program.parseAsync(args, { from: "user" });
    return typeof process.exitCode === "number" ? process.exitCode : EXIT.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    return reportError(error);
  }
}

function inheritSettings(command: Command, from: Command): void {
  command.copyInheritedSettings(from);
  for (const inner of command.commands) inheritSettings(inner, command);
}

// A reader such as `head` may close the pipe early. The work goes on: files and the exit status are wanted all the same.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

process.exitCode = await main(process.argv.slice(2));
