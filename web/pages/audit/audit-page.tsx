import { api, json, useAnswer } from "../../answers.js";
import { type Column, DataTable } from "../../parts/data-table.js";
import { PageHead } from "../../parts/page-head.js";
import { Section, WhenHere } from "../../parts/states.js";
import { Link } from "../../routing.js";
import { Findings } from "./findings.js";

const askAudits = () => json(api.audit.$get());
type Row = Awaited<ReturnType<typeof askAudits>>[number];

/** What audits find in the survey's tables. */
export default function AuditPage({ id }: { id: string | undefined }) {
  return id === undefined ? <Audits /> : <OneAudit id={id} />;
}

function Audits() {
  const answer = useAnswer("audits", askAudits);
  return (
    <>
      <PageHead
        title="Audit"
        aside={<Link to={["audit", "ledger"]}>Ledger</Link>}
        lead="Every table of the survey, checked against itself and against what is published. An error is a contradiction, a warning wants an explanation."
      />
      <WhenHere answer={answer}>
        {(rows) => <DataTable caption="Tables" columns={COLUMNS} rows={rows} keyOf={({ id }) => id} file="audits" />}
      </WhenHere>
      <Section title="The ledger">
        <p>
          <Link to={["audit", "ledger"]}>Published numbers that can be measured again</Link>, with what{" "}
          <code>clade verify</code> measured here.
        </p>
      </Section>
      <Section title="Your own table">
        <p>
          <code>clade audit TABLE</code> reads CSV, JSON, Markdown and LaTeX, and finds the same things in it.
        </p>
      </Section>
    </>
  );
}

function OneAudit({ id }: { id: string }) {
  const answer = useAnswer(`audit ${id}`, () => json(api.audit[":table"].$get({ param: { table: id } })));
  return (
    <>
      <PageHead
        title={`Audit of ${id.replace("survey-table-", "table ")}`}
        trail={<Link to={["audit"]}>Audit</Link>}
        aside={<Link to={["map", "table", id]}>The table</Link>}
      />
      <WhenHere answer={answer}>
        {({ findings, checks, rows }) => (
          <>
            <Findings findings={findings} file={id} />
            <Section title="What was checked">
              <DataTable
                caption={`Checks over ${rows} rows`}
                columns={CHECKS}
                rows={checks}
                keyOf={(check) => check.id}
                file={`${id}-checks`}
              />
            </Section>
          </>
        )}
      </WhenHere>
    </>
  );
}

interface CheckRow {
  readonly id: string;
  readonly asks: string;
  readonly looked: number;
  readonly skipped?: string | undefined;
}

const CHECKS: readonly Column<CheckRow>[] = [
  { id: "id", head: "Check", value: ({ id }) => id },
  { id: "asks", head: "Asks whether", wide: true, value: ({ asks }) => asks },
  { id: "looked", head: "Looked at", number: true, value: ({ looked }) => looked },
  { id: "skipped", head: "Why not", wide: true, value: ({ skipped }) => skipped ?? "" },
];

const COLUMNS: readonly Column<Row>[] = [
  {
    id: "table",
    head: "Table",
    value: ({ number }) => number,
    show: ({ id, number }) => <Link to={["audit", id]}>Table {number}</Link>,
  },
  { id: "title", head: "What it shows", wide: true, value: ({ title }) => title },
  { id: "errors", head: "Errors", number: true, value: ({ errors }) => errors },
  { id: "warnings", head: "Warnings", number: true, value: ({ warnings }) => warnings },
  { id: "notes", head: "Notes", number: true, value: ({ notes }) => notes },
];
