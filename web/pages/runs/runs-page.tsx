import { useState } from "react";
import { type Answer, api, isExport, json, useAnswer, useEvents } from "../../answers.js";
import { type Column, DataTable } from "../../parts/data-table.js";
import { MetricBar } from "../../parts/metric-bar.js";
import { count, moment } from "../../parts/numbers.js";
import { PageHead } from "../../parts/page-head.js";
import { Pager } from "../../parts/pager.js";
import { Empty, WhenHere } from "../../parts/states.js";
import { VisibleText } from "../../parts/visible-characters.js";
import { Link, setQuery, usePlace } from "../../routing.js";

const PAGE = 50;

const askRuns = (offset: number, search: string) =>
  json(api.runs.$get({ query: { ...(offset > 0 && { offset: String(offset) }), ...(search && { search }) } }));

type RunList = Awaited<ReturnType<typeof askRuns>>;
type Row = RunList["rows"][number];

/** All runs, by name. */
export default function RunsPage() {
  const { query } = usePlace();
  const [offset, search] = [Number(query.get("offset") ?? 0), query.get("search") ?? ""];
  const answer = useRuns(offset, search);
  return (
    <>
      <PageHead
        title="Runs"
        lead="What was judged here. pass@1 with 95 % intervals; a later suite counts with all earlier ones."
      />
      {!isExport && (
        <label className="field">
          Name has{" "}
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
            <NoRuns searched={search !== ""} />
          ) : (
            <>
              <DataTable caption="Runs" columns={COLUMNS} rows={rows} keyOf={({ id }) => id} file="runs" />
              <Pager
                what="runs"
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

/** The runs as they are, and as they become. */
function useRuns(offset: number, search: string): Answer<RunList> {
  const wish = `${offset} ${search}`;
  const asked = useAnswer(`runs ${wish}`, () => askRuns(offset, search));
  const [news, setNews] = useState<{ readonly wish: string; readonly list: RunList }>();
  const known = news?.wish === wish ? news.list : asked.state === "here" ? asked.value : undefined;
  useEvents<RunList>({
    key: known === undefined ? undefined : wish,
    path: () => `watch/runs?${new URLSearchParams({ offset: String(offset), search, seen: known?.mark ?? "" })}`,
    event: "runs",
    tell: (list) => {
      setNews({ wish, list });
      return true;
    },
  });
  return known === undefined ? asked : { state: "here", value: known };
}

function NoRuns({ searched }: { searched: boolean }) {
  if (searched) return <Empty what="No run has that in its name." />;
  return (
    <Empty
      what="There are no runs here yet. Judge some completions, and they appear:"
      command="clade eval starter --completions completions.jsonl --out runs/first"
    />
  );
}

const COLUMNS: readonly Column<Row>[] = [
  {
    id: "name",
    head: "Run",
    value: ({ name }) => name,
    show: ({ id, name }) => (
      <Link to={["runs", id]}>
        <VisibleText text={name} />
      </Link>
    ),
  },
  { id: "benchmark", head: "Benchmark", value: ({ benchmark }) => benchmark?.id },
  { id: "oracle", head: "Oracle", value: ({ oracle }) => oracle },
  {
    id: "score",
    head: "pass@1, last suite",
    value: (row) => shareOf(row)?.value,
    show: (row) => {
      const share = shareOf(row);
      return share === undefined ? <span className="faint">–</span> : <MetricBar {...share} />;
    },
  },
  { id: "problems", head: "Problems", number: true, value: ({ problems }) => problems },
  {
    id: "completions",
    head: "Completions",
    number: true,
    value: ({ completions }) => completions,
    show: ({ completions }) => (completions === undefined ? "–" : count(completions)),
  },
  { id: "state", head: "State", value: ({ state }) => state, show: (row) => <State row={row} /> },
  {
    id: "changed",
    head: "Changed",
    value: ({ changedAtMs }) => (changedAtMs === 0 ? undefined : new Date(changedAtMs).toISOString()),
    show: ({ changedAtMs }) => (changedAtMs === 0 ? "–" : moment(changedAtMs)),
  },
];

function shareOf({ suites }: Row) {
  const metric = suites?.at(-1)?.passAt1;
  return metric?.status === "computed" ? { value: metric.value, interval: metric.interval } : undefined;
}

function State({ row }: { row: Row }) {
  const { state, judged = 0, completions = 0, trouble } = row;
  if (state === "damaged") return <span title={trouble}>damaged</span>;
  if (state === "complete") return <span className="faint">complete</span>;
  return (
    <span>
      {state === "running" ? "● running" : "interrupted"} {count(judged)}/{count(completions)}
    </span>
  );
}
