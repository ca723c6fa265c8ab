import { type FunctionSignature, type FunctionType, Inexpressible } from "../function-support.js";
import { type FunctionStyle, functionSupport, starComment } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, camelCase } from "./naming.js";

const RESERVED =
  "arguments async await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield undefined NaN Infinity";

/** What JavaScript and TypeScript share. */
export const ecmascriptStyle = {
  integerBits: 53,
  textUnit: "utf-16",
  functionName: avoiding(RESERVED, camelCase),
  parameterName: avoiding(RESERVED, camelCase),
  literal: literalIn({
    none: () => "null",
    boolean: String,
    integer: (value) => {
      if (BigInt(Number.MAX_SAFE_INTEGER) < (value < 0n ? -value : value))
        throw new Inexpressible("integers beyond 2^53");
      return value.toString();
    },
    float: (text) => text,
    string: doubleQuoted,
    list: (items) => `[${items.join(", ")}]`,
    set: (items) => `new Set([${items.join(", ")}])`,
    map: (entries, type) =>
      hasTextKeys(type)
        ? `{${entries.map(([key, value]) => `${key}: ${value}`).join(", ")}}`
        : `new Map([${entries.map(([key, value]) => `[${key}, ${value}]`).join(", ")}])`,
  }),
  comment: starComment(),
  body: (expression: string) => `    return ${expression};\n}\n`,
  stopSequences: ["\nfunction ", "\nconst ", "\nconsole.log", "\n//", "\n/*"],
} satisfies Partial<FunctionStyle>;

/** Maps with texts as keys are plain objects, as programs have them; others are `Map`. */
function hasTextKeys(type: FunctionType): boolean {
  return type.kind !== "map" || type.key.kind === "string";
}

/** JavaScript, for Node. */
export const javascriptFunctions = functionSupport({
  ...ecmascriptStyle,
  type: typeName,
  open: ({ name, parameters }, comment) =>
    `${comment}function ${name}(${parameters.map((one) => one.name).join(", ")}) {\n`,
  driver: (program, { name, types }) => {
    const [parameters, returns] = wireTypes(types);
    return `${asScript(program)}\n;(function (parameters, returns, call) {${ECMASCRIPT_DRIVER}})(${parameters}, ${returns}, (...values) => ${name}(...values));\n`;
  },
});

function typeName(type: FunctionType): string {
  if (type.kind === "integer" && type.size === "big") throw new Inexpressible("integers beyond 64 bits");
  return type.kind;
}

/** The program without the `export` that answers in chats often have: program and driver are one script. */
export function asScript(program: string): string {
  return program.replace(/^export (default )?(?=(async )?(function|const|let|class|type|interface)\b)/gm, "");
}

/** The types of parameters and result as the driver reads them: they are plain objects already. */
export function wireTypes({ parameters, returns }: FunctionSignature): [parameters: string, returns: string] {
  return [JSON.stringify(parameters.map(({ type }) => type)), JSON.stringify(returns)];
}

/** A function body that has `require`, `parameters`, `returns` and `call`. */
export const ECMASCRIPT_DRIVER = String.raw`
  const fs = require("fs");
  const lines = fs.readFileSync(0, "utf8").split("\n");
  let at = 0;
  const next = () => lines[at++];
  const text = (line) => line.replace(/\\([\\nr])/g, (_, c) => (c === "n" ? "\n" : c === "r" ? "\r" : "\\"));
  const float = (line) => (line === "inf" ? Infinity : line === "-inf" ? -Infinity : line === "nan" ? NaN : Number(line));
  const many = (count, type) => Array.from({ length: count }, () => read(type));
  const pairs = (count, key, value) => Array.from({ length: count }, () => [read(key), read(value)]);
  const any = { kind: "any" };
  const readAny = () => {
    const line = next();
    const rest = line.slice(1);
    switch (line[0]) {
      case "n": return null;
      case "b": return rest === "1";
      case "i": return Number(rest);
      case "f": return float(rest);
      case "s": return text(rest);
      case "d": return dictionary(pairs(Number(rest), any, any));
      case "S": return new Set(many(Number(rest), any));
      default: return many(Number(rest), any);
    }
  };
  const dictionary = (entries) =>
    entries.every(([key]) => typeof key === "string") ? Object.fromEntries(entries) : new Map(entries);
  const read = (type) => {
    switch (type.kind) {
      case "integer": return Number(next());
      case "float": return float(next());
      case "boolean": return next() === "1";
      case "string": return text(next());
      case "none": next(); return null;
      case "list": return many(Number(next()), type.item);
      case "set": return new Set(many(Number(next()), type.item));
      case "tuple": return type.items.map(read);
      case "map": {
        const entries = pairs(Number(next()), type.key, type.value);
        return type.key.kind === "string" ? Object.fromEntries(entries) : new Map(entries);
      }
      case "optional": return next() === "1" ? read(type.item) : null;
      default: return readAny();
    }
  };
  const nonce = next();
  let out = "";
  const say = (line) => { out += nonce + line + "\n"; };
  const escape = (value) => value.replace(/\\/g, "\\\\").replace(/\n/g, "\\n").replace(/\r/g, "\\r");
  const number = (value) =>
    Number.isInteger(value) && !Object.is(value, -0) ? "i" + BigInt(value) : "f" + (Object.is(value, -0) ? "-0.0" : value);
  const inner = (type, index) => !type ? type : type.kind === "tuple" ? type.items[index] : type.item;
  const keyed = (key, type) => type && (type.kind === "integer" || type.kind === "float") ? Number(key) : key;
  const write = (value, type) => {
    if (type && type.kind === "optional") type = type.item;
    if (value === null || value === undefined) say("n");
    else if (typeof value === "number") say(number(value));
    else if (typeof value === "bigint") say("i" + value);
    else if (typeof value === "boolean") say(value ? "b1" : "b0");
    else if (typeof value === "string") say("s" + escape(value));
    else if (value instanceof Set) { say("S" + value.size); for (const item of value) write(item, type && type.item); }
    else if (Array.isArray(value) || ArrayBuffer.isView(value)) {
      say("l" + value.length);
      for (let i = 0; i < value.length; i++) write(value[i], inner(type, i));
    } else if (typeof value === "object") {
      const entries = value instanceof Map ? [...value] : Object.entries(value).map(([k, v]) => [keyed(k, type && type.key), v]);
      say("d" + entries.length);
      for (const [k, v] of entries) { write(k); write(v, type && type.value); }
    } else throw new TypeError("returned a " + typeof value);
  };
  const flush = () => {
    const bytes = Buffer.from(out);
    out = "";
    for (let done = 0; done < bytes.length; ) {
      try { done += fs.writeSync(1, bytes, done); } catch (error) { if (error.code !== "EAGAIN") throw error; }
    }
  };
  for (let count = Number(next()); count > 0; count--) {
    const values = parameters.map(read);
    try {
      const result = call(...values);
      out += "\n";
      write(result, returns);
    } catch (error) {
      out = "\n";
      say("e" + escape(String(error)).slice(0, 300));
    }
    flush();
  }
  say(".");
  flush();
`;
