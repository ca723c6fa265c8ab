import type { Expression } from "../core/core.js";
import { argumentsOf, braceStatements } from "./brace-dialect.js";
import type { Dialect, Printing, Spelled } from "./dialect.js";
import { infix, plainLiteral } from "./operators.js";

/** Go 1.18 and later: what it has no operator for comes from small functions after the imports. */
export const go: Dialect = {
  ...braceStatements(""),
  expression,
  let: ({ name, type }, value, { variable, print, type: named }) =>
    `var ${variable(name)} ${named(type)} = ${print(value)}`,
  push: ({ name }, value, { variable, print }) => `${variable(name)} = append(${variable(name)}, ${print(value)})`,
  pop: ({ name }, { variable }) => `${variable(name)} = ${variable(name)}[:len(${variable(name)})-1]`,
  store: ({ name }, key, value, { variable, print }) => `${variable(name)}[${print(key)}] = ${print(value)}`,
  sort: (list, one, keys, { variable, print, type }) => {
    const [items, name] = [variable(list.name), variable(one.name)];
    const compared = keys.flatMap((key, at) => {
      const named = type(key.type);
      const read = `key${at} := func(${name} ${type(one.type)}) ${named} { return ${print(key)} }`;
      const [a, b] = [`key${at}(${items}[i])`, `key${at}(${items}[j])`];
      return [`    ${read}`, `    if ${a} != ${b} {`, `        return ${a} < ${b}`, "    }"];
    });
    return [`sort.SliceStable(${items}, func(i, j int) bool {`, ...compared, "    return false", "})"];
  },
  if: (condition) => `if ${condition}`,
  while: (condition) => `for ${condition}`,
  range: (name, from, to) => `for ${name} := ${from}; ${name} < ${to}; ${name}++`,
  each: (one, of, { variable, print }) =>
    `for _, ${variable(one.name)} := range ${of.type.kind === "string" ? `strings.Split(${print(of)}, "")` : print(of)}`,
  function: (one, { variable, function: named, type }) => {
    const parameters = one.parameters.map((each) => `${variable(each.name)} ${type(each.type)}`);
    return `func ${named(one.name)}(${parameters.join(", ")}) ${type(one.returns)}`;
  },
  margin: "",
  program,
};

/** What Go has no operator for, by name: written before a program that uses it. */
const LACKING: Readonly<Record<string, string>> = {
  floorMod: "func floorMod(a, b int) int {\n    return ((a % b) + b) % b\n}\n",
  floorDiv: "func floorDiv(a, b int) int {\n    return (a - ((a%b)+b)%b) / b\n}\n",
  smaller: "func smaller(a, b int) int {\n    if a < b {\n        return a\n    }\n    return b\n}\n",
  larger: "func larger(a, b int) int {\n    if a > b {\n        return a\n    }\n    return b\n}\n",
  absolute: "func absolute(a int) int {\n    if a < 0 {\n        return -a\n    }\n    return a\n}\n",
  hasKey:
    "func hasKey[K comparable, V any](all map[K]V, key K) bool {\n    _, found := all[key]\n    return found\n}\n",
  sortedKeys: `func sortedKeys[K int | string, V any](all map[K]V) []K {
    keys := []K{}
    for key := range all {
        keys = append(keys, key)
    }
    sort.Slice(keys, func(i, j int) bool { return keys[i] < keys[j] })
    return keys
}
`,
};

function program(functions: string): string {
  const lacking = Object.entries(LACKING).flatMap(([name, code]) =>
    new RegExp(`\\b${name}\\(`).test(functions) ? [code] : [],
  );
  return GO_HEADER + [...lacking, functions].join("\n");
}

/** What every Go prompt begins with: the driver knows these imports and takes care of those that are not used. */
const GO_HEADER = `package main

import (
${["fmt", "math", "sort", "strconv", "strings", "unicode"].map((name) => `\t"${name}"\n`).join("")})

`;

function isMixed(type: Expression["type"]): boolean {
  return type.kind === "tuple" && new Set(type.items.map((item) => item.kind)).size > 1;
}

function expression(one: Expression, printing: Printing): Spelled {
  const { print, variable, function: named, type } = printing;
  switch (one.kind) {
    case "variable":
      return [variable(one.name), 9];
    case "literal":
      return plainLiteral(one.value);
    case "binary":
      return binary(one, printing);
    case "unary":
      if (one.operator === "absolute") return [`absolute(${print(one.of)})`, 9];
      return one.operator === "not" ? [`!${print(one.of, 9)}`, 8] : [`-${print(one.of, 9)}`, 8];
    case "length":
      return [`len(${print(one.of)})`, 9];
    case "item":
      if (one.of.type.kind === "string") return [`string(${print(one.of, 9)}[${print(one.at)}])`, 9];
      return [`${print(one.of, 9)}[${print(one.at)}]`, 9];
    case "slice": {
      const part = `${print(one.of, 9)}[${print(one.from)}:${print(one.to)}]`;
      // a slice of a list would share its items
      return [one.type.kind === "string" ? part : `append(${type(one.type)}{}, ${part}...)`, 9];
    }
    case "copy":
      return [`append(${type(one.type)}{}, ${print(one.of)}...)`, 9];
    case "place": {
      const place = `${print(one.of, 9)}[${one.index}]`;
      return [isMixed(one.of.type) ? `${place}.(${type(one.type)})` : place, 9];
    }
    case "tuple":
    case "list":
      return [`${type(one.type)}{${one.items.map((item) => print(item)).join(", ")}}`, 9];
    case "empty-map":
      return [`${type(one.type)}{}`, 9];
    case "has":
      return [`hasKey(${print(one.map)}, ${print(one.key)})`, 9];
    case "tally":
      return [`${print(one.map, 9)}[${print(one.key)}]`, 9];
    case "keys":
      return [`sortedKeys(${print(one.map)})`, 9];
    case "contains":
      return [`strings.Contains(${print(one.of)}, ${print(one.part)})`, 9];
    case "decimal":
      return [`strconv.Itoa(${print(one.of)})`, 9];
    case "code":
      return [`int(${print(one.of, 9)}[0])`, 9];
    case "character":
      return [`string(rune(${print(one.of)}))`, 9];
    case "call":
      return [`${named(one.name)}(${argumentsOf(one, printing)})`, 9];
    default:
      return one satisfies never;
  }
}

function binary(one: Extract<Expression, { kind: "binary" }>, { print }: Printing): Spelled {
  const both = `(${print(one.left)}, ${print(one.right)})`;
  switch (one.operator) {
    case "min":
      return [`smaller${both}`, 9];
    case "max":
      return [`larger${both}`, 9];
    case "div":
      return [`floorDiv${both}`, 9];
    case "mod":
      return [`floorMod${both}`, 9];
    case "join":
      return [`${print(one.left, 6)} + ${print(one.right, 7)}`, 6];
    default:
      return infix(one, print, { and: "&&", or: "||" });
  }
}
