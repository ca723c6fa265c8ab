import type { Comparison } from "../../index.js";
import { countedText, countText, percentText } from "./number-text.js";
import { renderTable } from "./table.js";
import type { TerminalStyle } from "./terminal-style.js";
import { visibleText, wrapText } from "./visible-text.js";

type SuiteComparison = Comparison["suites"][string];

/** Two runs side by side, a line per suite, and what can be said of them; without a line feed at the end. */
export function renderComparison(
  comparison: Comparison,
  names: { readonly first: string; readonly second: string },
  { colours, columns }: TerminalStyle,
): string {
  const [first, second] = [visibleText(names.first), visibleText(names.second)];
  const suites = Object.entries(comparison.suites);
  const right = { align: "right" } as const;
  const [head = "", ...body] = renderTable(
    [
      { heading: "pass@1" },
      { heading: first, ...right },
      { heading: second, ...right },
      { heading: "difference", ...right },
      { heading: "95 % interval", ...right },
      { heading: "p", ...right },
      { heading: "problems won", ...right },
    ],
    suites.map(([suite, compared]) => cells(suite, compared)),
    columns,
  );
  const conclusions = suites.map(
    ([suite, compared]) => `${visibleText(suite)}: ${conclusion(compared, first, second)}`,
  );
  const methods = new Set(suites.flatMap(([, { difference, test }]) => [difference.method, test.method]));
  const lines = [
    `${colours.bold(visibleText(comparison.benchmark.id))} ${visibleText(comparison.benchmark.version)}`,
    colours.bold(head),
    ...body,
    ...conclusions,
    ...comparison.cautions.map((caution) => colours.yellow(visibleText(caution))),
    ...wrapText([...methods].map(visibleText).join("; "), columns).map(colours.dim),
  ];
  return lines.join("\n");
}

function cells(suite: string, { rates, difference, test, won }: SuiteComparison): string[] {
  const [lower, upper] = difference.interval;
  return [
    visibleText(suite),
    percentText(rates.first),
    percentText(rates.second),
    signedPoints(difference.value, 2),
    `[${signedPoints(lower, 1)}, ${signedPoints(upper, 1)}]`,
    test.pValue < 0.001 ? "<0.001" : test.pValue.toFixed(3),
    `${countText(won.first)} : ${countText(won.second)}, ${countText(won.tied)} tied`,
  ];
}

/** Percentage points with their sign. */
function signedPoints(share: number, digits: number): string {
  const text = (100 * share).toFixed(digits);
  return Number(text) > 0 ? `+${text}` : text.replace(/^-(0(\.0*)?)$/, "$1");
}

function conclusion({ better, problems }: SuiteComparison, first: string, second: string): string {
  const over = `over ${countedText(problems, "problem")}`;
  if (better === "undecided") return `${first} and ${second} cannot be told apart ${over}: the interval covers zero`;
  return `${better === "first" ? first : second} is better ${over}: the interval leaves out zero`;
}
