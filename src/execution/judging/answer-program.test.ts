import { expect, it } from "vitest";
import { programOfAnswer } from "./answer-program.js";

const value = { kind: "value", forbidden: "f(17)" } as const;
const call = { kind: "call", function: "f" } as const;

it.each([
  ["assert f(17) == 18", "answer = lambda: (18)\n"],
  ["[ANSWER]assert f(17) == [1, 2][/ANSWER] done", "answer = lambda: ([1, 2])\n"],
  [" 18", "answer = lambda: (18)\n"],
])("reads the value of %j", (text, program) => {
  expect(programOfAnswer(text, value)).toBe(program);
});

it("lets a value follow the prompt", () => {
  expect(programOfAnswer("def f(n): …\nassert f(17) == 18", value, "def f(n): …\nassert f(17) ==")).toContain("(18)");
});

it("refuses a value that calls the function, and a call that is none", () => {
  expect(programOfAnswer("f(17)", value)).toMatch(/^raise/);
  expect(programOfAnswer("18", call)).toMatch(/^raise/);
});

it("turns a call into its arguments", () => {
  expect(programOfAnswer("assert f(3, x=1) == 4", call)).toContain("answer = lambda: (f(3, x=1))");
});

it("leaves programs alone", () => {
  expect(programOfAnswer("x = 1", undefined)).toBe("x = 1");
  expect(programOfAnswer("answer = lambda: 1", value)).toBe("answer = lambda: 1");
});
