import type { JudgedProgram, Suspicion } from "../execution/judging/oracle.js";
import type { Verdict } from "../execution/verdict.js";

/** One line of `verdicts.jsonl`: what one completion earned. Times and memory may differ from run to run. */
export interface VerdictRecord {
  readonly problem: string;
  /** Index of the completion among those of its problem, from 0. */
  readonly sample: number;
  /** One verdict per suite. */
  readonly suites: Readonly<Record<string, Verdict>>;
  /** Left out where nothing was suspicious. */
  readonly suspicions?: readonly Suspicion[];
  /** CPU time of the program and its children. */
  readonly cpuTimeMs: number;
  readonly wallTimeMs: number;
  /** Peak resident memory. */
  readonly memoryBytes: number;
}

/** True when at least one suite could not be judged, so that a resumed run must try again. */
export function isUnjudged(judged: Pick<JudgedProgram, "suites">): boolean {
  for (const name in judged.suites) {
    if (judged.suites[name]?.verdict === "unjudged") return true;
  }
  return false;
}

/** The line of one completion, with its line feed. */
export function verdictLine(problem: string, sample: number, judged: JudgedProgram): string {
  const record: VerdictRecord = {
    problem,
    sample,
    suites: judged.suites,
    ...(judged.suspicions.length > 0 && { suspicions: judged.suspicions }),
    cpuTimeMs: toMicroseconds(judged.cpuTimeMs),
    wallTimeMs: toMicroseconds(judged.wallTimeMs),
    memoryBytes: judged.memoryBytes,
  };
  return `${JSON.stringify(record)}\n`;
}

/** Reads one line back; `undefined` when it is no verdict line. */
export function parseVerdictLine(line: string): VerdictRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  return isVerdictRecord(value) ? value : undefined;
}

// By hand and not by a schema library: a run may have a million of these lines.
function isVerdictRecord(value: unknown): value is VerdictRecord {
  if (typeof value !== "object" || value === null) return false;
  const record = value as Partial<Record<keyof VerdictRecord, unknown>>;
  return (
    typeof record.problem === "string" &&
    Number.isInteger(record.sample) &&
    typeof record.suites === "object" &&
    record.suites !== null &&
    typeof record.cpuTimeMs === "number" &&
    typeof record.wallTimeMs === "number" &&
    typeof record.memoryBytes === "number"
  );
}

function toMicroseconds(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}
