import type { Problem } from "../../src/index.js";

/** Bodies of a function that are hard to judge twice alike: they reach limits, crash, or show what changes between runs. */
const BODIES: Readonly<Record<string, string>> = {
  "loops in one state": "while True: pass",
  "loops through two billion states": "n = 7\nwhile True: n = (n * 1103515245 + 12345) % 2147483648",
  "swallows every exception": "while True:\n  try: 1 / 0\n  except: pass",
  "prints for ever": "while True: print('x' * 100000)",
  "forks, and both loop": "import os\nos.fork()\nwhile True: pass",
  "loops in a thread":
    "import threading\nthreading.Thread(target=lambda: [None for _ in iter(int, 1)]).start()\nreturn 1",
  sleeps: "import time\ntime.sleep(1000)",
  "waits for itself": "import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()",
  "asks for much at once": "return len([0] * 10 ** 10)",
  "asks for more and more": "kept = []\nwhile True: kept.append(bytes(1 << 24))",
  "uses 300 MiB": "return len(b'x' * (300 << 20))",
  "returns 300 MiB": "return 'x' * (300 << 20)",
  "recurses for ever": "def down(n): return down(n + 1) + 1\nreturn down(0)",
  "recurses through C until the stack ends":
    "import sys\nsys.setrecursionlimit(10 ** 9)\ndef down(x): return sorted([x], key=down)\nreturn down(0)",
  "computes for half a second": "return sum(i * i for i in range(5_000_000))",
  "says where an object lies": "raise ValueError(object())",
  "returns an object": "return object()",
  "returns a set's order": "return ''.join(set('a quick brown fox jumps over the lazy dog'))",
  "returns a hash": "return hash('clade')",
  "returns something random": "import random\nreturn random.random()",
  "leaves at once": "import os\nos._exit(0)",
  "leaves politely": "import sys\nsys.exit(3)",
  "kills itself": "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)",
  "nests too deeply to compile": `return ${"(".repeat(300)}1${")".repeat(300)}`,
  "does not compile": "return (",
};

export interface HardProgram {
  readonly problem: string;
  readonly source: string;
}

/** Each body for one problem after the other. */
export function hardPrograms(problems: readonly Problem[]): HardProgram[] {
  return Object.values(BODIES).map((body, index) => {
    const problem = problems[(index * 37) % problems.length] as Problem;
    const lines = body.split("\n").map((line) => `    ${line}\n`);
    return { problem: problem.id, source: `def ${problem.entryPoint}(*arguments):\n${lines.join("")}` };
  });
}
