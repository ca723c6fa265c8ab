import { once } from "node:events";
import { chooseSandbox, createOracle, type Evaluation, evaluate, type Oracle, openBenchmark } from "../../src/index.js";

/** A run that goes on only as far as it is let. */
export interface PacedRun {
  /** Lets it judge until so many completions have their verdict, and no further. */
  letJudge(completions: number): void;
  ended(): boolean;
  readonly evaluation: Promise<Evaluation>;
}

/** A real run in this process, of programs for one problem, whose judge waits before each until it is let go on. */
export async function pacedRun(out: string, programs: readonly string[]): Promise<PacedRun> {
  const { problems, ...open } = await openBenchmark("starter");
  const { sandbox } = await chooseSandbox("auto");
  const availability = await sandbox.availability();
  if (!availability.available) throw new Error(availability.reason);
  const pace = new Pace();
  const problem = problems[1]?.id ?? "";
  let ended = false;
  const evaluation = evaluate({
    ...open,
    problems,
    source: {
      origin: { file: "paced.jsonl", sha256: "0".repeat(64), format: "evalplus" },
      completions: () => programs.map((source, sample) => ({ problem, sample, source })),
    },
    oracle: paced(createOracle("strict", availability.toolchain), pace),
    sandbox,
    out,
    workers: 1,
  }).finally(() => {
    ended = true;
  });
  return { letJudge: (completions) => pace.allow(completions), ended: () => ended, evaluation };
}

/** Turns that are taken one by one, as many as are allowed. */
class Pace {
  readonly #changes = new EventTarget();
  #allowed = 0;
  #taken = 0;

  allow(turns: number): void {
    this.#allowed = turns;
    this.#changes.dispatchEvent(new Event("allowed"));
  }

  async take(): Promise<void> {
    const mine = ++this.#taken;
    while (mine > this.#allowed) await once(this.#changes, "allowed");
  }
}

function paced({ id, version, prepare }: Oracle, pace: Pace): Oracle {
  return {
    id,
    version,
    async prepare(...given) {
      const prepared = await prepare(...given);
      return {
        ...prepared,
        async judge(...asked) {
          await pace.take();
          return prepared.judge(...asked);
        },
      };
    },
  };
}
