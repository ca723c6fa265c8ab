import type { Expression } from "../core/core.js";
import type { Dialect, Printing, Spelled } from "./dialect.js";
import { infix, plainLiteral } from "./operators.js";

/** What every Python program begins with, as prompts do. */
export const PYTHON_HEADER = "from typing import Any, Dict, List, Optional, Set, Tuple\n\n\n";

/** Python 3. */
export const python: Dialect = {
  expression,
  let: ({ name }, value, { variable, print }) => `${variable(name)} = ${print(value)}`,
  set: ({ name }, value, { variable, print }) => `${variable(name)} = ${print(value)}`,
  push: ({ name }, value, { variable, print }) => `${variable(name)}.append(${print(value)})`,
  pop: ({ name }, { variable }) => `${variable(name)}.pop()`,
  put: ({ name }, at, value, { variable, print }) => `${variable(name)}[${print(at)}] = ${print(value)}`,
  store: ({ name }, key, value, { variable, print }) => `${variable(name)}[${print(key)}] = ${print(value)}`,
  return: (value, { print }) => `return ${print(value)}`,
  sort: (list, one, keys, { variable, print }) => {
    const [first] = keys;
    const key = keys.length === 1 && first ? print(first) : `(${keys.map((each) => print(each)).join(", ")})`;
    return [`${variable(list.name)}.sort(key=lambda ${variable(one.name)}: ${key})`];
  },
  block: { open: ":", indent: "    ", nothing: "pass" },
  if: (condition) => `if ${condition}`,
  else: "else",
  while: (condition) => `while ${condition}`,
  range: (variable, from, to) => `for ${variable} in range(${from === "0" ? "" : `${from}, `}${to})`,
  each: (one, of, { variable, print }) => `for ${variable(one.name)} in ${print(of)}`,
  function: (one, names) => {
    const parameters = one.parameters.map(({ name, type }) => `${names.variable(name)}: ${names.type(type)}`);
    return `def ${names.function(one.name)}(${parameters.join(", ")}) -> ${names.type(one.returns)}`;
  },
  margin: "",
  program: (functions) => PYTHON_HEADER + functions,
};

function expression(one: Expression, { print, variable, function: named }: Printing): Spelled {
  switch (one.kind) {
    case "variable":
      return [variable(one.name), 9];
    case "literal":
      return typeof one.value === "boolean" ? [one.value ? "True" : "False", 9] : plainLiteral(one.value);
    case "binary":
      if (one.operator === "min" || one.operator === "max")
        return [`${one.operator}(${print(one.left)}, ${print(one.right)})`, 9];
      if (one.operator === "div") return [`${print(one.left, 7)} // ${print(one.right, 8)}`, 7];
      if (one.operator === "mod") return [`${print(one.left, 7)} % ${print(one.right, 8)}`, 7];
      if (one.operator === "join") return [`${print(one.left, 6)} + ${print(one.right, 7)}`, 6];
      return infix(one, print);
    case "unary":
      if (one.operator === "absolute") return [`abs(${print(one.of)})`, 9];
      return one.operator === "not" ? [`not ${print(one.of, 9)}`, 3] : [`-${print(one.of, 9)}`, 8];
    case "length":
      return [`len(${print(one.of)})`, 9];
    case "item":
      return [`${print(one.of, 9)}[${print(one.at)}]`, 9];
    case "slice":
      return [`${print(one.of, 9)}[${print(one.from)}:${print(one.to)}]`, 9];
    case "copy":
      return [`list(${print(one.of)})`, 9];
    case "place":
      return [`${print(one.of, 9)}[${one.index}]`, 9];
    case "tuple":
      return [`(${one.items.map((item) => print(item)).join(", ")})`, 9];
    case "list":
      return [`[${one.items.map((item) => print(item)).join(", ")}]`, 9];
    case "empty-map":
      return ["{}", 9];
    case "has":
      return [`${print(one.key, 5)} in ${print(one.map, 5)}`, 4];
    case "tally":
      return [`${print(one.map, 9)}.get(${print(one.key)}, 0)`, 9];
    case "keys":
      return [`sorted(${print(one.map)})`, 9];
    case "contains":
      return [`${print(one.part, 5)} in ${print(one.of, 5)}`, 4];
    case "decimal":
      return [`str(${print(one.of)})`, 9];
    case "code":
      return [`ord(${print(one.of)})`, 9];
    case "character":
      return [`chr(${print(one.of)})`, 9];
    case "call":
      return [`${named(one.name)}(${one.arguments.map((value) => print(value)).join(", ")})`, 9];
    default:
      return one satisfies never;
  }
}
