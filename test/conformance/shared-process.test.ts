// A program earns the same, whether it has a process of its own or shares one with other harmless programs.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Execution } from "../../src/execution/execution.js";
import { DEFAULT_LIMITS } from "../../src/execution/limits.js";
import type { Program } from "../../src/execution/program.js";
import type { SandboxWorker } from "../../src/execution/sandbox.js";
import { createNamespaceSandbox } from "../../src/execution/sandboxes/namespace.js";
import type { Value } from "../../src/execution/value.js";
import { encodeValue } from "../../src/execution/value-codec.js";

const sandbox = createNamespaceSandbox();
const available = (await sandbox.availability()).available;

/** By what each does to those that come after it. All are called with `[[3, 1, 2], {"a": [1]}]`, twice. */
const PROGRAMS: Readonly<Record<string, string>> = {
  "returns what it was given": "def f(xs, d):\n    return [xs, d]",
  "changes what it was given":
    "def f(xs, d):\n    xs.append(9)\n    xs.sort()\n    d['a'].append(2)\n    d['b'] = xs\n    return xs",
  "sees what it was given": "def f(xs, d):\n    return [len(xs), xs, sorted(d)]",
  "keeps its own state": "seen = []\ndef f(xs, d):\n    seen.append(len(seen))\n    return list(seen)",
  "has no state of others": "def f(xs, d):\n    return list(seen)",
  "names a builtin anew": "def sorted(x):\n    return 'mine'\nlen = 3\ndef f(xs, d):\n    return sorted(xs)",
  "uses that builtin": "def f(xs, d):\n    return [sorted(xs), len(xs)]",
  "imports under another name": "import math as re\ndef f(xs, d):\n    return re.sqrt(16)",
  "uses the imported name": "import re\ndef f(xs, d):\n    return re.sub('a', 'b', 'cat')",
  "does not parse": "def f(xs, d:\n",
  "raises when loaded": "1 / 0",
  "raises when called": "def f(xs, d):\n    return xs[10]",
  "has no function": "def g(xs, d):\n    return 1",
  "recurses for ever": "def f(xs, d):\n    return f(xs, d)",
  "recurses deep": "def g(n):\n    return 0 if n == 0 else 1 + g(n - 1)\ndef f(xs, d):\n    return g(900)",
  "never ends": "def f(xs, d):\n    while True:\n        pass",
  "takes long": "def f(xs, d):\n    return sum(i * i for i in range(3_000_000))",
  "takes much memory": "def f(xs, d):\n    return len([0] * 30_000_000)",
  "takes more memory than there is": "def f(xs, d):\n    return len([0] * 10 ** 10)",
  "returns more than there is room for": "def f(xs, d):\n    return 'x' * (40 << 20)",
  prints: "def f(xs, d):\n    print(xs, end='')\n    return 1",
  "returns a set": "def f(xs, d):\n    return set('hello')",
  "returns a function": "def f(xs, d):\n    return lambda: 1",
  "uses random numbers": "import random\ndef f(xs, d):\n    return random.random()",
  "spoils the interpreter":
    "import math\nmath.sqrt = None\nimport builtins\nbuiltins.sorted = None\ndef f(xs, d):\n    return 1",
  "uses what was spoilt": "import math\ndef f(xs, d):\n    return [math.sqrt(4), sorted(xs)]",
  "ends the process": "import os\ndef f(xs, d):\n    os._exit(0)",
  "is the last": "def f(xs, d):\n    return 'last'",
};

const int = (value: number): Value => ({ kind: "int", value: BigInt(value) });
const list = (...items: Value[]): Value => ({ kind: "list", items });
const given = list(list(int(3), int(1), int(2)), {
  kind: "dict",
  entries: [[{ kind: "str", value: "a" }, list(int(1))]],
});
const INPUTS = { key: "shared-process-inputs", bytes: encodeValue(list(given, given)) };
const LIMITS = { ...DEFAULT_LIMITS, cpuTimeMs: 1000, idleTimeMs: 2000 };

function program(source: string): Program {
  const argument = { entryPoint: "f", provesEndless: true };
  return { language: "python", source, harness: { name: "calls", argument, shared: [INPUTS] }, limits: LIMITS };
}

/** Everything but measurements. */
function facts({ exitStatus, signal, stop, report }: Execution) {
  return {
    exitStatus,
    signal,
    stop,
    report: Buffer.from(report).toString("latin1").slice(0, 4000),
    size: report.length,
  };
}

describe.skipIf(!available)("programs that share a process (needs the namespace sandbox)", () => {
  let worker: SandboxWorker;
  const alone = new Map<string, ReturnType<typeof facts>>();

  beforeAll(async () => {
    worker = await sandbox.open();
    for (const [name, source] of Object.entries(PROGRAMS))
      alone.set(name, facts(await worker.execute(program(source))));
  }, 120_000);
  afterAll(() => worker.close());

  for (const [order, names] of [
    ["in order", Object.keys(PROGRAMS)],
    ["in reverse", Object.keys(PROGRAMS).reverse()],
    ["each twice", Object.keys(PROGRAMS).flatMap((name) => [name, name])],
  ] as const) {
    test(`report the same as alone, ${order}`, { timeout: 120_000 }, async () => {
      const together = await Promise.all(names.map((name) => worker.execute(program(PROGRAMS[name] as string))));
      for (const [index, name] of names.entries()) {
        expect({ name, ...facts(together[index] as Execution) }).toEqual({ name, ...alone.get(name) });
      }
    });
  }
});
