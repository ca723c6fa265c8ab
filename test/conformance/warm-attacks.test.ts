import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../src/execution/languages/index.js";
import type { Language } from "../../src/execution/languages/language.js";
import { programOf } from "../../src/execution/languages/program-of.js";
import { verdictOfProcess } from "../../src/execution/languages/verdict-of-process.js";
import type { CommandWorker } from "../../src/execution/sandboxes/command-worker.js";
import { commandAvailability, openCommandWorker } from "../../src/execution/sandboxes/open-command-worker.js";
import { viewOf } from "../../src/execution/toolchains/toolchain-places.js";

/** What a program earns, and whether the compiler that is kept running compiled it. */
type Outcome = readonly [source: string, earned: string, resident: boolean];

/** Each: programs given to one worker in this order. What one tries to leave behind must change nothing for those after it. */
const TYPESCRIPT: Readonly<Record<string, readonly Outcome[]>> = {
  "declares more on every array, and a global": [
    [
      "declare global { interface Array<T> { left(): number } var left: number }\nlet used = () => [1].left() + left;",
      "passed",
      true,
    ],
    ["[1].left();", "compile-error", false],
    ["left;", "compile-error", false],
  ],
  "takes a method from every string": [
    ["declare global { interface String { length: boolean } }", "compile-error", false],
    ["const size: number = 'four'.length; if (size !== 4) throw new Error();", "passed", true],
  ],
  "adds to a module of Node.js": [
    ['declare module "fs" { export function left(): void }', "passed", true],
    ['import * as fs from "fs"; fs.left();', "compile-error", false],
    ['import { existsSync } from "fs"; if (!existsSync("/")) throw new Error();', "passed", true],
  ],
  "brings a library in": [
    ['/// <reference lib="dom" />\nlet used = () => document.title;', "passed", false],
    ["document.title;", "compile-error", false],
  ],
  "reads a file of the machine as source": [
    ['/// <reference path="/etc/passwd" />', "compile-error", false],
    ['import left = require("/etc/passwd");', "compile-error", false],
    ["const one: number = 1;", "passed", true],
  ],
  "is the same twice, then wrong in one place": [
    ["const one: number = 1;", "passed", true],
    ["const one: number = 1;", "passed", true],
    ["const one: number = '1';", "compile-error", false],
    ["const one: number = 1;", "passed", true],
  ],
  "says that it has no faults": [
    ["// @ts-nocheck\nconst one: number = '1';", "passed", true],
    ["const one: number = '1';", "compile-error", false],
  ],
};

const VECTOR = "#include <vector>\n";
const MAIN = "int main() { return 0; }\n";

const CPP: Readonly<Record<string, readonly Outcome[]>> = {
  // the list of headers comes twice, so from then on it is parsed beforehand
  "needs more headers than the next one names": [
    [`${VECTOR}#include <map>\nstd::map<int, int> one;\n${MAIN}`, "passed", true],
    [`${VECTOR}#include <map>\nstd::map<int, int> two;\n${MAIN}`, "passed", true],
    [`${VECTOR}std::map<int, int> three;\n${MAIN}`, "compile-error", false],
  ],
  "changes what a header means": [
    [`${VECTOR}${MAIN}`, "passed", true],
    [`#define vector left\n${VECTOR}std::left<int> one;\n${MAIN}`, "passed", true],
    [`${VECTOR}std::left<int> one;\n${MAIN}`, "compile-error", false],
    [`${VECTOR}#define vector left\n#pragma GCC poison size\n${MAIN}`, "passed", true],
    [`${VECTOR}int main() { return std::vector<int>(3).size() - 3; }\n`, "passed", true],
  ],
  "reads a file of the machine as source": [
    [`#include "/etc/passwd"\n${MAIN}`, "compile-error", false],
    [`#include "all.h"\n${MAIN}`, "compile-error", false],
    [`${VECTOR}${MAIN}`, "passed", true],
  ],
};

const SUITES: readonly [Language, typeof CPP][] = [
  [LANGUAGES.typescript, TYPESCRIPT],
  [LANGUAGES.cpp, CPP],
];

for (const [language, attacks] of SUITES) {
  const availability = await commandAvailability(language);
  describe(`${language.id}: a program that`, () => {
    if (!availability.available || viewOf(language).cache === undefined) {
      test("is not available here", (context) => context.skip(`clade toolchains install ${language.id}`));
      return;
    }
    let warm: CommandWorker;
    beforeAll(async () => {
      warm = await openCommandWorker(language, "warm");
    });
    afterAll(() => warm?.close());

    for (const [name, programs] of Object.entries(attacks)) {
      test(name, async () => {
        for (const [source, earned, resident] of programs) {
          const execution = await warm.execute(programOf(language, source));
          const { verdict, ...facts } = verdictOfProcess(execution, language);
          const found = ["failure" in facts ? facts.failure : verdict, execution.steps[0]?.resident === true];
          expect([source, ...found]).toEqual([source, earned, resident]);
        }
      });
    }
  });
}
