/**
 * Which process of a worker a harness belongs to. What one lane knows, programs of another can never reach: expected
 * values go to `official` (its rules compare inside the program's process) and `judge`, never to `program`.
 */
export type Lane = "program" | "official" | "judge";

/** The harnesses beside this file (`python/harness_<name>.py`) and their lanes. */
export const PYTHON_HARNESSES = {
  calls: "program",
  evalplus: "official",
  human_eval: "official",
  record: "judge",
  replay: "judge",
} as const satisfies Record<string, Lane>;

/** Harnesses under which programs that are harmless may share a process; they make the inputs anew for each. */
const SHARING_HARNESSES: ReadonlySet<string> = new Set(["calls", "evalplus", "human_eval"] satisfies PythonHarness[]);

export function sharesProcesses(harness: string): boolean {
  return SHARING_HARNESSES.has(harness);
}

type PythonHarness = keyof typeof PYTHON_HARNESSES;

export function isPythonHarness(name: string): name is PythonHarness {
  return Object.hasOwn(PYTHON_HARNESSES, name);
}

/** Libraries that are costly to import and often used: a program that names one runs in a lane that has it loaded. */
const PRELOADED_LIBRARIES = ["numpy"] as const;

/** The preloaded libraries that a program's text mentions. */
export function librariesMentioned(source: string): string[] {
  return PRELOADED_LIBRARIES.filter((library) => source.includes(library));
}
