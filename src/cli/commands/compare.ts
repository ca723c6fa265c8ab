import { resolve, sep } from "node:path";
import { compareReports, readRun } from "../../index.js";
import { renderComparison } from "../rendering/comparison-view.js";
import { unfinished } from "../rendering/notices.js";
import { terminalStyle } from "../rendering/terminal-style.js";
import type { CladeCommand } from "./command.js";

export const compareCommand: CladeCommand = {
  register(program) {
    program
      .command("compare")
      .description("say whether one run is better than another, problem by problem")
      .argument("<first>", "a run folder")
      .argument("<second>", "a run folder of the same benchmark")
      .option("--json", "print the comparison as JSON")
      .action(async (first: string, second: string, { json }: { json?: boolean }) => {
        const [a, b] = [await readRun(first), await readRun(second)];
        if (!a.complete) console.error(unfinished(first, a.report));
        if (!b.complete) console.error(unfinished(second, b.report));
        const comparison = compareReports(a.report, b.report);
        if (json) console.log(JSON.stringify(comparison, undefined, 2));
        else
          console.log(renderComparison(comparison, names(first, second), terminalStyle(process.stdout, process.env)));
      });
  },
};

/** Folder names, with as many parents as it takes to tell them apart. */
function names(first: string, second: string): { first: string; second: string } {
  const [a, b] = [resolve(first).split(sep), resolve(second).split(sep)];
  for (let parts = 1; parts <= Math.max(a.length, b.length); parts++) {
    const [x, y] = [a.slice(-parts).join("/"), b.slice(-parts).join("/")];
    if (x !== y) return { first: x, second: y };
  }
  return { first, second };
}
