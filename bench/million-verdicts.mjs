// Time and peak memory of runs of 1,000 to 1,000,000 verdicts, written through the real conductor with a fake judge, and
// read back. Each figure is a process of its own. Usage: node bench/million-verdicts.mjs [LARGEST]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "../scripts/build.mjs";
import { fakeBenchmark, fakeCompletions, fakeOracle, fakeSandbox } from "../test/end-to-end/fake-judge.mjs";

const PROBLEMS = 164;
/** Characters of a program, about the size of a HumanEval solution with its prompt. */
const PADDING = 600;

async function write(count, out) {
  const { evaluate } = await import("../dist/runs/evaluate.js");
  const shape = { problems: PROBLEMS, samples: Math.ceil(count / PROBLEMS), padding: PADDING };
  await evaluate({
    ...fakeBenchmark(PROBLEMS),
    source: fakeCompletions(shape),
    oracle: fakeOracle,
    sandbox: fakeSandbox(0),
    out,
    workers: 2,
  });
}

async function read(out) {
  const { readRun } = await import("../dist/runs/read-run.js");
  const { report } = await readRun(out);
  return report.completions;
}

async function measured(action) {
  const start = performance.now();
  const result = await action();
  const seconds = (performance.now() - start) / 1000;
  // Kilobytes, whatever the system.
  const peakMiB = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ seconds, peakMiB, result }));
}

function inOwnProcess(...args) {
  const { status, stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with status ${status}`);
  return JSON.parse(stdout);
}

function compareSizes(largest) {
  const folder = mkdtempSync(path.join(tmpdir(), "clade-million-"));
  console.log("verdicts   write: s   MiB    read and report: s   MiB");
  try {
    for (let count = 1000; count <= largest; count *= 10) {
      const out = path.join(folder, String(count));
      const writing = inOwnProcess("write", String(count), out);
      const reading = inOwnProcess("read", out);
      const cells = [
        String(reading.result).padEnd(9),
        writing.seconds.toFixed(2).padStart(9),
        writing.peakMiB.toFixed(0).padStart(5),
        reading.seconds.toFixed(2).padStart(21),
        reading.peakMiB.toFixed(0).padStart(5),
      ];
      console.log(cells.join(" "));
      rmSync(out, { recursive: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [mode = "1000000", ...rest] = process.argv.slice(2);
if (mode === "write") await measured(() => write(Number(rest[0]), rest[1]));
else if (mode === "read") await measured(() => read(rest[0]));
else {
  ensureBuilt();
  compareSizes(Number(mode));
}
