import { readRun, serialiseReport } from "../../index.js";
import { unfinished } from "../rendering/notices.js";
import { renderReport } from "../rendering/report-view.js";
import { terminalStyle } from "../rendering/terminal-style.js";
import type { CladeCommand } from "./command.js";

export const reportCommand: CladeCommand = {
  register(program) {
    program
      .command("report")
      .description("print what a run folder says")
      .argument("<run>", "a run folder")
      .option("--json", "print the report as JSON")
      .action(async (run: string, { json }: { json?: boolean }) => {
        const { complete, report, measurements } = await readRun(run);
        if (!complete) console.error(unfinished(run, report));
        if (json) process.stdout.write(serialiseReport(report));
        else console.log(renderReport(report, terminalStyle(process.stdout, process.env), measurements));
      });
  },
};
