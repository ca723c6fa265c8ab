import type { Audit, Finding } from "../../index.js";
import { CHECKS, SEVERITIES } from "../../index.js";
import { countedText, countText } from "./number-text.js";
import { renderTable } from "./table.js";
import type { TerminalStyle } from "./terminal-style.js";
import { visibleText, wrapText } from "./visible-text.js";

/** An audit: how the table was understood, every finding with its evidence, and what each check looked at. */
export function renderAudit(name: string, audit: Audit, style: TerminalStyle): string {
  const { colours, columns } = style;
  const understood = audit.columns.map(columnText).join(", ");
  const lines = [
    colours.bold(`${visibleText(name)}: ${countedText(audit.rows, "row")}`),
    ...wrapText(`scores: ${understood === "" ? "none" : visibleText(understood)}`, columns),
    ...SEVERITIES.flatMap((severity) =>
      section(
        audit.findings.filter((one) => one.severity === severity),
        severity,
        style,
      ),
    ),
    "",
    ...summary(audit, style),
  ];
  return lines.join("\n");
}

function columnText({ heading, problems, isMean }: Audit["columns"][number]): string {
  if (isMean) return `${heading} (a mean)`;
  return problems.length === 0 ? heading : `${heading} (n = ${problems.join(" or ")})`;
}

function section(
  findings: readonly Finding[],
  severity: Finding["severity"],
  { colours, columns }: TerminalStyle,
): string[] {
  if (findings.length === 0) return [];
  const colour = { error: colours.red, warning: colours.yellow, note: colours.cyan }[severity];
  return [
    "",
    colour(countedText(findings.length, severity)),
    ...findings.flatMap((finding) => [
      `  ${visibleText(`${placeText(finding)}: ${finding.message}`)}`,
      ...wrapText(visibleText(finding.evidence), columns - 4).map((line) => colours.dim(`    ${line}`)),
    ]),
  ];
}

/** The finding's cell, or the row and column that all its cells share. */
function placeText({ check, cells }: Finding): string {
  const [first] = cells;
  if (first === undefined) return check;
  if (cells.length === 1) return `${first.row}, ${first.column} ${first.printed}`;
  if (cells.every(({ row }) => row === first.row)) return first.row;
  return cells.every(({ column }) => column === first.column) ? first.column : check;
}

function summary({ checks, findings }: Audit, { columns }: TerminalStyle): string[] {
  const rows = checks.map(({ id, looked, skipped }) => {
    const found = findings.filter(({ check }) => check === id).length;
    return [
      id,
      CHECKS[id],
      skipped === undefined ? `${countText(looked)} looked at` : "–",
      skipped ?? `${found} found`,
    ];
  });
  const worst = findings.length === 0 ? "Nothing found." : `${countedText(findings.length, "finding")}.`;
  return [...renderTable([{}, {}, { align: "right" }, {}], rows, Math.max(columns, 150)), worst];
}
