import { createOracle } from "../../src/execution/judging/create-oracle.js";
import type { JudgedProgram, PreparationCache } from "../../src/execution/judging/oracle.js";
import type { Sandbox, SandboxWorker } from "../../src/execution/sandbox.js";
import type { Verdict } from "../../src/execution/verdict.js";
import type { Attack } from "./attack-fixtures.js";
import { PROBLEMS, RIGHT, type TestKind, WRONG } from "./attack-problems.js";

/** What one attack led to, on one kind of tests. */
export interface AttackOutcome {
  readonly verdict: Verdict;
  readonly suspicions: readonly string[];
  /** Of a right and a wrong program, judged on the same worker right after the attack. */
  readonly rightAfter: Verdict;
  readonly wrongAfter: Verdict;
  readonly wallTimeMs: number;
}

/** Nothing is kept: every preparation is done here and now. */
const NO_CACHE: PreparationCache = { get: async () => undefined, set: async () => undefined };

/** Judges attacks one after the other on one worker, with the strict oracle as users get it. */
export class AttackJudge {
  private constructor(
    readonly worker: SandboxWorker,
    private readonly judge: (source: string) => Promise<JudgedProgram>,
  ) {}

  static async open(sandbox: Sandbox, toolchain: string, kind: TestKind): Promise<AttackJudge> {
    const worker = await sandbox.open();
    const prepared = await createOracle("strict", toolchain).prepare(PROBLEMS[kind], worker, NO_CACHE);
    return new AttackJudge(worker, (source) => prepared.judge(source, worker));
  }

  async run(attack: Pick<Attack, "source">): Promise<AttackOutcome> {
    const started = Date.now();
    const judged = await this.judge(attack.source);
    const wallTimeMs = Date.now() - started;
    return {
      verdict: onlyVerdict(judged),
      suspicions: judged.suspicions.map(({ reason }) => reason),
      rightAfter: onlyVerdict(await this.judge(RIGHT)),
      wrongAfter: onlyVerdict(await this.judge(WRONG)),
      wallTimeMs,
    };
  }

  /** The verdict alone; nothing runs in between two of these. */
  async verdict(attack: Pick<Attack, "source">): Promise<Verdict> {
    return onlyVerdict(await this.judge(attack.source));
  }
}

function onlyVerdict(judged: JudgedProgram): Verdict {
  const [verdict] = Object.values(judged.suites);
  if (verdict === undefined) throw new Error("The problem has no suite.");
  return verdict;
}
