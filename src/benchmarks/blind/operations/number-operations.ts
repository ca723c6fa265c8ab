import type { FunctionType } from "../../../execution/languages/function-support.js";
import type { Expression } from "../core/core.js";
import * as c from "../core/expressions.js";
import { INTEGER, INTEGERS, sameType } from "../core/types.js";
import { phrase } from "../phrases/wording.js";
import { items, number, numbers, remainder } from "./data.js";
import { fixed } from "./fixed-operation.js";
import { integerCombination, integerCondition, integerFunction } from "./integer-rules.js";
import { changeOf, conditionOn, keyOf } from "./rules.js";
import type { Operation } from "./step.js";

/** The types of lists that become lists of integers. */
const SOURCES: readonly FunctionType[] = [
  INTEGERS,
  INTEGERS,
  { kind: "list", item: { kind: "string" } },
  { kind: "list", item: { kind: "tuple", items: [INTEGER, INTEGER] } },
  { kind: "list", item: { kind: "tuple", items: [{ kind: "string" }, INTEGER] } },
];

const mapped: Operation = {
  id: "mapped",
  draw: (wanted, draws) => {
    if (!sameType(wanted, INTEGERS)) return undefined;
    const source = draws.one(SOURCES) as Extract<FunctionType, { kind: "list" | "set" }>;
    const f = source.item.kind === "integer" ? changeOf(source.item, draws) : keyOf(source.item, draws);
    return {
      shape: `mapped(${f.shape})`,
      operands: [source],
      result: INTEGERS,
      wording: phrase("mapped", { f: f.wording }),
      evaluate: (a) => items(a).map((x) => f.apply(x)),
      lower: ([a], block, name) => {
        const made = block.let(c.list(INTEGERS), INTEGERS, name);
        block.each(a as Expression, (x, inner) => inner.push(made, f.code([x], block.scope)));
        return made;
      },
    };
  },
};

const scanned = fixed("scanned", [INTEGERS], INTEGERS, (draws) => {
  const start = draws.integer(-3, 9);
  const g = integerCombination(draws);
  const p = draws.integer(50, 997);
  return {
    shape: `scanned(${g.shape})`,
    wording: phrase("scanned", { k: start, g: g.wording, p }),
    evaluate: (a) => {
      let x = start;
      return numbers(a).map((y) => {
        x = remainder(number(g.apply(x, y)), p);
        return x;
      });
    },
    lower: ([a], block, name) => {
      const made = block.let(c.list(INTEGERS), INTEGERS, name);
      const state = block.let(start);
      block.each(a as Expression, (y, inner) => {
        inner.set(state, c.mod(g.code([state, y], block.scope), p));
        inner.push(made, state);
      });
      return made;
    },
  };
});

const neighbours = fixed("neighbours", [INTEGERS], INTEGERS, (draws) => {
  const g = integerCombination(draws);
  return {
    shape: `neighbours(${g.shape})`,
    wording: phrase("neighbours", { g: g.wording }),
    evaluate: (a) =>
      numbers(a)
        .slice(1)
        .map((y, at) => g.apply(numbers(a)[at] as number, y)),
    lower: ([a], block, name) => {
      const list = a as Expression;
      const made = block.let(c.list(INTEGERS), INTEGERS, name);
      block.range(1, c.length(list), (at, inner) => {
        inner.push(made, g.code([c.item(list, c.minus(at, 1)), c.item(list, at)], block.scope));
      });
      return made;
    },
  };
});

const windows = fixed("windows", [INTEGERS], INTEGERS, (draws) => {
  const k = draws.integer(2, 4);
  const kind = draws.one(["sum", "largest", "smallest"] as const);
  const fold = { sum: c.plus, largest: c.max, smallest: c.min }[kind];
  const compute = {
    sum: (all: readonly number[]) => all.reduce((x, y) => x + y),
    largest: (all: readonly number[]) => Math.max(...all),
    smallest: (all: readonly number[]) => Math.min(...all),
  }[kind];
  return {
    shape: `windows(${kind})`,
    wording: phrase(({ sum: "windowSums", largest: "windowLargest", smallest: "windowSmallest" } as const)[kind], {
      k,
    }),
    evaluate: (a) => {
      const list = numbers(a);
      return list.slice(k - 1).map((_, at) => compute(list.slice(at, at + k)));
    },
    lower: ([a], block, name) => {
      const list = a as Expression;
      const made = block.let(c.list(INTEGERS), INTEGERS, name);
      block.range(0, c.minus(c.length(list), k - 1), (at, inner) => {
        const total = inner.let(c.item(list, at));
        inner.range(1, k, (offset, deep) => {
          deep.set(total, fold(total, c.item(list, c.plus(at, offset))));
        });
        inner.push(made, total);
      });
      return made;
    },
  };
});

const zipped = fixed("zipped", [INTEGERS, INTEGERS], INTEGERS, (draws) => {
  const g = integerCombination(draws);
  return {
    shape: `zipped(${g.shape})`,
    wording: phrase("zipped", { g: g.wording }),
    evaluate: (a, b) => {
      const shorter = Math.min(numbers(a).length, numbers(b).length);
      return Array.from({ length: shorter }, (_, at) => g.apply(numbers(a)[at] as number, numbers(b)[at] as number));
    },
    lower: ([a, b], block, name) => {
      const [first, second] = [a as Expression, b as Expression];
      const made = block.let(c.list(INTEGERS), INTEGERS, name);
      block.range(0, c.min(c.length(first), c.length(second)), (at, inner) => {
        inner.push(made, g.code([c.item(first, at), c.item(second, at)], block.scope));
      });
      return made;
    },
  };
});

const positions: Operation = {
  id: "positions",
  draw: (wanted, draws) => {
    if (!sameType(wanted, INTEGERS)) return undefined;
    const source = draws.one(SOURCES) as Extract<FunctionType, { kind: "list" | "set" }>;
    const p = conditionOn(source.item, draws);
    return {
      shape: `positions(${p.shape})`,
      operands: [source],
      result: INTEGERS,
      wording: phrase("positions", { p: p.wording }),
      evaluate: (a) => items(a).flatMap((x, at) => (p.apply(x) ? [at] : [])),
      lower: ([a], block, name) => {
        const list = a as Expression;
        const made = block.let(c.list(INTEGERS), INTEGERS, name);
        block.range(0, c.length(list), (at, inner) => {
          inner.if(p.code([c.item(list, at)], block.scope), (then) => then.push(made, at));
        });
        return made;
      },
    };
  },
};

const records = fixed("records", [INTEGERS], INTEGERS, (draws) => {
  const f = integerFunction(draws);
  return {
    shape: `records(${f.shape})`,
    wording: phrase("records", { f: f.wording }),
    evaluate: (a) =>
      numbers(a).filter((x, at) =>
        numbers(a)
          .slice(0, at)
          .every((before) => number(f.apply(before)) < number(f.apply(x))),
      ),
    lower: ([a], block, name) => {
      const made = block.let(c.list(INTEGERS), INTEGERS, name);
      const best = block.let(c.list(INTEGERS), INTEGERS);
      block.each(a as Expression, (x, inner) => {
        const value = inner.let(f.code([x], block.scope));
        const last = c.item(best, c.minus(c.length(best), 1));
        inner.if(c.or(c.equal(c.length(best), 0), c.greater(value, last)), (then) => {
          then.push(best, value);
          then.push(made, x);
        });
      });
      return made;
    },
  };
});

const nextGreater = fixed("next-greater", [INTEGERS], INTEGERS, (draws) => {
  const none = draws.integer(-20, -1);
  return {
    shape: "next-greater",
    wording: phrase("nextGreater", { k: none }),
    evaluate: (a) =>
      numbers(a).map((x, at) => {
        const found = numbers(a)
          .slice(at + 1)
          .find((later) => later > x);
        return found ?? none;
      }),
    lower: ([a], block, name) => {
      const list = a as Expression;
      const made = block.let(c.list(INTEGERS), INTEGERS, name);
      const waiting = block.let(c.list(INTEGERS), INTEGERS);
      block.range(0, c.length(list), (at, inner) => {
        inner.push(made, none);
        const top = c.item(waiting, c.minus(c.length(waiting), 1));
        const beaten = c.less(c.item(list, top), c.item(list, at));
        inner.while(c.and(c.greater(c.length(waiting), 0), beaten), (loop) => {
          loop.put(made, top, c.item(list, at));
          loop.pop(waiting);
        });
        inner.push(waiting, at);
      });
      return made;
    },
  };
});

/** A level that moves with every item and stays between two bounds. */
const walked = fixed("walked", [INTEGERS], INTEGERS, (draws) => {
  const low = draws.integer(-12, 0);
  const high = low + draws.integer(9, 25);
  const start = draws.integer(low, high);
  return {
    shape: "walked",
    wording: phrase("walked", { k: start, m: low, n: high }),
    evaluate: (a) => {
      let level = start;
      return numbers(a).map((x) => {
        level = Math.min(high, Math.max(low, level + x));
        return level;
      });
    },
    lower: ([a], block, name) => {
      const made = block.let(c.list(INTEGERS), INTEGERS, name);
      const level = block.let(start);
      block.each(a as Expression, (x, inner) => {
        inner.set(level, c.min(c.max(c.plus(level, x), low), high));
        inner.push(made, level);
      });
      return made;
    },
  };
});

const folded = fixed("folded", [INTEGERS], INTEGER, (draws) => {
  const [start, m, p] = [draws.integer(1, 30), draws.integer(3, 61), draws.integer(101, 9973)];
  const f = integerFunction(draws);
  return {
    shape: `folded(${f.shape})`,
    wording: phrase("folded", { k: start, m, f: f.wording, p }),
    evaluate: (a) => numbers(a).reduce((state, x) => remainder(state * m + number(f.apply(x)), p), start),
    lower: ([a], block, name) => {
      const state = block.let(start, INTEGER, name);
      block.each(a as Expression, (x, inner) => {
        inner.set(state, c.mod(c.plus(c.times(state, m), f.code([x], block.scope)), p));
      });
      return state;
    },
  };
});

const extreme = fixed("extreme", [INTEGERS], INTEGER, (draws) => {
  const none = draws.integer(-30, 30);
  const largest = draws.percent(50);
  const f = integerFunction(draws);
  const pick = largest ? c.max : c.min;
  return {
    shape: `${largest ? "largest" : "smallest"}(${f.shape})`,
    wording: phrase(largest ? "largest" : "smallest", { f: f.wording, k: none }),
    evaluate: (a) => {
      const values = numbers(a).map((x) => number(f.apply(x)));
      if (values.length === 0) return none;
      return largest ? Math.max(...values) : Math.min(...values);
    },
    lower: ([a], block, name) => {
      const list = a as Expression;
      const best = block.let(none, INTEGER, name);
      block.range(0, c.length(list), (at, inner) => {
        const value = inner.let(f.code([c.item(list, at)], block.scope));
        inner.if(
          c.equal(at, 0),
          (then) => then.set(best, value),
          (otherwise) => otherwise.set(best, pick(best, value)),
        );
      });
      return best;
    },
  };
});

const inversions = fixed("inversions", [INTEGERS], INTEGER, (draws) => {
  const k = draws.integer(1, 9);
  return {
    shape: "inversions",
    wording: phrase("inversions", { k }),
    evaluate: (a) =>
      numbers(a).reduce(
        (count, x, at) =>
          count +
          numbers(a)
            .slice(at + 1)
            .filter((y) => x > y + k).length,
        0,
      ),
    lower: ([a], block, name) => {
      const list = a as Expression;
      const count = block.let(0, INTEGER, name);
      block.range(0, c.length(list), (first, outer) => {
        outer.range(c.plus(first, 1), c.length(list), (second, inner) => {
          inner.if(c.greater(c.item(list, first), c.plus(c.item(list, second), k)), (then) =>
            then.set(count, c.plus(count, 1)),
          );
        });
      });
      return count;
    },
  };
});

const bestStretch = fixed("best-stretch", [INTEGERS], INTEGER, (draws) => {
  const f = integerFunction(draws);
  return {
    shape: `best-stretch(${f.shape})`,
    wording: phrase("bestStretch", { f: f.wording }),
    evaluate: (a) => {
      const values = numbers(a).map((x) => number(f.apply(x)));
      let best = 0;
      for (let from = 0; from < values.length; from++) {
        let total = 0;
        for (const value of values.slice(from)) {
          total += value;
          best = Math.max(best, total);
        }
      }
      return best;
    },
    lower: ([a], block, name) => {
      const best = block.let(0, INTEGER, name);
      const ending = block.let(0);
      block.each(a as Expression, (x, inner) => {
        inner.set(ending, c.max(c.plus(ending, f.code([x], block.scope)), 0));
        inner.set(best, c.max(best, ending));
      });
      return best;
    },
  };
});

const alternating = fixed("alternating", [INTEGERS], INTEGER, (draws) => {
  const p = integerCondition(draws);
  return {
    shape: `alternating(${p.shape})`,
    wording: phrase("alternating", { p: p.wording }),
    evaluate: (a) => {
      let sign = 1;
      let total = 0;
      for (const x of numbers(a)) {
        total += sign * x;
        if (p.apply(x)) sign = -sign;
      }
      return total;
    },
    lower: ([a], block, name) => {
      const total = block.let(0, INTEGER, name);
      const sign = block.let(1);
      block.each(a as Expression, (x, inner) => {
        inner.set(total, c.plus(total, c.times(sign, x)));
        inner.if(p.code([x], block.scope), (then) => then.set(sign, c.negative(sign)));
      });
      return total;
    },
  };
});

export const NUMBER_OPERATIONS: readonly Operation[] = [
  mapped,
  scanned,
  neighbours,
  windows,
  zipped,
  positions,
  records,
  nextGreater,
  walked,
  folded,
  extreme,
  inversions,
  bestStretch,
  alternating,
];
