import { CIRCUMSTANCES, type RatedRun } from "./rated-run.js";

/** What each circumstance is called where runs differ in it. */
const DIFFERS: Readonly<Record<string, string>> = {
  "data version": "The versions of the data differ",
  data: "The data differ",
  prompt: "The prompts differ",
  oracle: "The oracles differ",
  decoding: "The decoding differs",
};

/** What makes runs less comparable, in sentences, worst first. */
export function cautionsOf(runs: readonly RatedRun[], suites: readonly string[]): string[] {
  return [...circumstances(runs), ...settings(runs), ...unknowns(runs), ...coverage(runs, suites), ...missing(runs)];
}

function circumstances(runs: readonly RatedRun[]): string[] {
  return CIRCUMSTANCES.flatMap((name) => {
    const found = differing(runs, ({ facts }) => facts[name]);
    return found === undefined ? [] : [`${DIFFERS[name] ?? name}: ${found}.`];
  });
}

function settings(runs: readonly RatedRun[]): string[] {
  const keys = [...new Set(runs.flatMap((run) => Object.keys(run.settings)))].sort();
  return keys.flatMap((key) => {
    const found = differing(runs, (run) => run.settings[key]);
    return found === undefined ? [] : [`They differ in ${key}: ${found}.`];
  });
}

/** Such as `strict (a, b), official (c)`; `undefined` where all that say something say the same. */
function differing(runs: readonly RatedRun[], stated: (run: RatedRun) => string | undefined): string | undefined {
  const byValue = new Map<string, string[]>();
  for (const run of runs) {
    const value = stated(run);
    if (value !== undefined) byValue.set(value, [...(byValue.get(value) ?? []), run.name]);
  }
  if (byValue.size < 2) return undefined;
  return [...byValue].map(([value, names]) => `${shortened(value)} (${listed(names)})`).join(", ");
}

const SHOWN = 3;
const LONGEST = 60;

function shortened(value: string): string {
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
}

function listed(names: readonly string[]): string {
  const more = names.length - SHOWN;
  return more > 0 ? `${names.slice(0, SHOWN).join(", ")} and ${more} more` : names.join(", ");
}

/** A result file does not say how it came about. */
function unknowns(runs: readonly RatedRun[]): string[] {
  const without = (name: "oracle" | "decoding") => runs.filter(({ facts }) => facts[name] === undefined);
  const silent = without("oracle");
  if (silent.length > 0) {
    return [`${saying(silent)} which data version, prompt, oracle and decoding the results are of.`];
  }
  const undecided = without("decoding");
  if (undecided.length === 0 || undecided.length === runs.length) return [];
  return [`${saying(undecided)} how the completions were asked for; others do.`];
}

function saying(silent: readonly RatedRun[]): string {
  return `${listed(silent.map(({ name }) => name))} ${silent.length === 1 ? "does not say" : "do not say"}`;
}

function coverage(runs: readonly RatedRun[], suites: readonly string[]): string[] {
  const notes: string[] = [];
  const lost = [...new Set(runs.flatMap((run) => Object.keys(run.suites)))].filter((suite) => !suites.includes(suite));
  if (lost.length > 0) notes.push(`Suites that not all runs have are left out: ${lost.join(", ")}.`);
  const [suite = ""] = suites;
  const all = new Set(runs.flatMap((run) => [...(run.suites[suite]?.keys() ?? [])]));
  const shared = [...all].filter((problem) => runs.every((run) => run.suites[suite]?.has(problem)));
  const left = all.size - shared.length;
  if (left > 0)
    notes.push(`${left} problem${left === 1 ? "" : "s"} without judged completions in every run, left out.`);
  return notes;
}

function missing(runs: readonly RatedRun[]): string[] {
  const count = runs.reduce((sum, { unjudged }) => sum + unjudged, 0);
  if (count === 0) return [];
  return [`${count} verdict${count === 1 ? " is" : "s are"} missing because they could not be judged.`];
}
