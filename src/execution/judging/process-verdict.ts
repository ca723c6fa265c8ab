import type { CommandExecution, StepExecution } from "../command-program.js";
import type { OfficialProcess, ProcessOutcome } from "../process-tests.js";
import type { Failure, Verdict } from "../verdict.js";

/** Characters of a stream that a verdict's detail quotes. */
const QUOTED = 300;

/** What an official evaluator says of an execution: the first of its outcomes that matches the last step begun. */
export function officialVerdict(execution: CommandExecution, official: OfficialProcess): Verdict {
  const last = execution.steps.at(-1);
  if (last === undefined) {
    return { verdict: "unjudged", code: "SANDBOX_BROKEN", detail: "No step of the program was begun." };
  }
  const seen = observed(last, official.capturedBytes);
  const outcome = official.outcomes.find((candidate) => matches(candidate, last, seen));
  if (outcome === undefined) return failed(last, seen, { word: "Exception", earns: "runtime-error" });
  if (outcome.earns === "passed") return { verdict: "passed" };
  if (outcome.earns === "library-missing") return libraryMissing(seen);
  return failed(last, seen, { word: outcome.word, earns: outcome.earns });
}

interface Observed {
  readonly stdout: string;
  readonly stderr: string;
}

function observed(step: StepExecution, bytes: number | undefined): Observed {
  const text = (stream: Uint8Array) => new TextDecoder().decode(stream.subarray(0, bytes));
  return { stdout: text(step.stdout), stderr: text(step.stderr) };
}

function matches(outcome: ProcessOutcome, step: StepExecution, seen: Observed): boolean {
  if (outcome.step !== undefined && outcome.step !== step.name) return false;
  if (outcome.ended !== undefined && outcome.ended !== endOf(step)) return false;
  if (outcome.stdout !== undefined && !new RegExp(outcome.stdout).test(seen.stdout)) return false;
  return outcome.stderr === undefined || new RegExp(outcome.stderr).test(seen.stderr);
}

function endOf(step: StepExecution): NonNullable<ProcessOutcome["ended"]> {
  if (step.stop === "cpu-time" || step.stop === "call-cpu-time" || step.stop === "idle-time") return "limit";
  return step.exitStatus === 0 && step.stop === undefined ? "zero" : "nonzero";
}

function failed(
  step: StepExecution,
  seen: Observed,
  said: { readonly word: string; readonly earns: Failure },
): Verdict {
  return { verdict: "failed", failure: stopFailure(step) ?? said.earns, ...detailOf(step, seen), official: said.word };
}

/** Limits that the official evaluators do not have decide the kind of failure, not whether it is one. */
function stopFailure(step: StepExecution): Failure | undefined {
  if (step.stop === "memory") return "memory-limit";
  return step.stop === "output" ? "output-limit" : undefined;
}

/** The first lines of what the program complained of, without what differs from run to run. */
function detailOf(step: StepExecution, seen: Observed): { readonly detail?: string } {
  const said = withoutChance(seen.stderr.trim() || seen.stdout.trim()).slice(0, QUOTED);
  if (said !== "") return { detail: said };
  return step.signal === undefined ? {} : { detail: `ended by signal ${step.signal}` };
}

function withoutChance(text: string): string {
  return text
    .replace(/\b0x[0-9a-f]{6,}\b/gi, "0x…")
    .replace(/\b\d+(\.\d+)?m?s\b/g, "…s")
    .replace(/(thread '[^']*') \(\d+\)/g, "$1")
    .replace(/\bgoroutine \d+\b/g, "goroutine …");
}

function libraryMissing(seen: Observed): Verdict {
  const said = `${seen.stderr}\n${seen.stdout}`.split("\n").find((line) => MISSING.test(line)) ?? "";
  const detail =
    `A library that the benchmark's tests need is not installed here: ${said.trim().slice(0, QUOTED)} ` +
    "docs/parity-multilingual.md lists the packages.";
  return { verdict: "unjudged", code: "TOOLCHAIN_MISSING", detail };
}

/** The line in which runtimes and compilers name what they lack. */
const MISSING = /no module named|cannot find module|can't locate|not found|no such file|module path:/i;
