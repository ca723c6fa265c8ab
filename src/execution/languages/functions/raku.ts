import { functionSupport, lineComment } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, kebabCase } from "./naming.js";
import { anyTypeName, type NestedSyntax, nestedType } from "./type-nodes.js";

const BUILT_IN =
  "abs all any chars comb die elems exit first flat floor gcd grep hash index join keys lc lcm list log map max min none not one ords pairs pick pop print push put rand reduce reverse roll round say shift sign sin so sort splice split sqrt substr sum tail trim uc unique values words zip if else elsif for while loop until given when default sub my our return is has class role method multi token rule regex grammar use need m s y tr x xx q qq rx";

/** Raku. Lists are arrays, integers have no bounds. */
export const rakuFunctions = functionSupport({
  integerBits: Number.POSITIVE_INFINITY,
  functionName: avoiding(BUILT_IN, kebabCase),
  parameterName: kebabCase,
  sigil: "$",
  type: anyTypeName,
  literal: literalIn({
    none: () => "Nil",
    boolean: (value) => (value ? "True" : "False"),
    integer: String,
    // a decimal without exponent is a fraction there
    float: (text) => (text.includes("e") ? text : `${text}e0`),
    string: (text) => doubleQuoted(text, "$@%&{"),
    list: (items) => `[${items.join(", ")}${items.length === 1 ? "," : ""}]`,
    set: (items) => `set(${items.join(", ")})`,
    map: (entries) => `{${entries.map(([key, value]) => `${key} => ${value}`).join(", ")}}`,
  }),
  comment: lineComment("#"),
  open: ({ name, parameters }, comment) =>
    `${comment}sub ${name}(${parameters.map((one) => `$${one.name}`).join(", ")}) {\n`,
  body: (expression) => `    return ${expression};\n}\n`,
  stopSequences: ["\nsub ", "\n#", "\nsay ", "\nuse "],
  driver: (program, { name, types }) => {
    const parameters = `[${types.parameters.map(({ type }) => nestedType(type, SYNTAX)).join(", ")},]`;
    const main = DRIVER.replace("@PARAMETERS", () => parameters)
      .replace("@RETURNS", () => nestedType(types.returns, SYNTAX))
      .replace("@NAME", () => name);
    return `${program}\n${main}`;
  },
});

const SYNTAX: NestedSyntax = { name: (kind) => `"${kind}"`, list: (parts) => `[${parts.join(", ")},]` };

const DRIVER = String.raw`
class CladeDriver {
    has $.nonce is rw;
    has @.out is rw;
    method line() { $*IN.get }
    method text($s) { $s.contains("\\") ?? $s.subst(/ \\ (.) /, { $0 eq "n" ?? "\n" !! $0 eq "r" ?? "\r" !! ~$0 }, :g) !! $s }
    method real($s) { $s eq "inf" ?? Inf !! $s eq "-inf" ?? -Inf !! $s eq "nan" ?? NaN !! $s.Num }
    method many($n, &item) { my @all; @all.push(item()) for ^$n; @all }
    method pairs($n, &key, &item) { my %all{Any}; for ^$n { my $k = key(); %all{$k} = item() }; %all }
    method read($t) {
        given $t[0] {
            when "integer" { return self.line.Int }
            when "float" { return self.real(self.line) }
            when "boolean" { return self.line eq "1" }
            when "string" { return self.text(self.line) }
            when "none" { self.line; return Nil }
            when "list" { return self.many(self.line.Int, { self.read($t[1]) }) }
            when "set" { return set(self.many(self.line.Int, { self.read($t[1]) })) }
            when "tuple" { return $t[1].map({ self.read($_) }).Array }
            when "map" { return self.pairs(self.line.Int, { self.read($t[1]) }, { self.read($t[2]) }) }
            when "optional" { return self.line eq "1" ?? self.read($t[1]) !! Nil }
            default { return self.any-value }
        }
    }
    method any-value() {
        my $said = self.line;
        my $rest = $said.substr(1);
        given $said.substr(0, 1) {
            when "n" { return Nil }
            when "b" { return $rest eq "1" }
            when "i" { return $rest.Int }
            when "f" { return self.real($rest) }
            when "s" { return self.text($rest) }
            when "d" { return self.pairs($rest.Int, { self.any-value }, { self.any-value }) }
            when "S" { return set(self.many($rest.Int, { self.any-value })) }
            default { return self.many($rest.Int, { self.any-value }) }
        }
    }
    method say-line($s) { @.out.push($.nonce ~ $s ~ "\n") }
    method escape($s) { $s.trans(["\\", "\r\n", "\n", "\r"] => ["\\\\", "\\r\\n", "\\n", "\\r"]) }
    method number($v) { $v.isNaN ?? "nan" !! $v == Inf ?? "inf" !! $v == -Inf ?? "-inf" !! ~$v }
    method write($v, $t) {
        my $kind = $t.defined ?? $t[0] !! "any";
        if $kind eq "optional" { return $v.defined ?? self.write($v, $t[1]) !! self.say-line("n") }
        if $v ~~ Failure { $v.throw }
        if $v ~~ Positional && !($v ~~ Str) || $v ~~ Seq {
            my @items = $v.list;
            self.say-line("l" ~ @items.elems);
            for @items.kv -> $i, $item { self.write($item, $kind eq "list" ?? $t[1] !! $kind eq "tuple" ?? $t[1][$i] !! Any) }
        }
        elsif $v ~~ Associative && $v !~~ Setty {
            self.say-line("d" ~ $v.elems);
            for $v.pairs {
                my $key = .key;
                $key = $key.Int if $kind eq "map" && $t[1][0] eq "integer" && $key ~~ Str;
                self.write($key, Any);
                self.write(.value, $kind eq "map" ?? $t[2] !! Any);
            }
        }
        elsif $v ~~ Setty { self.say-line("S" ~ $v.elems); self.write($_, $kind eq "set" ?? $t[1] !! Any) for $v.keys }
        elsif !$v.defined { self.say-line("n") }
        elsif $v ~~ Bool { self.say-line($v ?? "b1" !! "b0") }
        elsif $v ~~ Int { self.say-line("i" ~ $v.Int) }
        elsif $v ~~ Real { self.say-line("f" ~ self.number($v.Num)) }
        elsif $v ~~ Str { self.say-line("s" ~ self.escape(~$v)) }
        elsif $v ~~ Iterable { self.write($v.list, $t) }
        else { die "returned a " ~ $v.^name }
    }
    method main($parameters, $returns, &call) {
        $*IN.nl-in = ["\n"];
        $.nonce = self.line;
        for ^self.line.Int {
            my @values;
            for $parameters.list -> $t { @values.push(self.read($t)<>) }
            @.out = ();
            try {
                self.write(call(@values), $returns);
                CATCH {
                    default {
                        @.out = ();
                        self.say-line("e" ~ self.escape(.message).substr(0, 300));
                    }
                }
            }
            print "\n" ~ @.out.join;
            $*OUT.flush;
        }
        print $.nonce ~ ".\n";
        $*OUT.flush;
    }
}
CladeDriver.new.main(@PARAMETERS, @RETURNS, -> @values { @NAME(|@values) });
`;
