import { type FunctionType, Inexpressible } from "../function-support.js";
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
    tuple: (items, type) => `${typeName(type)}(${items.map((item) => item).join(", ")})`,
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
  const definitions = signatureNodes(types).all.flatMap((node) => definition(node.type) ?? []);
  return `module problem
  use, intrinsic :: iso_fortran_env, only: int64, real64
  implicit none

${[...new Set(["  type :: string_t\n    character(len=:), allocatable :: value\n  end type string_t\n\n", ...definitions])]
  .filter((one) => !one.includes(":: string_t") || usesStrings(types))
  .join("")}contains

`;
}

/** Whether a text stands in an array, which wants all its items of one length otherwise. */
function usesStrings(types: SpelledSignature["types"]): boolean {
  return signatureNodes(types).all.some(({ type }) => {
    const inner = type.kind === "map" ? [type.key, type.value] : type.kind === "list" || type.kind === "set" ? [type.item] : []; // biome-ignore format: a row
    return inner.some(({ kind }) => kind === "string");
  });
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
  if (type.kind === "list" || type.kind === "set")
    return `${elementType(type.item)}, allocatable${also} :: ${name}(:)`;
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
    case "list":
    case "set":
      return [variable(type, "items")];
    case "tuple":
      return type.items.map((item, index) => variable(item, `item${index + 1}`));
    case "optional":
      return [isAllocated(type.item) ? variable(type.item, "value") : variable(type.item, "value", ", allocatable")];
    case "map":
      return [`${elementType(type.key)}, allocatable :: keys(:)`, `${elementType(type.value)}, allocatable :: values(:)`];
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
  return `${closed}\n${CODEC}\n${main}`;
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

/** Lines go through C's library, whose streams know neither records nor their length. */
const CODEC = String.raw`module clade_codec
  use, intrinsic :: iso_c_binding, only: c_int, c_ptr, c_null_ptr
  use, intrinsic :: iso_fortran_env, only: int64, real64, output_unit
  implicit none
  character(len=16) :: clade_nonce
  interface
    function clade_getchar() bind(c, name="getchar") result(c)
      import c_int
      integer(c_int) :: c
    end function
    function clade_putchar(c) bind(c, name="putchar") result(r)
      import c_int
      integer(c_int), value :: c
      integer(c_int) :: r
    end function
    function clade_fflush(f) bind(c, name="fflush") result(r)
      import c_int, c_ptr
      type(c_ptr), value :: f
      integer(c_int) :: r
    end function
  end interface
contains
  function clade_line() result(line)
    character(len=:), allocatable :: line, wider
    integer(c_int) :: c
    integer :: n
    allocate(character(len=256) :: line)
    n = 0
    do
      c = clade_getchar()
      if (c == 10 .or. c < 0) exit
      if (n == len(line)) then
        allocate(character(len=2 * n) :: wider)
        wider(1:n) = line
        call move_alloc(wider, line)
      end if
      n = n + 1
      line(n:n) = achar(c)
    end do
    line = line(1:n)
  end function
  function clade_integer(line) result(v)
    character(len=*), intent(in) :: line
    integer(int64) :: v
    read (line, *) v
  end function
  function clade_count() result(n)
    integer :: n
    n = int(clade_integer(clade_line()))
  end function
  function clade_real(line) result(v)
    character(len=*), intent(in) :: line
    real(real64) :: v
    read (line, *) v
  end function
  function clade_text(line) result(text)
    character(len=*), intent(in) :: line
    character(len=:), allocatable :: text
    integer :: i, n
    allocate(character(len=len(line)) :: text)
    i = 1
    n = 0
    do while (i <= len(line))
      n = n + 1
      text(n:n) = line(i:i)
      if (line(i:i) == achar(92)) then
        i = i + 1
        if (line(i:i) == "n") text(n:n) = achar(10)
        if (line(i:i) == "r") text(n:n) = achar(13)
      end if
      i = i + 1
    end do
    text = text(1:n)
  end function
  subroutine clade_put(text)
    character(len=*), intent(in) :: text
    integer :: i
    integer(c_int) :: r
    do i = 1, len(text)
      r = clade_putchar(int(ichar(text(i:i)), c_int))
    end do
  end subroutine
  subroutine clade_say(line)
    character(len=*), intent(in) :: line
    call clade_put(clade_nonce // line // achar(10))
  end subroutine
  subroutine clade_say_integer(v)
    integer(int64), intent(in) :: v
    character(len=24) :: text
    write (text, '(i0)') v
    call clade_say("i" // trim(text))
  end subroutine
  subroutine clade_say_real(v)
    real(real64), intent(in) :: v
    character(len=40) :: text
    write (text, '(es32.16e3)') v
    call clade_say("f" // trim(adjustl(text)))
  end subroutine
  subroutine clade_say_count(tag, n)
    character(len=1), intent(in) :: tag
    integer, intent(in) :: n
    character(len=24) :: text
    write (text, '(i0)') n
    call clade_say(tag // trim(text))
  end subroutine
  subroutine clade_say_text(text)
    character(len=*), intent(in) :: text
    character(len=:), allocatable :: line
    integer :: i, n
    allocate(character(len=2 * len(text)) :: line)
    n = 0
    do i = 1, len(text)
      n = n + 1
      line(n:n) = text(i:i)
      if (text(i:i) == achar(92) .or. text(i:i) == achar(10) .or. text(i:i) == achar(13)) then
        line(n:n) = achar(92)
        n = n + 1
        line(n:n) = text(i:i)
        if (text(i:i) == achar(10)) line(n:n) = "n"
        if (text(i:i) == achar(13)) line(n:n) = "r"
      end if
    end do
    call clade_say("s" // line(1:n))
  end subroutine
  subroutine clade_flush()
    integer(c_int) :: r
    flush (output_unit)
    r = clade_fflush(c_null_ptr)
  end subroutine
end module clade_codec
`;

const MAIN = String.raw`program clade_main
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
