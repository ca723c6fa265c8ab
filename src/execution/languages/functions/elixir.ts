import { functionSupport, lineComment } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, snakeCase } from "./naming.js";
import { anyTypeName, type NestedSyntax, nestedType } from "./type-nodes.js";

const RESERVED =
  "after and catch cond do else end false fn for if import in nil not or receive require rescue true try unless use when with def defp abs max min length round hd tl elem div rem binding node self send spawn throw exit raise inspect";

/** Elixir: a function of a module. Texts are measured in characters there. */
export const elixirFunctions = functionSupport({
  integerBits: Number.POSITIVE_INFINITY,
  finiteFloats: true,
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
    tuple: (items) => `{${items.join(", ")}}`,
    set: (items) => `MapSet.new([${items.join(", ")}])`,
    map: (entries) => `%{${entries.map(([key, value]) => `${key} => ${value}`).join(", ")}}`,
  }),
  comment: lineComment("#", "  "),
  open: ({ name, parameters }, comment) =>
    `defmodule Problem do\n${comment}  def ${name}(${parameters.map((one) => one.name).join(", ")}) do\n`,
  body: (expression) => `    ${expression}\n  end\n`,
  stopSequences: ["\n  def ", "\n  defp ", "\n  #", "\ndefmodule "],
  driver: (program, { name, types }) => {
    const isClosed = !/^\s*defmodule\b/m.test(program) || /^end\s*$/m.test(program);
    const whole = /^\s*defmodule\b/m.test(program) ? program : `defmodule Problem do\n${program}\nend\n`;
    const owner = [...whole.slice(0, whole.search(new RegExp(`\\bdef ${name}\\b`))).matchAll(/defmodule ([\w.]+)/g)].at(
      -1,
    );
    const parameters = `[${types.parameters.map(({ type }) => nestedType(type, SYNTAX)).join(", ")}]`;
    const main = DRIVER.replace("$parameters", () => parameters).replace(
      "$call",
      () => `apply(${owner?.[1] ?? "Problem"}, :${name}, values)`,
    );
    return `${whole}\n${isClosed ? "" : "end\n"}${main}`;
  },
});

const SYNTAX: NestedSyntax = { name: (kind) => `:${kind}`, list: (parts) => `[${parts.join(", ")}]` };

const DRIVER = String.raw`
defmodule CladeDriver do
  def line, do: IO.read(:stdio, :line) |> String.trim_trailing("\n")
  def number, do: String.to_integer(line())
  def text(s), do: Regex.replace(~r/\\(.)/u, s, fn _, c -> case c do "n" -> "\n"; "r" -> "\r"; _ -> c end end)
  def real(s), do: elem(Float.parse(s), 0)
  def many(0, _), do: []
  def many(n, item), do: Enum.map(1..n, fn _ -> item.() end)

  def read([:integer]), do: number()
  def read([:float]), do: real(line())
  def read([:boolean]), do: line() == "1"
  def read([:string]), do: text(line())
  def read([:none]), do: (line(); nil)
  def read([:list, item]), do: many(number(), fn -> read(item) end)
  def read([:set, item]), do: MapSet.new(many(number(), fn -> read(item) end))
  def read([:tuple, items]), do: List.to_tuple(Enum.map(items, &read/1))
  def read([:map, key, item]), do: Map.new(many(number(), fn -> k = read(key); {k, read(item)} end))
  def read([:optional, item]), do: if(line() == "1", do: read(item), else: nil)
  def read([:any]), do: any()

  def any do
    <<tag::binary-size(1), rest::binary>> = line()
    case tag do
      "n" -> nil
      "b" -> rest == "1"
      "i" -> String.to_integer(rest)
      "f" -> real(rest)
      "s" -> text(rest)
      "d" -> Map.new(many(String.to_integer(rest), fn -> k = any(); {k, any()} end))
      "S" -> MapSet.new(many(String.to_integer(rest), &any/0))
      "t" -> List.to_tuple(many(String.to_integer(rest), &any/0))
      _ -> many(String.to_integer(rest), &any/0)
    end
  end

  def escape(s), do: s |> String.replace("\\", "\\\\") |> String.replace("\n", "\\n") |> String.replace("\r", "\\r")
  def write(nil), do: ["n"]
  def write(true), do: ["b1"]
  def write(false), do: ["b0"]
  def write(v) when is_integer(v), do: ["i#{v}"]
  def write(v) when is_float(v), do: ["f#{v}"]
  def write(v) when is_binary(v), do: ["s" <> escape(v)]
  def write(v) when is_atom(v), do: ["s" <> escape(Atom.to_string(v))]
  def write(v) when is_tuple(v), do: ["t#{tuple_size(v)}" | Enum.flat_map(Tuple.to_list(v), &write/1)]
  def write(v) when is_list(v), do: ["l#{length(v)}" | Enum.flat_map(v, &write/1)]
  def write(%MapSet{} = v), do: ["S#{MapSet.size(v)}" | Enum.flat_map(v, &write/1)]
  def write(v) when is_map(v) and not is_struct(v), do: ["d#{map_size(v)}" | Enum.flat_map(v, fn {k, i} -> write(k) ++ write(i) end)]
  def write(v), do: write(Enum.to_list(v))

  def main(parameters, call) do
    :io.setopts(:standard_io, encoding: :utf8)
    nonce = line()
    for _ <- 1..number()//1 do
      values = Enum.map(parameters, &read/1)
      said =
        try do
          write(call.(values))
        rescue
          error -> ["e" <> String.slice(escape(Exception.format_banner(:error, error)), 0, 300)]
        catch
          kind, reason -> ["e" <> String.slice(escape("#{kind} #{inspect(reason)}"), 0, 300)]
        end
      IO.write("\n" <> Enum.map_join(said, fn one -> nonce <> one <> "\n" end))
    end
    IO.write(nonce <> ".\n")
  end
end

CladeDriver.main($parameters, fn values -> $call end)
`;
