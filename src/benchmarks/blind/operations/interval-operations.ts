import type { Expression } from "../core/core.js";
import * as c from "../core/expressions.js";
import { INTEGER, INTEGERS, PAIRS } from "../core/types.js";
import { phrase } from "../phrases/wording.js";
import { numbers, pairs } from "./data.js";
import { fixed } from "./fixed-operation.js";
import type { Operation } from "./step.js";

type Span = readonly [number, number];

const spansOf = fixed("spans", [PAIRS], PAIRS, () => ({
  shape: "spans",
  wording: phrase("spans"),
  evaluate: (a) => pairs(a).map(([x, y]): Span => [Math.min(x, y), Math.max(x, y)]),
  lower: ([a], block, name) => {
    const made = block.let(c.list(PAIRS), PAIRS, name);
    block.each(a as Expression, (x, inner) => {
      const [first, second] = [c.place(x, 0), c.place(x, 1)];
      inner.push(made, c.tuple(c.min(first, second), c.max(first, second)));
    });
    return made;
  },
}));

/** The integers that some pair covers, by trying each. */
function covered(all: readonly Span[]): number[] {
  const found = new Set<number>();
  for (const [x, y] of all) for (let at = x; at < y; at++) found.add(at);
  return [...found].sort((a, b) => a - b);
}

const coveredLength = fixed("covered", [PAIRS], INTEGER, () => ({
  shape: "covered",
  wording: phrase("covered"),
  evaluate: (a) => covered(pairs(a)).length,
  lower: ([a], block, name) => {
    const total = block.let(0, INTEGER, name);
    const sorted = block.let(c.copy(a as Expression), PAIRS);
    block.sort(sorted, (x) => [c.place(x, 0)]);
    const ends = block.let(c.list(INTEGERS), INTEGERS);
    block.each(sorted, (x, inner) => {
      const start = inner.let(c.place(x, 0));
      inner.if(c.greater(c.length(ends), 0), (then) => {
        then.set(start, c.max(start, c.item(ends, c.minus(c.length(ends), 1))));
      });
      inner.if(c.greater(c.place(x, 1), start), (then) => {
        then.set(total, c.plus(total, c.minus(c.place(x, 1), start)));
        then.push(ends, c.place(x, 1));
      });
    });
    return total;
  },
}));

const merged = fixed("merged", [PAIRS], PAIRS, () => ({
  shape: "merged",
  wording: phrase("merged"),
  evaluate: (a) => {
    const made: Span[] = [];
    for (const at of covered(pairs(a))) {
      const last = made.at(-1);
      if (last !== undefined && last[1] === at) made[made.length - 1] = [last[0], at + 1];
      else made.push([at, at + 1]);
    }
    return made;
  },
  lower: ([a], block, name) => {
    const made = block.let(c.list(PAIRS), PAIRS, name);
    const sorted = block.let(c.list(PAIRS), PAIRS);
    block.each(a as Expression, (x, inner) => {
      inner.if(c.less(c.place(x, 0), c.place(x, 1)), (then) => then.push(sorted, x));
    });
    block.sort(sorted, (x) => [c.place(x, 0)]);
    block.each(sorted, (x, inner) => {
      const last = c.item(made, c.minus(c.length(made), 1));
      const touches = c.and(c.greater(c.length(made), 0), c.atLeast(c.place(last, 1), c.place(x, 0)));
      inner.if(
        touches,
        (then) => {
          const end = c.max(c.place(last, 1), c.place(x, 1));
          then.put(made, c.minus(c.length(made), 1), c.tuple(c.place(last, 0), end));
        },
        (otherwise) => otherwise.push(made, x),
      );
    });
    return made;
  },
}));

const scheduled = fixed("scheduled", [PAIRS], PAIRS, (draws) => {
  const k = draws.integer(0, 3);
  return {
    shape: "scheduled",
    wording: phrase("scheduled", { k }),
    evaluate: (a) => {
      const chosen: Span[] = [];
      const sorted = [...pairs(a)].sort((x, y) => x[1] - y[1]);
      for (const one of sorted) {
        if (one[0] >= one[1]) continue;
        const last = chosen.at(-1);
        if (last === undefined || one[0] >= last[1] + k) chosen.push([one[0], one[1]]);
      }
      return chosen;
    },
    lower: ([a], block, name) => {
      const made = block.let(c.list(PAIRS), PAIRS, name);
      const sorted = block.let(c.copy(a as Expression), PAIRS);
      block.sort(sorted, (x) => [c.place(x, 1)]);
      block.each(sorted, (x, inner) => {
        const last = c.item(made, c.minus(c.length(made), 1));
        const isFree = c.or(c.equal(c.length(made), 0), c.atLeast(c.place(x, 0), c.plus(c.place(last, 1), k)));
        inner.if(c.and(c.less(c.place(x, 0), c.place(x, 1)), isFree), (then) => then.push(made, x));
      });
      return made;
    },
  };
});

const mostAtOnce = fixed("most-at-once", [PAIRS], INTEGER, () => ({
  shape: "most-at-once",
  wording: phrase("mostAtOnce"),
  evaluate: (a) =>
    Math.max(0, ...pairs(a).map(([at, end]) => (at < end ? pairs(a).filter(([x, y]) => x <= at && at < y).length : 0))),
  lower: ([a], block, name) => {
    const best = block.let(0, INTEGER, name);
    block.each(a as Expression, (start, outer) => {
      const count = outer.let(0);
      const at = c.place(start, 0);
      outer.each(a as Expression, (x, inner) => {
        inner.if(c.and(c.atMost(c.place(x, 0), at), c.less(at, c.place(x, 1))), (then) =>
          then.set(count, c.plus(count, 1)),
        );
      });
      outer.set(best, c.max(best, count));
    });
    return best;
  },
}));

/** One worker takes jobs of (arrival, duration) in order. */
const finished = fixed("finished", [PAIRS], INTEGERS, (draws) => {
  const k = draws.integer(1, 6);
  return {
    shape: "finished",
    wording: phrase("finished", { k }),
    evaluate: (a) => {
      let free = 0;
      return pairs(a).map(([arrival, duration]) => {
        free = Math.max(free, arrival) + Math.max(duration, k);
        return free;
      });
    },
    lower: ([a], block, name) => {
      const made = block.let(c.list(INTEGERS), INTEGERS, name);
      const free = block.let(0);
      block.each(a as Expression, (x, inner) => {
        inner.set(free, c.plus(c.max(free, c.place(x, 0)), c.max(c.place(x, 1), k)));
        inner.push(made, free);
      });
      return made;
    },
  };
});

/** Each job goes to the machine that has least to do. */
const balanced = fixed("balanced", [INTEGERS], INTEGERS, (draws) => {
  const k = draws.integer(2, 4);
  return {
    shape: "balanced",
    wording: phrase("balanced", { k }),
    evaluate: (a) => {
      const loads = Array.from({ length: k }, () => 0);
      for (const x of numbers(a)) {
        const least = loads.indexOf(Math.min(...loads));
        loads[least] = (loads[least] as number) + Math.abs(x);
      }
      return loads;
    },
    lower: ([a], block, name) => {
      const loads = block.let(c.list(INTEGERS), INTEGERS, name);
      block.range(0, k, (_, inner) => inner.push(loads, 0));
      block.each(a as Expression, (x, inner) => {
        const least = inner.let(0);
        inner.range(1, c.length(loads), (at, deep) => {
          deep.if(c.less(c.item(loads, at), c.item(loads, least)), (then) => then.set(least, at));
        });
        inner.put(loads, least, c.plus(c.item(loads, least), c.absolute(x)));
      });
      return loads;
    },
  };
});

const paired = fixed("paired", [INTEGERS, INTEGERS], PAIRS, () => ({
  shape: "paired",
  wording: phrase("paired"),
  evaluate: (a, b) =>
    numbers(a)
      .slice(0, numbers(b).length)
      .map((x, at): Span => [x, numbers(b)[at] as number]),
  lower: ([a, b], block, name) => {
    const [first, second] = [a as Expression, b as Expression];
    const made = block.let(c.list(PAIRS), PAIRS, name);
    block.range(0, c.min(c.length(first), c.length(second)), (at, inner) => {
      inner.push(made, c.tuple(c.item(first, at), c.item(second, at)));
    });
    return made;
  },
}));

const steps = fixed("steps", [INTEGERS], PAIRS, () => ({
  shape: "steps",
  wording: phrase("steps"),
  evaluate: (a) =>
    numbers(a)
      .slice(1)
      .map((y, at): Span => [numbers(a)[at] as number, y]),
  lower: ([a], block, name) => {
    const list = a as Expression;
    const made = block.let(c.list(PAIRS), PAIRS, name);
    block.range(1, c.length(list), (at, inner) => {
      inner.push(made, c.tuple(c.item(list, c.minus(at, 1)), c.item(list, at)));
    });
    return made;
  },
}));

export const INTERVAL_OPERATIONS: readonly Operation[] = [
  spansOf,
  coveredLength,
  merged,
  scheduled,
  mostAtOnce,
  finished,
  balanced,
  paired,
  steps,
];
