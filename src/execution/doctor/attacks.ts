import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Execution } from "../execution.js";
import { DEFAULT_LIMITS, type Limits } from "../limits.js";
import type { Trap } from "./trap.js";

const MiB = 1024 * 1024;

/** What came of an attacking program. */
export interface Outcome {
  readonly execution: Execution;
  /** What it returned: a text, or nothing. */
  readonly returned: string;
}

/** A program that tries to do one thing that no sandbox may allow. */
export interface Attack {
  readonly id: string;
  /** What it tries, as the end of "a program that …". */
  readonly tries: string;
  /** The program. It defines `attack()`, which returns a text. */
  source(trap: Trap): string;
  readonly limits?: Partial<Limits>;
  /** Defines `look()`: the next program, which returns a text when it finds something of the first. */
  readonly next?: string;
  /** Why the sandbox is broken, or `undefined` when it held. `next` is what the next program returned. */
  broken(outcome: Outcome, trap: Trap, next: string): string | undefined;
}

/** Where a program in any sandbox could leave a file that the next might find. */
const PLACES = `["left-behind", "/tmp/left-behind", "/dev/shm/left-behind", "/var/tmp/left-behind"]`;

export const ATTACKS: readonly Attack[] = [
  {
    id: "read-host-file",
    tries: "reads a file of the host",
    source: (trap) => `
def attack():
    found = []
    for path in (${text(trap.secretFile)}, "/proc/1/root" + ${text(trap.secretFile)}):
        try:
            found.append(open(path).read())
        except BaseException:
            pass
    return " ".join(found)
`,
    broken: ({ returned }, trap) => (returned.includes(trap.secret) ? "the program returned its contents" : undefined),
  },
  {
    id: "write-host-file",
    tries: "writes a file of the host",
    source: (trap) => `
import os
def attack():
    for folder in (${text(trap.openFolder)}, "/proc/1/root" + ${text(trap.openFolder)}):
        try:
            open(os.path.join(folder, "written"), "w").close()
            os.symlink("/etc/passwd", os.path.join(folder, "linked"))
        except BaseException:
            pass
    return ""
`,
    broken: (_outcome, trap) => {
      const left = ["written", "linked"].filter((name) => existsSync(join(trap.openFolder, name)));
      return left.length > 0 ? `the host has a new file (${left.join(", ")})` : undefined;
    },
  },
  {
    id: "connect",
    tries: "connects to a server of the host",
    source: (trap) => `
import socket
def attack():
    for host in ("127.0.0.1", "localhost"):
        try:
            socket.create_connection((host, ${trap.port}), 1).close()
        except BaseException:
            pass
    return ""
`,
    broken: (_outcome, trap) => (trap.connections() > 0 ? "the server saw the connection" : undefined),
  },
  {
    id: "read-environment",
    tries: "reads the environment of the judge",
    source: () => `
import glob, os
def attack():
    found = [str(dict(os.environ))]
    for path in glob.glob("/proc/*/environ"):
        try:
            found.append(open(path, "rb").read().decode("latin-1"))
        except BaseException:
            pass
    return " ".join(found)
`,
    broken: ({ returned }, trap) => (returned.includes(trap.secret) ? "the program returned it" : undefined),
  },
  {
    id: "signal-judge",
    tries: "signals the judge and its own parent",
    source: (trap) => `
import os
def attack():
    for process in (${trap.processId}, os.getppid()):
        try:
            if process > 1:
                os.kill(process, 12)
        except BaseException:
            pass
    return ""
`,
    next: "def look():\n    return ''\n",
    broken: (_outcome, trap) => (trap.signals() > 0 ? "the signal arrived" : undefined),
  },
  {
    id: "exhaust-memory",
    tries: "takes memory without end",
    limits: { memoryBytes: 512 * MiB, outputBytes: MiB },
    source: () => `
def attack():
    kept = []
    while True:
        kept.append(bytearray(8 << 20))
`,
    broken: ({ execution }) =>
      execution.memoryBytes > 1024 * MiB ? `it had ${Math.round(execution.memoryBytes / MiB)} MiB` : undefined,
  },
  {
    id: "fork-bomb",
    tries: "starts processes without end",
    limits: { processes: 16, cpuTimeMs: 1_000, idleTimeMs: 500 },
    source: () => `
import os
def attack():
    while True:
        try:
            os.fork()
        except OSError:
            pass
`,
    broken: () => undefined,
  },
  {
    id: "leave-process",
    tries: "leaves a process behind",
    source: () => `
import os, time
def attack():
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            time.sleep(60)
        os._exit(0)
    return ""
`,
    next: `
import glob
def look():
    found = []
    for path in glob.glob("/proc/[0-9]*/stat"):
        try:
            found.append(open(path).read().split()[0])
        except OSError:
            pass
    return "processes " + " ".join(found) if len(found) > 1 else ""
`,
    broken: (_outcome, _trap, next) => (next === "" ? undefined : `the next program saw ${next}`),
  },
  {
    id: "leave-file",
    tries: "leaves a file for the next program",
    source: () => `
def attack():
    for path in ${PLACES}:
        try:
            open(path, "w").write("x")
        except BaseException:
            pass
    return ""
`,
    next: `
import os
def look():
    return " ".join(path for path in ${PLACES} if os.path.exists(path))
`,
    broken: (_outcome, _trap, next) => (next === "" ? undefined : `the next program found ${next}`),
  },
  {
    id: "fill-disk",
    tries: "fills the disk",
    limits: { fileBytes: 8 * MiB },
    source: () => `
def attack():
    written = 0
    for number in range(64):
        try:
            with open("flood-%d" % number, "wb") as file:
                file.write(bytes(1 << 20))
                written += 1
        except OSError:
            pass
    return str(written)
`,
    broken: ({ returned }) => (Number(returned) > 9 ? `it wrote ${returned} MiB where 8 are allowed` : undefined),
  },
  {
    id: "poison-interpreter",
    tries: "breaks the interpreter for the next program",
    source: () => `
import builtins, json, sys
def attack():
    builtins.len = json.loads = None
    builtins.poisoned = "builtins.poisoned"
    sys.modules["poison"] = sys
    sys.setrecursionlimit(50)
    return ""
`,
    next: `
import builtins, json, sys
def look():
    left = [getattr(builtins, "poisoned", ""), "sys.modules" if "poison" in sys.modules else ""]
    return "".join(left) if len(json.loads("[1]")) == 1 else "json"
`,
    broken: (_outcome, _trap, next) => (next === "" ? undefined : `the next program found ${next}`),
  },
];

/** A Python literal of a text. */
function text(value: string): string {
  return JSON.stringify(value);
}

/** Processes that come from this one, itself not included; `undefined` where /proc does not tell. */
export function ownProcesses(): number | undefined {
  if (process.platform !== "linux") return undefined;
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "latin1");
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
    } catch {
      // it ended meanwhile
    }
  }
  const isOwn = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && parent > 0 && (parent === process.pid || isOwn(parent));
  };
  return [...parents.keys()].filter(isOwn).length;
}

export const ATTACK_LIMITS: Limits = { ...DEFAULT_LIMITS, cpuTimeMs: 4_000, idleTimeMs: 2_000, outputBytes: MiB };
