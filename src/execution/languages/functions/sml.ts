import { type FunctionType, Inexpressible } from "../function-support.js";
import { functionSupport, type SpelledSignature } from "./function-style.js";
import { literalIn } from "./literal-syntax.js";
import { avoiding, camelCase } from "./naming.js";
import type { SignatureNodes, TypeNode } from "./type-nodes.js";

const TAKEN =
  "abs abstype and andalso app as before ceil chr concat case datatype div do else end eqtype exception explode false floor fn foldl foldr fun functor getOpt handle hd if ignore implode in include infix infixr isSome length let local map mod nil nonfix not null o of op open ord orelse print raise real rec ref rev round sharing sig signature size str struct structure substring then tl true trunc type use val valOf vector where while with withtype";

/** Standard ML. Sets are lists, maps lists of pairs. */
export const smlFunctions = functionSupport({
  integerBits: 62,
  textUnit: "byte",
  functionName: avoiding(TAKEN, camelCase),
  parameterName: avoiding(TAKEN, camelCase),
  type: typeName,
  literal: literalIn({
    none: () => "NONE",
    some: (item) => (/^[\w."]+$/.test(item) ? `SOME ${item}` : `SOME (${item})`),
    boolean: String,
    integer: (value) => String(value).replace("-", "~"),
    float: (text) => text.replaceAll("-", "~"),
    string: stringLiteral,
    list: (items) => `[${items.join(", ")}]`,
    set: (items) => `[${items.join(", ")}]`,
    tuple: (items) => `(${items.join(", ")})`,
    map: (entries) => `[${entries.map(([key, value]) => `(${key}, ${value})`).join(", ")}]`,
  }),
  call: (name, values) => `${name} (${values.join(", ")})`,
  comment: (lines) =>
    `(*\n${lines.map((line) => ` ${line === "" ? "" : `  ${line.replaceAll("*)", "* )").replaceAll("(*", "( *")}`}`.trimEnd()).join("\n")}\n*)\n`,
  open: ({ name, parameters, returns }, comment) =>
    `${comment}fun ${name} (${parameters.map((one) => `${one.name} : ${one.type}`).join(", ")}) : ${returns} =\n`,
  body: (expression) => `  ${expression}\n`,
  stopSequences: ["\n(*", "\nval ", "\nstructure ", "\n\n\n"],
  driver,
});

/** Bytes that are no printable ASCII are written by their number. */
function stringLiteral(text: string): string {
  const names: Readonly<Record<string, string>> = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
  const written = [...text].map((character) => {
    if (character in names) return names[character];
    if (/^[ -~]$/.test(character)) return character;
    return [...Buffer.from(character, "utf8")].map((byte) => `\\${String(byte).padStart(3, "0")}`).join("");
  });
  return `"${written.join("")}"`;
}

function typeName(type: FunctionType): string {
  switch (type.kind) {
    case "boolean":
      return "bool";
    case "integer":
      if (type.size === "big") throw new Inexpressible("integers beyond 63 bits");
      return "int";
    case "float":
      return "real";
    case "string":
      return "string";
    case "list":
    case "set":
      return `${typeName(type.item)} list`;
    case "map":
      return `(${typeName(type.key)} * ${typeName(type.value)}) list`;
    case "tuple":
      if (type.items.length === 1) throw new Inexpressible("tuples of one value");
      return `(${type.items.map(typeName).join(" * ")})`;
    case "optional":
      return `${typeName(type.item)} option`;
    case "none":
      throw new Inexpressible("a function without a result");
    case "any":
      throw new Inexpressible("values of several types in one place");
    default:
      return type satisfies never;
  }
}

function driver(program: string, { name }: SpelledSignature, nodes: SignatureNodes): string {
  const reads = nodes.parameters.map((node, index) => `val v${index} = cladeRead${node.id} ()`);
  const values = nodes.parameters.map((_, index) => `v${index}`).join(", ");
  const main = MAIN.replace("@READS", () => reads.join(" "))
    .replace("@CALL", () => `cladeWrite${nodes.returns.id} (${name} (${values}))`)
    .replace("@PROCEDURES", () => nodes.all.map((node) => reader(node) + writer(node)).join(""));
  return `${program}\n;\n${CODEC}${main}`;
}

function reader({ type, id, parts }: TypeNode): string {
  const [first, second] = parts.map((part) => `cladeRead${part.id}`);
  const made = (() => {
    switch (type.kind) {
      case "boolean":
        return 'cladeLine () = "1"';
      case "integer":
        return "cladeCount ()";
      case "float":
        return "cladeNumber (cladeLine ())";
      case "string":
        return "cladeText (cladeLine ())";
      case "list":
      case "set":
        return `cladeMany ${first}`;
      case "map":
        return `cladeMany (fn () => (${first} (), ${second} ()))`;
      case "tuple":
        return `(${parts.map((part) => `cladeRead${part.id} ()`).join(", ")})`;
      case "optional":
        return `if cladeLine () = "1" then SOME (${first} ()) else NONE`;
      default:
        throw new Inexpressible(`the type ${type.kind}`);
    }
  })();
  return `fun cladeRead${id} () : ${typeName(type)} = ${made};\n`;
}

function writer({ type, id, parts }: TypeNode): string {
  const [first, second] = parts.map((part) => `cladeWrite${part.id}`);
  const all = (tag: string, each: string) => `(cladeSay ("${tag}" ^ cladeInt (List.length v)); List.app (${each}) v)`;
  const made = (() => {
    switch (type.kind) {
      case "boolean":
        return 'cladeSay (if v then "b1" else "b0")';
      case "integer":
        return 'cladeSay ("i" ^ cladeInt v)';
      case "float":
        return 'cladeSay ("f" ^ cladeReal v)';
      case "string":
        return 'cladeSay ("s" ^ cladeEscape v)';
      case "list":
        return all("l", `${first}`);
      case "set":
        return all("S", `${first}`);
      case "map":
        return all("d", `fn (key, item) => (${first} key; ${second} item)`);
      case "tuple":
        return `(cladeSay "t${parts.length}"; ${parts.map((part, index) => `cladeWrite${part.id} (#${index + 1} v)`).join("; ")})`;
      case "optional":
        return `(case v of NONE => cladeSay "n" | SOME some => ${first} some)`;
      default:
        throw new Inexpressible(`the type ${type.kind}`);
    }
  })();
  return `fun cladeWrite${id} (v : ${typeName(type)}) : unit = ${made};\n`;
}

const CODEC = String.raw`
fun cladeLine () =
  case TextIO.inputLine TextIO.stdIn of
    SOME line => String.substring (line, 0, String.size line - 1)
  | NONE => raise Fail "the input has ended";
fun cladeCount () = Option.valOf (Int.fromString (cladeLine ()));
fun cladeNumber "inf" = Real.posInf
  | cladeNumber "-inf" = Real.negInf
  | cladeNumber "nan" = Real.posInf + Real.negInf
  | cladeNumber line = Option.valOf (Real.fromString line);
fun cladeMany (item : unit -> 'a) : 'a list = List.tabulate (cladeCount (), fn _ => item ());
fun cladeText line =
  let
    fun plain (#"\\" :: #"n" :: rest) = #"\n" :: plain rest
      | plain (#"\\" :: #"r" :: rest) = #"\r" :: plain rest
      | plain (#"\\" :: c :: rest) = c :: plain rest
      | plain (c :: rest) = c :: plain rest
      | plain [] = []
  in
    String.implode (plain (String.explode line))
  end;
val cladeEscape = String.translate (fn #"\\" => "\\\\" | #"\n" => "\\n" | #"\r" => "\\r" | c => String.str c);
val cladeSigned = String.map (fn #"~" => #"-" | c => c);
fun cladeInt (v : int) = cladeSigned (Int.toString v);
fun cladeReal (v : real) = cladeSigned (Real.fmt (StringCvt.GEN (SOME 17)) v);
val cladeNonce = cladeLine ();
val cladeOut : string list ref = ref [];
fun cladeSay line = cladeOut := (cladeNonce ^ line ^ "\n") :: !cladeOut;
fun cladeSend () =
  (TextIO.output (TextIO.stdOut, "\n" ^ String.concat (List.rev (!cladeOut)));
   TextIO.flushOut TextIO.stdOut;
   cladeOut := []);
`;

const MAIN = `
@PROCEDURES
fun cladeCall () =
  let
    @READS
  in
    @CALL
    handle problem =>
      let val said = cladeEscape (General.exnMessage problem)
      in cladeOut := []; cladeSay ("e" ^ (if String.size said > 300 then String.substring (said, 0, 300) else said)) end;
    cladeSend ()
  end;
val () = List.app (fn _ => cladeCall ()) (List.tabulate (cladeCount (), fn at => at));
val () = (cladeSay "."; cladeSend ());
`;
