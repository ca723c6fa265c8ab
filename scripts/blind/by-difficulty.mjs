// pass@1 and pass@5 of run folders, by the depth of the problems' plans, as a table and as a figure.
import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../install.mjs";

const load = (file) => import(path.join(ROOT, "dist", file));
const [{ passAtK }, { linePlot }, { drawSvg }, { FIGURE_THEMES }, { DEEPEST }] = await Promise.all([
  load("metrics/pass-at-k.js"),
  load("figures/line-plot.js"),
  load("figures/draw-svg.js"),
  load("figures/figure-theme.js"),
  load("benchmarks/blind/making/make-problem.js"),
]);

/** Counts of each problem of a run folder, with the depth that follows from its number. */
export function countsOf(folder) {
  const { suites } = JSON.parse(readFileSync(path.join(folder, "report.json"), "utf8"));
  return Object.entries(suites.tests.byProblem).map(([problem, counts]) => ({
    ...counts,
    depth: 1 + (Number(/-(\d+)(?:-[a-z]{2})?$/.exec(problem)?.[1]) % DEEPEST),
  }));
}

/** pass@k of some problems: share, interval, how many. */
export function passes(counts, k) {
  const value = passAtK(k).compute(counts);
  if (value.status !== "computed") throw new Error(`pass@${k}: ${value.reason}`);
  return value;
}

/** One row per depth. */
export function byDepth(counts) {
  return Array.from({ length: DEEPEST }, (_, at) => counts.filter(({ depth }) => depth === at + 1)).flatMap(
    (same, at) => (same.length === 0 ? [] : [{ depth: at + 1, one: passes(same, 1), five: passes(same, 5) }]),
  );
}

/** How often a value is greater than that of the depth before: none where it falls, weakly, all the way. */
export function rises(rows, which) {
  return rows.slice(1).filter((row, at) => row[which].value > rows[at][which].value).length;
}

const METRICS = [
  ["pass@1", "one"],
  ["pass@5", "five"],
];

/** pass@1 and pass@5 against the depth, a line for each of them and each model, as SVG; of many models pass@5 alone. */
export function difficultySvg(models, theme = "light") {
  const metrics = Object.keys(models).length > 2 ? METRICS.slice(1) : METRICS;
  const lines = Object.entries(models).flatMap(([name, counts]) => {
    const rows = byDepth(counts);
    return metrics.map(([metric, which]) => ({
      name: `${name} ${metric}`,
      points: rows.map((row) => ({ x: row.depth, y: row[which].value, interval: row[which].interval })),
    }));
  });
  const plot = { lines, x: { name: "depth of the problem", scale: "number" }, y: { name: "passed", scale: "share" } };
  return drawSvg(linePlot(plot, FIGURE_THEMES[theme]));
}

export const percentText = ({ value, interval }) =>
  `${(100 * value).toFixed(1)} % [${interval.map((bound) => (100 * bound).toFixed(1)).join(", ")}]`;
