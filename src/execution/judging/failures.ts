import type { Execution } from "../execution.js";
import type { Verdict } from "../verdict.js";
import { type ReportedError, readError, readRecords } from "./report-records.js";

type Failed = Extract<Verdict, { verdict: "failed" }>;

const SIGNAL_NAMES: Readonly<Record<number, string>> = {
  4: "SIGILL",
  6: "SIGABRT",
  7: "SIGBUS",
  8: "SIGFPE",
  9: "SIGKILL",
  11: "SIGSEGV",
  15: "SIGTERM",
  24: "SIGXCPU",
  25: "SIGXFSZ",
  31: "SIGSYS",
};

// One text, whether the limit was reached or a proof said that it would be: which comes first depends on the machine.
const TOO_LONG: Failed = { verdict: "failed", failure: "time-limit", detail: "does not end within its CPU time" };

/** The failure of a program that ended before it had answered everything. */
export function failureOfEnd(execution: Execution): Failed {
  const kinds = new Set<string>();
  for (const record of readRecords(execution.report)) kinds.add(record.kind);
  if (kinds.has("Z")) return { verdict: "failed", failure: "output-limit", detail: "returned more than it may" };
  if (kinds.has("N")) return TOO_LONG;
  switch (execution.stop) {
    case "cpu-time":
    case "call-cpu-time":
      return TOO_LONG;
    case "idle-time":
      return { verdict: "failed", failure: "time-limit", detail: "slept or waited too long" };
    case "memory":
      return { verdict: "failed", failure: "memory-limit", detail: "its processes used more memory than they may" };
    case "output":
      return { verdict: "failed", failure: "output-limit", detail: "wrote more than it may" };
    case "judge":
    case undefined:
      return failureOfExit(execution);
    default:
      return execution.stop satisfies never;
  }
}

function failureOfExit({ exitStatus, signal }: Execution): Failed {
  if (signal !== undefined) {
    const name = SIGNAL_NAMES[signal] ?? `signal ${signal}`;
    if (name === "SIGXCPU") return TOO_LONG;
    return { verdict: "failed", failure: "runtime-error", detail: `ended by ${name}` };
  }
  const detail = `exited with status ${exitStatus ?? 0} before it had answered`;
  return { verdict: "failed", failure: "runtime-error", detail };
}

/** The failure of an exception, at load time or in a call. */
export function failureOfError(error: ReportedError): Failed {
  if (error.memory === true) return { verdict: "failed", failure: "memory-limit", detail: "MemoryError" };
  const text = error.message === "" ? error.type : `${error.type}: ${error.message}`;
  if (error.missing !== undefined) {
    return { verdict: "failed", failure: "runtime-error", detail: `does not define ${error.missing}` };
  }
  return { verdict: "failed", failure: error.compiling === true ? "compile-error" : "runtime-error", detail: text };
}

/** Why a program could not be loaded, when its report says so. */
export function failureOfLoading(report: Uint8Array): Failed | undefined {
  for (const record of readRecords(report)) {
    return record.kind === "X" ? failureOfError(readError(record.payload)) : undefined;
  }
  return undefined;
}

const CODE_LINE = /^\s*(def|class|import|from|return|for|while|if|try|with|assert|@|[A-Za-z_][\w.[\]]*\s*(=|\())/m;

/** Whether a completion holds no code at all: nothing beyond the prompt, or text that never looks like a program. */
export function hasNoCode(source: string, prompt: string | undefined): boolean {
  const own = prompt !== undefined && source.startsWith(prompt) ? source.slice(prompt.length) : source;
  if (own.trim() === "") return true;
  return own === source && !CODE_LINE.test(source);
}

export const NO_CODE: Failed = { verdict: "failed", failure: "no-code", detail: "the completion holds no code" };
