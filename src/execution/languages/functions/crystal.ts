import { type FunctionType, Inexpressible } from "../function-support.js";
import { functionSupport, lineComment, type SpelledSignature } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, snakeCase } from "./naming.js";
import type { SignatureNodes } from "./type-nodes.js";

const RESERVED =
  "abstract alias annotation as asm begin break case class def do else elsif end ensure enum extend false for fun if in include instance_sizeof is_a? lib macro module next nil of out pointerof private protected require rescue return select self sizeof struct super then true type typeof undef union unless until verbatim when while with yield p puts print";

/** Crystal. */
export const crystalFunctions = functionSupport({
  functionName: avoiding(RESERVED, snakeCase),
  parameterName: avoiding(RESERVED, snakeCase),
  type: typeName,
  literal: literalIn({
    none: () => "nil",
    boolean: String,
    integer: (value, type) => (type.kind === "integer" && type.size === "wide" ? `${value}_i64` : String(value)),
    float: (text) => text,
    string: (text) => doubleQuoted(text, "#"),
    list: (items, type) => `[${items.join(", ")}]${type.kind === "list" ? ` of ${typeName(type.item)}` : ""}`,
    tuple: (items) => `{${items.join(", ")}}`,
    set: (items, type) => `${typeName(type)}{${items.join(", ")}}`,
    map: (entries, type) =>
      `{${entries.map(([key, value]) => `${key} => ${value}`).join(", ")}}${type.kind === "map" && entries.length === 0 ? ` of ${typeName(type.key)} => ${typeName(type.value)}` : ""}`,
  }),
  comment: lineComment("#"),
  open: ({ name, parameters, returns }, comment) =>
    `${comment}def ${name}(${parameters.map((one) => `${one.name} : ${one.type}`).join(", ")}) : ${returns}\n`,
  body: (expression) => `  ${expression}\nend\n`,
  stopSequences: ["\ndef ", "\n#", "\nputs ", "\nclass "],
  driver,
});

function typeName(type: FunctionType): string {
  switch (type.kind) {
    case "boolean":
      return "Bool";
    case "integer":
      if (type.size === "big") throw new Inexpressible("integers beyond 64 bits");
      return type.size === "wide" ? "Int64" : "Int32";
    case "float":
      return "Float64";
    case "string":
      return "String";
    case "none":
      return "Nil";
    case "list":
      return `Array(${typeName(type.item)})`;
    case "set":
      return `Set(${typeName(type.item)})`;
    case "map":
      return `Hash(${typeName(type.key)}, ${typeName(type.value)})`;
    case "tuple":
      return `Tuple(${type.items.map(typeName).join(", ")})`;
    case "optional":
      return `${typeName(type.item)}?`;
    case "any":
      throw new Inexpressible("values of several types in one place");
    default:
      return type satisfies never;
  }
}

function driver(program: string, { name }: SpelledSignature, nodes: SignatureNodes): string {
  const values = nodes.parameters.map((_, index) => `v${index}`);
  const reading = nodes.parameters.map(
    (node, index) => `v${index} = CladeDriver.read(CladeType(${typeName(node.type)}).new)`,
  );
  return `${program}\n${DRIVER.replace("$reading", () => reading.join("\n  ")).replace("$call", () => `${name}(${values.join(", ")})`)}`;
}

const DRIVER = String.raw`
require "set"

struct CladeType(T)
end

module CladeDriver
  extend self
  class_property nonce = ""
  class_property text_out = IO::Memory.new

  def line : String
    STDIN.gets('\n', chomp: true).not_nil!
  end

  def text(line : String) : String
    line.gsub(/\\([\\nr])/) { |all, found| found[1] == "n" ? "\n" : found[1] == "r" ? "\r" : "\\" }
  end

  def read(t : CladeType(T)) : T forall T
    {% if T == Bool %}
      line == "1"
    {% elsif T == Int32 %}
      line.to_i32
    {% elsif T == Int64 %}
      line.to_i64
    {% elsif T == Float64 %}
      said = line
      said == "inf" ? Float64::INFINITY : said == "-inf" ? -Float64::INFINITY : said == "nan" ? Float64::NAN : said.to_f64
    {% elsif T == String %}
      text(line)
    {% elsif T == Nil %}
      line
      nil
    {% elsif T.union? %}
      if line == "0"
        nil
      else
        read(CladeType({{T.union_types.reject { |one| one == Nil }.first}}).new)
      end
    {% elsif T <= Array %}
      Array({{T.type_vars[0]}}).new(line.to_i) { read(CladeType({{T.type_vars[0]}}).new) }
    {% elsif T <= Set %}
      Set({{T.type_vars[0]}}).new(Array({{T.type_vars[0]}}).new(line.to_i) { read(CladeType({{T.type_vars[0]}}).new) })
    {% elsif T <= Hash %}
      all = {{T}}.new
      line.to_i.times do
        key = read(CladeType({{T.type_vars[0]}}).new)
        all[key] = read(CladeType({{T.type_vars[1]}}).new)
      end
      all
    {% else %}
      { {% for one in T.type_vars %} read(CladeType({{one}}).new), {% end %} }
    {% end %}
  end

  def say(line : String)
    text_out << nonce << line << '\n'
  end

  def escape(said : String) : String
    said.gsub("\\", "\\\\").gsub("\n", "\\n").gsub("\r", "\\r")
  end

  def write(v : Nil)
    say "n"
  end

  def write(v : Bool)
    say(v ? "b1" : "b0")
  end

  def write(v : Int)
    say "i#{v}"
  end

  def write(v : Float)
    say "f#{v.nan? ? "nan" : v == Float64::INFINITY ? "inf" : v == -Float64::INFINITY ? "-inf" : v}"
  end

  def write(v : String | Char | Symbol)
    say "s#{escape(v.to_s)}"
  end

  def write(v : Hash)
    say "d#{v.size}"
    v.each { |key, item| write(key); write(item) }
  end

  def write(v : Set)
    say "S#{v.size}"
    v.each { |item| write(item) }
  end

  def write(v : Tuple)
    say "t#{v.size}"
    v.each { |item| write(item) }
  end

  def write(v : Enumerable | Iterator)
    all = v.to_a
    say "l#{all.size}"
    all.each { |item| write(item) }
  end

  def flush
    STDOUT.flush
    STDOUT.print text_out.to_s
    STDOUT.flush
    text_out.clear
  end
end

CladeDriver.nonce = CladeDriver.line
CladeDriver.line.to_i.times do
  $reading
  begin
    result = $call
    CladeDriver.text_out << '\n'
    CladeDriver.write(result)
  rescue error
    CladeDriver.text_out.clear
    CladeDriver.text_out << '\n'
    CladeDriver.say "e#{CladeDriver.escape(error.to_s)[0, 300]}"
  end
  CladeDriver.flush
end
CladeDriver.say "."
CladeDriver.flush
`;
