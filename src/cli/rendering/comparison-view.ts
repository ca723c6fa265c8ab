import type { DifferingProblem, JudgedSource, RatedRun, RunsComparison, SuiteRanking } from "../../index.js";
import { countedText, countText, intervalText, percentText } from "./number-text.js";
import { renderTable } from "./table.js";
import type { TerminalStyle } from "./terminal-style.js";
import { visibleText, wrapText } from "./visible-text.js";

/** A comparison: cautions first, then per suite the ranking, the pairs, and what can be said. */
export function renderComparison(comparison: RunsComparison, style: TerminalStyle): string {
  const { colours, columns } = style;
  const suites = Object.entries(comparison.suites);
  const lines = [
    ...comparison.cautions.flatMap((caution) => wrapText(visibleText(caution), columns).map(colours.yellow)),
    ...suites.flatMap(([suite, ranking], at) => [
      ...(at > 0 || comparison.cautions.length > 0 ? [""] : []),
      ...rankingLines(suite, ranking, style),
      ...(ranking.pairs.length <= MOST_PAIRS ? pairLines(ranking, style) : []),
      ...conclusions(ranking, comparison.correction, style),
    ]),
    ...wrapText(methods(comparison), columns).map(colours.dim),
  ];
  return lines.join("\n");
}

/** Of more pairs only the counts and the groups are printed; `--json` has all. */
const MOST_PAIRS = 15;

function rankingLines(suite: string, { runs, problems }: SuiteRanking, { colours, columns }: TerminalStyle): string[] {
  const right = { align: "right" } as const;
  const rows = runs.map(({ name, value, interval, rank, rankInterval: [best, worst] }) => [
    best === worst ? String(rank) : `${rank} (${best}–${worst})`,
    percentText(value),
    intervalText(interval),
    visibleText(name),
  ]);
  const [head = "", ...body] = renderTable(
    [{ heading: "rank" }, { heading: "pass@1", ...right }, { heading: "95 % interval", ...right }, { heading: "run" }],
    rows,
    columns,
  );
  return [`${colours.bold(visibleText(suite))}, ${countedText(problems, "problem")}`, colours.bold(head), ...body];
}

function pairLines({ pairs }: SuiteRanking, { colours, columns }: TerminalStyle): string[] {
  const right = { align: "right" } as const;
  const several = pairs.length > 1;
  const midP = pairs.some(({ test }) => test.midPValue !== undefined);
  const rows = pairs.map(({ first, second, difference, test, adjusted, won }) => [
    signedPoints(difference.value, 2),
    `[${difference.interval.map((bound) => signedPoints(bound, 1)).join(", ")}]`,
    pText(test.pValue),
    ...(midP ? [test.midPValue === undefined ? "–" : pText(test.midPValue)] : []),
    ...(several ? [pText(adjusted.holm), pText(adjusted.benjaminiHochberg)] : []),
    `${countText(won.first)} : ${countText(won.second)}, ${countText(won.tied)} tied`,
    `${visibleText(second)} − ${visibleText(first)}`,
  ]);
  const [head = "", ...body] = renderTable(
    [
      { heading: "difference", ...right },
      { heading: "95 % interval", ...right },
      { heading: "p", ...right },
      ...(midP ? [{ heading: "mid-p", ...right }] : []),
      ...(several
        ? [
            { heading: "Holm", ...right },
            { heading: "BH", ...right },
          ]
        : []),
      { heading: "problems won", ...right },
      { heading: "of" },
    ],
    rows,
    columns,
  );
  return ["", colours.bold(head), ...body];
}

function pText(pValue: number): string {
  return pValue < 0.001 ? "<0.001" : pValue.toFixed(3);
}

/** Percentage points with their sign. */
function signedPoints(share: number, digits: number): string {
  const text = (100 * share).toFixed(digits);
  return Number(text) > 0 ? `+${text}` : text.replace(/^-(0(\.0*)?)$/, "$1");
}

function conclusions(ranking: SuiteRanking, correction: RunsComparison["correction"], style: TerminalStyle): string[] {
  const [pair, another] = ranking.pairs;
  if (pair !== undefined && another === undefined) {
    const [first, second] = [visibleText(pair.first), visibleText(pair.second)];
    const over = `over ${countedText(ranking.problems, "problem")}`;
    if (pair.better === "undecided") {
      return [`${first} and ${second} cannot be told apart ${over}: the interval covers zero`];
    }
    return [`${pair.better === "first" ? first : second} is better ${over}: the interval leaves out zero`];
  }
  const { significant } = ranking;
  const decided = ranking.pairs.filter(({ better }) => better !== "undecided").length;
  const by = { holm: "Holm's correction", bh: "Benjamini and Hochberg's correction", none: "no correction" }[
    correction
  ];
  return [
    "",
    `In ${countText(decided)} of ${countedText(significant.pairs, "pair")} one is better (interval without zero, ${by}).`,
    `At 5 % without correction: ${countText(significant.paired)} paired, ${countText(significant.unpaired)} if the runs were taken as unpaired (z tests).`,
    ...groupLines(ranking, style),
  ];
}

function groupLines({ groups }: SuiteRanking, { colours, columns }: TerminalStyle): string[] {
  const shared = groups.filter((names) => names.length > 1);
  if (shared.length === 0) return ["Each differs from its neighbours."];
  return [
    colours.bold("neighbours that cannot be told apart"),
    ...shared.flatMap((names) => {
      const [head = "", ...rest] = wrapText(names.map(visibleText).join(", "), columns - 4);
      return [`  – ${head}`, ...rest.map((line) => `    ${line}`)];
    }),
  ];
}

function methods({ suites }: RunsComparison): string {
  const used = Object.values(suites).flatMap(({ pairs }) =>
    pairs.flatMap(({ difference, test }) => [difference.method, test.method]),
  );
  const ranks = Object.values(suites).some(({ runs }) => runs.length > 2)
    ? ["ranks in brackets: what the pairs leave open"]
    : [];
  return [...new Set([...used, ...ranks])].map(visibleText).join("; ");
}

/** Problems on which two runs differ, and their programs where they were read. */
export function renderDiffering(
  bySuite: Readonly<Record<string, readonly DifferingProblem[]>>,
  [first, second]: readonly RatedRun[],
  style: TerminalStyle,
): string {
  const names = [first, second].map((run) => visibleText(run?.name ?? ""));
  return Object.entries(bySuite)
    .flatMap(([suite, problems]) => {
      const firstBetter = problems.filter(({ rates }) => rates.first > rates.second);
      const secondBetter = problems.filter(({ rates }) => rates.first < rates.second);
      return [
        ...section(
          `${visibleText(suite)}: ${names[0]} does better on ${countedText(firstBetter.length, "problem")}`,
          firstBetter,
          names,
          style,
        ),
        ...section(
          `${visibleText(suite)}: ${names[1]} does better on ${countedText(secondBetter.length, "problem")}`,
          secondBetter,
          names,
          style,
        ),
      ];
    })
    .join("\n");
}

function section(
  title: string,
  problems: readonly DifferingProblem[],
  names: readonly string[],
  { colours }: TerminalStyle,
): string[] {
  const lines = problems.flatMap(({ problem, rates, programs }) => [
    `  ${visibleText(problem)}  ${percentText(rates.first, 0)} : ${percentText(rates.second, 0)}`,
    ...(programs === undefined
      ? []
      : [
          ...programLines(names[0] ?? "", programs.first, colours),
          ...programLines(names[1] ?? "", programs.second, colours),
        ]),
  ]);
  return ["", colours.bold(title), ...lines];
}

function programLines(name: string, programs: readonly JudgedSource[], colours: TerminalStyle["colours"]): string[] {
  if (programs.length === 0) return [colours.dim(`    ${name}: no program at hand`)];
  return programs.flatMap(({ sample, source, suites }) => [
    colours.dim(`    ${name}, sample ${sample}: ${Object.entries(suites).map(verdictText).join("; ")}`),
    ...source
      .trimEnd()
      .split("\n")
      .map((line) => `      ${visibleText(line.replaceAll("\t", "    "))}`),
  ]);
}

function verdictText([suite, verdict]: [string, JudgedSource["suites"][string]]): string {
  const detail = verdict.verdict === "passed" || verdict.detail === undefined ? "" : `, ${visibleText(verdict.detail)}`;
  const word = verdict.verdict === "failed" ? verdict.failure : verdict.verdict;
  return `${visibleText(suite)} ${word}${detail}`;
}
