import { useCallback } from "react";
import type { FigureTheme } from "../../../src/figures/figure-theme.js";
import { type BreakdownPart, verdictBreakdown } from "../../../src/figures/verdict-breakdown.js";
import { Figure } from "../../charts/figure.js";
import { count, percent } from "../../parts/numbers.js";
import { Section } from "../../parts/states.js";
import { VERDICTS, VerdictMark } from "../../parts/verdicts.js";
import { Link } from "../../routing.js";
import type { RunDetail } from "./run-page.js";

const PARTS: readonly BreakdownPart[] = [
  { key: "all-passed", label: "all tests passed", tone: "good" },
  { key: "some-passed", label: "some tests passed", tone: "nearly" },
  { key: "all-tests-failed", label: "all tests failed", tone: "bad" },
  { key: "tests-failed", label: "tests failed", tone: "bad" },
  { key: "does-not-run", label: "does not run", tone: "worse" },
  { key: "no-code", label: "no code", tone: "worst" },
  { key: "unjudged", label: "unjudged (our fault)", tone: "ours" },
];

/** What became of the completions, drawn by suite and as links to the completions of each verdict. */
export function VerdictBreakdown({ detail }: { detail: RunDetail }) {
  const { report, id } = detail;
  const key = JSON.stringify(report.suites.map(({ name, breakdown }) => ({ name, counts: breakdown })));
  const draw = useCallback(
    (theme: FigureTheme) => verdictBreakdown({ parts: PARTS, bars: JSON.parse(key) }, theme),
    [key],
  );
  return (
    <Section title="Verdicts">
      <Figure
        title="Completions by what became of them"
        draw={draw}
        file={`${id}-verdicts`}
        data={{
          head: ["suite", ...PARTS.map(({ label }) => label)],
          rows: report.suites.map(({ name, breakdown }) => [
            name,
            ...PARTS.map((part) => (breakdown as Record<string, number>)[part.key] ?? 0),
          ]),
        }}
      />
      <ul className="verdict-counts">
        {countsOf(detail).map(({ verdict, number, share }) => (
          <li key={verdict}>
            <Link to={["runs", id]} query={{ tab: "completions", verdict }}>
              <VerdictMark verdict={verdict} />
            </Link>{" "}
            {count(number)} <span className="faint">{percent(share)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Of the last suite, with which all earlier ones count. */
function countsOf({ report }: RunDetail) {
  const verdicts: Readonly<Record<string, number>> = report.suites.at(-1)?.verdicts ?? {};
  return VERDICTS.flatMap(({ id }) => {
    const number = verdicts[id] ?? 0;
    return number === 0 ? [] : [{ verdict: id, number, share: number / Math.max(1, report.completions) }];
  });
}
