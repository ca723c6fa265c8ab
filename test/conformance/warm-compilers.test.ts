import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { LANGUAGES } from "../../src/execution/languages/index.js";
import type { Language, WarmCompiler } from "../../src/execution/languages/language.js";
import { programOf } from "../../src/execution/languages/program-of.js";
import { verdictOfProcess } from "../../src/execution/languages/verdict-of-process.js";
import type { CommandWorker } from "../../src/execution/sandboxes/command-worker.js";
import { commandAvailability, openCommandWorker } from "../../src/execution/sandboxes/open-command-worker.js";
import { fixturesOf, runFixture } from "../../src/execution/toolchains/language-fixtures.js";
import { viewOf } from "../../src/execution/toolchains/toolchain-places.js";

/** All fixtures of all languages with `CLADE_WARM=all` (npm run conformance:warm); otherwise the quick ones. */
const all = process.env["CLADE_WARM"] === "all";
/** For two programs one after the other, each compiled twice, on a busy machine: a cold Kotlin alone takes 10 s of CPU. */
if (all) vi.setConfig({ testTimeout: 600_000 });
const QUICK_LANGUAGES = ["java", "csharp", "go", "typescript", "cpp"];
const QUICK_VERDICTS = ["passed", "compile-error", "wrong-answer"];

const chosen = Object.values<Language>(LANGUAGES).filter(
  ({ id, warm }) => warm !== undefined && (all || QUICK_LANGUAGES.includes(id)),
);

/** Two programs with the same names, and one that uses a name of theirs and lacks it. */
const SAME_NAMES: Readonly<Record<string, { first: string; second: string; lacking: string }>> = {
  java: {
    first: javaProgram("class Helper { static int value() { return 1; } }", 1),
    second: javaProgram("class Helper { static int value() { return 2; } static class Inner {} }", 2),
    lacking: javaProgram("", 1),
  },
  kotlin: {
    first: kotlinProgram("object Helper { fun value() = 1 }", 1),
    second: kotlinProgram("object Helper { fun value() = 2 }", 2),
    lacking: kotlinProgram("", 1),
  },
  scala: {
    first: scalaProgram("object Helper { def value = 1 }", 1),
    second: scalaProgram("object Helper { def value = 2 }", 2),
    lacking: scalaProgram("", 1),
  },
  csharp: {
    first: csharpProgram("static class Helper { public static int Value() => 1; }", 1),
    second: csharpProgram("static class Helper { public static int Value() => 2; }", 2),
    lacking: csharpProgram("", 1),
  },
};

function javaProgram(helper: string, expected: number): string {
  return `${helper}\nclass Main { public static void main(String[] a) { if (Helper.value() != ${expected}) throw new Error(); } }\n`;
}

function kotlinProgram(helper: string, expected: number): string {
  return `${helper}\nfun main() { check(Helper.value() == ${expected}) }\n`;
}

function scalaProgram(helper: string, expected: number): string {
  return `${helper}\nobject Main { def main(a: Array[String]): Unit = require(Helper.value == ${expected}) }\n`;
}

function csharpProgram(helper: string, expected: number): string {
  return `${helper}\nstatic class Program { static int Main() => Helper.Value() == ${expected} ? 0 : 1; }\n`;
}

async function judged(worker: CommandWorker, language: Language, source: string) {
  const execution = await worker.execute(programOf(language, source));
  const { verdict, ...facts } = verdictOfProcess(execution, language);
  return { earned: "failure" in facts ? facts.failure : verdict, resident: execution.steps[0]?.resident === true };
}

function residentOf(language: Language): WarmCompiler | undefined {
  return language.warm !== undefined && "start" in language.warm ? language.warm : undefined;
}

/** Some compilers that are kept running leave every program with an error to a cold one. */
function isResident(language: Language, expected: string): boolean {
  const compiler = residentOf(language);
  return compiler !== undefined && (compiler.otherwise === undefined || expected !== "compile-error");
}

for (const language of chosen) {
  const availability = await commandAvailability(language);
  const installed = language.toolchain.warm === undefined || viewOf(language).cache !== undefined;
  describe(language.id, () => {
    if (!availability.available || !installed) {
      test("is not available here", (context) => context.skip(`clade toolchains install ${language.id}`));
      return;
    }
    let warm: CommandWorker;
    let cold: CommandWorker;
    beforeAll(async () => {
      warm = await openCommandWorker(language, "warm");
      cold = await openCommandWorker(language, "cold");
    });
    afterAll(() => Promise.all([warm?.close(), cold?.close()]));

    for (const fixture of fixturesOf(language).filter(({ expected }) => all || QUICK_VERDICTS.includes(expected))) {
      test(`${fixture.expected}: the same verdict warm and cold`, async () => {
        const quick = await runFixture(warm, language, fixture);
        const plain = await runFixture(cold, language, fixture);
        expect(plain.earned).toBe(fixture.expected);
        expect(quick.verdict).toEqual(plain.verdict);
        expect(quick.execution.steps[0]?.resident).toBe(isResident(language, fixture.expected) ? true : undefined);
        expect(plain.execution.steps[0]?.resident).toBeUndefined();
      });
    }

    const programs = SAME_NAMES[language.id];
    if (programs === undefined) return;
    test("nothing of one program is there when the next is compiled", async () => {
      for (const [source, earned] of [
        [programs.first, "passed"],
        [programs.second, "passed"],
        [programs.lacking, "compile-error"],
        [programs.first, "passed"],
      ] as const) {
        expect(await judged(warm, language, source)).toEqual({ earned, resident: true });
      }
    });
  });
}

/** Whatever is written otherwise in JavaScript, and a last line that prints what was written. */
const TYPESCRIPT_FORMS = `import * as path from "path";
import fs from "fs";
import { Stats, existsSync } from "fs";
import type { Dirent } from "fs";
enum E { A = 1, B = A << 2, C = "cc".length }
const enum F { X = "x" }
namespace N { export const a = E.B; export namespace M { export let b = a; } }
function mark(...anything: any[]): any {}
@mark class C<T> { constructor(private x: number, readonly y = 2) {} static z = 1; #q = 3; declare d: T; @mark get v() { return this.#q + this.x; } }
abstract class Q implements Object { abstract f(): void; g?: number; h = <any>1; }
export interface I { stats: Stats; entry: Dirent }
export const i = {} as I, j = i!.stats, k = [existsSync(".")] satisfies boolean[];
export async function* more(this: Date, ...rest: number[]): AsyncGenerator<number> { yield* rest; }
console.log(path.sep, E.A, F.X, N.M.b, new C<string>(1).v, Q.length);
console.log(fs.readFileSync(__filename, "utf8"));
`;

describe("TypeScript's resident compiler", () => {
  test("writes the same JavaScript as a cold one", async (context) => {
    const language: Language = LANGUAGES.typescript;
    const available = (await commandAvailability(language)).available && viewOf(language).cache !== undefined;
    if (!available) context.skip("clade toolchains install typescript");
    const printed: string[] = [];
    for (const compilers of ["warm", "cold"] as const) {
      const worker = await openCommandWorker(language, compilers);
      const { steps } = await worker.execute(programOf(language, TYPESCRIPT_FORMS));
      await worker.close();
      expect(steps[0]?.resident === true).toBe(compilers === "warm");
      printed.push(Buffer.from(steps[1]?.stdout ?? []).toString());
    }
    expect(printed[0]).toContain("exports.more = more");
    expect(printed[0]).toBe(printed[1]);
  });
});

describe("a resident compiler", () => {
  const language: Language = LANGUAGES.java;
  const compiler = residentOf(language);
  const source = javaProgram("class Helper { static int value() { return 1; } }", 1);
  const changed = (change: Partial<WarmCompiler>): Language => ({
    ...language,
    ...(compiler && { warm: { ...compiler, ...change } }),
  });
  const judgedBy = async (one: Language, times = 1) => {
    const worker = await openCommandWorker(one, "warm");
    try {
      const results = [];
      for (let time = 0; time < times; time++) results.push(await judged(worker, one, source));
      return results;
    } finally {
      await worker.close();
    }
  };

  test("is replaced after its uses", async (context) => {
    if (viewOf(language).cache === undefined) context.skip("clade toolchains install java");
    const each = { earned: "passed", resident: true };
    expect(await judgedBy(changed({ uses: 1 }), 2)).toEqual([each, each]);
  });

  test("that ends at once leaves every program to a cold one", async (context) => {
    if (viewOf(language).cache === undefined) context.skip("clade toolchains install java");
    const each = { earned: "passed", resident: false };
    expect(await judgedBy(changed({ start: ["/bin/sh", "-c", "# {cache}"] }), 2)).toEqual([each, each]);
  });

  test("keeps to the time of the one program", async (context) => {
    if (viewOf(language).cache === undefined) context.skip("clade toolchains install java");
    const hurried: Language = { ...language, limits: { ...language.limits, compileCpuTimeMs: 20 } };
    expect(await judgedBy(hurried)).toEqual([{ earned: "time-limit", resident: false }]);
  });
});
