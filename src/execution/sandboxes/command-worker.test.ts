import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CommandProgram, Step, StepExecution } from "../command-program.js";
import { python } from "../languages/python.js";
import { DEFAULT_LIMITS, type Limits } from "../limits.js";
import type { CommandWorker } from "./command-worker.js";
import { commandAvailability, openCommandWorker } from "./open-command-worker.js";

const MiB = 1024 * 1024;
const availability = await commandAvailability(python);

/** One step of a test; a command without a shell, or a script for one. */
interface Asked {
  readonly command: string | readonly [string, ...string[]];
  readonly limits?: Partial<Limits>;
  readonly stdin?: string;
  readonly name?: Step["name"];
}

function programWith(asked: readonly Asked[], files: CommandProgram["files"] = {}): CommandProgram {
  const steps = asked.map(({ command, limits, stdin, name = "run" }) => ({
    name,
    command: typeof command === "string" ? (["/bin/sh", "-c", command] as const) : command,
    limits: { ...DEFAULT_LIMITS, processes: 64, outputBytes: MiB, ...limits },
    ...(stdin === undefined ? {} : { stdin: Buffer.from(stdin) }),
  }));
  return { language: "python", files, environment: { GREETING: "hello" }, steps };
}

describe.skipIf(!availability.available)("a program of commands", () => {
  let worker: CommandWorker;
  beforeAll(async () => {
    worker = await openCommandWorker(python);
  });
  afterAll(() => worker?.close());

  async function run(asked: Asked, files: CommandProgram["files"] = {}): Promise<StepExecution> {
    const { steps } = await worker.execute(programWith([asked], files));
    expect(steps).toHaveLength(1);
    return steps[0]!;
  }
  const script = (text: string, limits: Partial<Limits> = {}) =>
    run({ command: ["python3", "-s", "main.py"], limits }, { "main.py": text });
  const out = (step: StepExecution) => Buffer.from(step.stdout).toString();
  const err = (step: StepExecution) => Buffer.from(step.stderr).toString();

  it("gets its files, input, environment and both outputs apart", async () => {
    const step = await run(
      { command: "cat; cat sub/data; echo $GREETING >&2; pwd", stdin: "from stdin\n" },
      { "sub/data": Buffer.from("from a file\n") },
    );
    expect(out(step)).toBe("from stdin\nfrom a file\n/tmp/program\n");
    expect(err(step)).toBe("hello\n");
    expect(step).toMatchObject({ exitStatus: 0, signal: undefined, stop: undefined, name: "run" });
  });

  it("leaves files for its next step, but no process, and nothing for the next program", async () => {
    const { steps } = await worker.execute(
      programWith([
        { command: "echo kept > file; setsid sleep 100 & (sleep 100 &) ; exit 0", name: "compile" },
        { command: "cat file; ps ax -o comm= 2>/dev/null | grep -c sleep; ls /proc | grep -c '^[0-9]'" },
      ]),
    );
    expect(steps.map((step) => step.exitStatus)).toEqual([0, 0]);
    // process 1, the shell, and one or two of the pipeline
    expect(out(steps[1]!)).toMatch(/^kept\n0\n[2-5]\n$/);
    expect(out(await run({ command: "ls -A /tmp/program /tmp /dev/shm/" }))).not.toContain("file");
  });

  it("stops after a step that fails, unless its status is one to go on after", async () => {
    const steps = [{ command: "exit 3", name: "compile" as const }, { command: "echo reached" }];
    expect((await worker.execute(programWith(steps))).steps.map((step) => step.exitStatus)).toEqual([3]);
    const program = programWith(steps);
    const going = { ...program, steps: program.steps.map((step) => ({ ...step, continuesAfter: [0, 3] })) };
    expect((await worker.execute(going)).steps.map((step) => step.exitStatus)).toEqual([3, 0]);
  });

  it("sees nothing of the machine's users, network, processes or supervisor", async () => {
    const step = await script(`
import os, socket
for path in ("/root", "/home", "/work", "/clade", "/commands", "/image", "/var/lib/dpkg", "/etc/shadow", "/usr/local/bin"):
    try:
        print(path, len(os.listdir(path) if os.path.isdir(path) else open(path).read()))
    except OSError:
        pass
print("processes", sorted(int(p) for p in os.listdir("/proc") if p.isdigit()))
for name in ("environ", "mem", "fd", "maps", "root"):
    try:
        path = "/proc/1/" + name
        print(name, os.listdir(path) if os.path.isdir(path) else open(path, "rb").read(10))
    except OSError:
        pass
print("interfaces", [line.split(":")[0].strip() for line in open("/proc/net/dev") if ":" in line])
try:
    socket.create_connection(("1.1.1.1", 80), 1)
    print("connected")
except OSError:
    pass
for path in ("/usr/bin/new", "/etc/new", "/dev/new", "/new", "/toolchain/new"):
    try:
        open(path, "w")
        print("wrote", path)
    except OSError:
        pass
print("descriptors", os.listdir("/proc/self/fd"))
`);
    expect(err(step)).toBe("");
    expect(out(step).replaceAll(/^.* 0$\n/gm, "")).toBe(
      "processes [1, 2]\ninterfaces ['lo']\ndescriptors ['0', '1', '2', '3']\n",
    );
  });

  it("cannot gain privileges, trace, mount or make namespaces", async () => {
    const step = await script(`
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
for name, arguments in {"unshare": (0x10000000,), "mount": (b"none", b"/tmp", b"tmpfs", 0, None), "ptrace": (16, 1, 0, 0),
                        "chroot": (b"/tmp",), "setns": (0, 0), "umount2": (b"/proc", 2), "setuid": (0,)}.items():
    print(name, getattr(libc, name)(*arguments))
print([line for line in open("/proc/self/status") if line.startswith(("CapEff", "CapBnd", "NoNewPrivs", "Seccomp:"))])
for number in (0, 9, 15, 19):
    try:
        os.kill(1, number)
    except OSError as error:
        print(number, error)
print("still here")
`);
    expect(out(step)).toMatch(/^(\w+ -1\n){7}.*CapEff:\\t0{16}.*NoNewPrivs:\\t1.*Seccomp:\\t2/);
    expect(out(step)).toMatch(/still here\n$/);
    expect(step.exitStatus).toBe(0);
  });

  it("is stopped by CPU time of all its processes, also of children that nobody waits for", async () => {
    const forks = (ignoring: string) => `
import os, signal, time
${ignoring}
while True:
    child = os.fork()
    if child == 0:
        end = time.process_time() + 0.2
        while time.process_time() < end: pass
        os._exit(0)
    time.sleep(0.3)
`;
    for (const ignoring of ["", "signal.signal(signal.SIGCHLD, signal.SIG_IGN)"]) {
      const step = await script(forks(ignoring), { cpuTimeMs: 1000 });
      expect(step.stop).toBe("cpu-time");
    }
    const orphans = await run({ command: "(while :; do :; done) & exit 0", limits: { cpuTimeMs: 500 } });
    expect(orphans).toMatchObject({ exitStatus: 0, stop: undefined });
  });

  it("is stopped when it only sleeps", async () => {
    const step = await run({ command: "sleep 60", limits: { idleTimeMs: 300 } });
    expect(step).toMatchObject({ stop: "idle-time", exitStatus: undefined });
  });

  it("is stopped by resident memory of all its processes, not by address space", async () => {
    const many = `
import os, time
for _ in range(4):
    if os.fork() == 0:
        block = bytearray(b"x") * (60 << 20)
        time.sleep(60)
time.sleep(60)
`;
    expect((await script(many, { memoryBytes: 150 * MiB })).stop).toBe("memory");
    const reserved = "import mmap; m = mmap.mmap(-1, 8 << 30); print(len(m) >> 30)";
    expect(await script(reserved, { memoryBytes: 100 * MiB })).toMatchObject({ exitStatus: 0, stop: undefined });
    const brief = await script("x = bytearray(b'x') * (300 << 20)", { memoryBytes: 150 * MiB });
    expect(brief.stop).toBe("memory");
  });

  it("has its output cut at the limit and is stopped there", async () => {
    const step = await run({ command: "yes", limits: { outputBytes: 5000 } });
    expect(step.stop).toBe("output");
    expect(step.stdout.length).toBe(5000);
    const brief = await run({ command: "head -c 6000 /dev/zero", limits: { outputBytes: 5000 } });
    expect(brief.stop).toBe("output");
    const both = await run({ command: "yes | head -c 400000; yes | head -c 400000 >&2" });
    expect([both.stdout.length, both.stderr.length, both.exitStatus]).toEqual([400_000, 400_000, 0]);
  });

  it("cannot start more processes or write more bytes than it may", async () => {
    const bomb = await run({
      command: "f() { f | f & }; f; sleep 1; echo done",
      limits: { processes: 30, idleTimeMs: 3000 },
    });
    expect(bomb.stop ?? bomb.exitStatus).toBeDefined();
    const files = await script(
      `
written = 0
try:
    for index in range(20):
        with open("file%d" % index, "wb") as file:
            file.write(bytes(1 << 20)); written += 1
except OSError as error:
    print(written, error.strerror)
`,
      { fileBytes: 10 * MiB },
    );
    expect(out(files)).toMatch(/^10 No space left on device\n$/);
    expect(await run({ command: "echo fine" })).toMatchObject({ exitStatus: 0 });
  });

  it("says signals, and commands that cannot be started", async () => {
    expect(await run({ command: "kill -SEGV $$" })).toMatchObject({ signal: 11, exitStatus: undefined });
    expect(await run({ command: ["./absent"] })).toMatchObject({ exitStatus: 127 });
    expect(await run({ command: ["./data"] }, { data: "text" })).toMatchObject({ exitStatus: 126 });
    await expect(run({ command: ["no-such-compiler"] })).rejects.toMatchObject({ code: "TOOLCHAIN_MISSING" });
    await expect(run({ command: ["/usr/bin/no-such-compiler"] })).rejects.toMatchObject({ code: "TOOLCHAIN_MISSING" });
  });

  it("keeps its worker whatever it does to itself", async () => {
    const programs = [
      "kill -9 -1; kill -9 0",
      "exec 1>&- 2>&- 0<&-; sleep 0.1; exit 5",
      "rm -rf /tmp/* /tmp/.*; exit 4",
    ];
    for (const command of programs) await run({ command });
    expect(out(await run({ command: "echo alive" }))).toBe("alive\n");
  });

  it("refuses paths outside the working folder", () => {
    for (const path of ["/etc/passwd", "../x", "a/../../x", ""]) {
      expect(() => worker.execute(programWith([{ command: "true" }], { [path]: "" }))).toThrow(/no path/);
    }
  });
});

it("says what to do where a toolchain is missing", async () => {
  const absent = { ...python, id: "absent", name: "Absent", toolchain: { npm: ["absent@1.2.3"] } };
  await expect(openCommandWorker(absent)).rejects.toMatchObject({
    code: expect.stringMatching(/TOOLCHAIN_MISSING|SANDBOX_UNAVAILABLE/),
    message: expect.stringMatching(/Install/),
  });
});
