import { CladeError } from "../../foundation/errors.js";
import type { Execution } from "../execution.js";
import { isPythonHarness, type Lane, librariesMentioned, PYTHON_HARNESSES } from "../languages/python-harnesses.js";
import type { Program } from "../program.js";
import type { Consultation, ReportWatcher, SandboxWorker } from "../sandbox.js";
import { PythonProcess, type WorkerCommand, type WorkerOptions } from "./python-process.js";

/** How a sandbox starts the processes of one worker. */
export interface LaneSettings {
  readonly isolated: boolean;
  readonly sharing: boolean;
  readonly hidden: readonly string[];
  /** Libraries that this Python really has. */
  readonly libraries: readonly string[];
  command(): WorkerCommand;
}

/** A worker made of up to one process per lane and set of preloaded libraries, started when first needed. */
export class PythonLanes implements SandboxWorker {
  readonly #processes = new Map<string, PythonProcess>();

  constructor(readonly settings: LaneSettings) {}

  async execute(program: Program, watch?: ReportWatcher): Promise<Execution> {
    const preload = librariesMentioned(program.source).filter((l) => this.settings.libraries.includes(l));
    return this.#process(laneOf(program.harness.name), preload).execute(program, watch);
  }

  async consult(question: Consultation): Promise<Uint8Array> {
    return this.#process(laneOf(question.harness), []).consult(question);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#processes.values()].map((process) => process.close()));
    this.#processes.clear();
  }

  #process(lane: Lane, preload: readonly string[]): PythonProcess {
    const key = [lane, ...preload].join("+");
    let process = this.#processes.get(key);
    if (process === undefined) {
      process = new PythonProcess(this.settings.command(), workerOptions(this.settings, lane, preload));
      this.#processes.set(key, process);
    }
    return process;
  }
}

export function workerOptions(
  settings: Pick<LaneSettings, "isolated" | "sharing" | "hidden">,
  lane: Lane,
  preload: readonly string[],
): WorkerOptions {
  const harnesses = Object.entries(PYTHON_HARNESSES).filter(([, of]) => of === lane);
  return {
    isolated: settings.isolated,
    sharing: settings.sharing,
    hidden: settings.hidden,
    preload,
    harnesses: harnesses.map(([name]) => name),
  };
}

/** The lane of a harness. Throws `CladeError` SANDBOX_BROKEN for a name that is none. */
export function laneOf(harness: string): Lane {
  if (!isPythonHarness(harness)) throw new CladeError("SANDBOX_BROKEN", `There is no Python harness "${harness}".`);
  return PYTHON_HARNESSES[harness];
}
