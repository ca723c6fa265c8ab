import type { FunctionType } from "../../../execution/languages/function-support.js";
import {
  COUNTS,
  GRID,
  INTEGER,
  INTEGERS,
  PAIRS,
  RECORDS,
  sameType,
  TALLY,
  TEXT,
  TEXTS,
  typeKey,
} from "../core/types.js";
import { OPERATIONS } from "../operations/operations.js";
import type { Draws } from "./draws.js";
import type { Origin, PlacedStep, Plan } from "./plan.js";

const MOST_PARAMETERS = 3;

/** Types that answers have, the frequent ones more than once. */
const RESULTS: readonly FunctionType[] = [
  INTEGER,
  INTEGER,
  INTEGERS,
  INTEGERS,
  TEXTS,
  PAIRS,
  TEXT,
  COUNTS,
  TALLY,
  GRID,
  RECORDS,
];

/** Types that parameters have. */
const PARAMETERS: ReadonlySet<string> = new Set([INTEGERS, TEXTS, PAIRS, RECORDS, TEXT, INTEGER, GRID].map(typeKey));

/** Steps until one has so many on its longest way; `undefined` where the draw led nowhere. */
export function compose(depth: number, draws: Draws): Plan | undefined {
  const composition = new Composition(draws);
  const answer = composition.value(draws.one(RESULTS), depth);
  return answer === undefined ? undefined : { parameters: composition.parameters, steps: composition.steps };
}

class Composition {
  readonly parameters: FunctionType[] = [];
  readonly steps: PlacedStep[] = [];

  constructor(readonly draws: Draws) {}

  /** A value of a type made by so many steps in a row; its steps come after those of its operands. */
  value(type: FunctionType, depth: number): Origin | undefined {
    if (depth === 0) return this.#parameter(type);
    const { draws } = this;
    for (const operation of draws.shuffled(OPERATIONS)) {
      const step = operation.draw(type, draws);
      if (step === undefined || !step.operands.every((one) => depth > 1 || PARAMETERS.has(typeKey(one)))) continue;
      const deepest = draws.integer(0, step.operands.length - 1);
      const operands: Origin[] = [];
      for (const [index, operand] of step.operands.entries()) {
        const origin = index === deepest ? this.value(operand, depth - 1) : this.#side(operand, depth - 1);
        if (origin === undefined) return undefined;
        operands.push(origin);
      }
      this.steps.push({ step, operands, depth });
      return { kind: "step", index: this.steps.length - 1 };
    }
    return undefined;
  }

  /** An operand beside the deepest one: what is there already, or something of at most this depth. */
  #side(type: FunctionType, most: number): Origin | undefined {
    if (this.draws.percent(50)) {
      const known = this.steps.flatMap(({ step, depth }, index): Origin[] =>
        sameType(step.result, type) && depth <= most ? [{ kind: "step", index }] : [],
      );
      if (known.length > 0) return this.draws.one(known);
    }
    const depth = this.draws.percent(40) ? Math.min(most, 1) : 0;
    return this.value(type, depth) ?? this.#parameter(type);
  }

  #parameter(type: FunctionType): Origin | undefined {
    if (!PARAMETERS.has(typeKey(type))) return undefined;
    const same = this.parameters.flatMap((one, index) => (sameType(one, type) ? [index] : []));
    const full = this.parameters.length >= MOST_PARAMETERS;
    if (same.length > 0 && (full || this.draws.percent(45))) return { kind: "parameter", index: this.draws.one(same) };
    if (full) return undefined;
    this.parameters.push(type);
    return { kind: "parameter", index: this.parameters.length - 1 };
  }
}
