import { useCallback } from "react";
import type { FigureTheme } from "../../../src/figures/figure-theme.js";
import { intervalPlot } from "../../../src/figures/interval-plot.js";
import { pairwiseMatrix } from "../../../src/figures/pairwise-matrix.js";
import { api, json, useAnswer } from "../../answers.js";
import { Figure } from "../../charts/figure.js";
import { type Column, DataTable } from "../../parts/data-table.js";
import { intervalText, percent, points } from "../../parts/numbers.js";
import { PageHead } from "../../parts/page-head.js";
import { Empty, Notice, WhenHere } from "../../parts/states.js";
import { Link, setQuery, usePlace } from "../../routing.js";
import { WonAndLost } from "./won-and-lost.js";

const askChoices = () => json(api.compare.choices.$get());
const askComparison = (benchmark: string) => json(api.compare.$get({ query: { benchmark } }));

export type Comparison = Awaited<ReturnType<typeof askComparison>>;
type Pair = Comparison["pairs"][number];

/** A pair of runs on one suite. */
export interface PairRow {
  readonly key: string;
  readonly first: { readonly id: string; readonly name: string };
  readonly second: { readonly id: string; readonly name: string };
  readonly result: NonNullable<Pair["comparison"]>["suites"][string];
}

/** Runs of one benchmark held against each other. */
export default function ComparePage() {
  const choices = useAnswer("choices", askChoices);
  const { query } = usePlace();
  return (
    <>
      <PageHead
        title="Compare"
        lead="Runs of one benchmark, problem by problem: second minus first, in points of pass@1."
      />
      <WhenHere answer={choices}>
        {({ benchmarks }) => {
          const several = benchmarks.filter(({ runs }) => runs > 1);
          const benchmark = query.get("benchmark") ?? several[0]?.id;
          if (benchmark === undefined || several.length === 0) {
            return (
              <Empty
                what="A comparison needs two runs of one benchmark. Judge the completions of another model:"
                command="clade eval starter --completions other-model.jsonl --out runs/other"
              />
            );
          }
          return (
            <>
              <label className="field">
                Benchmark{" "}
                <select
                  value={benchmark}
                  onChange={(event) => setQuery({ benchmark: event.target.value, first: undefined, second: undefined })}
                >
                  {several.map(({ id, runs }) => (
                    <option key={id} value={id}>
                      {id} ({runs} runs)
                    </option>
                  ))}
                </select>
              </label>
              <Matrix benchmark={benchmark} />
            </>
          );
        }}
      </WhenHere>
    </>
  );
}

function Matrix({ benchmark }: { benchmark: string }) {
  const answer = useAnswer(`compare ${benchmark}`, () => askComparison(benchmark));
  return <WhenHere answer={answer}>{(comparison) => <ComparisonView comparison={comparison} />}</WhenHere>;
}

function ComparisonView({ comparison }: { comparison: Comparison }) {
  const { query } = usePlace();
  const left = new Set((query.get("without") ?? "").split(",").filter(Boolean));
  const runs = comparison.runs.filter(({ id }) => !left.has(id));
  const suites = [...new Set(comparison.pairs.flatMap(({ comparison: one }) => Object.keys(one?.suites ?? {})))];
  const suite = query.get("suite") ?? suites.at(-1) ?? "";
  const rows = pairRows(comparison, suite).filter(({ first, second }) => !left.has(first.id) && !left.has(second.id));
  const toggle = (id: string) => {
    const next = left.has(id) ? [...left].filter((one) => one !== id) : [...left, id];
    setQuery({ without: next.join(",") });
  };
  return (
    <>
      {comparison.cautions.map((text) => (
        <Notice key={text} tone="careful" text={text} />
      ))}
      <div className="fields">
        <label className="field">
          Suite{" "}
          <select value={suite} onChange={(event) => setQuery({ suite: event.target.value })}>
            {suites.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <fieldset className="field">
          <legend>Runs</legend>
          {comparison.runs.map(({ id, name }) => (
            <label key={id}>
              <input type="checkbox" checked={!left.has(id)} onChange={() => toggle(id)} /> {name}
            </label>
          ))}
        </fieldset>
      </div>
      {rows.length === 0 ? (
        <Empty what="Choose at least two runs that share a problem." />
      ) : (
        <>
          <ComparisonFigures rows={rows} names={runs.map(({ name }) => name)} suite={suite} />
          <DataTable
            caption={`Pairs on suite ${suite}`}
            columns={COLUMNS}
            rows={rows}
            keyOf={({ key }) => key}
            file={`compare-${suite}`}
          />
          <WonAndLost rows={rows} suite={suite} />
        </>
      )}
    </>
  );
}

function pairRows({ runs, pairs }: Comparison, suite: string): PairRow[] {
  const named = new Map(runs.map(({ id, name }) => [id, { id, name }]));
  return pairs.flatMap(({ first, second, comparison }) => {
    const result = comparison?.suites[suite];
    const [a, b] = [named.get(first), named.get(second)];
    if (result === undefined || a === undefined || b === undefined) return [];
    return [{ key: `${first} ${second}`, first: a, second: b, result }];
  });
}

function ComparisonFigures({
  rows,
  names,
  suite,
}: {
  rows: readonly PairRow[];
  names: readonly string[];
  suite: string;
}) {
  const key = JSON.stringify([rows, names]);
  const matrix = useCallback(
    (theme: FigureTheme) => {
      const [pairs, labels] = JSON.parse(key) as [PairRow[], string[]];
      const cells = pairs.map(({ first, second, result }) => ({
        row: labels.indexOf(second.name),
        column: labels.indexOf(first.name),
        difference: result.difference.value,
        decided: result.better !== "undecided",
        detail: `95 % interval ${intervalText(result.difference.interval)}`,
      }));
      return pairwiseMatrix({ names: labels, cells }, theme);
    },
    [key],
  );
  const intervals = useCallback(
    (theme: FigureTheme) => {
      const [pairs] = JSON.parse(key) as [PairRow[]];
      const drawn = pairs.map(({ first, second, result }) => ({
        name: `${second.name} − ${first.name}`,
        value: result.difference.value,
        lower: result.difference.interval[0],
        upper: result.difference.interval[1],
        undecided: result.better === "undecided",
      }));
      return intervalPlot(
        { rows: drawn, scale: "points", measure: "difference of pass@1, percentage points", reference: 0 },
        theme,
      );
    },
    [key],
  );
  const data = {
    head: ["first", "second", "difference", "lower", "upper", "better"],
    rows: rows.map(({ first, second, result }) => [
      first.name,
      second.name,
      result.difference.value,
      ...result.difference.interval,
      result.better,
    ]),
  };
  return (
    <div className="figures">
      <Figure title={`Row minus column, suite ${suite}`} draw={matrix} file={`compare-matrix-${suite}`} data={data} />
      <Figure
        title="Differences with 95 % intervals; hollow where nobody can tell"
        draw={intervals}
        file={`compare-differences-${suite}`}
        data={data}
      />
    </div>
  );
}

const COLUMNS: readonly Column<PairRow>[] = [
  {
    id: "first",
    head: "First",
    value: ({ first }) => first.name,
    show: ({ first }) => <Link to={["runs", first.id]}>{first.name}</Link>,
  },
  {
    id: "second",
    head: "Second",
    value: ({ second }) => second.name,
    show: ({ second }) => <Link to={["runs", second.id]}>{second.name}</Link>,
  },
  {
    id: "rate-first",
    head: "pass@1 of first",
    number: true,
    value: ({ result }) => result.rates.first,
    show: ({ result }) => percent(result.rates.first),
  },
  {
    id: "rate-second",
    head: "of second",
    number: true,
    value: ({ result }) => result.rates.second,
    show: ({ result }) => percent(result.rates.second),
  },
  {
    id: "difference",
    head: "Difference",
    number: true,
    value: ({ result }) => result.difference.value,
    show: ({ result }) => points(result.difference.value),
  },
  {
    id: "interval",
    head: "95 % interval",
    number: true,
    value: ({ result }) => result.difference.interval.join(" to "),
    show: ({ result }) => intervalText(result.difference.interval),
  },
  {
    id: "p",
    head: "p",
    number: true,
    value: ({ result }) => result.test.pValue,
    show: ({ result }) => result.test.pValue.toPrecision(2),
  },
  { id: "problems", head: "Problems", number: true, value: ({ result }) => result.problems },
  {
    id: "won",
    head: "Won, lost, tied",
    number: true,
    value: ({ result }) => `${result.won.second}, ${result.won.first}, ${result.won.tied}`,
  },
  {
    id: "better",
    head: "Better",
    value: ({ result, first, second }) =>
      result.better === "undecided" ? "nobody can tell" : result.better === "first" ? first.name : second.name,
  },
];
