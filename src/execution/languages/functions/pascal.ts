import { type FunctionType, Inexpressible } from "../function-support.js";
import { functionSupport, lineComment, type SpelledSignature } from "./function-style.js";
import { literalIn } from "./literal-syntax.js";
import { avoiding, pascalCase } from "./naming.js";
import { type SignatureNodes, signatureNodes, type TypeNode } from "./type-nodes.js";

const TAKEN =
  "Abs And Array As Asm Begin Boolean Case Char Chr Class Concat Const Copy Dec Delete Dispose Div Do Double Downto Else End Exclude Exit Exp File Finally For Frac Function Goto If In Inc Include Inherited Insert Int Integer Is Label Length Ln Log Low High Lowercase Uppercase Max Min Mod Move New Nil Not Object Odd Of On Or Ord Out Packed Pi Pos Power Pred Procedure Program Property Random Raise Record Repeat Result Round Self Set Shl Shr Sin Cos Sqr Sqrt Str String Succ Sum Then To Trim Trunc Try Type Unit Until Uses Val Var Value While With Write Xor Problem Read Sign Mean Default Double Single Operator Interface Implementation Constructor Destructor Library Inline Absolute Threadvar Resourcestring Exports";

const HEAD = "program Problem;\n\n{$mode objfpc}{$H+}\n\nuses\n  Math, StrUtils, SysUtils;\n";

/** Object Pascal of Free Pascal: a function of a program. Records have a function of their name that makes them. */
export const pascalFunctions = functionSupport({
  textUnit: "byte",
  functionName: avoiding(TAKEN, pascalCase),
  parameterName: avoiding(TAKEN, pascalCase),
  type: typeName,
  literal: literalIn({
    none: (type) => `Default(${typeName(type)})`,
    some: (item, type) => made(type, [item]),
    boolean: (value) => (value ? "True" : "False"),
    integer: String,
    float: (text) => text,
    string: stringLiteral,
    list: arrayOf,
    set: arrayOf,
    tuple: (items, type) => made(type, items),
    map: (entries, type) =>
      arrayOf(
        entries.map((entry) => made(type, entry)),
        type,
      ),
  }),
  comment: lineComment("//"),
  open: (signature, comment) => {
    const { name, parameters, returns } = signature;
    const given = parameters.map((one) => `const ${one.name}: ${one.type}`);
    return `${HEAD}\n${definitions(signature)}${comment}function ${name}${given.length === 0 ? "" : `(${given.join("; ")})`}: ${returns};\n`;
  },
  body: (expression) => `begin\n  Result := ${expression};\nend;\n`,
  stopSequences: ["\nend.", "\nfunction ", "\nprocedure ", "\nprogram ", "\n//"],
  driver,
});

/** What a type is called inside the name of another. */
function shortName(type: FunctionType): string {
  switch (type.kind) {
    case "boolean":
      return "Boolean";
    case "integer":
      if (type.size === "big") throw new Inexpressible("integers beyond 64 bits");
      return type.size === "wide" ? "Int64" : "Integer";
    case "float":
      return "Double";
    case "string":
      return "String";
    case "list":
      return `${shortName(type.item)}Array`;
    case "set":
      return `${shortName(type.item)}Set`;
    case "map":
      return `${shortName(type.key)}${shortName(type.value)}Map`;
    case "optional":
      return `Optional${shortName(type.item)}`;
    case "tuple":
      return `${type.items.map(shortName).join("")}Tuple`;
    case "none":
      throw new Inexpressible("a function without a result");
    case "any":
      throw new Inexpressible("values of several types in one place");
    default:
      return type satisfies never;
  }
}

function typeName(type: FunctionType): string {
  const name = shortName(type);
  return ["boolean", "integer", "float", "string"].includes(type.kind) ? name : `T${name}`;
}

/** The record of a type: a map's is that of its entries. */
function recordName(type: FunctionType): string {
  return type.kind === "map" ? shortName(type).replace(/Map$/, "Entry") : shortName(type);
}

function made(type: FunctionType, values: readonly string[]): string {
  return `${recordName(type)}(${values.join(", ")})`;
}

function arrayOf(items: readonly string[], type: FunctionType): string {
  return items.length === 0 ? "nil" : `${typeName(type)}.Create(${items.join(", ")})`;
}

function stringLiteral(text: string): string {
  const parts = text.split(/([\n\r\t])/).filter((part) => part !== "");
  const written = parts.map((part) => {
    if (/^[\n\r\t]$/.test(part)) return `#${part.charCodeAt(0)}`;
    if (/\p{Cc}/u.test(part)) throw new Inexpressible("control characters in a literal");
    return `'${part.replaceAll("'", "''")}'`;
  });
  return written.length === 0 ? "''" : written.join("");
}

type Field = readonly [name: string, type: string];

function fieldsOf(type: FunctionType): readonly Field[] | undefined {
  switch (type.kind) {
    case "tuple":
      return type.items.map((item, index) => [`Item${index + 1}`, typeName(item)]);
    case "optional":
      return [["Value", typeName(type.item)]];
    case "map":
      return [
        ["Key", typeName(type.key)],
        ["Value", typeName(type.value)],
      ];
    default:
      return undefined;
  }
}

/** The types of a signature and the functions that make its records. */
function definitions({ types }: SpelledSignature): string {
  const nodes = signatureNodes(types).all;
  const declared = nodes.flatMap(({ type }) => [...recordOf(type), ...arrayTypeOf(type)]);
  const makers = nodes.flatMap(({ type }) => makerOf(type) ?? []);
  return (declared.length === 0 ? "" : `type\n${declared.join("")}\n`) + makers.join("");
}

function recordOf(type: FunctionType): string[] {
  const fields = fieldsOf(type);
  if (fields === undefined) return [];
  const all = type.kind === "optional" ? [["HasValue", "Boolean"] as const, ...fields] : fields;
  return [`  T${recordName(type)} = record\n${all.map(([name, of]) => `    ${name}: ${of};\n`).join("")}  end;\n`];
}

function arrayTypeOf(type: FunctionType): string[] {
  if (type.kind === "list" || type.kind === "set") return [`  ${typeName(type)} = array of ${typeName(type.item)};\n`];
  return type.kind === "map" ? [`  ${typeName(type)} = array of T${recordName(type)};\n`] : [];
}

function makerOf(type: FunctionType): string | undefined {
  const fields = fieldsOf(type);
  if (fields === undefined) return undefined;
  const name = recordName(type);
  const given = fields.map(([field, of]) => `const ${field}: ${of}`).join("; ");
  const filled = fields.map(([field]) => `  Result.${field} := ${field};\n`).join("");
  const present = type.kind === "optional" ? "  Result.HasValue := True;\n" : "";
  return `function ${name}(${given}): T${name};\nbegin\n${present}${filled}end;\n\n`;
}

function driver(program: string, signature: SpelledSignature, nodes: SignatureNodes): string {
  const values = nodes.parameters.map((_, index) => `V${index}`);
  const declared = nodes.parameters.map((node, index) => `V${index}: ${typeName(node.type)};`);
  const reads = nodes.parameters.map((node, index) => `V${index} := CladeRead${node.id};`);
  const call = `${signature.name}${values.length === 0 ? "" : `(${values.join(", ")})`}`;
  const main = MAIN.replace("$declared", () => (declared.length === 0 ? "" : `var ${declared.join(" ")}`))
    .replace("$reads", () => reads.join("\n  "))
    .replace("$call", () => `CladeWrite${nodes.returns.id}(${call});`);
  return `${wholeProgram(program, signature)}\n${CODEC}${nodes.all.map((node) => reader(node) + writer(node)).join("")}${main}`;
}

/** The program with its head and without its own main block. */
function wholeProgram(program: string, signature: SpelledSignature): string {
  const own = program.replace(/^begin\b(?:(?!^end;)[\s\S])*?^end\.[\s\S]*$/im, "").replace(/^end\.\s*$/im, "");
  const isWhole = /^\s*uses\b[^;]*\bSysUtils\b/im.test(own) && /\{\$mode\s+(objfpc|delphi)\}/i.test(own);
  if (isWhole) return own;
  const bare = own.replace(/^\s*(program|uses)\b[^;]*;/gim, "").replace(/^\s*unit\b[^;]*;/im, "");
  const wanted = definitions(signature);
  const isDefined = /^\s*type\b/im.test(bare) || wanted === "";
  return `${HEAD}\n${isDefined ? "" : wanted}${bare}`;
}

function reader({ type, id, parts }: TypeNode): string {
  const [first, second] = parts.map((part) => `CladeRead${part.id}`);
  const many = (item: string) => `N := CladeCount; Result := nil; SetLength(Result, N); for I := 0 to N - 1 do ${item}`;
  const lines = (() => {
    switch (type.kind) {
      case "boolean":
        return "Result := CladeLine = '1';";
      case "integer":
        return "Result := CladeInteger(CladeLine);";
      case "float":
        return "Result := CladeReal(CladeLine);";
      case "string":
        return "Result := CladeText(CladeLine);";
      case "list":
      case "set":
        return many(`Result[I] := ${first};`);
      case "map":
        return many(`begin Result[I].Key := ${first}; Result[I].Value := ${second}; end;`);
      case "tuple":
        return parts.map((part, index) => `Result.Item${index + 1} := CladeRead${part.id};`).join(" ");
      case "optional":
        return `Result := Default(${typeName(type)}); if CladeLine = '1' then begin Result.HasValue := True; Result.Value := ${first}; end;`;
      default:
        throw new Inexpressible(`the type ${type.kind}`);
    }
  })();
  return `function CladeRead${id}: ${typeName(type)};\nvar I, N: Integer;\nbegin I := 0; N := I; ${lines} end;\n`;
}

function writer({ type, id, parts }: TypeNode): string {
  const [first, second] = parts.map((part) => `CladeWrite${part.id}`);
  const many = (tag: string, item: string) =>
    `CladeSay('${tag}' + IntToStr(Length(V))); for I := 0 to High(V) do ${item}`;
  const lines = (() => {
    switch (type.kind) {
      case "boolean":
        return "if V then CladeSay('b1') else CladeSay('b0');";
      case "integer":
        return "CladeSay('i' + IntToStr(V));";
      case "float":
        return "Str(V, Said); CladeSay('f' + Said);";
      case "string":
        return "CladeSay('s' + CladeEscape(V));";
      case "list":
      case "set":
        return many(type.kind === "list" ? "l" : "S", `${first}(V[I]);`);
      case "map":
        return many("d", `begin ${first}(V[I].Key); ${second}(V[I].Value); end;`);
      case "tuple":
        return `CladeSay('t${parts.length}'); ${parts.map((part, index) => `CladeWrite${part.id}(V.Item${index + 1});`).join(" ")}`;
      case "optional":
        return `if V.HasValue then ${first}(V.Value) else CladeSay('n');`;
      default:
        throw new Inexpressible(`the type ${type.kind}`);
    }
  })();
  return `procedure CladeWrite${id}(const V: ${typeName(type)});\nvar I: Integer; Said: ShortString;\nbegin I := 0; Said := ''; ${lines} end;\n`;
}

const CODEC = String.raw`
var
  CladeNonce, CladeOut: String;
  CladeCalls: Integer;

function CladeLine: String;
begin
  ReadLn(Input, Result);
end;

function CladeInteger(const Line: String): Int64;
begin
  Result := StrToInt64(Line);
end;

function CladeCount: Integer;
begin
  Result := StrToInt(CladeLine);
end;

function CladeReal(const Line: String): Double;
var
  Code: Word;
begin
  if Line = 'inf' then Exit(Math.Infinity);
  if Line = '-inf' then Exit(Math.NegInfinity);
  if Line = 'nan' then Exit(Math.NaN);
  Val(Line, Result, Code);
end;

function CladeText(const Line: String): String;
var
  I, N: Integer;
begin
  SetLength(Result, Length(Line));
  I := 1;
  N := 0;
  while I <= Length(Line) do
  begin
    Inc(N);
    Result[N] := Line[I];
    if Line[I] = '\' then
    begin
      Inc(I);
      case Line[I] of
        'n': Result[N] := #10;
        'r': Result[N] := #13;
      end;
    end;
    Inc(I);
  end;
  SetLength(Result, N);
end;

function CladeEscape(const Text: String): String;
begin
  Result := StringReplace(Text, '\', '\\', [rfReplaceAll]);
  Result := StringReplace(Result, #10, '\n', [rfReplaceAll]);
  Result := StringReplace(Result, #13, '\r', [rfReplaceAll]);
end;

procedure CladeSay(const Line: String);
begin
  CladeOut := CladeOut + CladeNonce + Line + #10;
end;

`;

const MAIN = `
procedure CladeCall;
$declared
begin
  $reads
  CladeOut := #10;
  try
    $call
  except
    on Problem: Exception do
    begin
      CladeOut := #10;
      CladeSay('e' + Copy(CladeEscape(Problem.ClassName + ': ' + Problem.Message), 1, 300));
    end;
  end;
  Write(Output, CladeOut);
  Flush(Output);
end;

begin
  CladeNonce := CladeLine;
  for CladeCalls := CladeCount downto 1 do CladeCall;
  CladeOut := '';
  CladeSay('.');
  Write(Output, CladeOut);
  Flush(Output);
end.
`;
