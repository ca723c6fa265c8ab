import { api, json, useAnswer } from "../../answers.js";
import { type Column, DataTable } from "../../parts/data-table.js";
import { count, counted, day, percent } from "../../parts/numbers.js";
import { PageHead } from "../../parts/page-head.js";
import { Empty, Notice, Section, WhenHere } from "../../parts/states.js";
import { VisibleText } from "../../parts/visible-characters.js";
import { Link } from "../../routing.js";

const askLedger = () => json(api.ledger.$get());
type Row = Awaited<ReturnType<typeof askLedger>>["rows"][number];

/** Published numbers that can be measured again, and what they were measured to here. */
export default function LedgerPage() {
  const answer = useAnswer("ledger", askLedger);
  return (
    <>
      <PageHead
        title="Ledger"
        trail={<Link to={["audit"]}>Audit</Link>}
        lead="Published numbers whose completions are public: clade verify judges them again by the official rules, and compares the numbers and, where they are published, the verdicts one by one."
      />
      <WhenHere answer={answer}>{({ rows }) => <Ledger rows={rows} />}</WhenHere>
    </>
  );
}

function Ledger({ rows }: { rows: readonly Row[] }) {
  const measured = rows.filter(({ last }) => last !== null);
  const holding = measured.filter((row) => outcomeOf(row) === "holds").length;
  return (
    <>
      {measured.length === 0 ? (
        <Empty
          what="None of them was measured on this machine yet. This measures all whose data is here:"
          command="clade verify"
        />
      ) : (
        <p>
          {counted(rows.length, "number")}: {measured.length} measured here, {holding} of them as published.
          {measured.length < rows.length && (
            <>
              {" "}
              The others: <code>clade verify</code>, or one of them <code>clade verify ID</code>.
            </>
          )}
        </p>
      )}
      {measured
        .filter((row) => outcomeOf(row) === "drift")
        .map((row) => (
          <Notice key={keyOf(row)} tone="careful" text={`${row.id}, ${row.suite} ${row.metric}: ${whyDrift(row)}`} />
        ))}
      <DataTable caption="Published numbers" columns={COLUMNS} rows={rows} keyOf={keyOf} file="ledger" />
      <Differing rows={rows} />
    </>
  );
}

const keyOf = ({ id, suite, metric }: Row) => `${id} ${suite} ${metric}`;

function outcomeOf({ last }: Row): "holds" | "drift" | "not measured" {
  if (last === null) return "not measured";
  const unexplained = last.differing.some(({ explained }) => explained === null);
  return last.holds && !unexplained && last.unjudged === 0 ? "holds" : "drift";
}

function whyDrift({ last, tolerance }: Row): string {
  if (last === null) return "";
  if (!last.holds) return `the difference is more than ${percent(tolerance, 3)} allow.`;
  if (last.unjudged > 0) return `${counted(last.unjudged, "completion")} could not be judged.`;
  return "verdicts differ, and nobody knows why.";
}

/** Completions whose verdict is not the published one, each entry once. */
function Differing({ rows }: { rows: readonly Row[] }) {
  const entries = new Map(rows.map((row) => [row.id, row]));
  const differing = [...entries.values()].flatMap(({ id, last }) =>
    (last?.differing ?? []).map((one) => ({ id, ...one })),
  );
  if (differing.length === 0) return null;
  return (
    <Section title="Verdicts that differ">
      <DataTable
        caption="Verdicts that differ"
        columns={DIFFERING}
        rows={differing}
        keyOf={({ id, completion }) => `${id} ${completion}`}
        file="ledger-differing"
      />
    </Section>
  );
}

interface DifferingRow {
  readonly id: string;
  readonly completion: string;
  readonly explained: string | null;
}

const DIFFERING: readonly Column<DifferingRow>[] = [
  { id: "id", head: "Entry", value: ({ id }) => id },
  { id: "completion", head: "Completion", value: ({ completion }) => completion },
  { id: "why", head: "Why", wide: true, value: ({ explained }) => explained ?? "no explanation known" },
];

function differenceOf({ expected, last }: Row): number | undefined {
  return last?.measured === null || last === null ? undefined : last.measured - expected;
}

function agreementOf({ last, comparesVerdicts }: Row): string {
  if (!comparesVerdicts) return "none published";
  if (last === null || last.compared === null) return "";
  return `${count(last.compared - last.differing.length)} of ${count(last.compared)}`;
}

const SIGNS = { holds: "✓ holds", drift: "✗ drift", "not measured": "not measured" } as const;

const COLUMNS: readonly Column<Row>[] = [
  {
    id: "entry",
    head: "Entry",
    wide: true,
    value: ({ id }) => id,
    show: ({ id, title }) => (
      <>
        <code>{id}</code>
        <span className="evidence faint">
          <VisibleText text={title} />
        </span>
      </>
    ),
  },
  { id: "metric", head: "Number", value: ({ suite, metric }) => `${suite} ${metric}` },
  {
    id: "expected",
    head: "Published",
    number: true,
    value: ({ expected }) => expected,
    show: ({ expected }) => percent(expected, 2),
  },
  {
    id: "tolerance",
    head: "Tolerance, points",
    number: true,
    value: ({ tolerance }) => tolerance,
    show: ({ tolerance }) => `± ${(100 * tolerance).toFixed(3)}`,
  },
  {
    id: "measured",
    head: "Measured",
    number: true,
    value: ({ last }) => last?.measured,
    show: ({ last }) => (last === null || last.measured === null ? "–" : percent(last.measured, 2)),
  },
  {
    id: "difference",
    head: "Difference, points",
    number: true,
    value: differenceOf,
    show: (row) => differenceText(differenceOf(row)),
  },
  { id: "agreement", head: "Verdicts agree", number: true, value: agreementOf },
  {
    id: "outcome",
    head: "Outcome",
    value: outcomeOf,
    show: (row) => {
      const outcome = outcomeOf(row);
      return <span className={`outcome outcome-${outcome.replace(" ", "-")}`}>{SIGNS[outcome]}</span>;
    },
  },
  {
    id: "at",
    head: "Last measured",
    value: ({ last }) => last?.at,
    show: ({ last }) => (last === null ? "–" : <span title={`by Clade ${last.clade}`}>{day(last.at)}</span>),
  },
  { id: "file", head: "Completions", wide: true, value: ({ file }) => file ?? "the benchmark's own solutions" },
  { id: "source", head: "Source", wide: true, value: ({ source }) => source },
];

function differenceText(difference: number | undefined): string {
  if (difference === undefined) return "–";
  const text = (100 * difference).toFixed(3);
  // What rounds to nothing has no sign.
  if (Number(text) === 0) return "0.000";
  return difference > 0 ? `+${text}` : text.replace("-", "−");
}
