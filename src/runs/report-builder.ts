import type { Suspicion } from "../execution/judging/oracle.js";
import type { Verdict } from "../execution/verdict.js";
import { CladeError, type ErrorCode } from "../foundation/errors.js";
import { combineVerdicts } from "../metrics/combined-verdict.js";
import type { Metric } from "../metrics/metric.js";
import { passAtK, REPORTED_K } from "../metrics/pass-at-k.js";
import { CompletionList } from "./completion-list.js";
import type { Report, SuspiciousCompletion, UnjudgedCompletion } from "./report.js";
import type { RunSpec } from "./run-spec.js";
import { SuiteTally } from "./suite-tally.js";
import type { VerdictRecord } from "./verdict-record.js";

interface UnjudgedNote {
  readonly suite: number;
  readonly code: ErrorCode;
  readonly detail: string;
}

/**
 * Makes a report from verdicts, added in any order, each completion once. Memory grows with the problems and with the
 * suspicious and unjudged completions, not with the others. The order of adding leaves no trace in the report.
 */
export class ReportBuilder {
  readonly #spec: RunSpec;
  readonly #problems: readonly string[];
  readonly #problemIndex: ReadonlyMap<string, number>;
  readonly #tallies: readonly SuiteTally[];
  readonly #suspicious = new CompletionList<readonly Suspicion[]>();
  readonly #unjudged = new CompletionList<UnjudgedNote>();
  #completions = 0;

  /** @param options.problems ids of the run's problems, in the benchmark's order */
  constructor(options: { readonly spec: RunSpec; readonly problems: readonly string[] }) {
    this.#spec = options.spec;
    this.#problems = options.problems;
    this.#problemIndex = new Map(options.problems.map((problem, index) => [problem, index]));
    this.#tallies = this.#suites.map(() => new SuiteTally(options.problems));
  }

  /** @throws CladeError RUN_FOLDER when the problem or a suite's verdict is not what the spec asks for */
  add(record: Pick<VerdictRecord, "problem" | "sample" | "suites" | "suspicions">): void {
    const problem = this.#problemIndex.get(record.problem);
    if (problem === undefined) throw mismatch(record, "a problem that the run does not have");
    const verdicts = this.#suites.map((suite) => verdictOf(record, suite));
    for (let suite = 0; suite < verdicts.length; suite++) {
      const verdict = verdicts[suite] as Verdict;
      this.#tallies[suite]?.add(problem, suite === 0 ? verdict : combineVerdicts(verdicts.slice(0, suite + 1)));
      if (verdict.verdict !== "unjudged") continue;
      this.#unjudged.add(problem, record.sample, { suite, code: verdict.code, detail: verdict.detail });
    }
    if (record.suspicions?.length) this.#suspicious.add(problem, record.sample, record.suspicions);
    this.#completions++;
  }

  /** The report so far; more may be added afterwards. */
  build(metrics: readonly Metric[] = REPORTED_K.map(passAtK)): Report {
    const { benchmark, oracle } = this.#spec;
    const [first] = this.#tallies;
    return {
      benchmark: { id: benchmark.id, version: benchmark.version },
      problems: this.#problems.length,
      completions: this.#completions,
      oracle: oracle.id,
      suites: Object.fromEntries(this.#tallies.map((tally, at) => [this.#suites[at], tally.report(metrics)])),
      suspicious: this.#suspiciousCompletions(),
      unjudged: this.#unjudgedCompletions(),
      problemsWithoutCompletions: this.#problems.filter((_, at) => first?.isEmpty(at)),
      spec: this.#spec,
    };
  }

  get #suites(): readonly string[] {
    return this.#spec.benchmark.suites;
  }

  #suspiciousCompletions(): SuspiciousCompletion[] {
    return this.#suspicious
      .sorted(() => 0)
      .map(({ problem, sample, note }) => ({
        problem: this.#problems[problem] as string,
        sample,
        suspicions: note.map(({ reason }) => ({ reason })),
      }));
  }

  #unjudgedCompletions(): UnjudgedCompletion[] {
    return this.#unjudged
      .sorted((a, b) => a.suite - b.suite)
      .map(({ problem, sample, note }) => ({
        problem: this.#problems[problem] as string,
        sample,
        suite: this.#suites[note.suite] as string,
        code: note.code,
        detail: note.detail,
      }));
  }
}

function verdictOf(record: Pick<VerdictRecord, "problem" | "sample" | "suites">, suite: string): Verdict {
  const verdict = record.suites[suite];
  if (verdict === undefined) throw mismatch(record, `no verdict on suite ${suite}`);
  return verdict;
}

function mismatch(record: Pick<VerdictRecord, "problem" | "sample">, what: string): CladeError {
  const message = `The verdict of ${record.problem}, sample ${record.sample}, has ${what}. The verdicts belong to another run; judge into a new folder.`;
  return new CladeError("RUN_FOLDER", message);
}
