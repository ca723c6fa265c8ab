import { type FunctionType, Inexpressible } from "../function-support.js";
import { functionSupport } from "./function-style.js";
import { asScript, ECMASCRIPT_DRIVER, ecmascriptStyle, wireTypes } from "./javascript.js";

/** TypeScript, type-checked, for Node. The driver is text to the compiler: it is not the program that it checks. */
export const typescriptFunctions = functionSupport({
  ...ecmascriptStyle,
  type: typeName,
  open: ({ name, parameters, returns }, comment) =>
    `${comment}function ${name}(${parameters.map((one) => `${one.name}: ${one.type}`).join(", ")}): ${returns} {\n`,
  driver: (program, { name, types }) => {
    const [parameters, returns] = wireTypes(types);
    const made = `new Function("require", "parameters", "returns", "call", ${JSON.stringify(ECMASCRIPT_DRIVER)})`;
    const call = `(...values: any[]) => (${name} as any)(...values)`;
    return `${asScript(program)}\ndeclare var require: any;\n${made}(require, ${parameters}, ${returns}, ${call});\n`;
  },
});

function typeName(type: FunctionType): string {
  switch (type.kind) {
    case "integer":
      if (type.size === "big") throw new Inexpressible("integers beyond 64 bits");
      return "number";
    case "float":
      return "number";
    case "boolean":
    case "string":
    case "any":
      return type.kind;
    case "none":
      return "null";
    case "list":
      return type.item.kind === "optional" ? `(${typeName(type.item)})[]` : `${typeName(type.item)}[]`;
    case "tuple":
      return `[${type.items.map(typeName).join(", ")}]`;
    case "set":
      return `Set<${typeName(type.item)}>`;
    case "map":
      return type.key.kind === "string"
        ? `{ [key: string]: ${typeName(type.value)} }`
        : `Map<${typeName(type.key)}, ${typeName(type.value)}>`;
    case "optional":
      return `${typeName(type.item)} | null`;
    default:
      return type satisfies never;
  }
}
