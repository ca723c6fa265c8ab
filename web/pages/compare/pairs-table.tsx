import { type Column, DataTable } from "../../parts/data-table.js";
import { intervalText, percent, points, pValueText } from "../../parts/numbers.js";
import { Section } from "../../parts/states.js";
import { Link } from "../../routing.js";
import type { Pair, SuiteComparison } from "./compare-page.js";

/** Tells pairs apart, also in the address. */
export const keyOfPair = ({ first, second }: Pair) => `${first.id} ${second.id}`;

/** Every pair with its test, uncorrected and corrected. */
export function PairsTable({ suite: { name, pairs } }: { suite: SuiteComparison }) {
  const methods = [...new Set(pairs.flatMap(({ difference, test }) => [difference.method, test.method]))];
  return (
    <Section title="Pairs">
      <DataTable
        caption={`Pairs on suite ${name}`}
        columns={COLUMNS}
        rows={pairs}
        keyOf={keyOfPair}
        file={`compare-${name}`}
      />
      <p className="faint">{methods.join("; ")}.</p>
    </Section>
  );
}

const COLUMNS: readonly Column<Pair>[] = [
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
    value: ({ rates }) => rates.first,
    show: ({ rates }) => percent(rates.first),
  },
  {
    id: "rate-second",
    head: "of second",
    number: true,
    value: ({ rates }) => rates.second,
    show: ({ rates }) => percent(rates.second),
  },
  {
    id: "difference",
    head: "Difference",
    number: true,
    value: ({ difference }) => difference.value,
    show: ({ difference }) => points(difference.value),
  },
  {
    id: "interval",
    head: "95 % interval",
    number: true,
    value: ({ difference }) => difference.interval.join(" to "),
    show: ({ difference }) => intervalText(difference.interval),
  },
  {
    id: "p",
    head: "p",
    number: true,
    value: ({ test }) => test.pValue,
    show: ({ test }) => pValueText(test.pValue),
  },
  {
    id: "holm",
    head: "p, Holm",
    number: true,
    value: ({ adjusted }) => adjusted.holm,
    show: ({ adjusted }) => pValueText(adjusted.holm),
  },
  {
    id: "bh",
    head: "p, Benjamini-Hochberg",
    number: true,
    value: ({ adjusted }) => adjusted.benjaminiHochberg,
    show: ({ adjusted }) => pValueText(adjusted.benjaminiHochberg),
  },
  {
    id: "won",
    head: "Won, lost, tied",
    number: true,
    value: ({ won }) => `${won.second}, ${won.first}, ${won.tied}`,
  },
  {
    id: "better",
    head: "Better",
    value: ({ better, first, second }) =>
      better === "undecided" ? "nobody can tell" : better === "first" ? first.name : second.name,
  },
];
