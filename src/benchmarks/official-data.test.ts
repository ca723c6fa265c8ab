import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Value } from "../execution/value.js";
import { decodeValue } from "../execution/value-codec.js";
import type { ExecutedBenchmark } from "./benchmark.js";
import { locateDatasetFile } from "./data/dataset-files.js";
import { writtenInputs } from "./evalplus-written-inputs.js";
import { humaneval } from "./humaneval.js";
import { humanevalPlus } from "./humaneval-plus.js";
import { mbpp } from "./mbpp.js";
import { mbppPlus } from "./mbpp-plus.js";
import { mbppSanitized } from "./mbpp-sanitized.js";
import type { Problem } from "./problem.js";

const dataFolder = resolve(process.env.CLADE_DATA_DIR ?? "../shared/data");
const benchmarks = [humaneval, humanevalPlus, mbpp, mbppSanitized, mbppPlus];

describe.skipIf(!existsSync(dataFolder))("the official files", () => {
  const bytes = new Map<string, Uint8Array>();
  const loaded = new Map<string, readonly Problem[]>();
  const problemsOf = ({ id }: ExecutedBenchmark): readonly Problem[] => loaded.get(id) ?? [];
  const problem = (benchmark: ExecutedBenchmark, id: string): Problem => {
    const found = problemsOf(benchmark).find((candidate) => candidate.id === id);
    if (found === undefined) throw new Error(`no ${id}`);
    return found;
  };

  beforeAll(async () => {
    for (const benchmark of benchmarks) {
      const file = await locateDatasetFile(benchmark.files[0]!, { dataFolder });
      bytes.set(benchmark.id, file);
      loaded.set(benchmark.id, benchmark.load([file]));
    }
  }, 60_000);

  it.each([
    [humaneval, 164, "humaneval/0", "HumanEval/0"],
    [humanevalPlus, 164, "humaneval/0", "HumanEval/0"],
    [mbpp, 974, "mbpp/1", "1"],
    [mbppSanitized, 427, "mbpp/2", "2"],
    [mbppPlus, 378, "mbpp/2", "Mbpp/2"],
  ])("$id", (benchmark, count, firstId, firstOfficialId) => {
    const problems = problemsOf(benchmark);
    expect(problems).toHaveLength(count);
    expect(new Set(problems.map(({ id }) => id)).size).toBe(count);
    expect(problems[0]).toMatchObject({ id: firstId, officialId: firstOfficialId });
    for (const { tests } of problems) {
      const suites = "suites" in tests ? tests.suites.map(({ name }) => name) : "suite" in tests ? [tests.suite] : [];
      expect(suites).toEqual(benchmark.suites);
    }
  });

  it("of MBPP name the functions that tests call, the same as MBPP+, and the splits of the paper", () => {
    // MBPP+ is made of the sanitized problems; in MBPP itself some functions have other names.
    const plus = new Map(problemsOf(mbppPlus).map(({ id, entryPoint }) => [id, entryPoint]));
    const sanitized = problemsOf(mbppSanitized).filter(({ id }) => plus.has(id));
    expect(sanitized.filter(({ id, entryPoint }) => plus.get(id) !== entryPoint)).toEqual([]);
    expect(sanitized.length).toBeGreaterThan(370);
    for (const { entryPoint, tests } of problemsOf(mbpp)) {
      expect(tests.kind === "code" && new RegExp(`\\b${entryPoint}\\s*\\(`).test(tests.code)).toBe(true);
    }
    const splits = new Map<string, number>();
    for (const { split } of problemsOf(mbpp) as readonly (Problem & { split: string })[]) {
      splits.set(split, (splits.get(split) ?? 0) + 1);
    }
    expect(Object.fromEntries(splits)).toEqual({ prompt: 10, test: 500, validation: 90, train: 374 });
  });

  it("have references that are Python programs and define the entry point, after the prompt too", () => {
    const python = spawnSync("python3", ["-c", ""]).status === 0;
    if (!python) return;
    const programs = benchmarks.flatMap((benchmark) =>
      problemsOf(benchmark).map(({ id, prompt, reference, entryPoint, tests }) => ({
        id: `${benchmark.id} ${id}`,
        sources: tests.kind === "code" ? [reference, prompt + reference, tests.setup, tests.code] : [reference],
        alternatives: tests.kind === "inputs" ? tests.alternatives : [],
        entryPoint,
      })),
    );
    const script = `
import ast, json, sys, warnings
warnings.simplefilter("ignore")
for p in json.load(sys.stdin):
    try:
        trees = [ast.parse(s) for s in p["sources"]]
        for tree in trees[:1] + [ast.parse(a) for a in p["alternatives"]]:
            assert any(isinstance(n, ast.FunctionDef) and n.name == p["entryPoint"] for n in tree.body), p["entryPoint"]
    except Exception as e:
        print(p["id"], repr(e))
`;
    const result = spawnSync("python3", ["-c", script], { input: JSON.stringify(programs), encoding: "utf8" });
    expect(result.stderr + result.stdout).toBe("");
  });

  it("of MBPP+ get back the types that JSON lost", () => {
    const first = (id: string, suite = 0): Value | undefined => {
      const { tests } = problem(mbppPlus, id);
      const value = tests.kind === "inputs" ? decodeValue(tests.suites[suite]!.inputs.bytes) : undefined;
      return value?.kind === "list" ? value.items[0] : undefined;
    };
    expect(first("mbpp/2")).toMatchObject({ kind: "list", items: [{ kind: "tuple" }, { kind: "tuple" }] });
    expect(first("mbpp/124")).toEqual({
      kind: "tuple",
      items: [
        { kind: "float", value: 0 },
        { kind: "complex", real: 0, imaginary: 1 },
      ],
    });
    expect(first("mbpp/252")).toMatchObject({ items: [{ kind: "complex", real: 1, imaginary: 0 }] });
    expect(first("mbpp/580")).toMatchObject({ kind: "tuple", items: [{ kind: "tuple" }] });
    expect(problem(mbppPlus, "mbpp/793").tests).toMatchObject({ suites: [{ count: 3 }, { count: 0 }] });
  });

  it("name the problems with rules of their own", () => {
    const special = [...problemsOf(humanevalPlus), ...problemsOf(mbppPlus)].flatMap(({ officialId, tests }) =>
      tests.kind === "inputs" && tests.official.special !== "none"
        ? [`${officialId} ${tests.official.special} ${tests.comparison.kind} ${tests.alternatives.length}`]
        : [],
    );
    expect(special).toEqual([
      "HumanEval/32 root polynomial-root 0",
      "Mbpp/2 as-set as-set 0",
      "Mbpp/7 as-set as-set 0",
      "Mbpp/111 as-set as-set 0",
      "Mbpp/140 as-set as-set 0",
      "Mbpp/232 as-set as-set 0",
      "Mbpp/558 digits equal 1",
      "Mbpp/579 as-set as-set 0",
      "Mbpp/581 surface equal 1",
      "Mbpp/737 is-not-none is-not-none 0",
      "Mbpp/769 as-set as-set 0",
      "Mbpp/787 is-not-none is-not-none 0",
      "Mbpp/794 is-not-none is-not-none 0",
    ]);
    const tolerant = problemsOf(mbppPlus).filter(({ tests }) => tests.kind === "inputs" && tests.absoluteTolerance > 0);
    expect(tolerant.map(({ officialId }) => Number(officialId.slice(5)))).toEqual([
      82, 85, 98, 120, 124, 137, 139, 233, 276, 293, 300, 312, 742,
    ]);
  });

  it("quote inputs as Python prints them", () => {
    const inputs = writtenInputs(mbppPlus, bytes.get("mbpp-plus")!);
    expect(inputs("Mbpp/124", "base", 0)).toBe('["0.0", "1j"]');
    expect(inputs("Mbpp/124", "plus", 3)).toBe('["1.0", "(-0-1j)"]');
    expect(inputs("Mbpp/252", "base", 0)).toBe('["(1+0j)"]');
    expect(inputs("Mbpp/2", "base", 0)).toBe("[[3, 4, 5, 6], [5, 7, 4, 10]]");
  });

  it("that are damaged are refused with every bad line", () => {
    const text = '{"task_id": "HumanEval/0", "prompt": 1}\n';
    expect(() => humaneval.load([Buffer.from(text)])).toThrow(/line 1: field prompt should be a text/);
    expect(() => humaneval.load([Buffer.from("{\n[]\n")])).toThrow(/line 1: .*\n {2}line 2: /);
    expect(() => mbppSanitized.load([Buffer.from("[{}, 3]")])).toThrow(/line 1/);
  });
});
