import { createHash } from "node:crypto";
import { appendFile, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { JudgedProgram } from "../../execution/judging/oracle.js";
import type { Limits } from "../../execution/limits.js";
import type { SharedData } from "../../execution/program.js";
import type { JudgedProblemSource } from "../../execution/tests.js";
import { makeFolder } from "../../foundation/make-folder.js";
import { isUnjudged, parseVerdictLine, verdictLine } from "../verdict-record.js";

/** Everything besides the program that a verdict depends on. */
export interface VerdictContext {
  readonly problem: JudgedProblemSource;
  readonly limits: Limits;
  readonly oracle: { readonly id: string; readonly version: string };
  readonly sandbox: string;
  readonly toolchain: string;
}

/** Verdicts of one problem in one context, by program. */
export interface VerdictShard {
  /** @param program `sourceKey` of the program. */
  get(program: string): JudgedProgram | undefined;
  /** Keeps a verdict; unjudged ones are not kept. */
  set(program: string, judged: JudgedProgram): void;
  /** Writes what was set since the last call. */
  flush(): Promise<void>;
}

/** Remembers verdicts by content between runs. */
export interface VerdictCache {
  open(context: VerdictContext): Promise<VerdictShard>;
}

/**
 * One append-only file per problem and context below `folder`, read when the problem's turn comes, so that memory does
 * not grow with the cache. Several processes may append; lines that cannot be read are passed over.
 * @param onTrouble told what writing threw: a cache that cannot be written must not end a run
 */
export function verdictsOnDisk(folder: string, onTrouble: (error: unknown) => void = () => {}): VerdictCache {
  return {
    async open(context) {
      const name = contextKey(context);
      const path = join(folder, "verdicts", name.slice(0, 2), `${name}.jsonl`);
      return new DiskShard({ path, onTrouble }, await readShard(path));
    },
  };
}

/** Remembers nothing. */
export const noVerdicts: VerdictCache = {
  open: () => Promise.resolve({ get: () => undefined, set: () => {}, flush: () => Promise.resolve() }),
};

/** SHA-256 (hex) over a context. Any change of a test, limit or version gives another key. */
export function contextKey(context: VerdictContext): string {
  return createHash("sha256").update(contentText(context)).digest("hex");
}

/** JSON in which shared bytes stand for themselves through their content hash. */
export function contentText(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) => (isSharedData(inner) ? inner.key : inner));
}

class DiskShard implements VerdictShard {
  #pending: string[] = [];

  constructor(
    private readonly place: { readonly path: string; onTrouble(error: unknown): void },
    private readonly known: Map<string, JudgedProgram>,
  ) {}

  get(program: string): JudgedProgram | undefined {
    return this.known.get(program);
  }

  set(program: string, judged: JudgedProgram): void {
    if (isUnjudged(judged) || this.known.has(program)) return;
    this.known.set(program, judged);
    this.#pending.push(verdictLine(program, 0, judged));
  }

  async flush(): Promise<void> {
    if (this.#pending.length === 0) return;
    // The leading line feed ends a line that a killed process may have left torn.
    const lines = `\n${this.#pending.join("")}`;
    this.#pending = [];
    const { path, onTrouble } = this.place;
    try {
      await makeFolder(dirname(path));
      await appendFile(path, lines);
    } catch (error) {
      onTrouble(error);
    }
  }
}

async function readShard(path: string): Promise<Map<string, JudgedProgram>> {
  const known = new Map<string, JudgedProgram>();
  const text = await readFile(path, "utf8").catch(() => "");
  for (const line of text.split("\n")) {
    const record = line === "" ? undefined : parseVerdictLine(line);
    if (record === undefined) continue;
    // The program's key stands where a run's line has its problem.
    const { problem: program, sample: _, suspicions = [], ...rest } = record;
    known.set(program, { ...rest, suspicions });
  }
  return known;
}

function isSharedData(value: unknown): value is SharedData {
  return typeof value === "object" && value !== null && "key" in value && "bytes" in value;
}
