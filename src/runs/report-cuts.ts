import { meanInterval, sumOf } from "../metrics/mean-interval.js";
import type { Interval } from "../metrics/metric.js";
import { DIFFERENCE_INTERVAL_METHOD, differenceInterval } from "../metrics/paired-difference.js";
import { resourceClassOf } from "../metrics/resource-class.js";
import type { ProblemRate } from "./report.js";

/** pass@1 of some of the problems. */
export interface CutValue {
  /** From 0 to 1. */
  readonly value: number;
  /** 95 % confidence interval, problems as clusters. */
  readonly interval: Interval;
  /** Problems with at least one judged completion. */
  readonly problems: number;
}

/** How much better (above 0) or worse the same problems go in one language than in another. */
export interface CutGap {
  /** Mean of the paired differences of pass@1, from -1 to 1. */
  readonly difference: number;
  readonly interval: Interval;
  /** Problems that were judged in both languages. */
  readonly pairs: number;
  readonly method: string;
}

type Cuts<Value> = Readonly<Record<string, Value>>;

/** pass@1 by programming language, natural language and resource class of the latter, where a run has several. */
export interface ReportCuts {
  readonly byLanguage: Cuts<CutValue>;
  readonly byNaturalLanguage?: Cuts<CutValue>;
  /** By class of Joshi et al., from 0 to 5. */
  readonly byResourceClass?: Cuts<CutValue>;
  /** By natural language, then by programming language. */
  readonly cross?: Cuts<Cuts<CutValue>>;
  /** To Python, of the same problems in the same natural language. */
  readonly gapsToPython?: Cuts<CutGap>;
  /** To English, of the same problems in the same programming language. */
  readonly gapsToEnglish?: Cuts<CutGap>;
}

interface CutProblem {
  readonly language: string;
  readonly natural: string | undefined;
  /** What the same problem has in common in all languages. */
  readonly number: string;
  readonly rate: number;
}

const PYTHON = "python";
const ENGLISH = "eng_Latn";

/**
 * Cuts a suite's rates by what the problems' ids say: `<benchmark>/<language>/<number>` or
 * `<benchmark>/<language>/<natural language>/<number>`.
 * @returns `undefined` for a benchmark of one language, whose ids have two parts
 */
export function cutsOf(byProblem: Readonly<Record<string, ProblemRate>>): ReportCuts | undefined {
  const problems = Object.entries(byProblem).flatMap(([id, rate]) => cutProblem(id, rate) ?? []);
  if (problems.length === 0) return undefined;
  const byLanguage = grouped(problems, ({ language }) => language);
  const gapsToPython = gaps(problems, PYTHON, { of: (p) => p.language, within: (p) => p.natural ?? "" });
  if (problems.every(({ natural }) => natural === undefined)) return { byLanguage, ...gapsToPython("gapsToPython") };
  const natural = (problem: CutProblem) => problem.natural ?? ENGLISH;
  return {
    byLanguage,
    byNaturalLanguage: grouped(problems, natural),
    byResourceClass: grouped(problems, (problem) => String(resourceClassOf(natural(problem)))),
    cross: crossTable(problems, natural),
    ...gapsToPython("gapsToPython"),
    ...gaps(problems, ENGLISH, { of: natural, within: (p) => p.language })("gapsToEnglish"),
  };
}

function cutProblem(id: string, { judged, passed }: ProblemRate): CutProblem | undefined {
  const [, language, ...rest] = id.split("/");
  if (judged === 0 || language === undefined || rest.length < 1 || rest.length > 2) return undefined;
  const [first, second] = rest as [string, string?];
  const parts = second === undefined ? { natural: undefined, number: first } : { natural: first, number: second };
  return { language, ...parts, rate: passed / judged };
}

function grouped(problems: readonly CutProblem[], keyOf: (problem: CutProblem) => string): Cuts<CutValue> {
  const sorted = [...groupBy(problems, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, members]) => [key, cutValue(members.map(({ rate }) => rate))]));
}

function groupBy(
  problems: readonly CutProblem[],
  keyOf: (problem: CutProblem) => string,
): ReadonlyMap<string, CutProblem[]> {
  const groups = new Map<string, CutProblem[]>();
  for (const problem of problems) {
    const key = keyOf(problem);
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [problem]);
    else members.push(problem);
  }
  return groups;
}

function cutValue(rates: readonly number[]): CutValue {
  return { value: sumOf(rates) / rates.length, interval: meanInterval(rates), problems: rates.length };
}

function crossTable(problems: readonly CutProblem[], natural: (problem: CutProblem) => string): Cuts<Cuts<CutValue>> {
  const rows = [...groupBy(problems, natural)].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(rows.map(([key, members]) => [key, grouped(members, ({ language }) => language)]));
}

/** Gaps of every other value of `of` to the base, over problems that have both and agree in `within`. */
function gaps(
  problems: readonly CutProblem[],
  base: string,
  by: { readonly of: (problem: CutProblem) => string; readonly within: (problem: CutProblem) => string },
): (name: "gapsToPython" | "gapsToEnglish") => Partial<ReportCuts> {
  const key = (problem: CutProblem) => `${by.within(problem)}/${problem.number}`;
  const atBase = new Map(problems.filter((p) => by.of(p) === base).map((p) => [key(p), p.rate]));
  const found: [string, CutGap][] = [];
  for (const [value, members] of groupBy(problems, by.of)) {
    if (value === base) continue;
    const differences = members.flatMap((member) => {
      const other = atBase.get(key(member));
      return other === undefined ? [] : [member.rate - other];
    });
    if (differences.length > 0) found.push([value, gapOf(differences)]);
  }
  if (found.length === 0) return () => ({});
  const sorted = Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
  return (name) => ({ [name]: sorted });
}

function gapOf(differences: readonly number[]): CutGap {
  return {
    difference: sumOf(differences) / differences.length,
    interval: differenceInterval(differences),
    pairs: differences.length,
    method: DIFFERENCE_INTERVAL_METHOD,
  };
}
