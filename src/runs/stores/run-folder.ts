import { existsSync, readdirSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { CladeError } from "../../foundation/errors.js";
import { makeFolder } from "../../foundation/make-folder.js";
import type { Measurements } from "../measurements.js";
import { type Report, serialiseReport } from "../report.js";
import { type RunSpec, runSpecSchema, specDifferences } from "../run-spec.js";
import { isUnjudged, type VerdictRecord } from "../verdict-record.js";
import { writeAtomically } from "./atomic-file.js";
import { CompletionIndex, type StoredCompletion, writeCompletions } from "./completion-log.js";
import { acquireRunLock, type RunLock } from "./run-lock.js";
import { readVerdicts, repairVerdicts, VerdictLog } from "./verdict-log.js";

const FILES = {
  spec: "spec.json",
  completions: "completions.jsonl",
  verdicts: "verdicts.jsonl",
  report: "report.json",
  measurements: "measurements.json",
  generation: "generation.json",
  prompts: "prompts.jsonl",
  outputs: "outputs.jsonl",
  extractions: "extractions.jsonl",
  lock: "run.lock",
} as const;

/** What a run folder's files are called and hold, for reading. @see RunFolderWriter */
export class RunFolder {
  constructor(readonly path: string) {}

  /** Path of one of the folder's files. */
  file(name: keyof typeof FILES): string {
    return join(this.path, FILES[name]);
  }

  get exists(): boolean {
    return existsSync(this.file("spec"));
  }

  /** Whether the run is complete: its report is written last, and removed when verdicts are missing again. */
  get hasReport(): boolean {
    return existsSync(this.file("report"));
  }

  /** @throws CladeError RUN_FOLDER when there is no run, or its spec cannot be read. */
  async spec(): Promise<RunSpec> {
    let text: string;
    try {
      text = await readFile(this.file("spec"), "utf8");
    } catch (cause) {
      throw new CladeError(
        "RUN_FOLDER",
        `${this.path} is no run folder: it has no ${FILES.spec}. \`clade eval\` makes one.`,
        {
          cause,
        },
      );
    }
    try {
      return runSpecSchema.parse(JSON.parse(text));
    } catch (cause) {
      throw new CladeError(
        "RUN_FOLDER",
        `${this.file("spec")} cannot be read as the spec of a run. The run folder was changed or damaged; judge into a new one.`,
        { cause },
      );
    }
  }

  /** Verdicts in the order in which they were earned, in batches. */
  verdicts(): AsyncGenerator<readonly VerdictRecord[]> {
    return readVerdicts(this.file("verdicts"));
  }
}

export interface NewRun {
  readonly spec: RunSpec;
  /** Asked for only when the folder has no completions yet. */
  completions(): Iterable<Omit<StoredCompletion, "sha256">> | AsyncIterable<Omit<StoredCompletion, "sha256">>;
  /** Continue when the folder holds this very run already. */
  readonly resume: boolean;
}

/** A run folder that this process, and no other, may write. */
export class RunFolderWriter {
  private constructor(
    readonly folder: RunFolder,
    readonly completions: CompletionIndex,
    /** Verdicts that were there already. */
    readonly resumedVerdicts: number,
    private readonly log: VerdictLog,
    private readonly lock: RunLock,
  ) {}

  /**
   * Begins a run, or continues an interrupted one.
   * @throws CladeError RUN_FOLDER when the folder is in use, holds another run, or holds this one and `resume` is false.
   */
  static async open(path: string, run: NewRun): Promise<RunFolderWriter> {
    const folder = new RunFolder(path);
    const lock = await occupy(folder);
    try {
      await begin(folder, run);
      const completions = await CompletionIndex.open(folder.file("completions"), run.spec.problems.ids);
      let resumedVerdicts = 0;
      await repairVerdicts(folder.file("verdicts"), (record) => {
        const wanted = !isUnjudged(record) && completions.markDone(record.problem, record.sample);
        if (wanted) resumedVerdicts++;
        return wanted;
      });
      // Until the run is complete again, an old report would lie.
      if (resumedVerdicts < completions.count) await rm(folder.file("report"), { force: true });
      return new RunFolderWriter(folder, completions, resumedVerdicts, new VerdictLog(folder.file("verdicts")), lock);
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  /** Adds a verdict line. A completion that has its verdict already gets no second one. */
  append(problem: string, sample: number, line: string): void {
    if (this.completions.markDone(problem, sample)) this.log.append(line);
  }

  /** Makes all verdicts durable; nothing can be appended afterwards. */
  async closeLog(): Promise<void> {
    await this.log.close();
  }

  async writeReport(report: Report, measurements: Measurements): Promise<void> {
    await writeAtomically(this.folder.file("measurements"), `${JSON.stringify(measurements, undefined, 2)}\n`);
    await writeAtomically(this.folder.file("report"), serialiseReport(report));
  }

  /** Lets other processes write the folder. */
  release(): void {
    this.lock.release();
  }
}

/**
 * Makes the folder where it is missing, and takes its lock.
 * @throws CladeError RUN_FOLDER when it is in use, somebody's own, or cannot be written
 */
export async function occupy(folder: RunFolder): Promise<RunLock> {
  try {
    refuseForeignFolder(folder);
    await makeFolder(folder.path);
    return acquireRunLock(folder.file("lock"));
  } catch (cause) {
    if (cause instanceof CladeError) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CladeError(
      "RUN_FOLDER",
      `${folder.path} cannot be written as a run folder (${why}). Choose another with --out.`,
      { cause },
    );
  }
}

/** Verdicts beside somebody's own files would be a mess, and a resume could not tell which are whose. */
function refuseForeignFolder(folder: RunFolder): void {
  if (folder.exists || !existsSync(folder.path)) return;
  const ours = new Set<string>(Object.values(FILES));
  const foreign = readdirSync(folder.path).filter((name) => !ours.has(name) && !name.endsWith(".tmp"));
  if (foreign.length === 0) return;
  throw new CladeError(
    "RUN_FOLDER",
    `${folder.path} holds files that are no run (such as ${foreign[0]}). Choose an empty or new folder with --out.`,
  );
}

async function begin(folder: RunFolder, run: NewRun): Promise<void> {
  if (!folder.exists) {
    // Completions first: a folder with a spec is a run that can be resumed.
    await rm(folder.file("verdicts"), { force: true });
    await writeCompletions(folder.file("completions"), run.completions());
    await writeAtomically(folder.file("spec"), `${JSON.stringify(run.spec, undefined, 2)}\n`);
    return;
  }
  const differences = specDifferences(await folder.spec(), run.spec);
  if (differences.length > 0) {
    throw new CladeError(
      "RUN_FOLDER",
      `${folder.path} holds another run. Choose another folder with --out, or delete it. Differences:\n  ${differences.join("\n  ")}`,
    );
  }
  if (!run.resume) {
    throw new CladeError(
      "RUN_FOLDER",
      `${folder.path} holds this run already. Continue it (or print its report) with --resume, or delete the folder to start again.`,
    );
  }
}
