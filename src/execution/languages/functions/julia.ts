import { type FunctionType, Inexpressible } from "../function-support.js";
import { functionSupport } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, snakeCase } from "./naming.js";
import { containsKind } from "./type-nodes.js";

const TAKEN =
  "abstract baremodule begin break catch const continue do else elseif end export false finally for function global if import in isa let local macro module mutable nothing primitive quote return struct true try type using where while abs all any ceil cmp collect count diff div eltype filter first floor gcd get getindex in isempty isodd iseven issorted join keys last lcm length map max maximum min minimum mod parse pop prod push range rem replace rest reverse round setdiff sign size sort split sqrt string strip sum typeof union unique values zip";

/** Julia. Numbers are `Int` and `Float64`, lists vectors, what is missing is `nothing`. */
export const juliaFunctions = functionSupport({
  textUnit: "byte",
  functionName: avoiding(TAKEN, snakeCase),
  parameterName: avoiding("begin do else end for function if in isa let module nothing quote return struct try type using where while string", snakeCase), // biome-ignore format: a row
  type: typeName,
  literal: literalIn({
    none: () => "nothing",
    boolean: String,
    integer: String,
    float: (text) => text,
    string: (text) => doubleQuoted(text, "$"),
    list: vector,
    tuple: (items) => `(${items.join(", ")}${items.length === 1 ? "," : ""})`,
    set: (items, type) => (items.length === 0 ? `${typeName(type)}()` : `Set([${items.join(", ")}])`),
    map: (entries, type) =>
      entries.length === 0
        ? `${typeName(type)}()`
        : `Dict(${entries.map(([key, value]) => `${key} => ${value}`).join(", ")})`,
  }),
  comment: (lines) =>
    `"""\n${lines.map((line) => `${line.replace(/[\\$]/g, "\\$&").replaceAll('"""', '\\"\\"\\"')}\n`).join("")}"""\n`,
  open: ({ name, parameters, returns }, comment) =>
    `${comment}function ${name}(${parameters.map((one) => `${one.name}::${one.type}`).join(", ")})::${returns}\n`,
  body: (expression) => `    return ${expression}\nend\n`,
  stopSequences: ["\nfunction ", '\n"""', "\nprintln(", "\n@assert", "\n@test", "\nusing ", "\n#"],
  driver: (program, { name, types }) => {
    const parameters = types.parameters.map(({ type }) => `${typeName(type)}, `).join("");
    const main = DRIVER.replace("@PARAMETERS", () => `(${parameters})`).replace("@NAME", () => name);
    return `${program}\n${main}`;
  },
});

/** A vector says its type where its items would make it another. */
function vector(items: readonly string[], type: FunctionType): string {
  const item: FunctionType = "item" in type ? type.item : { kind: "any" };
  const isPlain = items.length > 0 && !containsKind(item, "optional") && !containsKind(item, "any");
  return `${isPlain ? "" : typeName(item)}[${items.join(", ")}]`;
}

function typeName(type: FunctionType): string {
  switch (type.kind) {
    case "boolean":
      return "Bool";
    case "integer":
      if (type.size === "big") throw new Inexpressible("integers beyond 64 bits");
      return "Int";
    case "float":
      return "Float64";
    case "string":
      return "String";
    case "none":
      return "Nothing";
    case "any":
      return "Any";
    case "list":
      return `Vector{${typeName(type.item)}}`;
    case "set":
      return `Set{${typeName(type.item)}}`;
    case "map":
      return `Dict{${typeName(type.key)}, ${typeName(type.value)}}`;
    case "tuple":
      return `Tuple{${type.items.map(typeName).join(", ")}}`;
    case "optional":
      return `Union{${typeName(type.item)}, Nothing}`;
    default:
      return type satisfies never;
  }
}

const DRIVER = String.raw`
module CladeDriver
line() = readline(stdin)
count() = parse(Int, line())
function real(said)
    said == "inf" && return Inf
    said == "-inf" && return -Inf
    said == "nan" && return NaN
    return parse(Float64, said)
end
function text(said)
    occursin('\\', said) || return said
    made = IOBuffer()
    escaped = false
    for c in said
        if escaped
            print(made, c == 'n' ? '\n' : c == 'r' ? '\r' : c)
            escaped = false
        elseif c == '\\'
            escaped = true
        else
            print(made, c)
        end
    end
    return String(take!(made))
end
many(T, n) = T[read(T) for _ in 1:n]
function read(@nospecialize(T))
    T === Any && return any()
    T === Bool && return line() == "1"
    T === Int && return count()
    T === Float64 && return real(line())
    T === String && return text(line())
    T === Nothing && return (line(); nothing)
    T isa Union && return line() == "1" ? read(T.a === Nothing ? T.b : T.a) : nothing
    T <: Tuple && return Tuple([read(one) for one in T.parameters])
    T <: Vector && return many(eltype(T), count())
    T <: Set && return T(many(eltype(T), count()))
    all = T()
    for _ in 1:count()
        key = read(keytype(T))
        all[key] = read(valtype(T))
    end
    return all
end
function any()
    said = line()
    rest = said[2:end]
    tag = said[1]
    tag == 'n' && return nothing
    tag == 'b' && return rest == "1"
    tag == 'i' && return parse(Int, rest)
    tag == 'f' && return real(rest)
    tag == 's' && return text(rest)
    n = parse(Int, rest)
    tag == 'd' && return Dict{Any, Any}(any() => any() for _ in 1:n)
    all = Any[any() for _ in 1:n]
    return tag == 't' ? Tuple(all) : tag == 'S' ? Set(all) : all
end
const nonce = line()
const out = IOBuffer()
say(said) = print(out, nonce, said, '\n')
escape(said) = replace(replace(replace(said, "\\" => "\\\\"), "\n" => "\\n"), "\r" => "\\r")
write(::Nothing) = say("n")
write(v::Bool) = say(v ? "b1" : "b0")
write(v::Integer) = say("i" * string(v))
write(v::AbstractFloat) = say("f" * (isnan(v) ? "nan" : isinf(v) ? (v > 0 ? "inf" : "-inf") : string(Float64(v))))
write(v::Rational) = write(Float64(v))
write(v::Union{AbstractString, AbstractChar, Symbol}) = say("s" * escape(string(v)))
function items(tag, all)
    say(tag * string(length(all)))
    foreach(write, all)
end
write(v::Tuple) = items("t", v)
write(v::AbstractSet) = items("S", v)
write(v::AbstractVector) = items("l", v)
write(v::AbstractMatrix) = items("l", [v[i, :] for i in 1:size(v, 1)])
function write(v::AbstractDict)
    say("d" * string(length(v)))
    for (key, item) in v
        write(key)
        write(item)
    end
end
write(v) = applicable(iterate, v) ? write(collect(v)) : error("returned a " * string(typeof(v)))
function send()
    flush(stdout)
    print(stdout, String(take!(out)))
    flush(stdout)
end
function main(types, subject)
    for _ in 1:count()
        values = [read(T) for T in types]
        print(out, '\n')
        try
            write(subject(values...))
        catch problem
            take!(out)
            print(out, '\n')
            say("e" * first(escape(sprint(showerror, problem)), 300))
        end
        send()
    end
    say(".")
    send()
end
end

CladeDriver.main(@PARAMETERS, @NAME)
`;
