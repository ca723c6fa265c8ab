import type { FunctionType } from "../../../execution/languages/function-support.js";
import type { Expression } from "../core/core.js";
import { argumentsOf, braceStatements } from "./brace-dialect.js";
import type { Dialect, Printing, Spelled } from "./dialect.js";
import { infix } from "./operators.js";

/** Java 17: static methods of a class. Integers are `long`, tuples lists. */
export const java: Dialect = {
  ...braceStatements(";"),
  expression,
  let: ({ name, type }, value, { variable, print, type: named }) =>
    `${named(type)} ${variable(name)} = ${print(value)};`,
  push: ({ name }, value, { variable, print }) => `${variable(name)}.add(${print(value)});`,
  pop: ({ name }, { variable }) => `${variable(name)}.remove(${variable(name)}.size() - 1);`,
  put: ({ name }, at, value, { variable, print }) => `${variable(name)}.set((int) ${print(at, 9)}, ${print(value)});`,
  store: ({ name }, key, value, { variable, print }) => `${variable(name)}.put(${print(key)}, ${print(value)});`,
  sort: (list, one, keys, printing) => {
    const { variable, print, type } = printing;
    const name = variable(one.name);
    const parameter = `(${boxed(one.type, type)} ${name})`;
    const [first, ...others] = keys.map((key) => `${parameter} -> ${print(key)}`);
    const chain = others.map((key) => `.thenComparing(${key})`);
    return [`${variable(list.name)}.sort(Comparator.comparing(${first})${chain.join("")});`];
  },
  range: (name, from, to) => `for (long ${name} = ${from}; ${name} < ${to}; ${name}++)`,
  each: (one, of, { variable, print, type }) =>
    of.type.kind === "string"
      ? `for (String ${variable(one.name)} : ${print(of, 9)}.chars().mapToObj(Character::toString).toList())`
      : `for (${type(one.type)} ${variable(one.name)} : ${print(of)})`,
  function: (one, { variable, function: named, type }) => {
    const parameters = one.parameters.map((each) => `${type(each.type)} ${variable(each.name)}`);
    return `public static ${type(one.returns)} ${named(one.name)}(${parameters.join(", ")})`;
  },
  margin: "    ",
  program: (functions) => `import java.util.*;
import java.util.stream.*;

class Problem {
${functions}}
`,
};

/** A type as an argument of another. */
function boxed(type: FunctionType, named: Printing["type"]): string {
  return type.kind === "integer" ? "Long" : type.kind === "boolean" ? "Boolean" : named(type);
}

function expression(one: Expression, printing: Printing): Spelled {
  const { print, variable, function: named, type } = printing;
  switch (one.kind) {
    case "variable":
      return [variable(one.name), 9];
    case "literal":
      if (typeof one.value === "number") return [`${one.value}L`, one.value < 0 ? 8 : 9];
      return [JSON.stringify(one.value), 9];
    case "binary":
      return binary(one, printing);
    case "unary":
      if (one.operator === "absolute") return [`Math.abs(${print(one.of)})`, 9];
      return one.operator === "not" ? [`!${print(one.of, 9)}`, 8] : [`-${print(one.of, 9)}`, 8];
    case "length":
      return [`(long) ${print(one.of, 9)}.${one.of.type.kind === "string" ? "length" : "size"}()`, 8];
    case "item":
      if (one.of.type.kind === "string")
        return [`String.valueOf(${print(one.of, 9)}.charAt((int) ${print(one.at, 9)}))`, 9];
      // a cast: `==` of two boxed numbers asks whether they are one object
      return [`(${type(one.type)}) ${print(one.of, 9)}.get((int) ${print(one.at, 9)})`, 8];
    case "slice": {
      const range = `(int) ${print(one.from, 9)}, (int) ${print(one.to, 9)}`;
      if (one.type.kind === "string") return [`${print(one.of, 9)}.substring(${range})`, 9];
      return [`new ArrayList<>(${print(one.of, 9)}.subList(${range}))`, 9];
    }
    case "copy":
      return [`new ArrayList<>(${print(one.of)})`, 9];
    case "place":
      return [`(${type(one.type)}) ${print(one.of, 9)}.get(${one.index})`, 8];
    case "tuple": {
      const name = type(one.type);
      return [
        `List.<${name.slice(name.indexOf("<") + 1, -1)}>of(${one.items.map((item) => print(item)).join(", ")})`,
        9,
      ];
    }
    case "list":
      if (one.items.length === 0) return ["new ArrayList<>()", 9];
      return [`new ArrayList<>(List.of(${one.items.map((item) => print(item)).join(", ")}))`, 9];
    case "empty-map":
      return ["new HashMap<>()", 9];
    case "has":
      return [`${print(one.map, 9)}.containsKey(${print(one.key)})`, 9];
    case "tally":
      return [`(long) ${print(one.map, 9)}.getOrDefault(${print(one.key)}, 0L)`, 8];
    case "keys":
      return [`new ArrayList<>(new TreeSet<>(${print(one.map, 9)}.keySet()))`, 9];
    case "contains":
      return [`${print(one.of, 9)}.contains(${print(one.part)})`, 9];
    case "decimal":
      return [`String.valueOf(${print(one.of)})`, 9];
    case "code":
      return [`(long) ${print(one.of, 9)}.charAt(0)`, 8];
    case "character":
      return [`String.valueOf((char) ${print(one.of, 9)})`, 9];
    case "call":
      return [`${named(one.name)}(${argumentsOf(one, printing)})`, 9];
    default:
      return one satisfies never;
  }
}

const TEXT_ORDER: Readonly<Partial<Record<string, string>>> = { "<": "<", "<=": "<=", ">": ">", ">=": ">=" };

function binary(one: Extract<Expression, { kind: "binary" }>, { print }: Printing): Spelled {
  const { operator, left, right } = one;
  switch (operator) {
    case "min":
    case "max":
      return [`Math.${operator}(${print(left)}, ${print(right)})`, 9];
    case "div":
    case "mod":
      return [`Math.floor${operator === "div" ? "Div" : "Mod"}(${print(left)}, ${print(right)})`, 9];
    case "join":
      return [`${print(left, 6)} + ${print(right, 7)}`, 6];
    default: {
      if (left.type.kind === "string" && operator === "==") return [`${print(left, 9)}.equals(${print(right)})`, 9];
      if (left.type.kind === "string" && operator === "!=") return [`!${print(left, 9)}.equals(${print(right)})`, 8];
      const sign = left.type.kind === "string" ? TEXT_ORDER[operator] : undefined;
      if (sign !== undefined) return [`${print(left, 9)}.compareTo(${print(right)}) ${sign} 0`, 4];
      return infix(one, print, { and: "&&", or: "||" });
    }
  }
}
