import type { Expression } from "../core/core.js";
import { braceStatements } from "./brace-dialect.js";
import type { Dialect, Printing, Spelled } from "./dialect.js";
import { infix, plainLiteral } from "./operators.js";

/** Rust 2021. Values are cloned where they are kept: what a reference solution costs is of no account. */
export const rust: Dialect = {
  ...braceStatements(";"),
  expression,
  let: ({ name, type }, value, printing) =>
    `let mut ${printing.variable(name)}: ${printing.type(type)} = ${owned(value, printing)};`,
  set: ({ name }, value, printing) => `${printing.variable(name)} = ${owned(value, printing)};`,
  push: ({ name }, value, printing) => `${printing.variable(name)}.push(${owned(value, printing)});`,
  pop: ({ name }, { variable }) => `${variable(name)}.pop();`,
  // both are computed before the list is borrowed to be changed
  put: ({ name }, at, value, printing) =>
    `{ let place = ${index(at, printing)}; let value = ${owned(value, printing)}; ${printing.variable(name)}[place] = value; }`,
  store: ({ name }, key, value, printing) =>
    `${printing.variable(name)}.insert(${owned(key, printing)}, ${owned(value, printing)});`,
  return: (value, printing) => `return ${owned(value, printing)};`,
  sort: (list, one, keys, printing) => {
    const name = printing.variable(one.name);
    const all = keys.map((key) => `${owned(key, printing)},`).join(" ");
    return [
      `${printing.variable(list.name)}.sort_by_key(|item| {`,
      `    let ${name}: ${printing.type(one.type)} = item.clone();`,
      `    (${all})`,
      "});",
    ];
  },
  if: (condition) => `if ${condition}`,
  while: (condition) => `while ${condition}`,
  range: (name, from, to) => `for ${name} in ${from}..${to}`,
  each: (one, of, { variable, print }) =>
    `for ${variable(one.name)} in ${
      of.type.kind === "string"
        ? `${print(of, 9)}.chars().map(|letter| letter.to_string())`
        : `${print(of, 9)}.iter().cloned()`
    }`,
  function: (one, { variable, function: named, type }) => {
    const parameters = one.parameters.map((each) => `${variable(each.name)}: ${type(each.type)}`);
    return `fn ${named(one.name)}(${parameters.join(", ")}) -> ${type(one.returns)}`;
  },
  margin: "",
  program: (functions) =>
    functions.includes("HashMap") ? `use std::collections::HashMap;\n\n${functions}` : functions,
};

const COPIED: ReadonlySet<string> = new Set(["integer", "boolean"]);
const PLACES: ReadonlySet<string> = new Set(["variable", "item", "place"]);

/** A value that can be kept. */
function owned(one: Expression, { print }: Printing): string {
  const isPlace = PLACES.has(one.kind) && !(one.kind === "item" && one.of.type.kind === "string");
  return isPlace && !COPIED.has(one.type.kind) ? `${print(one, 9)}.clone()` : print(one);
}

function index(at: Expression, { print }: Printing): string {
  return `${print(at, 9)} as usize`;
}

/** A text that is only looked at. */
function borrowed(one: Expression, { print }: Printing): string {
  return one.kind === "literal" ? JSON.stringify(one.value) : `${print(one, 9)}.as_str()`;
}

function expression(one: Expression, printing: Printing): Spelled {
  const { print, variable, function: named } = printing;
  switch (one.kind) {
    case "variable":
      return [variable(one.name), 9];
    case "literal":
      if (typeof one.value === "string") return [`String::from(${JSON.stringify(one.value)})`, 9];
      return plainLiteral(one.value);
    case "binary":
      return binary(one, printing);
    case "unary":
      if (one.operator === "absolute") return [`i64::abs(${print(one.of)})`, 9];
      return one.operator === "not" ? [`!${print(one.of, 9)}`, 8] : [`-${print(one.of, 9)}`, 8];
    case "length":
      return [`(${print(one.of, 9)}.len() as i64)`, 9];
    case "item":
      if (one.of.type.kind === "string")
        return [`(${print(one.of, 9)}.as_bytes()[${index(one.at, printing)}] as char).to_string()`, 9];
      return [`${print(one.of, 9)}[${index(one.at, printing)}]`, 9];
    case "slice": {
      const part = `${print(one.of, 9)}[${index(one.from, printing)}..${index(one.to, printing)}]`;
      return [`${part}.${one.type.kind === "string" ? "to_string" : "to_vec"}()`, 9];
    }
    case "copy":
      return [`${print(one.of, 9)}.clone()`, 9];
    case "place":
      return [`${print(one.of, 9)}.${one.index}`, 9];
    case "tuple":
      return [`(${one.items.map((item) => owned(item, printing)).join(", ")})`, 9];
    case "list":
      return [`vec![${one.items.map((item) => owned(item, printing)).join(", ")}]`, 9];
    case "empty-map":
      return ["HashMap::new()", 9];
    case "has":
      return [`${print(one.map, 9)}.contains_key(&${print(one.key, 9)})`, 9];
    case "tally":
      return [`${print(one.map, 9)}.get(&${print(one.key, 9)}).copied().unwrap_or(0)`, 9];
    case "keys":
      return [`{ let mut all: Vec<_> = ${print(one.map, 9)}.keys().cloned().collect(); all.sort(); all }`, 8];
    case "contains":
      return [`${borrowed(one.of, printing)}.contains(${borrowed(one.part, printing)})`, 9];
    case "decimal":
      return [`${print(one.of, 9)}.to_string()`, 9];
    case "code":
      return [`(${print(one.of, 9)}.as_bytes()[0] as i64)`, 9];
    case "character":
      return [`(${print(one.of, 9)} as u8 as char).to_string()`, 9];
    case "call":
      return [`${named(one.name)}(${one.arguments.map((value) => owned(value, printing)).join(", ")})`, 9];
    default:
      return one satisfies never;
  }
}

function binary(one: Extract<Expression, { kind: "binary" }>, printing: Printing): Spelled {
  const { print } = printing;
  const { operator, left, right } = one;
  switch (operator) {
    case "min":
    case "max":
      return [`std::cmp::${operator}(${print(left)}, ${print(right)})`, 9];
    case "div":
    case "mod":
      return [`i64::${operator === "div" ? "div" : "rem"}_euclid(${print(left)}, ${print(right)})`, 9];
    case "join":
      return [`format!("{}{}", ${print(left)}, ${print(right)})`, 9];
    default:
      if (left.type.kind === "string" && operator !== "and" && operator !== "or")
        return [`${borrowed(left, printing)} ${operator} ${borrowed(right, printing)}`, 4];
      return infix(one, print, { and: "&&", or: "||" });
  }
}
