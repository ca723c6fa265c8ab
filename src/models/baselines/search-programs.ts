import type { ExampleValue } from "./example-value.js";
import { type ExpressionType, OPERATORS, type Operator } from "./expression-operators.js";
import { type Constants, combinations, type ItemFunction, type ItemType, itemFunctions } from "./item-functions.js";
import { ITEM_OPERATORS, NEIGHBOURS, ZIPPED } from "./item-operators.js";
import type { PromptTask } from "./read-task.js";

/** An expression in both spellings, with its value for each example. */
interface Term {
  readonly type: ExpressionType;
  readonly size: number;
  readonly python: string;
  readonly typescript: string;
  readonly values: readonly ExampleValue[];
  readonly isConstant?: true;
}

/** An expression to be made of others: `{0}`, `{1}` are its operands, `{f}` a function of items. */
interface Made {
  readonly result: ExpressionType;
  readonly python: string;
  readonly typescript: string;
  readonly operands: readonly Term[];
  readonly size: number;
  readonly f?: ItemFunction;
  compute(...values: ExampleValue[]): ExampleValue | undefined;
}

/** Expressions that are computed at most: a count and no clock, so that answers don't depend on the machine. */
const MOST_COMPUTED = 2_000;
const LARGEST = 9;
const USUAL = [0, 1, 2, 3, 10];
const TEXTS = ["", " ", ","];
const ITEMS: Readonly<Partial<Record<ExpressionType, ItemType>>> = {
  ln: "n",
  ls: "s",
  lp: "p",
  lr: "r",
  n: "n",
  s: "s",
};

/**
 * Expressions that satisfy all examples, smallest first; after them those that satisfy most. Of expressions with the same
 * values only the smallest is built upon; the wanted values are kept in every form, as they differ on other inputs.
 * @param wanted how many are enough
 */
export function searchPrograms(task: PromptTask, wanted: number): readonly Pick<Term, "python" | "typescript">[] {
  const results = task.examples.map(({ result }) => result);
  const type = results.length === 0 ? undefined : typeOf(results);
  if (type === undefined || results.length === 0) return [];
  return new Search(task, type, results).run(wanted);
}

class Search {
  private readonly known = new Set<string>();
  private readonly bySize: Map<ExpressionType, Term[]>[] = [new Map()];
  private readonly solutions: Term[] = [];
  private readonly partial: { term: Term; hits: number }[] = [];
  private computed = 0;
  private readonly target: readonly string[];
  private readonly constants: Constants;
  private readonly combinations: readonly ItemFunction[];
  private readonly functions = new Map<string, ItemFunction[]>();

  constructor(
    private readonly task: PromptTask,
    private readonly type: ExpressionType,
    results: readonly ExampleValue[],
  ) {
    this.target = results.map((result) => JSON.stringify(result));
    this.constants = { told: task.numbers, letters: task.letters, usual: USUAL };
    this.combinations = combinations(this.constants);
  }

  run(wanted: number): readonly Term[] {
    for (let size = 1; size <= LARGEST && this.solutions.length < wanted && !this.isSpent(); size++) {
      this.bySize[size] = new Map();
      if (size === 1) this.addLeaves();
      else this.grow(size);
    }
    const near = this.partial.sort((a, b) => b.hits - a.hits || a.term.size - b.term.size).map(({ term }) => term);
    return [...this.solutions, ...near].slice(0, wanted);
  }

  private isSpent(): boolean {
    return this.computed >= MOST_COMPUTED;
  }

  /** All expressions of a size; functions of a parameter come before what is built on other expressions. */
  private grow(size: number): void {
    if (size <= 2) for (const operator of OPERATORS) this.apply(operator, size);
    this.applyFunctions(size, 1);
    this.choose(size);
    if (size > 2) for (const operator of OPERATORS) this.apply(operator, size);
    this.applyCombinations(size);
    for (let inner = 2; inner < size; inner++) this.applyFunctions(size, inner);
  }

  private addLeaves(): void {
    for (const [at, name] of this.task.parameters.entries()) {
      const values = this.task.examples.map((example) => example.arguments[at] ?? null);
      const type = typeOf(values);
      if (type !== undefined) this.add({ type, size: 1, python: name, typescript: name, values });
    }
    const { told, letters } = this.constants;
    for (const value of new Set<number | string>([...told, ...USUAL, ...letters, ...TEXTS])) {
      const text = typeof value === "number" && value < 0 ? `(${value})` : JSON.stringify(value);
      const type = typeof value === "number" ? "n" : "s";
      const values = this.target.map(() => value);
      this.add({ type, size: 1, python: text, typescript: text, values, isConstant: true });
    }
  }

  private *terms(type: ExpressionType, size: number): Generator<Term> {
    yield* this.bySize[size]?.get(type) ?? [];
  }

  /** All uses of an operator whose operands' sizes add up to one less than `size`. */
  private apply(operator: Operator, size: number): void {
    const [first, second] = operator.operands;
    if (first === undefined) return;
    for (let left = 1; left < size; left++) {
      const right = size - 1 - left;
      if (second === undefined ? right !== 0 : right < 1) continue;
      for (const a of this.terms(first, left)) {
        if (second === undefined) this.compute({ ...operator, operands: [a], size });
        // what constants make is a constant that nobody told
        else
          for (const b of this.terms(second, right))
            if (!(a.isConstant && b.isConstant)) this.compute({ ...operator, operands: [a, b], size });
        if (this.isSpent()) return;
      }
    }
  }

  /** Functions of items of lists, and of numbers and texts, whose sizes add up with that of the list to `size`. */
  private applyFunctions(size: number, inner: number): void {
    for (const [type, terms] of this.bySize[inner] ?? []) {
      const item = ITEMS[type];
      if (item === undefined) continue;
      for (const f of this.functionsOf(item, size - inner))
        for (const term of terms) {
          if (type !== "n" && type !== "s") this.applyToItems(term, f, size);
          else if (term.isConstant !== true && f.result !== "b") this.applyToValue(term, f, size);
          if (this.isSpent()) return;
        }
    }
  }

  private applyToItems(list: Term, f: ItemFunction, size: number): void {
    for (const operator of ITEM_OPERATORS) {
      if (operator.takes !== f.result) continue;
      const result = operator.result === "same" ? list.type : operator.result;
      const compute = (value: ExampleValue) => operator.compute(value as readonly ExampleValue[], f.apply);
      this.compute({ ...operator, result, operands: [list], size, f, compute });
    }
  }

  private applyToValue(value: Term, f: ItemFunction, size: number): void {
    const [python, typescript] = ["(lambda x: {f})({0})", "((x) => {f})({0})"];
    if (f.result === "b") return;
    this.compute({ result: f.result, python, typescript, operands: [value], size, f, compute: (x) => f.apply(x) });
  }

  /** Functions of two numbers: of neighbours in a list, of two lists place by place. */
  private applyCombinations(size: number): void {
    for (const f of this.combinations) {
      const rest = size - f.size;
      for (const a of this.terms("ln", rest)) {
        const compute = (x: ExampleValue) => NEIGHBOURS.compute(x as readonly ExampleValue[], f.apply);
        this.compute({ ...NEIGHBOURS, result: "ln", operands: [a], size, f, compute });
      }
      for (let left = 1; left < rest && !this.isSpent(); left++)
        for (const a of this.terms("ln", left))
          for (const b of this.terms("ln", rest - left)) this.zip(a, b, { f, size });
    }
  }

  private zip(a: Term, b: Term, { f, size }: { f: ItemFunction; size: number }): void {
    const compute = (x: ExampleValue, y: ExampleValue) =>
      ZIPPED.compute(x as readonly ExampleValue[], y as readonly ExampleValue[], f.apply);
    this.compute({ ...ZIPPED, result: "ln", operands: [a, b], size, f, compute });
  }

  /** One of two parameters of the wanted type, as a condition on a number decides. */
  private choose(size: number): void {
    const [python, typescript] = ["({0} if (lambda x: {f})({2}) else {1})", "(((x) => {f})({2}) ? {0} : {1})"];
    const parameters = [...this.terms(this.type, 1)].filter((one) => one.isConstant !== true);
    const numbers = [...this.terms("n", 1)].filter((one) => one.isConstant !== true);
    for (const f of this.functionsOf("n", size - 2)) {
      if (f.result !== "b") continue;
      const compute = (a: ExampleValue, b: ExampleValue, x: ExampleValue) => (f.apply(x) ? a : b);
      for (const a of parameters)
        for (const b of parameters)
          for (const x of a === b ? [] : numbers)
            this.compute({ result: this.type, python, typescript, operands: [a, b, x], size, f, compute });
    }
  }

  private functionsOf(type: ItemType, size: number): readonly ItemFunction[] {
    const key = `${type} ${size}`;
    const known = this.functions.get(key);
    if (known !== undefined) return known;
    for (let one = 0; one <= LARGEST; one++) this.functions.set(`${type} ${one}`, []);
    for (const f of itemFunctions(type, this.constants)) this.functions.get(`${type} ${f.size}`)?.push(f);
    return this.functions.get(key) ?? [];
  }

  private compute({ operands, size, f, ...made }: Made): void {
    this.computed++;
    const values: ExampleValue[] = [];
    for (const at of this.target.keys()) {
      const value = made.compute(...operands.map((operand) => operand.values[at] as ExampleValue));
      if (value === undefined || !isSmall(value)) return;
      values.push(value);
    }
    const written = (spelling: "python" | "typescript") =>
      made[spelling].replace(/\{(\w)\}/g, (_, hole: string) =>
        hole === "f" ? (f?.[spelling] ?? "") : (operands[Number(hole)]?.[spelling] ?? ""),
      );
    this.add({
      type: made.result,
      size,
      values,
      get python() {
        return written("python");
      },
      get typescript() {
        return written("typescript");
      },
    });
  }

  private add(term: Term): void {
    const spelled = term.values.map((value) => JSON.stringify(value));
    if (term.type === this.type) this.weigh(term, spelled);
    const key = `${term.type} ${spelled.join(" ")}`;
    if (this.known.has(key)) return;
    this.known.add(key);
    const terms = this.bySize[term.size] as Map<ExpressionType, Term[]>;
    const same = terms.get(term.type);
    if (same === undefined) terms.set(term.type, [term]);
    else same.push(term);
  }

  private weigh(term: Term, spelled: readonly string[]): void {
    const hits = spelled.filter((value, at) => value === this.target[at]).length;
    if (hits === this.target.length) this.solutions.push(term);
    else if (hits > 0 && this.partial.length < 1000) this.partial.push({ term, hits });
  }
}

/** Values that grow without end help nobody. */
function isSmall(value: ExampleValue): boolean {
  if (typeof value === "number")
    return Number.isSafeInteger(value) || (Number.isFinite(value) && Math.abs(value) < 1e15);
  return value === null || typeof value === "boolean" || value.length < 1000;
}

/** The type that all values share; an empty list has that of the others. */
function typeOf(values: readonly ExampleValue[]): ExpressionType | undefined {
  const types = new Set(values.flatMap((value) => typesOf(value)));
  if (types.size === 1) return [...types][0];
  // rows of two numbers look like pairs
  if (types.size === 2 && types.has("g") && types.has("lp")) return "g";
  return types.size === 0 && values.length > 0 && values.every((value) => Array.isArray(value)) ? "ln" : undefined;
}

function typesOf(value: ExampleValue): (ExpressionType | undefined)[] {
  if (typeof value === "number") return ["n"];
  if (typeof value === "string") return ["s"];
  if (typeof value === "boolean") return ["b"];
  if (value === null) return [undefined];
  if (value.length === 0) return [];
  const isNumber = (item: ExampleValue | undefined) => typeof item === "number";
  if (value.every(isNumber)) return ["ln"];
  if (value.every((item) => typeof item === "string")) return ["ls"];
  const rows = value.filter((item): item is readonly ExampleValue[] => Array.isArray(item));
  if (rows.length < value.length) return [undefined];
  if (rows.every((row) => row.length === 2 && typeof row[0] === "string" && isNumber(row[1]))) return ["lr"];
  if (!rows.every((row) => row.every(isNumber))) return [undefined];
  return [rows.every((row) => row.length === 2) ? "lp" : "g"];
}
