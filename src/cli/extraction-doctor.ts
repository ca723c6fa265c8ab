import { type Command, Option } from "commander";
import {
  benchmarkOfRun,
  CladeError,
  cacheFolder,
  chooseSandbox,
  createOracle,
  diagnoseExtraction,
  judgeInPassing,
  ORACLE_IDS,
  type OracleId,
  openBenchmark,
  preparationsOnDisk,
  readAnswers,
  SANDBOX_CHOICES,
  type SandboxChoice,
  selectProblems,
  verdictsOnDisk,
} from "../index.js";
import { EXIT } from "./exit-codes.js";
import { interruption } from "./interruption.js";
import { positiveInteger } from "./judging-flags.js";
import { ProgressDisplay } from "./progress-display.js";
import { renderExtraction } from "./rendering/extraction-view.js";
import { terminalStyle } from "./rendering/terminal-style.js";

interface ExtractionFlags {
  readonly benchmark?: string;
  readonly promptKind?: "text" | "chat" | "infill";
  readonly stop?: readonly string[];
  readonly language?: string;
  readonly naturalLanguage?: string;
  readonly split?: string;
  readonly problems?: string;
  readonly limit?: number;
  readonly oracle: OracleId;
  readonly sandbox: SandboxChoice;
  readonly workers?: number;
  readonly cache: boolean;
  readonly json?: true;
}

/** Adds `clade doctor extraction`. */
export function addExtractionDoctor(doctor: Command): void {
  doctor
    .command("extraction")
    .description("judge answers under every extractor, and name what stands between the model and its score")
    .argument("<answers>", "a run folder, or JSON lines with task_id and text")
    .option("--benchmark <id>", "the benchmark that was asked (a run folder says it itself)")
    .addOption(
      new Option("--prompt-kind <kind>", "how was asked (default: seen from the answers)").choices([
        "text",
        "chat",
        "infill",
      ]),
    )
    .option("--stop <sequence...>", "stop sequences, where the benchmark has none; \\n is a newline", unescaped)
    .option("--language <id>", "only this programming language")
    .option("--natural-language <code>", "only prompts in this natural language")
    .option("--split <name>", "only this part of the data")
    .option("--problems <glob>", "only these problems, such as humaneval/1?")
    .addOption(new Option("--limit <n>", "only the first n problems").argParser(positiveInteger))
    .addOption(new Option("--oracle <rules>", "whose rules decide").choices(ORACLE_IDS).default("strict"))
    .addOption(new Option("--sandbox <sandbox>", "where programs run").choices(SANDBOX_CHOICES).default("auto"))
    .addOption(new Option("--workers <n>", "programs at a time (default: cores + 1)").argParser(positiveInteger))
    .option("--no-cache", "neither use nor keep verdicts of other runs")
    .option("--json", "print as JSON")
    .action(async (answers: string, _own: unknown, command: Command) => {
      // `doctor` has --json and --sandbox too and may be given them.
      await diagnose(answers, command.optsWithGlobals<ExtractionFlags>());
      process.exitCode = EXIT.done;
    });
}

async function diagnose(path: string, flags: ExtractionFlags): Promise<void> {
  const id = flags.benchmark ?? (await benchmarkOfRun(path));
  if (id === undefined) {
    throw new CladeError(
      "USAGE",
      `${path} is no run folder, so say which benchmark was asked: --benchmark humaneval-plus`,
    );
  }
  const { language, naturalLanguage, split, problems: glob, limit } = flags;
  const languages = {
    ...(language !== undefined && { language }),
    ...(naturalLanguage !== undefined && { naturalLanguage }),
  };
  const opened = await openBenchmark(id, languages);
  const problems = selectProblems(opened.problems, {
    ...languages,
    ...(split !== undefined && { split }),
    ...(glob !== undefined && { glob }),
    ...(limit !== undefined && { limit }),
  });
  const answers = await readAnswers(path, problems);
  const display = new ProgressDisplay();
  const stop = interruption("Stopping: verdicts so far stay in the cache. Ctrl-C again quits at once.");
  try {
    const diagnosis = await diagnoseExtraction({
      answers,
      language: opened.benchmark.language === "several" ? "python" : opened.benchmark.language,
      suites: opened.benchmark.suites,
      ...(flags.promptKind !== undefined && { promptKind: flags.promptKind }),
      ...(flags.stop !== undefined && { stop: flags.stop }),
      judge: judgeInPassing({
        benchmark: opened.benchmark,
        datasetSha256: opened.datasetSha256,
        ...(await engineOf(flags)),
        signal: stop.signal,
        onEvent: display.onEvent,
      }),
    });
    display.finish();
    if (flags.json) console.log(JSON.stringify(diagnosis, undefined, 2));
    else console.log(renderExtraction(diagnosis, terminalStyle(process.stdout, process.env)));
  } finally {
    display.finish();
    stop.forget();
  }
}

async function engineOf(flags: ExtractionFlags) {
  const { sandbox, passedOver } = await chooseSandbox(flags.sandbox);
  for (const sentence of passedOver) console.error(sentence);
  const availability = await sandbox.availability();
  const folder = cacheFolder();
  return {
    sandbox,
    oracle: createOracle(flags.oracle, availability.available ? availability.toolchain : ""),
    ...(flags.workers !== undefined && { workers: flags.workers }),
    ...(flags.cache && { verdicts: verdictsOnDisk(folder), preparations: preparationsOnDisk(folder) }),
  };
}

/** Shells pass `\n` as two characters. */
function unescaped(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text.replaceAll("\\n", "\n").replaceAll("\\t", "\t")];
}
