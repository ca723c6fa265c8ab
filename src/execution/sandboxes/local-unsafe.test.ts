import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ATTACKS } from "../doctor/attacks.js";
import { proveOne } from "../doctor/prove-isolation.js";
import { DEFAULT_LIMITS } from "../limits.js";
import { encodeValue } from "../value-codec.js";
import { createLocalUnsafeSandbox } from "./local-unsafe.js";

const sandbox = createLocalUnsafeSandbox();
const here = await sandbox.availability();

describe.skipIf(!here.available)("sandbox local-unsafe", () => {
  // The doctor's attacks can fail: against a sandbox that isolates nothing, they do.
  test.each(["read-host-file", "write-host-file", "connect", "leave-file"])("does not hold against %s", async (id) => {
    const attack = ATTACKS.find((one) => one.id === id)!;
    expect(await proveOne(sandbox, attack)).toMatchObject({ held: false });
  });

  test("counts and ends the program's processes only, wherever they went", async () => {
    const foreign = spawn("sleep", ["600"], { stdio: "ignore", detached: true });
    const worker = await sandbox.open();
    try {
      const source = `
import os, time
def f():
    read, write = os.pipe()
    if os.fork() == 0:
        os.setsid()
        pid = os.fork()
        if pid == 0:
            time.sleep(600)
        os.write(write, str(pid).encode())
        os._exit(0)
    return os.read(read, 20).decode()
`;
      const calls = encodeValue({ kind: "list", items: [{ kind: "list", items: [] }] });
      const execution = await worker.execute({
        language: "python",
        source,
        harness: { name: "calls", argument: { entryPoint: "f" }, shared: [{ key: "none", bytes: calls }] },
        limits: DEFAULT_LIMITS,
      });
      const left = /s\d+:(\d+)/.exec(Buffer.from(execution.report).toString("latin1"))?.[1];
      expect(left).toBeDefined();
      expect(existsSync(`/proc/${left}`)).toBe(false);
      expect(existsSync(`/proc/${foreign.pid}`)).toBe(true);
    } finally {
      await worker.close();
      foreign.kill("SIGKILL");
    }
  });
});
