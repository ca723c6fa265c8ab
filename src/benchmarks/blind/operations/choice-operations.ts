import type { Expression } from "../core/core.js";
import * as c from "../core/expressions.js";
import { INTEGER } from "../core/types.js";
import { phrase } from "../phrases/wording.js";
import { fixed } from "./fixed-operation.js";
import { integerCombination, integerCondition, integerFunction } from "./integer-rules.js";
import type { Operation } from "./step.js";

/** One of two values, as a third decides. */
const chosen: Operation = {
  id: "chosen",
  draw: (wanted, draws) => {
    if (wanted.kind === "map") return undefined;
    const p = integerCondition(draws);
    return {
      shape: `chosen(${p.shape},${wanted.kind})`,
      operands: [wanted, wanted, INTEGER],
      result: wanted,
      wording: phrase("chosen", { p: p.wording }),
      evaluate: (a, b, x) => (p.apply(x as never) ? a : b) as never,
      lower: ([a, b, x], block, name) => {
        const keep = (one: Expression | undefined) =>
          wanted.kind === "list" ? c.copy(one as Expression) : (one as Expression);
        const made = block.let(keep(b), wanted, name);
        block.if(p.code([x as Expression], block.scope), (then) => then.set(made, keep(a)));
        return made;
      },
    };
  },
};

const numberChanged = fixed("number-changed", [INTEGER], INTEGER, (draws) => {
  const f = integerFunction(draws);
  return {
    shape: `number-changed(${f.shape})`,
    wording: phrase("numberChanged", { f: f.wording }),
    evaluate: (a) => f.apply(a as never),
    lower: ([a], block) => f.code([a as Expression], block.scope),
  };
});

const numbersCombined = fixed("numbers-combined", [INTEGER, INTEGER], INTEGER, (draws) => {
  const g = integerCombination(draws);
  return {
    shape: `numbers-combined(${g.shape})`,
    wording: phrase("numbersCombined", { g: g.wording }),
    evaluate: (a, b) => g.apply(a as never, b as never),
    lower: ([a, b], block) => g.code([a as Expression, b as Expression], block.scope),
  };
});

export const CHOICE_OPERATIONS: readonly Operation[] = [chosen, numberChanged, numbersCombined];
