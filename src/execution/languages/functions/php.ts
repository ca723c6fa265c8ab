import { functionSupport, starComment } from "./function-style.js";
import { doubleQuoted, literalIn } from "./literal-syntax.js";
import { avoiding, camelCase } from "./naming.js";
import { anyTypeName, type NestedSyntax, nestedType } from "./type-nodes.js";

const BUILT_IN =
  "strlen extract abs sort count max min sum search compare add exchange solve eat end key next current reset pos range round floor ceil intersection is_int implode explode join log pow sqrt date mail link copy rename encrypt pack unpack print echo list array empty isset unset eval exit die function fn match class interface trait new clone return if else elseif while for foreach do switch case break continue default global static abstract final public private protected namespace use try catch finally throw and or xor instanceof insteadof extends implements const var yield include require goto declare callable";

/** PHP 8. Lists, tuples and maps are arrays. */
export const phpFunctions = functionSupport({
  textUnit: "byte",
  functionName: avoiding(BUILT_IN, camelCase),
  parameterName: avoiding("this", camelCase),
  sigil: "$",
  type: anyTypeName,
  literal: literalIn({
    none: () => "null",
    boolean: String,
    integer: String,
    float: (text) => text,
    string: (text) => doubleQuoted(text, "$"),
    list: (items) => `[${items.join(", ")}]`,
    set: (items) => `[${items.join(", ")}]`,
    map: (entries) => `[${entries.map(([key, value]) => `${key} => ${value}`).join(", ")}]`,
  }),
  header: "<?php\n",
  comment: starComment(),
  open: ({ name, parameters }, comment) =>
    `${comment}function ${name}(${parameters.map((one) => `$${one.name}`).join(", ")}) {\n`,
  body: (expression) => `    return ${expression};\n}\n`,
  stopSequences: ["\nfunction ", "\n?>", "\n//", "\n#", "\n/**", "\necho "],
  driver: (program, { name, types }) => {
    const parameters = `[${types.parameters.map(({ type }) => nestedType(type, SYNTAX)).join(", ")}]`;
    const main = DRIVER.replace("$PARAMETERS", () => parameters)
      .replace("$RETURNS", () => nestedType(types.returns, SYNTAX))
      .replace("$NAME", () => `\\${name}`);
    const own = program.replace(/\?>\s*$/, "").replace(/^\s*<\?php\s*<\?php/, "<?php");
    return `${/^\s*<\?php/.test(own) ? own : `<?php\n${own}`}\n${main}`;
  },
});

/** A type as a nested array: `["list", ["integer"]]`. */
const SYNTAX: NestedSyntax = {
  name: (kind) => `"${kind}"`,
  list: (parts) => `[${parts.join(", ")}]`,
};

const DRIVER = String.raw`
final class CladeDriver {
    private static $in;
    private static string $nonce;
    private static array $out;
    private static function line(): string { return rtrim(fgets(self::$in), "\n"); }
    private static function text(string $s): string {
        return preg_replace_callback('/\\\\(.)/', fn($m) => ["n" => "\n", "r" => "\r"][$m[1]] ?? $m[1], $s);
    }
    private static function real(string $s): float {
        return $s === "inf" ? INF : ($s === "-inf" ? -INF : ($s === "nan" ? NAN : (float) $s));
    }
    private static function read(array $t) {
        switch ($t[0]) {
            case "integer": return (int) self::line();
            case "float": return self::real(self::line());
            case "boolean": return self::line() === "1";
            case "string": return self::text(self::line());
            case "none": self::line(); return null;
            case "list": case "set":
                $all = [];
                for ($n = (int) self::line(); $n > 0; $n--) $all[] = self::read($t[1]);
                return $all;
            case "tuple": return array_map(fn($one) => self::read($one), $t[1]);
            case "map":
                $all = [];
                for ($n = (int) self::line(); $n > 0; $n--) { $key = self::read($t[1]); $all[$key] = self::read($t[2]); }
                return $all;
            case "optional": return self::line() === "1" ? self::read($t[1]) : null;
            default: return self::any();
        }
    }
    private static function any() {
        $said = self::line();
        $rest = substr($said, 1);
        switch ($said[0]) {
            case "n": return null;
            case "b": return $rest === "1";
            case "i": return (int) $rest;
            case "f": return self::real($rest);
            case "s": return self::text($rest);
        }
        $all = [];
        for ($n = (int) $rest; $n > 0; $n--) {
            if ($said[0] === "d") { $key = self::any(); $all[$key] = self::any(); } else $all[] = self::any();
        }
        return $all;
    }
    private static function say(string $s): void { self::$out[] = self::$nonce . $s . "\n"; }
    private static function escape(string $s): string { return strtr($s, ["\\" => "\\\\", "\n" => "\\n", "\r" => "\\r"]); }
    private static function write($value, ?array $t): void {
        while ($t !== null && $t[0] === "optional") $t = $t[1];
        if ($value === null) self::say("n");
        elseif (is_bool($value)) self::say($value ? "b1" : "b0");
        elseif (is_int($value)) self::say("i" . $value);
        elseif (is_float($value)) self::say("f" . (is_nan($value) ? "nan" : (is_infinite($value) ? ($value > 0 ? "inf" : "-inf") : sprintf("%.17g", $value))));
        elseif (is_string($value)) self::say("s" . self::escape($value));
        elseif ($value instanceof \Traversable) self::write(iterator_to_array($value), $t);
        elseif ($value instanceof \stdClass) self::write((array) $value, $t);
        elseif (!is_array($value)) throw new \TypeError("returned a " . get_debug_type($value));
        elseif ($t !== null && $t[0] === "map" || !array_is_list($value) && ($t === null || $t[0] === "any")) {
            self::say("d" . count($value));
            foreach ($value as $key => $item) {
                // keys that look like integers have become such
                self::write($t !== null && $t[0] === "map" && $t[1][0] === "string" ? (string) $key : $key, null);
                self::write($item, $t[2] ?? null);
            }
        } else {
            self::say("l" . count($value));
            $i = 0;
            foreach ($value as $item) self::write($item, $t === null ? null : ($t[0] === "tuple" ? ($t[1][$i++] ?? null) : ($t[1] ?? null)));
        }
    }
    public static function main(array $parameters, array $returns, callable $call): void {
        self::$in = fopen("php://stdin", "r");
        self::$nonce = self::line();
        for ($count = (int) self::line(); $count > 0; $count--) {
            $values = [];
            foreach ($parameters as $t) $values[] = self::read($t);
            self::$out = ["\n"];
            try {
                self::write($call(...$values), $returns);
            } catch (\Throwable $error) {
                self::$out = ["\n"];
                self::say("e" . substr(self::escape(get_class($error) . ": " . $error->getMessage()), 0, 300));
            }
            while (ob_get_level() > 0) ob_end_flush();
            fwrite(STDOUT, implode("", self::$out));
        }
        fwrite(STDOUT, self::$nonce . ".\n");
    }
}
CladeDriver::main($PARAMETERS, $RETURNS, fn(...$values) => $NAME(...$values));
`;
