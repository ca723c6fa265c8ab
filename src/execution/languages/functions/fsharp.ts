import { type FunctionType, Inexpressible } from "../function-support.js";
import { functionSupport, lineComment, type SpelledSignature } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, camelCase } from "./naming.js";
import type { SignatureNodes, TypeNode } from "./type-nodes.js";

const RESERVED =
  "abstract and as assert base begin class default delegate do done downcast downto elif else end exception extern false finally fixed for fun function global if in inherit inline interface internal lazy let match member module mutable namespace new not null of open or override private public rec return sig static struct then to true try type upcast use val void when while with yield process parallel atomic break checked component const constraint constructor continue event external include mixin object protected pure sealed tailcall trait virtual volatile abs max min compare fst snd id floor ceil round sqrt pow string int float";

/** F#. */
export const fsharpFunctions = functionSupport({
  textUnit: "utf-16",
  functionName: avoiding(RESERVED, camelCase),
  parameterName: avoiding(RESERVED, camelCase),
  type: typeName,
  literal: literalIn({
    none: (type) => (type.kind === "none" ? "()" : "None"),
    some: (item) => `Some (${item})`,
    boolean: String,
    integer: (value, type) => {
      const text = `${value}${type.kind === "integer" && type.size !== "plain" ? (type.size === "big" ? "I" : "L") : ""}`;
      return value < 0n ? `(${text})` : text;
    },
    float: (text) => (text.startsWith("-") ? `(${text})` : text),
    string: doubleQuoted,
    list: (items) => `[${items.join("; ")}]`,
    tuple: (items) => `(${items.join(", ")})`,
    set: (items) => `Set.ofList [${items.join("; ")}]`,
    map: (entries) => `Map.ofList [${entries.map(([key, value]) => `(${key}, ${value})`).join("; ")}]`,
  }),
  call: (name, values) => [name, ...values.map((one) => (/^[A-Z][\w.]* /.test(one) ? `(${one})` : one))].join(" "),
  header: "open System\nopen System.Collections.Generic\n\n",
  comment: lineComment("///"),
  open: ({ name, parameters, returns }, comment) =>
    `${comment}let rec ${name} ${parameters.length === 0 ? "()" : parameters.map((one) => `(${one.name}: ${one.type})`).join(" ")} : ${returns} =\n`,
  body: (expression) => `    ${expression}\n`,
  stopSequences: ["\nlet ", "\n///", "\n//", "\n[<", "\nprintf"],
  driver,
});

function typeName(type: FunctionType): string {
  switch (type.kind) {
    case "boolean":
      return "bool";
    case "integer":
      return { plain: "int", wide: "int64", big: "bigint" }[type.size];
    case "float":
      return "float";
    case "string":
      return "string";
    case "none":
      return "unit";
    case "list":
      return `${inner(type.item)} list`;
    case "set":
      return `Set<${typeName(type.item)}>`;
    case "map":
      return `Map<${typeName(type.key)}, ${typeName(type.value)}>`;
    case "tuple":
      if (type.items.length === 1) throw new Inexpressible("tuples of one value");
      return type.items.map(inner).join(" * ");
    case "optional":
      return `${inner(type.item)} option`;
    case "any":
      throw new Inexpressible("values of several types in one place");
    default:
      return type satisfies never;
  }
}

function inner(type: FunctionType): string {
  const name = typeName(type);
  return type.kind === "tuple" ? `(${name})` : name;
}

function driver(program: string, { name }: SpelledSignature, nodes: SignatureNodes): string {
  const values = nodes.parameters.map((_, index) => `v${index}`);
  const reading = nodes.parameters.map((node, index) => `let v${index} = CladeDriver.r${node.id} ()`);
  const main = MAIN.replace("@reading", () => reading.join("\n        "))
    .replace("@call", () => `${name} ${values.length === 0 ? "()" : values.join(" ")}`)
    .replace("@returns", String(nodes.returns.id));
  const own = program.replace(/^\[<EntryPoint>\]\s*\n/gm, "").replace(/^let (rec )?main\b/gm, "let $1programMain");
  return `module Program\n${own.replace(/^module [\w.]+\s*$/m, "")}\nmodule CladeDriver =\n${DRIVER}${nodes.all.map(codec).join("\n")}\n${main}`;
}

function codec({ type, id, parts }: TypeNode): string {
  const [first, second] = parts.map((part) => part.id);
  const names = parts.map((_, index) => `t${index}`);
  const [read, write] = ((): [string, string] => {
    switch (type.kind) {
      case "boolean":
        return ['line () = "1"', 'say (if v then "b1" else "b0")'];
      case "integer":
        if (type.size === "big") return ["System.Numerics.BigInteger.Parse(line ())", 'say ("i" + string v)'];
        return [type.size === "wide" ? "int64 (line ())" : "int (line ())", 'say ("i" + string v)'];
      case "float":
        return ["real (line ())", "writeReal v"];
      case "string":
        return ["text (line ())", 'if isNull v then say "n" else say ("s" + escape v)'];
      case "none":
        return ["line () |> ignore", 'say "n"'];
      case "list":
        return [`many r${first}`, `say ("l" + string (List.length v)); List.iter w${first} v`];
      case "set":
        return [`many r${first} |> Set.ofList`, `say ("S" + string (Set.count v)); Set.iter w${first} v`];
      case "map":
        return [
          `many (fun () -> (let k = r${first} () in let i = r${second} () in (k, i))) |> Map.ofList`,
          `say ("d" + string (Map.count v)); Map.iter (fun k i -> w${first} k; w${second} i) v`,
        ];
      case "optional":
        return [
          `if line () = "0" then None else Some (r${first} ())`,
          `match v with | None -> say "n" | Some i -> w${first} i`,
        ];
      case "tuple":
        return [
          `(${parts.map((part, index) => `let t${index} = r${part.id} () in`).join(" ")} (${names.join(", ")}))`,
          `(let (${names.join(", ")}) = v in say "t${parts.length}"; ${parts.map((part, index) => `w${part.id} t${index}`).join("; ")})`,
        ];
      default:
        throw new Inexpressible(`the type ${type.kind}`);
    }
  })();
  return `    let r${id} () : ${typeName(type)} = ${read}\n    let w${id} (v: ${typeName(type)}) : unit = ${write}`;
}

const DRIVER = String.raw`
    let utf8 = System.Text.UTF8Encoding(false)
    let input = new System.IO.StreamReader(System.Console.OpenStandardInput(), utf8)
    let stream = System.Console.OpenStandardOutput()
    let plain = System.Globalization.CultureInfo.InvariantCulture
    let out = System.Text.StringBuilder()
    let mutable nonce = ""
    let line () : string = input.ReadLine()
    let say (s: string) = out.Append(nonce).Append(s).Append('\n') |> ignore
    let real (s: string) : float =
        match s with
        | "inf" -> System.Double.PositiveInfinity
        | "-inf" -> System.Double.NegativeInfinity
        | "nan" -> System.Double.NaN
        | _ -> System.Double.Parse(s, plain)
    let writeReal (v: float) =
        say ("f" + (if System.Double.IsNaN v then "nan" elif System.Double.IsInfinity v then (if v > 0.0 then "inf" else "-inf") else v.ToString("R", plain)))
    let text (s: string) : string =
        let made = System.Text.StringBuilder()
        let mutable i = 0
        while i < s.Length do
            let mutable c = s.[i]
            if c = '\\' then
                i <- i + 1
                c <- (match s.[i] with | 'n' -> '\n' | 'r' -> '\r' | other -> other)
            made.Append(c) |> ignore
            i <- i + 1
        made.ToString()
    let escape (s: string) : string = s.Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\r", "\\r")
    let many (item: unit -> 'a) : 'a list =
        let n = int (line ())
        let all = System.Collections.Generic.List<'a>()
        for _ in 1 .. n do all.Add(item ())
        List.ofSeq all
    let flush () =
        let bytes : byte[] = utf8.GetBytes(out.ToString())
        stream.Write(bytes, 0, bytes.Length)
        stream.Flush()
        out.Clear() |> ignore
`;

const MAIN = String.raw`
[<EntryPoint>]
let main _ =
    CladeDriver.nonce <- CladeDriver.line ()
    for _ in 1 .. int (CladeDriver.line ()) do
        @reading
        try
            let result = @call
            CladeDriver.out.Append('\n') |> ignore
            CladeDriver.w@returns result
        with error ->
            CladeDriver.out.Clear().Append('\n') |> ignore
            let said = CladeDriver.escape (error.GetType().Name + ": " + error.Message)
            CladeDriver.say ("e" + said.Substring(0, System.Math.Min(300, said.Length)))
        System.Console.Out.Flush()
        CladeDriver.flush ()
    CladeDriver.say "."
    CladeDriver.flush ()
    0
`;
