import type { CoreModule, Data } from "../core/core.js";
import { mutantsOf } from "../core/mutate-core.js";
import { CoreFailure, type RunnableModule, runnable } from "../core/run-core.js";
import { dataKey, sameData } from "./data-key.js";
import { codeGrams } from "./distinctness.js";
import { drawArguments, landmarksOf } from "./draw-inputs.js";
import type { Draws } from "./draws.js";
import { evaluatePlan } from "./lower-plan.js";
import type { Plan } from "./plan.js";

/** A call with what it returns. */
export interface AnsweredCall {
  readonly arguments: readonly Data[];
  readonly answer: Data;
}

/** The calls of a problem and the wrong solutions that they tell from the right one. */
export interface SelectedCalls {
  readonly examples: readonly AnsweredCall[];
  readonly hidden: readonly AnsweredCall[];
  readonly mutants: readonly MutantFate[];
}

/** A wrong solution, and whether some hidden call shows that it is wrong. */
export interface MutantFate {
  readonly module: CoreModule;
  readonly killed: boolean;
}

/** One that may be small, and others that show what is done. */
const EXAMPLES = 4;
const HIDDEN = 28;
const CANDIDATES = 72;
const MUTANTS = 24;
/** Statements that a reference may take for one call. */
const MOST_STEPS = 20_000;

/**
 * Draws calls, keeps those that kill mutants, and fills up with others. `undefined` for a plan that is no problem: the
 * reference fails or disagrees with the definitions, most answers are the same, or mutants live.
 */
export function selectCalls(plan: Plan, module: CoreModule, draws: Draws, name: string): SelectedCalls | undefined {
  const candidates = candidateCalls(plan, module, draws);
  if (candidates === undefined) return undefined;
  const { calls, steps } = candidates;
  const examples = selectExamples(calls, name);
  if (examples === undefined) return undefined;
  const rest = calls.filter((call) => !examples.includes(call));
  const chosen = new Set<AnsweredCall>(rest.slice(0, HIDDEN / 2));
  const mutants: MutantFate[] = [];
  let alive = 0;
  for (const mutant of draws.shuffled(mutantsOf(module)).slice(0, MUTANTS)) {
    const killer = killerOf(mutant, [...chosen], steps) ?? killerOf(mutant, rest, steps);
    if (killer === undefined) alive += 1;
    else chosen.add(killer);
    if (alive > MUTANTS * MOST_SURVIVORS) return undefined;
    mutants.push({ module: mutant, killed: killer !== undefined });
  }
  for (const call of rest) if (chosen.size < HIDDEN) chosen.add(call);
  return { examples, hidden: rest.filter((call) => chosen.has(call)), mutants };
}

/** Calls that show what is asked for: the first that comes, then others with arguments and answers of some size, all different. */
function selectExamples(calls: readonly AnsweredCall[], name: string): AnsweredCall[] | undefined {
  const examples: AnsweredCall[] = [];
  const answers = new Set<string>();
  for (const call of calls) {
    const answer = dataKey(call.answer);
    const size = call.arguments.map(dataKey).join().length;
    const isTelling = examples.length === 0 || (size > 12 && size < 160 && answer !== "[]" && answer !== '""');
    if (!isTelling || answers.has(answer) || !isDistinctive(exampleCode(name, call))) continue;
    answers.add(answer);
    examples.push(call);
    if (examples.length === EXAMPLES) return examples;
  }
  return undefined;
}

/** A call as it stands in an example. */
export function exampleCode(name: string, { arguments: values, answer }: AnsweredCall): string {
  return `${name}(${values.map(dataKey).join(", ")}) ${dataKey(answer)}`;
}

/** Whether no 13-gram is of small numbers alone: `1, 2, 3, 4` stands in the examples of every benchmark. */
function isDistinctive(code: string): boolean {
  return [...codeGrams([code])].every((gram) => (gram.match(/"\S{3,}"|[a-z_]{5,}|[2-9]\d|\d{3}/g) ?? []).length >= 2);
}

/** A problem of whose mutants more than this part lives is thrown away: its inputs, or its code, do not tell. */
const MOST_SURVIVORS = 0.05;

/** Different calls with their answers, and the most statements that one took. */
function candidateCalls(
  plan: Plan,
  module: CoreModule,
  draws: Draws,
): { readonly calls: AnsweredCall[]; readonly steps: number } | undefined {
  const run = runnable(module);
  const landmarks = landmarksOf(module);
  const seen = new Set<string>();
  const calls: AnsweredCall[] = [];
  let steps = 0;
  for (let attempt = 0; attempt < CANDIDATES; attempt++) {
    const values = drawArguments(plan.parameters, landmarks, draws);
    const key = values.map(dataKey).join(";");
    if (seen.has(key)) continue;
    seen.add(key);
    const answer = attemptCall(run, values, MOST_STEPS);
    if (answer === undefined || !sameData(answer, evaluatePlan(plan, values))) return undefined;
    steps = Math.max(steps, run.stepsTaken());
    calls.push({ arguments: values, answer });
    // most plans that tell nothing are seen early
    if ((calls.length === 12 || calls.length === 24) && !isTelling(calls)) return undefined;
  }
  return calls.length >= CANDIDATES / 2 && isTelling(calls) ? { calls, steps } : undefined;
}

/** What a module returns; `undefined` where it fails. */
function attemptCall(run: RunnableModule, values: readonly Data[], steps: number): Data | undefined {
  try {
    return run.call(values, steps);
  } catch (error) {
    if (error instanceof CoreFailure) return undefined;
    throw error;
  }
}

/** Whether answers differ enough: a sixth are distinct, and no answer is that of a third of the calls. */
function isTelling(calls: readonly AnsweredCall[]): boolean {
  const counts = new Map<string, number>();
  for (const { answer } of calls) counts.set(dataKey(answer), (counts.get(dataKey(answer)) ?? 0) + 1);
  return counts.size >= calls.length / 6 && Math.max(...counts.values()) <= calls.length / 3;
}

/** The first call that a mutant answers otherwise than the reference; one that runs far longer never answers. */
function killerOf(mutant: CoreModule, calls: readonly AnsweredCall[], steps: number): AnsweredCall | undefined {
  const run = runnable(mutant);
  return calls.find(({ arguments: values, answer }) => {
    const got = attemptCall(run, values, 3 * steps + 1000);
    return got === undefined || !sameData(got, answer);
  });
}
