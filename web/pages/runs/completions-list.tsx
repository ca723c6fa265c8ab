import { api, json, useAnswer } from "../../answers.js";
import { type Column, DataTable } from "../../parts/data-table.js";
import { duration } from "../../parts/numbers.js";
import { Pager } from "../../parts/pager.js";
import { Empty, Section, WhenHere } from "../../parts/states.js";
import { VERDICTS, VerdictMark } from "../../parts/verdicts.js";
import { VisibleText } from "../../parts/visible-characters.js";
import { Link, setQuery, usePlace } from "../../routing.js";

const PAGE = 100;

const askCompletions = (run: string, offset: number, verdict: string) =>
  json(
    api.runs[":run"].completions.$get({
      param: { run },
      query: { ...(offset > 0 && { offset: String(offset) }), ...(verdict && { verdict }) },
    }),
  );

type Row = Awaited<ReturnType<typeof askCompletions>>["rows"][number];

/** The completions of a run, those of one verdict where one is chosen. */
export function CompletionsList({ run }: { run: string }) {
  const { query } = usePlace();
  const [offset, verdict] = [Number(query.get("offset") ?? 0), query.get("verdict") ?? ""];
  const answer = useAnswer(`completions ${run} ${offset} ${verdict}`, () => askCompletions(run, offset, verdict));
  return (
    <>
      <label className="field">
        Verdict{" "}
        <select value={verdict} onChange={(event) => setQuery({ verdict: event.target.value, offset: undefined })}>
          <option value="">all</option>
          {VERDICTS.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <WhenHere answer={answer}>
        {({ total, rows }) =>
          total === 0 ? (
            <Empty what="No completion has this verdict." />
          ) : (
            <>
              <DataTable
                caption="Completions"
                columns={columnsFor(run)}
                rows={rows}
                keyOf={({ id, sample }) => `${id} ${sample}`}
                file={`${run}-completions`}
              />
              <Pager
                what="completions"
                size={PAGE}
                shown={rows.length}
                {...{ total, offset }}
                onOffset={(next) => setQuery({ offset: next === 0 ? undefined : String(next) })}
              />
            </>
          )
        }
      </WhenHere>
      <Suspicious run={run} />
    </>
  );
}

const columnsFor = (run: string): readonly Column<Row>[] => [
  {
    id: "problem",
    head: "Problem",
    value: ({ id }) => id,
    show: ({ id, problem }) => <Link to={["runs", run, "problem", problem]}>{id}</Link>,
  },
  {
    id: "sample",
    head: "Completion",
    number: true,
    value: ({ sample }) => sample,
    show: ({ problem, sample, id }) => (
      <Link to={["runs", run, "problem", problem, sample]} aria-label={`completion ${sample} of ${id}`}>
        {sample}
      </Link>
    ),
  },
  {
    id: "verdict",
    head: "Verdict",
    value: ({ verdict }) => verdict,
    show: (row) => <VerdictMark verdict={row.verdict} />,
  },
  { id: "cpu", head: "CPU time", number: true, value: (row) => row.cpuTimeMs, show: (row) => duration(row.cpuTimeMs) },
];

function Suspicious({ run }: { run: string }) {
  const answer = useAnswer(`suspicious ${run}`, () =>
    json(api.runs[":run"].suspicious.$get({ param: { run }, query: {} })),
  );
  if (answer.state !== "here" || answer.value.total === 0) return null;
  return (
    <Section title="Suspicious">
      <ul className="plain-list">
        {answer.value.rows.map(({ problem, ordinal, sample, suspicions }) => (
          <li key={`${problem} ${sample}`}>
            <Link to={["runs", run, "problem", ordinal, sample]}>
              {problem}, completion {sample}
            </Link>{" "}
            <VisibleText text={suspicions.map(({ reason }) => reason).join("; ")} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
