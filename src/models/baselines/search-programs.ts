import type { ExampleValue } from "./example-value.js";
import { type ExpressionType, OPERATORS, type Operator } from "./expression-operators.js";
import type { PromptTask } from "./read-task.js";

/** An expression in both spellings, with its value for each example. */
interface Term {
  readonly type: ExpressionType;
  readonly size: number;
  readonly python: string;
  readonly typescript: string;
  readonly values: readonly ExampleValue[];
}

/** Expressions that are computed at most: a second or two. */
const MOST_COMPUTED = 40_000;
const LARGEST = 9;
const CONSTANTS: readonly ExampleValue[] = [0, 1, 2, 3, 10, "", " ", ","];

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

  constructor(
    private readonly task: PromptTask,
    private readonly type: ExpressionType,
    results: readonly ExampleValue[],
  ) {
    this.target = results.map((result) => JSON.stringify(result));
  }

  run(wanted: number): readonly Term[] {
    for (let size = 1; size <= LARGEST && this.solutions.length < wanted && this.computed < MOST_COMPUTED; size++) {
      this.bySize[size] = new Map();
      if (size === 1) this.addLeaves();
      else for (const operator of OPERATORS) this.apply(operator, size);
    }
    const near = this.partial.sort((a, b) => b.hits - a.hits || a.term.size - b.term.size).map(({ term }) => term);
    return [...this.solutions, ...near].slice(0, wanted);
  }

  private addLeaves(): void {
    for (const [at, name] of this.task.parameters.entries()) {
      const values = this.task.examples.map((example) => example.arguments[at] ?? null);
      const type = typeOf(values);
      if (type !== undefined) this.add({ type, size: 1, python: name, typescript: name, values });
    }
    for (const value of CONSTANTS) {
      const text = JSON.stringify(value);
      const type = typeof value === "number" ? "n" : "s";
      this.add({ type, size: 1, python: text, typescript: text, values: this.target.map(() => value) });
    }
  }

  /** All uses of an operator whose operands' sizes add up to one less than `size`. */
  private apply(operator: Operator, size: number): void {
    const [first, second] = operator.operands;
    if (first === undefined) return;
    for (let left = 1; left < size; left++) {
      const right = size - 1 - left;
      if (second === undefined ? right !== 0 : right < 1) continue;
      for (const a of this.bySize[left]?.get(first) ?? []) {
        if (second === undefined) this.compute(operator, [a], size);
        else for (const b of this.bySize[right]?.get(second) ?? []) this.compute(operator, [a, b], size);
        if (this.computed >= MOST_COMPUTED) return;
      }
    }
  }

  private compute(operator: Operator, operands: readonly Term[], size: number): void {
    this.computed++;
    const values: ExampleValue[] = [];
    for (const at of this.target.keys()) {
      const value = operator.compute(...operands.map((operand) => operand.values[at] as ExampleValue));
      if (value === undefined || !isSmall(value)) return;
      values.push(value);
    }
    const written = (template: string, spelling: "python" | "typescript") =>
      template.replace(/\{(\d)\}/g, (_, digit: string) => operands[Number(digit)]?.[spelling] ?? "");
    this.add({
      type: operator.result,
      size,
      python: written(operator.python, "python"),
      typescript: written(operator.typescript, "typescript"),
      values,
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
  return types.size === 0 && values.length > 0 && values.every((value) => Array.isArray(value)) ? "ln" : undefined;
}

function typesOf(value: ExampleValue): (ExpressionType | undefined)[] {
  if (typeof value === "number") return ["n"];
  if (typeof value === "string") return ["s"];
  if (typeof value === "boolean") return ["b"];
  if (value === null) return [undefined];
  if (value.length === 0) return [];
  if (value.every((item) => typeof item === "number")) return ["ln"];
  return [value.every((item) => typeof item === "string") ? "ls" : undefined];
}
