import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, type TestContext, test } from "vitest";
import { ATTACKS } from "../../src/execution/doctor/attacks.js";
import { proveOne } from "../../src/execution/doctor/prove-isolation.js";
import { createOracle } from "../../src/execution/judging/create-oracle.js";
import { readRecords } from "../../src/execution/judging/report-records.js";
import type { ReportWatcher, Sandbox, SandboxWorker } from "../../src/execution/sandbox.js";
import type { Value } from "../../src/execution/value.js";
import { encodeValue } from "../../src/execution/value-codec.js";
import { calling, int, list, MiB, run, str, VALUES } from "./sandbox-calls.js";

/** What a sandbox cannot do or does not claim: the name of a test or group, and why. */
export type Skips = Readonly<Record<string, string>>;

/**
 * What every sandbox must do, and, in its own group, what one that isolates must withstand. A skipped test stays
 * visible with its reason.
 */
export function describeSandbox(name: string, create: () => Sandbox, skips: Skips = {}): void {
  const unless = (title: string, body: (context: TestContext) => Promise<void>) =>
    test(title, (context) => {
      const reason = skips[title];
      if (reason !== undefined) context.skip(reason);
      return body(context);
    });

  describe(`sandbox ${name}`, () => {
    const sandbox = create();
    let worker: SandboxWorker;
    beforeAll(async () => {
      worker = await sandbox.open();
    });
    afterAll(() => worker.close());

    describe("facts of an execution", () => {
      unless("a program that answers", async () => {
        const { execution, kinds, values } = await run(worker, "def f(x): return x + 1", [calling("f", int(41))]);
        expect({ kinds, values }).toEqual({ kinds: "LVD", values: [int(42)] });
        expect(execution).toMatchObject({ exitStatus: 0, signal: undefined, stop: undefined });
        expect(execution.cpuTimeMs).toBeGreaterThanOrEqual(0);
        expect(execution.wallTimeMs).toBeGreaterThan(0);
        expect(execution.memoryBytes).toBeGreaterThan(MiB);
      });

      unless("an exit status", async () => {
        const { execution, kinds } = await run(worker, "import os\ndef f(): os._exit(7)");
        expect(execution).toMatchObject({ exitStatus: 7, signal: undefined, stop: undefined });
        expect(kinds).toBe("L");
      });

      unless("a signal", async () => {
        const { execution } = await run(worker, "import ctypes\ndef f(): ctypes.string_at(0)");
        expect(execution).toMatchObject({ exitStatus: undefined, signal: 11 });
      });

      unless("exit with success before anything was answered", async () => {
        const { execution, kinds } = await run(worker, "import os\nos._exit(0)");
        expect(execution).toMatchObject({ exitStatus: 0, stop: undefined });
        expect(kinds).toBe("");
      });

      unless("an exception of a call, and the calls after it", async () => {
        const { kinds, errors, values } = await run(worker, "def f(x): return 6 // x", [
          calling("f", int(0)),
          calling("f", int(2)),
        ]);
        expect(kinds).toBe("LEVD");
        expect(errors[0]).toMatchObject({ type: "ZeroDivisionError" });
        expect(values).toEqual([int(3)]);
      });

      unless("a syntax error", async () => {
        const { kinds, errors } = await run(worker, "def f(:\n");
        expect(kinds).toBe("X");
        expect(errors[0]).toMatchObject({ type: "SyntaxError", compiling: true });
      });

      unless("sys.exit at load time", async () => {
        const { kinds, errors } = await run(worker, "import sys\nsys.exit(0)");
        expect(kinds).toBe("X");
        expect(errors[0]).toMatchObject({ type: "SystemExit" });
      });
    });

    describe("values", () => {
      unless("of every kind go in and come back", async () => {
        const calls = VALUES.map((value) => calling("f", value));
        const { values } = await run(worker, "def f(x): return x", calls);
        expect(values.map((value) => Buffer.from(encodeValue(value)).toString())).toEqual(
          VALUES.map((value) => Buffer.from(encodeValue(value)).toString()),
        );
      });

      unless("an object that cannot be sent is named", async () => {
        const { values } = await run(
          worker,
          "class Odd:\n def __eq__(self, other): return True\ndef f(): return Odd()",
        );
        expect(values).toEqual([{ kind: "foreign", typeName: "Odd", overridesEquality: true }]);
      });

      unless("of megabytes come back whole", async () => {
        const { values } = await run(worker, "def f(n): return 'ab' * n", [calling("f", int(2_000_000))]);
        expect(values).toEqual([str("ab".repeat(2_000_000))]);
      });
    });

    describe("limits", () => {
      unless("CPU time", async () => {
        const source = "def f():\n n = 0\n while True: n += 1";
        const { execution, kinds } = await run(worker, source, undefined, { limits: { cpuTimeMs: 500 } });
        expect(execution).toMatchObject({ stop: "cpu-time", exitStatus: undefined });
        expect(execution.cpuTimeMs).toBeGreaterThan(400);
        expect(kinds).toBe("L");
      });

      unless("CPU time of one call", async () => {
        const source = "def f(x):\n n = 0\n while x: n += 1\n return n";
        const limits = { cpuTimeMs: 5_000, callCpuTimeMs: 400 };
        const { execution, kinds } = await run(worker, source, [calling("f", int(0)), calling("f", int(1))], {
          limits,
        });
        expect(execution.stop).toBe("call-cpu-time");
        expect(execution.cpuTimeMs).toBeLessThan(2_000);
        expect(kinds).toBe("LV");
      });

      unless("sleeping is not CPU time", async () => {
        const source = "import time\ndef f():\n time.sleep(0.7)\n return 1";
        const { values } = await run(worker, source, undefined, { limits: { cpuTimeMs: 400 } });
        expect(values).toEqual([int(1)]);
      });

      unless("a sleeper is ended", async () => {
        const source = "import time\ndef f(): time.sleep(100)";
        const { execution } = await run(worker, source, undefined, { limits: { cpuTimeMs: 600, idleTimeMs: 400 } });
        expect(["idle-time", "cpu-time"]).toContain(execution.stop);
      });

      unless("memory", async () => {
        const source = "def f():\n kept = []\n while True: kept.append(bytearray(4 << 20))";
        const limits = { memoryBytes: 400 * MiB, outputBytes: MiB };
        const { execution, errors } = await run(worker, source, undefined, { limits });
        expect(errors[0]?.memory === true || execution.stop === "memory").toBe(true);
        expect(execution.memoryBytes).toBeLessThan(1024 * MiB);
      });

      unless("what it returns", async () => {
        const source = "def f(n): return 'x' * n";
        const limits = { outputBytes: 100_000 };
        const { kinds } = await run(worker, source, [calling("f", int(10)), calling("f", int(10 ** 6))], { limits });
        expect(kinds).toBe("LVZ");
      });

      unless("what it prints goes nowhere", async () => {
        const source = "def f():\n for _ in range(20000): print('x' * 1000)\n return 1";
        expect((await run(worker, source)).values).toEqual([int(1)]);
      });

      unless("files", async () => {
        const source = "def f():\n with open('big', 'wb') as file:\n  for _ in range(64): file.write(bytes(1 << 20))";
        const { errors } = await run(worker, source, undefined, { limits: { fileBytes: 8 * MiB } });
        expect(errors[0]).toMatchObject({ type: "OSError" });
      });

      unless("recursion", async () => {
        const { errors } = await run(worker, "def f(): return f()");
        expect(errors[0]).toMatchObject({ type: "RecursionError" });
      });
    });

    describe("one program after the other", () => {
      unless("each begins with a fresh interpreter", async () => {
        await run(
          worker,
          `import builtins, json, os, random, sys
global_of_the_first = 1
builtins.len = lambda _: 0
json.loads = None
sys.modules["left"] = json
sys.path.append("/left")
os.environ["LEFT"] = "1"
def f(): pass`,
        );
        const source = `import builtins, json, os, sys
def f():
    return [len([1, 2]), json.loads("3"), "left" in sys.modules, "/left" in sys.path, "LEFT" in os.environ,
            "global_of_the_first" in globals()]`;
        const no: Value = { kind: "bool", value: false };
        expect((await run(worker, source)).values).toEqual([list(int(2), int(3), no, no, no, no)]);
      });

      unless("each begins with an empty working folder", async () => {
        const leave = "import os, tempfile\nopen('left', 'w').write('x')\nos.mkdir('folder')\n";
        await run(worker, `${leave}open(os.path.join(tempfile.gettempdir(), 'left'), 'w').write('x')\ndef f(): pass`);
        const look = "import os, tempfile\ndef f(): return os.listdir('.') + os.listdir(tempfile.gettempdir())";
        expect((await run(worker, look)).values).toEqual([list()]);
      });

      unless("the same random numbers each time", async () => {
        const source = "import random\ndef f(): return random.random()";
        expect((await run(worker, source)).values).toEqual((await run(worker, source)).values);
      });

      unless("a program that ends badly does not harm the next", async () => {
        await run(worker, "import os\nos._exit(1)");
        await run(
          worker,
          "import sys\nsys.setrecursionlimit(10**6)\nclass A:\n def __repr__(self): return repr(self)\ndef f(): return repr(A())",
        );
        expect((await run(worker, "def f(): return 1")).values).toEqual([int(1)]);
      });

      unless("many asked for at once are run in turn", async () => {
        const all = await Promise.all(
          [1, 2, 3].map((x) => run(worker, "def f(x): return x * 10", [calling("f", int(x))])),
        );
        expect(all.map(({ values }) => values)).toEqual([[int(10)], [int(20)], [int(30)]]);
      });
    });

    describe("judging", () => {
      unless("a watcher sees the report and ends the program", async () => {
        const source = "def f(x):\n n = 0\n while x: n += 1\n return 5";
        const seen: string[] = [];
        const watch: ReportWatcher = (report) => {
          const kinds = [...readRecords(report)].map(({ kind }) => kind).join("");
          seen.push(kinds);
          return kinds.includes("V") ? "stop" : "continue";
        };
        const { execution, kinds } = await run(worker, source, [calling("f", int(0)), calling("f", int(1))], { watch });
        expect(execution.stop).toBe("judge");
        expect(kinds).toBe("LV");
        expect(seen.at(-1)).toBe("LV");
      });

      for (const oracle of ["strict", "official"] as const) {
        unless(`${oracle} rules on tests written as code`, async () => {
          const prepared = await createOracle(oracle, "test").prepare(
            {
              id: "conformance/0",
              entryPoint: "double",
              reference: "def double(x):\n    return 2 * x",
              tests: {
                kind: "code",
                suite: "tests",
                setup: "",
                code: "assert double(2) == 4\nassert double(double(1)) == 4",
                official: { rules: "human-eval" },
              },
            },
            worker,
            { get: async () => undefined, set: async () => undefined },
          );
          const verdictOf = async (source: string) => (await prepared.judge(source, worker)).suites.tests;
          expect(await verdictOf("def double(x):\n    return x + x")).toEqual({ verdict: "passed" });
          expect(await verdictOf("def double(x):\n    return x + 2")).toMatchObject({ failure: "wrong-answer" });
          expect(await verdictOf("def double(x):\n    return x.y")).toMatchObject({ failure: "runtime-error" });
          expect(await verdictOf("def double(x):\n    n = 1\n    while n: n = n + 1 - 1")).toMatchObject({
            failure: "time-limit",
          });
        });
      }
    });

    describe("workers", () => {
      unless("several run side by side", async () => {
        const others = await Promise.all([sandbox.open(), sandbox.open()]);
        try {
          const answers = others.flatMap((other, at) =>
            [0, 1].map((n) => run(other, "def f(x): return x", [calling("f", int(10 * at + n))])),
          );
          expect((await Promise.all(answers)).map(({ values }) => values[0])).toEqual([0, 1, 10, 11].map(int));
        } finally {
          await Promise.all(others.map((other) => other.close()));
        }
      });

      unless("one that is killed rejects with SANDBOX_BROKEN, and another can be opened", async (context) => {
        if (process.platform !== "linux") context.skip("finding the worker's processes needs /proc");
        const before = new Set(childProcesses());
        const doomed = await sandbox.open();
        // A clock is read in the loop: one that only counts would be proved endless and ended before the kill.
        const running = run(doomed, "import time\ndef f():\n while True: time.process_time()", undefined, {
          limits: { cpuTimeMs: 60_000 },
        });
        const outcome = running.then(
          () => "ended",
          (error: { code?: string }) => error.code,
        );
        for (let killed = 0; killed === 0; ) {
          await new Promise((resolve) => setTimeout(resolve, 500));
          for (const pid of childProcesses().filter((one) => !before.has(one))) {
            process.kill(pid, "SIGKILL");
            killed += 1;
          }
        }
        expect(await outcome).toBe("SANDBOX_BROKEN");
        await doomed.close();
        const fresh = await sandbox.open();
        expect((await run(fresh, "def f(): return 1")).values).toEqual([int(1)]);
        await fresh.close();
      });

      unless("closing leaves no process", async (context) => {
        if (process.platform !== "linux") context.skip("finding the worker's processes needs /proc");
        const before = new Set(childProcesses());
        const closed = await sandbox.open();
        await run(closed, "def f(): return 1");
        await closed.close();
        expect(childProcesses().filter((one) => !before.has(one))).toEqual([]);
      });
    });

    describe("isolation", () => {
      for (const attack of ATTACKS) {
        test(`a program that ${attack.tries}`, async (context) => {
          if (skips.isolation !== undefined) context.skip(skips.isolation);
          expect(await proveOne(sandbox, attack)).toMatchObject({ held: true });
        });
      }
    });
  });
}

/** Ids of this process's children. */
function childProcesses(): number[] {
  return readdirSync("/proc/self/task").flatMap((thread) =>
    readFileSync(`/proc/self/task/${thread}/children`, "utf8").split(" ").filter(Boolean).map(Number),
  );
}
