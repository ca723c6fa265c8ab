import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const python = ["/usr/bin/python3", "python3"].find(
  (candidate) => spawnSync(candidate, ["-c", "import sys; sys.exit(sys.version_info[:2] != (3, 11))"]).status === 0,
);

describe.skipIf(python === undefined)("proofs of endlessness (needs Python 3.11)", () => {
  test("claim what never ends and nothing else", { timeout: 600_000 }, () => {
    const script = fileURLToPath(new URL("./endless_test.py", import.meta.url));
    const { status, stderr } = spawnSync(python as string, ["-B", script], { encoding: "utf8" });
    expect(stderr).toMatch(/^OK/m);
    expect(status).toBe(0);
  });
});
