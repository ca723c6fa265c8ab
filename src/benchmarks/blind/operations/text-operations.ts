import type { Expression } from "../core/core.js";
import * as c from "../core/expressions.js";
import { INTEGER, INTEGERS, TEXT, TEXTS } from "../core/types.js";
import { phrase } from "../phrases/wording.js";
import { number, numbers, sum, text, texts } from "./data.js";
import { fixed } from "./fixed-operation.js";
import { changeOf, keyOf } from "./rules.js";
import type { Operation } from "./step.js";

/** What separates the parts of a text. */
const SEPARATORS = [",", ";", "|", "/", ":", "-", "+"] as const;

const split = fixed("split", [TEXT], TEXTS, (draws) => {
  const separator = draws.one(SEPARATORS);
  return {
    shape: "split",
    wording: phrase("split", { c: separator }),
    evaluate: (a) =>
      text(a)
        .split(separator)
        .filter((part) => part !== ""),
    lower: ([a], block, name) => {
      const given = a as Expression;
      const made = block.let(c.list(TEXTS), TEXTS, name);
      const part = block.let("");
      block.each(given, (one, inner) => {
        inner.if(
          c.unequal(one, separator),
          (then) => then.set(part, c.join(part, one)),
          (otherwise) => {
            otherwise.if(c.greater(c.length(part), 0), (full) => full.push(made, part));
            otherwise.set(part, "");
          },
        );
      });
      block.if(c.greater(c.length(part), 0), (full) => full.push(made, part));
      return made;
    },
  };
});

const joined = fixed("joined", [TEXTS], TEXT, (draws) => {
  const separator = draws.one(SEPARATORS);
  return {
    shape: "joined",
    wording: phrase("joined", { c: separator }),
    evaluate: (a) => texts(a).join(separator),
    lower: ([a], block, name) => {
      const list = a as Expression;
      const made = block.let("", TEXT, name);
      block.range(0, c.length(list), (at, inner) => {
        inner.if(c.greater(at, 0), (then) => then.set(made, c.join(made, separator)));
        inner.set(made, c.join(made, c.item(list, at)));
      });
      return made;
    },
  };
});

const textsMapped = fixed("texts-mapped", [TEXTS], TEXTS, (draws) => {
  const f = changeOf(TEXT, draws);
  return {
    shape: `texts-mapped(${f.shape})`,
    wording: phrase("mapped", { f: f.wording }),
    evaluate: (a) => texts(a).map((x) => f.apply(x)),
    lower: ([a], block, name) => {
      const made = block.let(c.list(TEXTS), TEXTS, name);
      block.each(a as Expression, (x, inner) => inner.push(made, f.code([x], block.scope)));
      return made;
    },
  };
});

const textChanged = fixed("text-changed", [TEXT], TEXT, (draws) => {
  const f = changeOf(TEXT, draws);
  return {
    shape: `text-changed(${f.shape})`,
    wording: phrase("valueOf", { f: f.wording }),
    evaluate: (a) => f.apply(text(a)),
    lower: ([a], block) => f.code([a as Expression], block.scope),
  };
});

const textMeasured = fixed("text-measured", [TEXT], INTEGER, (draws) => {
  const f = keyOf(TEXT, draws);
  return {
    shape: `text-measured(${f.shape})`,
    wording: phrase("valueOf", { f: f.wording }),
    evaluate: (a) => f.apply(text(a)),
    lower: ([a], block) => f.code([a as Expression], block.scope),
  };
});

/** Reads the integers that stand in a text. */
const numbersRead = fixed("numbers-read", [TEXT], INTEGERS, () => ({
  shape: "numbers-read",
  wording: phrase("numbersRead"),
  evaluate: (a) => (text(a).match(/\d+/g) ?? []).map((digits) => remainder1000(digits)),
  lower: ([a], block, name) => {
    const made = block.let(c.list(INTEGERS), INTEGERS, name);
    const value = block.let(-1);
    block.each(a as Expression, (one, inner) => {
      inner.if(
        c.and(c.atLeast(one, "0"), c.atMost(one, "9")),
        (then) => {
          const digit = c.minus(c.code(one), 48);
          then.set(value, c.mod(c.plus(c.times(c.max(value, 0), 10), digit), 1000));
        },
        (otherwise) => {
          otherwise.if(c.atLeast(value, 0), (done) => done.push(made, value));
          otherwise.set(value, -1);
        },
      );
    });
    block.if(c.atLeast(value, 0), (done) => done.push(made, value));
    return made;
  },
}));

function remainder1000(digits: string): number {
  return [...digits].reduce((value, digit) => (value * 10 + Number(digit)) % 1000, 0);
}

const letterPositions = fixed("letter-positions", [TEXT], INTEGERS, () => ({
  shape: "letter-positions",
  wording: phrase("letterPositions"),
  evaluate: (a) => [...text(a).replace(/[^a-z]/g, "")].map((one) => one.charCodeAt(0) - 96),
  lower: ([a], block, name) => {
    const made = block.let(c.list(INTEGERS), INTEGERS, name);
    block.each(a as Expression, (one, inner) => {
      inner.if(c.and(c.atLeast(one, "a"), c.atMost(one, "z")), (then) => then.push(made, c.minus(c.code(one), 96)));
    });
    return made;
  },
}));

const spelled = fixed("spelled", [INTEGERS], TEXT, (draws) => {
  const k = draws.integer(1, 25);
  return {
    shape: "spelled",
    wording: phrase("spelled", { k }),
    evaluate: (a) =>
      numbers(a)
        .map((x) => String.fromCharCode(97 + ((((x + k) % 26) + 26) % 26)))
        .join(""),
    lower: ([a], block, name) => {
      const made = block.let("", TEXT, name);
      block.each(a as Expression, (x, inner) => {
        inner.set(made, c.join(made, c.character(c.plus(c.mod(c.plus(x, k), 26), 97))));
      });
      return made;
    },
  };
});

const runsCounted = fixed("runs-counted", [TEXT], TEXT, () => ({
  shape: "runs-counted",
  wording: phrase("runsCounted"),
  evaluate: (a) => text(a).replace(/(.)\1*/g, (run) => `${run[0]}${run.length}`),
  lower: ([a], block, name) => {
    const given = a as Expression;
    const made = block.let("", TEXT, name);
    const start = block.let(0);
    block.while(c.less(start, c.length(given)), (outer) => {
      const end = outer.let(c.plus(start, 1));
      const same = c.equal(c.item(given, end), c.item(given, start));
      outer.while(c.and(c.less(end, c.length(given)), same), (inner) => inner.set(end, c.plus(end, 1)));
      outer.set(made, c.join(c.join(made, c.item(given, start)), c.decimal(c.minus(end, start))));
      outer.set(start, end);
    });
    return made;
  },
}));

/** How deep brackets nest when closing ones without partner are passed over. */
const deepest = fixed("deepest", [TEXT], INTEGER, (draws) => {
  const [open, close] = draws.one([
    ["(", ")"],
    ["<", ">"],
    ["a", "e"],
    ["s", "t"],
    ["o", "n"],
  ] as const);
  return {
    shape: "deepest",
    wording: phrase("deepest", { c: open, d: close }),
    evaluate: (a) => {
      const depths = [0];
      for (const one of text(a)) {
        const before = depths.at(-1) as number;
        depths.push(one === open ? before + 1 : one === close ? Math.max(0, before - 1) : before);
      }
      return Math.max(...depths);
    },
    lower: ([a], block, name) => {
      const best = block.let(0, INTEGER, name);
      const depth = block.let(0);
      block.each(a as Expression, (one, inner) => {
        inner.if(c.equal(one, open), (then) => then.set(depth, c.plus(depth, 1)));
        inner.if(c.equal(one, close), (then) => then.set(depth, c.max(c.minus(depth, 1), 0)));
        inner.set(best, c.max(best, depth));
      });
      return best;
    },
  };
});

const totalLength = fixed("digits-total", [INTEGERS], INTEGER, (draws) => {
  const m = draws.integer(3, 9);
  return {
    shape: "digits-total",
    wording: phrase("digitsTotal", { m }),
    evaluate: (a) => sum(numbers(a).map((x) => (number(x) % m === 0 ? String(x).length : 0))),
    lower: ([a], block, name) => {
      const total = block.let(0, INTEGER, name);
      block.each(a as Expression, (x, inner) => {
        inner.if(c.equal(c.mod(x, m), 0), (then) => then.set(total, c.plus(total, c.length(c.decimal(x)))));
      });
      return total;
    },
  };
});

export const TEXT_OPERATIONS: readonly Operation[] = [
  split,
  joined,
  textsMapped,
  textChanged,
  textMeasured,
  numbersRead,
  letterPositions,
  spelled,
  runsCounted,
  deepest,
  totalLength,
];
