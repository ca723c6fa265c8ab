import type { Plan } from "../../index.js";
import { countedText, countText } from "./number-text.js";
import { renderTable } from "./table.js";
import type { TerminalStyle } from "./terminal-style.js";
import { visibleText, wrapText } from "./visible-text.js";

/** What it takes, a line per suite and number of completions; without a line feed at the end. */
export function renderPlan({ benchmark, aim, suites, assumptions }: Plan, { colours, columns }: TerminalStyle): string {
  const right = { align: "right" } as const;
  const points = (share: number) => (100 * share).toFixed(1);
  const [head = "", ...body] = renderTable(
    [
      { heading: "suite" },
      { heading: "completions", ...right },
      { heading: `problems to tell ${points(aim.difference)} points`, ...right },
      { heading: `points that ${countedText(aim.problems, "problem")} can tell`, ...right },
    ],
    Object.entries(suites).flatMap(([suite, { rows }]) =>
      rows.map((row, index) => [
        index === 0 ? visibleText(suite) : "",
        countText(row.completions),
        countText(row.problemsNeeded),
        points(row.detectable),
      ]),
    ),
    columns,
  );
  const shares = Object.entries(suites).map(([suite, { variance, pilotProblems }]) => {
    const whole = variance.between + variance.within;
    const between = whole === 0 ? "none of the variance" : `${Math.round((100 * variance.between) / whole)} %`;
    return `${visibleText(suite)}: ${between} of one completion's variance lies between problems (${countedText(pilotProblems, "problem")}); more completions cannot lessen it`;
  });
  const method =
    `Two-sided test at ${aim.level}, power ${aim.power}, pass@1, same problems for both models, ` +
    "normal approximation (Miller 2024, arXiv:2411.00640)";
  return [
    `${colours.bold(visibleText(benchmark.id))} ${visibleText(benchmark.version)}`,
    colours.bold(head),
    ...body,
    ...shares.flatMap((line) => wrapText(line, columns)),
    ...assumptions.flatMap((line) => wrapText(line, columns)).map(colours.yellow),
    ...wrapText(method, columns).map(colours.dim),
  ].join("\n");
}
