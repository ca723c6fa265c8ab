import {
  type FunctionSupport,
  type FunctionType,
  type FunctionValue,
  Inexpressible,
} from "../languages/function-support.js";
import { wrongValue } from "../languages/functions/function-style.js";
import type { Language } from "../languages/language.js";
import type { Verdict } from "../verdict.js";
import { givenTests } from "./given-answers.js";
import { plainValue } from "./plain-value.js";
import { type RunCommands, TranslatedSuites } from "./translated-suites.js";

const integer = { kind: "integer", size: "plain" } as const;
const wide = { kind: "integer", size: "wide" } as const;
const float = { kind: "float" } as const;
const string = { kind: "string" } as const;
const boolean = { kind: "boolean" } as const;
const list = (item: FunctionType): FunctionType => ({ kind: "list", item });
const optional = (item: FunctionType): FunctionType => ({ kind: "optional", item });
const tuple = (...items: FunctionType[]): FunctionType => ({ kind: "tuple", items });

type Mirrored = readonly (readonly [FunctionType, readonly FunctionValue[]])[];

/** Types, each with values that are easily got wrong between a driver and the judge. */
export const MIRRORED: Mirrored = [
  [integer, [0n, -1n, 2147483647n, -2147483648n]],
  [wide, [0n, 4503599627370497n, -4503599627370497n]],
  [float, [0, -2.5, 0.1, 1e300, -1e-300, 123456789.125, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]],
  [boolean, [true, false]],
  [string, ["", " two  spaces ", 'a "b" \\n \\ $x @y #{z} %d', "line\nline\r\n", "é ➞ 日本 😀", "\\"]],
  [list(integer), [{ list: [] }, { list: [3n, -1n, 2n] }]],
  [list(string), [{ list: [] }, { list: ["", "a\nb", "c d"] }]],
  [list(list(float)), [{ list: [] }, { list: [{ list: [] }, { list: [1.5, -2] }] }]],
  [optional(integer), [null, 0n, 5n]],
  [tuple(integer, integer), [{ tuple: [1n, -2n] }]],
  [tuple(string, boolean), [{ tuple: ["a\\b", true] }, { tuple: ["", false] }]],
  [list(tuple(integer, integer)), [{ list: [] }, { list: [{ tuple: [1n, 2n] }, { tuple: [3n, 4n] }] }]],
  [tuple(optional(integer), optional(integer)), [{ tuple: [null, null] }, { tuple: [null, 1n] }, { tuple: [7n, 0n] }]],
  [{ kind: "map", key: string, value: integer }, [{ map: [] }, { map: [["b", 1n], ["", 2n]] }]], // biome-ignore format: a row
  [{ kind: "map", key: integer, value: string }, [{ map: [] }, { map: [[2n, "x"], [-1n, ""]] }]], // biome-ignore format: a row
];

/** Types that a language may refuse, with values. */
export const MIRRORED_IF_EXPRESSIBLE: Mirrored = [
  [optional(string), [null, "", "some"]],
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
  run: RunCommands,
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
    const calls = values.map(plainValue).map((value) => ({ arguments: [value], answer: value }));
    const { tests, answers } = givenTests({ language: language.id, signature }, [{ name: "values", calls }]);
    const { verdicts } = await new TranslatedSuites(tests, language, answers).judge(program, run);
    return verdicts.get("values");
  } catch (error) {
    if (error instanceof Inexpressible) return undefined;
    throw error;
  }
}

/** What came back of the values of all mirrored types. */
export interface MirrorProof {
  readonly passed: number;
  /** Types that the language cannot say, as JSON. */
  readonly refused: readonly string[];
  /** A sentence for each type whose values did not come back. */
  readonly failures: readonly string[];
}

/** Mirrors every type. */
export async function proveMirror(
  language: Language & { readonly functions: FunctionSupport },
  run: RunCommands,
): Promise<MirrorProof> {
  const refused: string[] = [];
  const failures: string[] = [];
  let passed = 0;
  for (const [type, values] of [...MIRRORED, ...MIRRORED_IF_EXPRESSIBLE]) {
    const verdict = await mirrorVerdict(language, type, values, run);
    const name = JSON.stringify(type);
    if (verdict === undefined) refused.push(name);
    else if (verdict.verdict === "passed") passed += 1;
    else failures.push(`${name}: ${JSON.stringify(verdict)}`);
  }
  return { passed, refused, failures };
}
