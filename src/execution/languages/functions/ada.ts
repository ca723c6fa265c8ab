import { type FunctionType, Inexpressible } from "../function-support.js";
import { functionSupport, lineComment, type SpelledSignature } from "./function-style.js";
import { literalIn } from "./literal-syntax.js";
import { avoiding, snakeCase } from "./naming.js";
import { type SignatureNodes, signatureNodes, type TypeNode } from "./type-nodes.js";

const TAKEN =
  "Abort Abs Abstract Accept Access Aliased All And Array At Begin Body Boolean Case Character Constant Declare Delay Delta Digits Do Else Elsif End Entry Exception Exit Float For Function Generic Goto If In Integer Interface Is Length Limited Loop Main Mod Natural New Not Null Of Or Others Out Overriding Package Parallel Positive Pragma Private Procedure Protected Raise Range Record Rem Renames Requeue Return Reverse Select Separate Some String Subtype Synchronized Tagged Task Terminate Then Type Until Use When While With Xor Index Count Head Tail Trim Append Element To_String To_Lower To_Upper Sqrt Log Exp";

const words = (name: string) => snakeCase(name).replace(/(^|_)[a-z]/g, (letter) => letter.toUpperCase());

const HEADER = `with Ada.Characters.Handling; use Ada.Characters.Handling;
with Ada.Containers; use Ada.Containers;
with Ada.Containers.Ordered_Maps;
with Ada.Containers.Ordered_Sets;
with Ada.Containers.Vectors;
with Ada.Numerics.Long_Elementary_Functions; use Ada.Numerics.Long_Elementary_Functions;
with Ada.Strings.Fixed; use Ada.Strings.Fixed;
with Ada.Strings.Unbounded; use Ada.Strings.Unbounded;

`;

/** Ada 2022: a function inside a procedure, with the containers and records of its signature. */
export const adaFunctions = functionSupport({
  textUnit: "byte",
  // a name cannot end with an underline
  functionName: avoiding(TAKEN, words, "_Of"),
  parameterName: avoiding(TAKEN, words, "_Value"),
  type: elementType,
  literal: literalIn({
    none: () => "(Present => False)",
    some: (item, type) => `(True, ${inside(item, type.item)})`,
    boolean: (value) => (value ? "True" : "False"),
    integer: String,
    float: (text) => text,
    string: stringLiteral,
    list: sequence,
    set: sequence,
    tuple: (items, type) => {
      const values = items.map((item, index) => inside(item, type.kind === "tuple" ? type.items[index] : undefined));
      return values.length === 1 ? `(Item_1 => ${values[0]})` : `(${values.join(", ")})`;
    },
    map: mapLiteral,
  }),
  header: HEADER,
  call: (name, values) => `${name} (${values.join(", ")})`,
  comment: lineComment("-- ", "   "),
  open: (signature, comment) => {
    const given = signature.types.parameters.map(
      ({ type }, index) => `${signature.parameters[index]?.name} : ${topType(type)}`,
    );
    const parameters = given.length === 0 ? "" : ` (${given.join("; ")})`;
    return `procedure Main is\n\n${definitions(signature)}${comment}   function ${signature.name}${parameters} return ${topType(signature.types.returns)} is\n`;
  },
  body: (expression, { name }) => `   begin\n      return ${expression};\n   end ${name};\n`,
  stopSequences: ["\nbegin", "\nend Main", "\n   function ", "\n   procedure ", "\n   --"],
  driver,
});

/** A value inside another: texts have no length of their own there. */
function inside(text: string, type: FunctionType | undefined): string {
  return type?.kind === "string" ? `To_Unbounded_String (${text})` : text;
}

function sequence(items: readonly string[], type: FunctionType): string {
  return `[${items.map((item) => inside(item, "item" in type ? type.item : undefined)).join(", ")}]`;
}

function mapLiteral(entries: readonly (readonly [string, string])[], type: FunctionType): string {
  if (type.kind !== "map") throw new Inexpressible("maps in a literal");
  return entries.reduce(
    (map, [key, value]) => `Including (${map}, ${inside(key, type.key)}, ${inside(value, type.value)})`,
    `${shortName(type)}s.Empty_Map`,
  );
}

function stringLiteral(text: string): string {
  const names: Readonly<Record<string, string>> = { "\n": "ASCII.LF", "\r": "ASCII.CR", "\t": "ASCII.HT" };
  const parts = text.split(/([\n\r\t])/);
  const written = parts.flatMap((part, index) => {
    if (part in names) return [names[part]];
    if (/\p{Cc}/u.test(part)) throw new Inexpressible("control characters in a literal");
    return part === "" && index > 0 ? [] : [`"${part.replaceAll('"', '""')}"`];
  });
  return written.join(" & ");
}

/** What a type is called inside the name of another. */
function shortName(type: FunctionType): string {
  switch (type.kind) {
    case "boolean":
      return "Boolean";
    case "integer":
      if (type.size === "big") throw new Inexpressible("integers beyond 64 bits");
      return type.size === "wide" ? "Long_Integer" : "Integer";
    case "float":
      return "Long_Float";
    case "string":
      return "String";
    case "list":
      return `${shortName(type.item)}_Vector`;
    case "set":
      return `${ordered(type.item)}_Set`;
    case "map":
      return `${ordered(type.key)}_${shortName(type.value)}_Map`;
    case "optional":
      return `Optional_${shortName(type.item)}`;
    case "tuple":
      return `${type.items.map(shortName).join("_")}_Tuple`;
    case "none":
      throw new Inexpressible("a function without a result");
    case "any":
      throw new Inexpressible("values of several types in one place");
    default:
      return type satisfies never;
  }
}

function ordered(type: FunctionType): string {
  if (["list", "set", "map", "tuple", "optional", "boolean"].includes(type.kind)) {
    throw new Inexpressible("keys that have no order");
  }
  return shortName(type);
}

/** A type inside another. */
function elementType(type: FunctionType): string {
  const name = shortName(type);
  if (type.kind === "string") return "Unbounded_String";
  const container = { list: "Vector", set: "Set", map: "Map" }[type.kind as string];
  return container === undefined ? name : `${name}s.${container}`;
}

function topType(type: FunctionType): string {
  return type.kind === "string" ? "String" : elementType(type);
}

/** The containers and records of a signature, inner ones first. */
function definitions({ types }: SpelledSignature): string {
  const all = signatureNodes(types).all.flatMap(({ type }) => definition(type) ?? []);
  return all.length === 0 ? "" : `${all.join("")}\n`;
}

function definition(type: FunctionType): string | undefined {
  const name = shortName(type);
  switch (type.kind) {
    case "list":
      return `   package ${name}s is new Ada.Containers.Vectors (Positive, ${elementType(type.item)}${equality(type.item)});\n`;
    case "set":
      return `   package ${name}s is new Ada.Containers.Ordered_Sets (${elementType(type.item)});\n`;
    case "map":
      return `   package ${name}s is new Ada.Containers.Ordered_Maps (${elementType(type.key)}, ${elementType(type.value)}${equality(type.value, '"=" => ')});
   function Including (Map : ${name}s.Map; Key : ${elementType(type.key)}; Value : ${elementType(type.value)}) return ${name}s.Map is
   begin
      return Result : ${name}s.Map := Map do
         Result.Include (Key, Value);
      end return;
   end Including;\n`;
    case "tuple":
      return `   type ${name} is record\n${type.items.map((item, index) => `      Item_${index + 1} : ${elementType(item)};\n`).join("")}   end record;\n`;
    case "optional":
      return `   type ${name} (Present : Boolean := False) is record
      case Present is
         when True => Value : ${elementType(type.item)};
         when False => null;
      end case;
   end record;\n`;
    default:
      return undefined;
  }
}

/** Containers want the equality of what they hold where it is not in sight. */
function equality(type: FunctionType, named = ""): string {
  return ["list", "set", "map"].includes(type.kind) ? `, ${named}${shortName(type)}s."="` : "";
}

function driver(program: string, signature: SpelledSignature, nodes: SignatureNodes): string {
  const own = program
    .replace(/^begin\b[\s\S]*$/im, "")
    .replace(/^end\s+\w+\s*;[\s\S]*$/im, "")
    .replace(/^procedure\s+\w+\s+is\b/im, "procedure Main is");
  const isWhole = /^procedure Main is/m.test(own);
  const context = own.match(/^(with|use)\s[^;]*;.*\n/gim) ?? [];
  const whole = isWhole
    ? own
    : `${context.join("")}procedure Main is\n${definitions(signature)}${own.replace(/^(with|use)\s[^;]*;.*\n/gim, "")}`;
  const reads = nodes.parameters.map((node, index) => `V${index} : constant ${topType(node.type)} := Clade_Read_${node.id};`); // biome-ignore format: a row
  const values = nodes.parameters.map((_, index) => `V${index}`);
  const call = `${signature.name}${values.length === 0 ? "" : ` (${values.join(", ")})`}`;
  const main = DRIVER.replace("$procedures", () => nodes.all.map((node) => reader(node) + writer(node)).join(""))
    .replace("$reads", () => reads.join("\n         "))
    .replace("$call", () => `Clade_Write_${nodes.returns.id} (${call});`);
  return `with Ada.Exceptions;\nwith Ada.Text_IO;\nwith Interfaces.C;\n${whole}\n${main}`;
}

function reader({ type, id, parts }: TypeNode): string {
  const [first, second] = parts.map(read);
  const all = (add: string) =>
    `Result : ${elementType(type)}; begin for I in 1 .. Clade_Count loop ${add} end loop; return Result;`;
  const made = (() => {
    switch (type.kind) {
      case "boolean":
        return 'begin return Clade_Line = "1";';
      case "integer":
        return `begin return ${shortName(type)}'Value (Clade_Line);`;
      case "float":
        return "begin return Clade_Real (Clade_Line);";
      case "string":
        return "begin return Clade_Text (Clade_Line);";
      case "list":
        return all(`Result.Append (${first});`);
      case "set":
        return all(`Result.Include (${first});`);
      case "map":
        return all(
          `declare Key : constant ${elementType(type.key)} := ${first}; begin Result.Include (Key, ${second}); end;`,
        );
      case "tuple":
        return `Result : ${elementType(type)}; begin ${parts.map((part, index) => `Result.Item_${index + 1} := ${read(part)};`).join(" ")} return Result;`;
      case "optional":
        return `begin if Clade_Line = "1" then return (True, ${first}); else return (Present => False); end if;`;
      default:
        throw new Inexpressible(`the type ${type.kind}`);
    }
  })();
  return `   function Clade_Read_${id} return ${topType(type)} is ${made} end Clade_Read_${id};\n`;
}

function read({ type, id }: TypeNode): string {
  return inside(`Clade_Read_${id}`, type);
}

function writer({ type, id, parts }: TypeNode): string {
  const write = (part: TypeNode | undefined, place: string) =>
    `Clade_Write_${part?.id} (${part?.type.kind === "string" ? `To_String (${place})` : place});`;
  const [first, second] = parts;
  const count = (tag: string) => `Clade_Say ("${tag}" & Clade_Number (Long_Integer (V.Length)));`;
  const made = (() => {
    switch (type.kind) {
      case "boolean":
        return 'Clade_Say (if V then "b1" else "b0");';
      case "integer":
        return 'Clade_Say ("i" & Clade_Number (Long_Integer (V)));';
      case "float":
        return "Clade_Say_Real (V);";
      case "string":
        return 'Clade_Say ("s" & Clade_Escape (V));';
      case "list":
      case "set":
        return `${count(type.kind === "list" ? "l" : "S")} for Item of V loop ${write(first, "Item")} end loop;`;
      case "map": {
        const places = `${write(first, `${shortName(type)}s.Key (C)`)} ${write(second, `${shortName(type)}s.Element (C)`)}`;
        return `${count("d")} for C in V.Iterate loop ${places} end loop;`;
      }
      case "tuple":
        return `Clade_Say ("t${parts.length}"); ${parts.map((part, index) => write(part, `V.Item_${index + 1}`)).join(" ")}`;
      case "optional":
        return `if V.Present then ${write(first, "V.Value")} else Clade_Say ("n"); end if;`;
      default:
        throw new Inexpressible(`the type ${type.kind}`);
    }
  })();
  return `   procedure Clade_Write_${id} (V : ${topType(type)}) is begin ${made} end Clade_Write_${id};\n`;
}

/** Floats go through C's library: Ada's attributes keep fifteen digits. */
const DRIVER = String.raw`
   Clade_Out : Ada.Strings.Unbounded.Unbounded_String;
   function Clade_Line return String is (Ada.Text_IO.Get_Line);
   Clade_Nonce : constant String := Clade_Line;
   function Clade_Count return Integer is (Integer'Value (Clade_Line));
   function Clade_Strtod (Text : Interfaces.C.char_array; Rest : Long_Integer) return Interfaces.C.double
     with Import, Convention => C, External_Name => "strtod";
   procedure Clade_Gcvt (V : Interfaces.C.double; Digit_Count : Interfaces.C.int; Text : in out Interfaces.C.char_array)
     with Import, Convention => C, External_Name => "gcvt";
   function Clade_Real (Line : String) return Long_Float is
     (Long_Float (Clade_Strtod (Interfaces.C.To_C (Line), 0)));
   function Clade_Text (Line : String) return String is
      Result : String (1 .. Line'Length);
      I : Integer := Line'First;
      N : Natural := 0;
   begin
      while I <= Line'Last loop
         N := N + 1;
         Result (N) := Line (I);
         if Line (I) = '\' then
            I := I + 1;
            Result (N) := (case Line (I) is when 'n' => ASCII.LF, when 'r' => ASCII.CR, when others => Line (I));
         end if;
         I := I + 1;
      end loop;
      return Result (1 .. N);
   end Clade_Text;
   function Clade_Escape (Text : String) return String is
      Result : String (1 .. 2 * Text'Length);
      N : Natural := 0;
   begin
      for C of Text loop
         if C = '\' or else C = ASCII.LF or else C = ASCII.CR then
            N := N + 1;
            Result (N) := '\';
         end if;
         N := N + 1;
         Result (N) := (case C is when ASCII.LF => 'n', when ASCII.CR => 'r', when others => C);
      end loop;
      return Result (1 .. N);
   end Clade_Escape;
   procedure Clade_Say (Line : String) is
   begin
      Ada.Strings.Unbounded.Append (Clade_Out, Clade_Nonce & Line & ASCII.LF);
   end Clade_Say;
   function Clade_Number (V : Long_Integer) return String is
      Image : constant String := Long_Integer'Image (V);
   begin
      return (if Image (Image'First) = ' ' then Image (Image'First + 1 .. Image'Last) else Image);
   end Clade_Number;
   procedure Clade_Say_Real (V : Long_Float) is
      Text : Interfaces.C.char_array (0 .. 63) := (others => Interfaces.C.nul);
   begin
      Clade_Gcvt (Interfaces.C.double (V), 17, Text);
      Clade_Say ("f" & Interfaces.C.To_Ada (Text));
   end Clade_Say_Real;
   procedure Clade_Send is
   begin
      Ada.Text_IO.New_Line;
      Ada.Text_IO.Put (Ada.Strings.Unbounded.To_String (Clade_Out));
      Ada.Text_IO.Flush;
      Clade_Out := Ada.Strings.Unbounded.Null_Unbounded_String;
   end Clade_Send;
$procedures
   procedure Clade_Call is
   begin
      declare
         $reads
      begin
         $call
      exception
         when Problem : others =>
            declare
               Said : constant String := Clade_Escape (Ada.Exceptions.Exception_Name (Problem) & ": " & Ada.Exceptions.Exception_Message (Problem));
            begin
               Clade_Out := Ada.Strings.Unbounded.Null_Unbounded_String;
               Clade_Say ("e" & Said (Said'First .. Integer'Min (Said'Last, 300)));
            end;
      end;
      Clade_Send;
   end Clade_Call;
   Clade_Calls : constant Integer := Clade_Count;
begin
   for Clade_At in 1 .. Clade_Calls loop
      Clade_Call;
   end loop;
   Clade_Say (".");
   Clade_Send;
end Main;
`;
