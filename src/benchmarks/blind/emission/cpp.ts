import type { Expression } from "../core/core.js";
import { argumentsOf, braceStatements } from "./brace-dialect.js";
import type { Dialect, Printing, Spelled } from "./dialect.js";
import { infix, plainLiteral } from "./operators.js";

/** C++20. What the language has no short word for comes from small functions before the program. */
export const cpp: Dialect = {
  ...braceStatements(";"),
  expression,
  let: ({ name, type }, value, { variable, print, type: named }) =>
    `${named(type)} ${variable(name)} = ${print(value)};`,
  push: ({ name }, value, { variable, print }) => `${variable(name)}.push_back(${print(value)});`,
  pop: ({ name }, { variable }) => `${variable(name)}.pop_back();`,
  store: ({ name }, key, value, { variable, print }) => `${variable(name)}[${print(key)}] = ${print(value)};`,
  sort: (list, one, keys, { variable, print, type }) => {
    const [items, item] = [variable(list.name), type(one.type)];
    const key = `[](const ${item}& ${variable(one.name)}) { return std::make_tuple(${keys.map((each) => print(each)).join(", ")}); }`;
    return [
      `std::stable_sort(${items}.begin(), ${items}.end(), [](const ${item}& a, const ${item}& b) {`,
      `    auto key = ${key};`,
      "    return key(a) < key(b);",
      "});",
    ];
  },
  range: (name, from, to) => `for (long long ${name} = ${from}; ${name} < ${to}; ${name}++)`,
  each: (one, of, { variable, print, type }) =>
    `for (${type(one.type)} ${variable(one.name)} : ${of.type.kind === "string" ? `characters(${print(of)})` : print(of)})`,
  function: (one, { variable, function: named, type }) => {
    const parameters = one.parameters.map((each) => `${type(each.type)} ${variable(each.name)}`);
    return `${type(one.returns)} ${named(one.name)}(${parameters.join(", ")})`;
  },
  margin: "",
  program,
};

/** Functions that are written before a program that uses them. */
const LACKING: Readonly<Record<string, string>> = {
  floor_mod: "long long floor_mod(long long a, long long b) {\n    return ((a % b) + b) % b;\n}\n",
  floor_div: "long long floor_div(long long a, long long b) {\n    return (a - ((a % b) + b) % b) / b;\n}\n",
  characters: `std::vector<std::string> characters(const std::string& text) {
    std::vector<std::string> all;
    for (char one : text) all.push_back(std::string(1, one));
    return all;
}
`,
  part_of: `template <class T> std::vector<T> part_of(const std::vector<T>& all, long long from, long long to) {
    return std::vector<T>(all.begin() + from, all.begin() + to);
}
`,
  tally_of: `template <class K> long long tally_of(const std::map<K, long long>& all, const K& key) {
    auto found = all.find(key);
    return found == all.end() ? 0 : found->second;
}
`,
  keys_of: `template <class K, class V> std::vector<K> keys_of(const std::map<K, V>& all) {
    std::vector<K> keys;
    for (const auto& entry : all) keys.push_back(entry.first);
    return keys;
}
`,
};

function program(functions: string): string {
  const lacking = Object.entries(LACKING).flatMap(([name, code]) =>
    new RegExp(`\\b${name}\\(`).test(functions) ? [code] : [],
  );
  return ["#include <bits/stdc++.h>\nusing namespace std;\n", ...lacking, functions].join("\n");
}

function expression(one: Expression, printing: Printing): Spelled {
  const { print, variable, function: named, type } = printing;
  switch (one.kind) {
    case "variable":
      return [variable(one.name), 9];
    case "literal":
      if (typeof one.value === "number") return [`${one.value}LL`, one.value < 0 ? 8 : 9];
      if (typeof one.value === "string") return [`std::string(${JSON.stringify(one.value)})`, 9];
      return plainLiteral(one.value);
    case "binary":
      return binary(one, printing);
    case "unary":
      if (one.operator === "absolute") return [`std::llabs(${print(one.of)})`, 9];
      return one.operator === "not" ? [`!${print(one.of, 9)}`, 8] : [`-${print(one.of, 9)}`, 8];
    case "length":
      return [`(long long)${print(one.of, 9)}.size()`, 8];
    case "item":
      if (one.of.type.kind === "string") return [`std::string(1, ${print(one.of, 9)}[${print(one.at)}])`, 9];
      return [`${print(one.of, 9)}[${print(one.at)}]`, 9];
    case "slice":
      if (one.type.kind === "string")
        return [`${print(one.of, 9)}.substr(${print(one.from)}, ${print(one.to, 6)} - ${print(one.from, 7)})`, 9];
      return [`part_of(${print(one.of)}, ${print(one.from)}, ${print(one.to)})`, 9];
    case "copy":
      return [print(one.of, 9), 9];
    case "place":
      return [`std::get<${one.index}>(${print(one.of)})`, 9];
    case "tuple":
    case "list":
      return [`${type(one.type)}{${one.items.map((item) => print(item)).join(", ")}}`, 9];
    case "empty-map":
      return [`${type(one.type)}{}`, 9];
    case "has":
      return [`${print(one.map, 9)}.count(${print(one.key)}) > 0`, 4];
    case "tally":
      return [`tally_of(${print(one.map)}, ${print(one.key)})`, 9];
    case "keys":
      return [`keys_of(${print(one.map)})`, 9];
    case "contains":
      return [`${print(one.of, 9)}.find(${print(one.part)}) != std::string::npos`, 4];
    case "decimal":
      return [`std::to_string(${print(one.of)})`, 9];
    case "code":
      return [`(long long)${print(one.of, 9)}[0]`, 8];
    case "character":
      return [`std::string(1, (char)(${print(one.of)}))`, 9];
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
    case "max":
      return [`std::${one.operator}<long long>${both}`, 9];
    case "div":
      return [`floor_div${both}`, 9];
    case "mod":
      return [`floor_mod${both}`, 9];
    case "join":
      return [`${print(one.left, 6)} + ${print(one.right, 7)}`, 6];
    default:
      return infix(one, print, { and: "&&", or: "||" });
  }
}
