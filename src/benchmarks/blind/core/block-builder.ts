import type { FunctionType } from "../../../execution/languages/function-support.js";
import type { CoreFunction, Expression, Statement, Variable } from "./core.js";
import { expression, type Operand, variable } from "./expressions.js";
import { itemType } from "./types.js";

/** Where names and further functions of a module come from while it is written. */
export interface ModuleScope {
  /** A name that nothing in the module has. */
  freshName(): string;
  /** The name of a function that is written once per key. */
  function(key: string, write: (name: string) => CoreFunction): string;
}

/** Writes statements one after the other; every variable gets a name of its own. */
export class BlockBuilder {
  readonly statements: Statement[] = [];

  constructor(readonly scope: ModuleScope) {}

  /** A new variable with a first value; the name is chosen unless given. */
  let(value: Operand, type?: FunctionType, name = this.scope.freshName()): Variable {
    const first = expression(value);
    const made = variable(name, type ?? first.type);
    this.statements.push({ kind: "let", variable: made, value: first });
    return made;
  }

  set(target: Variable, value: Operand): void {
    this.statements.push({ kind: "set", variable: target, value: expression(value) });
  }

  push(list: Variable, value: Operand): void {
    this.statements.push({ kind: "push", list, value: expression(value) });
  }

  pop(list: Variable): void {
    this.statements.push({ kind: "pop", list });
  }

  put(list: Variable, at: Operand, value: Operand): void {
    this.statements.push({ kind: "put", list, at: expression(at), value: expression(value) });
  }

  store(map: Variable, key: Operand, value: Operand): void {
    this.statements.push({ kind: "store", map, key: expression(key), value: expression(value) });
  }

  if(condition: Expression, then: (block: BlockBuilder) => void, otherwise?: (block: BlockBuilder) => void): void {
    this.statements.push({
      kind: "if",
      condition,
      body: this.#inner(then),
      otherwise: otherwise === undefined ? [] : this.#inner(otherwise),
    });
  }

  while(condition: Expression, body: (block: BlockBuilder) => void): void {
    this.statements.push({ kind: "while", condition, body: this.#inner(body) });
  }

  range(from: Operand, to: Operand, body: (index: Variable, block: BlockBuilder) => void): void {
    const index = variable(this.scope.freshName(), { kind: "integer", size: "wide" });
    const statements = this.#inner((block) => body(index, block));
    this.statements.push({
      kind: "range",
      variable: index,
      from: expression(from),
      to: expression(to),
      body: statements,
    });
  }

  each(of: Expression, body: (one: Variable, block: BlockBuilder) => void): void {
    const one = variable(this.scope.freshName(), itemType(of.type));
    this.statements.push({ kind: "each", variable: one, of, body: this.#inner((block) => body(one, block)) });
  }

  sort(list: Variable, keys: (one: Variable) => readonly Expression[]): void {
    const one = variable(this.scope.freshName(), itemType(list.type));
    this.statements.push({ kind: "sort", list, variable: one, keys: keys(one) });
  }

  return(value: Operand): void {
    this.statements.push({ kind: "return", value: expression(value) });
  }

  #inner(write: (block: BlockBuilder) => void): readonly Statement[] {
    const block = new BlockBuilder(this.scope);
    write(block);
    return block.statements;
  }
}

/** A function of the module, written by a builder of its body. */
export function coreFunction(
  scope: ModuleScope,
  name: string,
  types: readonly FunctionType[],
  returns: FunctionType,
  write: (block: BlockBuilder, ...parameters: Variable[]) => void,
): CoreFunction {
  const parameters = types.map((type) => variable(scope.freshName(), type));
  const block = new BlockBuilder(scope);
  write(block, ...parameters);
  return { name, parameters, returns, body: block.statements };
}
