import { type FunctionType, Inexpressible } from "../function-support.js";
import { functionSupport, lineComment } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, snakeCase } from "./naming.js";
import { type NestedSyntax, nestedType } from "./type-nodes.js";

const COMMANDS =
  "after append apply array binary break catch cd chan clock close concat continue dict encoding eof error eval exec exit expr fblocked fconfigure fcopy file fileevent flush for foreach format gets glob global history if incr info interp join lappend lassign lindex linsert list llength lmap load lrange lrepeat lreplace lreverse lsearch lset lsort namespace open package pid proc puts pwd read regexp regsub rename return scan seek set socket source split string subst switch tailcall tell throw time trace try unknown unload unset update uplevel upvar variable vwait while yield";

/** Tcl: a value is its text, so what is missing is the empty one, and types come from the signature alone. */
export const tclFunctions = functionSupport({
  integerBits: Number.POSITIVE_INFINITY,
  textUnit: "utf-16",
  functionName: avoiding(COMMANDS, snakeCase),
  parameterName: avoiding("args", snakeCase),
  sigil: "$",
  type: typeName,
  literal: literalIn({
    none: () => "{}",
    boolean: String,
    integer: String,
    float: (text) => text,
    string: (text) => doubleQuoted(text, "$["),
    list: (items) => `[list${items.map((item) => ` ${item}`).join("")}]`,
    map: (entries) => `[dict create${entries.map(([key, value]) => ` ${key} ${value}`).join("")}]`,
  }),
  call: (name, values) => [name, ...values].join(" "),
  comment: lineComment("#"),
  open: ({ name, parameters }, comment) =>
    `${comment}proc ${name} {${parameters.map((one) => one.name).join(" ")}} {\n`,
  body: (expression) => `    return ${expression}\n}\n`,
  stopSequences: ["\nproc ", "\n#", "\nputs "],
  driver: (program, { name, types }) => {
    const parameters = `{${types.parameters.map(({ type }) => nestedType(type, SYNTAX)).join(" ")}}`;
    const main = DRIVER.replace("@PARAMETERS", () => parameters)
      .replace("@RETURNS", () => nestedType(types.returns, SYNTAX))
      .replace("@NAME", () => name);
    return `${program}\n${main}`;
  },
});

const SYNTAX: NestedSyntax = { name: (kind) => kind, list: (parts) => `{${parts.join(" ")}}` };

function typeName(type: FunctionType): string {
  if (type.kind === "any") throw new Inexpressible("values of several types in one place");
  if (type.kind === "set") throw new Inexpressible("sets");
  if (type.kind === "optional" && !["integer", "float", "boolean", "tuple"].includes(type.item.kind)) {
    throw new Inexpressible("what may be missing beside what may be empty");
  }
  for (const inner of "items" in type ? type.items : "item" in type ? [type.item] : []) typeName(inner);
  if (type.kind === "map") for (const inner of [type.key, type.value]) typeName(inner);
  return type.kind;
}

const DRIVER = String.raw`
namespace eval clade {
    fconfigure stdin -encoding utf-8 -translation lf
    fconfigure stdout -encoding utf-8 -translation lf
    proc line {} { return [gets stdin] }
    proc text {s} { return [string map [list "\\\\" "\\" "\\n" "\n" "\\r" "\r"] $s] }
    proc escape {s} { return [string map [list "\\" "\\\\" "\n" "\\n" "\r" "\\r"] $s] }
    proc take {t} {
        switch -- [lindex $t 0] {
            float { return [string map {inf Inf nan NaN} [line]] }
            string { return [text [line]] }
            none { line; return {} }
            list {
                set all {}
                for {set n [line]} {$n > 0} {incr n -1} { lappend all [take [lindex $t 1]] }
                return $all
            }
            tuple {
                set all {}
                foreach item [lindex $t 1] { lappend all [take $item] }
                return $all
            }
            map {
                set all [dict create]
                for {set n [line]} {$n > 0} {incr n -1} {
                    set key [take [lindex $t 1]]
                    dict set all $key [take [lindex $t 2]]
                }
                return $all
            }
            optional { if {[line] eq "1"} { return [take [lindex $t 1]] } else { return {} } }
            default { return [line] }
        }
    }
    variable nonce
    variable out
    proc say {s} { variable nonce; variable out; append out $nonce $s "\n" }
    proc give {v t} {
        switch -- [lindex $t 0] {
            integer {
                if {[string is entier -strict $v]} { say "i[expr {$v + 0}]" } elseif {[string is double -strict $v]} { say f$v } else { say s[escape $v] }
            }
            float { if {[string is double -strict $v]} { say f[string map -nocase {infinity inf} $v] } else { say s[escape $v] } }
            boolean { if {[string is boolean -strict $v]} { say [expr {$v ? "b1" : "b0"}] } else { say s[escape $v] } }
            string { say s[escape $v] }
            list {
                say l[llength $v]
                foreach item $v { give $item [lindex $t 1] }
            }
            tuple {
                say l[llength $v]
                foreach item $v inner [lindex $t 1] { give $item $inner }
            }
            map {
                say d[dict size $v]
                dict for {key item} $v { give $key [lindex $t 1]; give $item [lindex $t 2] }
            }
            optional { if {$v eq ""} { say n } else { give $v [lindex $t 1] } }
            default { say n }
        }
    }
    proc main {parameters returns} {
        variable nonce
        variable out
        set nonce [line]
        for {set count [line]} {$count > 0} {incr count -1} {
            set values {}
            foreach t $parameters { lappend values [take $t] }
            set out ""
            if {[catch { give [uplevel #0 [list @NAME {*}$values]] $returns } problem]} {
                set out ""
                say e[string range [escape $problem] 0 299]
            }
            puts -nonewline "\n$out"
            flush stdout
        }
        puts "$nonce."
        flush stdout
    }
}
clade::main @PARAMETERS @RETURNS
`;
