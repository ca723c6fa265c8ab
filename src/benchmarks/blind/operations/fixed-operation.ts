import type { FunctionType } from "../../../execution/languages/function-support.js";
import { sameType } from "../core/types.js";
import type { Draws } from "../making/draws.js";
import type { Operation, Step } from "./step.js";

type Made = Omit<Step, "operands" | "result">;

/** An operation with operands and a result of fixed types. */
export function fixed(
  id: string,
  operands: readonly FunctionType[],
  result: FunctionType,
  make: (draws: Draws) => Made,
): Operation {
  return {
    id,
    draw: (wanted, draws) => (sameType(wanted, result) ? { operands, result, ...make(draws) } : undefined),
  };
}
