import type { FunctionType } from "../../../execution/languages/function-support.js";
import type { Data, Expression } from "../core/core.js";
import * as c from "../core/expressions.js";
import { COUNTS, INTEGER, INTEGERS, listOf, RECORDS, sameType, TALLY, TEXT, TEXTS } from "../core/types.js";
import { phrase } from "../phrases/wording.js";
import { items, number, order, records, sum, tallies, texts } from "./data.js";
import { fixed } from "./fixed-operation.js";
import { integerCondition } from "./integer-rules.js";
import { keyOf } from "./rules.js";
import type { Operation } from "./step.js";

/** Adds an amount to what a map keeps for a key. */
function added(kept: ReadonlyMap<Data, number>, key: Data, amount: number): Map<Data, number> {
  return new Map(kept).set(key, (kept.get(key) ?? 0) + amount);
}

const grouped: Operation = {
  id: "grouped",
  draw: (wanted, draws) => {
    if (!sameType(wanted, COUNTS)) return undefined;
    const type = draws.one([INTEGERS, TEXTS, RECORDS]) as Extract<FunctionType, { kind: "list" | "set" }>;
    const key = keyOf(type.item, draws);
    return {
      shape: `grouped(${key.shape})`,
      operands: [type],
      result: COUNTS,
      wording: phrase("grouped", { f: key.wording }),
      evaluate: (a) => items(a).reduce<Map<Data, number>>((kept, x) => added(kept, key.apply(x), 1), new Map()) as Data,
      lower: ([a], block, name) => {
        const made = block.let(c.emptyMap(COUNTS), COUNTS, name);
        block.each(a as Expression, (x, inner) => {
          const value = inner.let(key.code([x], block.scope));
          inner.store(made, value, c.plus(c.tally(made, value), 1));
        });
        return made;
      },
    };
  },
};

const totals = fixed("totals", [RECORDS], TALLY, (draws) => {
  const f = keyOf(INTEGER, draws);
  return {
    shape: `totals(${f.shape})`,
    wording: phrase("totals", { f: f.wording }),
    evaluate: (a) =>
      records(a).reduce<Map<Data, number>>(
        (kept, [name, amount]) => added(kept, name, number(f.apply(amount))),
        new Map(),
      ) as Data,
    lower: ([a], block, name) => {
      const made = block.let(c.emptyMap(TALLY), TALLY, name);
      block.each(a as Expression, (x, inner) => {
        const who = inner.let(c.place(x, 0));
        inner.store(made, who, c.plus(c.tally(made, who), f.code([c.place(x, 1)], block.scope)));
      });
      return made;
    },
  };
});

const occurrences = fixed("tally", [TEXTS], TALLY, () => ({
  shape: "tally",
  wording: phrase("tally"),
  evaluate: (a) => texts(a).reduce<Map<Data, number>>((kept, x) => added(kept, x, 1), new Map()) as Data,
  lower: ([a], block, name) => {
    const made = block.let(c.emptyMap(TALLY), TALLY, name);
    block.each(a as Expression, (x, inner) => inner.store(made, x, c.plus(c.tally(made, x), 1)));
    return made;
  },
}));

const entriesKept: Operation = {
  id: "entries-kept",
  draw: (wanted, draws) => {
    if (wanted.kind !== "map") return undefined;
    const p = integerCondition(draws);
    return {
      shape: `entries-kept(${p.shape})`,
      operands: [wanted],
      result: wanted,
      wording: phrase("entriesKept", { p: p.wording }),
      evaluate: (a) => new Map([...tallies(a)].filter(([, x]) => p.apply(x))),
      lower: ([a], block, name) => {
        const made = block.let(c.emptyMap(wanted), wanted, name);
        block.each(c.keys(a as Expression), (key, inner) => {
          const value = inner.let(c.tally(a as Expression, key));
          inner.if(p.code([value], block.scope), (then) => then.store(made, key, value));
        });
        return made;
      },
    };
  },
};

/** From a map to the list of its keys or values. */
function listed(id: "keysByValue" | "valuesByKey"): Operation {
  const byValue = id === "keysByValue";
  return {
    id,
    draw: (wanted, draws) => {
      const map = sameType(wanted, TEXTS) ? TALLY : draws.percent(50) ? COUNTS : TALLY;
      const isSaid = byValue ? sameType(wanted, TEXTS) || sameType(wanted, INTEGERS) : sameType(wanted, INTEGERS);
      if (!isSaid) return undefined;
      const source = byValue && sameType(wanted, INTEGERS) ? COUNTS : map;
      const keyType = source.kind === "map" ? source.key : TEXT;
      return {
        shape: `${id}(${keyType.kind})`,
        operands: [source],
        result: wanted,
        wording: phrase(id),
        evaluate: (a) => {
          const sorted = [...tallies(a)].sort(([k], [l]) => order(k, l));
          if (!byValue) return sorted.map(([, value]) => value);
          return sorted.sort(([, x], [, y]) => y - x).map(([key]) => key);
        },
        lower: ([a], block, name) => {
          const map = a as Expression;
          const all = c.keys(map);
          if (!byValue) {
            const made = block.let(c.list(INTEGERS), INTEGERS, name);
            block.each(all, (key, inner) => inner.push(made, c.tally(map, key)));
            return made;
          }
          const pair: FunctionType = { kind: "tuple", items: [keyType, INTEGER] };
          const entries = block.let(c.list(listOf(pair)), listOf(pair));
          block.each(all, (key, inner) => inner.push(entries, c.tuple(key, c.tally(map, key))));
          block.sort(entries, (one) => [c.negative(c.place(one, 1))]);
          const made = block.let(c.list(wanted), wanted, name);
          block.each(entries, (one, inner) => inner.push(made, c.place(one, 0)));
          return made;
        },
      };
    },
  };
}

const largestValue: Operation = {
  id: "map-measured",
  draw: (wanted, draws) => {
    if (!sameType(wanted, INTEGER)) return undefined;
    const map = draws.one([COUNTS, TALLY]);
    const m = draws.integer(2, 7);
    return {
      shape: `map-measured(${map.kind === "map" ? map.key.kind : ""})`,
      operands: [map],
      result: INTEGER,
      wording: phrase("mapMeasured", { m }),
      evaluate: (a) => sum([...tallies(a).values()].map((value) => value * value)) + m * tallies(a).size,
      lower: ([a], block, name) => {
        const total = block.let(c.times(c.length(a as Expression), m), INTEGER, name);
        block.each(c.keys(a as Expression), (key, inner) => {
          const value = inner.let(c.tally(a as Expression, key));
          inner.set(total, c.plus(total, c.times(value, value)));
        });
        return total;
      },
    };
  },
};

/** The records whose number is the largest of their name. */
const bestPerName = fixed("best-per-name", [RECORDS], RECORDS, () => ({
  shape: "best-per-name",
  wording: phrase("bestPerName"),
  evaluate: (a) => {
    const all = records(a);
    return all.filter(([name, value], at) =>
      all.every(([other, rival], place) => other !== name || rival < value || (rival === value && at <= place)),
    );
  },
  lower: ([a], block, name) => {
    const list = a as Expression;
    const made = block.let(c.list(RECORDS), RECORDS, name);
    block.range(0, c.length(list), (at, outer) => {
      const best = outer.let(true);
      const mine = outer.let(c.item(list, at));
      outer.range(0, c.length(list), (place, inner) => {
        const rival = inner.let(c.item(list, place));
        const beaten = c.or(
          c.greater(c.place(rival, 1), c.place(mine, 1)),
          c.and(c.equal(c.place(rival, 1), c.place(mine, 1)), c.less(place, at)),
        );
        inner.if(c.and(c.equal(c.place(rival, 0), c.place(mine, 0)), beaten), (then) => then.set(best, false));
      });
      outer.if(best, (then) => then.push(made, mine));
    });
    return made;
  },
}));

const names = fixed("record-names", [RECORDS], TEXTS, (draws) => {
  const p = integerCondition(draws);
  return {
    shape: `record-names(${p.shape})`,
    wording: phrase("recordNames", { p: p.wording }),
    evaluate: (a) => records(a).flatMap(([name, x]) => (p.apply(x) ? [name] : [])),
    lower: ([a], block, name) => {
      const made = block.let(c.list(TEXTS), TEXTS, name);
      block.each(a as Expression, (x, inner) => {
        inner.if(p.code([c.place(x, 1)], block.scope), (then) => then.push(made, c.place(x, 0)));
      });
      return made;
    },
  };
});

export const MAP_OPERATIONS: readonly Operation[] = [
  grouped,
  totals,
  occurrences,
  entriesKept,
  listed("keysByValue"),
  listed("valuesByKey"),
  largestValue,
  bestPerName,
  names,
];
