import { useCallback } from "react";
import type { FigureTheme } from "../../../src/figures/figure-theme.js";
import { intervalPlot } from "../../../src/figures/interval-plot.js";
import { sizeAgainstScore } from "../../../src/figures/size-against-score.js";
import { api, json, useAnswer } from "../../answers.js";
import { Figure } from "../../charts/figure.js";
import { releaseAgainstScore } from "../../charts/release-against-score.js";
import { type Column, DataTable } from "../../parts/data-table.js";
import { MetricBar } from "../../parts/metric-bar.js";
import { PageHead } from "../../parts/page-head.js";
import { Empty, Section, WhenHere } from "../../parts/states.js";
import { VisibleText } from "../../parts/visible-characters.js";
import { Link, setQuery, usePlace } from "../../routing.js";

const askModels = (benchmark: string) => json(api.models.$get({ query: { ...(benchmark && { benchmark }) } }));

type Board = Awaited<ReturnType<typeof askModels>>;
type Published = Board["published"][number];
type Measured = Board["measured"][number];

/** Scores on one benchmark: published ones and our own, kept apart. */
export default function ModelsPage() {
  const { query } = usePlace();
  const benchmark = query.get("benchmark") ?? "";
  const answer = useAnswer(`models ${benchmark}`, () => askModels(benchmark));
  return (
    <>
      <PageHead
        title="Models"
        lead="Published figures and figures measured here are not one ranking: they come from other samplings, prompts and versions. Letters group scores that cannot be told apart from the best of their group: runs here by their problems in pairs, with Holm's correction; published scores by their intervals."
      />
      <WhenHere answer={answer}>{(board) => <BoardOf board={board} />}</WhenHere>
    </>
  );
}

function BoardOf({ board }: { board: Board }) {
  const { query } = usePlace();
  const filters = {
    search: query.get("search") ?? "",
    standing: query.get("standing") ?? "",
    openness: query.get("openness") ?? "",
  };
  const published = board.published.filter((row) => isWanted(row, filters));
  return (
    <>
      <div className="fields">
        <Choice name="benchmark" label="Benchmark" value={board.benchmark} options={board.benchmarks} />
        <Choice
          name="standing"
          label="Standing"
          value={filters.standing}
          options={["", "printed", "corrected", "confirmed", "published"]}
        />
        <Choice
          name="openness"
          label="Openness"
          value={filters.openness}
          options={["", "closed", "weights", "weights and data"]}
        />
        <label className="field">
          Name has{" "}
          <input type="search" value={filters.search} onChange={(event) => setQuery({ search: event.target.value })} />
        </label>
      </div>
      <MeasuredSection rows={board.measured} benchmark={board.benchmark} />
      <PublishedSection rows={published} benchmark={board.benchmark} />
    </>
  );
}

function Choice({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: readonly string[];
}) {
  return (
    <label className="field">
      {label}{" "}
      <select value={value} onChange={(event) => setQuery({ [name]: event.target.value })}>
        {options.map((option) => (
          <option key={option} value={option}>
            {option === "" ? "all" : option}
          </option>
        ))}
      </select>
    </label>
  );
}

function isWanted(
  row: Published,
  { search, standing, openness }: Record<"search" | "standing" | "openness", string>,
): boolean {
  return (
    row.name.toLowerCase().includes(search.toLowerCase()) &&
    (standing === "" || row.standing === standing) &&
    (openness === "" || row.openness === openness)
  );
}

function MeasuredSection({ rows, benchmark }: { rows: readonly Measured[]; benchmark: string }) {
  return (
    <Section
      title="Measured here"
      aside={
        rows.length > 1 && (
          <Link to={["compare"]} query={{ benchmark }}>
            Compare them problem by problem
          </Link>
        )
      }
    >
      {rows.length === 0 ? (
        <Empty
          what={`No run here is of ${benchmark}. Judge completions of it:`}
          command={`clade eval ${benchmark} --completions FILE`}
        />
      ) : (
        <DataTable
          caption="Measured here"
          columns={MEASURED}
          rows={rows}
          keyOf={({ run }) => run}
          file={`${benchmark}-measured`}
        />
      )}
    </Section>
  );
}

function PublishedSection({ rows, benchmark }: { rows: readonly Published[]; benchmark: string }) {
  if (rows.length === 0) {
    return (
      <Section title="Published">
        <Empty what="No published figure is like that. Take a filter back, or choose another benchmark." />
      </Section>
    );
  }
  return (
    <Section title="Published">
      <Figures rows={rows} benchmark={benchmark} />
      <DataTable
        caption="Published"
        columns={PUBLISHED}
        rows={rows}
        keyOf={keyOfScore}
        file={`${benchmark}-published`}
      />
    </Section>
  );
}

const DRAWN = 30;

function Figures({ rows, benchmark }: { rows: readonly Published[]; benchmark: string }) {
  const best = rows.filter(({ interval }) => interval !== undefined).slice(0, DRAWN);
  const sized = rows.filter((row) => row.sizeB !== undefined);
  const dated = rows.filter((row) => row.year !== undefined);
  const key = JSON.stringify([best, sized, dated]);
  const intervals = useCallback(
    (theme: FigureTheme) => {
      const drawn = (JSON.parse(key) as [Published[]])[0];
      return intervalPlot(
        { rows: drawn.map(intervalRow), scale: "share", measure: `${benchmark}, share of problems solved` },
        theme,
      );
    },
    [key, benchmark],
  );
  const sizes = useCallback(
    (theme: FigureTheme) => {
      const [, drawn] = JSON.parse(key) as [Published[], Published[]];
      const points = drawn.map((row) => ({
        name: row.name,
        sizeB: row.sizeB ?? 1,
        score: row.value,
        group: row.openness ?? "unknown",
      }));
      return sizeAgainstScore({ points, measure: `${benchmark} pass@1` }, theme);
    },
    [key, benchmark],
  );
  const years = useCallback(
    (theme: FigureTheme) => {
      const [, , drawn] = JSON.parse(key) as [Published[], Published[], Published[]];
      return releaseAgainstScore(
        drawn.map((row) => ({
          name: row.name,
          year: row.year ?? 0,
          score: row.value,
          group: row.openness ?? "unknown",
        })),
        `${benchmark} pass@1`,
        theme,
      );
    },
    [key, benchmark],
  );
  const data = {
    head: ["model", "value", "lower", "upper", "size, billions", "year", "standing"],
    rows: rows.map((row) => [
      row.name,
      row.value,
      row.interval?.[0],
      row.interval?.[1],
      row.sizeB,
      row.year,
      row.standing,
    ]),
  };
  return (
    <div className="figures">
      {best.length > 0 && (
        <Figure
          title={`The best ${best.length} with 95 % intervals from the number of problems alone; hollow: printed in the survey`}
          draw={intervals}
          file={`${benchmark}-best`}
          data={data}
        />
      )}
      {sized.length > 0 && <Figure title="Size against score" draw={sizes} file={`${benchmark}-size`} data={data} />}
      {dated.length > 0 && (
        <Figure title="Release against score" draw={years} file={`${benchmark}-release`} data={data} />
      )}
    </div>
  );
}

function intervalRow({ name, standing, value, interval = [value, value] }: Published) {
  return {
    name: `${name} (${standing})`,
    value,
    lower: interval[0],
    upper: interval[1],
    undecided: standing === "printed",
  };
}

const keyOfScore = (row: Published) => [row.model, row.standing, row.value, row.note, row.sources.join()].join(" ");

function groupName(group: number | undefined): string {
  if (group === undefined) return "";
  return group < 26 ? String.fromCharCode(65 + group) : `A${group}`;
}

const MEASURED: readonly Column<Measured>[] = [
  {
    id: "run",
    head: "Run",
    value: ({ name }) => name,
    show: ({ run, name }) => (
      <Link to={["runs", run]}>
        <VisibleText text={name} />
      </Link>
    ),
  },
  {
    id: "score",
    head: "pass@1",
    value: ({ metric }) => (metric.status === "computed" ? metric.value : undefined),
    show: ({ metric }) =>
      metric.status === "computed" ? <MetricBar value={metric.value} interval={metric.interval} /> : "–",
  },
  { id: "group", head: "Group", value: ({ group }) => groupName(group) },
  { id: "suite", head: "Suite", value: ({ suite }) => suite },
  { id: "oracle", head: "Oracle", value: ({ oracle }) => oracle },
  { id: "state", head: "State", value: ({ complete }) => (complete ? "complete" : "not complete") },
];

const PUBLISHED: readonly Column<Published>[] = [
  {
    id: "model",
    head: "Model",
    value: ({ name }) => name,
    show: ({ model, name }) => <Link to={["map", model]}>{name}</Link>,
  },
  {
    id: "score",
    head: "pass@1",
    value: ({ value }) => value,
    show: (row) => <MetricBar value={row.value} interval={row.interval} />,
  },
  { id: "group", head: "Group", value: ({ group }) => groupName(group) },
  { id: "standing", head: "Standing", value: ({ standing }) => standing },
  { id: "problems", head: "Problems", number: true, value: ({ problems }) => problems },
  { id: "size", head: "Size, 10⁹", number: true, value: ({ sizeB }) => sizeB },
  { id: "year", head: "Year", number: true, value: ({ year }) => year },
  { id: "openness", head: "Openness", value: ({ openness }) => openness },
  {
    id: "source",
    head: "Source",
    wide: true,
    value: ({ sources, note }) => [note, ...sources].filter(Boolean).join("; "),
  },
];
