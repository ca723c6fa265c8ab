import { type Column, DataTable } from "../../parts/data-table.js";
import { Empty, Section } from "../../parts/states.js";

/** Something that an audit found. */
export interface FindingRow {
  readonly check: string;
  readonly severity: string;
  readonly message: string;
  readonly evidence: string;
  readonly cells: readonly { readonly row: string; readonly column: string; readonly printed: string }[];
}

const SIGNS: Readonly<Record<string, string>> = { error: "✗ error", warning: "! warning", note: "· note" };

/** Findings, the worst first. */
export function Findings({ findings, file }: { findings: readonly FindingRow[]; file: string }) {
  if (findings.length === 0) {
    return (
      <Section title="Audit">
        <Empty what="The audit found nothing in this table." />
      </Section>
    );
  }
  return (
    <Section title="What the audit finds">
      <DataTable
        caption="Findings"
        columns={COLUMNS}
        rows={findings}
        keyOf={(row) =>
          `${row.check} ${row.message} ${row.evidence} ${row.cells.map((cell) => cell.row + cell.column).join()}`
        }
        file={`${file}-findings`}
      />
    </Section>
  );
}

const COLUMNS: readonly Column<FindingRow>[] = [
  {
    id: "severity",
    head: "Severity",
    value: ({ severity }) => severity,
    show: ({ severity }) => <span className={`severity severity-${severity}`}>{SIGNS[severity] ?? severity}</span>,
  },
  { id: "check", head: "Check", value: ({ check }) => check },
  { id: "where", head: "Where", wide: true, value: ({ cells }) => whereText(cells) },
  { id: "message", head: "Finding", wide: true, value: ({ message }) => message },
  { id: "evidence", head: "Evidence", wide: true, value: ({ evidence }) => evidence },
];

/** The rows that a finding is about, shortened where there are many. */
function whereText(cells: FindingRow["cells"]): string {
  const rows = [...new Set(cells.map(({ row }) => row))];
  return rows.length > 3 ? `${rows.slice(0, 3).join(", ")} and ${rows.length - 3} more` : rows.join(", ");
}
