import { type FunctionType, Inexpressible } from "../function-support.js";
import { functionSupport, type SpelledSignature } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, snakeCase } from "./naming.js";
import type { SignatureNodes, TypeNode } from "./type-nodes.js";

const RESERVED =
  "and as assert asr begin class constraint do done downto else end exception external false for fun function functor if in include inherit initializer land lazy let lor lsl lsr lxor match method mod module mutable new nonrec object of open or private rec sig struct then to true try type val virtual when while with max min abs compare not fst snd";

/** OCaml. Maps are lists of pairs. */
export const ocamlFunctions = functionSupport({
  integerBits: 62,
  textUnit: "byte",
  functionName: avoiding(RESERVED, snakeCase),
  parameterName: avoiding(RESERVED, snakeCase),
  type: typeName,
  literal: literalIn({
    none: (type) => (type.kind === "none" ? "()" : "None"),
    some: (item) => `Some (${item})`,
    boolean: String,
    integer: (value) => (value < 0n ? `(${value})` : String(value)),
    float: (text) => (text.startsWith("-") ? `(${text})` : text),
    string: doubleQuoted,
    list: (items) => `[${items.join("; ")}]`,
    tuple: (items) => `(${items.join(", ")})`,
    map: (entries) => `[${entries.map(([key, value]) => `(${key}, ${value})`).join("; ")}]`,
  }),
  call: (name, values) => [name, ...values.map((one) => (/^[A-Z]\w* /.test(one) ? `(${one})` : one))].join(" "),
  comment: (lines) =>
    `(**${lines
      .map((line) => ` * ${line.replaceAll("*)", "* )").replaceAll("(*", "( *").replaceAll('"', "''")}`)
      .join("\n")
      .slice(2)}\n*)\n`,
  open: ({ name, parameters, returns }, comment) =>
    `${comment}let rec ${name} ${parameters.length === 0 ? "()" : parameters.map((one) => `(${one.name} : ${one.type})`).join(" ")} : ${returns} =\n`,
  body: (expression) => `  ${expression}\n`,
  stopSequences: ["\nlet rec ", "\nlet () ", "\n(*", "\n;;"],
  driver,
});

function typeName(type: FunctionType): string {
  switch (type.kind) {
    case "boolean":
      return "bool";
    case "integer":
      if (type.size === "big") throw new Inexpressible("integers beyond 64 bits");
      return "int";
    case "float":
      return "float";
    case "string":
      return "string";
    case "none":
      return "unit";
    case "list":
      return `${inner(type.item)} list`;
    case "map":
      return `(${inner(type.key)} * ${inner(type.value)}) list`;
    case "tuple":
      if (type.items.length === 1) throw new Inexpressible("tuples of one value");
      return type.items.map(inner).join(" * ");
    case "optional":
      return `${inner(type.item)} option`;
    case "set":
      throw new Inexpressible("sets");
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
  const reading = nodes.parameters.map((node, index) => `let v${index} = Clade_driver.r${node.id} () in`);
  const main = MAIN.replace("$reading", () => reading.join("\n    "))
    .replace("$call", () => `${name} ${values.length === 0 ? "()" : values.join(" ")}`)
    .replace("$returns", String(nodes.returns.id));
  return `${program}\n;;\nmodule Clade_driver = struct\n${DRIVER}\n${nodes.all.map(codec).join("\n")}\nend\n${main}`;
}

function codec({ type, id, parts }: TypeNode): string {
  const [first, second] = parts.map((part) => part.id);
  const names = parts.map((_, index) => `t${index}`);
  const [read, write] = ((): [string, string] => {
    switch (type.kind) {
      case "boolean":
        return ['line () = "1"', 'say (if v then "b1" else "b0")'];
      case "integer":
        return ["int_of_string (line ())", 'say ("i" ^ string_of_int v)'];
      case "float":
        return ["real (line ())", 'say ("f" ^ Printf.sprintf "%.17g" v)'];
      case "string":
        return ["text (line ())", 'say ("s" ^ escape v)'];
      case "none":
        return ["ignore (line ())", 'say "n"; ignore v'];
      case "list":
        return [`many r${first}`, `say ("l" ^ string_of_int (List.length v)); List.iter w${first} v`];
      case "map":
        return [
          `many (fun () -> let k = r${first} () in let i = r${second} () in (k, i))`,
          `say ("d" ^ string_of_int (List.length v)); List.iter (fun (k, i) -> w${first} k; w${second} i) v`,
        ];
      case "optional":
        return [
          `if line () = "0" then None else Some (r${first} ())`,
          `match v with None -> say "n" | Some i -> w${first} i`,
        ];
      case "tuple":
        return [
          `${parts.map((part, index) => `let t${index} = r${part.id} () in`).join(" ")} (${names.join(", ")})`,
          `let (${names.join(", ")}) = v in say "t${parts.length}"; ${parts.map((part, index) => `w${part.id} t${index}`).join("; ")}`,
        ];
      default:
        throw new Inexpressible(`the type ${type.kind}`);
    }
  })();
  return `let r${id} () : ${typeName(type)} = ${read}\nlet w${id} (v : ${typeName(type)}) : unit = ${write}`;
}

const DRIVER = String.raw`
open Stdlib
let line () = Stdlib.input_line Stdlib.stdin
let nonce = ref ""
let out = Buffer.create 4096
let say s = Buffer.add_string out !nonce; Buffer.add_string out s; Buffer.add_char out '\n'
let real s = match s with "inf" -> infinity | "-inf" -> neg_infinity | "nan" -> nan | _ -> float_of_string s
let text s =
  let made = Buffer.create (String.length s) in
  let rec go i =
    if i < String.length s then
      if s.[i] = '\\' then begin
        Buffer.add_char made (match s.[i + 1] with 'n' -> '\n' | 'r' -> '\r' | c -> c);
        go (i + 2)
      end else begin Buffer.add_char made s.[i]; go (i + 1) end
  in
  go 0; Buffer.contents made
let escape s =
  let made = Buffer.create (String.length s) in
  String.iter (fun c -> match c with
    | '\\' -> Buffer.add_string made "\\\\"
    | '\n' -> Buffer.add_string made "\\n"
    | '\r' -> Buffer.add_string made "\\r"
    | c -> Buffer.add_char made c) s;
  Buffer.contents made
let many item =
  let n = int_of_string (line ()) in
  let rec go k all = if k = 0 then List.rev all else go (k - 1) (item () :: all) in
  go n []
`;

const MAIN = String.raw`
let () =
  Clade_driver.nonce := Clade_driver.line ();
  for _ = 1 to Stdlib.int_of_string (Clade_driver.line ()) do
    $reading
    Stdlib.Buffer.clear Clade_driver.out;
    (try Clade_driver.w$returns ($call)
     with error ->
       Stdlib.Buffer.clear Clade_driver.out;
       let said = Clade_driver.escape (Stdlib.Printexc.to_string error) in
       Clade_driver.say ("e" ^ Stdlib.String.sub said 0 (Stdlib.min 300 (Stdlib.String.length said))));
    Stdlib.print_string "\n";
    Stdlib.print_string (Stdlib.Buffer.contents Clade_driver.out);
    Stdlib.flush Stdlib.stdout
  done;
  Stdlib.print_string (!Clade_driver.nonce ^ ".\n");
  Stdlib.flush Stdlib.stdout
`;
