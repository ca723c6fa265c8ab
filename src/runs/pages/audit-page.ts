import { type BreakdownPart, verdictBreakdown } from "../../figures/verdict-breakdown.js";
import type { Audit } from "../../metrics/audit/audit-table.js";
import { CHECKS, SEVERITIES } from "../../metrics/audit/finding.js";
import { type Html, html, htmlTable } from "./html.js";
import { counted } from "./number-words.js";
import { figure, page } from "./page.js";

const PARTS: readonly BreakdownPart[] = [
  { key: "error", label: "error", tone: "worse" },
  { key: "warning", label: "warning", tone: "bad" },
  { key: "note", label: "note", tone: "nearly" },
  { key: "sound", label: "nothing found", tone: "unknown" },
];

/** An audit as one self-contained HTML document. */
export function auditPage(audit: Audit, table: string): string {
  const { findings, rows } = audit;
  return page(`Audit of ${table}`, [
    html`<p class="lead">${counted(findings.length, "finding")} in ${counted(rows, "row")}: ${SEVERITIES.map((severity) => counted(findings.filter((one) => one.severity === severity).length, severity)).join(", ")}.</p>`,
    html`<p class="faint">An error contradicts the table itself or another source, a warning wants an explanation, a note is to be kept in mind.</p>`,
    checkSection(audit),
    ...SEVERITIES.map((severity) => findingSection(audit, severity)),
  ]);
}

function checkSection({ checks, findings }: Audit): Html {
  const looked = checks.filter((check) => check.skipped === undefined && check.looked > 0);
  const bars = looked.map(({ id, looked: count }) => {
    const own = findings.filter(({ check }) => check === id);
    const bySeverity = SEVERITIES.map((severity) => [severity, own.filter((one) => one.severity === severity).length]);
    return { name: id, counts: { ...Object.fromEntries(bySeverity), sound: Math.max(0, count - own.length) } };
  });
  const rows = checks.map(({ id, looked: count, skipped }) => [
    id,
    CHECKS[id],
    skipped === undefined ? String(count) : "–",
    skipped ?? String(findings.filter(({ check }) => check === id).length),
  ]);
  return html`<h2>What was checked</h2>
${bars.length > 0 ? figure((theme) => verdictBreakdown({ parts: PARTS, bars }, theme), "Of what each check looked at, how much it found. One finding may be about several cells.") : undefined}
${htmlTable(["check", "asks whether", "looked at", "found"], rows)}`;
}

function findingSection({ findings }: Audit, severity: (typeof SEVERITIES)[number]): Html {
  const own = findings.filter((one) => one.severity === severity);
  if (own.length === 0) return html``;
  const rows = own.map(({ check, cells, message, evidence }) => [
    check,
    html`<strong>${message}</strong><br><span class="faint">${evidence}</span>`,
    html`${cells.slice(0, 12).map(({ row, column, printed }) => html`${row}, ${column}: ${printed}<br>`)}${cells.length > 12 ? `and ${cells.length - 12} more` : ""}`,
  ]);
  return html`<h2>${counted(own.length, severity)}</h2>${htmlTable(["check", "finding and evidence", "cells"], rows)}`;
}
