import { api, isExport, json, useAnswer } from "../../answers.js";
import { type Column, DataTable } from "../../parts/data-table.js";
import { MetricBar } from "../../parts/metric-bar.js";
import { duration } from "../../parts/numbers.js";
import { Pager } from "../../parts/pager.js";
import { Empty, WhenHere } from "../../parts/states.js";
import { VERDICTS } from "../../parts/verdicts.js";
import { Link, setQuery, usePlace } from "../../routing.js";

const PAGE = 100;

const askProblems = (run: string, offset: number, search: string) =>
  json(
    api.runs[":run"].problems.$get({
      param: { run },
      query: { ...(offset > 0 && { offset: String(offset) }), ...(search && { search }) },
    }),
  );

type Row = Awaited<ReturnType<typeof askProblems>>["rows"][number];

/** The problems of a run with what their completions earned and cost. */
export function ProblemsTable({ run }: { run: string }) {
  const { query } = usePlace();
  const [offset, search] = [Number(query.get("offset") ?? 0), query.get("search") ?? ""];
  const answer = useAnswer(`problems ${run} ${offset} ${search}`, () => askProblems(run, offset, search));
  return (
    <>
      {!isExport && (
        <label className="field">
          Id has{" "}
          <input
            type="search"
            value={search}
            onChange={(event) => setQuery({ search: event.target.value, offset: undefined })}
          />
        </label>
      )}
      <WhenHere answer={answer}>
        {({ total, rows }) =>
          total === 0 ? (
            <Empty what="No problem has that in its id." />
          ) : (
            <>
              <DataTable
                caption="Problems"
                columns={columnsFor(run)}
                rows={rows}
                keyOf={({ id }) => id}
                file={`${run}-problems`}
              />
              <Pager
                what="problems"
                size={PAGE}
                shown={rows.length}
                {...{ total, offset }}
                onOffset={(next) => setQuery({ offset: next === 0 ? undefined : String(next) })}
              />
            </>
          )
        }
      </WhenHere>
    </>
  );
}

const columnsFor = (run: string): readonly Column<Row>[] => [
  {
    id: "id",
    head: "Problem",
    value: ({ id }) => id,
    show: ({ id, ordinal }) => <Link to={["runs", run, "problem", ordinal]}>{id}</Link>,
  },
  {
    id: "rate",
    head: "Passed",
    value: ({ judged, passed }) => (judged === 0 ? undefined : passed / judged),
    show: ({ judged, passed }) => (judged === 0 ? "–" : <MetricBar value={passed / judged} />),
  },
  { id: "passed", head: "Passed", number: true, value: ({ passed }) => passed },
  { id: "judged", head: "Judged", number: true, value: ({ judged }) => judged },
  {
    id: "failures",
    head: "Failures",
    value: ({ verdicts }) => failuresText(verdicts),
  },
  {
    id: "cpu",
    head: "CPU time",
    number: true,
    value: ({ cpuTimeMs }) => cpuTimeMs,
    show: ({ cpuTimeMs }) => duration(cpuTimeMs),
  },
];

function failuresText(verdicts: Row["verdicts"]): string {
  return VERDICTS.slice(1)
    .flatMap(({ id, label }) => (verdicts[id] ? [`${verdicts[id]} ${label}`] : []))
    .join(", ");
}
