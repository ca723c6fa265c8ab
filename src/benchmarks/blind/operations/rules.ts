import type { FunctionType } from "../../../execution/languages/function-support.js";
import { coreFunction, type ModuleScope } from "../core/block-builder.js";
import type { Expression } from "../core/core.js";
import * as c from "../core/expressions.js";
import type { Draws } from "../making/draws.js";
import { phrase, type Wording, withX } from "../phrases/wording.js";
import { items, number } from "./data.js";
import { integerCombination, integerCondition, integerFunction } from "./integer-rules.js";
import type { Rule } from "./step.js";
import { textCondition, textFunction, textKey } from "./text-rules.js";

/** A condition on a value of a type. */
export function conditionOn(type: FunctionType, draws: Draws): Rule {
  if (type.kind === "tuple")
    return draws.percent(45) ? comparisonOfPlaces(type, draws) : onPlace(type, draws, conditionOn);
  const one = type.kind === "string" ? textCondition : integerCondition;
  if (!draws.percent(18)) return one(draws);
  const both = draws.percent(50);
  const [first, second] = [one(draws), one(draws)];
  if (first.shape === second.shape) return first;
  return {
    shape: `${both ? "both" : "either"}(${first.shape},${second.shape})`,
    wording: phrase(both ? "both" : "either", { p: first.wording, q: second.wording }),
    apply: (x) => (both ? first.apply(x) && second.apply(x) : first.apply(x) || second.apply(x)),
    code: (x, scope) => (both ? c.and : c.or)(first.code(x, scope), second.code(x, scope)),
  };
}

/** An integer from a value of a type. */
export function keyOf(type: FunctionType, draws: Draws): Rule {
  if (type.kind === "tuple") return draws.percent(50) ? combinationOfPlaces(type, draws) : onPlace(type, draws, keyOf);
  return type.kind === "string" ? textKey(draws) : integerFunction(draws);
}

/** A value of a type from another of the same: integers and texts. */
export function changeOf(type: FunctionType, draws: Draws): Rule {
  const one = type.kind === "string" ? textFunction : integerFunction;
  if (!draws.percent(25)) return one(draws);
  const [condition, then, otherwise] = [conditionOn(type, draws), one(draws), one(draws)];
  if (then.shape === otherwise.shape) return then;
  // the reference decides in a statement: languages without conditional expressions are many
  return {
    shape: `cases(${condition.shape},${then.shape},${otherwise.shape})`,
    wording: phrase("cases", { p: condition.wording, f: then.wording, g: otherwise.wording }),
    apply: (x) => (condition.apply(x) ? then.apply(x) : otherwise.apply(x)),
    code: (values, scope) => {
      const [x] = values as [Expression];
      const name = scope.function(`cases-${scope.freshName()}`, (own) =>
        caseFunction(scope, own, type, { condition, then, otherwise }),
      );
      return c.call(name, type, x);
    },
  };
}

function caseFunction(
  scope: ModuleScope,
  name: string,
  type: FunctionType,
  { condition, then, otherwise }: { condition: Rule; then: Rule; otherwise: Rule },
) {
  return coreFunction(scope, name, [type], type, (block, given) => {
    const x = [given as Expression];
    block.if(condition.code(x, scope), (inner) => inner.return(then.code(x, scope)));
    block.return(otherwise.code(x, scope));
  });
}

type Tuple = Extract<FunctionType, { kind: "tuple" }>;

function onPlace(type: Tuple, draws: Draws, inner: (type: FunctionType, draws: Draws) => Rule): Rule {
  const index = draws.integer(0, type.items.length - 1);
  const rule = inner(type.items[index] as FunctionType, draws);
  return {
    shape: `place-${index}(${rule.shape})`,
    wording: withX(rule.wording, `x[${index}]`),
    apply: (x) => rule.apply(items(x)[index] as never),
    code: ([x], scope) => rule.code([c.place(x as Expression, index)], scope),
  };
}

function isPairOfIntegers(type: Tuple): boolean {
  return type.items.every(({ kind }) => kind === "integer");
}

function comparisonOfPlaces(type: Tuple, draws: Draws): Rule {
  if (!isPairOfIntegers(type)) return onPlace(type, draws, conditionOn);
  const k = draws.integer(1, 6);
  const [a, b] = draws.percent(50) ? [0, 1] : [1, 0];
  return {
    shape: `places-apart-${a}`,
    wording: `x[${b}] - x[${a}] > ${k}`,
    apply: (x) => number(items(x)[b]) - number(items(x)[a]) > k,
    code: ([x]) => c.greater(c.minus(c.place(x as Expression, b), c.place(x as Expression, a)), k),
  };
}

function combinationOfPlaces(type: Tuple, draws: Draws): Rule {
  if (!isPairOfIntegers(type)) return onPlace(type, draws, keyOf);
  const rule = integerCombination(draws);
  return {
    shape: `places(${rule.shape})`,
    wording: placesWording(rule.wording),
    apply: (x) => rule.apply(items(x)[0] as never, items(x)[1] as never),
    code: ([x], scope) => rule.code([c.place(x as Expression, 0), c.place(x as Expression, 1)], scope),
  };
}

/** Formulas over `x` and `y` as formulas over the places of a pair. */
function placesWording(wording: Wording): Wording {
  return typeof wording === "string" ? wording.replace(/\by\b/g, "x[1]").replace(/\bx\b(?!\[)/g, "x[0]") : wording;
}
