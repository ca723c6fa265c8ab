import { writeFileSync } from "node:fs";
import { Option } from "commander";
import { SANDBOX_CHOICES, type SandboxChoice, type TranslatedBenchmark } from "../../index.js";
import { openTranslated } from "../translation.js";
import type { CladeCommand } from "./command.js";

interface TranslateFlags {
  readonly to: string;
  readonly out?: string;
  readonly sandbox: SandboxChoice;
}

export const translateCommand: CladeCommand = {
  register(program) {
    program
      .command("translate")
      .description("write a benchmark of Python functions in another language")
      .argument("<benchmark>", "one whose tests are inputs: humaneval-plus, mbpp-plus")
      .requiredOption("--to <language>", "id, name or alias; `clade languages list` shows all")
      .option("--out <file>", "JSON lines; standard output when left out")
      .addOption(
        new Option("--sandbox <id>", "where the Python references run").choices(SANDBOX_CHOICES).default("auto"),
      )
      .action(async (id: string, { to, out, sandbox }: TranslateFlags) => {
        const lines = linesOf(await openTranslated(id, to, sandbox));
        if (out === undefined) process.stdout.write(lines);
        else writeFileSync(out, lines);
      });
  },
};

/** One line per problem in the benchmark's order of ids, those that are excluded last. */
function linesOf({ problems, excluded }: TranslatedBenchmark): string {
  const rows = problems.map(({ officialId, language, prompt, entryPoint, stopSequences, tests }) => ({
    task_id: officialId,
    language,
    prompt,
    entry_point: entryPoint,
    stop: stopSequences,
    signature: tests.signature,
    left_out: tests.leftOut,
  }));
  const missing = excluded.map(({ origin, excluded: reason }) => ({ task_id: origin.officialId, excluded: reason }));
  return [...rows, ...missing].map((row) => `${JSON.stringify(row)}\n`).join("");
}
