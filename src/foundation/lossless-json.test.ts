import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { type JsonNode, JsonSyntaxError, parseLosslessJson, sourceText } from "./lossless-json.js";
import { PythonFloat, printPythonJson, RawJson } from "./lossless-json-print.js";

function items(text: string): readonly JsonNode[] {
  const node = parseLosslessJson(text);
  if (node.kind !== "array") throw new Error("an array expected");
  return node.items;
}

describe("reading", () => {
  it("keeps int and float apart, and big integers whole", () => {
    const read = items("[1, 1.0, -0, -0.0, 1e2, 123456789012345678901234567890, NaN, -Infinity]");
    expect(read.map((node) => [node.kind, "value" in node ? node.value : undefined])).toEqual([
      ["int", 1n],
      ["float", 1],
      ["int", 0n],
      ["float", -0],
      ["float", 100],
      ["int", 123456789012345678901234567890n],
      ["float", Number.NaN],
      ["float", -Infinity],
    ]);
  });

  it("keeps lone surrogates and joins pairs", () => {
    expect(items('["\\ud800", "\\ud83d\\ude00", "a\\\\\\"b"]')).toMatchObject([
      { value: "\ud800" },
      { value: "😀" },
      { value: 'a\\"b' },
    ]);
  });

  it("knows the text of every element", () => {
    const text = ' [ [1, 2.50],"x" , {"a" : NaN} ]';
    expect(items(text).map((node) => sourceText(text, node))).toEqual(["[1, 2.50]", '"x"', '{"a" : NaN}']);
  });

  it("lets the later of two equal keys count, in the place of the first", () => {
    const node = parseLosslessJson('{"a":1,"b":2,"a":3}');
    expect(printPythonJson(node)).toBe('{"a": 3, "b": 2}');
  });

  it.each([
    ["", 1, 1],
    ["[1,]", 1, 4],
    ["[1 2]", 1, 4],
    ['{"a":1,}', 1, 8],
    ["{a:1}", 1, 2],
    ['\n["a\n"]', 2, 2],
    ['"abc', 1, 1],
    ['["\\x"]', 1, 2],
    ["01", 1, 2],
    ["1.", 1, 2],
    ["nul", 1, 1],
    ["[] []", 1, 4],
    ["-", 1, 1],
  ])("of %j fails at line %d, column %d", (text, line, column) => {
    let error: unknown;
    try {
      parseLosslessJson(text);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(JsonSyntaxError);
    expect(error).toMatchObject({ line, column });
  });

  it("refuses nesting without end instead of exhausting the stack", () => {
    expect(() => parseLosslessJson("[".repeat(1_000_000))).toThrow(/levels of nesting/);
    expect(parseLosslessJson("[".repeat(900) + "]".repeat(900)).kind).toBe("array");
  });

  it("of a long run of backslashes takes linear time", () => {
    const text = JSON.stringify("\\".repeat(1_000_000) + '"'.repeat(100_000));
    const start = performance.now();
    expect(parseLosslessJson(text).kind).toBe("string");
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe("printing", () => {
  it("puts floats, integers and raw text as Python would", () => {
    const value = new Map<string, Parameters<typeof printPythonJson>[0]>([
      ["pass@1", new PythonFloat(1)],
      ["n", 3],
      ["raw", [new RawJson("[1,2]"), null, true, 10n ** 30n]],
      ["text", 'é\u007f\ud800"\\\n\u2028'],
    ]);
    expect(printPythonJson(value)).toBe(
      '{"pass@1": 1.0, "n": 3, "raw": [[1,2], null, true, 1000000000000000000000000000000], ' +
        '"text": "\\u00e9\\u007f\\ud800\\"\\\\\\n\\u2028"}',
    );
  });

  const python = spawnSync("python3", ["-c", ""]).status === 0;
  it.skipIf(!python)("agrees with Python on floats and texts of every size", () => {
    const numbers = [0, -0, 1, 0.1, 1e16, 123456789012345680, 9999999999999998, 1e-4, 1e-5, 12345e-9, 5e-324, 1.5e300];
    for (let index = 0; index < 3000; index++) {
      numbers.push((((index * 2654435761) % 4294967296) / 4294967296 - 0.5) * 10 ** ((index % 60) - 30));
    }
    const texts = Array.from({ length: 0x300 }, (_, code) => String.fromCharCode(code, code * 85));
    const mine = printPythonJson([...numbers.map((number) => new PythonFloat(number)), ...texts]);
    const script = "import json,sys\nt=sys.stdin.read()\nsys.stdout.write(json.dumps(json.loads(t)))";
    const theirs = spawnSync("python3", ["-c", script], { input: mine, encoding: "utf8" });
    const pieces = theirs.stdout.split(", ");
    expect(mine.split(", ").filter((piece, index) => piece !== pieces[index])).toEqual([]);
    expect(theirs.stdout === mine).toBe(true);
  });
});
