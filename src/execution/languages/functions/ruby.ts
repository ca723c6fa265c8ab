import { functionSupport, lineComment } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, snakeCase } from "./naming.js";
import { anyTypeName, type NestedSyntax, nestedType } from "./type-nodes.js";

const RESERVED =
  "BEGIN END alias and begin break case class def defined? do else elsif end ensure false for if in module next nil not or redo rescue retry return self super then true undef unless until when while yield p puts print hash method";

/** Ruby. Tuples are arrays, integers have no bounds. */
export const rubyFunctions = functionSupport({
  integerBits: Number.POSITIVE_INFINITY,
  functionName: avoiding(RESERVED, snakeCase),
  parameterName: avoiding(RESERVED, snakeCase),
  type: anyTypeName,
  literal: literalIn({
    none: () => "nil",
    boolean: String,
    integer: String,
    float: (text) => text,
    string: (text) => doubleQuoted(text, "#"),
    list: (items) => `[${items.join(", ")}]`,
    set: (items) => `Set[${items.join(", ")}]`,
    map: (entries) => `{${entries.map(([key, value]) => `${key} => ${value}`).join(", ")}}`,
  }),
  comment: lineComment("#"),
  open: ({ name, parameters }, comment) => `${comment}def ${name}(${parameters.map((one) => one.name).join(", ")})\n`,
  body: (expression) => `  ${expression}\nend\n`,
  stopSequences: ["\nclass ", "\ndef ", "\n#", "\nputs ", "\nrequire "],
  driver: (program, { name, types }) => {
    const parameters = `[${types.parameters.map(({ type }) => nestedType(type, SYNTAX)).join(", ")}]`;
    return `require "set"\n${program}\n${DRIVER.replace("$parameters", () => parameters).replace("$name", () => name)}`;
  },
});

/** A type as a nested array: `[:list, [:integer]]`. */
const SYNTAX: NestedSyntax = {
  name: (kind) => `:${kind}`,
  list: (parts) => `[${parts.join(", ")}]`,
};

const DRIVER = String.raw`
module CladeDriver
  OUT = STDOUT.dup
  IN = STDIN.dup
  IN.set_encoding("UTF-8")

  def self.line
    IN.gets.chomp("\n")
  end

  def self.text(line)
    line.gsub(/\\([\\nr])/) { { "n" => "\n", "r" => "\r", "\\" => "\\" }[$1] }
  end

  def self.real(line)
    case line
    when "inf" then Float::INFINITY
    when "-inf" then -Float::INFINITY
    when "nan" then Float::NAN
    else line.to_f
    end
  end

  def self.read(type)
    case type[0]
    when :integer then line.to_i
    when :float then real(line)
    when :boolean then line == "1"
    when :string then text(line)
    when :none then line && nil
    when :list then Array.new(line.to_i) { read(type[1]) }
    when :set then Set.new(Array.new(line.to_i) { read(type[1]) })
    when :tuple then type[1].map { |one| read(one) }
    when :map then Array.new(line.to_i) { [read(type[1]), read(type[2])] }.to_h
    when :optional then line == "1" ? read(type[1]) : nil
    else any
    end
  end

  def self.any
    said = line
    rest = said[1..]
    case said[0]
    when "n" then nil
    when "b" then rest == "1"
    when "i" then rest.to_i
    when "f" then real(rest)
    when "s" then text(rest)
    when "d" then Array.new(rest.to_i) { [any, any] }.to_h
    when "S" then Set.new(Array.new(rest.to_i) { any })
    else Array.new(rest.to_i) { any }
    end
  end

  def self.escape(value)
    value.to_s.encode("UTF-8", invalid: :replace, undef: :replace).gsub("\\") { "\\\\" }.gsub("\n") { "\\n" }.gsub("\r") { "\\r" }
  end

  def self.write(value, out)
    case value
    when nil then out << "n"
    when true then out << "b1"
    when false then out << "b0"
    when Integer then out << "i#{value}"
    when Numeric then out << "f#{value.to_f.nan? ? "nan" : value.to_f.infinite? ? (value.to_f > 0 ? "inf" : "-inf") : value.to_f}"
    when String, Symbol then out << "s#{escape(value)}"
    when Hash
      out << "d#{value.size}"
      value.each { |key, item| write(key, out); write(item, out) }
    when Set
      out << "S#{value.size}"
      value.each { |item| write(item, out) }
    when Enumerable
      items = value.to_a
      out << "l#{items.size}"
      items.each { |item| write(item, out) }
    else raise TypeError, "returned a #{value.class}"
    end
    out
  end

  def self.main(parameters)
    nonce = line
    line.to_i.times do
      values = parameters.map { |type| read(type) }
      said = begin
        write(yield(*values), [])
      rescue Exception => error
        ["e" + escape("#{error.class}: #{error.message}")[0, 300]]
      end
      STDOUT.flush
      OUT.write("\n" + said.map { |one| nonce + one + "\n" }.join)
      OUT.flush
    end
    OUT.write(nonce + ".\n")
    OUT.flush
  end
end
CladeDriver.main($parameters) { |*values| $name(*values) }
`;
