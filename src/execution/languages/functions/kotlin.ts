import { type FunctionType, Inexpressible } from "../function-support.js";
import { functionSupport, type SpelledSignature, starComment } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, camelCase } from "./naming.js";
import type { SignatureNodes, TypeNode } from "./type-nodes.js";

const RESERVED =
  "as break class continue do else false for fun if in interface is null object package return super this throw true try typealias typeof val var when while by catch constructor delegate dynamic field file finally get import init param property receiver set setparam where main";

/** Kotlin. Pairs and triples are tuples; longer ones are lists. */
export const kotlinFunctions = functionSupport({
  textUnit: "utf-16",
  functionName: avoiding(RESERVED, camelCase),
  parameterName: avoiding(RESERVED, camelCase),
  type: typeName,
  literal: literalIn({
    none: () => "null",
    boolean: String,
    integer: (value, type) => (type.kind === "integer" && type.size === "wide" ? `${value}L` : String(value)),
    float: (text) => text,
    string: (text) => doubleQuoted(text, "$"),
    list: (items) => `listOf(${items.join(", ")})`,
    set: (items) => `setOf(${items.join(", ")})`,
    tuple: (items) => `${TUPLES[items.length] ?? "listOf"}(${items.join(", ")})`,
    map: (entries) => `mapOf(${entries.map(([key, value]) => `${key} to ${value}`).join(", ")})`,
  }),
  comment: starComment(),
  open: ({ name, parameters, returns }, comment) =>
    `${comment}fun ${name}(${parameters.map((one) => `${one.name}: ${one.type}`).join(", ")}): ${returns} {\n`,
  body: (expression) => `    return ${expression}\n}\n`,
  stopSequences: ["\nfun ", "\nclass ", "\n/**", "\n//"],
  driver,
});

const TUPLES: Readonly<Record<number, string>> = { 2: "Pair", 3: "Triple" };

function typeName(type: FunctionType): string {
  switch (type.kind) {
    case "boolean":
      return "Boolean";
    case "integer":
      if (type.size === "big") throw new Inexpressible("integers beyond 64 bits");
      return type.size === "wide" ? "Long" : "Int";
    case "float":
      return "Double";
    case "string":
      return "String";
    case "none":
    case "any":
      return "Any?";
    case "list":
      return `List<${typeName(type.item)}>`;
    case "set":
      return `Set<${typeName(type.item)}>`;
    case "map":
      return `Map<${typeName(type.key)}, ${typeName(type.value)}>`;
    case "tuple": {
      const items = type.items.map(typeName);
      const same = new Set(items);
      const name = TUPLES[items.length];
      if (name !== undefined) return `${name}<${items.join(", ")}>`;
      return `List<${same.size === 1 ? items[0] : "Any?"}>`;
    }
    case "optional":
      return `${typeName(type.item)}?`.replace("??", "?");
    default:
      return type satisfies never;
  }
}

function driver(program: string, { name }: SpelledSignature, nodes: SignatureNodes): string {
  const values = nodes.parameters.map((_, index) => `v${index}`);
  const reading = nodes.parameters.map((node, index) => `val v${index} = r${node.id}()`);
  const owner = /^(?:class|object) (\w+)/m.exec(
    program.slice(0, Math.max(0, program.search(new RegExp(`\\bfun ${name}\\b`)))),
  );
  const isInside = owner !== null && new RegExp(`^\\s+(?:\\w+ )*fun ${name}\\b`, "m").test(program);
  const target = isInside ? `${owner[1]}${owner[0].startsWith("class") ? "()" : ""}.` : "";
  const main = DRIVER.replace("$reading", () => reading.join("\n            "))
    .replace("$call", () => `${target}${name}(${values.join(", ")})`)
    .replace("$readers", () => nodes.all.map(reader).join("\n"));
  return `${program.replace(/^fun main\s*\(/gm, "fun programMain(")}\n${main}`;
}

function reader({ type, id, parts }: TypeNode): string {
  const [first, second] = parts.map((part) => `r${part.id}()`);
  const made = (() => {
    switch (type.kind) {
      case "boolean":
        return 'next() == "1"';
      case "integer":
        return type.size === "wide" ? "next().toLong()" : "next().toInt()";
      case "float":
        return "real(next())";
      case "string":
        return "text(next())";
      case "none":
        return "next().let { null }";
      case "any":
        return "any()";
      case "list":
        return `List(next().toInt()) { ${first} }`;
      case "set":
        return `List(next().toInt()) { ${first} }.toSet()`;
      case "map":
        return `List(next().toInt()) { Pair(${first}, ${second}) }.toMap()`;
      case "tuple":
        return `${TUPLES[parts.length] ?? "listOf"}(${parts.map((part) => `r${part.id}()`).join(", ")})`;
      case "optional":
        return `if (next() == "0") null else ${first}`;
      default:
        throw new Inexpressible(`the type ${(type as FunctionType).kind}`);
    }
  })();
  return `    fun r${id}(): ${typeName(type)} = ${made}`;
}

const DRIVER = String.raw`
private object CladeDriver {
$readers
    val input = java.io.BufferedReader(java.io.InputStreamReader(java.lang.System.${"`in`"}, "UTF-8"))
    val stream = java.io.FileOutputStream(java.io.FileDescriptor.out)
    var out = StringBuilder()
    var nonce = ""
    fun next(): String = input.readLine()
    fun real(line: String): Double = when (line) {
        "inf" -> Double.POSITIVE_INFINITY
        "-inf" -> Double.NEGATIVE_INFINITY
        "nan" -> Double.NaN
        else -> line.toDouble()
    }
    fun text(line: String): String {
        val made = StringBuilder()
        var i = 0
        while (i < line.length) {
            var c = line[i++]
            if (c == '\\') { c = line[i++]; if (c == 'n') c = '\n' else if (c == 'r') c = '\r' }
            made.append(c)
        }
        return made.toString()
    }
    fun any(): Any? {
        val line = next()
        val rest = line.substring(1)
        return when (line[0]) {
            'n' -> null
            'b' -> rest == "1"
            'i' -> rest.toIntOrNull() ?: rest.toLong()
            'f' -> real(rest)
            's' -> text(rest)
            'd' -> List(rest.toInt()) { Pair(any(), any()) }.toMap()
            'S' -> List(rest.toInt()) { any() }.toSet()
            else -> List(rest.toInt()) { any() }
        }
    }
    fun say(line: String) { out.append(nonce).append(line).append('\n') }
    fun escape(text: String) = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
    fun many(tag: String, items: List<Any?>) { say(tag + items.size); items.forEach { write(it) } }
    fun write(value: Any?) {
        when (value) {
            null -> say("n")
            is Boolean -> say(if (value) "b1" else "b0")
            is Double, is Float -> say("f" + value)
            is Number -> say("i" + value)
            is CharSequence, is Char -> say("s" + escape(value.toString()))
            is Pair<*, *> -> many("t", value.toList())
            is Triple<*, *, *> -> many("t", value.toList())
            is Map<*, *> -> { say("d" + value.size); for ((k, v) in value) { write(k); write(v) } }
            is Set<*> -> many("S", value.toList())
            is Iterable<*> -> many("l", value.toList())
            is Sequence<*> -> many("l", value.toList())
            is Array<*> -> many("l", value.toList())
            is IntArray -> many("l", value.toList())
            is LongArray -> many("l", value.toList())
            is DoubleArray -> many("l", value.toList())
            else -> throw IllegalStateException("returned a " + value.javaClass.name)
        }
    }
    fun flush() { stream.write(out.toString().toByteArray(Charsets.UTF_8)); out = StringBuilder() }
    fun main() {
        nonce = next()
        for (count in 1..next().toInt()) {
            $reading
            try {
                val result: Any? = $call
                out.append('\n')
                write(result)
            } catch (error: Throwable) {
                out = StringBuilder("\n")
                say("e" + escape(error.toString()).take(300))
            }
            java.lang.System.out.flush()
            flush()
        }
        say(".")
        flush()
        java.lang.System.exit(0)
    }
}

fun main() { CladeDriver.main() }
`;
