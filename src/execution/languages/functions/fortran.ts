import { type FunctionType, Inexpressible } from "../function-support.js";
import { FORTRAN_CODEC } from "./fortran-codec.js";
import { functionSupport, lineComment, type SpelledSignature } from "./function-style.js";
import { literalIn } from "./literal-syntax.js";
import { avoiding, snakeCase } from "./naming.js";
import { type SignatureNodes, signatureNodes, type TypeNode } from "./type-nodes.js";

const TAKEN =
  "answer problem abs achar all allocated any char count cos cshift dot_product exp floor iachar ichar index int kind len log max maxloc maxval merge min minval mod modulo new_line nint not pack present product real repeat reshape scan shape sign sin size spread sqrt sum tan transpose trim ubound lbound unpack verify string integer logical function module type end if do while select case program result use call return stop exit cycle int64 real64";

/**
 * Fortran 2008: a function of a module, with a derived type for each thing that is no array of numbers. Only that of the
 * signature stands in the prompt.
 */
export const fortranFunctions = functionSupport({
  textUnit: "byte",
  functionName: avoiding(TAKEN, snakeCase),
  parameterName: avoiding(TAKEN, snakeCase),
  type: elementType,
  literal: literalIn({
    none: (type) => `${typeName(type)}()`,
    some: (item, type) => `${typeName(type)}(${item})`,
    boolean: (value) => (value ? ".true." : ".false."),
    integer: (value, type) => (type.kind === "integer" && type.size === "plain" ? String(value) : `${value}_int64`),
    float: (text) => `${text}_real64`,
    string: stringLiteral,
    list: (items, type) => arrayOf(items, type),
    set: (items, type) => arrayOf(items, type),
    tuple: (items, type) => `${typeName(type)}(${items.join(", ")})`,
    map: (entries, type) => mapLiteral(entries, type),
  }),
  comment: lineComment("!>", "  "),
  open: (signature, comment) => {
    const { name, types } = signature;
    const names = signature.parameters.map((one) => one.name);
    const declared = types.parameters.map(({ type }, index) => `    ${parameter(type, names[index] ?? "")}\n`);
    return `${moduleHead(signature)}${comment}  function ${name}(${names.join(", ")}) result(answer)
${declared.join("")}    ${variable(types.returns, "answer")}
`;
  },
  body: (expression, { name }) => `    answer = ${expression}\n  end function ${name}\n\nend module problem\n`,
  stopSequences: ["\nend module", "\nprogram ", "\nmodule "],
  driver,
});

function moduleHead({ types }: SpelledSignature): string {
  const { all } = signatureNodes(types);
  const heldTypes = new Set(all.flatMap(({ type }) => itemsOfArrays(type)).map((type) => JSON.stringify(type)));
  const definitions = all.flatMap(({ type }) => {
    // an array and a text need a type of their own only inside an array
    const isNeeded = !isAllocated(type) || heldTypes.has(JSON.stringify(type));
    return isNeeded ? (definition(type) ?? []) : [];
  });
  return `module problem
  use, intrinsic :: iso_fortran_env, only: int64, real64
  implicit none

${definitions.join("")}contains

`;
}

function itemsOfArrays(type: FunctionType): readonly FunctionType[] {
  if (type.kind === "map") return [type.key, type.value];
  return type.kind === "list" || type.kind === "set" ? [type.item] : [];
}

/** What a type is called inside the name of another. */
function shortName(type: FunctionType): string {
  switch (type.kind) {
    case "boolean":
      return "logical";
    case "integer":
      if (type.size === "big") throw new Inexpressible("integers beyond 64 bits");
      return type.size === "wide" ? "int64" : "integer";
    case "float":
      return "real";
    case "string":
      return "string";
    case "list":
      return `${shortName(type.item)}_list`;
    case "set":
      return `${shortName(type.item)}_set`;
    case "map":
      return `${shortName(type.key)}_${shortName(type.value)}_map`;
    case "optional":
      return `optional_${shortName(type.item)}`;
    case "tuple":
      return `${type.items.map(shortName).join("_")}_tuple`;
    case "none":
      throw new Inexpressible("a function without a result");
    case "any":
      throw new Inexpressible("values of several types in one place");
    default:
      return type satisfies never;
  }
}

function typeName(type: FunctionType): string {
  const name = `${shortName(type)}_t`;
  if (name.length > 63) throw new Inexpressible("a type whose name is longer than 63 characters");
  return name;
}

/** The type of an item of an array. */
function elementType(type: FunctionType): string {
  switch (type.kind) {
    case "boolean":
      return "logical";
    case "integer":
      return shortName(type) === "int64" ? "integer(int64)" : "integer";
    case "float":
      return "real(real64)";
    default:
      return `type(${typeName(type)})`;
  }
}

/** The component of an array's item that holds the value itself. */
function held(type: FunctionType): string {
  if (type.kind === "string") return "%value";
  return type.kind === "list" || type.kind === "set" ? "%items" : "";
}

function variable(type: FunctionType, name: string, also = ""): string {
  if (type.kind === "string") return `character(len=:), allocatable${also} :: ${name}`;
  if (type.kind === "list" || type.kind === "set") return `${elementType(type.item)}, allocatable${also} :: ${name}(:)`;
  return `${elementType(type)}${also} :: ${name}`;
}

function parameter(type: FunctionType, name: string): string {
  if (type.kind === "string") return `character(len=*), intent(in) :: ${name}`;
  if (type.kind === "list" || type.kind === "set") return `${elementType(type.item)}, intent(in) :: ${name}(:)`;
  return `${elementType(type)}, intent(in) :: ${name}`;
}

/** The derived type of a type, where it has one. */
function definition(type: FunctionType): string | undefined {
  const components = componentsOf(type);
  if (components === undefined) return undefined;
  const name = typeName(type);
  return `  type :: ${name}\n${components.map((one) => `    ${one}\n`).join("")}  end type ${name}\n\n`;
}

function componentsOf(type: FunctionType): string[] | undefined {
  switch (type.kind) {
    case "string":
      return [variable(type, "value")];
    case "list":
    case "set":
      return [variable(type, "items")];
    case "tuple":
      return type.items.map((item, index) => variable(item, `item${index + 1}`));
    case "optional":
      return [isAllocated(type.item) ? variable(type.item, "value") : variable(type.item, "value", ", allocatable")];
    case "map":
      return [
        `${elementType(type.key)}, allocatable :: keys(:)`,
        `${elementType(type.value)}, allocatable :: values(:)`,
      ];
    default:
      return undefined;
  }
}

function isAllocated(type: FunctionType): boolean {
  return held(type) !== "";
}

function stringLiteral(text: string): string {
  const parts = text.split(/([\n\r\t])/).filter((part) => part !== "");
  if (parts.length === 0) return '""';
  return parts
    .map((part) => {
      if (part === "\n") return 'new_line("a")';
      if (part === "\r" || part === "\t") return `achar(${part.charCodeAt(0)})`;
      if (/\p{Cc}/u.test(part)) throw new Inexpressible("control characters in a literal");
      return `"${part.replaceAll('"', '""')}"`;
    })
    .join(" // ");
}

function arrayOf(items: readonly string[], type: FunctionType): string {
  const item: FunctionType = "item" in type ? type.item : { kind: "any" };
  const element = elementType(item).replace(/^type\((.*)\)$/, "$1");
  if (items.length === 0) return `[${element} ::]`;
  const wrapped = isAllocated(item) ? items.map((one) => `${typeName(item)}(${one})`) : items;
  return `[${wrapped.join(", ")}]`;
}

function mapLiteral(entries: readonly (readonly [string, string])[], type: FunctionType): string {
  if (type.kind !== "map") throw new Inexpressible("maps in a literal");
  const keys = arrayOf(entries.map(([key]) => key), { kind: "list", item: type.key }); // biome-ignore format: a row
  const values = arrayOf(entries.map(([, value]) => value), { kind: "list", item: type.value }); // biome-ignore format: a row
  return `${typeName(type)}(${keys}, ${values})`;
}

function driver(program: string, signature: SpelledSignature, nodes: SignatureNodes): string {
  const { name } = signature;
  const own = program.replace(/^[ \t]*program\s+\w+[\s\S]*?^[ \t]*end\s*program\b[^\n]*\n?/gim, "");
  const hasModule = /^[ \t]*module\s+(?!procedure\b)\w+/im.test(own);
  const whole = hasModule ? own : `${moduleHead(signature)}${own}`;
  const closed = /^[ \t]*end\s*module\b/im.test(whole) ? whole : `${whole}\nend module problem\n`;
  const owner = /^[ \t]*module\s+(?!procedure\b)(\w+)/im.exec(whole)?.[1] ?? "problem";
  const values = nodes.parameters.map((_, index) => `v${index}`);
  const declared = nodes.parameters.map((node, index) => variable(node.type, `v${index}`));
  const reads = nodes.parameters.map((node, index) => `call clade_read_${node.id}(v${index})`);
  const main = MAIN.replaceAll("$module", () => owner)
    .replace("$declared", () => declared.join("\n  "))
    .replace("$reads", () => reads.join("\n    "))
    .replace("$call", () => `call clade_write_${nodes.returns.id}(${name}(${values.join(", ")}))`)
    .replace("$procedures", () => nodes.all.map((node) => reader(node) + writer(node)).join(""));
  return `${closed}\n${FORTRAN_CODEC}\n${main}`;
}

function reader({ type, id, parts }: TypeNode): string {
  const intent = ", intent(out)";
  const lines = readingLines(type, parts).map((line) => `    ${line}\n`);
  return `  recursive subroutine clade_read_${id}(v)
    ${variable(type, "v", intent)}
    integer :: n, i
    n = 0
    i = 0
${lines.join("")}  end subroutine
`;
}

function readingLines(type: FunctionType, parts: readonly TypeNode[]): string[] {
  const [first, second] = parts;
  const into = (part: TypeNode | undefined, place: string) =>
    `call clade_read_${part?.id}(${place}${part === undefined ? "" : held(part.type)})`;
  switch (type.kind) {
    case "boolean":
      return ['v = clade_line() == "1"'];
    case "integer":
      return ["v = int(clade_integer(clade_line()), kind(v))"];
    case "float":
      return ["v = clade_real(clade_line())"];
    case "string":
      return ["v = clade_text(clade_line())"];
    case "list":
    case "set":
      return ["n = clade_count()", "allocate(v(n))", "do i = 1, n", `  ${into(first, "v(i)")}`, "end do"];
    case "map":
      return [
        ...["n = clade_count()", "allocate(v%keys(n))", "allocate(v%values(n))", "do i = 1, n"],
        ...[`  ${into(first, "v%keys(i)")}`, `  ${into(second, "v%values(i)")}`, "end do"],
      ];
    case "tuple":
      return parts.map((part, index) => `call clade_read_${part.id}(v%item${index + 1})`);
    case "optional":
      return [
        'if (clade_line() == "1") then',
        ...(isAllocated(type.item) ? [] : ["  allocate(v%value)"]),
        ...[`  call clade_read_${first?.id}(v%value)`, "end if"],
      ];
    default:
      throw new Inexpressible(`the type ${type.kind}`);
  }
}

function writer({ type, id, parts }: TypeNode): string {
  const lines = writingLines(type, parts).map((line) => `    ${line}\n`);
  return `  recursive subroutine clade_write_${id}(v)
    ${parameter(type, "v")}
    integer :: i
    i = 0
${lines.join("")}  end subroutine
`;
}

function writingLines(type: FunctionType, parts: readonly TypeNode[]): string[] {
  const [first, second] = parts;
  const of = (part: TypeNode | undefined, place: string) =>
    `call clade_write_${part?.id}(${place}${part === undefined ? "" : held(part.type)})`;
  switch (type.kind) {
    case "boolean":
      return ['call clade_say(merge("b1", "b0", v))'];
    case "integer":
      return ["call clade_say_integer(int(v, int64))"];
    case "float":
      return ["call clade_say_real(v)"];
    case "string":
      return ["call clade_say_text(v)"];
    case "list":
    case "set":
      return [`call clade_say_count("${type.kind === "list" ? "l" : "S"}", size(v))`, "do i = 1, size(v)", `  ${of(first, "v(i)")}`, "end do"]; // biome-ignore format: a row
    case "map":
      return [
        ...['call clade_say_count("d", size(v%keys))', "do i = 1, size(v%keys)"],
        ...[`  ${of(first, "v%keys(i)")}`, `  ${of(second, "v%values(i)")}`, "end do"],
      ];
    case "tuple":
      return [
        `call clade_say_count("t", ${parts.length})`,
        ...parts.map((part, index) => `call clade_write_${part.id}(v%item${index + 1})`),
      ];
    case "optional":
      return [
        ...["if (allocated(v%value)) then", `  call clade_write_${first?.id}(v%value)`],
        ...["else", '  call clade_say("n")', "end if"],
      ];
    default:
      throw new Inexpressible(`the type ${type.kind}`);
  }
}

const MAIN = `program clade_main
  use $module
  use clade_codec
  implicit none
  integer :: clade_calls, clade_at
  $declared
  clade_nonce = clade_line()
  clade_calls = clade_count()
  do clade_at = 1, clade_calls
    $reads
    call clade_flush()
    call clade_put(achar(10))
    $call
    call clade_flush()
  end do
  call clade_say(".")
  call clade_flush()
contains
$procedures
end program clade_main
`;
