import type { FunctionType } from "../../../execution/languages/function-support.js";
import type { Expression } from "../core/core.js";
import { argumentsOf, braceStatements } from "./brace-dialect.js";
import type { Dialect, Printing, Spelled } from "./dialect.js";
import { infix, plainLiteral } from "./operators.js";

/** JavaScript. Maps with texts as keys are plain objects, as in its signatures. */
export const javascript: Dialect = {
  ...braceStatements(";"),
  expression,
  let: ({ name }, value, { variable, print }) => `let ${variable(name)} = ${print(value)};`,
  push: ({ name }, value, { variable, print }) => `${variable(name)}.push(${print(value)});`,
  pop: ({ name }, { variable }) => `${variable(name)}.pop();`,
  store: (map, key, value, { variable, print }) =>
    hasTextKeys(map.type)
      ? `${variable(map.name)}[${print(key)}] = ${print(value)};`
      : `${variable(map.name)}.set(${print(key)}, ${print(value)});`,
  sort: (list, one, keys, { variable, print }) => {
    const name = variable(one.name);
    return [
      `{`,
      `    const keys = (${name}) => [${keys.map((key) => print(key)).join(", ")}];`,
      `    ${variable(list.name)}.sort((a, b) => {`,
      `        const [first, second] = [keys(a), keys(b)];`,
      `        const at = first.findIndex((key, index) => key !== second[index]);`,
      `        return at < 0 ? 0 : first[at] < second[at] ? -1 : 1;`,
      `    });`,
      `}`,
    ];
  },
  range: (name, from, to) => `for (let ${name} = ${from}; ${name} < ${to}; ${name}++)`,
  each: (one, of, { variable, print }) => `for (const ${variable(one.name)} of ${print(of)})`,
  function: (one, { variable, function: named }) =>
    `function ${named(one.name)}(${one.parameters.map(({ name }) => variable(name)).join(", ")})`,
  margin: "",
  program: (functions) => functions,
};

function hasTextKeys(type: FunctionType): boolean {
  return type.kind === "map" && type.key.kind === "string";
}

function expression(one: Expression, printing: Printing): Spelled {
  const { print, variable, function: named } = printing;
  switch (one.kind) {
    case "variable":
      return [variable(one.name), 9];
    case "literal":
      return plainLiteral(one.value);
    case "binary":
      return binary(one, printing);
    case "unary":
      if (one.operator === "absolute") return [`Math.abs(${print(one.of)})`, 9];
      // 0 - x, not -x: there is a negative zero
      return one.operator === "not" ? [`!${print(one.of, 9)}`, 8] : [`0 - ${print(one.of, 7)}`, 6];
    case "length":
      if (one.of.type.kind !== "map") return [`${print(one.of, 9)}.length`, 9];
      return [hasTextKeys(one.of.type) ? `Object.keys(${print(one.of)}).length` : `${print(one.of, 9)}.size`, 9];
    case "item":
      return [`${print(one.of, 9)}[${print(one.at)}]`, 9];
    case "slice":
      return [`${print(one.of, 9)}.slice(${print(one.from)}, ${print(one.to)})`, 9];
    case "copy":
      return [`[...${print(one.of, 9)}]`, 9];
    case "place":
      return [`${print(one.of, 9)}[${one.index}]`, 9];
    case "tuple":
    case "list":
      return [`[${one.items.map((item) => print(item)).join(", ")}]`, 9];
    case "empty-map":
      return [hasTextKeys(one.type) ? "{}" : "new Map()", 9];
    case "has":
      if (hasTextKeys(one.map.type)) return [`Object.hasOwn(${print(one.map)}, ${print(one.key)})`, 9];
      return [`${print(one.map, 9)}.has(${print(one.key)})`, 9];
    case "tally":
      if (hasTextKeys(one.map.type)) return [`(${print(one.map, 9)}[${print(one.key)}] ?? 0)`, 9];
      return [`(${print(one.map, 9)}.get(${print(one.key)}) ?? 0)`, 9];
    case "keys":
      if (hasTextKeys(one.map.type)) return [`Object.keys(${print(one.map)}).sort()`, 9];
      return [`[...${print(one.map, 9)}.keys()].sort((a, b) => a - b)`, 9];
    case "contains":
      return [`${print(one.of, 9)}.includes(${print(one.part)})`, 9];
    case "decimal":
      return [`String(${print(one.of)})`, 9];
    case "code":
      return [`${print(one.of, 9)}.charCodeAt(0)`, 9];
    case "character":
      return [`String.fromCharCode(${print(one.of)})`, 9];
    case "call":
      return [`${named(one.name)}(${argumentsOf(one, printing)})`, 9];
    default:
      return one satisfies never;
  }
}

function binary(one: Extract<Expression, { kind: "binary" }>, { print }: Printing): Spelled {
  switch (one.operator) {
    case "min":
    case "max":
      return [`Math.${one.operator}(${print(one.left)}, ${print(one.right)})`, 9];
    case "div":
      return [`Math.floor(${print(one.left, 7)} / ${print(one.right, 8)})`, 9];
    case "mod": {
      const right = print(one.right, 8);
      return [`(${print(one.left, 7)} % ${right} + ${right}) % ${right}`, 7];
    }
    case "join":
      return [`${print(one.left, 6)} + ${print(one.right, 7)}`, 6];
    default:
      return infix(one, print, { "==": "===", "!=": "!==", and: "&&", or: "||" });
  }
}
