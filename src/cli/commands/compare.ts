import { type Command, InvalidArgumentError, Option } from "commander";
import {
  CladeError,
  CORRECTIONS,
  type Correction,
  compareRuns,
  type DifferingProblem,
  differingProblems,
  type RatedRun,
  type RunsComparison,
  readRatedRuns,
} from "../../index.js";
import { printJson } from "../catalog-commands.js";
import { renderComparison, renderDiffering } from "../rendering/comparison-view.js";
import { terminalStyle } from "../rendering/terminal-style.js";
import type { CladeCommand } from "./command.js";

interface CompareFlags {
  readonly correction: Correction;
  readonly cluster?: RegExp;
  readonly showProblems?: true;
  readonly programs?: true;
  readonly json?: true;
}

export const compareCommand: CladeCommand = {
  register(program) {
    addCompareOptions(program.command("compare"))
      .description("say which of several runs are better, problem by problem, and which cannot be told apart")
      .argument("<runs...>", "run folders, official result files, or files of rates (docs/guide/comparing.md)")
      .option("--show-problems", "with two runs: list the problems on which they differ")
      .option("--programs", "with two runs: these problems with the programs, where run folders hold them")
      .option("--json", "print the comparison as JSON")
      .action(async (paths: string[], flags: CompareFlags) => {
        const { runs, notes } = await readRatedRuns(paths);
        for (const note of notes) console.error(note);
        const comparison = compareRuns(runs, compareOptions(flags));
        const differing = await differingBySuite(runs, comparison, flags);
        if (flags.json) printJson(jsonOf(comparison, differing));
        else {
          const style = terminalStyle(process.stdout, process.env);
          console.log(renderComparison(comparison, style));
          if (differing !== undefined) console.log(renderDiffering(differing, runs, style));
        }
      });
  },
};

/** How to compare: the options that `compare` and `report` share. */
export function addCompareOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--correction <way>", "for many pairs: Holm, Benjamini-Hochberg, none")
        .choices(CORRECTIONS)
        .default("holm"),
    )
    .option("--cluster <pattern>", "problems whose ids agree in the pattern's first group vary together", pattern);
}

/** What the flags ask of the comparison. */
export function compareOptions({ correction, cluster }: Pick<CompareFlags, "correction" | "cluster">) {
  return {
    correction,
    ...(cluster !== undefined && { clusterOf: (problem: string) => cluster.exec(problem)?.[1] ?? problem }),
  };
}

function pattern(text: string): RegExp {
  try {
    const read = new RegExp(text, "i");
    if (new RegExp(`${text}|`).exec("")?.length !== 1) return read;
  } catch {
    // said below
  }
  throw new InvalidArgumentError("Write a regular expression with a group, such as '/(\\d+)$'.");
}

type Differing = Readonly<Record<string, readonly DifferingProblem[]>>;

async function differingBySuite(
  runs: readonly RatedRun[],
  comparison: RunsComparison,
  { showProblems, programs }: CompareFlags,
): Promise<Differing | undefined> {
  if (!showProblems && !programs) return undefined;
  const [first, second, third] = runs;
  if (first === undefined || second === undefined || third !== undefined) {
    throw new CladeError("USAGE", "--show-problems and --programs need exactly two runs.");
  }
  const suites = Object.keys(comparison.suites).map(async (suite) => {
    return [suite, await differingProblems([first, second], suite, { programs: programs === true })] as const;
  });
  return Object.fromEntries(await Promise.all(suites));
}

/** With two runs the fields of the only pair stand beside those of the suite. */
function jsonOf({ suites, ...comparison }: RunsComparison, differing: Differing | undefined) {
  const described = Object.entries(suites).map(([suite, ranking]) => {
    const [pair, another] = ranking.pairs;
    const single = another === undefined ? pair : undefined;
    return [suite, { ...single, ...ranking, ...(differing !== undefined && { differing: differing[suite] }) }];
  });
  return { ...comparison, suites: Object.fromEntries(described) as object };
}
