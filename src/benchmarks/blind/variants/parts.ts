import { BlockBuilder, coreFunction, type ModuleScope } from "../core/block-builder.js";
import type { CoreFunction, CoreModule, Data, Expression } from "../core/core.js";
import { variable } from "../core/expressions.js";
import { dataKey } from "../making/data-key.js";
import { Draws } from "../making/draws.js";
import type { BlindProblem } from "../making/make-problem.js";
import { NamePool } from "../making/names.js";
import type { Origin } from "../making/plan.js";

/** A problem as several functions: one for each step, and the whole, which calls them. */
export interface Parts {
  /** What steps need beside themselves, and the function of each step, in the plan's order. */
  readonly steps: CoreModule;
  /** The function of each step; its name is that of the step's value. */
  readonly functions: readonly CoreFunction[];
  readonly whole: CoreFunction;
  /** Calls of single functions: the arguments that the hidden calls lead to. */
  readonly calls: readonly { readonly step: number; readonly arguments: readonly Data[] }[];
}

/** Hidden calls of a step's function, at most. */
const CALLS_PER_STEP = 12;

/** Cuts a problem into functions. The same problem gives the same parts. */
export function partsOf(problem: BlindProblem): Parts {
  const { plan, signature, stepNames, seed, number } = problem;
  const taken = new Set([signature.name, ...signature.parameters.map((one) => one.name), ...stepNames]);
  const pool = new NamePool(new Draws("clade-blind-parts", seed, number));
  const scope = partScope(() => fresh(pool, taken));
  const functions = plan.steps.map(({ step }, index) => {
    const name = stepNames[index] as string;
    const made = coreFunction(scope, name, step.operands, step.result, (block, ...values) =>
      block.return(step.lower(values, block, scope.freshName())),
    );
    scope.functions.push(made);
    return made;
  });
  const whole = wholeOf(problem, functions, scope);
  return { steps: scope.functions, functions, whole, calls: callsOf(problem) };
}

/** Names that nothing has, and the functions written so far. */
function partScope(freshName: () => string): ModuleScope & { readonly functions: CoreFunction[] } {
  const byKey = new Map<string, string>();
  const functions: CoreFunction[] = [];
  return {
    functions,
    freshName,
    function(key, write) {
      const known = byKey.get(key);
      if (known !== undefined) return known;
      const name = freshName();
      byKey.set(key, name);
      functions.push(write(name));
      return name;
    },
  };
}

function fresh(pool: NamePool, taken: Set<string>): string {
  for (;;) {
    const name = pool.take();
    if (!taken.has(name)) return name;
  }
}

function wholeOf({ plan, signature }: BlindProblem, functions: readonly CoreFunction[], scope: ModuleScope) {
  const parameters = signature.parameters.map((one) => variable(one.name, one.type));
  const block = new BlockBuilder(scope);
  const values: Expression[] = [];
  for (const [index, { step, operands }] of plan.steps.entries()) {
    const given = operands.map((one) => (one.kind === "parameter" ? parameters : values)[one.index] as Expression);
    const call: Expression = {
      kind: "call",
      name: functions[index]?.name ?? "",
      arguments: given,
      type: step.result,
    };
    values.push(block.let(call, step.result));
  }
  block.return(values.at(-1) as Expression);
  return { name: signature.name, parameters, returns: signature.returns, body: block.statements };
}

/** What each step gets when the whole is called as the hidden calls do; each list of arguments once. */
function callsOf({ plan, hidden }: BlindProblem): Parts["calls"][number][] {
  const seen = plan.steps.map(() => new Set<string>());
  const calls: Parts["calls"][number][] = [];
  for (const { arguments: values } of hidden) {
    const made: Data[] = [];
    for (const [index, placed] of plan.steps.entries()) {
      const given = placed.operands.map((origin) => operandValue(origin, values, made));
      made.push(placed.step.evaluate(...given));
      const key = given.map(dataKey).join(";");
      const known = seen[index] as Set<string>;
      if (known.size >= CALLS_PER_STEP || known.has(key)) continue;
      known.add(key);
      calls.push({ step: index, arguments: given });
    }
  }
  return calls;
}

function operandValue({ kind, index }: Origin, parameters: readonly Data[], made: readonly Data[]): Data {
  return (kind === "parameter" ? parameters : made)[index] as Data;
}
