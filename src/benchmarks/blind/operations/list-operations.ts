import type { FunctionType } from "../../../execution/languages/function-support.js";
import type { Data, Expression } from "../core/core.js";
import * as c from "../core/expressions.js";
import { INTEGER, sameType } from "../core/types.js";
import type { Draws } from "../making/draws.js";
import { phrase } from "../phrases/wording.js";
import { items, number, order } from "./data.js";
import { conditionOn, keyOf } from "./rules.js";
import type { Operation, Step } from "./step.js";

type ListType = Extract<FunctionType, { kind: "list" | "set" }>;

/** An operation from one list to another of the same type whose items are no lists. */
function sameList(id: string, make: (type: ListType, draws: Draws) => Omit<Step, "operands" | "result">): Operation {
  return {
    id,
    draw: (wanted, draws) =>
      wanted.kind === "list" && wanted.item.kind !== "list"
        ? { operands: [wanted], result: wanted, ...make(wanted, draws) }
        : undefined,
  };
}

const kept = sameList("kept", (type, draws) => {
  const p = conditionOn(type.item, draws);
  return {
    shape: `kept(${p.shape})`,
    wording: phrase("kept", { p: p.wording }),
    evaluate: (a) => items(a).filter((x) => p.apply(x)),
    lower: ([a], block, name) => {
      const made = block.let(c.list(type), type, name);
      block.each(a as Expression, (x, inner) => {
        inner.if(p.code([x], block.scope), (then) => then.push(made, x));
      });
      return made;
    },
  };
});

const reversed = sameList("reversed", (type) => ({
  shape: "reversed",
  wording: phrase("reversed"),
  evaluate: (a) => [...items(a)].reverse(),
  lower: ([a], block, name) => {
    const list = a as Expression;
    const made = block.let(c.list(type), type, name);
    block.range(0, c.length(list), (at, inner) => {
      inner.push(made, c.item(list, c.minus(c.minus(c.length(list), 1), at)));
    });
    return made;
  },
}));

const sorted = sameList("sorted", (type, draws) => {
  const key = keyOf(type.item, draws);
  const descending = draws.percent(40);
  const sign = descending ? -1 : 1;
  return {
    shape: `sorted(${key.shape},${descending})`,
    wording: phrase(descending ? "sortedDown" : "sortedUp", { f: key.wording }),
    evaluate: (a) => [...items(a)].sort((x, y) => sign * order(key.apply(x), key.apply(y))),
    lower: ([a], block, name) => {
      const made = block.let(c.copy(a as Expression), type, name);
      block.sort(made, (x) => {
        const value = key.code([x], block.scope);
        return [descending ? c.negative(value) : value];
      });
      return made;
    },
  };
});

const rotated = sameList("rotated", (type, draws) => {
  const k = draws.integer(1, 5);
  return {
    shape: "rotated",
    wording: phrase("rotated", { k }),
    evaluate: (a) => {
      const list = items(a);
      const by = list.length === 0 ? 0 : k % list.length;
      return [...list.slice(by), ...list.slice(0, by)];
    },
    lower: ([a], block, name) => {
      const list = a as Expression;
      const made = block.let(c.list(type), type, name);
      block.range(0, c.length(list), (at, inner) => {
        inner.push(made, c.item(list, c.mod(c.plus(at, k), c.length(list))));
      });
      return made;
    },
  };
});

const taken = sameList("taken", (type, draws) => {
  const p = conditionOn(type.item, draws);
  const drop = draws.percent(50);
  return {
    shape: `${drop ? "dropped" : "taken"}(${p.shape})`,
    wording: phrase(drop ? "droppedWhile" : "takenWhile", { p: p.wording }),
    evaluate: (a) => {
      const first = items(a).findIndex((x) => !p.apply(x));
      const at = first < 0 ? items(a).length : first;
      return drop ? items(a).slice(at) : items(a).slice(0, at);
    },
    lower: ([a], block, name) => {
      const list = a as Expression;
      const at = block.let(0);
      const within = c.less(at, c.length(list));
      block.while(c.and(within, p.code([c.item(list, at)], block.scope)), (inner) => inner.set(at, c.plus(at, 1)));
      return block.let(drop ? c.slice(list, at, c.length(list)) : c.slice(list, 0, at), type, name);
    },
  };
});

const everyKth = sameList("every-kth", (type, draws) => {
  const k = draws.integer(2, 4);
  const r = draws.integer(0, k - 1);
  return {
    shape: "every-kth",
    wording: phrase("everyKth", { k, r }),
    evaluate: (a) => items(a).filter((_, at) => at % k === r),
    lower: ([a], block, name) => {
      const list = a as Expression;
      const made = block.let(c.list(type), type, name);
      const at = block.let(r);
      block.while(c.less(at, c.length(list)), (inner) => {
        inner.push(made, c.item(list, at));
        inner.set(at, c.plus(at, k));
      });
      return made;
    },
  };
});

const blocksReversed = sameList("blocks-reversed", (type, draws) => {
  const k = draws.integer(2, 4);
  return {
    shape: "blocks-reversed",
    wording: phrase("blocksReversed", { k }),
    evaluate: (a) => {
      const list = items(a);
      const made: Data[] = [];
      for (let from = 0; from < list.length; from += k) made.push(...list.slice(from, from + k).reverse());
      return made;
    },
    lower: ([a], block, name) => {
      const list = a as Expression;
      const made = block.let(c.list(type), type, name);
      const start = block.let(0);
      block.while(c.less(start, c.length(list)), (outer) => {
        const end = outer.let(c.min(c.plus(start, k), c.length(list)));
        const at = outer.let(c.minus(end, 1));
        outer.while(c.atLeast(at, start), (inner) => {
          inner.push(made, c.item(list, at));
          inner.set(at, c.minus(at, 1));
        });
        outer.set(start, c.plus(start, k));
      });
      return made;
    },
  };
});

const partitioned = sameList("partitioned", (type, draws) => {
  const p = conditionOn(type.item, draws);
  return {
    shape: `partitioned(${p.shape})`,
    wording: phrase("partitioned", { p: p.wording }),
    evaluate: (a) => [...items(a).filter((x) => p.apply(x)), ...items(a).filter((x) => !p.apply(x))],
    lower: ([a], block, name) => {
      const made = block.let(c.list(type), type, name);
      const others = block.let(c.list(type), type);
      block.each(a as Expression, (x, inner) => {
        inner.if(
          p.code([x], block.scope),
          (then) => then.push(made, x),
          (otherwise) => otherwise.push(others, x),
        );
      });
      block.each(others, (x, inner) => inner.push(made, x));
      return made;
    },
  };
});

const firstPerKey = sameList("first-per-key", (type, draws) => {
  const key = keyOf(type.item, draws);
  return {
    shape: `first-per-key(${key.shape})`,
    wording: phrase("firstPerKey", { f: key.wording }),
    evaluate: (a) => {
      const seen = new Set<Data>();
      return items(a).filter((x) => !seen.has(key.apply(x)) && seen.add(key.apply(x)));
    },
    lower: ([a], block, name) => {
      const made = block.let(c.list(type), type, name);
      const seen = block.let(c.emptyMap({ kind: "map", key: INTEGER, value: INTEGER }));
      block.each(a as Expression, (x, inner) => {
        const value = inner.let(key.code([x], block.scope));
        inner.if(c.not(c.has(seen, value)), (then) => {
          then.store(seen, value, 1);
          then.push(made, x);
        });
      });
      return made;
    },
  };
});

const runsMerged = sameList("runs-merged", (type, draws) => {
  const key = keyOf(type.item, draws);
  return {
    shape: `runs-merged(${key.shape})`,
    wording: phrase("runsMerged", { f: key.wording }),
    evaluate: (a) => items(a).filter((x, at) => at === 0 || key.apply(x) !== key.apply(items(a)[at - 1] as Data)),
    lower: ([a], block, name) => {
      const list = a as Expression;
      const made = block.let(c.list(type), type, name);
      block.range(0, c.length(list), (at, inner) => {
        const differs = c.unequal(
          key.code([c.item(list, at)], block.scope),
          key.code([c.item(list, c.minus(at, 1))], block.scope),
        );
        inner.if(c.or(c.equal(at, 0), differs), (then) => then.push(made, c.item(list, at)));
      });
      return made;
    },
  };
});

/** A machine with two states that lets items through while it is open. */
const gated = sameList("gated", (type, draws) => {
  const [opens, closes] = [conditionOn(type.item, draws), conditionOn(type.item, draws)];
  return {
    shape: `gated(${opens.shape},${closes.shape})`,
    wording: phrase("gated", { p: opens.wording, q: closes.wording }),
    evaluate: (a) => {
      let open = false;
      return items(a).filter((x) => {
        open = open ? !closes.apply(x) : (opens.apply(x) as boolean);
        return open;
      });
    },
    lower: ([a], block, name) => {
      const made = block.let(c.list(type), type, name);
      const open = block.let(false);
      block.each(a as Expression, (x, inner) => {
        inner.if(
          open,
          (then) => then.if(closes.code([x], block.scope), (shut) => shut.set(open, false)),
          (otherwise) => otherwise.if(opens.code([x], block.scope), (go) => go.set(open, true)),
        );
        inner.if(open, (then) => then.push(made, x));
      });
      return made;
    },
  };
});

const concatenated: Operation = {
  id: "concatenated",
  draw: (wanted, draws) => {
    if (wanted.kind !== "list" || wanted.item.kind === "list") return undefined;
    const woven = draws.percent(60);
    return {
      operands: [wanted, wanted],
      result: wanted,
      shape: woven ? "woven" : "concatenated",
      wording: phrase(woven ? "woven" : "concatenated"),
      evaluate: (a, b) => {
        const [first, second] = [items(a), items(b)];
        if (!woven) return [...first, ...second];
        const longest = Math.max(first.length, second.length);
        return Array.from({ length: longest }, (_, at) => [
          ...first.slice(at, at + 1),
          ...second.slice(at, at + 1),
        ]).flat();
      },
      lower: ([a, b], block, name) => {
        const [first, second] = [a as Expression, b as Expression];
        const made = block.let(c.list(wanted), wanted, name);
        if (!woven) {
          block.each(first, (x, inner) => inner.push(made, x));
          block.each(second, (x, inner) => inner.push(made, x));
          return made;
        }
        block.range(0, c.max(c.length(first), c.length(second)), (at, inner) => {
          inner.if(c.less(at, c.length(first)), (then) => then.push(made, c.item(first, at)));
          inner.if(c.less(at, c.length(second)), (then) => then.push(made, c.item(second, at)));
        });
        return made;
      },
    };
  },
};

/** From a list to an integer. */
function reduction(
  id: string,
  make: (item: FunctionType, draws: Draws) => Omit<Step, "operands" | "result">,
): Operation {
  return {
    id,
    draw: (wanted, draws) => {
      if (!sameType(wanted, INTEGER)) return undefined;
      const list = draws.one(REDUCED);
      return { operands: [list], result: INTEGER, ...make(list.item, draws) };
    },
  };
}

const REDUCED: readonly ListType[] = [
  { kind: "list", item: INTEGER },
  { kind: "list", item: INTEGER },
  { kind: "list", item: { kind: "string" } },
  { kind: "list", item: { kind: "tuple", items: [INTEGER, INTEGER] } },
  { kind: "list", item: { kind: "tuple", items: [{ kind: "string" }, INTEGER] } },
];

const counted = reduction("counted", (type, draws) => {
  const p = conditionOn(type, draws);
  return {
    shape: `counted(${p.shape})`,
    wording: phrase("counted", { p: p.wording }),
    evaluate: (a) => items(a).filter((x) => p.apply(x)).length,
    lower: ([a], block, name) => {
      const total = block.let(0, INTEGER, name);
      block.each(a as Expression, (x, inner) => {
        inner.if(p.code([x], block.scope), (then) => then.set(total, c.plus(total, 1)));
      });
      return total;
    },
  };
});

const longestRun = reduction("longest-run", (type, draws) => {
  const p = conditionOn(type, draws);
  return {
    shape: `longest-run(${p.shape})`,
    wording: phrase("longestRun", { p: p.wording }),
    evaluate: (a) => {
      const runs = items(a)
        .map((x) => (p.apply(x) ? "x" : " "))
        .join("")
        .split(" ");
      return Math.max(...runs.map((run) => run.length));
    },
    lower: ([a], block, name) => {
      const longest = block.let(0, INTEGER, name);
      const run = block.let(0);
      block.each(a as Expression, (x, inner) => {
        inner.if(
          p.code([x], block.scope),
          (then) => {
            then.set(run, c.plus(run, 1));
            then.set(longest, c.max(longest, run));
          },
          (otherwise) => otherwise.set(run, 0),
        );
      });
      return longest;
    },
  };
});

const summed = reduction("summed", (type, draws) => {
  const key = keyOf(type, draws);
  return {
    shape: `summed(${key.shape})`,
    wording: phrase("summed", { f: key.wording }),
    evaluate: (a) => items(a).reduce<number>((total, x) => total + number(key.apply(x)), 0),
    lower: ([a], block, name) => {
      const total = block.let(0, INTEGER, name);
      block.each(a as Expression, (x, inner) => inner.set(total, c.plus(total, key.code([x], block.scope))));
      return total;
    },
  };
});

export const LIST_OPERATIONS: readonly Operation[] = [
  kept,
  reversed,
  sorted,
  rotated,
  taken,
  everyKth,
  blocksReversed,
  partitioned,
  firstPerKey,
  runsMerged,
  gated,
  concatenated,
  counted,
  longestRun,
  summed,
];
