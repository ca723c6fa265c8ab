import type { CommandExecution, CommandProgram } from "../../src/execution/command-program.js";
import { sharedData } from "../../src/execution/judging/expected-values.js";
import {
  type FunctionSupport,
  type FunctionType,
  type FunctionValue,
  Inexpressible,
} from "../../src/execution/languages/function-support.js";
import { wrongValue } from "../../src/execution/languages/functions/function-style.js";
import type { Language } from "../../src/execution/languages/language.js";
import type { TranslatedTests } from "../../src/execution/translated-tests.js";
import { TranslatedSuites } from "../../src/execution/translation/translated-suites.js";
import type { Value } from "../../src/execution/value.js";
import { encodeValue } from "../../src/execution/value-codec.js";
import type { Verdict } from "../../src/execution/verdict.js";

const integer = { kind: "integer", size: "plain" } as const;
const wide = { kind: "integer", size: "wide" } as const;
const float = { kind: "float" } as const;
const string = { kind: "string" } as const;
const boolean = { kind: "boolean" } as const;
const list = (item: FunctionType): FunctionType => ({ kind: "list", item });
const optional = (item: FunctionType): FunctionType => ({ kind: "optional", item });
const tuple = (...items: FunctionType[]): FunctionType => ({ kind: "tuple", items });

/** Types, each with values that are easily got wrong between a driver and the judge. */
export const MIRRORED: readonly (readonly [FunctionType, readonly FunctionValue[]])[] = [
  [integer, [0n, -1n, 2147483647n, -2147483648n]],
  [wide, [0n, 4503599627370497n, -4503599627370497n]],
  [float, [0, -2.5, 0.1, 1e300, -1e-300, 123456789.125, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]],
  [boolean, [true, false]],
  [string, ["", " two  spaces ", 'a "b" \\n \\ $x @y #{z} %d', "line\nline\r\n", "é ➞ 日本 😀", "\\"]],
  [list(integer), [{ list: [] }, { list: [3n, -1n, 2n] }]],
  [list(string), [{ list: [] }, { list: ["", "a\nb", "c d"] }]],
  [list(list(float)), [{ list: [] }, { list: [{ list: [] }, { list: [1.5, -2] }] }]],
  [optional(integer), [null, 0n, 5n]],
  [optional(string), [null, "", "some"]],
  [tuple(integer, integer), [{ tuple: [1n, -2n] }]],
  [tuple(string, boolean), [{ tuple: ["a\\b", true] }, { tuple: ["", false] }]],
  [list(tuple(integer, integer)), [{ list: [] }, { list: [{ tuple: [1n, 2n] }, { tuple: [3n, 4n] }] }]],
  [tuple(optional(integer), optional(integer)), [{ tuple: [null, null] }, { tuple: [null, 1n] }, { tuple: [7n, 0n] }]],
  [{ kind: "map", key: string, value: integer }, [{ map: [] }, { map: [["b", 1n], ["", 2n]] }]], // biome-ignore format: a row
  [{ kind: "map", key: integer, value: string }, [{ map: [] }, { map: [[2n, "x"], [-1n, ""]] }]], // biome-ignore format: a row
];

/** Types that a language may refuse, with values. */
export const MIRRORED_IF_EXPRESSIBLE: typeof MIRRORED = [
  [{ kind: "set", item: integer }, [{ set: [] }, { set: [3n, 1n] }]],
  [{ kind: "any" }, [null, true, 3n, 2.5, "text", { list: [1n, "a"] }]],
  [list({ kind: "any" }), [{ list: [] }, { list: [1n, "a", 2.5, { list: [] }] }]],
  [tuple(integer, string, float), [{ tuple: [1n, "a", 0.5] }]],
];

/**
 * Judges a program that returns its argument, on values of a type: what the driver reads and writes must be what went in.
 * @returns `undefined` where the language cannot say the type
 */
export async function mirrorVerdict(
  language: Language & { readonly functions: FunctionSupport },
  type: FunctionType,
  all: readonly FunctionValue[],
  run: (program: CommandProgram) => Promise<CommandExecution>,
): Promise<Verdict | undefined> {
  const { functions } = language;
  const values = all.filter((value) => !functions.finiteFloats || typeof value !== "number" || Number.isFinite(value));
  const signature = { name: "same_value", parameters: [{ name: "given", type }], returns: type };
  try {
    const literal = functions.literal(wrongValue(type), type);
    // the stub with the parameter's own name in the place of its value
    const parameter = functions.parameterName("given");
    const program =
      functions.prompt(signature, "Returns what it is given.", []) +
      functions.stub(signature).replace(literal, () => parameter);
    const inputs = sharedData(encodeValue({ kind: "list", items: values.map((one) => list1(asValue(one))) }));
    const answers = values.map((one) => ({ kind: "V" as const, payload: encodeValue(asValue(one)) }));
    const suite = { name: "values", count: values.length, inputs };
    const tests: TranslatedTests = { ...TESTS, language: language.id, signature, origin: origin(suite) };
    const expected = { answers, seconds: [], sendingSeconds: [] };
    const suites = new TranslatedSuites(tests, language, [{ suite: "values", expected, alternatives: [] }]);
    const { verdicts } = await suites.judge(program, run);
    return verdicts.get("values");
  } catch (error) {
    if (error instanceof Inexpressible) return undefined;
    throw error;
  }
}

const TESTS = { kind: "translated", driverSha256: "", leftOut: { values: [] } } as const;

function origin(suite: TranslatedTests["origin"]["tests"]["suites"][number]): TranslatedTests["origin"] {
  const official = { rules: "evalplus", special: "none" } as const;
  return {
    id: "mirror",
    entryPoint: "same_value",
    reference: "",
    tests: {
      kind: "inputs",
      suites: [suite],
      comparison: { kind: "equal" },
      absoluteTolerance: 0,
      alternatives: [],
      official,
    },
  };
}

function list1(item: Value): Value {
  return { kind: "list", items: [item] };
}

function asValue(value: FunctionValue): Value {
  if (value === null) return { kind: "none" };
  if (typeof value === "boolean") return { kind: "bool", value };
  if (typeof value === "bigint") return { kind: "int", value };
  if (typeof value === "number") return { kind: "float", value };
  if (typeof value === "string") return { kind: "str", value };
  if ("list" in value) return { kind: "list", items: value.list.map(asValue) };
  if ("tuple" in value) return { kind: "tuple", items: value.tuple.map(asValue) };
  if ("set" in value) return { kind: "set", items: value.set.map(asValue) };
  return { kind: "dict", entries: value.map.map(([key, item]) => [asValue(key), asValue(item)]) };
}
