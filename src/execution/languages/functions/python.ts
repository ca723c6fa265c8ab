import type { FunctionType } from "../function-support.js";
import { functionSupport } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, snakeCase } from "./naming.js";
import { type NestedSyntax, nestedType } from "./type-nodes.js";

const KEYWORDS =
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield";

/** Python itself, so that its other implementations can be asked too and the ways of judging compared. */
export const pythonFunctions = functionSupport({
  integerBits: Number.POSITIVE_INFINITY,
  functionName: avoiding(KEYWORDS, snakeCase),
  parameterName: avoiding(KEYWORDS, snakeCase),
  type: typeName,
  literal: literalIn({
    none: () => "None",
    boolean: (value) => (value ? "True" : "False"),
    integer: String,
    float: (text) => text,
    string: doubleQuoted,
    list: (items) => `[${items.join(", ")}]`,
    tuple: (items) => `(${items.join(", ")}${items.length === 1 ? "," : ""})`,
    set: (items) => (items.length === 0 ? "set()" : `{${items.join(", ")}}`),
    map: (entries) => `{${entries.map(([key, value]) => `${key}: ${value}`).join(", ")}}`,
  }),
  header: "from typing import Any, Dict, List, Optional, Set, Tuple\n\n\n",
  comment: (lines) =>
    `    """${lines.map((line) => line.replaceAll("\\", "\\\\").replaceAll('"""', '\\"\\"\\"')).join("\n    ")}\n    """\n`,
  open: ({ name, parameters, returns }, comment) =>
    `def ${name}(${parameters.map((one) => `${one.name}: ${one.type}`).join(", ")}) -> ${returns}:\n${comment}`,
  body: (expression) => `    return ${expression}\n`,
  stopSequences: ["\ndef ", "\nclass ", "\n#", "\nif ", "\nprint(", "\nassert "],
  driver: (program, { name, types }) => {
    const parameters = `[${types.parameters.map(({ type }) => nestedType(type, SYNTAX)).join(", ")}]`;
    return `${program}\n${DRIVER.replace("$parameters", () => parameters).replace("$name", () => name)}`;
  },
});

const SYNTAX: NestedSyntax = { name: (kind) => `"${kind}"`, list: (parts) => `[${parts.join(", ")}]` };

function typeName(type: FunctionType): string {
  switch (type.kind) {
    case "boolean":
      return "bool";
    case "integer":
      return "int";
    case "float":
      return "float";
    case "string":
      return "str";
    case "none":
      return "None";
    case "any":
      return "Any";
    case "list":
      return `List[${typeName(type.item)}]`;
    case "set":
      return `Set[${typeName(type.item)}]`;
    case "map":
      return `Dict[${typeName(type.key)}, ${typeName(type.value)}]`;
    case "tuple":
      return `Tuple[${type.items.map(typeName).join(", ")}]`;
    case "optional":
      return `Optional[${typeName(type.item)}]`;
    default:
      return type satisfies never;
  }
}

const DRIVER = String.raw`
def clade_driver(parameters, call):
    import os, re, sys
    stream = os.fdopen(os.dup(0), encoding="utf-8", newline="\n")
    line = lambda: stream.readline()[:-1]
    digits = getattr(sys, "get_int_max_str_digits", lambda: 0)()
    limit_digits = getattr(sys, "set_int_max_str_digits", lambda most: None)
    text = lambda s: re.sub(r"\\(.)", lambda m: {"n": "\n", "r": "\r"}.get(m.group(1), m.group(1)), s)

    def read(t):
        kind = t[0]
        if kind == "integer": return int(line())
        if kind == "float": return float(line())
        if kind == "boolean": return line() == "1"
        if kind == "string": return text(line())
        if kind == "none": return line() and None
        if kind == "list": return [read(t[1]) for _ in range(int(line()))]
        if kind == "set": return {read(t[1]) for _ in range(int(line()))}
        if kind == "tuple": return tuple([read(item) for item in t[1]])
        if kind == "map": return dict([(read(t[1]), read(t[2])) for _ in range(int(line()))])
        if kind == "optional": return read(t[1]) if line() == "1" else None
        return any_value()

    def any_value():
        said = line()
        tag, rest = said[0], said[1:]
        if tag == "n": return None
        if tag == "b": return rest == "1"
        if tag == "i": return int(rest)
        if tag == "f": return float(rest)
        if tag == "s": return text(rest)
        if tag == "d": return dict([(any_value(), any_value()) for _ in range(int(rest))])
        items = [any_value() for _ in range(int(rest))]
        return tuple(items) if tag == "t" else set(items) if tag == "S" else items

    escape = lambda s: s.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")

    def write(value, out):
        if value is None: out.append("n")
        elif isinstance(value, bool): out.append("b%d" % value)
        elif isinstance(value, int): out.append("i%d" % value)
        elif isinstance(value, float): out.append("f%r" % value)
        elif isinstance(value, str): out.append("s" + escape(value))
        elif isinstance(value, dict):
            out.append("d%d" % len(value))
            for key in value:
                write(key, out)
                write(value[key], out)
        elif isinstance(value, (set, frozenset)):
            out.append("S%d" % len(value))
            for item in value: write(item, out)
        elif isinstance(value, (list, tuple)):
            out.append("%s%d" % ("t" if isinstance(value, tuple) else "l", len(value)))
            for item in value: write(item, out)
        else: raise TypeError("returned a " + type(value).__name__)
        return out

    nonce = line()
    for _ in range(int(line())):
        # the limit is the program's: what goes in and out has none
        limit_digits(0)
        values = [read(t) for t in parameters]
        limit_digits(digits)
        try:
            result = call(*values)
            limit_digits(0)
            said = write(result, [])
        except BaseException as error:
            said = ["e" + escape("%s: %s" % (type(error).__name__, error))[:300]]
        sys.stdout.flush()
        data = ("\n" + "".join(nonce + one + "\n" for one in said)).encode("utf-8", "replace")
        while data: data = data[os.write(1, data):]
    os.write(1, (nonce + ".\n").encode())
    os._exit(0)


clade_driver($parameters, lambda *values: $name(*values))
`;
