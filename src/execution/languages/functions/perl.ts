import { functionSupport, lineComment } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, snakeCase } from "./naming.js";
import { anyTypeName, type NestedSyntax, nestedType } from "./type-nodes.js";

const BUILT_IN =
  "abs accept alarm and atan2 bind bless caller chdir chmod chomp chop chr close cmp connect continue cos crypt defined delete die do dump each else elsif eof eq eval exec exists exit exp fc fork format ge getc glob gmtime goto grep gt hex if index int ioctl join keys kill last lc length link listen local localtime lock log lt map mkdir my ne next no not oct open ord our pack pipe pop pos print printf push q qq qw rand read ref rename require reset return reverse say scalar seek select shift sin sleep sort splice split sprintf sqrt srand stat sub substr system tie time tr truncate uc undef unless unlink unpack unshift untie until use values vec wait wantarray warn while write xor y m s x a b add";

/** Perl. Lists and maps go as references; a truth value is whatever Perl takes for one. */
export const perlFunctions = functionSupport({
  integerBits: 53,
  functionName: avoiding(BUILT_IN.replace(/ add$/, ""), snakeCase),
  parameterName: avoiding("a b", snakeCase),
  sigil: "$",
  type: anyTypeName,
  literal: literalIn({
    none: () => "undef",
    boolean: (value) => (value ? "1" : '""'),
    integer: String,
    float: (text) => text,
    string: (text) => doubleQuoted(text, "$@%"),
    list: (items) => `[${items.join(", ")}]`,
    set: (items) => `[${items.join(", ")}]`,
    map: (entries) => `{${entries.map(([key, value]) => `${key} => ${value}`).join(", ")}}`,
  }),
  comment: lineComment("#"),
  open: ({ name, parameters }, comment) =>
    `${comment}sub ${name} {\n${parameters.length === 0 ? "" : `    my(${parameters.map((one) => `$${one.name}`).join(", ")}) = @_;\n`}`,
  body: (expression) => `    return ${expression};\n}\n`,
  stopSequences: ["\nsub ", "\n#", "\nprint ", "\nuse "],
  driver: (program, { name, types }) => {
    const parameters = `[${types.parameters.map(({ type }) => nestedType(type, SYNTAX)).join(", ")}]`;
    const main = DRIVER.replace("$PARAMETERS", () => parameters)
      .replace("$RETURNS", () => nestedType(types.returns, SYNTAX))
      .replace("$NAME", () => name);
    return `${program.replace(/^__(END|DATA)__[\s\S]*/m, "")}\n${main}`;
  },
});

/** A type as a nested array reference: `["list", ["integer"]]`. */
const SYNTAX: NestedSyntax = {
  name: (kind) => `"${kind}"`,
  list: (parts) => `[${parts.join(", ")}]`,
};

/** Texts are decoded to characters on the way in, so that `length` counts what Python counts. */
const DRIVER = String.raw`
{
    package CladeDriver;
    use strict;
    use B ();
    my ($nonce, $out);
    binmode(STDIN, ":encoding(UTF-8)");
    sub line { my $line = <STDIN>; chomp $line; return $line; }
    sub text { my ($s) = @_; $s =~ s/\\(.)/$1 eq "n" ? "\n" : $1 eq "r" ? "\r" : $1/ge; return $s; }
    sub real { my ($s) = @_; return $s eq "inf" ? 9**9**9 : $s eq "-inf" ? -9**9**9 : $s eq "nan" ? -sin(9**9**9) : $s + 0; }
    sub take {
        my ($t) = @_;
        my $kind = $t->[0];
        if ($kind eq "integer") { return line() + 0; }
        if ($kind eq "float") { return real(line()); }
        if ($kind eq "boolean") { return line() eq "1" ? 1 : ""; }
        if ($kind eq "string") { return text(line()); }
        if ($kind eq "none") { line(); return undef; }
        if ($kind eq "list" || $kind eq "set") { my $n = line(); return [map { scalar take($t->[1]) } 1 .. $n]; }
        if ($kind eq "tuple") { return [map { scalar take($_) } @{$t->[1]}]; }
        if ($kind eq "map") {
            my %all;
            for (my $n = line(); $n > 0; $n--) { my $key = take($t->[1]); $all{$key} = take($t->[2]); }
            return \%all;
        }
        if ($kind eq "optional") { return line() eq "1" ? take($t->[1]) : undef; }
        return any();
    }
    sub any {
        my $said = line();
        my ($tag, $rest) = (substr($said, 0, 1), substr($said, 1));
        return undef if $tag eq "n";
        return $rest eq "1" ? 1 : "" if $tag eq "b";
        return $rest + 0 if $tag eq "i";
        return real($rest) if $tag eq "f";
        return text($rest) if $tag eq "s";
        if ($tag eq "d") {
            my %all;
            for (my $n = $rest; $n > 0; $n--) { my $key = any(); $all{$key} = any(); }
            return \%all;
        }
        return [map { scalar any() } 1 .. $rest];
    }
    sub tell_line { $out .= $nonce . $_[0] . "\n"; }
    sub escape { my ($s) = @_; $s =~ s/\\/\\\\/g; $s =~ s/\n/\\n/g; $s =~ s/\r/\\r/g; return $s; }
    sub number {
        my ($v) = @_;
        return "fnan" if $v != $v;
        return $v > 0 ? "finf" : "f-inf" if $v == 9**9**9 || $v == -9**9**9;
        return $v == int($v) && abs($v) < 1e15 ? sprintf("i%d", $v) : "$v" =~ /^-?\d+$/ ? "i$v" : sprintf("f%.17g", $v);
    }
    sub give {
        my ($v, $t) = @_;
        my $kind = defined $t ? $t->[0] : "any";
        while ($kind eq "optional") { $t = $t->[1]; $kind = $t->[0]; }
        my $ref = ref $v;
        if ($kind eq "boolean" && !$ref && defined $v) { tell_line($v ? "b1" : "b0"); }
        elsif (!defined $v) { tell_line($kind eq "boolean" ? "b0" : "n"); }
        elsif ($ref eq "ARRAY") {
            tell_line("l" . scalar(@$v));
            for my $i (0 .. $#$v) { give($v->[$i], $kind eq "tuple" ? $t->[1][$i] : $kind eq "list" || $kind eq "set" ? $t->[1] : undef); }
        }
        elsif ($ref eq "HASH") {
            tell_line("d" . scalar(keys %$v));
            for my $key (keys %$v) { give($key, $kind eq "map" ? $t->[1] : undef); give($v->{$key}, $kind eq "map" ? $t->[2] : undef); }
        }
        elsif ($ref eq "SCALAR" || $ref eq "REF") { give($$v, $t); }
        elsif ($ref) { die "returned a $ref\n" unless $ref =~ /^Math::Big/; tell_line("i$v"); }
        elsif ($kind eq "string") { tell_line("s" . escape($v)); }
        elsif (($kind eq "integer" || $kind eq "float") && $v =~ /^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?\s*$/) { tell_line(number($v + 0)); }
        elsif (B::svref_2object(\$v)->FLAGS & (B::SVf_IOK | B::SVf_NOK)) { tell_line(number($v)); }
        else { tell_line("s" . escape($v)); }
    }
    sub main {
        my ($parameters, $returns, $call) = @_;
        $nonce = line();
        for (my $count = line(); $count > 0; $count--) {
            my @values = map { scalar take($_) } @$parameters;
            my $context = $returns->[0];
            $out = "\n";
            my $fine = eval {
                local $SIG{__WARN__} = sub {};
                my @result = $call->(@values);
                # a list in list context is one value when a list is due
                my $result = @result == 1 ? $result[0] : $context =~ /^(list|tuple|set)$/ ? [@result] : $context eq "map" && @result % 2 == 0 ? {@result} : $result[-1];
                give($result, $returns);
                1;
            };
            if (!$fine) { my $said = substr(escape("$@"), 0, 300); $out = "\n"; tell_line("e$said"); }
            select()->flush();
            utf8::encode($out);
            STDOUT->flush();
            syswrite(STDOUT, $out);
        }
        syswrite(STDOUT, "$nonce.\n");
    }
}
use IO::Handle;
CladeDriver::main($PARAMETERS, $RETURNS, \&main::$NAME);
`;
