import type { FunctionType } from "../../../execution/languages/function-support.js";
import type { BlockBuilder, ModuleScope } from "../core/block-builder.js";
import type { Data, Expression } from "../core/core.js";
import type { Draws } from "../making/draws.js";
import type { Wording } from "../phrases/wording.js";

/** A function of one or two values inside a step: a condition, a key, a way to combine. */
export interface Rule {
  /** What it does without its constants: two rules of one shape differ in constants only. */
  readonly shape: string;
  /** Over `x`, and `y` where there are two. */
  readonly wording: Wording;
  apply(...values: readonly Data[]): Data;
  code(values: readonly Expression[], scope: ModuleScope): Expression;
}

/** One step of a problem: how a value comes from others. */
export interface Step {
  /** What it does without its constants. */
  readonly shape: string;
  readonly operands: readonly FunctionType[];
  readonly result: FunctionType;
  /** What the value is, as a noun phrase; `{a}`, `{b}`, `{c}` are the operands. */
  readonly wording: Wording;
  /** The value, written with no regard to how the reference solution computes it. */
  evaluate(...values: readonly Data[]): Data;
  /** Writes the statements of the reference solution and gives the expression of the value. */
  lower(values: readonly Expression[], block: BlockBuilder, name: string): Expression;
}

/** A kind of step. */
export interface Operation {
  readonly id: string;
  /** A step whose value is of this type; `undefined` where it has none. */
  draw(wanted: FunctionType, draws: Draws): Step | undefined;
}
