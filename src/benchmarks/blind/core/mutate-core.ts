import type { BinaryOperator, Block, CoreModule, Expression, Statement } from "./core.js";
import { expression, not, plus } from "./expressions.js";
import { sameType } from "./types.js";

/** What an operator is mistaken for. */
const MISTAKEN: Readonly<Record<Exclude<BinaryOperator, "join">, BinaryOperator>> = {
  "+": "-",
  "-": "+",
  "*": "+",
  div: "mod",
  mod: "div",
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "==": "!=",
  "!=": "==",
  and: "or",
  or: "and",
  min: "max",
  max: "min",
};

/** All modules that differ from this one by a single mistake. */
export function mutantsOf(module: CoreModule): CoreModule[] {
  return module.flatMap((one, at) =>
    blockMutants(one.body).map((body) => [...module.slice(0, at), { ...one, body }, ...module.slice(at + 1)]),
  );
}

function blockMutants(block: Block): Block[] {
  return block.flatMap((statement, at) =>
    statementMutants(statement).map((changed) => [...block.slice(0, at), ...changed, ...block.slice(at + 1)]),
  );
}

/** What may stand instead of a statement: another one, or nothing. */
function statementMutants(statement: Statement): Block[] {
  const changed = partsOf(statement).map((one): Block => [one]);
  switch (statement.kind) {
    case "push":
    case "put":
    case "store":
    case "set":
    case "sort":
      return [[], ...changed];
    case "if":
      return [[{ ...statement, condition: not(statement.condition) }], ...changed];
    case "let":
    case "pop":
    case "while":
    case "range":
    case "each":
    case "return":
      return changed;
    default:
      return statement satisfies never;
  }
}

/** The statement with one of its expressions or blocks changed. */
function partsOf(statement: Statement): Statement[] {
  const changed: Statement[] = [];
  for (const [field, part] of Object.entries(statement) as [string, unknown][]) {
    if (TARGETS.has(field)) continue;
    if (isBlock(field)) {
      changed.push(...blockMutants(part as Block).map((body) => ({ ...statement, [field]: body }) as Statement));
    } else if (field === "keys") {
      const keys = part as readonly Expression[];
      changed.push(...listMutants(keys).map((mutated) => ({ ...statement, keys: mutated }) as Statement));
    } else if (isExpression(part)) {
      changed.push(...expressionMutants(part).map((mutated) => ({ ...statement, [field]: mutated }) as Statement));
    }
  }
  return changed;
}

/** Fields that name a variable to be changed. */
const TARGETS: ReadonlySet<string> = new Set(["variable", "list", "map"]);

function isBlock(field: string): boolean {
  return field === "otherwise" || field === "body";
}

function isExpression(part: unknown): part is Expression {
  return typeof part === "object" && part !== null && "kind" in part && "type" in part;
}

function expressionMutants(one: Expression): Expression[] {
  return [...ownMutants(one), ...innerMutants(one)];
}

function ownMutants(one: Expression): Expression[] {
  switch (one.kind) {
    case "literal":
      return literalMutants(one);
    case "binary":
      if (one.operator === "join") return [{ ...one, left: one.right, right: one.left }];
      return [{ ...one, operator: MISTAKEN[one.operator] }];
    case "unary":
    case "copy":
      return one.kind === "unary" ? [one.of] : [];
    case "place": {
      const tuple = one.of.type;
      const other = tuple.kind === "tuple" ? tuple.items[1 - one.index] : undefined;
      return other !== undefined && sameType(other, one.type) ? [{ ...one, index: 1 - one.index }] : [];
    }
    case "call": {
      const [first] = one.arguments;
      return first !== undefined && sameType(first.type, one.type) ? [first] : [];
    }
    case "length":
      return [plus(one, 1)];
    default:
      return [];
  }
}

function literalMutants({ value }: Extract<Expression, { kind: "literal" }>): Expression[] {
  if (typeof value === "number") return [expression(value + 1), expression(value - 1)];
  if (typeof value === "boolean") return [expression(!value)];
  if (value === "") return [expression("a")];
  return [expression(String.fromCharCode(value.charCodeAt(0) + 1) + value.slice(1))];
}

function innerMutants(one: Expression): Expression[] {
  const changed: Expression[] = [];
  for (const [field, part] of Object.entries(one) as [string, unknown][]) {
    if (field === "type") continue;
    if (Array.isArray(part)) {
      const mutants = listMutants(part as readonly Expression[]);
      changed.push(...mutants.map((mutated) => ({ ...one, [field]: mutated }) as Expression));
    } else if (isExpression(part)) {
      changed.push(...expressionMutants(part).map((mutated) => ({ ...one, [field]: mutated }) as Expression));
    }
  }
  return changed;
}

function listMutants(all: readonly Expression[]): Expression[][] {
  return all.flatMap((one, at) =>
    expressionMutants(one).map((mutated) => [...all.slice(0, at), mutated, ...all.slice(at + 1)]),
  );
}
