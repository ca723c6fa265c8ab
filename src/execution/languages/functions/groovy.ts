import { functionSupport, starComment } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, camelCase } from "./naming.js";
import { anyTypeName, type NestedSyntax, nestedType } from "./type-nodes.js";

const RESERVED =
  "abstract as assert boolean break byte case catch char class const continue def default do double else enum extends false final finally float for goto if implements import in instanceof int interface long native new null package private protected public return short static strictfp super switch synchronized this threadsafe throw throws trait transient true try var void volatile while it main run args";

/** Groovy: a method of a script. */
export const groovyFunctions = functionSupport({
  textUnit: "utf-16",
  functionName: avoiding(RESERVED, camelCase),
  parameterName: avoiding(RESERVED, camelCase),
  type: anyTypeName,
  literal: literalIn({
    none: () => "null",
    boolean: String,
    integer: String,
    float: (text) => text,
    string: (text) => doubleQuoted(text, "$"),
    list: (items) => `[${items.join(", ")}]`,
    set: (items) => `[${items.join(", ")}] as Set`,
    map: (entries) =>
      entries.length === 0 ? "[:]" : `[${entries.map(([key, value]) => `(${key}): ${value}`).join(", ")}]`,
  }),
  comment: starComment(),
  open: ({ name, parameters }, comment) => `${comment}def ${name}(${parameters.map((one) => one.name).join(", ")}) {\n`,
  body: (expression) => `    return ${expression}\n}\n`,
  stopSequences: ["\ndef ", "\n/**", "\n//", "\nprintln ", "\nassert "],
  driver: (program, { name, types }) => {
    const parameters = `[${types.parameters.map(({ type }) => nestedType(type, SYNTAX)).join(", ")}]`;
    return `${program}\n${DRIVER.replace("@PARAMETERS", () => parameters).replace("@NAME", () => name)}`;
  },
});

const SYNTAX: NestedSyntax = { name: (kind) => `"${kind}"`, list: (parts) => `[${parts.join(", ")}]` };

const DRIVER = String.raw`
class CladeDriver {
    static BufferedReader input
    static StringBuilder out = new StringBuilder()
    static String nonce
    static String line() { input.readLine() }
    static int count() { Integer.parseInt(line()) }
    static String text(String s) {
        StringBuilder made = new StringBuilder()
        for (int i = 0; i < s.length(); i++) {
            String c = s.substring(i, i + 1)
            if (c == "\\") { i++; c = s.substring(i, i + 1); c = c == "n" ? "\n" : c == "r" ? "\r" : c }
            made.append(c)
        }
        made.toString()
    }
    static integer(String s) { long v = Long.parseLong(s); v == (int) v ? (int) v : v }
    static Double real(String s) {
        s == "inf" ? Double.POSITIVE_INFINITY : s == "-inf" ? Double.NEGATIVE_INFINITY : s == "nan" ? Double.NaN : Double.parseDouble(s)
    }
    static many(int n, Closure item) { def all = []; for (int i = 0; i < n; i++) all << item(); all }
    static entries(int n, Closure key, Closure item) { def all = [:]; for (int i = 0; i < n; i++) { def k = key(); all[k] = item() }; all }
    static read(List t) {
        switch (t[0]) {
            case "integer": return integer(line())
            case "float": return real(line())
            case "boolean": return line() == "1"
            case "string": return text(line())
            case "none": line(); return null
            case "list": return many(count()) { read(t[1]) }
            case "set": return many(count()) { read(t[1]) } as LinkedHashSet
            case "tuple": return t[1].collect { read(it) }
            case "map": return entries(count(), { read(t[1]) }, { read(t[2]) })
            case "optional": return line() == "1" ? read(t[1]) : null
            default: return anyValue()
        }
    }
    static anyValue() {
        String said = line()
        String rest = said.substring(1)
        switch (said.substring(0, 1)) {
            case "n": return null
            case "b": return rest == "1"
            case "i": return integer(rest)
            case "f": return real(rest)
            case "s": return text(rest)
            case "d": return entries(rest as int, { anyValue() }, { anyValue() })
            case "S": return many(rest as int) { anyValue() } as LinkedHashSet
            default: return many(rest as int) { anyValue() }
        }
    }
    static void say(String s) { out.append(nonce).append(s).append("\n") }
    static String escape(String s) { s.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r") }
    static void write(value) {
        if (value == null) say("n")
        else if (value instanceof Boolean) say(value ? "b1" : "b0")
        else if (value instanceof Double || value instanceof Float || value instanceof BigDecimal) say("f" + value.toString())
        else if (value instanceof Number) say("i" + value)
        else if (value instanceof CharSequence || value instanceof Character) say("s" + escape(value.toString()))
        else if (value instanceof Map) { say("d" + value.size()); value.each { k, v -> write(k); write(v) } }
        else if (value instanceof Iterable || value instanceof Iterator || value.getClass().isArray()) {
            def items = value.collect { it }
            say((value instanceof Set ? "S" : "l") + items.size())
            items.each { write(it) }
        }
        else throw new IllegalStateException("returned a " + value.getClass().name)
    }
    static void main(List parameters, Closure call) {
        input = new BufferedReader(new InputStreamReader(System.in, "UTF-8"))
        def stream = new FileOutputStream(FileDescriptor.out)
        nonce = line()
        for (int n = count(); n > 0; n--) {
            def values = parameters.collect { read(it) }
            try {
                def result = call(values)
                out.append("\n")
                write(result)
            } catch (Throwable error) {
                out = new StringBuilder("\n")
                String said = escape(error.toString())
                say("e" + said.substring(0, Math.min(300, said.length())))
            }
            System.out.flush()
            stream.write(out.toString().getBytes("UTF-8"))
            out = new StringBuilder()
        }
        say(".")
        stream.write(out.toString().getBytes("UTF-8"))
        System.exit(0)
    }
}
CladeDriver.main(@PARAMETERS) { values -> this."@NAME"(*values) }
`;
