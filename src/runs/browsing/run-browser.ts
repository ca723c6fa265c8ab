import { readFile, stat } from "node:fs/promises";
import type { Measurements } from "../measurements.js";
import type { Report } from "../report.js";
import { ReportBuilder } from "../report-builder.js";
import type { RunSpec } from "../run-spec.js";
import { CompletionIndex, type StoredCompletion } from "../stores/completion-log.js";
import { RunFolder } from "../stores/run-folder.js";
import { isRunLocked } from "../stores/run-lock.js";
import type { VerdictRecord } from "../verdict-record.js";
import { AnswerLookup, type BrowsedAnswer } from "./answer-lookup.js";
import { type IndexedVerdict, type VerdictClass, VerdictIndex } from "./verdict-index.js";

/** `interrupted`: it has no report and nobody is working on it. */
export type RunState = "complete" | "running" | "interrupted";

/** How far a run has come, cheap to ask for again and again. */
export interface RunProgress {
  readonly state: RunState;
  readonly judged: number;
  /** All completions of the run. */
  readonly completions: number;
  readonly report: Report;
}

/** What a completion is and what it earned. */
export interface BrowsedCompletion {
  readonly completion: StoredCompletion;
  /** Left out while it waits for its verdict. */
  readonly verdict?: VerdictRecord;
}

/** Verdicts wanted: of one problem, of one class, or all. */
export interface VerdictFilter {
  readonly problem?: number;
  readonly verdict?: VerdictClass;
}

/**
 * Looks into a run folder, whole or growing, without reading all of it: the report from its file, completions and
 * verdicts by where they lie.
 */
export class RunBrowser {
  readonly #folder: RunFolder;
  #spec: Promise<RunSpec> | undefined;
  #completions: Promise<CompletionIndex> | undefined;
  #verdicts: VerdictIndex | undefined;
  #builder: ReportBuilder | undefined;
  #stored: { readonly key: string; readonly report: Report; readonly measurements: Measurements } | undefined;
  #refreshing: Promise<VerdictIndex> | undefined;

  readonly #answers: AnswerLookup;

  constructor(path: string) {
    this.#folder = new RunFolder(path);
    this.#answers = new AnswerLookup(path);
  }

  get state(): RunState {
    if (this.#folder.hasReport) return "complete";
    return isRunLocked(this.#folder.file("lock")) ? "running" : "interrupted";
  }

  /** @throws CladeError RUN_FOLDER */
  spec(): Promise<RunSpec> {
    this.#spec ??= this.#folder.spec();
    return this.#spec;
  }

  /** When the run was written last, in milliseconds since 1970. */
  async changedAtMs(): Promise<number> {
    const file = this.state === "complete" ? "report" : "verdicts";
    const newest = await stat(this.#folder.file(file)).catch(() => stat(this.#folder.file("spec")));
    return newest.mtimeMs;
  }

  /** What the run says so far: from its report file where it is complete. */
  async report(): Promise<Report> {
    if (this.state === "complete") return (await this.#storedReport()).report;
    await this.verdicts();
    return (await this.#reportBuilder()).build();
  }

  /** What judging cost; known of complete runs only. */
  async measurements(): Promise<Measurements | undefined> {
    return this.state === "complete" ? (await this.#storedReport()).measurements : undefined;
  }

  async progress(): Promise<RunProgress> {
    const report = await this.report();
    const completions = this.state === "complete" ? report.completions : (await this.completions()).count;
    return { state: this.state, judged: report.completions, completions, report };
  }

  /** Where the completions lie. */
  async completions(): Promise<CompletionIndex> {
    this.#completions ??= this.spec().then(({ problems }) =>
      CompletionIndex.open(this.#folder.file("completions"), problems.ids),
    );
    return this.#completions;
  }

  /** Where the verdicts lie, those written until now. */
  verdicts(): Promise<VerdictIndex> {
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  /** A page of verdicts by problem and sample. */
  async page(filter: VerdictFilter, offset: number, limit: number): Promise<{ total: number; rows: IndexedVerdict[] }> {
    const index = await this.verdicts();
    const rows: IndexedVerdict[] = [];
    let total = 0;
    const candidates = filter.problem === undefined ? index.rows() : index.rowsOf(filter.problem);
    for (const row of candidates) {
      const found = filter.verdict === undefined ? undefined : index.at(row);
      if (found !== undefined && found.verdict !== filter.verdict) continue;
      if (total >= offset && rows.length < limit) rows.push(found ?? index.at(row));
      total++;
    }
    return { total, rows };
  }

  /** One completion with its verdict. @param problem its position in the run */
  async completion(problem: number, sample: number): Promise<BrowsedCompletion | undefined> {
    const id = (await this.spec()).problems.ids[problem];
    const completion = id === undefined ? undefined : (await this.completions()).readOne(id, sample);
    if (completion === undefined) return undefined;
    const index = await this.verdicts();
    const row = index.find(problem, sample);
    const verdict = row === undefined ? undefined : await index.read(row);
    return { completion, ...(verdict !== undefined && { verdict }) };
  }

  /** What the model wrote for a completion, where Clade asked it. @param problem its position in the run */
  async answer(problem: number, sample: number): Promise<BrowsedAnswer | undefined> {
    const id = (await this.spec()).problems.ids[problem];
    return id === undefined ? undefined : this.#answers.find(id, sample);
  }

  async #refresh(): Promise<VerdictIndex> {
    const { problems } = await this.spec();
    this.#verdicts ??= new VerdictIndex(this.#folder.file("verdicts"), problems.ids);
    await this.#reportBuilder();
    const spec = await this.spec();
    await this.#verdicts.refresh({
      verdict: (record) => this.#builder?.add(record),
      restart: () => {
        this.#builder = newBuilder(spec);
      },
    });
    return this.#verdicts;
  }

  async #reportBuilder(): Promise<ReportBuilder> {
    this.#builder ??= newBuilder(await this.spec());
    return this.#builder;
  }

  async #storedReport(): Promise<{ report: Report; measurements: Measurements }> {
    const path = this.#folder.file("report");
    const { mtimeMs, size } = await stat(path);
    const key = `${mtimeMs} ${size}`;
    if (this.#stored?.key !== key) {
      const report = JSON.parse(await readFile(path, "utf8")) as Report;
      const measurements = JSON.parse(await readFile(this.#folder.file("measurements"), "utf8")) as Measurements;
      this.#stored = { key, report, measurements };
    }
    return this.#stored;
  }
}

function newBuilder(spec: RunSpec): ReportBuilder {
  return new ReportBuilder({ spec, problems: spec.problems.ids });
}
