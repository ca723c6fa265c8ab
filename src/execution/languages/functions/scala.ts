import { type FunctionType, Inexpressible } from "../function-support.js";
import { functionSupport, openBraces, type SpelledSignature, starComment, withoutComments } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, camelCase } from "./naming.js";
import type { SignatureNodes, TypeNode } from "./type-nodes.js";

const RESERVED =
  "abstract case catch class def do else extends false final finally for forSome if implicit import lazy macro match new null object override package private protected return sealed super this throw trait try true type val var while with yield given enum export then main args";

/** Scala 2 and 3: a method of an object. */
export const scalaFunctions = functionSupport({
  textUnit: "utf-16",
  // `name_:` would be read as one word
  functionName: avoiding(RESERVED, camelCase, "Value"),
  parameterName: avoiding(RESERVED, camelCase, "Value"),
  type: typeName,
  literal: literalIn({
    none: () => "None",
    some: (item) => `Some(${item})`,
    boolean: String,
    integer: (value, type) => {
      if (type.kind === "integer" && type.size === "big") return `BigInt("${value}")`;
      return type.kind === "integer" && type.size === "wide" ? `${value}L` : String(value);
    },
    float: (text) => text,
    string: doubleQuoted,
    list: (items) => `List(${items.join(", ")})`,
    set: (items) => `Set(${items.join(", ")})`,
    tuple: (items) => (items.length === 1 ? `Tuple1(${items[0]})` : `(${items.join(", ")})`),
    map: (entries) => `Map(${entries.map(([key, value]) => `${key} -> ${value}`).join(", ")})`,
  }),
  comment: starComment("    "),
  open: ({ name, parameters, returns }, comment) =>
    `object Problem {\n${comment}    def ${name}(${parameters.map((one) => `${one.name}: ${one.type}`).join(", ")}): ${returns} = {\n`,
  body: (expression) => `        ${expression}\n    }\n`,
  stopSequences: ["\n    def ", "\n    //", "\n    /**", "\nobject ", "\nclass "],
  driver,
});

function typeName(type: FunctionType): string {
  switch (type.kind) {
    case "boolean":
      return "Boolean";
    case "integer":
      if (type.size === "big") return "BigInt";
      return type.size === "wide" ? "Long" : "Int";
    case "float":
      return "Double";
    case "string":
      return "String";
    case "none":
    case "any":
      return "Any";
    case "list":
      return `List[${typeName(type.item)}]`;
    case "set":
      return `Set[${typeName(type.item)}]`;
    case "map":
      return `Map[${typeName(type.key)}, ${typeName(type.value)}]`;
    case "tuple":
      if (type.items.length > 22) throw new Inexpressible("tuples of more than 22 values");
      return type.items.length === 1
        ? `Tuple1[${type.items.map(typeName).join("")}]`
        : `(${type.items.map(typeName).join(", ")})`;
    case "optional":
      return `Option[${typeName(type.item)}]`;
    default:
      return type satisfies never;
  }
}

function driver(program: string, { name }: SpelledSignature, nodes: SignatureNodes): string {
  const code = withoutComments(program);
  const before = code.slice(0, Math.max(0, code.search(new RegExp(`\\bdef ${name}\\b`))));
  const found = [...before.matchAll(/\b(object|class) (\w+)/g)].at(-1);
  // a bare function needs an object to stand in
  const whole = found === undefined ? `object Problem {\n${program}` : program;
  const owner = found?.[2] ?? "Problem";
  const target = found?.[1] === "class" ? `new ${owner}()` : owner;
  const own = `${whole}\n${"}\n".repeat(Math.max(0, openBraces(whole)))}`.replace(
    /\b(object|class) Main\b/g,
    "$1 ProgramMain",
  );
  const values = nodes.parameters.map((_, index) => `v${index}`);
  const reading = nodes.parameters.map((node, index) => `val v${index} = r${node.id}()`);
  const main = DRIVER.replace("$reading", () => reading.join("\n      "))
    .replace("$call", () => `${target.replace(/^Main$/, "ProgramMain")}.${name}(${values.join(", ")})`)
    .replace("$readers", () => nodes.all.map(reader).join("\n"));
  return own + main;
}

function reader({ type, id, parts }: TypeNode): string {
  const [first, second] = parts.map((part) => `r${part.id}()`);
  const made = (() => {
    switch (type.kind) {
      case "boolean":
        return 'next() == "1"';
      case "integer":
        if (type.size === "big") return "BigInt(next())";
        return type.size === "wide" ? "next().toLong" : "next().toInt";
      case "float":
        return "real(next())";
      case "string":
        return "text(next())";
      case "none":
        return "{ next(); null }";
      case "any":
        return "any()";
      case "list":
        return `List.fill(next().toInt)(${first})`;
      case "set":
        return `List.fill(next().toInt)(${first}).toSet`;
      case "map":
        return `List.fill(next().toInt)({ val key = ${first}; (key, ${second}) }).toMap`;
      case "tuple":
        return `{ ${parts.map((part, index) => `val t${index} = r${part.id}()`).join("; ")}; ${parts.length === 1 ? "Tuple1" : ""}(${parts.map((_, index) => `t${index}`).join(", ")}) }`;
      case "optional":
        return `if (next() == "0") None else Some(${first})`;
      default:
        throw new Inexpressible(`the type ${(type as FunctionType).kind}`);
    }
  })();
  return `  def r${id}(): ${typeName(type)} = ${made}`;
}

const DRIVER = String.raw`
object Main {
$readers
  val input = new java.io.BufferedReader(new java.io.InputStreamReader(java.lang.System.in, "UTF-8"))
  val stream = new java.io.FileOutputStream(java.io.FileDescriptor.out)
  var out = new java.lang.StringBuilder()
  var nonce = ""
  def next(): String = input.readLine()
  def real(line: String): Double = line match {
    case "inf" => Double.PositiveInfinity
    case "-inf" => Double.NegativeInfinity
    case "nan" => Double.NaN
    case other => other.toDouble
  }
  def text(line: String): String = {
    val made = new java.lang.StringBuilder()
    var i = 0
    while (i < line.length) {
      var c = line.charAt(i)
      if (c == '\\') { i += 1; c = line.charAt(i); if (c == 'n') c = '\n' else if (c == 'r') c = '\r' }
      made.append(c)
      i += 1
    }
    made.toString
  }
  def any(): Any = {
    val line = next()
    val rest = line.substring(1)
    line.charAt(0) match {
      case 'n' => null
      case 'b' => rest == "1"
      case 'i' => if (rest.toLong.isValidInt) rest.toInt else rest.toLong
      case 'f' => real(rest)
      case 's' => text(rest)
      case 'd' => List.fill(rest.toInt)({ val key = any(); (key, any()) }).toMap
      case 'S' => List.fill(rest.toInt)(any()).toSet
      case _ => List.fill(rest.toInt)(any())
    }
  }
  def say(line: String): Unit = out.append(nonce).append(line).append('\n')
  def escape(text: String): String = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
  def many(tag: String, items: Seq[Any]): Unit = { say(tag + items.size); items.foreach(write) }
  def write(value: Any): Unit = value match {
    case null | None => say("n")
    case Some(inner) => write(inner)
    case v: Boolean => say(if (v) "b1" else "b0")
    case v: Double => say("f" + v)
    case v: Float => say("f" + v)
    case v: Byte => say("i" + v)
    case v: Short => say("i" + v)
    case v: Int => say("i" + v)
    case v: Long => say("i" + v)
    case v: BigInt => say("i" + v)
    case v: Char => say("s" + escape(v.toString))
    case v: String => say("s" + escape(v))
    case v: scala.collection.Map[_, _] => say("d" + v.size); v.foreach { case (k, item) => write(k); write(item) }
    case v: scala.collection.Set[_] => many("S", v.toSeq)
    case v: Array[_] => many("l", v.toSeq)
    case v: Traversable[_] => many("l", v.toSeq)
    case v: Iterator[_] => many("l", v.toSeq)
    case v: Product if v.productArity > 0 && v.productPrefix.startsWith("Tuple") => many("t", v.productIterator.toSeq)
    case v => throw new IllegalStateException("returned a " + v.getClass.getName)
  }
  def flush(): Unit = { stream.write(out.toString.getBytes("UTF-8")); out = new java.lang.StringBuilder() }
  def main(args: Array[String]): Unit = {
    nonce = next()
    for (_ <- 1 to next().toInt) {
      $reading
      try {
        val result: Any = $call
        out.append('\n')
        write(result)
      } catch {
        case error: Throwable =>
          out = new java.lang.StringBuilder("\n")
          say("e" + escape(error.toString).take(300))
      }
      java.lang.System.out.flush()
      Console.flush()
      flush()
    }
    say(".")
    flush()
    java.lang.System.exit(0)
  }
}
`;
