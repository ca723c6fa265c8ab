import { setTimeout as sleep } from "node:timers/promises";
import type { Sandbox, SandboxWorker } from "../../execution/sandbox.js";
import { CladeError } from "../../foundation/errors.js";

/** How often a program is tried, each time with a new worker, before it counts as unjudged. */
export const TRIES = 3;
const OPENING_PAUSES_MS = [100, 500];

/** A place for a sandbox worker: one that breaks is replaced, and what it was doing is tried again. */
export class ReplaceableWorker {
  #worker: SandboxWorker | undefined;
  #opening: Promise<SandboxWorker> | undefined;
  #ended = false;

  constructor(
    private readonly sandbox: Sandbox,
    private readonly replaced: (reason: string) => void,
  ) {}

  /**
   * Does something with a worker; again, each time with a new worker, when the worker breaks.
   * @throws CladeError SANDBOX_BROKEN when the last worker broke too, SANDBOX_UNAVAILABLE when none can be opened,
   * INTERRUPTED after `end`, and whatever else `action` threw.
   */
  async use<T>(action: (worker: SandboxWorker) => Promise<T>, tries = TRIES): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const worker = await this.#open();
      try {
        return await action(worker);
      } catch (error) {
        if (!isBroken(error)) throw error;
        await this.#close(worker);
        if (this.#ended) throw interrupted();
        this.replaced(error.message);
        if (attempt >= tries) throw error;
      }
    }
  }

  /**
   * Does something with a worker that others may be using too.
   * @returns `undefined` when the worker broke; nobody knows then which of its users broke it.
   */
  async tryOnce<T>(action: (worker: SandboxWorker) => Promise<T>): Promise<T | undefined> {
    const worker = await this.#open();
    try {
      return await action(worker);
    } catch (error) {
      if (!isBroken(error)) throw error;
      const first = this.#worker === worker;
      await this.#close(worker);
      if (this.#ended) throw interrupted();
      if (first) this.replaced(error.message);
      return undefined;
    }
  }

  /** Closes the worker, and with it the program it is running. No other is opened afterwards. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.#close(this.#worker);
  }

  async #close(worker: SandboxWorker | undefined): Promise<void> {
    if (this.#worker === worker) this.#worker = undefined;
    // A broken worker may fail to close; there is nothing more to do about it.
    await worker?.close().catch(() => {});
  }

  async #open(): Promise<SandboxWorker> {
    this.#opening ??= this.#openOne().finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  async #openOne(): Promise<SandboxWorker> {
    for (let attempt = 0; this.#worker === undefined; attempt++) {
      if (this.#ended) throw interrupted();
      try {
        this.#worker = await this.sandbox.open();
      } catch (cause) {
        const pause = OPENING_PAUSES_MS[attempt];
        if (pause === undefined) throw unavailable(this.sandbox, cause);
        await sleep(pause);
      }
    }
    if (this.#ended) {
      await this.#close(this.#worker);
      throw interrupted();
    }
    return this.#worker;
  }
}

function isBroken(error: unknown): error is CladeError {
  return error instanceof CladeError && error.code === "SANDBOX_BROKEN";
}

function interrupted(): CladeError {
  return new CladeError("INTERRUPTED", "The run was interrupted.");
}

function unavailable(sandbox: Sandbox, cause: unknown): CladeError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new CladeError(
    "SANDBOX_UNAVAILABLE",
    `The ${sandbox.id} sandbox could not be started three times in a row: ${why} \`clade doctor\` tells more.`,
    { cause },
  );
}
