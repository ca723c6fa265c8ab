import type { FunctionSignature } from "../../../execution/languages/function-support.js";
import { BlockBuilder, type ModuleScope } from "../core/block-builder.js";
import type { CoreFunction, CoreModule, Data, Expression } from "../core/core.js";
import { variable } from "../core/expressions.js";
import type { NamePool } from "./names.js";
import type { Plan } from "./plan.js";

/** A plan with names and a reference solution. */
export interface LoweredPlan {
  readonly signature: FunctionSignature;
  /** The name of each step's value; the last is what is returned. */
  readonly stepNames: readonly string[];
  readonly module: CoreModule;
}

/** Writes the reference solution of a plan. */
export function lowerPlan({ parameters, steps }: Plan, names: NamePool): LoweredPlan {
  const functions: CoreFunction[] = [];
  const byKey = new Map<string, string>();
  const scope: ModuleScope = {
    freshName: () => names.take(),
    function(key, write) {
      const known = byKey.get(key);
      if (known !== undefined) return known;
      const name = names.take();
      byKey.set(key, name);
      functions.push(write(name));
      return name;
    },
  };
  const name = names.take();
  const variables = parameters.map((type) => variable(names.take(), type));
  const stepNames = steps.map(() => names.take());
  const block = new BlockBuilder(scope);
  const values: Expression[] = [];
  for (const [index, { step, operands }] of steps.entries()) {
    const given = operands.map((one) => (one.kind === "parameter" ? variables : values)[one.index] as Expression);
    const stepName = stepNames[index] as string;
    const made = step.lower(given, block, stepName);
    const isNamed = made.kind === "variable" && made.name === stepName;
    values.push(isNamed ? made : block.let(made, step.result, stepName));
  }
  const answer = values.at(-1) as Expression;
  block.return(answer);
  const entry: CoreFunction = { name, parameters: variables, returns: answer.type, body: block.statements };
  const signature = {
    name,
    parameters: variables.map((one) => ({ name: one.name, type: one.type })),
    returns: answer.type,
  };
  return { signature, stepNames, module: [...functions, entry] };
}

/** What a plan asks for, for these arguments, by its steps' own definitions. */
export function evaluatePlan({ steps }: Plan, values: readonly Data[]): Data {
  const made: Data[] = [];
  for (const { step, operands } of steps) {
    const given = operands.map(({ kind, index }) => (kind === "parameter" ? values : made)[index] as Data);
    made.push(step.evaluate(...given));
  }
  return made.at(-1) as Data;
}
