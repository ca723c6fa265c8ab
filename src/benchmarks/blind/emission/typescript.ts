import type { Dialect } from "./dialect.js";
import { javascript } from "./javascript.js";

/** TypeScript: JavaScript with types where values begin. */
export const typescript: Dialect = {
  ...javascript,
  let: ({ name, type }, value, { variable, print, type: named }) =>
    `let ${variable(name)}: ${named(type)} = ${print(value)};`,
  sort: (list, one, keys, printing) =>
    javascript
      .sort(list, one, keys, printing)
      .map((line) => line.replace(/const keys = \((\w+)\) =>/, `const keys = ($1: ${printing.type(one.type)}) =>`)),
  function: (one, { variable, function: named, type }) => {
    const parameters = one.parameters.map((each) => `${variable(each.name)}: ${type(each.type)}`);
    return `function ${named(one.name)}(${parameters.join(", ")}): ${type(one.returns)}`;
  },
};
