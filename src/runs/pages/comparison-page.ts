import { intervalPlot } from "../../figures/interval-plot.js";
import { type MatrixCell, pairwiseMatrix } from "../../figures/pairwise-matrix.js";
import type { ComparedPair, RunsComparison, SuiteRanking } from "../comparing/compare-runs.js";
import type { DifferingProblem } from "../comparing/differing-problems.js";
import type { JudgedSource } from "../comparing/rated-run.js";
import { folded, type Html, html, htmlTable } from "./html.js";
import { counted, percent, percentInterval, points, pValueText } from "./number-words.js";
import { figure, page } from "./page.js";

export interface ComparisonPageOptions {
  /** By suite, with two runs: the problems on which they differ. */
  readonly differing?: Readonly<Record<string, readonly DifferingProblem[]>>;
}

/** A comparison as one self-contained HTML document. */
export function comparisonPage(comparison: RunsComparison, options: ComparisonPageOptions = {}): string {
  const { cautions, suites, correction } = comparison;
  const [first] = Object.values(suites);
  const title = `Comparison of ${counted(first?.runs.length ?? 0, "run")}`;
  return page(title, [
    cautions.length === 0
      ? html``
      : html`<div class="caution"><p><strong>Before you compare</strong></p>${cautions.map((caution) => html`<p>${caution}</p>`)}</div>`,
    ...Object.entries(suites).map(([suite, ranking]) =>
      suiteSection(suite, ranking, { correction, differing: options.differing?.[suite] ?? [] }),
    ),
  ]);
}

const MOST_PAIR_ROWS = 15;
const MOST_NAMES = 60;

function suiteSection(
  suite: string,
  ranking: SuiteRanking,
  { correction, differing }: Pick<RunsComparison, "correction"> & { differing: readonly DifferingProblem[] },
): Html {
  const { runs, pairs, problems } = ranking;
  const rows = runs.map(({ name, value, interval: [lower, upper] }) => ({ name, value, lower, upper }));
  return html`<h2>${suite}, ${counted(problems, "problem")}</h2>
<p class="lead">${conclusion(ranking, correction)}</p>
${figure(
  (theme) => intervalPlot({ rows, scale: "share", measure: "pass@1, 95 % intervals" }, theme),
  "Each run by itself. Overlapping intervals do not say that two runs cannot be told apart: pairs are compared below, problem by problem.",
)}
${rankTable(ranking)}
${groupList(ranking)}
${pairs.length > 1 && runs.length <= MOST_NAMES ? matrixFigure(ranking) : undefined}
${pairs.length <= MOST_PAIR_ROWS ? differenceFigure(pairs) : undefined}
${folded(`All pairs (${pairs.length})`, pairTable(pairs))}
${differingSection(differing, pairs[0])}
<p class="faint">${[...new Set(pairs.flatMap(({ difference, test }) => [difference.method, test.method]))].join("; ")}</p>`;
}

const CORRECTED = { holm: "Holm's correction", bh: "Benjamini and Hochberg's correction", none: "no correction" };

function conclusion({ pairs, significant }: SuiteRanking, correction: RunsComparison["correction"]): string {
  const [pair, another] = pairs;
  if (pair !== undefined && another === undefined) {
    if (pair.better === "undecided") {
      return `${pair.first} and ${pair.second} cannot be told apart: the interval of their difference covers zero.`;
    }
    const [better, worse] = pair.better === "first" ? [pair.first, pair.second] : [pair.second, pair.first];
    return `${better} is better than ${worse}: the interval of their difference leaves out zero.`;
  }
  const decided = pairs.filter(({ better }) => better !== "undecided").length;
  return `In ${decided} of ${counted(pairs.length, "pair")} one is better (interval without zero, ${CORRECTED[correction]}). At 5 % without correction: ${significant.paired} paired, ${significant.unpaired} if the runs were taken as unpaired.`;
}

function rankTable({ runs }: SuiteRanking): Html {
  const rows = runs.map(({ name, value, interval, rank, rankInterval: [best, worst] }) => [
    best === worst ? String(rank) : `${rank} (${best}–${worst})`,
    percent(value),
    percentInterval(interval),
    name,
  ]);
  return htmlTable(["rank (possible ranks)", "pass@1", "95 % interval", "run"], rows);
}

function groupList({ groups, pairs, runs }: SuiteRanking): Html {
  const shared = groups.filter(({ length }) => length > 1);
  if (pairs.length === 1 || shared.length === 0) return html``;
  return html`<h3>Neighbours that cannot be told apart</h3><ul>${shared.map((names) => html`<li><strong>${placesOf(names, runs)}</strong> ${names.join(", ")}</li>`)}</ul>`;
}

function placesOf(names: readonly string[], runs: SuiteRanking["runs"]): string {
  const first = runs.findIndex(({ name }) => name === names[0]) + 1;
  return `${first} to ${first + names.length - 1}:`;
}

function matrixFigure({ runs, pairs }: SuiteRanking): Html {
  const places = new Map(runs.map(({ name }, at) => [name, at]));
  const cells = pairs.map(
    (pair): MatrixCell => ({
      row: places.get(pair.first) ?? 0,
      column: places.get(pair.second) ?? 0,
      difference: -pair.difference.value,
      decided: pair.better !== "undecided",
    }),
  );
  const names = runs.map(({ name }) => name);
  return figure(
    (theme) => pairwiseMatrix({ names, cells }, theme),
    "Rows against columns, both in the order of the ranking. Coloured where one is better, after correction for the number of pairs.",
  );
}

function differenceFigure(pairs: readonly ComparedPair[]): Html {
  const rows = pairs.map(({ first, second, difference: { value, interval }, better }) => ({
    name: `${second} − ${first}`,
    value,
    lower: interval[0],
    upper: interval[1],
    undecided: better === "undecided",
  }));
  return figure(
    (theme) =>
      intervalPlot({ rows, scale: "points", measure: "difference in points, 95 % intervals", reference: 0 }, theme),
    "Paired differences. Hollow and grey: cannot be told apart.",
  );
}

function pairTable(pairs: readonly ComparedPair[]): Html {
  const rows = pairs.map(({ first, second, difference, test, adjusted, won, better }) => [
    first,
    second,
    points(difference.value),
    `[${points(difference.interval[0], 1)}, ${points(difference.interval[1], 1)}]`,
    pValueText(test.pValue) + (test.midPValue === undefined ? "" : ` (${pValueText(test.midPValue)})`),
    pValueText(adjusted.holm),
    pValueText(adjusted.benjaminiHochberg),
    `${won.first} : ${won.second}`,
    better === "undecided" ? "undecided" : better === "first" ? first : second,
  ]);
  const heads = [
    "first",
    "second",
    "second − first",
    "95 % interval",
    pairs.some(({ test }) => test.midPValue !== undefined) ? "p (mid-p)" : "p",
    "p, Holm",
    "p, BH",
    "problems won",
    "better",
  ];
  return htmlTable(heads, rows);
}

function differingSection(differing: readonly DifferingProblem[], pair: ComparedPair | undefined): Html {
  if (differing.length === 0 || pair === undefined) return html``;
  const side = (name: string, problems: readonly DifferingProblem[]) =>
    html`<h3>${name} does better on ${counted(problems.length, "problem")}</h3>${problems.map((one) => differingProblem(one, pair))}`;
  return html`${side(
    pair.first,
    differing.filter(({ rates }) => rates.first > rates.second),
  )}${side(
    pair.second,
    differing.filter(({ rates }) => rates.first < rates.second),
  )}`;
}

function differingProblem({ problem, rates, programs }: DifferingProblem, pair: ComparedPair): Html {
  const title = `${problem}: ${percent(rates.first)} and ${percent(rates.second)}`;
  if (programs === undefined) return html`<p>${title}</p>`;
  return folded(title, html`${sources(pair.first, programs.first)}${sources(pair.second, programs.second)}`);
}

/** Programs of one problem are shown up to so many; a run may hold hundreds. */
const MOST_PROGRAMS = 5;

function sources(name: string, programs: readonly JudgedSource[]): Html {
  const left = programs.length - MOST_PROGRAMS;
  return html`<p><strong>${name}</strong></p>${programs.slice(0, MOST_PROGRAMS).map(
    ({ sample, source, suites }) =>
      html`<p class="faint">sample ${sample}: ${Object.entries(suites)
        .map(([suite, one]) => `${suite} ${one.verdict === "failed" ? one.failure : one.verdict}`)
        .join(", ")}</p><pre>${source}</pre>`,
  )}${left > 0 ? html`<p class="faint">and ${left} more in the run folder</p>` : undefined}`;
}
