import { type FunctionType, Inexpressible } from "../function-support.js";
import { functionSupport, lineComment, type SpelledSignature } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, camelCase } from "./naming.js";
import type { SignatureNodes, TypeNode } from "./type-nodes.js";

const RESERVED =
  "abstract as assert async await base break case catch class const continue covariant default deferred do dynamic else enum export extends extension external factory false final finally for function get hide if implements import in interface is late library main mixin new null of on operator part required rethrow return sealed set show static super switch sync this throw true try type typedef var void when while with yield int double bool num print";

/** Dart 3. Tuples are records. */
export const dartFunctions = functionSupport({
  textUnit: "utf-16",
  functionName: avoiding(RESERVED, camelCase),
  parameterName: avoiding(RESERVED, camelCase),
  type: typeName,
  literal: literalIn({
    none: () => "null",
    boolean: String,
    integer: String,
    float: (text) => text,
    string: (text) => doubleQuoted(text, "$"),
    list: (items, type) => `${typeArguments(items, type)}[${items.join(", ")}]`,
    tuple: (items) => `(${items.join(", ")}${items.length === 1 ? "," : ""})`,
    set: (items, type) => `${typeArguments(items, type)}{${items.join(", ")}}`,
    map: (entries, type) =>
      `${typeArguments(entries, type)}{${entries.map(([key, value]) => `${key}: ${value}`).join(", ")}}`,
  }),
  header: "import 'dart:math';\n\n",
  comment: lineComment("///"),
  open: ({ name, parameters, returns }, comment) =>
    `${comment}${returns} ${name}(${parameters.map((one) => `${one.type} ${one.name}`).join(", ")}) {\n`,
  body: (expression) => `  return ${expression};\n}\n`,
  stopSequences: ["\n}\n\n", "\nvoid main", "\n///", "\nclass "],
  driver,
});

/** An empty collection says of what it is. */
function typeArguments(items: readonly unknown[], type: FunctionType): string {
  return items.length > 0 || type.kind === "any" ? "" : (/<.*>$/.exec(typeName(type))?.[0] ?? "");
}

function typeName(type: FunctionType): string {
  switch (type.kind) {
    case "boolean":
      return "bool";
    case "integer":
      if (type.size === "big") throw new Inexpressible("integers beyond 64 bits");
      return "int";
    case "float":
      return "double";
    case "string":
      return "String";
    case "none":
      return "Null";
    case "any":
      return "dynamic";
    case "list":
      return `List<${typeName(type.item)}>`;
    case "set":
      return `Set<${typeName(type.item)}>`;
    case "map":
      return `Map<${typeName(type.key)}, ${typeName(type.value)}>`;
    case "tuple":
      if (type.items.length > MOST_PLACES) throw new Inexpressible("tuples of more than seven values");
      return `(${type.items.map(typeName).join(", ")}${type.items.length === 1 ? "," : ""})`;
    case "optional":
      return type.item.kind === "none" ? "Null" : `${typeName(type.item)}?`;
    default:
      return type satisfies never;
  }
}

const MOST_PLACES = 7;

function driver(program: string, { name }: SpelledSignature, nodes: SignatureNodes): string {
  const own = program
    .replace(/^\s*library\b[^;]*;/m, "")
    .replace(/^((?:Future<void>|void)\s+)?main\s*\(/gm, "$1programMain(");
  const reads = nodes.parameters.map((node, index) => `final v${index} = _cladeRead${node.id}();`);
  const values = nodes.parameters.map((_, index) => `v${index}`).join(", ");
  const main = DRIVER.replace("@READS", () => reads.join("\n    ")).replace("@CALL", () => `${name}(${values})`);
  return `import 'dart:convert' as clade_convert;\nimport 'dart:io' as clade_io;\n${own}\n${nodes.all.map(reader).join("")}${main}`;
}

function reader({ type, id, parts }: TypeNode): string {
  const [first, second] = parts.map((part) => `_cladeRead${part.id}()`);
  const many = "for (var n = _cladeCount(); n > 0; n--)";
  const made = (() => {
    switch (type.kind) {
      case "boolean":
        return "_cladeLine() == '1'";
      case "integer":
        return "_cladeCount()";
      case "float":
        return "_cladeReal(_cladeLine())";
      case "string":
        return "_cladeText(_cladeLine())";
      case "none":
        return "_cladeNone()";
      case "any":
        return "_cladeAny()";
      case "list":
        return `[${many} ${first}]`;
      case "set":
        return `{${many} ${first}}`;
      case "map":
        return `{${many} ${first}: ${second}}`;
      case "tuple":
        return `(${parts.map((part) => `_cladeRead${part.id}(),`).join(" ")})`.replace(/,\)$/, parts.length === 1 ? ",)" : ")"); // biome-ignore format: a row
      case "optional":
        return `_cladeLine() == '1' ? ${first} : null`;
      default:
        return type satisfies never;
    }
  })();
  return `${typeName(type)} _cladeRead${id}() => ${made};\n`;
}

const RECORDS = Array.from({ length: MOST_PLACES }, (_, index) => {
  const names = Array.from({ length: index + 1 }, (_none, at) => `a${at}`);
  const pattern = names.map((one) => `var ${one}`).join(", ");
  return `    case (${pattern}${index === 0 ? "," : ""}):\n      return _cladeItems('t', [${names.join(", ")}]);\n`;
}).join("");

const DRIVER = String.raw`
late List<String> _cladeLines;
var _cladeAt = 0;
var _cladeNonce = '';
var _cladeOut = StringBuffer();

String _cladeLine() => _cladeLines[_cladeAt++];
int _cladeCount() => int.parse(_cladeLine());
Null _cladeNone() {
  _cladeAt++;
  return null;
}

double _cladeReal(String said) => said == 'inf'
    ? double.infinity
    : said == '-inf'
        ? double.negativeInfinity
        : said == 'nan'
            ? double.nan
            : double.parse(said);
String _cladeText(String said) => said.replaceAllMapped(
    RegExp(r'\\(.)'), (found) => found[1] == 'n' ? '\n' : found[1] == 'r' ? '\r' : found[1]!);
dynamic _cladeAny() {
  final said = _cladeLine();
  final rest = said.substring(1);
  switch (said[0]) {
    case 'n':
      return null;
    case 'b':
      return rest == '1';
    case 'i':
      return int.parse(rest);
    case 'f':
      return _cladeReal(rest);
    case 's':
      return _cladeText(rest);
    case 'd':
      return <dynamic, dynamic>{for (var n = int.parse(rest); n > 0; n--) _cladeAny(): _cladeAny()};
    case 'S':
      return <dynamic>{for (var n = int.parse(rest); n > 0; n--) _cladeAny()};
  }
  return <dynamic>[for (var n = int.parse(rest); n > 0; n--) _cladeAny()];
}

void _cladeSay(String said) => _cladeOut.write('$_cladeNonce$said\n');
String _cladeEscape(String said) => said.replaceAll(r'\', r'\\').replaceAll('\n', r'\n').replaceAll('\r', r'\r');
void _cladeItems(String tag, List<Object?> items) {
  _cladeSay('$tag${"$"}{items.length}');
  items.forEach(_cladeWrite);
}

void _cladeWrite(Object? v) {
  if (v == null) return _cladeSay('n');
  if (v is bool) return _cladeSay(v ? 'b1' : 'b0');
  if (v is int || v is BigInt) return _cladeSay('i$v');
  if (v is double) return _cladeSay('f$v');
  if (v is String) return _cladeSay('s${"$"}{_cladeEscape(v)}');
  if (v is Set) return _cladeItems('S', v.toList());
  if (v is Map) {
    _cladeSay('d${"$"}{v.length}');
    v.forEach((key, item) {
      _cladeWrite(key);
      _cladeWrite(item);
    });
    return;
  }
  if (v is Iterable) return _cladeItems('l', v.toList());
  switch (v) {
${RECORDS}  }
  throw StateError('returned a ${"$"}{v.runtimeType}');
}

Future<void> _cladeSend() async {
  clade_io.stdout.write(_cladeOut);
  _cladeOut = StringBuffer();
  await clade_io.stdout.flush();
}

Future<void> main() async {
  clade_io.stdout.encoding = clade_convert.utf8;
  _cladeLines = (await clade_convert.utf8.decodeStream(clade_io.stdin)).split('\n');
  _cladeNonce = _cladeLine();
  for (var calls = _cladeCount(); calls > 0; calls--) {
    @READS
    _cladeOut.write('\n');
    try {
      _cladeWrite(@CALL);
    } catch (problem) {
      _cladeOut = StringBuffer('\n');
      final said = _cladeEscape(problem.toString());
      _cladeSay('e${"$"}{said.substring(0, said.length < 300 ? said.length : 300)}');
    }
    await _cladeSend();
  }
  _cladeSay('.');
  await _cladeSend();
}
`;
