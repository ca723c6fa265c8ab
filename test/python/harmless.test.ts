import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const python = ["/usr/bin/python3", "python3"].find(
  (candidate) => spawnSync(candidate, ["-c", "import sys; sys.exit(sys.version_info < (3, 9))"]).status === 0,
);

describe.skipIf(python === undefined)("programs that may share a process (needs Python)", () => {
  test("can only compute", () => {
    const script = fileURLToPath(new URL("./harmless_test.py", import.meta.url));
    const { status, stderr } = spawnSync(python as string, ["-B", script], { encoding: "utf8" });
    expect(stderr).toMatch(/^OK/m);
    expect(status).toBe(0);
  });
});
