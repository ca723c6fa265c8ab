import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { describeSandbox } from "../../../test/conformance/sandbox.js";
import { PYTHON_WORKER_FOLDER, probePython, pythonCandidates } from "../languages/python-toolchain.js";
import { containerCommand, createContainerSandbox } from "./container.js";

const before = { ...process.env };

describe("sandbox container", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "clade-fake-docker-"));
  });
  afterEach(() => {
    process.env = { ...before };
    rmSync(folder, { recursive: true, force: true });
  });

  test("the command line gives a container nothing", () => {
    const { command, args } = containerCommand("podman", "python:3.12-slim");
    const line = args.join(" ");
    expect(command).toBe("podman");
    for (const wanted of [
      "run --rm --interactive --pull never --network none",
      "--read-only",
      "--cap-drop ALL",
      "--security-opt no-new-privileges",
      "--user 65534:65534",
      "--pids-limit 40",
      "--tmpfs /tmp:rw,nosuid,nodev,",
      `--volume ${PYTHON_WORKER_FOLDER}:/clade:ro`,
      "--env PYTHONHASHSEED=0",
    ]) {
      expect(line).toContain(wanted);
    }
    expect(line).toMatch(/--memory (\d+)b --memory-swap \1b /);
    expect(line.endsWith("python:3.12-slim python3 -s -B -X utf8 /clade/worker.py")).toBe(true);
    expect(line).not.toMatch(/--privileged|docker\.sock|--pid[ =]/);
  });

  test("an engine that does not answer is named with what it said", async () => {
    fakeEngine('echo "Cannot connect to the daemon" >&2; exit 1');
    const availability = await createContainerSandbox().availability();
    expect(availability).toMatchObject({ available: false });
    expect(JSON.stringify(availability)).toContain("docker: Cannot connect to the daemon");
  });

  test("an image that is not here is named with how to get it", async () => {
    fakeEngine('[ "$1" = info ] || { echo "No such image" >&2; exit 1; }');
    process.env.CLADE_CONTAINER_IMAGE = "other/python:1";
    const availability = await createContainerSandbox().availability();
    expect(availability).toMatchObject({
      available: false,
      remedy: expect.stringContaining("docker pull other/python:1"),
    });
  });

  /** A `docker` that is alone on the PATH. */
  function fakeEngine(script: string): string {
    const path = join(folder, "docker");
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    process.env.PATH = folder;
    return path;
  }
});

const python = process.platform === "linux" ? await firstPython() : undefined;

// The same tests as of every sandbox, through an engine that starts the worker on this machine: everything is real but
// the container around it.
if (python !== undefined)
  describeSandbox("container (with an engine that isolates nothing)", createWithLocalEngine, {
    isolation: "there is no container around the worker here",
    files: "the size of /tmp is the container's",
  });

async function firstPython(): Promise<string | undefined> {
  for (const candidate of pythonCandidates()) {
    const found = await probePython(candidate);
    if (found !== undefined) return found.executable;
  }
  return undefined;
}

function createWithLocalEngine() {
  const home = mkdtempSync(join(tmpdir(), "clade-fake-docker-"));
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  const log = join(home, "log");
  writeFileSync(
    join(home, "docker"),
    `#!/bin/sh
echo "$*" >> ${log}
[ "$1" = run ] || exit 0
for last; do :; done
mkdir -p ${home}/tmp.$$
exec env -i TMPDIR=${home}/tmp.$$ HOME=${home} PATH=/usr/bin:/bin LANG=C.UTF-8 PYTHONHASHSEED=0 ${python} -s -B -X utf8 ${PYTHON_WORKER_FOLDER}worker.py "$last"
`,
    { mode: 0o755 },
  );
  const sandbox = createContainerSandbox();
  return {
    ...sandbox,
    async open() {
      process.env.PATH = `${home}:${before.PATH}`;
      const worker = await sandbox.open();
      expect(readFileSync(log, "utf8")).toContain("--network none");
      return worker;
    },
  };
}
