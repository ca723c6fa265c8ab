import type { FunctionSupport } from "../../../execution/languages/function-support.js";
import type { Block, CoreModule, Expression, Statement } from "../core/core.js";
import type { Dialect, PrintExpression, Printing } from "./dialect.js";

/** A module as a program of a language, without driver. */
export function printModule(module: CoreModule, dialect: Dialect, functions: FunctionSupport): string {
  const names = {
    variable: (name: string) => functions.parameterName(name),
    function: (name: string) => functions.functionName(name),
    type: (type: Expression["type"]) => functions.type(type),
  };
  const print: PrintExpression = (expression, binding = 0) => {
    const [text, own] = dialect.expression(expression, printing);
    return own < binding ? `(${text})` : text;
  };
  const printing: Printing = { ...names, print };
  const written = module.map((one) => {
    const lines = new BlockPrinter(dialect, printing).around(dialect.function(one, printing), one.body);
    return lines.map((line) => `${dialect.margin}${line}\n`).join("");
  });
  return dialect.program(written.join(dialect.block.close === undefined ? "\n\n" : "\n"));
}

class BlockPrinter {
  constructor(
    readonly dialect: Dialect,
    readonly printing: Printing,
  ) {}

  around(head: string, body: Block): string[] {
    const { open, close } = this.dialect.block;
    return [head + open, ...this.inner(body), ...(close === undefined ? [] : [close])];
  }

  inner(block: Block): string[] {
    const { indent, nothing } = this.dialect.block;
    if (block.length === 0 && nothing !== undefined) return [indent + nothing];
    return block.flatMap((statement) => this.statement(statement).map((line) => indent + line));
  }

  statement(statement: Statement): readonly string[] {
    const { dialect, printing } = this;
    const { print } = printing;
    switch (statement.kind) {
      case "let":
        return [dialect.let(statement.variable, statement.value, printing)];
      case "set":
        return [dialect.set(statement.variable, statement.value, printing)];
      case "push":
        return [dialect.push(statement.list, statement.value, printing)];
      case "pop":
        return [dialect.pop(statement.list, printing)];
      case "put":
        return [dialect.put(statement.list, statement.at, statement.value, printing)];
      case "store":
        return [dialect.store(statement.map, statement.key, statement.value, printing)];
      case "return":
        return [dialect.return(statement.value, printing)];
      case "sort":
        return dialect.sort(statement.list, statement.variable, statement.keys, printing);
      case "if":
        return this.#if(statement);
      case "while":
        return this.around(dialect.while(print(statement.condition)), statement.body);
      case "range": {
        const name = printing.variable(statement.variable.name);
        return this.around(dialect.range(name, print(statement.from), print(statement.to, 5)), statement.body);
      }
      case "each":
        return this.around(dialect.each(statement.variable, statement.of, printing), statement.body);
      default:
        return statement satisfies never;
    }
  }

  #if({ condition, body, otherwise }: Extract<Statement, { kind: "if" }>): string[] {
    const { block, else: word, if: head } = this.dialect;
    const lines = this.around(head(this.printing.print(condition)), body);
    if (otherwise.length === 0) return lines;
    if (block.close === undefined) return [...lines, ...this.around(word, otherwise)];
    const before = lines.slice(0, -1);
    const close = block.joinsElse ? `${block.close} ${word}` : word;
    return [...before, close + block.open, ...this.inner(otherwise), block.close];
  }
}
