import { type FunctionType, Inexpressible } from "../function-support.js";
import { functionSupport, lineComment, type SpelledSignature } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, camelCase } from "./naming.js";
import { containsKind, type SignatureNodes, type TypeNode } from "./type-nodes.js";

const RESERVED =
  "break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch type var main init len cap append copy make new panic string int int64 float64 bool error byte rune any true false nil max min";

/** Packages that the prompt imports, each with a name of it: Go refuses an import that is not used. */
const IMPORTED = {
  fmt: "Sprint",
  math: "Abs",
  sort: "Ints",
  strconv: "Itoa",
  strings: "ToUpper",
  unicode: "IsUpper",
} as const;

/** Go 1.18 and later. Values that may be missing are pointers, tuples slices. */
export const goFunctions = functionSupport({
  textUnit: "byte",
  functionName: avoiding(RESERVED, camelCase),
  parameterName: avoiding(RESERVED, camelCase),
  type: typeName,
  literal: literalIn({
    none: () => "nil",
    // the address of a value that has no name
    some: (item, type) => (isNillable(type.item) ? item : `&[]${typeName(type.item)}{${item}}[0]`),
    boolean: String,
    integer: String,
    float: (text) => text,
    string: doubleQuoted,
    list: braced,
    tuple: braced,
    set: (items, type) =>
      braced(
        items.map((item) => `${item}: true`),
        type,
      ),
    map: (entries, type) =>
      braced(
        entries.map(([key, value]) => `${key}: ${value}`),
        type,
      ),
  }),
  header: `package main\n\nimport (\n${Object.keys(IMPORTED)
    .map((name) => `\t"${name}"\n`)
    .join("")})\n\n`,
  comment: lineComment("//"),
  open: ({ name, parameters, returns }, comment) =>
    `${comment}func ${name}(${parameters.map((one) => `${one.name} ${one.type}`).join(", ")}) ${returns} {\n`,
  body: (expression) => `\treturn ${expression}\n}\n`,
  stopSequences: ["\nfunc ", "\ntype ", "\n//"],
  driver,
});

function braced(items: readonly string[], type: FunctionType): string {
  return `${typeName(type)}{${items.join(", ")}}`;
}

function isNillable(type: FunctionType): boolean {
  return ["list", "set", "map", "tuple", "any", "none"].includes(type.kind);
}

function typeName(type: FunctionType): string {
  switch (type.kind) {
    case "boolean":
      return "bool";
    case "integer":
      if (type.size === "big") throw new Inexpressible("integers beyond 64 bits");
      return "int";
    case "float":
      return "float64";
    case "string":
      return "string";
    case "none":
    case "any":
      return "interface{}";
    case "list":
      return `[]${typeName(type.item)}`;
    case "set":
      return `map[${keyType(type.item)}]bool`;
    case "map":
      return `map[${keyType(type.key)}]${typeName(type.value)}`;
    case "tuple": {
      const items = new Set(type.items.map(typeName));
      return `[]${items.size === 1 ? [...items][0] : "interface{}"}`;
    }
    case "optional":
      return isNillable(type.item) ? typeName(type.item) : `*${typeName(type.item)}`;
    default:
      return type satisfies never;
  }
}

function keyType(type: FunctionType): string {
  if (["list", "set", "map", "tuple", "optional"].includes(type.kind)) throw new Inexpressible("lists as keys");
  return typeName(type);
}

/** Import declarations: in parentheses, or of one package. */
const IMPORTS = /^import\s*\(([^)]*)\)[ \t]*\n?|^import\s+((?:[\w.]+\s+)?"[^"\n]+")[ \t]*\n?/gm;

/** What a source imports, each once, and the rest of it: a program may import again what the prompt imports. */
function withoutImports(source: string): { readonly specs: readonly string[]; readonly rest: string } {
  const specs = new Set<string>();
  const rest = source.replace(IMPORTS, (_all, several?: string, single?: string) => {
    const lines = (several ?? single ?? "").replace(/\/\/[^\n]*/g, "").split(/[\n;]/);
    for (const line of lines) if (line.trim() !== "") specs.add(line.trim());
    return "";
  });
  return { specs: [...specs], rest };
}

function driver(program: string, { name }: SpelledSignature, nodes: SignatureNodes): string {
  const { specs, rest: own } = withoutImports(program.replace(/^[ \t]*package \w+[ \t]*;?[ \t]*\n?/gm, ""));
  const uses = Object.entries(IMPORTED).filter(([path]) => specs.includes(`"${path}"`));
  const values = nodes.parameters.map((_, index) => `v${index}`);
  const reading = nodes.parameters.map((node, index) => `v${index} := cladeRead${node.id}()`);
  const call = DRIVER.replace("$reading", () => reading.join("\n\t\t"))
    .replace("$call", () => `${name}(${values.join(", ")})`)
    .replace("cladeSets", String(containsKind(nodes.returns.type, "set")));
  return `package main

import (
	cladeBufio "bufio"
	cladeFmt "fmt"
	cladeOs "os"
	cladeReflect "reflect"
	cladeStrconv "strconv"
	cladeStrings "strings"
${specs.map((spec) => `\t${spec}\n`).join("")})

${own}
${uses.map(([path, member]) => `var _ = ${path}.${member}\n`).join("")}
${nodes.all.map(reader).join("\n")}
${call}`;
}

function reader({ type, id, parts }: TypeNode): string {
  const declared = typeName(type);
  const [first, second] = parts.map((part) => `cladeRead${part.id}()`);
  const made = (() => {
    switch (type.kind) {
      case "boolean":
        return 'return cladeNext() == "1"';
      case "integer":
        return "return cladeCount(cladeNext())";
      case "float":
        return "return cladeReal(cladeNext())";
      case "string":
        return "return cladeText(cladeNext())";
      case "none":
        return "cladeNext(); return nil";
      case "any":
        return "return cladeAny()";
      case "list":
        return `n := cladeCount(cladeNext()); all := make(${declared}, 0, n); for ; n > 0; n-- { all = append(all, ${first}) }; return all`;
      case "set":
        return `all := ${declared}{}; for n := cladeCount(cladeNext()); n > 0; n-- { all[${first}] = true }; return all`;
      case "map":
        return `all := ${declared}{}; for n := cladeCount(cladeNext()); n > 0; n-- { key := ${first}; all[key] = ${second} }; return all`;
      case "tuple":
        return `return ${declared}{${parts.map((part) => `cladeRead${part.id}()`).join(", ")}}`;
      case "optional": {
        const some = isNillable(type.item) ? `return ${first}` : `value := ${first}; return &value`;
        return `if cladeNext() == "0" { return nil }; ${some}`;
      }
      default:
        throw new Inexpressible(`the type ${(type as FunctionType).kind}`);
    }
  })();
  return `func cladeRead${id}() ${declared} { ${made} }`;
}

const DRIVER = String.raw`
var cladeIn = cladeBufio.NewReaderSize(cladeOs.Stdin, 1<<20)
var cladeNonce string
var cladeOut cladeStrings.Builder

func cladeNext() string {
	line, _ := cladeIn.ReadString('\n')
	return cladeStrings.TrimSuffix(line, "\n")
}
func cladeCount(line string) int { n, _ := cladeStrconv.Atoi(line); return n }
func cladeReal(line string) float64 { value, _ := cladeStrconv.ParseFloat(line, 64); return value }
func cladeText(line string) string {
	return cladeStrings.NewReplacer("\\\\", "\\", "\\n", "\n", "\\r", "\r").Replace(line)
}
func cladeAny() interface{} {
	line := cladeNext()
	rest := line[1:]
	switch line[0] {
	case 'n': return nil
	case 'b': return rest == "1"
	case 'i': return cladeCount(rest)
	case 'f': return cladeReal(rest)
	case 's': return cladeText(rest)
	}
	n := cladeCount(rest)
	if line[0] == 'd' {
		all := map[interface{}]interface{}{}
		for ; n > 0; n-- { key := cladeAny(); all[key] = cladeAny() }
		return all
	}
	all := make([]interface{}, 0, n)
	for ; n > 0; n-- { all = append(all, cladeAny()) }
	return all
}
func cladeSay(line string) { cladeOut.WriteString(cladeNonce + line + "\n") }
func cladeEscape(text string) string {
	return cladeStrings.NewReplacer("\\", "\\\\", "\n", "\\n", "\r", "\\r").Replace(text)
}
func cladeWrite(value cladeReflect.Value) {
	switch value.Kind() {
	case cladeReflect.Invalid: cladeSay("n")
	case cladeReflect.Bool: if value.Bool() { cladeSay("b1") } else { cladeSay("b0") }
	case cladeReflect.Int, cladeReflect.Int8, cladeReflect.Int16, cladeReflect.Int32, cladeReflect.Int64:
		cladeSay("i" + cladeStrconv.FormatInt(value.Int(), 10))
	case cladeReflect.Uint, cladeReflect.Uint8, cladeReflect.Uint16, cladeReflect.Uint32, cladeReflect.Uint64:
		cladeSay("i" + cladeStrconv.FormatUint(value.Uint(), 10))
	case cladeReflect.Float32, cladeReflect.Float64: cladeSay("f" + cladeStrconv.FormatFloat(value.Float(), 'g', -1, 64))
	case cladeReflect.String: cladeSay("s" + cladeEscape(value.String()))
	case cladeReflect.Ptr, cladeReflect.Interface: cladeWrite(value.Elem())
	case cladeReflect.Slice, cladeReflect.Array:
		cladeSay("l" + cladeStrconv.Itoa(value.Len()))
		for i := 0; i < value.Len(); i++ { cladeWrite(value.Index(i)) }
	case cladeReflect.Map:
		isSet := value.Type().Elem().Kind() == cladeReflect.Bool && cladeSets || value.Type().Elem().Size() == 0
		if isSet { cladeSay("S" + cladeStrconv.Itoa(value.Len())) } else { cladeSay("d" + cladeStrconv.Itoa(value.Len())) }
		for _, key := range value.MapKeys() { cladeWrite(key); if !isSet { cladeWrite(value.MapIndex(key)) } }
	default: panic("returned a " + value.Kind().String())
	}
}
func cladeFlush() { cladeOs.Stdout.WriteString(cladeOut.String()); cladeOut.Reset() }

func main() {
	cladeNonce = cladeNext()
	for count := cladeCount(cladeNext()); count > 0; count-- {
		$reading
		func() {
			defer func() {
				if problem := recover(); problem != nil {
					cladeOut.Reset()
					cladeOut.WriteString("\n")
					said := cladeEscape(cladeFmt.Sprint(problem))
					if len(said) > 300 { said = said[:300] }
					cladeSay("e" + said)
				}
			}()
			result := $call
			cladeOut.WriteString("\n")
			cladeWrite(cladeReflect.ValueOf(&result).Elem())
		}()
		cladeFlush()
	}
	cladeSay(".")
	cladeFlush()
}
`;
