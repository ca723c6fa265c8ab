import type { Execution } from "../../execution.js";
import type { Program } from "../../program.js";
import type { Consultation, ReportWatcher, SandboxWorker } from "../../sandbox.js";
import { encodeWtf8 } from "../../wtf8.js";
import { InterpreterProcess, type InterpreterTask } from "./interpreter-process.js";
import type { PyodideFiles } from "./pyodide-files.js";

/** Memory that 32-bit WebAssembly can address. */
const WASM_MEMORY_BYTES = 4 * 1024 ** 3;

/**
 * A fresh interpreter for each program, the next one starting while the current one runs. The judge's questions go to an
 * interpreter of their own.
 */
export class WasmWorker implements SandboxWorker {
  readonly #files: PyodideFiles;
  readonly #snapshot: string;
  readonly #open = new Set<InterpreterProcess>();
  #spare: InterpreterProcess | undefined;
  #judge: InterpreterProcess | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(files: PyodideFiles, snapshot: string) {
    this.#files = files;
    this.#snapshot = snapshot;
  }

  execute(program: Program, watch?: ReportWatcher): Promise<Execution> {
    const execution = this.#queue.then(() => this.#execute(program, watch));
    this.#queue = execution.catch(() => undefined);
    return execution;
  }

  async consult({ harness, argument, shared, payload }: Consultation): Promise<Uint8Array> {
    this.#judge ??= this.#start("judge");
    const judge = this.#judge;
    await judge.ready;
    const job = { harness, argument, shared: shared.map((s) => s.key) };
    return judge.answer({ job, shared: shared.map((s) => s.bytes), payload });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open].map((interpreter) => interpreter.close()));
    this.#open.clear();
  }

  async #execute({ source, harness, limits }: Program, watch?: ReportWatcher): Promise<Execution> {
    const interpreter = this.#spare ?? this.#start("program");
    this.#spare = undefined;
    try {
      await interpreter.ready;
      this.#spare = this.#start("program");
      const { name, argument, shared } = harness;
      return await interpreter.run(
        {
          job: { harness: name, argument, shared: shared.map((s) => s.key), outputBytes: limits.outputBytes },
          source: encodeWtf8(source),
          shared: shared.map((s) => s.bytes),
          limits: { ...limits, memoryBytes: Math.min(limits.memoryBytes, WASM_MEMORY_BYTES) },
        },
        watch,
      );
    } finally {
      void interpreter.close().then(() => this.#open.delete(interpreter));
    }
  }

  #start(task: InterpreterTask): InterpreterProcess {
    const interpreter = new InterpreterProcess(this.#files, task, this.#snapshot);
    this.#open.add(interpreter);
    return interpreter;
  }
}
