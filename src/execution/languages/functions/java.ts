import { type FunctionType, Inexpressible } from "../function-support.js";
import { functionSupport, openBraces, type SpelledSignature, starComment, withoutComments } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, camelCase } from "./naming.js";
import type { SignatureNodes, TypeNode } from "./type-nodes.js";

const RESERVED =
  "abstract assert boolean break byte case catch char class const continue default do double else enum extends false final finally float for goto if implements import instanceof int interface long native new null package private protected public return short static strictfp super switch synchronized this throw throws transient true try var void volatile while yield record _";

/** Java 17: a static method of a class. */
export const javaFunctions = functionSupport({
  textUnit: "utf-16",
  functionName: avoiding(RESERVED, camelCase),
  parameterName: avoiding(RESERVED, camelCase),
  type: (type) => typeName(type, false),
  literal: literalIn({
    none: () => "null",
    boolean: String,
    integer: (value, type) => integerLiteral(value, type),
    float: (text) => text,
    string: doubleQuoted,
    list: (items) => `List.of(${items.join(", ")})`,
    set: (items) => `Set.of(${items.join(", ")})`,
    map: (entries) => `Map.of(${entries.flat().join(", ")})`,
  }),
  header: "import java.util.*;\nimport java.util.stream.*;\n\n",
  comment: starComment("    "),
  open: ({ name, parameters, returns }, comment) =>
    `class Problem {\n${comment}    public static ${returns} ${name}(${parameters.map((one) => `${one.type} ${one.name}`).join(", ")}) {\n`,
  body: (expression) => `        return ${expression};\n    }\n`,
  stopSequences: ["\n    public ", "\n    private ", "\n    static ", "\nclass ", "\npublic class ", "\n    /**"],
  driver,
});

function integerLiteral(value: bigint, type: FunctionType): string {
  const isWide = type.kind === "integer" && type.size !== "plain";
  if (type.kind === "integer" && type.size === "big") return `new java.math.BigInteger("${value}")`;
  return isWide || BigInt.asIntN(32, value) !== value ? `${value}L` : String(value);
}

/** `boxed`: as a type argument. */
function typeName(type: FunctionType, boxed: boolean): string {
  const inner = (one: FunctionType) => typeName(one, true);
  switch (type.kind) {
    case "boolean":
      return boxed ? "Boolean" : "boolean";
    case "integer":
      if (type.size === "big") return "java.math.BigInteger";
      if (type.size === "wide") return boxed ? "Long" : "long";
      return boxed ? "Integer" : "int";
    case "float":
      return boxed ? "Double" : "double";
    case "string":
      return "String";
    case "none":
    case "any":
      return "Object";
    case "optional":
      return typeName(type.item, true);
    case "list":
      return `List<${inner(type.item)}>`;
    case "set":
      return `Set<${inner(type.item)}>`;
    case "map":
      return `Map<${inner(type.key)}, ${inner(type.value)}>`;
    case "tuple": {
      const items = new Set(type.items.map(inner));
      return `List<${items.size === 1 ? [...items][0] : "Object"}>`;
    }
    default:
      return type satisfies never;
  }
}

function driver(program: string, signature: SpelledSignature, nodes: SignatureNodes): string {
  const { name } = signature;
  // the file is called Main.java: no other class of it may be public, and none may be called Main
  const own = program
    .replace(/^(\s*)public (?=(?:final |abstract )?(?:class|interface|enum|record)\b)/gm, "$1")
    .replace(/\bMain\b/g, "Problem");
  // a type before it and a body after it: no call
  const definition = new RegExp(`^.*[\\w>\\]]\\s+${name}\\s*\\([^;{}]*\\)[^;{}()]*\\{`, "m").exec(withoutComments(own));
  const before = definition === null ? own : own.slice(0, definition.index + definition[0].length);
  const owner = [...before.matchAll(/^[ \t]*(?:\w+ )*class (\w+)/gm)].at(-1)?.[1] ?? "Problem";
  const isStatic = definition === null || /\bstatic\b/.test(definition[0]);
  const closing = "}\n".repeat(Math.max(0, openBraces(own)));
  const values = nodes.parameters.map((_, index) => `v${index}`);
  const reading = nodes.parameters.map((node, index) => `${typeName(node.type, false)} v${index} = r${node.id}();`);
  const call = `${isStatic ? owner : `new ${owner}()`}.${name}(${values.join(", ")})`;
  return `${own}
${closing}
class Main {
${nodes.all.map(reader).join("\n")}
${DRIVER.replace("$reading", reading.join("\n                ")).replace("$call", () => call)}
}
`;
}

function reader({ type, id, parts }: TypeNode): string {
  const [first, second] = parts.map((part) => `r${part.id}()`);
  const declared = typeName(type, false);
  const made = (() => {
    switch (type.kind) {
      case "boolean":
        return 'return next().equals("1");';
      case "integer":
        if (type.size === "big") return "return new java.math.BigInteger(next());";
        return type.size === "wide" ? "return Long.parseLong(next());" : "return Integer.parseInt(next());";
      case "float":
        return "return real(next());";
      case "string":
        return "return text(next());";
      case "none":
        return "next(); return null;";
      case "any":
        return "return any();";
      case "optional":
        return `return next().equals("1") ? ${first} : null;`;
      case "list":
        return `int n = count(); ${declared} all = new java.util.ArrayList<>(); for (int i = 0; i < n; i++) all.add(${first}); return all;`;
      case "set":
        return `int n = count(); ${declared} all = new java.util.LinkedHashSet<>(); for (int i = 0; i < n; i++) all.add(${first}); return all;`;
      case "map":
        return `int n = count(); ${declared} all = new java.util.LinkedHashMap<>(); for (int i = 0; i < n; i++) all.put(${first}, ${second}); return all;`;
      case "tuple":
        return `${declared} all = new java.util.ArrayList<>(); ${parts.map((part) => `all.add(r${part.id}());`).join(" ")} return all;`;
      default:
        throw new Inexpressible(`the type ${(type as FunctionType).kind}`);
    }
  })();
  return `    static ${declared.replace(/\b(List|Set|Map)</g, "java.util.$1<")} r${id}() { ${made.replace(/\b(List|Set|Map)</g, "java.util.$1<")} }`;
}

const DRIVER = String.raw`    static java.io.BufferedReader in;
    static StringBuilder out = new StringBuilder();
    static String nonce;
    static String next() {
        try { return in.readLine(); } catch (java.io.IOException e) { throw new RuntimeException(e); }
    }
    static int count() { return Integer.parseInt(next()); }
    static String text(String line) {
        if (line.indexOf('\\') < 0) return line;
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') { c = line.charAt(++i); c = c == 'n' ? '\n' : c == 'r' ? '\r' : c; }
            made.append(c);
        }
        return made.toString();
    }
    static double real(String line) {
        return line.equals("inf") ? Double.POSITIVE_INFINITY : line.equals("-inf") ? Double.NEGATIVE_INFINITY
            : line.equals("nan") ? Double.NaN : Double.parseDouble(line);
    }
    static Object any() {
        String line = next();
        String rest = line.substring(1);
        switch (line.charAt(0)) {
            case 'n': return null;
            case 'b': return rest.equals("1");
            case 'i': { long v = Long.parseLong(rest); if (v == (int) v) return (int) v; return v; }
            case 'f': return real(rest);
            case 's': return text(rest);
        }
        int n = Integer.parseInt(rest);
        if (line.charAt(0) == 'd') {
            java.util.Map<Object, Object> map = new java.util.LinkedHashMap<>();
            for (int i = 0; i < n; i++) map.put(any(), any());
            return map;
        }
        java.util.Collection<Object> all = line.charAt(0) == 'S' ? new java.util.LinkedHashSet<>() : new java.util.ArrayList<>();
        for (int i = 0; i < n; i++) all.add(any());
        return all;
    }
    static void say(String line) { out.append(nonce).append(line).append('\n'); }
    static String escape(String text) { return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"); }
    static void write(Object value) {
        if (value instanceof java.util.Optional) value = ((java.util.Optional<?>) value).orElse(null);
        if (value == null) say("n");
        else if (value instanceof Boolean) say((Boolean) value ? "b1" : "b0");
        else if (value instanceof Float || value instanceof Double) say("f" + value);
        else if (value instanceof Number) say("i" + value);
        else if (value instanceof String || value instanceof Character) say("s" + escape(value.toString()));
        else if (value instanceof java.util.Map) {
            say("d" + ((java.util.Map<?, ?>) value).size());
            for (java.util.Map.Entry<?, ?> e : ((java.util.Map<?, ?>) value).entrySet()) { write(e.getKey()); write(e.getValue()); }
        } else if (value instanceof java.util.Collection) {
            say((value instanceof java.util.Set ? "S" : "l") + ((java.util.Collection<?>) value).size());
            for (Object item : (java.util.Collection<?>) value) write(item);
        } else if (value.getClass().isArray()) {
            int n = java.lang.reflect.Array.getLength(value);
            say("l" + n);
            for (int i = 0; i < n; i++) write(java.lang.reflect.Array.get(value, i));
        } else throw new RuntimeException("returned a " + value.getClass().getName());
    }
    public static void main(String[] args) throws Exception {
        in = new java.io.BufferedReader(new java.io.InputStreamReader(System.in, "UTF-8"));
        java.io.OutputStream real = new java.io.FileOutputStream(java.io.FileDescriptor.out);
        nonce = next();
        for (int count = count(); count > 0; count--) {
            try {
                $reading
                Object result;
                try { result = $call; } finally { System.out.flush(); }
                out.append('\n');
                write(result);
            } catch (Throwable error) {
                out = new StringBuilder("\n");
                String said = escape(String.valueOf(error));
                say("e" + said.substring(0, Math.min(300, said.length())));
            }
            real.write(out.toString().getBytes("UTF-8"));
            out = new StringBuilder();
        }
        say(".");
        real.write(out.toString().getBytes("UTF-8"));
        System.exit(0);
    }`;
