import { type FunctionType, Inexpressible } from "../function-support.js";
import { functionSupport, type SpelledSignature, starComment } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, camelCase } from "./naming.js";
import { containsKind, type SignatureNodes } from "./type-nodes.js";

const RESERVED =
  "abstract alias align asm assert auto body bool break byte case cast catch char class const continue dchar debug default delegate delete deprecated do double else enum export extern false final finally float for foreach foreach_reverse function goto if immutable import in inout int interface invariant is lazy long macro mixin module new nothrow null out override package pragma private protected public pure real ref return scope shared short static struct super switch synchronized template this throw true try typeid typeof ubyte uint ulong union unittest ushort version void wchar while with main string filter map sort count sum max min";

/** D. Tuples are `Tuple`, what may be missing is `Nullable`. */
export const dFunctions = functionSupport({
  textUnit: "byte",
  functionName: avoiding(RESERVED, camelCase),
  parameterName: avoiding(RESERVED, camelCase),
  type: typeName,
  literal: literalIn({
    none: (type) => (type.kind === "optional" ? `${typeName(type)}.init` : "null"),
    some: (item, type) => `nullable!(${typeName(type.item)})(${item})`,
    boolean: String,
    integer: (value, type) => (type.kind === "integer" && type.size === "wide" ? `${value}L` : String(value)),
    float: (text) => text,
    string: doubleQuoted,
    list: (items) => `[${items.join(", ")}]`,
    tuple: (items, type) => `${typeName(type)}(${items.join(", ")})`,
    map: (entries) =>
      entries.length === 0 ? "null" : `[${entries.map(([key, value]) => `${key}: ${value}`).join(", ")}]`,
  }),
  header:
    "import std.algorithm, std.array, std.ascii, std.conv, std.math, std.range, std.stdio, std.string, std.typecons;\n\n",
  comment: starComment(),
  open: ({ name, parameters, returns }, comment) =>
    `${comment}${returns} ${name}(${parameters.map((one) => `${one.type} ${one.name}`).join(", ")}) {\n`,
  body: (expression) => `    return ${expression};\n}\n`,
  stopSequences: ["\nvoid ", "\nunittest", "\n/**", "\n//", "\nimport "],
  driver,
});

function typeName(type: FunctionType): string {
  switch (type.kind) {
    case "boolean":
      return "bool";
    case "integer":
      if (type.size === "big") throw new Inexpressible("integers beyond 64 bits");
      return type.size === "wide" ? "long" : "int";
    case "float":
      return "double";
    case "string":
      return "string";
    case "list":
      return `${typeName(type.item)}[]`;
    case "map":
      if (containsKind(type.key, "list")) throw new Inexpressible("lists as keys");
      return `${typeName(type.value)}[${typeName(type.key)}]`;
    case "tuple":
      return `Tuple!(${type.items.map(typeName).join(", ")})`;
    case "optional":
      return `Nullable!(${typeName(type.item)})`;
    case "set":
      throw new Inexpressible("sets");
    case "none":
    case "any":
      throw new Inexpressible("values of several types in one place");
    default:
      return type satisfies never;
  }
}

function driver(program: string, { name }: SpelledSignature, nodes: SignatureNodes): string {
  const reading = nodes.parameters.map(
    (node, index) =>
      `auto v${index} = cladeRead!(${typeName(node.type).replace(/\b(Tuple|Nullable)!/g, "std.typecons.$1!")});`,
  );
  const call = `${name}(${nodes.parameters.map((_, index) => `v${index}`).join(", ")})`;
  const own = program.replace(/^module [\w.]+;/m, "").replace(/\b(void|int) main\s*\(/g, "$1 programMain(");
  return `${own}\n${DRIVER.replace("$reading", () => reading.join("\n        ")).replace("$call", () => call)}`;
}

const DRIVER = String.raw`
static import std.array, std.conv, std.format, std.range, std.stdio, std.string, std.traits, std.typecons;

string cladeNonce;
std.array.Appender!string cladeOut;

string cladeLine() { return std.string.chomp(std.stdio.readln(), "\n").idup; }
string cladeText(string line) {
    std.array.Appender!string made;
    for (size_t i = 0; i < line.length; i++) {
        char c = line[i];
        if (c == '\\') { c = line[++i]; c = c == 'n' ? '\n' : c == 'r' ? '\r' : c; }
        made ~= c;
    }
    return made.data;
}
T cladeRead(T)() {
    static if (is(T == bool)) return cladeLine() == "1";
    else static if (is(T == string)) return cladeText(cladeLine());
    else static if (is(T == double)) {
        string s = cladeLine();
        return s == "inf" ? double.infinity : s == "-inf" ? -double.infinity : s == "nan" ? double.nan : std.conv.to!double(s);
    }
    else static if (is(T == int) || is(T == long)) return std.conv.to!T(cladeLine());
    else static if (std.traits.isInstanceOf!(std.typecons.Nullable, T)) {
        if (cladeLine() == "0") return T.init;
        return T(cladeRead!(typeof(T.init.get))());
    }
    else static if (std.typecons.isTuple!T) {
        T all;
        static foreach (i; 0 .. T.length) all[i] = cladeRead!(T.Types[i])();
        return all;
    }
    else static if (is(T : V[K], V, K) && std.traits.isAssociativeArray!T) {
        T all;
        foreach (_; 0 .. std.conv.to!int(cladeLine())) { K key = cladeRead!K(); all[key] = cladeRead!V(); }
        return all;
    }
    else static if (is(T : U[], U)) {
        T all;
        foreach (_; 0 .. std.conv.to!int(cladeLine())) all ~= cladeRead!U();
        return all;
    }
    else static assert(false, T.stringof);
}
void cladeSay(string line) { cladeOut ~= cladeNonce; cladeOut ~= line; cladeOut ~= "\n"; }
string cladeEscape(string s) { return std.array.replace(std.array.replace(std.array.replace(s, "\\", "\\\\"), "\n", "\\n"), "\r", "\\r"); }
void cladeWrite(T)(T v) {
    static if (is(T == typeof(null))) cladeSay("n");
    else static if (is(T == bool)) cladeSay(v ? "b1" : "b0");
    else static if (std.traits.isSomeString!T) cladeSay("s" ~ cladeEscape(std.conv.to!string(v)));
    else static if (std.traits.isSomeChar!T) cladeSay("s" ~ cladeEscape(std.conv.to!string(v)));
    else static if (std.traits.isFloatingPoint!T) cladeSay("f" ~ std.format.format("%.17g", cast(double) v));
    else static if (std.traits.isIntegral!T) cladeSay("i" ~ std.conv.to!string(v));
    else static if (std.traits.isInstanceOf!(std.typecons.Nullable, T)) { if (v.isNull) cladeSay("n"); else cladeWrite(v.get); }
    else static if (std.typecons.isTuple!T) {
        cladeSay("t" ~ std.conv.to!string(T.length));
        static foreach (i; 0 .. T.length) cladeWrite(v[i]);
    }
    else static if (std.traits.isAssociativeArray!T) {
        cladeSay("d" ~ std.conv.to!string(v.length));
        foreach (key, item; v) { cladeWrite(key); cladeWrite(item); }
    }
    else static if (is(T : dchar[]) || is(T : char[])) cladeSay("s" ~ cladeEscape(std.conv.to!string(v)));
    else {
        auto all = std.range.array(v);
        cladeSay("l" ~ std.conv.to!string(all.length));
        foreach (item; all) cladeWrite(item);
    }
}
void main() {
    cladeNonce = cladeLine();
    foreach (_; 0 .. std.conv.to!int(cladeLine())) {
        $reading
        try {
            auto result = $call;
            cladeOut ~= "\n";
            cladeWrite(result);
        } catch (Throwable error) {
            cladeOut = std.array.appender!string();
            cladeOut ~= "\n";
            string said = cladeEscape(error.msg);
            cladeSay("e" ~ said[0 .. said.length < 300 ? said.length : 300]);
        }
        std.stdio.stdout.write(cladeOut.data);
        std.stdio.stdout.flush();
        cladeOut = std.array.appender!string();
    }
    std.stdio.stdout.write(cladeNonce ~ ".\n");
    std.stdio.stdout.flush();
}
`;
