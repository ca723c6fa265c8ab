import type { ExampleValue } from "./example-value.js";
import type { ItemFunction } from "./item-functions.js";

type Items = readonly ExampleValue[];
type Answer = ItemFunction["apply"];

/** An operator of a list and a function of its items: `{0}` is the list, `{f}` the function. */
export interface ItemOperator {
  /** What the function gives. */
  readonly takes: ItemFunction["result"];
  /** `same` is the type of the list. */
  readonly result: "same" | "n" | "ln" | "ls";
  readonly python: string;
  readonly typescript: string;
  compute(list: Items, answer: Answer): ExampleValue | undefined;
}

const numeric = (list: Items, f: Answer) => list.map((x) => f(x) as number);

function operator(
  takes: ItemOperator["takes"],
  result: ItemOperator["result"],
  spellings: readonly [python: string, typescript: string],
  compute: ItemOperator["compute"],
): ItemOperator {
  return { takes, result, python: spellings[0], typescript: spellings[1], compute };
}

const CONDITIONED: readonly ItemOperator[] = [
  operator("b", "same", ["[x for x in {0} if {f}]", "{0}.filter((x) => {f})"], (a, f) => a.filter((x) => f(x))),
  operator(
    "b",
    "n",
    ["sum(1 for x in {0} if {f})", "{0}.filter((x) => {f}).length"],
    (a, f) => a.filter((x) => f(x)).length,
  ),
  operator(
    "b",
    "ln",
    ["[i for i, x in enumerate({0}) if {f}]", "{0}.map((x, i) => ({f}) ? i : -1).filter((i) => i >= 0)"],
    (a, f) => a.flatMap((x, i) => (f(x) ? [i] : [])),
  ),
  operator(
    "b",
    "same",
    [
      "(lambda l: [x for x in l if {f}] + [x for x in l if not {f}])({0})",
      "((l) => [...l.filter((x) => {f}), ...l.filter((x) => !({f}))])({0})",
    ],
    (a, f) => [...a.filter((x) => f(x)), ...a.filter((x) => !f(x))],
  ),
  operator(
    "b",
    "same",
    [
      "(lambda l: l[:next((i for i, x in enumerate(l) if not {f}), len(l))])({0})",
      "{0}.filter((_, i, l) => l.slice(0, i + 1).every((x) => {f}))",
    ],
    (a, f) => a.slice(0, firstFailing(a, f)),
  ),
  operator(
    "b",
    "same",
    [
      "(lambda l: l[next((i for i, x in enumerate(l) if not {f}), len(l)):])({0})",
      "{0}.filter((_, i, l) => !l.slice(0, i + 1).every((x) => {f}))",
    ],
    (a, f) => a.slice(firstFailing(a, f)),
  ),
  operator(
    "b",
    "n",
    [
      'max(map(len, "".join("1" if {f} else "0" for x in {0}).split("0")))',
      'Math.max(...{0}.map((x) => ({f}) ? "1" : "0").join("").split("0").map((r) => r.length))',
    ],
    (a, f) =>
      Math.max(
        ...a
          .map((x) => (f(x) ? "1" : "0"))
          .join("")
          .split("0")
          .map((run) => run.length),
      ),
  ),
];

const MAPPED: readonly ItemOperator[] = [
  operator("n", "ln", ["[{f} for x in {0}]", "{0}.map((x) => {f})"], numeric),
  operator("s", "ls", ["[{f} for x in {0}]", "{0}.map((x) => {f})"], (a, f) => a.map((x) => f(x))),
  operator("n", "n", ["sum({f} for x in {0})", "{0}.reduce((s, x) => s + {f}, 0)"], (a, f) =>
    numeric(a, f).reduce((x, y) => x + y, 0),
  ),
  operator(
    "n",
    "same",
    ["sorted({0}, key=lambda x: {f})", "[...{0}].sort((a, b) => ((x) => {f})(a) - ((x) => {f})(b))"],
    (a, f) => sorted(a, f, 1),
  ),
  operator(
    "n",
    "same",
    ["sorted({0}, key=lambda x: -{f})", "[...{0}].sort((a, b) => ((x) => {f})(b) - ((x) => {f})(a))"],
    (a, f) => sorted(a, f, -1),
  ),
  operator(
    "n",
    "same",
    [
      "(lambda l: [x for i, x in enumerate(l) if {f} not in [{f} for x in l[:i]]])({0})",
      "{0}.filter((x, i, l) => !l.slice(0, i).map((x) => {f}).includes({f}))",
    ],
    (a, f) => a.filter((x, i) => !numeric(a.slice(0, i), f).includes(f(x) as number)),
  ),
  operator(
    "n",
    "same",
    [
      "(lambda l: [x for i, x in enumerate(l) if {f} not in [{f} for x in l[max(i - 1, 0):i]]])({0})",
      "{0}.filter((x, i, l) => !l.slice(Math.max(i - 1, 0), i).map((x) => {f}).includes({f}))",
    ],
    (a, f) => a.filter((x, i) => i === 0 || f(a[i - 1] as ExampleValue) !== f(x)),
  ),
  operator(
    "n",
    "same",
    [
      "(lambda l: [x for i, x in enumerate(l) if all({f} > v for v in [{f} for x in l[:i]])])({0})",
      "{0}.filter((x, i, l) => l.slice(0, i).map((x) => {f}).every((v) => {f} > v))",
    ],
    (a, f) => a.filter((x, i) => numeric(a.slice(0, i), f).every((v) => (f(x) as number) > v)),
  ),
];

/** What a list becomes by a function of its items: usual ones first. */
export const ITEM_OPERATORS: readonly ItemOperator[] = [...CONDITIONED, ...MAPPED];

/** What two neighbours, or the items at one place of two lists, become: `{f}` is a function of `x` and `y`. */
export const NEIGHBOURS = {
  python: "(lambda l: [{f} for x, y in zip(l, l[1:])])({0})",
  typescript: "((l) => l.slice(1).map((y, i) => ((x) => {f})(l[i])))({0})",
  compute: (a: Items, f: Answer) => a.slice(1).map((y, i) => f(a[i] as ExampleValue, y)),
} as const;

/** As above, of two lists `{0}` and `{1}`. */
export const ZIPPED = {
  python: "[{f} for x, y in zip({0}, {1})]",
  typescript: "((l, r) => l.slice(0, r.length).map((x, i) => ((y) => {f})(r[i])))({0}, {1})",
  compute: (a: Items, b: Items, f: Answer) => a.slice(0, b.length).map((x, i) => f(x, b[i] as ExampleValue)),
} as const;

function firstFailing(list: Items, f: Answer): number {
  const at = list.findIndex((x) => !f(x));
  return at < 0 ? list.length : at;
}

function sorted(list: Items, f: Answer, sign: 1 | -1): ExampleValue[] {
  const keyed = list.map((x) => ({ x, key: f(x) as number }));
  return keyed.sort((a, b) => sign * (a.key - b.key)).map(({ x }) => x);
}
