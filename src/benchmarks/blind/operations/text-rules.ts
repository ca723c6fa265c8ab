import { coreFunction, type ModuleScope } from "../core/block-builder.js";
import type { Expression } from "../core/core.js";
import * as c from "../core/expressions.js";
import { INTEGER, TEXT } from "../core/types.js";
import type { Draws } from "../making/draws.js";
import { phrase, type Wording } from "../phrases/wording.js";
import { remainder, sum, text } from "./data.js";
import type { Rule } from "./step.js";

type Drawn = (draws: Draws) => Rule;

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

function rule(
  shape: string,
  wording: Wording,
  apply: (x: string) => number | string | boolean,
  code: (x: Expression, scope: ModuleScope) => Expression,
): Rule {
  return { shape, wording, apply: (x) => apply(text(x)), code: ([x], scope) => code(x as Expression, scope) };
}

const CONDITIONS: readonly Drawn[] = [
  (d) => {
    const k = d.integer(1, 5);
    return rule(
      "longer",
      `|x| > ${k}`,
      (x) => x.length > k,
      (x) => c.greater(c.length(x), k),
    );
  },
  (d) => {
    const m = d.integer(2, 3);
    const r = d.integer(0, m - 1);
    return rule(
      "length-congruent",
      `|x| mod ${m} = ${r}`,
      (x) => x.length % m === r,
      (x) => c.equal(c.mod(c.length(x), m), r),
    );
  },
  (d) => {
    const letter = d.one([..."aeiorstnl"]);
    return rule(
      "has",
      phrase("contains", { c: letter }),
      (x) => x.includes(letter),
      (x) => c.contains(x, letter),
    );
  },
  (d) => {
    const letter = d.one([..."efghijklmnop"]);
    return rule(
      "before",
      phrase("before", { c: letter }),
      (x) => x < letter,
      (x) => c.less(x, letter),
    );
  },
  (d) => {
    const [m, r] = [2, d.integer(0, 1)];
    return rule(
      "vowels-congruent",
      phrase("vowelCountCongruent", { m, r }),
      (x) => vowels(x) % m === r,
      (x, scope) => c.equal(c.mod(vowelCount(x, scope), m), r),
    );
  },
];

const KEYS: readonly Drawn[] = [
  () =>
    rule(
      "length",
      "|x|",
      (x) => x.length,
      (x) => c.length(x),
    ),
  () => rule("vowels", phrase("vowelCount"), vowels, vowelCount),
  (d) => {
    const m = d.integer(7, 29);
    return rule(
      "letter-sum",
      phrase("letterSum", { m }),
      (x) => remainder(sum([...x].map((one) => LETTERS.indexOf(one) + 1)), m),
      (x, scope) => c.mod(letterSum(x, scope), m),
    );
  },
  (d) => {
    const letter = d.one([..."aeiorstn"]);
    return rule(
      "occurrences",
      phrase("occurrences", { c: letter }),
      (x) => x.split(letter).length - 1,
      (x, scope) => occurrences(x, letter, scope),
    );
  },
];

const FUNCTIONS: readonly Drawn[] = [
  () => rule("reversed", phrase("textReversed"), (x) => [...x].reverse().join(""), reversed),
  (d) => {
    const k = d.integer(2, 23);
    return rule(
      "shifted",
      phrase("shifted", { k }),
      (x) => x.replace(/[a-z]/g, (one) => LETTERS[(LETTERS.indexOf(one) + k) % 26] ?? one),
      (x, scope) => shifted(x, k, scope),
    );
  },
  (d) => {
    const letter = d.one([..."aeiorstn"]);
    return rule(
      "without",
      phrase("without", { c: letter }),
      (x) => x.replaceAll(letter, ""),
      (x, scope) => without(x, letter, scope),
    );
  },
  (d) => {
    const k = d.integer(2, 3);
    return rule(
      "thinned",
      phrase("everyCharacter", { k }),
      (x) => [...x].filter((_, at) => at % k === 0).join(""),
      (x, scope) => thinned(x, k, scope),
    );
  },
  () =>
    rule(
      "letters-sorted",
      phrase("charactersSorted"),
      (x) => [...x].sort().join(""),
      (x, scope) => charactersSorted(x, scope),
    ),
];

export function textCondition(draws: Draws): Rule {
  return draws.one(CONDITIONS)(draws);
}

/** An integer from a text. */
export function textKey(draws: Draws): Rule {
  return draws.one(KEYS)(draws);
}

/** A text of lower-case letters from another. */
export function textFunction(draws: Draws): Rule {
  return draws.one(FUNCTIONS)(draws);
}

function vowels(x: string): number {
  return x.replace(/[^aeiou]/g, "").length;
}

/** A function over the characters of a text that counts or adds up. */
function counting(scope: ModuleScope, key: string, added: (one: Expression) => [Expression | undefined, Expression]) {
  return scope.function(key, (own) =>
    coreFunction(scope, own, [TEXT], INTEGER, (block, given) => {
      const total = block.let(0);
      block.each(given as Expression, (one, inner) => {
        const [condition, amount] = added(one);
        if (condition === undefined) inner.set(total, c.plus(total, amount));
        else inner.if(condition, (then) => then.set(total, c.plus(total, amount)));
      });
      block.return(total);
    }),
  );
}

function vowelCount(x: Expression, scope: ModuleScope): Expression {
  const name = counting(scope, "vowel-count", (one) => [c.contains("aeiou", one), c.expression(1)]);
  return c.call(name, INTEGER, x);
}

function letterSum(x: Expression, scope: ModuleScope): Expression {
  const name = counting(scope, "letter-sum", (one) => [
    c.and(c.atLeast(one, "a"), c.atMost(one, "z")),
    c.minus(c.code(one), 96),
  ]);
  return c.call(name, INTEGER, x);
}

function occurrences(x: Expression, letter: string, scope: ModuleScope): Expression {
  const name = counting(scope, `occurrences-${letter}`, (one) => [c.equal(one, letter), c.expression(1)]);
  return c.call(name, INTEGER, x);
}

/** A function that builds a text from the characters of another. */
function rewriting(
  scope: ModuleScope,
  key: string,
  write: (...parts: [one: Expression, at: Expression, made: Expression]) => [Expression | undefined, Expression],
) {
  return scope.function(key, (own) =>
    coreFunction(scope, own, [TEXT], TEXT, (block, given) => {
      const made = block.let("");
      block.range(0, c.length(given as Expression), (at, inner) => {
        const one = inner.let(c.item(given as Expression, at));
        const [condition, next] = write(one, at, made);
        if (condition === undefined) inner.set(made, next);
        else inner.if(condition, (then) => then.set(made, next));
      });
      block.return(made);
    }),
  );
}

function reversed(x: Expression, scope: ModuleScope): Expression {
  return c.call(
    rewriting(scope, "reversed", (one, _, made) => [undefined, c.join(one, made)]),
    TEXT,
    x,
  );
}

function without(x: Expression, letter: string, scope: ModuleScope): Expression {
  const name = rewriting(scope, `without-${letter}`, (one, _, made) => [c.unequal(one, letter), c.join(made, one)]);
  return c.call(name, TEXT, x);
}

function thinned(x: Expression, k: number, scope: ModuleScope): Expression {
  const name = rewriting(scope, `thinned-${k}`, (one, at, made) => [c.equal(c.mod(at, k), 0), c.join(made, one)]);
  return c.call(name, TEXT, x);
}

function shifted(x: Expression, k: number, scope: ModuleScope): Expression {
  const name = scope.function(`shifted-${k}`, (own) =>
    coreFunction(scope, own, [TEXT], TEXT, (block, given) => {
      const made = block.let("");
      block.each(given as Expression, (one, inner) => {
        inner.if(
          c.and(c.atLeast(one, "a"), c.atMost(one, "z")),
          (then) => {
            const moved = c.mod(c.plus(c.minus(c.code(one), 97), k), 26);
            then.set(made, c.join(made, c.character(c.plus(moved, 97))));
          },
          (otherwise) => otherwise.set(made, c.join(made, one)),
        );
      });
      block.return(made);
    }),
  );
  return c.call(name, TEXT, x);
}

function charactersSorted(x: Expression, scope: ModuleScope): Expression {
  const name = scope.function("characters-sorted", (own) =>
    coreFunction(scope, own, [TEXT], TEXT, (block, given) => {
      const all = block.let(c.list({ kind: "list", item: TEXT }));
      block.each(given as Expression, (one, inner) => inner.push(all, one));
      block.sort(all, (one) => [one]);
      const made = block.let("");
      block.each(all, (one, inner) => inner.set(made, c.join(made, one)));
      block.return(made);
    }),
  );
  return c.call(name, TEXT, x);
}
