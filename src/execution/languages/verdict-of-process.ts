import type { CommandExecution, StepExecution } from "../command-program.js";
import type { Stop } from "../execution.js";
import type { Failure, Verdict } from "../verdict.js";
import type { Language } from "./language.js";

/** The line by which a program says that an answer was wrong before it ends with another status than 0. */
export const WRONG_ANSWER_LINE = "CLADE-WRONG";

const SIGKILL = 9;
/** A file grew past its limit. */
const SIGXFSZ = 25;

/** What runtimes say when they cannot get more memory, in words that programs have no reason to print. */
const OUT_OF_MEMORY = [
  /\bjava\.lang\.OutOfMemoryError\b/,
  /\b(?:System\.)?OutOfMemoryException\b/,
  /\bcore\.exception\.OutOfMemoryError\b/,
  /JavaScript heap out of memory/,
  /\bstd::bad_alloc\b/,
  /^[^\n]*: not enough memory$/m,
  /^(?:fatal error: )?runtime: (?:out of memory|cannot allocate memory)/m,
  /^memory allocation of \d+ bytes failed/m,
  /^MemoryError\b/m,
  /^(?:PHP )?Fatal error: +Allowed memory size of \d+ bytes exhausted/m,
  /\(NoMemoryError\)/,
  /^Out of memory[!.]/m,
  /\bOut_of_memory\b/,
  /heap (?:exhausted|overflow)/i,
  /cannot allocate vector of size/i,
  /out of memory or dimension too large/,
  /eheap_alloc: Cannot allocate/,
  /\bOutOfMemoryError\(\)/,
  /^(?:[\w.]+: )?(?:fatal error: )?(?:virtual memory exhausted|out of memory)\b/im,
];

/** How a supervisor's stop reads when the program was running, and when it was compiled. */
const FAILURE_BY_STOP = {
  "cpu-time": "time-limit",
  "call-cpu-time": "time-limit",
  "idle-time": "time-limit",
  memory: "memory-limit",
  output: "output-limit",
} as const satisfies Record<Exclude<Stop, "judge">, Failure>;

/**
 * The verdict on a program that says by its exit status whether its own tests passed. Whoever judges by this alone
 * trusts the program: it can exit before its tests. `passed` needs status 0 and, where the language asks for one, the
 * line that ends a good run.
 */
export function verdictOfProcess(execution: CommandExecution, language: Language): Verdict {
  const last = execution.steps.at(-1);
  if (last === undefined) return unjudged("no step was begun");
  if (last.stop === "judge") return unjudged("the judge stopped the program");
  return last.name === "compile" ? verdictOfCompiling(last) : verdictOfRunning(last, language);
}

function verdictOfCompiling(step: StepExecution): Verdict {
  if (step.exitStatus === 0) return unjudged("the program was compiled and not run");
  const { stop } = step;
  // more messages than anyone reads are messages all the same
  if (stop !== undefined && stop !== "judge" && stop !== "output") {
    return failed(FAILURE_BY_STOP[stop], `compiling stopped by the limit of ${stop}`);
  }
  if (stop === undefined && step.signal === SIGKILL) return unjudged("the compiler was killed, not by its limits");
  return failed("compile-error", firstLine(step));
}

function verdictOfRunning(step: StepExecution, language: Language): Verdict {
  const { stop, exitStatus, signal } = step;
  if (stop !== undefined && stop !== "judge") return failed(FAILURE_BY_STOP[stop], `stopped by the limit of ${stop}`);
  if (endedWell(step, language)) return { verdict: "passed" };
  if (signal === SIGXFSZ) return failed("output-limit", "a file grew past its limit");
  const said = `${textOf(step.stdout)}\n${textOf(step.stderr)}`;
  if (OUT_OF_MEMORY.some((pattern) => pattern.test(said)))
    return failed("memory-limit", "the runtime is out of memory");
  if (said.split(/\r?\n/).includes(WRONG_ANSWER_LINE)) return failed("wrong-answer");
  if (language.syntaxError?.test(said)) return failed("compile-error", language.syntaxError.exec(said)?.[0]);
  if (exitStatus === 0) return failed("runtime-error", "ended without its last line");
  return failed("runtime-error", signal === undefined ? `exit status ${exitStatus}` : `signal ${signal}`);
}

function endedWell({ exitStatus, stdout }: StepExecution, { endsWith }: Language): boolean {
  return exitStatus === 0 && (endsWith === undefined || textOf(stdout).trimEnd().endsWith(endsWith));
}

function failed(failure: Failure, detail?: string): Verdict {
  return { verdict: "failed", failure, ...(detail === undefined ? {} : { detail }) };
}

function unjudged(detail: string): Verdict {
  return { verdict: "unjudged", code: "SANDBOX_BROKEN", detail };
}

const DETAIL_LENGTH = 200;

function firstLine(step: StepExecution): string | undefined {
  const lines = `${textOf(step.stderr)}\n${textOf(step.stdout)}`.split("\n").map((line) => line.trim());
  return lines.find((line) => line !== "")?.slice(0, DETAIL_LENGTH);
}

/** Bytes of output that are searched for what a runtime says, from each end. */
const SEARCHED_BYTES = 64 * 1024;

function textOf(output: Uint8Array): string {
  const bytes = Buffer.from(output.buffer, output.byteOffset, output.byteLength);
  if (bytes.length <= 2 * SEARCHED_BYTES) return bytes.toString("utf8");
  return `${bytes.subarray(0, SEARCHED_BYTES).toString("utf8")}\n${bytes.subarray(-SEARCHED_BYTES).toString("utf8")}`;
}
