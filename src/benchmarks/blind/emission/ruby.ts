import type { Expression } from "../core/core.js";
import { argumentsOf } from "./brace-dialect.js";
import type { Dialect, Printing, Spelled } from "./dialect.js";
import { infix, plainLiteral } from "./operators.js";

/** Ruby. Texts that grow are new each time: what was passed in stays as it was. */
export const ruby: Dialect = {
  expression,
  let: ({ name }, value, { variable, print }) => `${variable(name)} = ${print(value)}`,
  set: ({ name }, value, { variable, print }) => `${variable(name)} = ${print(value)}`,
  push: ({ name }, value, { variable, print }) => `${variable(name)}.push(${print(value)})`,
  pop: ({ name }, { variable }) => `${variable(name)}.pop`,
  put: ({ name }, at, value, { variable, print }) => `${variable(name)}[${print(at)}] = ${print(value)}`,
  store: ({ name }, key, value, { variable, print }) => `${variable(name)}[${print(key)}] = ${print(value)}`,
  return: (value, { print }) => `return ${print(value)}`,
  sort: (list, one, keys, { variable, print }) => [
    // its sort does not keep the order of equal items
    `${variable(list.name)} = ${variable(list.name)}.each_with_index.sort_by { |${variable(one.name)}, place| [${keys
      .map((key) => print(key))
      .join(", ")}, place] }.map(&:first)`,
  ],
  block: { open: "", close: "end", indent: "  " },
  if: (condition) => `if ${condition}`,
  else: "else",
  while: (condition) => `while ${condition}`,
  range: (name, from, to) => `(${from}...${to}).each do |${name}|`,
  each: (one, of, { variable, print }) =>
    `${print(of, 9)}${of.type.kind === "string" ? ".each_char" : ".each"} do |${variable(one.name)}|`,
  function: (one, { variable, function: named }) =>
    `def ${named(one.name)}(${one.parameters.map(({ name }) => variable(name)).join(", ")})`,
  margin: "",
  program: (functions) => functions,
};

function expression(one: Expression, printing: Printing): Spelled {
  const { print, variable, function: named } = printing;
  switch (one.kind) {
    case "variable":
      return [variable(one.name), 9];
    case "literal":
      return plainLiteral(one.value);
    case "binary":
      if (one.operator === "min" || one.operator === "max")
        return [`[${print(one.left)}, ${print(one.right)}].${one.operator}`, 9];
      if (one.operator === "div") return [`${print(one.left, 7)} / ${print(one.right, 8)}`, 7];
      if (one.operator === "mod") return [`${print(one.left, 7)} % ${print(one.right, 8)}`, 7];
      if (one.operator === "join") return [`${print(one.left, 6)} + ${print(one.right, 7)}`, 6];
      return infix(one, print, { and: "&&", or: "||" });
    case "unary":
      if (one.operator === "absolute") return [`${print(one.of, 9)}.abs`, 9];
      return one.operator === "not" ? [`!${print(one.of, 9)}`, 8] : [`-${print(one.of, 9)}`, 8];
    case "length":
      return [`${print(one.of, 9)}.length`, 9];
    case "item":
      return [`${print(one.of, 9)}[${print(one.at)}]`, 9];
    case "slice":
      return [`${print(one.of, 9)}[${print(one.from)}...${print(one.to)}]`, 9];
    case "copy":
      return [`${print(one.of, 9)}.dup`, 9];
    case "place":
      return [`${print(one.of, 9)}[${one.index}]`, 9];
    case "tuple":
    case "list":
      return [`[${one.items.map((item) => print(item)).join(", ")}]`, 9];
    case "empty-map":
      return ["{}", 9];
    case "has":
      return [`${print(one.map, 9)}.key?(${print(one.key)})`, 9];
    case "tally":
      return [`${print(one.map, 9)}.fetch(${print(one.key)}, 0)`, 9];
    case "keys":
      return [`${print(one.map, 9)}.keys.sort`, 9];
    case "contains":
      return [`${print(one.of, 9)}.include?(${print(one.part)})`, 9];
    case "decimal":
      return [`${print(one.of, 9)}.to_s`, 9];
    case "code":
      return [`${print(one.of, 9)}.ord`, 9];
    case "character":
      return [`${print(one.of, 9)}.chr`, 9];
    case "call":
      return [`${named(one.name)}(${argumentsOf(one, printing)})`, 9];
    default:
      return one satisfies never;
  }
}
