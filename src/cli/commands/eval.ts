import { basename, join, resolve } from "node:path";
import { type Command, Option } from "commander";
import {
  CladeError,
  type CompletionSource,
  checkResultFormat,
  FORMAT_IDS,
  type FormatId,
  generatedCompletions,
  type OpenBenchmark,
  readCompletions,
} from "../../index.js";
import { askModel } from "../generation.js";
import { judgeAndReport } from "../judging.js";
import { addJudgingOptions, checkThresholds, type JudgingFlags } from "../judging-flags.js";
import { addModelOptions, type ModelFlags } from "../model-flags.js";
import {
  addProblemOptions,
  type ChosenProblems,
  chooseProblems,
  type ProblemFlags,
  selectionOf,
} from "../problem-flags.js";
import { countedText } from "../rendering/number-text.js";
import type { CladeCommand } from "./command.js";

interface EvalFlags extends JudgingFlags, ModelFlags, ProblemFlags {
  readonly completions?: string;
  readonly format?: FormatId;
  readonly truncate?: "codet";
}

export const evalCommand: CladeCommand = {
  register(program: Command) {
    const command = program
      .command("eval")
      .description("judge a file of completions for a benchmark, or ask a model and judge its answers")
      .argument("<benchmark>", "its id; `clade benchmarks list` shows all")
      .option("--completions <file>", "a file or folder of completions; or --model")
      .addOption(new Option("--format <format>", "how completions are kept (default: recognised)").choices(FORMAT_IDS))
      .addOption(new Option("--truncate <rule>", "cut completions as the authors of CodeT did").choices(["codet"]));
    addJudgingOptions(addModelOptions(addProblemOptions(command))).action(async (id: string, flags: EvalFlags) => {
      process.exitCode = await evaluate(id, flags);
    });
  },
};

async function evaluate(id: string, flags: EvalFlags): Promise<number> {
  const { completions, model } = flags;
  if ((completions === undefined) === (model === undefined)) {
    throw new CladeError("USAGE", "Say what to judge: either --completions FILE, or --model PROVIDER:NAME to ask one.");
  }
  const chosen = await chooseProblems(id, selectionOf(flags), flags.sandbox, flags.seed);
  checkThresholds(flags.failUnder ?? [], chosen.benchmark.benchmark.suites);
  if (flags.writeResults !== undefined) checkResultFormat(flags.writeResults, chosen.benchmark);
  return completions === undefined ? askAndJudge(chosen, flags) : judgeFile(chosen, completions, flags);
}

async function askAndJudge(chosen: ChosenProblems, flags: EvalFlags): Promise<number> {
  const end = await askModel({ ...chosen, flags, ...(flags.out !== undefined && { out: flags.out }) });
  if ("status" in end) return end.status;
  const { extractor } = flags;
  const { source } = await generatedCompletions(end.out, {
    problems: chosen.problems,
    ...(extractor && { extractor }),
  });
  return await judgeAndReport({ ...chosen, source, out: end.out, flags });
}

async function judgeFile(chosen: ChosenProblems, file: string, flags: EvalFlags): Promise<number> {
  const source = await openCompletions(file, flags, chosen.benchmark);
  const stem = basename(resolve(file))
    .replace(/\.gz$/, "")
    .replace(/\.jsonl?$/, "");
  const out = flags.out ?? join("runs", `${chosen.benchmark.benchmark.id}-${stem}-${flags.oracle}`);
  return await judgeAndReport({ ...chosen, source, out, flags });
}

/** Reads the completions and says what was understood. */
async function openCompletions(path: string, flags: EvalFlags, { problems }: OpenBenchmark): Promise<CompletionSource> {
  const { format, truncate } = flags;
  const read = await readCompletions(path, problems, {
    ...(format !== undefined && { format }),
    ...(truncate !== undefined && { truncate }),
  });
  console.error(`Completions: ${read.understood}.`);
  for (const note of read.notes) console.error(note);
  if (read.unknownIds.length > 0) {
    const some = read.unknownIds.slice(0, 5).join(", ");
    const more = read.unknownIds.length > 5 ? ", …" : "";
    const ids = countedText(read.unknownIds.length, "id");
    console.error(`Left out: completions for ${ids} that the benchmark does not have (${some}${more}).`);
  }
  const file = basename(resolve(path));
  return {
    origin: { file, sha256: read.sha256, format: read.format, ...(truncate !== undefined && { truncate }) },
    completions: () => read.completions,
  };
}
