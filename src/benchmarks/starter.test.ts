import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { InputTests } from "../execution/tests.js";
import { STARTER_PROBLEMS } from "./starter/problems.js";
import { starter } from "./starter.js";

const problems = starter.load([]);
const repository = fileURLToPath(new URL("../../", import.meta.url));
const hasPython = spawnSync("python3", ["--version"]).status === 0;

/** Runs Python with the source folder of the codec on its path; answers what it printed, read as JSON. */
function python(script: string, input: unknown): unknown {
  const run = spawnSync("python3", ["-c", script, `${repository}src/execution/languages/python`], {
    input: JSON.stringify(input),
    maxBuffer: 64 * 1024 * 1024,
    encoding: "utf8",
  });
  expect(run.stderr).toBe("");
  return JSON.parse(run.stdout);
}

describe("starter", () => {
  it("has 24 problems whose numbers and names are their own", () => {
    expect(problems.map((problem) => problem.officialId)).toEqual(problems.map((_, index) => `Starter/${index}`));
    expect(new Set(problems.map((problem) => problem.entryPoint)).size).toBe(24);
  });

  it.each(problems.map((problem) => [problem.entryPoint, problem] as const))(
    "%s has base and plus inputs",
    (_, problem) => {
      const [base, plus] = (problem.tests as InputTests).suites;
      expect(base!.count).toBeGreaterThanOrEqual(3);
      expect(base!.count).toBeLessThanOrEqual(8);
      expect(plus!.count).toBeGreaterThanOrEqual(15);
      expect(plus!.count).toBeLessThanOrEqual(40);
      expect(problem.prompt).toContain(`def ${problem.entryPoint}(`);
    },
  );

  it("gives every problem the same keys each time it is loaded", () => {
    expect(starter.load([])).toEqual(problems);
  });

  it.each(["careful", "hasty"])("%s.jsonl answers every problem five times", (name) => {
    const lines = readFileSync(`${repository}fixtures/starter/${name}.jsonl`, "utf8").trim().split("\n");
    const answered = lines.map((line) => (JSON.parse(line) as { task_id: string; solution: string }).task_id);
    expect(answered).toEqual(problems.flatMap((problem) => Array(5).fill(problem.officialId)));
  });
});

describe.skipIf(!hasPython)("starter, seen by Python", () => {
  it("encodes every input as Python encodes the same literal", () => {
    const script = [
      "import ast, json, sys",
      "sys.path.insert(0, sys.argv[1])",
      "from value_codec import encode",
      "suites = json.load(sys.stdin)",
      "print(json.dumps([encode([ast.literal_eval(line) for line in suite.strip().split('\\n')]).hex() for suite in suites]))",
    ].join("\n");
    const written = STARTER_PROBLEMS.flatMap((problem) => [problem.base, problem.plus]);
    const encoded = problems.flatMap((problem) =>
      (problem.tests as InputTests).suites.map((suite) => Buffer.from(suite.inputs.bytes).toString("hex")),
    );
    expect(encoded).toEqual(python(script, written));
  });

  it("shows two examples per problem, and they are true of the reference solution", () => {
    const script = [
      "import doctest, json, sys",
      "found = []",
      "for problem in json.load(sys.stdin):",
      "    names = {}",
      "    exec(problem['reference'], names)",
      "    runner = doctest.DocTestRunner(verbose=False)",
      "    for test in doctest.DocTestFinder().find(names[problem['entryPoint']], problem['entryPoint'], globs=names):",
      "        runner.run(test, out=sys.stderr.write)",
      "    found.append([runner.tries, runner.failures])",
      "print(json.dumps(found))",
    ].join("\n");
    expect(python(script, problems)).toEqual(problems.map(() => [2, 0]));
  });
});
