import { type Column, DataTable } from "../../parts/data-table.js";
import { MetricBar } from "../../parts/metric-bar.js";
import { Section } from "../../parts/states.js";
import { Link } from "../../routing.js";
import type { SuiteComparison } from "./compare-page.js";

type Row = SuiteComparison["runs"][number];

/** The runs best first, with the ranks that the decided pairs leave open. */
export function Ranking({ suite }: { suite: SuiteComparison }) {
  const { runs, groups, name } = suite;
  if (runs.length < 3) return null;
  const shared = groups.filter(({ length }) => length > 1);
  return (
    <Section title="Ranking">
      <DataTable caption="Ranking" columns={COLUMNS} rows={runs} keyOf={({ id }) => id} file={`ranking-${name}`} />
      {shared.length > 0 && (
        <>
          <h3>Neighbours that cannot be told apart</h3>
          <ul>
            {shared.map((names) => (
              <li key={names.join()}>{names.join(", ")}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

const ranksOf = ({ rank, rankInterval: [best, worst] }: Row) =>
  best === worst ? String(rank) : `${rank} (${best} to ${worst})`;

const COLUMNS: readonly Column<Row>[] = [
  { id: "rank", head: "Rank (possible)", value: ({ rank }) => rank, show: ranksOf },
  {
    id: "name",
    head: "Run",
    value: ({ name }) => name,
    show: ({ id, name }) => <Link to={["runs", id]}>{name}</Link>,
  },
  {
    id: "score",
    head: "pass@1",
    value: ({ value }) => value,
    show: ({ value, interval }) => <MetricBar value={value} interval={interval} />,
  },
  { id: "best", head: "Best rank", number: true, value: ({ rankInterval }) => rankInterval[0] },
  { id: "worst", head: "Worst rank", number: true, value: ({ rankInterval }) => rankInterval[1] },
];
