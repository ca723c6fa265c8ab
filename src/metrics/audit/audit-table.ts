import { CladeError } from "../../foundation/errors.js";
import { checkCounts } from "./checks/count-check.js";
import { checkIdentical } from "./checks/identical-check.js";
import { checkMeans } from "./checks/mean-check.js";
import { checkOrder } from "./checks/order-check.js";
import { checkExtensions } from "./checks/plus-check.js";
import { checkPublished } from "./checks/published-check.js";
import { checkResolution } from "./checks/resolution-check.js";
import { checkUnits } from "./checks/unit-check.js";
import { CHECKS, type CheckId, type CheckResult, type Finding, SEVERITIES, type Severity } from "./finding.js";
import type { RawTable } from "./raw-table.js";
import { type AuditKnowledge, plainHeading, type ResultsTable, type ScoreColumn, understand } from "./results-table.js";

/** What may be told about a table. */
export interface AuditOptions {
  /** Problems behind a column of percentages, by heading. */
  readonly problems?: Readonly<Record<string, number>>;
  /** The heading of the column that rows are sorted by. */
  readonly sort?: string;
  /** The least severity that is reported; `note` when left out. */
  readonly severity?: Severity;
}

/** What was found in a table, and how it was understood. */
export interface Audit {
  readonly rows: number;
  readonly columns: readonly ScoreColumn[];
  readonly checks: readonly ({ readonly id: CheckId; readonly asks: string } & Omit<CheckResult, "findings">)[];
  /** The worst first. */
  readonly findings: readonly Finding[];
}

/**
 * Checks a table of results against itself and against what is published.
 * @throws CladeError USAGE when an option names a column that holds no scores
 */
export function auditTable(raw: RawTable, knowledge: AuditKnowledge, options: AuditOptions = {}): Audit {
  const table = understand(raw, knowledge, options.problems);
  for (const column of [...Object.keys(options.problems ?? {}), options.sort]) checkColumn(table, column);
  const results: Readonly<Record<CheckId, CheckResult>> = {
    mean: checkMeans(table),
    plus: checkExtensions(table),
    published: checkPublished(table, knowledge),
    order: checkOrder(table, options.sort),
    count: checkCounts(table),
    identical: checkIdentical(table),
    units: checkUnits(table),
    resolution: checkResolution(table, options.sort),
  };
  const ids = Object.keys(CHECKS) as CheckId[];
  const least = SEVERITIES.indexOf(options.severity ?? "note");
  const findings = ids.flatMap((id) => results[id].findings);
  return {
    rows: table.rows.length,
    columns: table.columns,
    checks: ids.map((id) => {
      const { findings: _, ...result } = results[id];
      return { id, asks: CHECKS[id], ...result };
    }),
    findings: SEVERITIES.slice(0, least + 1).flatMap((severity) => findings.filter((one) => one.severity === severity)),
  };
}

function checkColumn({ columns }: ResultsTable, named: string | undefined): void {
  if (named === undefined || columns.some(({ heading }) => plainHeading(heading) === plainHeading(named))) return;
  const known = columns.map(({ heading }) => heading).join(", ");
  throw new CladeError("USAGE", `The table has no score column ${named}. It has: ${known || "none"}.`);
}
