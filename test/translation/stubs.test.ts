import { describe, expect, test } from "vitest";
import { findLanguage } from "../../src/execution/languages/find-language.js";
import type { FunctionSignature, FunctionSupport } from "../../src/execution/languages/function-support.js";
import type { Language } from "../../src/execution/languages/language.js";
import { commandAvailability, openCommandWorker } from "../../src/execution/sandboxes/open-command-worker.js";
import { givenTests } from "../../src/execution/translation/given-answers.js";
import { proveStub, type StubProof } from "../../src/execution/translation/stub-proof.js";
import type { Value } from "../../src/execution/value.js";

type FunctionLanguage = Language & { readonly functions: FunctionSupport };

const int = (value: number): Value => ({ kind: "int", value: BigInt(value) });
const list = (...items: Value[]): Value => ({ kind: "list", items });
const integers = { kind: "list", item: { kind: "integer", size: "plain" } } as const;

/** One problem for each kind of result, with two calls and what they should return. */
const PROBLEMS: readonly (readonly [FunctionSignature["returns"], readonly Value[]])[] = [
  [{ kind: "integer", size: "plain" }, [int(6), int(0)]],
  // the first answer is the stub's: the second tells them apart
  [{ kind: "boolean" }, [{ kind: "bool", value: true }, { kind: "bool", value: false }]], // biome-ignore format: a row
  [{ kind: "string" }, [{ kind: "str", value: "6" }, { kind: "str", value: "" }]], // biome-ignore format: a row
  [integers, [list(int(3), int(2), int(1)), list()]],
  [{ kind: "tuple", items: [integers, { kind: "float" }] }, [list(list(int(1)), { kind: "float", value: 2 }), list(list(), { kind: "float", value: 0 })]], // biome-ignore format: a row
];
const ARGUMENTS = [[list(int(1), int(2), int(3))], [list()]];

async function proofsOf(language: FunctionLanguage, problems = PROBLEMS): Promise<StubProof[]> {
  const worker = await openCommandWorker(language);
  const proofs: StubProof[] = [];
  try {
    for (const [returns, answers] of problems) {
      const signature = { name: "tested", parameters: [{ name: "numbers", type: integers }], returns };
      const calls = answers.map((answer, index) => ({ arguments: ARGUMENTS[index] as Value[], answer }));
      const given = givenTests({ language: language.id, signature }, [{ name: "base", calls }]);
      const prompt = language.functions.prompt(signature, "Does something.", []);
      const expected = given.answers.map((one) => one.expected);
      const run = (program: Parameters<typeof worker.execute>[0]) => worker.execute(program);
      proofs.push(await proveStub({ prompt, tests: given.tests }, language, expected, run));
    }
  } finally {
    await worker.close();
  }
  return proofs;
}

function translated(id: string): FunctionLanguage {
  const language = findLanguage(id);
  if (language.functions === undefined) throw new Error(`${id} has no function support`);
  return { ...language, functions: language.functions };
}

const LANGUAGES = ["javascript", "lua", "perl", "php", "python", "ruby", "tcl", "scheme-guile"].map(translated);
const present = new Map<string, boolean>();
for (const language of LANGUAGES) present.set(language.id, (await commandAvailability(language)).available);

describe.each(LANGUAGES)("$id", (language) => {
  test.skipIf(!present.get(language.id))(
    "stubs of every kind of result are wrong answers",
    { timeout: 60_000 },
    async () => {
      expect(await proofsOf(language)).toEqual(PROBLEMS.map(() => ({ outcome: "right" })));
    },
  );
});

describe.skipIf(!present.get("lua"))("a proof", () => {
  const lua = translated("lua");
  const withStub = (stub: string): FunctionLanguage => ({ ...lua, functions: { ...lua.functions, stub: () => stub } });
  const first = PROBLEMS.slice(0, 1);

  test("refutes a stub that does not compile", async () => {
    expect(await proofsOf(withStub("    return (\nend\n"), first)).toMatchObject([
      { outcome: "refuted", detail: expect.stringContaining("compile-error") },
    ]);
  });

  test("refutes a stub whose wrong value is not the one it is known for", async () => {
    expect(await proofsOf(withStub("    return 13\nend\n"), first)).toMatchObject([
      { outcome: "refuted", detail: expect.stringContaining("returned 13") },
    ]);
  });

  test("refutes a stub that is right", async () => {
    const right = "    return #numbers == 0 and 0 or 6\nend\n";
    expect(await proofsOf(withStub(right), first)).toMatchObject([
      { outcome: "refuted", detail: expect.stringContaining("passed") },
    ]);
  });

  test("does not claim anything where every answer is the stub's", async () => {
    const alwaysTrue = [[{ kind: "boolean" }, [{ kind: "bool", value: true }]]] as const;
    expect(await proofsOf(lua, alwaysTrue)).toEqual([{ outcome: "undecidable" }]);
  });
});

test.each(["vbnet", "csharp", "java"])(
  "%s: a comment that speaks of classes does not name the function's owner",
  (id) => {
    const { functions } = findLanguage(id) as FunctionLanguage;
    const signature: FunctionSignature = {
      name: "strongest_one",
      parameters: [{ name: "one", type: { kind: "string" } }],
      returns: { kind: "string" },
    };
    const prompt = functions.prompt(signature, "The class and its extensions:\nclass and module are names.", []);
    const name = functions.functionName(signature.name);
    expect(functions.driver(signature, prompt + functions.stub(signature))).toMatch(
      new RegExp(`\\bProblem\\.${name}\\(`),
    );
  },
);

test.each([
  ["class Solution { public int twice(int x) { return 2 * x; } }", "new Solution().twice("],
  ["class Solution {\n    static int twice(int x) { return 2 * x; }\n}", "Solution.twice("],
  [
    "class First { static int twice(int x) { return Second.twice(x); } }\nclass Second { int twice(int x)\n{ return 0; } }",
    "First.twice(",
  ],
])("java: the owner of a function written on one line is found: %s", (program, call) => {
  const { functions } = findLanguage("java") as FunctionLanguage;
  const integer = { kind: "integer", size: "plain" } as const;
  const signature: FunctionSignature = { name: "twice", parameters: [{ name: "x", type: integer }], returns: integer };
  expect(functions.driver(signature, program)).toContain(` ${call}`);
});
