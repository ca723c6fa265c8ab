import { InvalidArgumentError } from "commander";
import { planComparison, readRun } from "../../index.js";
import { unfinished } from "../rendering/notices.js";
import { renderPlan } from "../rendering/plan-view.js";
import { terminalStyle } from "../rendering/terminal-style.js";
import type { CladeCommand } from "./command.js";

interface PlanFlags {
  readonly difference: number;
  readonly power: number;
  readonly level: number;
  readonly problems?: number;
  readonly completions: readonly number[];
  readonly correlation: number;
  readonly json?: boolean;
}

export const planCommand: CladeCommand = {
  register(program) {
    program
      .command("plan")
      .description("say how many problems and completions it takes to tell two models apart")
      .argument("<pilot>", "a run folder with at least two completions of every problem")
      .argument("[second]", "a run of another model on the same problems: then nothing need be assumed of it")
      .option("--difference <points>", "difference of pass@1 to tell, in percentage points", between(0, 100), 5)
      .option("--power <share>", "chance of telling it", between(0.5, 1), 0.8)
      .option("--level <share>", "chance of a false alarm, two-sided", between(0, 0.5), 0.05)
      .option("--problems <number>", "problems you have; those of the pilot unless told", wholeNumber)
      .option("--completions <list>", "completions of each problem by each model", wholeNumbers, [1, 2, 5, 10, 20])
      .option("--correlation <number>", "with one pilot: of both models' rates over problems", between(-1, 1), 0.5)
      .option("--json", "print the plan as JSON")
      .action(async (pilot: string, second: string | undefined, { json, difference, ...flags }: PlanFlags) => {
        const first = await complete(pilot);
        const other = second === undefined ? undefined : await complete(second);
        const plan = planComparison(other === undefined ? [first] : [first, other], {
          ...flags,
          difference: difference / 100,
        });
        if (json) console.log(JSON.stringify(plan, undefined, 2));
        else console.log(renderPlan(plan, terminalStyle(process.stdout, process.env)));
      });
  },
};

async function complete(folder: string) {
  const { report, complete } = await readRun(folder);
  if (!complete) console.error(unfinished(folder, report));
  return report;
}

/** Numbers above `low` and below `high`. */
function between(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() !== "" && value > low && value < high) return value;
    throw new InvalidArgumentError(`It must be a number above ${low} and below ${high}.`);
  };
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError("It must be a whole number from 1.");
  return value;
}

function wholeNumbers(text: string): number[] {
  return text.split(",").map(wholeNumber);
}
