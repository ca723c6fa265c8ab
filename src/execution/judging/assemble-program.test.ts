import { describe, expect, it } from "vitest";
import { assembleProgram, withProof } from "./assemble-program.js";

const plain = { before: "<", after: ">" };

describe("assembleProgram", () => {
  it("puts before and after around the program", () => {
    expect(assembleProgram(plain, "p")).toBe("<p>");
  });

  it("drops a text from the prompt only, and only where the program begins with it", () => {
    const edits = [{ kind: "drop-from-prompt", text: "import;" }] as const;
    expect(assembleProgram({ ...plain, edits }, "import;f import;", "import;f")).toBe("<f import;>");
    expect(assembleProgram({ ...plain, edits }, "import;f", "g")).toBe("<import;f>");
  });

  it("imports Go packages that are used, not those in comments or imported already", () => {
    const edits = [{ kind: "go-imports", packages: ["math", "strings", "sort"], setup: "package main" }] as const;
    const program = 'import (\n"sort"\n)\n// a list of strings.\nmath.Abs(1); sort.Ints(x)';
    expect(assembleProgram({ before: "", after: "", edits }, program)).toBe(
      `package main\nimport (\n    "math"\n)\n${program}`,
    );
  });

  it("gives a whole Go file the imports that it and its tests use", () => {
    const clause = "package f_test";
    const edit = {
      kind: "go-file",
      clause,
      imports: ['"testing"', '"fmt"'],
      tests: "func T(t *testing.T) {}",
    } as const;
    const program =
      'package main\n\nimport (\n\tm "math"\n\t"sort"\n)\nimport "strings"\nfunc f() { strings.ToUpper(s); m.Abs(1) }';
    const text = assembleProgram({ before: "", after: "", edits: [edit] }, program);
    expect(text.match(/package/g)).toHaveLength(1);
    expect([...text.matchAll(/^ {4}(.*)$/gm)].map(([, spec]) => spec)).toEqual(['m "math"', '"strings"', '"testing"']);
  });

  it("joins a whole class with tests that close it, without its own main", () => {
    const form = { ownMain: "^ *public static void main\\(", closedByTests: 2 } as const;
    const edits = [{ kind: "whole-program", form }] as const;
    const program = "class P {\n  int f() { return 1; }\n  public static void main(String[] a) { f(); }\n}\n";
    const text = assembleProgram({ before: "", after: "\n}\nmain() {}\n}", edits }, program);
    expect(text.split("{").length).toBe(text.split("}").length);
    expect(text).not.toContain("public static void main");
    expect(text).toContain("return 1;");
  });

  it("leaves an open function to the tests that close it", () => {
    const edits = [{ kind: "whole-program", form: { closedByTests: 1 } }] as const;
    expect(assembleProgram({ before: "", after: "}", edits }, "f() { return 1;")).toBe("f() { return 1;}");
  });

  it("makes methods without self static, as ClassEval does", () => {
    const edits = [{ kind: "static-methods" }] as const;
    const program = "class A:\n    def a(self):\n        pass\n    def b(x):\n        pass";
    expect(assembleProgram({ before: "", after: "", edits }, program)).toContain("    @staticmethod\n    def b(x):");
  });
});

describe("withProof", () => {
  const proof = (place: Parameters<typeof withProof>[1]["place"]) =>
    withProof({ before: "", after: "{ a {b} }" }, { kind: "print", statement: "say({nonce})", place }, "n").after;

  it("puts the statement where it is reached last", () => {
    expect(proof({ at: "end" })).toBe("{ a {b} }\nsay(n)\n");
    expect(proof({ at: "before", text: "}", fromEnd: 1 })).toBe("{ a {b} say(n)\n}");
    expect(proof({ at: "before", text: "}", fromEnd: 2 })).toBe("{ a {bsay(n)\n} }");
    expect(proof({ at: "instead", text: "a", by: "a; {statement};" })).toBe("{ a; say(n); {b} }");
  });

  it("leaves the tests alone where there is no such place", () => {
    expect(proof({ at: "before", text: "]", fromEnd: 1 })).toBe("{ a {b} }");
  });
});
