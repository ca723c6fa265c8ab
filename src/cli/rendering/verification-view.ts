import { type LedgerEntry, sourceText, type Verification } from "../../index.js";
import { countedText, countText, durationText, percentText } from "./number-text.js";
import { renderTable } from "./table.js";
import type { TerminalStyle } from "./terminal-style.js";
import { visibleText } from "./visible-text.js";

/** The ledger: what can be verified, and where each number was published. */
export function renderLedger(entries: readonly LedgerEntry[], { colours }: TerminalStyle): string {
  return entries
    .flatMap((entry) => [
      colours.bold(entry.id),
      `  ${entry.title}`,
      `  expected ${entry.expected.map(({ suite, metric, value }) => `${suite} ${metric} ${percentText(value)}`).join(", ")}`,
      `  completions: ${entry.completions ?? "the benchmark's own solutions"}`,
      colours.dim(`  ${sourceText(entry.source)}`),
    ])
    .join("\n");
}

/** One line on an entry that was just verified. */
export function renderVerification(done: Verification, { colours }: TerminalStyle): string {
  switch (done.outcome) {
    case "skipped":
      return `${colours.yellow("skipped")} ${done.id}: ${visibleText(done.reason)}`;
    case "interrupted":
      return `${colours.yellow("interrupted")} ${done.id}`;
    case "holds":
      return `${colours.green("holds")} ${done.id}, ${durationText(done.elapsedMs)}`;
    case "drift":
      return `${colours.red("drift")} ${done.id}, ${durationText(done.elapsedMs)}`;
    default:
      return done satisfies never;
  }
}

const LISTED = 5;

/** Expected, measured and difference of every value, and how the verdicts agree. */
export function renderVerifications(all: readonly Verification[], { colours, columns }: TerminalStyle): string {
  const right = { align: "right" } as const;
  const [head = "", ...body] = renderTable(
    [
      { heading: "outcome" },
      { heading: "number" },
      { heading: "expected", ...right },
      { heading: "measured", ...right },
      { heading: "difference", ...right },
      { heading: "verdicts agree", ...right },
      { heading: "of" },
    ],
    all.flatMap(rowsOf),
    columns,
  );
  const counts = (["holds", "drift", "skipped"] as const).map((outcome) => {
    return `${outcome} ${all.filter((one) => one.outcome === outcome).length}`;
  });
  return [colours.bold(head), ...body, ...all.flatMap(remarks), counts.join(", ")].join("\n");
}

function rowsOf(done: Verification): string[][] {
  if (!("values" in done)) return [[done.outcome, "", "", "", "", "", done.id]];
  const { agreement } = done;
  const agreed =
    agreement === undefined
      ? "–"
      : `${countText(agreement.compared - agreement.differing.length)} of ${countText(agreement.compared)}`;
  return done.values.map(({ suite, metric, value, measured, holds }, at) => [
    holds ? done.outcome : "drift",
    `${suite} ${metric}`,
    percentText(value),
    measured === undefined ? "none" : percentText(measured),
    measured === undefined ? "" : (100 * (measured - value)).toFixed(3),
    at === 0 ? agreed : "",
    at === 0 ? done.id : "",
  ]);
}

function remarks(done: Verification): string[] {
  if (done.outcome === "skipped") return [`${done.id}: ${visibleText(done.reason)}`];
  if (!("values" in done)) return [];
  const differing = done.agreement?.differing ?? [];
  const lines = differing
    .slice(0, LISTED)
    .map(({ completion, explained }) => `${visibleText(completion)} differs: ${explained ?? "no explanation known"}`);
  if (differing.length > LISTED) lines.push(`and ${differing.length - LISTED} more differ`);
  if (done.unjudged > 0) lines.push(`${countedText(done.unjudged, "completion")} could not be judged`);
  return lines.map((line) => `${done.id}: ${line}`);
}
