import { coreFunction, type ModuleScope } from "../core/block-builder.js";
import type { Expression } from "../core/core.js";
import * as c from "../core/expressions.js";
import { INTEGER } from "../core/types.js";
import type { Draws } from "../making/draws.js";
import { phrase } from "../phrases/wording.js";
import { digitsOf, number, remainder, sum } from "./data.js";
import type { Rule } from "./step.js";

type Drawn = (draws: Draws) => Rule;

/** A constant with its sign as it stands after a term. */
function signed(value: number): string {
  return value < 0 ? `- ${-value}` : `+ ${value}`;
}

function rule(
  shape: string,
  wording: Rule["wording"],
  apply: (x: number) => unknown,
  code: (x: Expression) => Expression,
): Rule {
  return { shape, wording, apply: (x) => apply(number(x)) as number, code: ([x]) => code(x as Expression) };
}

const CONDITIONS: readonly Drawn[] = [
  (d) => {
    const k = d.integer(-6, 14);
    return rule(
      "above",
      `x > ${k}`,
      (x) => x > k,
      (x) => c.greater(x, k),
    );
  },
  (d) => {
    const k = d.integer(-4, 16);
    return rule(
      "below",
      `x < ${k}`,
      (x) => x < k,
      (x) => c.less(x, k),
    );
  },
  (d) => {
    const m = d.integer(2, 5);
    const r = d.integer(0, m - 1);
    return rule(
      "congruent",
      `x mod ${m} = ${r}`,
      (x) => remainder(x, m) === r,
      (x) => c.equal(c.mod(x, m), r),
    );
  },
  (d) => {
    const m = d.integer(3, 7);
    const r = d.integer(1, m - 1);
    return rule(
      "low-remainder",
      `x mod ${m} < ${r}`,
      (x) => remainder(x, m) < r,
      (x) => c.less(c.mod(x, m), r),
    );
  },
  (d) => {
    const low = d.integer(-8, 5);
    const high = low + d.integer(4, 14);
    return rule(
      "between",
      `${low} <= x <= ${high}`,
      (x) => low <= x && x <= high,
      (x) => c.and(c.atLeast(x, low), c.atMost(x, high)),
    );
  },
  (d) => {
    const k = d.integer(-3, 9);
    const reach = d.integer(2, 8);
    return rule(
      "far-from",
      `|x ${signed(-k)}| > ${reach}`,
      (x) => Math.abs(x - k) > reach,
      (x) => c.greater(c.absolute(c.minus(x, k)), reach),
    );
  },
  (d) => {
    const m = d.integer(2, 4);
    const r = d.integer(0, m - 1);
    return {
      shape: "digit-sum-congruent",
      wording: phrase("digitSumCongruent", { m, r }),
      apply: (x) => remainder(sum(digitsOf(number(x))), m) === r,
      code: ([x], scope) => c.equal(c.mod(digitSum(x as Expression, scope), m), r),
    };
  },
];

const FUNCTIONS: readonly Drawn[] = [
  (d) => {
    const [m, k] = [d.integer(2, 5), d.integer(-9, 9) || 4];
    return rule(
      "linear",
      `${m} * x ${signed(k)}`,
      (x) => m * x + k,
      (x) => c.plus(c.times(x, m), k),
    );
  },
  (d) => {
    const k = d.integer(-5, 12) || 7;
    return rule(
      "distance",
      `|x ${signed(-k)}|`,
      (x) => Math.abs(x - k),
      (x) => c.absolute(c.minus(x, k)),
    );
  },
  (d) => {
    const m = d.integer(3, 11);
    return rule(
      "remainder",
      `x mod ${m}`,
      (x) => remainder(x, m),
      (x) => c.mod(x, m),
    );
  },
  (d) => {
    const m = d.integer(2, 6);
    return rule(
      "quotient",
      `floor(x / ${m})`,
      (x) => Math.floor(x / m),
      (x) => c.div(x, m),
    );
  },
  (d) => {
    const [m, k, p] = [d.integer(2, 9), d.integer(1, 12), d.integer(11, 41)];
    return rule(
      "scrambled",
      `(${m} * x + ${k}) mod ${p}`,
      (x) => remainder(m * x + k, p),
      (x) => c.mod(c.plus(c.times(x, m), k), p),
    );
  },
  (d) => {
    const k = d.integer(2, 15);
    return rule(
      "capped",
      `min(x, ${k})`,
      (x) => Math.min(x, k),
      (x) => c.min(x, k),
    );
  },
  (d) => {
    const k = d.integer(-5, 8);
    return rule(
      "raised",
      `max(x, ${k})`,
      (x) => Math.max(x, k),
      (x) => c.max(x, k),
    );
  },
  (d) => {
    const p = d.integer(13, 97);
    return rule(
      "square",
      `(x * x) mod ${p}`,
      (x) => remainder(x * x, p),
      (x) => c.mod(c.times(x, x), p),
    );
  },
  () => ({
    shape: "digit-sum",
    wording: phrase("digitSum"),
    apply: (x) => sum(digitsOf(number(x))),
    code: ([x], scope) => digitSum(x as Expression, scope),
  }),
  () => ({
    shape: "digits-reversed",
    wording: phrase("digitsReversed"),
    apply: (x) => Number([...String(Math.abs(number(x)))].reverse().join("")),
    code: ([x], scope) => digitsReversed(x as Expression, scope),
  }),
];

const COMBINATIONS: readonly Drawn[] = [
  () => two("sum", "x + y", (x, y) => x + y, c.plus),
  () => two("difference", "x - y", (x, y) => x - y, c.minus),
  () =>
    two(
      "gap",
      "|x - y|",
      (x, y) => Math.abs(x - y),
      (x, y) => c.absolute(c.minus(x, y)),
    ),
  () => two("smaller", "min(x, y)", Math.min, c.min),
  () => two("larger", "max(x, y)", Math.max, c.max),
  (d) => {
    const p = d.integer(11, 101);
    return two(
      "product",
      `(x * y) mod ${p}`,
      (x, y) => remainder(x * y, p),
      (x, y) => c.mod(c.times(x, y), p),
    );
  },
  (d) => {
    const k = d.integer(2, 4);
    return two(
      "weighted",
      `${k} * x - y`,
      (x, y) => k * x - y,
      (x, y) => c.minus(c.times(x, k), y),
    );
  },
  (d) => {
    const [k, p] = [d.integer(2, 9), d.integer(17, 89)];
    return two(
      "mixed",
      `(x + ${k} * y) mod ${p}`,
      (x, y) => remainder(x + k * y, p),
      (x, y) => c.mod(c.plus(x, c.times(y, k)), p),
    );
  },
];

function two(
  shape: string,
  wording: string,
  apply: (x: number, y: number) => number,
  code: (x: Expression, y: Expression) => Expression,
): Rule {
  return {
    shape,
    wording,
    apply: (x, y) => apply(number(x), number(y)),
    code: ([x, y]) => code(x as Expression, y as Expression),
  };
}

/** A condition on an integer. */
export function integerCondition(draws: Draws): Rule {
  return draws.one(CONDITIONS)(draws);
}

/** An integer from an integer, sometimes in two cases. */
export function integerFunction(draws: Draws): Rule {
  const one = draws.one(FUNCTIONS)(draws);
  return one;
}

/** An integer from two. */
export function integerCombination(draws: Draws): Rule {
  return draws.one(COMBINATIONS)(draws);
}

function digitSum(x: Expression, scope: ModuleScope): Expression {
  const name = scope.function("digit-sum", (own) =>
    coreFunction(scope, own, [INTEGER], INTEGER, (block, value) => {
      const rest = block.let(c.absolute(value as Expression));
      const total = block.let(0);
      block.while(c.greater(rest, 0), (inner) => {
        inner.set(total, c.plus(total, c.mod(rest, 10)));
        inner.set(rest, c.div(rest, 10));
      });
      block.return(total);
    }),
  );
  return c.call(name, INTEGER, x);
}

function digitsReversed(x: Expression, scope: ModuleScope): Expression {
  const name = scope.function("digits-reversed", (own) =>
    coreFunction(scope, own, [INTEGER], INTEGER, (block, value) => {
      const rest = block.let(c.absolute(value as Expression));
      const turned = block.let(0);
      block.while(c.greater(rest, 0), (inner) => {
        inner.set(turned, c.plus(c.times(turned, 10), c.mod(rest, 10)));
        inner.set(rest, c.div(rest, 10));
      });
      block.return(turned);
    }),
  );
  return c.call(name, INTEGER, x);
}
