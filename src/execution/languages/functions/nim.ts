import { type FunctionType, Inexpressible } from "../function-support.js";
import { functionSupport, lineComment, type SpelledSignature } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, camelCase } from "./naming.js";
import type { SignatureNodes } from "./type-nodes.js";

const RESERVED =
  "addr and as asm bind block break case cast concept const continue converter defer discard distinct div do elif else end enum except export finally for from func if import in include interface is isnot iterator let macro method mixin mod nil not notin object of or out proc ptr raise ref return shl shr static template try tuple type using var when while xor yield result int float string bool seq len max min abs add";

/** Nim. What may be missing is `Option`. */
export const nimFunctions = functionSupport({
  textUnit: "byte",
  functionName: avoiding(RESERVED, camelCase, "Of"),
  parameterName: avoiding(RESERVED, camelCase, "Value"),
  type: typeName,
  literal: literalIn({
    none: (type) => (type.kind === "optional" ? `none(${typeName(type.item)})` : "nil"),
    some: (item) => `some(${item})`,
    boolean: String,
    integer: String,
    float: (text) => text,
    string: doubleQuoted,
    list: (items, type) =>
      items.length === 0 ? `newSeq[${type.kind === "list" ? typeName(type.item) : "int"}]()` : `@[${items.join(", ")}]`,
    tuple: (items) => `(${items.join(", ")}${items.length === 1 ? "," : ""})`,
    set: (items) => `toHashSet([${items.join(", ")}])`,
    map: (entries, type) =>
      entries.length === 0
        ? `init${typeName(type)}()`
        : `{${entries.map(([key, value]) => `${key}: ${value}`).join(", ")}}.toTable`,
  }),
  header: "import std/[algorithm, math, options, sequtils, sets, strutils, tables]\n\n",
  comment: lineComment("##", "  "),
  open: ({ name, parameters, returns }, comment) =>
    `proc ${name}(${parameters.map((one) => `${one.name}: ${one.type}`).join(", ")}): ${returns} =\n${comment}`,
  body: (expression) => `  return ${expression}\n`,
  stopSequences: ["\nproc ", "\nfunc ", "\necho ", "\n#", "\nwhen "],
  driver,
});

function typeName(type: FunctionType): string {
  switch (type.kind) {
    case "boolean":
      return "bool";
    case "integer":
      if (type.size === "big") throw new Inexpressible("integers beyond 64 bits");
      return "int";
    case "float":
      return "float";
    case "string":
      return "string";
    case "list":
      return `seq[${typeName(type.item)}]`;
    case "set":
      return `HashSet[${typeName(type.item)}]`;
    case "map":
      return `Table[${typeName(type.key)}, ${typeName(type.value)}]`;
    case "tuple":
      return `(${type.items.map(typeName).join(", ")}${type.items.length === 1 ? "," : ""})`;
    case "optional":
      return `Option[${typeName(type.item)}]`;
    case "none":
    case "any":
      throw new Inexpressible("values of several types in one place");
    default:
      return type satisfies never;
  }
}

function driver(program: string, { name }: SpelledSignature, nodes: SignatureNodes): string {
  const reading = nodes.parameters.map((node, index) => `let v${index} = cladeRead(${typeName(node.type)})`);
  const call = `${name}(${nodes.parameters.map((_, index) => `v${index}`).join(", ")})`;
  return `${program}\n${DRIVER.replace("$reading", () => reading.join("\n    ")).replace("$call", () => call)}`;
}

/** Reading and writing choose by the type when compiled. */
const DRIVER = String.raw`
from std/strutils import nil
from std/parseutils import nil
from std/options import nil
from std/tables import nil
from std/sets import nil

var cladeNonce = ""
var cladeOut = ""

proc cladeLine(): string = system.readLine(stdin)
proc cladeText(line: string): string =
  result = ""
  var i = 0
  while i < line.len:
    var c = line[i]
    if c == '\\':
      inc i
      c = if line[i] == 'n': '\n' elif line[i] == 'r': '\r' else: line[i]
    result.add(c)
    inc i

proc cladeRead[T](kind: typedesc[T]): T =
  when T is bool: return cladeLine() == "1"
  elif T is int: return strutils.parseInt(cladeLine())
  elif T is float: return strutils.parseFloat(cladeLine())
  elif T is string: return cladeText(cladeLine())
  elif T is options.Option:
    if cladeLine() == "0": return default(T)
    return options.some(cladeRead(typeof(options.get(default(T)))))
  elif T is tables.Table:
    for _ in 1 .. strutils.parseInt(cladeLine()):
      let key = cladeRead(T.A)
      tables.${"`[]=`"}(result, key, cladeRead(T.B))
  elif T is sets.HashSet:
    for _ in 1 .. strutils.parseInt(cladeLine()): sets.incl(result, cladeRead(T.A))
  elif T is seq:
    for _ in 1 .. strutils.parseInt(cladeLine()): result.add(cladeRead(typeof(default(T)[0])))
  else:
    for field in fields(result): field = cladeRead(typeof(field))

proc cladeSay(line: string) = cladeOut.add(cladeNonce & line & "\n")
proc cladeEscape(s: string): string = strutils.multiReplace(s, ("\\", "\\\\"), ("\n", "\\n"), ("\r", "\\r"))
proc cladeReal(v: float): string =
  if v != v: "nan" elif v == Inf: "inf" elif v == NegInf: "-inf" else: $v

proc cladeWrite[T](v: T) =
  when T is bool: cladeSay(if v: "b1" else: "b0")
  elif T is SomeInteger: cladeSay("i" & $v)
  elif T is SomeFloat: cladeSay("f" & cladeReal(v.float))
  elif T is string: cladeSay("s" & cladeEscape(v))
  elif T is char: cladeSay("s" & cladeEscape($v))
  elif T is options.Option:
    if options.isNone(v): cladeSay("n")
    else: cladeWrite(options.get(v))
  elif T is tables.Table or T is tables.OrderedTable:
    cladeSay("d" & $tables.len(v))
    for key, item in tables.pairs(v):
      cladeWrite(key)
      cladeWrite(item)
  elif T is sets.HashSet or T is sets.OrderedSet:
    cladeSay("S" & $sets.len(v))
    for item in sets.items(v): cladeWrite(item)
  elif T is tuple:
    var count = 0
    for field in fields(v): inc count
    cladeSay("t" & $count)
    for field in fields(v): cladeWrite(field)
  else:
    cladeSay("l" & $v.len)
    for item in v: cladeWrite(item)

proc cladeMain() =
  cladeNonce = cladeLine()
  for _ in 1 .. strutils.parseInt(cladeLine()):
    $reading
    try:
      let value = $call
      cladeOut.add("\n")
      cladeWrite(value)
    except Exception, Defect:
      cladeOut = "\n"
      let said = cladeEscape(getCurrentExceptionMsg())
      cladeSay("e" & said[0 ..< min(300, said.len)])
    stdout.write(cladeOut)
    stdout.flushFile()
    cladeOut = ""
  stdout.write(cladeNonce & ".\n")
  stdout.flushFile()

cladeMain()
`;
