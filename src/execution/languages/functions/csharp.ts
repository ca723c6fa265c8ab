import { type FunctionType, Inexpressible } from "../function-support.js";
import { functionSupport, lineComment, openBraces, type SpelledSignature, withoutComments } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, camelCase, pascalCase } from "./naming.js";
import { containsKind, type SignatureNodes, type TypeNode } from "./type-nodes.js";

const RESERVED =
  "abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while";

/** C# from version 7 on: a static method of a class. Tuples are value tuples. */
export const csharpFunctions = functionSupport({
  textUnit: "utf-16",
  functionName: avoiding("Problem Main", pascalCase),
  parameterName: avoiding(RESERVED, camelCase),
  type: typeName,
  literal: literalIn({
    none: () => "null",
    boolean: String,
    integer: (value, type) => (type.kind === "integer" && type.size === "wide" ? `${value}L` : String(value)),
    float: (text) => text,
    string: doubleQuoted,
    list: collection,
    set: collection,
    tuple: (items, type) => (items.length === 1 ? `new ${typeName(type)}(${items[0]})` : `(${items.join(", ")})`),
    map: (entries, type) =>
      collection(
        entries.map(([key, value]) => `{${key}, ${value}}`),
        type,
      ),
  }),
  header: "using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing System.Text;\n\n",
  comment: lineComment("///", "    "),
  open: ({ name, parameters, returns }, comment) =>
    `class Problem {\n${comment}    public static ${returns} ${name}(${parameters.map((one) => `${one.type} ${one.name}`).join(", ")}) {\n`,
  body: (expression) => `        return ${expression};\n    }\n`,
  stopSequences: ["\n    public ", "\n    private ", "\n    static ", "\nclass ", "\npublic class ", "\n    ///"],
  driver,
});

function collection(items: readonly string[], type: FunctionType): string {
  return type.kind === "any" ? `new List<object>{${items.join(", ")}}` : `new ${typeName(type)}{${items.join(", ")}}`;
}

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
    case "none":
    case "any":
      return "object";
    case "list":
      return `List<${typeName(type.item)}>`;
    case "set":
      return `HashSet<${typeName(type.item)}>`;
    case "map":
      if (containsKind(type.key, "optional")) throw new Inexpressible("missing values as keys");
      return `Dictionary<${typeName(type.key)}, ${typeName(type.value)}>`;
    case "tuple":
      if (type.items.length > 7) throw new Inexpressible("tuples of more than seven values");
      return type.items.length === 1
        ? `ValueTuple<${type.items.map(typeName).join("")}>`
        : `(${type.items.map(typeName).join(", ")})`;
    case "optional":
      return ["boolean", "integer", "float", "tuple"].includes(type.item.kind)
        ? `${typeName(type.item)}?`
        : typeName(type.item);
    default:
      return type satisfies never;
  }
}

function driver(program: string, { name }: SpelledSignature, nodes: SignatureNodes): string {
  const closing = "}\n".repeat(Math.max(0, openBraces(program)));
  const own = `${program}\n${closing}`;
  const code = withoutComments(own);
  const before = code.slice(0, Math.max(0, code.search(new RegExp(`\\b${name}\\s*(<\\w+>)?\\(`))));
  const owner = [...before.matchAll(/\bclass (\w+)/g)].at(-1)?.[1] ?? "Problem";
  const space = /^\s*namespace ([\w.]+)/m.exec(before)?.[1];
  const values = nodes.parameters.map((_, index) => `v${index}`);
  const reading = nodes.parameters.map((node, index) => `var v${index} = R${node.id}();`);
  const main = DRIVER.replace("$reading", () => reading.join("\n            "))
    .replace("$call", () => `${space === undefined ? "" : `${space}.`}${owner}.${name}(${values.join(", ")})`)
    .replace("$readers", () => nodes.all.map(reader).join("\n"));
  return own.replace(/\bstatic (?:async )?(?:void|int|Task) Main\s*\(/g, "static void ProgramMain(") + main;
}

function reader({ type, id, parts }: TypeNode): string {
  const qualified = (text: string) =>
    text
      .replace(/\b(List|HashSet|Dictionary)</g, "System.Collections.Generic.$1<")
      .replace(/\bValueTuple</g, "System.ValueTuple<");
  const declared = qualified(typeName(type));
  const [first, second] = parts.map((part) => `R${part.id}()`);
  const made = (() => {
    switch (type.kind) {
      case "boolean":
        return 'return Next() == "1";';
      case "integer":
        return type.size === "wide" ? "return long.Parse(Next());" : "return int.Parse(Next());";
      case "float":
        return "return Real(Next());";
      case "string":
        return "return Text(Next());";
      case "none":
        return "Next(); return null;";
      case "any":
        return "return Any();";
      case "list":
      case "set":
        return `int n = int.Parse(Next()); var all = new ${declared}(); for (int i = 0; i < n; i++) all.Add(${first}); return all;`;
      case "map":
        return `int n = int.Parse(Next()); var all = new ${declared}(); for (int i = 0; i < n; i++) { var key = ${first}; all[key] = ${second}; } return all;`;
      case "tuple":
        return `${parts.map((part, index) => `var t${index} = R${part.id}();`).join(" ")} return ${declared.startsWith("(") ? "" : `new ${declared}`}(${parts.map((_, index) => `t${index}`).join(", ")});`;
      case "optional":
        return `if (Next() == "0") return null; return ${first};`;
      default:
        throw new Inexpressible(`the type ${(type as FunctionType).kind}`);
    }
  })();
  return `    static ${declared} R${id}() { ${made} }`;
}

const DRIVER = String.raw`
static class CladeDriver {
$readers
    static System.IO.StreamReader input;
    static string nonce;
    static System.Text.StringBuilder output = new System.Text.StringBuilder();
    static readonly System.Globalization.CultureInfo Plain = System.Globalization.CultureInfo.InvariantCulture;
    static string Next() { return input.ReadLine(); }
    static double Real(string line) {
        return line == "inf" ? double.PositiveInfinity : line == "-inf" ? double.NegativeInfinity
            : line == "nan" ? double.NaN : double.Parse(line, Plain);
    }
    static string Text(string line) {
        var made = new System.Text.StringBuilder();
        for (int i = 0; i < line.Length; i++) {
            char c = line[i];
            if (c == '\\') { c = line[++i]; c = c == 'n' ? '\n' : c == 'r' ? '\r' : c; }
            made.Append(c);
        }
        return made.ToString();
    }
    static object Any() {
        string line = Next(), rest = line.Substring(1);
        switch (line[0]) {
            case 'n': return null;
            case 'b': return rest == "1";
            case 'i': { long v = long.Parse(rest); if (v == (int)v) return (int)v; return v; }
            case 'f': return Real(rest);
            case 's': return Text(rest);
        }
        int n = int.Parse(rest);
        if (line[0] == 'd') {
            var map = new System.Collections.Generic.Dictionary<object, object>();
            for (int i = 0; i < n; i++) { var key = Any(); map[key] = Any(); }
            return map;
        }
        var all = new System.Collections.Generic.List<object>();
        for (int i = 0; i < n; i++) all.Add(Any());
        return all;
    }
    static void Say(string line) { output.Append(nonce).Append(line).Append('\n'); }
    static string Escape(string text) { return text.Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\r", "\\r"); }
    static void Write(object value) {
        if (value == null) Say("n");
        else if (value is bool) Say((bool)value ? "b1" : "b0");
        else if (value is string || value is char) Say("s" + Escape(value.ToString()));
        else if (value is double || value is float || value is decimal) {
            double real = System.Convert.ToDouble(value);
            Say("f" + (double.IsNaN(real) ? "nan" : double.IsInfinity(real) ? (real > 0 ? "inf" : "-inf") : real.ToString("R", Plain)));
        }
        else if (value is System.Collections.IDictionary) {
            var map = (System.Collections.IDictionary)value;
            Say("d" + map.Count);
            foreach (System.Collections.DictionaryEntry entry in map) { Write(entry.Key); Write(entry.Value); }
        }
        else if (value is System.Collections.IEnumerable) {
            var items = new System.Collections.Generic.List<object>();
            foreach (var item in (System.Collections.IEnumerable)value) items.Add(item);
            Say((value.GetType().Name.Contains("Set") ? "S" : "l") + items.Count);
            foreach (var item in items) Write(item);
        }
        else if (value.GetType().FullName.StartsWith("System.ValueTuple") || value.GetType().FullName.StartsWith("System.Tuple")) {
            var items = new System.Collections.Generic.List<object>();
            foreach (var field in value.GetType().GetFields()) items.Add(field.GetValue(value));
            if (items.Count == 0) foreach (var property in value.GetType().GetProperties()) items.Add(property.GetValue(value, null));
            Say("t" + items.Count);
            foreach (var item in items) Write(item);
        }
        else if (value is System.IConvertible || value.GetType().Name == "BigInteger") Say("i" + System.Convert.ToString(value, Plain));
        else throw new System.InvalidCastException("returned a " + value.GetType().Name);
    }
    static void Main() {
        var utf8 = new System.Text.UTF8Encoding(false);
        input = new System.IO.StreamReader(System.Console.OpenStandardInput(), utf8);
        var stream = System.Console.OpenStandardOutput();
        nonce = Next();
        for (int count = int.Parse(Next()); count > 0; count--) {
            $reading
            try {
                object result = $call;
                output.Append('\n');
                Write(result);
            } catch (System.Exception error) {
                output.Clear();
                output.Append('\n');
                string said = Escape(error.GetType().Name + ": " + error.Message);
                Say("e" + said.Substring(0, System.Math.Min(300, said.Length)));
            }
            System.Console.Out.Flush();
            byte[] bytes = utf8.GetBytes(output.ToString());
            stream.Write(bytes, 0, bytes.Length);
            stream.Flush();
            output.Clear();
        }
        Say(".");
        byte[] last = utf8.GetBytes(output.ToString());
        stream.Write(last, 0, last.Length);
        stream.Flush();
    }
}
`;
