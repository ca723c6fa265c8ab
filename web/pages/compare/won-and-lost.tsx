import { api, json, useAnswer } from "../../answers.js";
import { type Column, DataTable } from "../../parts/data-table.js";
import { points } from "../../parts/numbers.js";
import { Pager } from "../../parts/pager.js";
import { Empty, Section, WhenHere } from "../../parts/states.js";
import { Link, setQuery, usePlace } from "../../routing.js";
import type { Pair } from "./compare-page.js";
import { keyOfPair } from "./pairs-table.js";

const PAGE = 50;

interface Asked {
  readonly first: string;
  readonly second: string;
  readonly suite: string;
  readonly side: string;
  readonly offset: number;
}

const askDifferences = ({ first, second, suite, side, offset }: Asked) =>
  json(
    api.compare.problems.$get({ query: { first, second, suite, side, ...(offset > 0 && { offset: String(offset) }) } }),
  );

type Row = Awaited<ReturnType<typeof askDifferences>>["rows"][number];

/** Problems on which one of two runs is better. */
export function WonAndLost({ pairs, suite }: { pairs: readonly Pair[]; suite: string }) {
  const { query } = usePlace();
  const chosen = pairs.find((pair) => keyOfPair(pair) === query.get("pair")) ?? pairs[0];
  if (chosen === undefined) return null;
  return (
    <Section title="Problems won and lost">
      <label className="field">
        Pair{" "}
        <select value={keyOfPair(chosen)} onChange={(event) => setQuery({ pair: event.target.value })}>
          {pairs.map((pair) => (
            <option key={keyOfPair(pair)} value={keyOfPair(pair)}>
              {pair.first.name} and {pair.second.name}
            </option>
          ))}
        </select>
      </label>
      {(["first", "second"] as const).map((side) => (
        <Side key={`${keyOfPair(chosen)} ${suite} ${side}`} pair={chosen} suite={suite} side={side} />
      ))}
    </Section>
  );
}

function Side({ pair, suite, side }: { pair: Pair; suite: string; side: "first" | "second" }) {
  const { query } = usePlace();
  const name = `${side}-offset`;
  const asked = { first: pair.first.id, second: pair.second.id, suite, side, offset: Number(query.get(name) ?? 0) };
  const answer = useAnswer(JSON.stringify(asked), () => askDifferences(asked));
  const winner = pair[side].name;
  return (
    <>
      <h3>Better in {winner}</h3>
      <WhenHere answer={answer}>
        {({ total, rows, offset }) =>
          total === 0 ? (
            <Empty what={`On no problem is ${winner} better.`} />
          ) : (
            <>
              <DataTable
                caption={`Problems on which ${winner} is better`}
                columns={columnsFor(pair)}
                rows={rows}
                keyOf={({ problem }) => problem}
                file={`won-${side}`}
              />
              <Pager
                what="problems"
                size={PAGE}
                shown={rows.length}
                {...{ total, offset }}
                onOffset={(next) => setQuery({ [name]: next === 0 ? undefined : String(next) })}
              />
            </>
          )
        }
      </WhenHere>
    </>
  );
}

const columnsFor = ({ first, second }: Pair): readonly Column<Row>[] => [
  {
    id: "problem",
    head: "Problem",
    value: ({ problem }) => problem,
    show: ({ problem, firstOrdinal }) => <Link to={["runs", first.id, "problem", firstOrdinal]}>{problem}</Link>,
  },
  {
    id: "first",
    head: first.name,
    number: true,
    value: (row) => row.first.passed / row.first.judged,
    show: ({ first: rate }) => `${rate.passed}/${rate.judged}`,
  },
  {
    id: "second",
    head: second.name,
    number: true,
    value: (row) => row.second.passed / row.second.judged,
    show: ({ second: rate }) => `${rate.passed}/${rate.judged}`,
  },
  { id: "by", head: "Difference, points", number: true, value: ({ by }) => by, show: ({ by }) => points(by) },
  {
    id: "programs",
    head: "Programs",
    value: () => "",
    show: ({ firstOrdinal, secondOrdinal, problem }) => (
      <Link
        to={["compare", "programs"]}
        query={{ first: first.id, second: second.id, firstProblem: firstOrdinal, secondProblem: secondOrdinal }}
        aria-label={`Programs for ${problem} side by side`}
      >
        side by side
      </Link>
    ),
  },
];
