import type { Command } from "commander";
import { Option } from "commander";
import { SANDBOX_CHOICES, type SandboxChoice } from "../../index.js";
import { EXIT } from "../exit-codes.js";
import { askModel } from "../generation.js";
import { addModelOptions, type ModelFlags } from "../model-flags.js";
import { addProblemOptions, chooseProblems, type ProblemFlags, selectionOf } from "../problem-flags.js";
import type { CladeCommand } from "./command.js";

interface GenerateFlags extends ModelFlags, ProblemFlags {
  readonly out?: string;
  readonly resume?: true;
  readonly cache: boolean;
  readonly sandbox: SandboxChoice;
  readonly json?: true;
}

export const generateCommand: CladeCommand = {
  register(program: Command) {
    const command = program
      .command("generate")
      .description("ask a model for a benchmark and keep its answers; `clade judge` judges them")
      .argument("<benchmark>", "its id; `clade benchmarks list` shows all")
      .option("--out <folder>", "the run folder (default: runs/<benchmark>-<model>)")
      .option("--resume", "ask for what an interrupted command left")
      .option("--no-cache", "neither use nor keep answers of other runs")
      .addOption(
        new Option("--sandbox <sandbox>", "where references run when problems are translated")
          .choices(SANDBOX_CHOICES)
          .default("auto"),
      )
      .option("--json", "print one JSON document on standard output");
    addModelOptions(addProblemOptions(command)).action(async (id: string, flags: GenerateFlags) => {
      process.exitCode = await generate(id, flags);
    });
  },
};

async function generate(id: string, flags: GenerateFlags): Promise<number> {
  const chosen = await chooseProblems(id, selectionOf(flags), flags.sandbox, flags.seed);
  const end = await askModel({ ...chosen, flags, ...(flags.out !== undefined && { out: flags.out }) });
  if ("status" in end) return end.status;
  if (flags.json) process.stdout.write(`${JSON.stringify({ run: end.out, complete: true })}\n`);
  else console.log(`Run folder: ${end.out}\nJudge it with: clade judge ${end.out}`);
  return EXIT.done;
}
