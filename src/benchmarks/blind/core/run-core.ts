import type { BinaryOperator, Block, CoreFunction, CoreModule, Data, Expression, Statement } from "./core.js";

/** Why a module gave no answer: it ran too long, left the range of integers, or reached for what is not there. */
export class CoreFailure extends Error {
  override readonly name = "CoreFailure";
}

/** A module that can be called. */
export interface RunnableModule {
  /** @throws CoreFailure */
  call(values: readonly Data[], steps: number): Data;
  /** Statements that the last call took. */
  stepsTaken(): number;
}

interface Frame {
  readonly slots: Mutable[];
  result: Mutable | undefined;
}

type Mutable = number | string | boolean | Mutable[] | Map<number | string, Mutable>;
type Get = (frame: Frame) => Mutable;
/** Whether the function has returned. */
type Run = (frame: Frame) => boolean;

interface Budget {
  left: number;
}

interface Compiled {
  readonly parameters: readonly number[];
  size: number;
  run: Run;
}

/**
 * Makes a module callable: closures over numbered slots, some twenty times as fast as walking the tree.
 * A call throws `CoreFailure` when it takes more than its steps or does what the language does not define.
 */
export function runnable(module: CoreModule): RunnableModule {
  const budget: Budget = { left: 0 };
  const functions = new Map<string, Compiled>();
  let last: Compiled | undefined;
  for (const one of module) {
    last = new Compiler(functions, budget).function(one);
    functions.set(one.name, last);
  }
  if (last === undefined) throw new TypeError("a module without functions");
  const entry = last;
  let granted = 0;
  return {
    call(values, steps) {
      granted = steps;
      budget.left = steps;
      return invoke(entry, values as readonly Mutable[]) as Data;
    },
    stepsTaken: () => granted - budget.left,
  };
}

function invoke(compiled: Compiled, values: readonly Mutable[]): Mutable {
  const frame: Frame = { slots: new Array(compiled.size), result: undefined };
  for (const [index, slot] of compiled.parameters.entries()) frame.slots[slot] = values[index] as Mutable;
  compiled.run(frame);
  if (frame.result === undefined) throw new CoreFailure("no value returned");
  return frame.result;
}

class Compiler {
  readonly #slots = new Map<string, number>();

  constructor(
    readonly functions: ReadonlyMap<string, Compiled>,
    readonly budget: Budget,
  ) {}

  function(one: CoreFunction): Compiled {
    const parameters = one.parameters.map(({ name }) => this.#slot(name));
    const run = this.#block(one.body);
    return { parameters, size: this.#slots.size, run };
  }

  #slot(name: string): number {
    const known = this.#slots.get(name);
    if (known !== undefined) return known;
    this.#slots.set(name, this.#slots.size);
    return this.#slots.size - 1;
  }

  #block(block: Block): Run {
    const all = block.map((statement) => this.#statement(statement));
    const { budget } = this;
    return (frame) => {
      for (const run of all) {
        budget.left -= 1;
        if (budget.left < 0) throw new CoreFailure("too many steps");
        if (run(frame)) return true;
      }
      return false;
    };
  }

  #statement(statement: Statement): Run {
    switch (statement.kind) {
      case "let":
      case "set": {
        const [slot, value] = [this.#slot(statement.variable.name), this.#get(statement.value)];
        return silent((frame) => {
          frame.slots[slot] = value(frame);
        });
      }
      case "push":
      case "pop":
      case "put":
      case "store":
        return this.#change(statement);
      case "if": {
        const condition = this.#get(statement.condition);
        const [then, otherwise] = [this.#block(statement.body), this.#block(statement.otherwise)];
        return (frame) => (condition(frame) ? then(frame) : otherwise(frame));
      }
      case "return": {
        const value = this.#get(statement.value);
        return (frame) => {
          frame.result = value(frame);
          return true;
        };
      }
      case "while":
      case "range":
      case "each":
        return this.#loop(statement);
      case "sort":
        return this.#sort(statement);
      default:
        return statement satisfies never;
    }
  }

  #change(statement: Extract<Statement, { kind: "push" | "pop" | "put" | "store" }>): Run {
    if (statement.kind === "store") {
      const [map, key, value] = [statement.map, statement.key, statement.value].map((one) => this.#get(one)) as [
        Get,
        Get,
        Get,
      ];
      return silent((frame) => {
        (map(frame) as Map<string, Mutable>).set(key(frame) as string, value(frame));
      });
    }
    const list = this.#get(statement.list) as (frame: Frame) => Mutable[];
    if (statement.kind === "pop") {
      return silent((frame) => {
        if (list(frame).pop() === undefined) throw new CoreFailure("nothing to take away");
      });
    }
    const value = this.#get(statement.value);
    if (statement.kind === "push") {
      return silent((frame) => {
        const items = list(frame);
        if (items.length >= LONGEST) throw new CoreFailure("a list too long");
        items.push(value(frame));
      });
    }
    const at = this.#get(statement.at);
    return silent((frame) => {
      const items = list(frame);
      const index = at(frame) as number;
      if (index < 0 || index >= items.length) throw new CoreFailure("no such position");
      items[index] = value(frame);
    });
  }

  #loop(statement: Extract<Statement, { kind: "while" | "range" | "each" }>): Run {
    const body = this.#block(statement.body);
    if (statement.kind === "while") {
      const condition = this.#get(statement.condition);
      const { budget } = this;
      return (frame) => {
        while (condition(frame)) {
          budget.left -= 1;
          if (budget.left < 0) throw new CoreFailure("too many steps");
          if (body(frame)) return true;
        }
        return false;
      };
    }
    const slot = this.#slot(statement.variable.name);
    if (statement.kind === "each") {
      const of = this.#get(statement.of);
      return (frame) => {
        for (const one of of(frame) as Iterable<Mutable>) {
          frame.slots[slot] = one;
          if (body(frame)) return true;
        }
        return false;
      };
    }
    const [from, to] = [this.#get(statement.from), this.#get(statement.to)];
    return (frame) => {
      const end = to(frame) as number;
      for (let index = from(frame) as number; index < end; index++) {
        frame.slots[slot] = index;
        if (body(frame)) return true;
      }
      return false;
    };
  }

  #sort(statement: Extract<Statement, { kind: "sort" }>): Run {
    const list = this.#get(statement.list) as (frame: Frame) => Mutable[];
    const slot = this.#slot(statement.variable.name);
    const keys = statement.keys.map((key) => this.#get(key));
    return silent((frame) => {
      const items = list(frame);
      const keyed = items.map((one) => {
        frame.slots[slot] = one;
        return { one, keys: keys.map((key) => key(frame)) };
      });
      keyed.sort((a, b) => compared(a.keys, b.keys));
      for (const [index, { one }] of keyed.entries()) items[index] = one;
    });
  }

  #get(expression: Expression): Get {
    switch (expression.kind) {
      case "variable": {
        const slot = this.#slot(expression.name);
        return (frame) => frame.slots[slot] as Mutable;
      }
      case "literal": {
        const { value } = expression;
        return () => value;
      }
      case "binary":
        return this.#binary(expression);
      case "call": {
        const values = expression.arguments.map((one) => this.#get(one));
        const callee = this.functions.get(expression.name);
        if (callee === undefined) throw new TypeError(`no function ${expression.name} before this one`);
        return (frame) =>
          invoke(
            callee,
            values.map((value) => value(frame)),
          );
      }
      case "tuple":
      case "list": {
        const items = expression.items.map((one) => this.#get(one));
        return (frame) => items.map((one) => one(frame));
      }
      case "empty-map":
        return () => new Map();
      case "has":
      case "tally": {
        const [map, key] = [this.#get(expression.map), this.#get(expression.key)];
        const read = (frame: Frame) => (map(frame) as Map<Mutable, Mutable>).get(key(frame));
        return expression.kind === "has" ? (frame) => read(frame) !== undefined : (frame) => read(frame) ?? 0;
      }
      case "keys": {
        const map = this.#get(expression.map);
        return (frame) => [...(map(frame) as Map<number | string, Mutable>).keys()].sort((a, b) => (a < b ? -1 : 1));
      }
      case "item":
      case "slice":
        return this.#part(expression);
      case "contains": {
        const [of, part] = [this.#get(expression.of), this.#get(expression.part)];
        return (frame) => (of(frame) as string).includes(part(frame) as string);
      }
      default: {
        const of = this.#get(expression.of);
        return unary(expression, of);
      }
    }
  }

  #part(expression: Extract<Expression, { kind: "item" | "slice" }>): Get {
    const of = this.#get(expression.of) as (frame: Frame) => string | Mutable[];
    if (expression.kind === "item") {
      const at = this.#get(expression.at);
      return (frame) => {
        const found = of(frame)[at(frame) as number];
        if (found === undefined) throw new CoreFailure("no such position");
        return found;
      };
    }
    const [from, to] = [this.#get(expression.from), this.#get(expression.to)];
    return (frame) => {
      const [whole, start, end] = [of(frame), from(frame) as number, to(frame) as number];
      if (start < 0 || start > end || end > whole.length) throw new CoreFailure("no such positions");
      return whole.slice(start, end);
    };
  }

  #binary({ operator, left, right }: Extract<Expression, { kind: "binary" }>): Get {
    const [a, b] = [this.#get(left), this.#get(right)];
    if (operator === "and") return (frame) => (a(frame) as boolean) && b(frame);
    if (operator === "or") return (frame) => (a(frame) as boolean) || b(frame);
    const compute = OPERATORS[operator];
    return (frame) => compute(a(frame) as never, b(frame) as never);
  }
}

const LONGEST = 100_000;

function silent(run: (frame: Frame) => void): Run {
  return (frame) => {
    run(frame);
    return false;
  };
}

function checked(value: number): number {
  if (!Number.isSafeInteger(value)) throw new CoreFailure("an integer beyond 2^53");
  // no negative zero: other languages have none
  return value + 0;
}

function positive(divisor: number): number {
  if (divisor <= 0) throw new CoreFailure("a divisor that is not positive");
  return divisor;
}

const OPERATORS: Readonly<Record<Exclude<BinaryOperator, "and" | "or">, (a: never, b: never) => Mutable>> = {
  "+": (a: number, b: number) => checked(a + b),
  "-": (a: number, b: number) => checked(a - b),
  "*": (a: number, b: number) => checked(a * b),
  div: (a: number, b: number) => checked(Math.floor(a / positive(b))),
  mod: (a: number, b: number) => checked(((a % positive(b)) + b) % b),
  min: (a: number, b: number) => Math.min(a, b),
  max: (a: number, b: number) => Math.max(a, b),
  "<": (a: number, b: number) => a < b,
  "<=": (a: number, b: number) => a <= b,
  ">": (a: number, b: number) => a > b,
  ">=": (a: number, b: number) => a >= b,
  "==": (a: number, b: number) => a === b,
  "!=": (a: number, b: number) => a !== b,
  join: (a: string, b: string) => joined(a, b),
};

function joined(a: string, b: string): string {
  if (a.length + b.length > LONGEST) throw new CoreFailure("a text too long");
  return a + b;
}

type OfOne = Extract<Expression, { of: Expression }>;

function unary(expression: Exclude<OfOne, { kind: "item" | "slice" | "contains" }>, of: Get): Get {
  switch (expression.kind) {
    case "unary": {
      if (expression.operator === "not") return (frame) => !of(frame);
      if (expression.operator === "absolute") return (frame) => Math.abs(of(frame) as number);
      return (frame) => checked(-(of(frame) as number));
    }
    case "length":
      return (frame) => {
        const value = of(frame);
        return value instanceof Map ? value.size : (value as string).length;
      };
    case "copy":
      return (frame) => [...(of(frame) as Mutable[])];
    case "place": {
      const { index } = expression;
      return (frame) => (of(frame) as Mutable[])[index] as Mutable;
    }
    case "decimal":
      return (frame) => String(of(frame));
    case "code":
      return (frame) => (of(frame) as string).charCodeAt(0);
    case "character":
      return (frame) => String.fromCharCode(of(frame) as number);
    default:
      return expression satisfies never;
  }
}

function compared(a: readonly Mutable[], b: readonly Mutable[]): number {
  for (const [index, key] of a.entries()) {
    const other = b[index] as Mutable;
    if (key !== other) return key < other ? -1 : 1;
  }
  return 0;
}
