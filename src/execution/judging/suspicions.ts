import type { Execution } from "../execution.js";
import type { Verdict } from "../verdict.js";
import { readRecords } from "./report-records.js";
import { decodeAnswer } from "./value-comparison.js";

/** What in a program's text can make the official rules say otherwise than the strict ones, and how to name it. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/__(eq|ne|hash|class|bases|subclasses|getattribute|del)__/, "defines or uses special methods"],
  [/_getframe|f_back|f_locals|f_globals|currentframe|inspect\b|tb_frame|__traceback__/, "looks at stack frames"],
  [/\bgc\b|get_objects|get_referrers|ctypes|\bmmap\b/, "looks at memory"],
  [/__builtins__|builtins|globals\s*\(|__dict__|setattr|__import__|importlib|sys\.modules/, "changes what names mean"],
  [/_exit\b|\bexit\s*\(|\bquit\s*\(|SystemExit|abort\s*\(|atexit/, "ends the process"],
  [/settrace|setprofile|signal\b|setitimer|alarm\s*\(/, "takes over signals or tracing"],
  [/\bsys\b|\bos\b|subprocess|shutil|multiprocessing|threading|socket/, "uses the system"],
  [/\bopen\s*\(|\binput\s*\(|stdin|stdout|stderr/, "reads or writes files or streams"],
  [/except\s*:|BaseException|except\s+Exception|TimeoutException/, "catches every exception"],
  [/__name__/, "asks how it is run"],
  [/\beval\s*\(|\bexec\s*\(|\bcompile\s*\(/, "runs text as code"],
];

/** The signs a program shows. Without any, both oracles compare the same plain values and cannot differ. */
export function signsOf(source: string, executions: readonly Execution[]): string[] {
  const found = SIGNS.filter(([pattern]) => pattern.test(source)).map(([, name]) => name);
  if (executions.some((execution) => returnsForeign(execution.report))) found.push("returns objects of its own types");
  return found;
}

function returnsForeign(report: Uint8Array): boolean {
  let looked = 0;
  for (const record of readRecords(report)) {
    if (record.kind !== "V" || record.payload[0] !== 0x6f) continue;
    if (decodeAnswer(record.payload)?.kind === "foreign") return true;
    looked += 1;
    if (looked > 10) return false;
  }
  return false;
}

/** One line on how the oracles differ for a suite, or `undefined` when they agree. */
export function difference(
  suite: string,
  strict: Verdict,
  official: Verdict,
  signs: readonly string[],
): string | undefined {
  if (strict.verdict === "unjudged" || official.verdict === "unjudged" || strict.verdict === official.verdict)
    return undefined;
  return `${suite}: official rules say ${say(official)}, strict says ${say(strict)}; the program ${signs.join(", ")}`;
}

function say(verdict: Verdict): string {
  if (verdict.verdict !== "failed") return verdict.verdict;
  return verdict.detail === undefined ? verdict.failure : `${verdict.failure} (${verdict.detail})`;
}
