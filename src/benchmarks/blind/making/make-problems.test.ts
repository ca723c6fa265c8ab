import { beforeAll, expect, test } from "vitest";
import { runnable } from "../core/run-core.js";
import { dataKey } from "./data-key.js";
import { codeGrams, codeTokens } from "./distinctness.js";
import { evaluatePlan } from "./lower-plan.js";
import { type BlindProblem, codeOf, DEEPEST } from "./make-problem.js";
import { makeProblems } from "./make-problems.js";
import { planDepth, planShape } from "./plan.js";

const COUNT = 18;
let problems: BlindProblem[];
beforeAll(() => {
  problems = makeProblems("test", COUNT);
}, 120_000);

const fingerprint = (problem: BlindProblem) =>
  codeOf(problem).join("\n") + problem.hidden.map((call) => call.arguments.map(dataKey).join(";")).join("\n");

test("a seed gives the same problems to the byte, and fewer of them are the first ones", { timeout: 60_000 }, () => {
  expect(makeProblems("test", 4).map(fingerprint)).toEqual(problems.slice(0, 4).map(fingerprint));
  expect(makeProblems("other", 1).map(fingerprint)).not.toEqual(problems.slice(0, 1).map(fingerprint));
});

test("depths take turns, and are those of the plans", () => {
  expect(problems.map(({ depth }) => depth)).toEqual(Array.from({ length: COUNT }, (_, at) => 1 + (at % DEEPEST)));
  for (const { plan, depth } of problems) expect(planDepth(plan)).toBe(depth);
});

test("definitions and reference agree on every call, and every step and parameter is used", () => {
  for (const { plan, module, hidden, examples, number } of problems) {
    const run = runnable(module);
    for (const { arguments: values, answer } of [...hidden, ...examples]) {
      expect(dataKey(run.call(values, 50_000)), `problem ${number}`).toBe(dataKey(answer));
      expect(dataKey(evaluatePlan(plan, values))).toBe(dataKey(answer));
    }
    const used = new Set(plan.steps.flatMap(({ operands }) => operands.map(({ kind, index }) => `${kind} ${index}`)));
    plan.parameters.forEach((_, at) => {
      expect(used.has(`parameter ${at}`)).toBe(true);
    });
    plan.steps.slice(0, -1).forEach((_, at) => {
      expect(used.has(`step ${at}`)).toBe(true);
    });
  }
});

test("at least 95 % of the mutants are killed by a hidden call", () => {
  const mutants = problems.flatMap((problem) => problem.mutants.map((mutant) => ({ problem, mutant })));
  expect(mutants.length).toBeGreaterThan(COUNT * 5);
  const killed = mutants.filter(({ problem, mutant }) => {
    const run = runnable(mutant.module);
    return problem.hidden.some(({ arguments: values, answer }) => {
      try {
        return dataKey(run.call(values, 200_000)) !== dataKey(answer);
      } catch {
        return true;
      }
    });
  });
  expect(killed.length / mutants.length).toBeGreaterThanOrEqual(0.95);
  expect(killed.length).toBe(mutants.filter(({ mutant }) => mutant.killed).length);
});

test("no two problems share a shape, a 13-gram or their hidden inputs", () => {
  const owners = new Map<string, number>();
  for (const problem of problems) {
    const inputs = problem.hidden.map((call) => call.arguments.map(dataKey).join(";")).sort();
    for (const mark of [planShape(problem.plan), inputs.join("\n"), ...codeGrams(codeOf(problem))]) {
      expect(owners.get(mark) ?? problem.number, mark).toBe(problem.number);
      owners.set(mark, problem.number);
    }
  }
});

test("tokens and 13-grams of code", () => {
  expect(codeTokens('if a1 >= "x y": f(12)')).toEqual(["if", "a1", ">", "=", '"x y"', ":", "f", "(", "12", ")"]);
  const line = "a b c d e f g h i j k l m n";
  expect([...codeGrams([line, "a b c"])]).toEqual(["a b c d e f g h i j k l m", "b c d e f g h i j k l m n"]);
});
