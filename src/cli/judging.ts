import { relative } from "node:path";
import {
  type CompletionSource,
  cacheFolder,
  chooseSandbox,
  createOracle,
  type Evaluation,
  evaluate,
  type OpenBenchmark,
  type Problem,
  type ProblemSelection,
  preparationsOnDisk,
  serialiseReport,
  verdictsOnDisk,
  writeResults,
} from "../index.js";
import { EXIT } from "./exit-codes.js";
import { interruption } from "./interruption.js";
import type { JudgingFlags } from "./judging-flags.js";
import { ProgressDisplay } from "./progress-display.js";
import { renderReport } from "./rendering/report-view.js";
import { terminalStyle } from "./rendering/terminal-style.js";
import { resumeCommand } from "./resume-command.js";
import { missedThresholds } from "./thresholds.js";

export interface JudgingRequest {
  readonly benchmark: OpenBenchmark;
  /** Those of the benchmark's problems that are wanted, and how they were chosen. */
  readonly problems: readonly Problem[];
  readonly selection: ProblemSelection;
  readonly source: CompletionSource;
  readonly out: string;
  readonly flags: JudgingFlags;
}

/** Judges, prints the report, and gives the exit status. */
export async function judgeAndReport(request: JudgingRequest): Promise<number> {
  const { flags, out } = request;
  const evaluation = await judge(request);
  if (evaluation.status === "interrupted") {
    const { judged, completions } = evaluation;
    console.error(`Interrupted: ${judged} of ${completions} completions are judged and kept. Continue with:`);
    console.error(`  ${resumeCommand()}`);
    return EXIT.interrupted;
  }
  const { report, measurements } = evaluation;
  if (flags.json) process.stdout.write(serialiseReport(report));
  else {
    console.log(renderReport(report, terminalStyle(process.stdout, process.env), measurements));
    console.log(`\nRun folder: ${shown(out)}`);
  }
  if (flags.writeResults !== undefined) {
    const { path, notes } = await writeResults(flags.writeResults, { ...request, run: out });
    for (const note of [`Wrote ${shown(path)}.`, ...notes]) console.error(note);
  }
  const missed = missedThresholds(report, flags.failUnder ?? []);
  for (const sentence of missed) console.error(`Below the threshold: ${sentence}.`);
  return missed.length > 0 ? EXIT.belowThreshold : EXIT.done;
}

async function judge(request: JudgingRequest): Promise<Evaluation> {
  const { flags, benchmark: opened, ...rest } = request;
  const { sandbox, passedOver } = await chooseSandbox(flags.sandbox);
  for (const sentence of passedOver) console.error(sentence);
  if (sandbox.id === "local-unsafe") {
    console.error(
      "Warning: --sandbox local-unsafe runs the programs with all your rights. Only for programs you trust.",
    );
  }
  const availability = await sandbox.availability();
  const toolchain = availability.available ? availability.toolchain : "";
  console.error(`Oracle: ${flags.oracle}. Sandbox: ${sandbox.id} with ${toolchain}.`);
  const display = new ProgressDisplay();
  const stop = interruption("Stopping: what is judged is kept. Ctrl-C again quits at once.");
  try {
    return await evaluate({
      ...rest,
      benchmark: opened.benchmark,
      datasetSha256: opened.datasetSha256,
      oracle: createOracle(flags.oracle, toolchain),
      sandbox,
      resume: flags.resume ?? false,
      ...(flags.workers !== undefined && { workers: flags.workers }),
      ...(flags.cache && caches((text) => display.note(text))),
      signal: stop.signal,
      onEvent: display.onEvent,
    });
  } finally {
    display.finish();
    stop.forget();
  }
}

/** Verdicts and preparations of other runs. That nothing can be kept is said once. */
function caches(note: (text: string) => void) {
  const folder = cacheFolder();
  let told = false;
  const onTrouble = (error: unknown) => {
    if (!told) note(`Nothing can be kept in the cache ${folder} (${(error as Error).message}); judging goes on.`);
    told = true;
  };
  return { verdicts: verdictsOnDisk(folder, onTrouble), preparations: preparationsOnDisk(folder, onTrouble) };
}

function shown(path: string): string {
  const near = relative("", path);
  return near === "" || near.startsWith("..") ? path : near;
}
