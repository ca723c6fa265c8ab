import type { Execution } from "../execution.js";
import type { Lane } from "../languages/python-harnesses.js";
import type { Program } from "../program.js";
import type { Consultation, ReportWatcher, SandboxWorker } from "../sandbox.js";
import { laneOf, workerOptions } from "./python-lanes.js";
import { PythonProcess, type WorkerCommand } from "./python-process.js";

const SETTINGS = { isolated: false, sharing: false, hidden: [] } as const;

/**
 * A fresh container for each program, the next one starting while the current one runs; the judge's questions go to a
 * container that never runs a program. Killing the client closes the worker's input, which ends the container.
 */
export class ContainerWorker implements SandboxWorker {
  readonly #command: () => WorkerCommand;
  readonly #open = new Set<PythonProcess>();
  readonly #spares = new Map<Lane, PythonProcess>();
  #judge: PythonProcess | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(command: () => WorkerCommand) {
    this.#command = command;
  }

  execute(program: Program, watch?: ReportWatcher): Promise<Execution> {
    const execution = this.#queue.then(() => this.#execute(program, watch));
    this.#queue = execution.catch(() => undefined);
    return execution;
  }

  consult(question: Consultation): Promise<Uint8Array> {
    this.#judge ??= this.#start("judge");
    return this.#judge.consult(question);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open].map((container) => container.close()));
    this.#open.clear();
  }

  async #execute(program: Program, watch?: ReportWatcher): Promise<Execution> {
    const lane = laneOf(program.harness.name);
    const container = this.#spares.get(lane) ?? this.#start(lane);
    this.#spares.delete(lane);
    try {
      await container.ready;
      this.#spares.set(lane, this.#start(lane));
      return await container.execute(program, watch);
    } finally {
      void container.close().then(() => this.#open.delete(container));
    }
  }

  #start(lane: Lane): PythonProcess {
    const container = new PythonProcess(this.#command(), workerOptions(SETTINGS, lane, []));
    this.#open.add(container);
    return container;
  }
}
