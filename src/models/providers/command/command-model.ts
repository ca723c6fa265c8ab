import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { z } from "zod";
import { FINISH_REASONS, type GenerateOptions, type Model, type ModelReply } from "../../model.js";
import { ModelFailure } from "../../model-failure.js";
import { PROMPT_KINDS, type Prompt } from "../../prompt.js";
import type { Sampling } from "../../sampling.js";

const output = z.object({
  text: z.string(),
  finish: z.enum(FINISH_REASONS).default("unknown"),
});

const answerLine = z.union([
  z.object({
    id: z.number(),
    outputs: z.array(output).min(1),
    usage: z.object({ inputTokens: z.number().optional(), outputTokens: z.number().optional() }).optional(),
  }),
  z.object({ id: z.number(), error: z.string() }),
]);

interface Waiting {
  readonly samples: number;
  resolve(reply: ModelReply): void;
  reject(failure: ModelFailure): void;
}

const CONCURRENCY = 16;
const SHOWN_CHARACTERS = 2000;
const GRACE_MS = 2000;

/** A program that lives as long as it is asked. It may answer in any order. */
export class CommandModel implements Model {
  readonly id: string;
  readonly promptKinds = PROMPT_KINDS;
  readonly samplesPerRequest = 128;
  readonly concurrency = CONCURRENCY;
  readonly settings = {};
  readonly uncached = true;
  readonly #command: string;
  readonly #waiting = new Map<number, Waiting>();
  #process: ChildProcessWithoutNullStreams | undefined;
  #errors = "";
  #asked = 0;

  constructor(command: string) {
    this.#command = command;
    this.id = `command:${command}`;
  }

  generate(prompt: Prompt, sampling: Sampling, options: GenerateOptions = {}): Promise<ModelReply> {
    const { samples = 1, firstSample = 0, problem, signal } = options;
    if (signal?.aborted) return Promise.reject(new ModelFailure("aborted", "The request was given up."));
    const child = this.#running();
    const id = this.#asked++;
    return new Promise((resolve, reject) => {
      const giveUp = () => this.#settle(id, new ModelFailure("aborted", "The request was given up."));
      const over = () => signal?.removeEventListener("abort", giveUp);
      signal?.addEventListener("abort", giveUp);
      this.#waiting.set(id, {
        samples,
        resolve: (reply) => {
          over();
          resolve(reply);
        },
        reject: (failure) => {
          over();
          reject(failure);
        },
      });
      child.stdin.write(`${JSON.stringify({ id, prompt, sampling, samples, firstSample, problem })}\n`);
    });
  }

  /** Lets the program end by itself when it has no more input, and ends it when it does not. */
  async close(): Promise<void> {
    const child = this.#process;
    if (child === undefined) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => endGroup(child), GRACE_MS);
      child.once("close", () => {
        clearTimeout(timer);
        resolve();
      });
      child.stdin.end();
    });
  }

  #running(): ChildProcessWithoutNullStreams {
    if (this.#process !== undefined) return this.#process;
    // A group of its own, so that a shell's children end with it.
    const child = spawn(this.#command, { shell: true, detached: true, stdio: ["pipe", "pipe", "pipe"] });
    this.#process = child;
    this.#errors = "";
    createInterface({ input: child.stdout }).on("line", (line) => this.#read(line));
    child.stderr.on("data", (text: Buffer) => {
      this.#errors = (this.#errors + text.toString()).slice(-SHOWN_CHARACTERS);
    });
    // Whoever waits learns from "close" that the program is gone.
    child.stdin.on("error", () => {});
    child.on("error", (error) => this.#gone(error.message));
    child.on("close", (code, signal) => this.#gone(`it ended with ${signal ?? `status ${code}`}`));
    return child;
  }

  #read(line: string): void {
    if (line.trim() === "") return;
    let read: z.infer<typeof answerLine>;
    try {
      read = answerLine.parse(JSON.parse(line));
    } catch {
      const shown = line.slice(0, SHOWN_CHARACTERS);
      const expected = '{"id": 0, "outputs": [{"text": "…"}]} or {"id": 0, "error": "…"}';
      this.#failAll(
        new ModelFailure("bad-request", `The program wrote a line that is no answer: ${shown}. Expected: ${expected}`),
      );
      return;
    }
    if ("error" in read) this.#settle(read.id, new ModelFailure("server", `The program says: ${read.error}`));
    else this.#answer(read.id, read);
  }

  #answer(id: number, { outputs, usage }: Extract<z.infer<typeof answerLine>, { outputs: unknown }>): void {
    const samples = this.#waiting.get(id)?.samples ?? outputs.length;
    if (outputs.length !== samples) {
      const message = `The program gave ${outputs.length} outputs where ${samples} were asked for.`;
      this.#settle(id, new ModelFailure("bad-request", message));
      return;
    }
    const { inputTokens, outputTokens } = usage ?? {};
    this.#settle(id, {
      outputs,
      usage: { ...(inputTokens !== undefined && { inputTokens }), ...(outputTokens !== undefined && { outputTokens }) },
    });
  }

  #settle(id: number, end: ModelReply | ModelFailure): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (end instanceof ModelFailure) waiting?.reject(end);
    else waiting?.resolve(end);
  }

  #gone(how: string): void {
    this.#process = undefined;
    const said = this.#errors.trim();
    this.#failAll(
      new ModelFailure("network", `The program is gone: ${how}${said === "" ? "." : `. It said: ${said}`}`),
    );
  }

  #failAll(failure: ModelFailure): void {
    for (const id of [...this.#waiting.keys()]) this.#settle(id, failure);
  }
}

function endGroup({ pid }: ChildProcessWithoutNullStreams): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // It ended by itself meanwhile.
  }
}
