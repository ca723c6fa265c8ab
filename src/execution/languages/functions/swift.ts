import { type FunctionType, Inexpressible } from "../function-support.js";
import { functionSupport, lineComment, type SpelledSignature } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, camelCase } from "./naming.js";
import { containsKind, type SignatureNodes, type TypeNode } from "./type-nodes.js";

const RESERVED =
  "Any as associatedtype break case catch class continue default defer deinit do else enum extension fallthrough false fileprivate for func guard if import in init inout internal is let nil operator precedencegroup private protocol public repeat rethrows return self static struct subscript super switch throw throws true try typealias var where while max min abs print exit index";

/** Swift. Arguments have no labels: one line says how any function is called. */
export const swiftFunctions = functionSupport({
  textUnit: "byte",
  functionName: avoiding(RESERVED, camelCase),
  parameterName: avoiding(RESERVED, camelCase),
  type: typeName,
  literal: literalIn({
    none: () => "nil",
    boolean: String,
    integer: String,
    float: (text) => text,
    string: doubleQuoted,
    list: (items) => `[${items.join(", ")}]`,
    tuple: (items) => `(${items.join(", ")})`,
    set: (items) => (items.length === 0 ? "Set()" : `Set([${items.join(", ")}])`),
    map: (entries) =>
      entries.length === 0 ? "[:]" : `[${entries.map(([key, value]) => `${key}: ${value}`).join(", ")}]`,
  }),
  header: "import Foundation\n\n",
  comment: lineComment("///"),
  open: ({ name, parameters, returns }, comment) =>
    `${comment}func ${name}(${parameters.map((one) => `_ ${one.name}: ${one.type}`).join(", ")}) -> ${returns} {\n`,
  body: (expression) => `    return ${expression}\n}\n`,
  stopSequences: ["\nfunc ", "\n///", "\nprint(", "\nassert(", "\nstruct ", "\nimport "],
  driver,
});

function typeName(type: FunctionType): string {
  switch (type.kind) {
    case "boolean":
      return "Bool";
    case "integer":
      if (type.size === "big") throw new Inexpressible("integers beyond 64 bits");
      return "Int";
    case "float":
      return "Double";
    case "string":
      return "String";
    case "list":
      return `[${typeName(type.item)}]`;
    case "set":
      return `Set<${keyType(type.item)}>`;
    case "map":
      return `[${keyType(type.key)}: ${typeName(type.value)}]`;
    case "tuple":
      if (type.items.length === 1) throw new Inexpressible("tuples of one value");
      return `(${type.items.map(typeName).join(", ")})`;
    case "optional":
      return `${typeName(type.item)}?`;
    case "none":
      throw new Inexpressible("a function without a result");
    case "any":
      throw new Inexpressible("values of several types in one place");
    default:
      return type satisfies never;
  }
}

function keyType(type: FunctionType): string {
  if (containsKind(type, "tuple")) throw new Inexpressible("tuples as keys");
  return typeName(type);
}

function driver(program: string, { name }: SpelledSignature, nodes: SignatureNodes): string {
  const reads = nodes.parameters.map((node, index) => `let v${index} = cladeRead${node.id}()`);
  const values = nodes.parameters.map((_, index) => `v${index}`).join(", ");
  const main = MAIN.replace("@READS", () => reads.join("\n    "))
    .replace("@CALL", () => `cladeWrite${nodes.returns.id}(${name}(${values}))`)
    .replace("@PROCEDURES", () => nodes.all.map((node) => reader(node) + writer(node)).join(""));
  return `${program}\n${CODEC}${main}`;
}

function reader({ type, id, parts }: TypeNode): string {
  const [first, second] = parts.map((part) => `cladeRead${part.id}()`);
  const all = (declared: string, empty: string, add: string) =>
    `var all: ${declared} = ${empty}; for _ in 0..<cladeCount() { ${add} }; return all`;
  const made = (() => {
    switch (type.kind) {
      case "boolean":
        return 'return cladeLine() == "1"';
      case "integer":
        return "return cladeCount()";
      case "float":
        return "return Double(cladeLine())!";
      case "string":
        return "return cladeText(cladeLine())";
      case "list":
        return all(typeName(type), "[]", `all.append(${first})`);
      case "set":
        return all(typeName(type), "[]", `all.insert(${first})`);
      case "map":
        return all(typeName(type), "[:]", `let key = ${first}; all[key] = ${second}`);
      case "tuple":
        return `return (${parts.map((part) => `cladeRead${part.id}()`).join(", ")})`;
      case "optional":
        return `return cladeLine() == "1" ? ${first} : nil`;
      default:
        throw new Inexpressible(`the type ${type.kind}`);
    }
  })();
  return `func cladeRead${id}() -> ${typeName(type)} { ${made} }\n`;
}

function writer({ type, id, parts }: TypeNode): string {
  const [first, second] = parts.map((part) => `cladeWrite${part.id}`);
  const made = (() => {
    switch (type.kind) {
      case "boolean":
        return 'cladeSay(v ? "b1" : "b0")';
      case "integer":
        return 'cladeSay("i\\(v)")';
      case "float":
        return 'cladeSay("f\\(v)")';
      case "string":
        return 'cladeSay("s" + cladeEscape(v))';
      case "list":
      case "set":
        return `cladeSay("${type.kind === "list" ? "l" : "S"}\\(v.count)"); for item in v { ${first}(item) }`;
      case "map":
        return `cladeSay("d\\(v.count)"); for (key, item) in v { ${first}(key); ${second}(item) }`;
      case "tuple":
        return `cladeSay("t${parts.length}"); ${parts.map((part, index) => `cladeWrite${part.id}(v.${index})`).join("; ")}`;
      case "optional":
        return `if let some = v { ${first}(some) } else { cladeSay("n") }`;
      default:
        throw new Inexpressible(`the type ${type.kind}`);
    }
  })();
  return `func cladeWrite${id}(_ v: ${typeName(type)}) { ${made} }\n`;
}

/** Texts are taken apart as bytes: to Swift a carriage return and the newline after it are one character. */
const CODEC = `
func cladeLine() -> String { return readLine(strippingNewline: true) ?? "" }
func cladeCount() -> Int { return Int(cladeLine())! }
func cladeText(_ line: String) -> String {
    var bytes: [UInt8] = []
    var escaped = false
    for byte in line.utf8 {
        if escaped {
            bytes.append(byte == 110 ? 10 : byte == 114 ? 13 : byte)
            escaped = false
        } else if byte == 92 {
            escaped = true
        } else {
            bytes.append(byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
func cladeEscape(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
        switch byte {
        case 92: bytes += [92, 92]
        case 10: bytes += [92, 110]
        case 13: bytes += [92, 114]
        default: bytes.append(byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
nonisolated(unsafe) let cladeNonce = cladeLine()
func cladeSay(_ line: String) { print(cladeNonce + line) }
`;

const MAIN = `
@PROCEDURES
for _ in 0..<cladeCount() {
    @READS
    print()
    @CALL
    fflush(stdout)
}
cladeSay(".")
fflush(stdout)
`;
