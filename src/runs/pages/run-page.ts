import { type IntervalRow, intervalPlot } from "../../figures/interval-plot.js";
import { type BreakdownPart, verdictBreakdown } from "../../figures/verdict-breakdown.js";
import type { BreakdownClass } from "../../metrics/verdict-breakdown.js";
import type { Report } from "../report.js";
import type { CutValue } from "../report-cuts.js";
import { folded, type Html, html, htmlTable } from "./html.js";
import { counted, percent, percentInterval } from "./number-words.js";
import { figure, page } from "./page.js";

const PARTS: readonly (BreakdownPart & { readonly key: BreakdownClass })[] = [
  { key: "all-passed", label: "all tests passed", tone: "good" },
  { key: "some-passed", label: "some tests passed", tone: "nearly" },
  { key: "tests-failed", label: "tests failed, unknown how many", tone: "unknown" },
  { key: "all-tests-failed", label: "all tests failed", tone: "bad" },
  { key: "does-not-run", label: "does not run", tone: "worse" },
  { key: "no-code", label: "no code", tone: "worst" },
  { key: "unjudged", label: "unjudged", tone: "ours" },
];

/** A run's report as one self-contained HTML document. */
export function runPage(report: Report, name: string): string {
  const { benchmark, oracle, completions, problems } = report;
  return page(`${benchmark.id}: ${name}`, [
    html`<p class="lead">${counted(completions, "completion")} for ${counted(problems, "problem")} of ${benchmark.id} ${benchmark.version}, judged by the ${oracle} oracle.</p>`,
    cautions(report),
    metricSection(report),
    breakdownSection(report),
    ...cutSections(report),
    suspiciousSection(report),
    unjudgedSection(report),
    specSection(report),
  ]);
}

function cautions({ unjudged, problemsWithoutCompletions }: Report): Html {
  const notes = [
    ...(unjudged.length > 0
      ? [
          `${counted(unjudged.length, "verdict")} missing: they could not be judged, and count neither for nor against the model.`,
        ]
      : []),
    ...(problemsWithoutCompletions.length > 0
      ? [`${counted(problemsWithoutCompletions.length, "problem")} without completions, in no metric.`]
      : []),
  ];
  return notes.length === 0 ? html`` : html`<div class="caution">${notes.map((note) => html`<p>${note}</p>`)}</div>`;
}

function metricSection(report: Report): Html {
  const values = Object.entries(report.suites).flatMap(([suite, { metrics }]) =>
    Object.entries(metrics).map(([id, metric]) => ({ name: `${suite} ${id}`, metric })),
  );
  const rows = values.flatMap(({ name, metric }): IntervalRow[] =>
    metric.status === "computed"
      ? [{ name, value: metric.value, lower: metric.interval[0], upper: metric.interval[1] }]
      : [],
  );
  const lines = values.flatMap(({ name, metric }) =>
    metric.status === "computed"
      ? [[name, percent(metric.value), percentInterval(metric.interval), String(metric.problems)]]
      : [],
  );
  const missing = values.flatMap(({ name, metric }) =>
    metric.status === "undefined" ? [html`<p class="faint">${name} is undefined: ${metric.reason}.</p>`] : [],
  );
  const [method = ""] = values.flatMap(({ metric }) => (metric.status === "computed" ? [metric.method] : []));
  return html`<h2>How many pass</h2>
${rows.length > 0 ? figure((theme) => intervalPlot({ rows, scale: "share", measure: "problems solved, 95 % intervals" }, theme), `Point: the estimate. Bar: 95 % interval for problems like these. Method: ${method}.`) : undefined}
${lines.length > 0 ? htmlTable(["metric", "value", "95 % interval", "problems"], lines) : undefined}${missing}`;
}

function breakdownSection({ suites, completions }: Report): Html {
  const bars = Object.entries(suites).map(([name, { breakdown }]) => ({ name, counts: breakdown }));
  const heads = ["completions", ...bars.map(({ name }) => name)];
  const rows = PARTS.filter(({ key }) => bars.some(({ counts }) => counts[key] > 0)).map(({ key, label }) => [
    label,
    ...bars.map(({ counts }) => String(counts[key])),
  ]);
  if (completions === 0) return html``;
  return html`<h2>What became of the completions</h2>
${figure((theme) => verdictBreakdown({ parts: PARTS, bars }, theme), "Each bar is all completions, cut by how far they came.")}
${htmlTable(heads, rows)}
${failureTable(suites)}`;
}

function failureTable(suites: Report["suites"]): Html {
  const all = Object.entries(suites);
  const kinds = Object.keys(all[0]?.[1].verdicts ?? {}) as (keyof Report["suites"][string]["verdicts"])[];
  const failures = kinds.filter((kind) => !["passed", "failed", "unjudged"].includes(kind));
  const rows = failures
    .filter((kind) => all.some(([, { verdicts }]) => verdicts[kind] > 0))
    .map((kind) => [kind, ...all.map(([, { verdicts }]) => String(verdicts[kind]))]);
  return rows.length === 0 ? html`` : htmlTable(["failure", ...all.map(([name]) => name)], rows);
}

/** pass@1 by language, where there are several. */
function cutSections({ suites }: Report): Html[] {
  return Object.entries(suites).flatMap(([suite, { cuts }]) => [
    cutFigure(`${suite}: by programming language`, cuts?.byLanguage),
    cutFigure(`${suite}: by natural language`, cuts?.byNaturalLanguage),
  ]);
}

function cutFigure(title: string, cut: Readonly<Record<string, CutValue>> | undefined): Html {
  const rows = Object.entries(cut ?? {})
    .map(
      ([
        name,
        {
          value,
          interval: [lower, upper],
        },
      ]) => ({ name, value, lower, upper }),
    )
    .sort((a, b) => b.value - a.value);
  if (rows.length < 2) return html``;
  const draw = figure(
    (theme) => intervalPlot({ rows, scale: "share", measure: "pass@1, 95 % intervals" }, theme),
    "Languages by pass@1. Where the same problems are asked in several, intervals of differences are narrower than these suggest.",
  );
  return html`<h2>${title}</h2>${draw}`;
}

const LISTED = 200;

function suspiciousSection({ suspicious }: Report): Html {
  if (suspicious.length === 0) return html``;
  const rows = suspicious
    .slice(0, LISTED)
    .map(({ problem, sample, suspicions }) => [
      problem,
      String(sample),
      suspicions.map(({ reason }) => reason).join("; "),
    ]);
  return html`<h2>Suspicious completions: ${suspicious.length}</h2>
<p>The official evaluator would judge them otherwise. Look at them before believing a number from elsewhere.</p>
${htmlTable(["problem", "sample", "why"], rows)}${more(suspicious.length)}`;
}

function unjudgedSection({ unjudged }: Report): Html {
  if (unjudged.length === 0) return html``;
  const rows = unjudged
    .slice(0, LISTED)
    .map(({ problem, sample, suite, code, detail }) => [problem, String(sample), suite, code, detail]);
  return html`<h2>Unjudged</h2>${htmlTable(["problem", "sample", "suite", "code", "detail"], rows)}${more(unjudged.length)}`;
}

function more(count: number): Html {
  return count > LISTED ? html`<p class="faint">and ${count - LISTED} more, see report.json</p>` : html``;
}

function specSection({ spec }: Report): Html {
  const { problems, ...rest } = spec;
  const shown = { ...rest, problems: { ...problems, ids: `${problems.ids.length} ids` } };
  return html`<h2>How to repeat it</h2>${folded("spec.json", html`<pre>${JSON.stringify(shown, undefined, 2)}</pre>`)}`;
}
