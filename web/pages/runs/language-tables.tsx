import { type Column, DataTable } from "../../parts/data-table.js";
import { MetricBar } from "../../parts/metric-bar.js";
import { intervalText, points } from "../../parts/numbers.js";
import { Section } from "../../parts/states.js";
import type { RunDetail } from "./run-page.js";

type Cuts = NonNullable<RunDetail["report"]["suites"][number]["cuts"]>;
type CutRow = { name: string; value: number; interval: readonly [number, number]; problems: number };
type GapRow = { name: string; difference: number; interval: readonly [number, number]; pairs: number };

/** pass@1 by programming language, natural language and resource class, and gaps to Python and English. */
export function LanguageTables({ suite, cuts, file }: { suite: string; cuts: Cuts; file: string }) {
  const tables = [
    ["programming language", cuts.byLanguage],
    ["natural language", cuts.byNaturalLanguage],
    ["resource class", cuts.byResourceClass],
  ] as const;
  const gaps = [
    ["Gap to Python, points", cuts.gapsToPython],
    ["Gap to English, points", cuts.gapsToEnglish],
  ] as const;
  return (
    <Section title={`By language, suite ${suite}`}>
      {tables.map(
        ([by, cut]) =>
          cut !== undefined && (
            <DataTable
              key={by}
              caption={`pass@1 by ${by}`}
              columns={cutColumns(by)}
              rows={Object.entries(cut).map(([name, one]): CutRow => ({ name, ...one }))}
              keyOf={({ name }) => name}
              file={`${file}-by-${by.replace(" ", "-")}`}
            />
          ),
      )}
      {gaps.map(
        ([head, found]) =>
          found !== undefined && (
            <DataTable
              key={head}
              caption={head}
              columns={gapColumns(head)}
              rows={Object.entries(found).map(([name, one]): GapRow => ({ name, ...one }))}
              keyOf={({ name }) => name}
              file={`${file}-gap`}
            />
          ),
      )}
    </Section>
  );
}

const cutColumns = (by: string): readonly Column<CutRow>[] => [
  { id: "name", head: by, value: ({ name }) => name },
  { id: "value", head: "pass@1", value: ({ value }) => value, show: (row) => <MetricBar {...row} /> },
  { id: "problems", head: "Problems", number: true, value: ({ problems }) => problems },
];

const gapColumns = (head: string): readonly Column<GapRow>[] => [
  { id: "name", head: "Language", value: ({ name }) => name },
  {
    id: "gap",
    head,
    number: true,
    value: ({ difference }) => difference,
    show: ({ difference }) => points(difference),
  },
  {
    id: "interval",
    head: "95 % interval",
    number: true,
    value: ({ interval }) => interval.join(" to "),
    show: ({ interval }) => intervalText(interval),
  },
  { id: "pairs", head: "Pairs", number: true, value: ({ pairs }) => pairs },
];
