import type { Measurements, Report } from "../../index.js";
import { cutLines } from "./cuts-view.js";
import { bytesText, countedText, countText, durationText, intervalText, percentText } from "./number-text.js";
import { renderTable } from "./table.js";
import type { TerminalStyle } from "./terminal-style.js";
import { visibleText, wrapText } from "./visible-text.js";

type SuiteReport = Report["suites"][string];

/** Completions listed by name before the view says how many more there are. */
const LISTED = 10;

const BREAKDOWN_TEXT = {
  "no-code": "no code",
  "does-not-run": "does not run",
  "all-tests-failed": "all tests failed",
  "tests-failed": "tests failed (how many is unknown)",
  "some-passed": "some tests passed",
  "all-passed": "all tests passed",
  unjudged: "unjudged (our fault, not counted)",
} as const satisfies Record<keyof SuiteReport["breakdown"], string>;

/** What a run says, as lines for a terminal, without a line feed at the end. Sections without content are left out. */
export function renderReport(report: Report, style: TerminalStyle, measurements?: Measurements): string {
  const sections = [
    heading(report, style),
    metricLines(report, style),
    cutLines(report, style),
    breakdownLines(report, style),
    failureLines(report, style),
    measurements ? slowestLines(measurements, style) : [],
    suspiciousLines(report, style),
    unjudgedLines(report, style),
    missingLines(report, style),
    measurements ? [costLine(measurements, style)] : [],
  ];
  return sections
    .filter((section) => section.length > 0)
    .map((section) => section.join("\n"))
    .join("\n\n");
}

function heading(report: Report, { colours }: TerminalStyle): string[] {
  const { id, version } = report.benchmark;
  const counts = `${countedText(report.problems, "problem")}, ${countedText(report.completions, "completion")}`;
  return [`${colours.bold(visibleText(id))} ${visibleText(version)}: ${counts}, ${report.oracle} oracle`];
}

function metricLines(report: Report, { colours, columns }: TerminalStyle): string[] {
  const rows: string[][] = [];
  const notes: string[] = [];
  for (const [suite, { metrics }] of Object.entries(report.suites)) {
    for (const [id, value] of Object.entries(metrics)) {
      if (value.status === "computed") {
        const left = value.problems < report.problems ? `over ${countedText(value.problems, "problem")}` : "";
        rows.push([visibleText(suite), visibleText(id), percentText(value.value), intervalText(value.interval), left]);
        if (!notes.includes(value.method)) notes.push(value.method);
      } else if (id === "pass@1") {
        // pass@10 and pass@100 are absent in most runs; only a missing pass@1 wants explaining.
        rows.push([visibleText(suite), visibleText(id), "undefined", visibleText(value.reason)]);
      }
    }
  }
  const table = renderTable(
    [{}, { colour: colours.bold }, { align: "right", colour: colours.bold }, {}, {}],
    rows,
    columns,
  );
  return [...table, ...notes.flatMap((note) => wrapText(visibleText(note), columns)).map(colours.dim)];
}

function breakdownLines(report: Report, { colours, columns }: TerminalStyle): string[] {
  const suites = Object.entries(report.suites);
  const classes = Object.keys(BREAKDOWN_TEXT) as (keyof typeof BREAKDOWN_TEXT)[];
  const rows = classes
    .filter((name) => suites.some(([, suite]) => suite.breakdown[name] > 0))
    .map((name) => [
      BREAKDOWN_TEXT[name],
      ...suites.flatMap(([, suite]) => shareCells(suite.breakdown[name], report.completions)),
    ]);
  return rows.length === 0 ? [] : suiteTable("completions", rows, { suites, colours, columns });
}

function failureLines(report: Report, { colours, columns }: TerminalStyle): string[] {
  const suites = Object.entries(report.suites);
  const [first] = suites;
  const failures = Object.keys(first?.[1].verdicts ?? {}) as (keyof SuiteReport["verdicts"])[];
  const rows = failures
    .filter((name) => name !== "passed" && name !== "failed" && name !== "unjudged")
    .filter((name) => suites.some(([, suite]) => suite.verdicts[name] > 0))
    .map((name) => [name, ...suites.flatMap(([, suite]) => shareCells(suite.verdicts[name], report.completions))]);
  return rows.length === 0 ? [] : suiteTable("failures", rows, { suites, colours, columns });
}

function shareCells(count: number, total: number): [string, string] {
  return [countText(count), total > 0 ? percentText(count / total, 1) : ""];
}

function suiteTable(
  title: string,
  rows: readonly (readonly string[])[],
  { suites, colours, columns }: Pick<TerminalStyle, "colours" | "columns"> & { suites: readonly [string, unknown][] },
): string[] {
  const pairs = suites.flatMap(([suite]) => [
    { heading: visibleText(suite), align: "right" as const },
    { heading: "", align: "right" as const, colour: colours.dim },
  ]);
  const [head = "", ...body] = renderTable([{ heading: title }, ...pairs], rows, columns);
  return [colours.bold(head), ...body];
}

function slowestLines({ slowestProblems }: Measurements, { colours, columns }: TerminalStyle): string[] {
  if (slowestProblems.length === 0) return [];
  const rows = slowestProblems.map(({ problem, completions, cpuTimeMs, slowest }) => [
    visibleText(problem),
    durationText(cpuTimeMs),
    countText(completions),
    `${durationText(slowest.cpuTimeMs)} (sample ${slowest.sample})`,
  ]);
  const [head = "", ...body] = renderTable(
    [
      { heading: "slowest problems" },
      { heading: "CPU time", align: "right" },
      { heading: "completions", align: "right" },
      { heading: "slowest completion" },
    ],
    rows,
    columns,
  );
  return [colours.bold(head), ...body];
}

function suspiciousLines({ suspicious }: Report, style: TerminalStyle): string[] {
  const rows = suspicious
    .slice(0, LISTED)
    .map(({ problem, sample, suspicions }) => [
      `${visibleText(problem)} sample ${sample}`,
      suspicions.map(({ reason }) => visibleText(reason)).join("; "),
    ]);
  return listed(`suspicious: ${countText(suspicious.length)}`, rows, suspicious.length, style);
}

function unjudgedLines({ unjudged }: Report, style: TerminalStyle): string[] {
  const rows = unjudged
    .slice(0, LISTED)
    .map(({ problem, sample, suite, code, detail }) => [
      `${visibleText(problem)} sample ${sample}`,
      visibleText(suite),
      code,
      visibleText(detail),
    ]);
  return listed(`unjudged: ${countText(unjudged.length)}, tried again with --resume`, rows, unjudged.length, style);
}

function missingLines({ problemsWithoutCompletions }: Report, style: TerminalStyle): string[] {
  const count = problemsWithoutCompletions.length;
  const rows = problemsWithoutCompletions.slice(0, LISTED).map((problem) => [visibleText(problem)]);
  return listed(`problems without completions: ${countText(count)}, in no metric`, rows, count, style);
}

function listed(
  title: string,
  rows: readonly string[][],
  total: number,
  { colours, columns }: TerminalStyle,
): string[] {
  const [first] = rows;
  if (first === undefined) return [];
  const table = renderTable(
    first.map(() => ({})),
    rows,
    columns - 2,
  ).map((line) => `  ${line}`);
  const more =
    total > rows.length ? [colours.dim(`  and ${countText(total - rows.length)} more, see report.json`)] : [];
  return [colours.yellow(title), ...table, ...more];
}

function costLine(measurements: Measurements, { colours }: TerminalStyle): string {
  const { cpuTimeMs, memoryBytes, elapsedMs, completionsPerSecond } = measurements;
  const parts = [`programs used ${durationText(cpuTimeMs)} of CPU time, at most ${bytesText(memoryBytes)} each`];
  if (elapsedMs !== undefined) parts.unshift(`judged in ${durationText(elapsedMs)}`);
  if (completionsPerSecond !== undefined) parts.splice(1, 0, `${completionsPerSecond.toFixed(1)} completions a second`);
  return colours.dim(parts.join(", "));
}
