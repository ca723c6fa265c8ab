import type { FunctionType } from "../../../execution/languages/function-support.js";
import type { Step } from "../operations/step.js";

/** Where a step's operand comes from. */
export type Origin = { readonly kind: "parameter" | "step"; readonly index: number };

/** A step in its place. */
export interface PlacedStep {
  readonly step: Step;
  readonly operands: readonly Origin[];
  /** Steps on the longest way from a parameter to here, this one included. */
  readonly depth: number;
}

/** What a problem asks for: steps that use parameters and earlier steps; the last is the answer. */
export interface Plan {
  readonly parameters: readonly FunctionType[];
  readonly steps: readonly PlacedStep[];
}

/** What a plan does without its constants. Plans of one shape differ in constants only. */
export function planShape(plan: Plan): string {
  const shapes: string[] = [];
  for (const { step, operands } of plan.steps) {
    const from = operands.map(({ kind, index }) => (kind === "parameter" ? `p${index}` : shapes[index]));
    shapes.push(`${step.shape}[${from.join(",")}]`);
  }
  return shapes.at(-1) ?? "";
}

/** Steps on the longest way from a parameter to the answer. */
export function planDepth(plan: Plan): number {
  return plan.steps.at(-1)?.depth ?? 0;
}
