// A benchmark, an oracle and a sandbox that run nothing: what a program earns is written in its source. For tests and
// measurements of what surrounds the judging.
import { setTimeout as sleep } from "node:timers/promises";

/**
 * A benchmark of `count` problems with two suites.
 * @param {number} count
 */
export function fakeBenchmark(count) {
  return {
    benchmark: { id: "fake", version: "1", suites: ["base", "plus"] },
    datasetSha256: "0".repeat(64),
    problems: Array.from({ length: count }, (_, index) => fakeProblem(`fake/${index}`)),
  };
}

/** @param {string} id */
function fakeProblem(id) {
  const tests = { kind: "code", suite: "base", setup: "", code: "", official: { rules: "human-eval" } };
  return { id, officialId: id, prompt: "", entryPoint: "f", reference: "", tests };
}

/**
 * Completions problem by problem; about every fourth repeats an earlier program of its problem.
 * @param {{problems: number, samples: number, padding?: number}} shape `padding`: characters added to each program
 */
export function fakeCompletions({ problems, samples, padding = 0 }) {
  const filler = "#".repeat(padding);
  return {
    origin: { file: "fake.jsonl", sha256: `${problems}x${samples}`, format: "fake" },
    *completions() {
      for (let problem = 0; problem < problems; problem++) {
        for (let sample = 0; sample < samples; sample++) {
          const variant = sample % 4 === 3 ? sample - 3 : sample;
          yield { problem: `fake/${problem}`, sample, source: `program ${problem} ${variant} ${filler}` };
        }
      }
    },
  };
}

/** Verdicts from the source alone: some pass, some fail, a few are suspicious. */
export const fakeOracle = {
  id: "strict",
  version: "fake-1",
  async prepare(problem) {
    return {
      problem,
      async judge(source, worker) {
        const { cpuTimeMs, wallTimeMs, memoryBytes } = await worker.execute({ source });
        const number = source.split(" ").slice(1, 3).map(Number);
        const mixed = (number[0] * 31 + number[1] * 7) % 10;
        const wrong = {
          verdict: "failed",
          failure: "wrong-answer",
          detail: `test ${mixed} of 10`,
          somePassed: mixed > 5,
        };
        return {
          suites: {
            base: mixed < 4 ? { verdict: "passed" } : wrong,
            plus: mixed < 2 ? { verdict: "passed" } : wrong,
          },
          suspicions: mixed === 1 && number[1] % 50 === 0 ? [{ reason: "looks at its caller" }] : [],
          cpuTimeMs,
          wallTimeMs,
          memoryBytes,
        };
      },
    };
  },
};

/**
 * A sandbox whose every execution takes `delayMs` of waiting; 0 answers at once.
 * @param {number} delayMs
 */
export function fakeSandbox(delayMs) {
  const execution = { exitStatus: 0, report: new Uint8Array(), memoryBytes: 1 << 20 };
  return {
    id: "local-unsafe",
    isolation: "none: nothing runs",
    availability: async () => ({ available: true, toolchain: "fake 1.0", notes: [] }),
    open: async () => ({
      async execute() {
        if (delayMs > 0) await sleep(delayMs);
        return { ...execution, cpuTimeMs: Math.random() * 5, wallTimeMs: Math.random() * 9 };
      },
      async close() {},
    }),
  };
}
