import { readFile, stat, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Command } from "commander";
import {
  type Audit,
  CladeError,
  type Correction,
  compareRuns,
  type DifferingProblem,
  differingProblems,
  loadPages,
  type RunsComparison,
  readRatedRuns,
  readRun,
  serialiseReport,
} from "../../index.js";
import { unfinished } from "../rendering/notices.js";
import { renderReport } from "../rendering/report-view.js";
import { terminalStyle } from "../rendering/terminal-style.js";
import type { CladeCommand } from "./command.js";
import { addCompareOptions, compareOptions } from "./compare.js";

interface ReportFlags {
  readonly html?: string;
  readonly programs?: true;
  readonly correction: Correction;
  readonly cluster?: RegExp;
  readonly json?: true;
}

export const reportCommand: CladeCommand = {
  register(program) {
    addCompareOptions(reportArguments(program)).action(async (targets: string[], flags: ReportFlags) => {
      if (flags.html === undefined) await printReport(targets, flags);
      else await writePage(flags.html, await pageOf(targets, flags));
    });
  },
};

function reportArguments(program: Command): Command {
  return program
    .command("report")
    .description("print what a run folder says, or write a page on a run, a comparison or an audit")
    .argument("<targets...>", "a run folder; with --html also several runs, or what compare or audit print with --json")
    .option("--html <file>", "write one self-contained page with figures")
    .option("--programs", "with --html and two runs: the programs of the problems on which they differ")
    .option("--json", "print the report as JSON");
}

async function printReport(targets: readonly string[], { json }: ReportFlags): Promise<void> {
  const [run, another] = targets;
  if (run === undefined || another !== undefined) {
    throw new CladeError("USAGE", "Several runs need --html FILE; `clade compare` prints a comparison.");
  }
  const { complete, report, measurements } = await readRun(run);
  if (!complete) console.error(unfinished(run, report));
  if (json) process.stdout.write(serialiseReport(report));
  else console.log(renderReport(report, terminalStyle(process.stdout, process.env), measurements));
}

async function writePage(file: string, text: string): Promise<void> {
  await writeFile(file, text);
  console.error(`Wrote ${file}.`);
}

async function pageOf(targets: readonly string[], flags: ReportFlags): Promise<string> {
  const [target = "", another] = targets;
  const found = await stat(target).catch(() => undefined);
  if (another === undefined && found?.isDirectory()) {
    const { complete, report } = await readRun(target);
    if (!complete) console.error(unfinished(target, report));
    return (await loadPages()).runPage(report, basename(target));
  }
  const written = another === undefined ? await writtenResult(target) : undefined;
  return written ?? comparedPage(targets, flags);
}

/** The page of what `compare` or `audit` wrote; `undefined` when the file is neither. */
async function writtenResult(file: string): Promise<string | undefined> {
  const text = await readFile(file, "utf8").catch(() => "");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  if ("findings" in value && "checks" in value) {
    const audit = value as Audit & { readonly table?: string };
    const { auditPage } = await loadPages();
    return readable(file, () => auditPage(audit, basename(audit.table ?? file)));
  }
  if ("suites" in value && "correction" in value) {
    const comparison = value as RunsComparison & {
      readonly suites: Record<string, { differing?: DifferingProblem[] }>;
    };
    const differing = Object.entries(comparison.suites).flatMap(([suite, own]) =>
      own.differing === undefined ? [] : [[suite, own.differing] as const],
    );
    const { comparisonPage } = await loadPages();
    return readable(file, () => comparisonPage(comparison, { differing: Object.fromEntries(differing) }));
  }
  return undefined;
}

/** A file that only looks like ours must not end in a stack trace. */
function readable(file: string, draw: () => string): string {
  try {
    return draw();
  } catch (cause) {
    const message = `${file} looks like the JSON of compare or audit, but parts are missing. Write it again with --json.`;
    throw new CladeError("USAGE", message, { cause });
  }
}

async function comparedPage(targets: readonly string[], flags: ReportFlags): Promise<string> {
  const { runs, notes } = await readRatedRuns(targets);
  for (const note of notes) console.error(note);
  const comparison = compareRuns(runs, compareOptions(flags));
  const [first, second, third] = runs;
  const { comparisonPage } = await loadPages();
  if (first === undefined || second === undefined || third !== undefined) return comparisonPage(comparison);
  const programs = flags.programs === true;
  const suites = Object.keys(comparison.suites).map(async (suite) => {
    return [suite, await differingProblems([first, second], suite, { programs })] as const;
  });
  return comparisonPage(comparison, { differing: Object.fromEntries(await Promise.all(suites)) });
}
