import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The user programs run as: `nobody` where the tests run as root, the user of the tests otherwise. */
const SANDBOX_USER = process.getuid?.() === 0 ? 65534 : process.getuid?.();
const SHARED_FOLDERS = ["/tmp", "/var/tmp", "/dev/shm", "/run/lock"];

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly user: number;
  readonly command: string;
  readonly startTicks: number;
  readonly cpuTicks: number;
  readonly residentBytes: number;
}

function readProcess(id: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // ended, though whoever is process 1 of this machine may not have asked how
    if (fields[0] === "Z" || fields[0] === "X") return undefined;
    const number = (index: number): number => Number(fields[index]);
    return {
      id,
      parent: number(1),
      user: statSync(`/proc/${id}`).uid,
      command: readFileSync(`/proc/${id}/cmdline`, "utf8").replaceAll("\0", " "),
      cpuTicks: number(11) + number(12),
      startTicks: number(19),
      residentBytes: number(21) * 4096,
    };
  } catch {
    return undefined;
  }
}

function listProcesses(): Map<number, Process> {
  const all = new Map<number, Process>();
  for (const name of readdirSync("/proc")) {
    const found = /^\d+$/.test(name) ? readProcess(Number(name)) : undefined;
    if (found !== undefined) all.set(found.id, found);
  }
  return all;
}

function ancestors(one: Process, all: ReadonlyMap<number, Process>): Process[] {
  const found: Process[] = [];
  for (let at = all.get(one.parent); at !== undefined && found.length < 100; at = all.get(at.parent)) found.push(at);
  return found;
}

/** A warm Python parent: it was started by bubblewrap; programs have such a one among their ancestors. */
function isWarmParent(one: Process, all: ReadonlyMap<number, Process>): boolean {
  const parent = all.get(one.parent);
  return (
    /python\S* .*\/clade\/worker\.py/.test(one.command) &&
    !/bwrap/.test(one.command) &&
    /bwrap/.test(parent?.command ?? "")
  );
}

/** Processes below this one, by what they are. */
export function sandboxProcesses(): { parents: Process[]; programs: Process[]; all: Process[] } {
  const all = listProcesses();
  const mine = [...all.values()].filter((one) => ancestors(one, all).some((a) => a.id === process.pid));
  return {
    all: mine,
    parents: mine.filter((one) => isWarmParent(one, all)),
    programs: mine.filter((one) => ancestors(one, all).some((a) => isWarmParent(a, all))),
  };
}

/** Seconds of CPU that processes below this one used in some time. */
export async function cpuSecondsDuring(waitMs: number): Promise<number> {
  const ticks = () => sandboxProcesses().all.reduce((sum, one) => sum + one.cpuTicks, 0);
  const before = ticks();
  await new Promise((resolve) => setTimeout(resolve, waitMs));
  return (ticks() - before) / 100;
}

/** What attacks must not change, looked at before and after. */
export class MachineState {
  readonly #canaries = mkdtempSync(join(tmpdir(), "clade-canary-"));
  readonly #startTicks = readProcess(process.pid)?.startTicks ?? 0;
  readonly #before = observe();
  #server: Server | undefined;
  #connections = 0;

  constructor() {
    chmodSync(this.#canaries, 0o777);
    writeFileSync(join(this.#canaries, "canary"), "alive");
    chmodSync(join(this.#canaries, "canary"), 0o666);
  }

  /** Listens on this machine's own address; answers the port. */
  async listen(): Promise<number> {
    const server = createServer((socket) => {
      this.#connections += 1;
      socket.destroy();
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("The listener has no port.");
    return address.port;
  }

  /** What differs from the beginning, in words; empty when nothing does. */
  changes(): string[] {
    const after = observe();
    const changed = Object.keys(after).filter((key) => after[key] !== this.#before[key]);
    const canaries = readdirSync(this.#canaries).join();
    const canary = canaries === "canary" ? readFileSync(join(this.#canaries, "canary"), "utf8") : canaries;
    return [
      ...changed.map((key) => `${key}: was ${this.#before[key] ?? "nothing"}, is ${after[key]}`),
      ...(canary === "alive" ? [] : [`canary: ${canary}`]),
      ...(this.#connections === 0 ? [] : [`the listener received ${this.#connections} connections`]),
      ...this.#strays().map((one) => `process ${one.id} of the sandbox runs without a parent: ${one.command}`),
    ];
  }

  close(): void {
    this.#server?.close();
    rmSync(this.#canaries, { recursive: true, force: true });
  }

  /** Processes of the sandbox's user that no sandbox holds any more. */
  #strays(): Process[] {
    const all = listProcesses();
    const held = (one: Process): boolean => ancestors(one, all).some((a) => /bwrap|node/.test(a.command));
    return [...all.values()].filter(
      (one) =>
        one.user === SANDBOX_USER &&
        one.startTicks > this.#startTicks &&
        !/bwrap/.test(one.command) &&
        !held(one) &&
        (process.getuid?.() === 0 || one.command.includes("/clade/worker.py")),
    );
  }
}

/** Things a program could change from inside if it got out, as text. */
function observe(): Record<string, string> {
  const kernel = [
    "sysvipc/shm",
    "sysvipc/sem",
    "sysvipc/msg",
    "sys/kernel/core_pattern",
    "sys/vm/overcommit_memory",
    "sys/kernel/hostname",
  ];
  const state: Record<string, string> = {
    namespaces: readlinkSync("/proc/self/ns/net"),
    working: readdirSync(".").sort().join(),
  };
  for (const path of kernel) state[path] = textOf(`/proc/${path}`);
  for (const folder of SHARED_FOLDERS) state[folder] = filesOfSandbox(folder).join();
  for (const path of ["/etc/passwd", "/usr/bin/python3"]) {
    state[path] = `${statSync(path).mtimeMs} ${statSync(path).size}`;
  }
  return state;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** Files that only a program can have made: of the sandbox's user where that is another one, or named by an attack. */
function filesOfSandbox(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => {
      if (name.startsWith("clade-attack")) return true;
      return process.getuid?.() === 0 && statSync(join(folder, name), { throwIfNoEntry: false })?.uid === SANDBOX_USER;
    });
  } catch {
    return [];
  }
}
