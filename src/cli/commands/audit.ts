import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { InvalidArgumentError, Option } from "commander";
import {
  auditTable,
  CladeError,
  catalogKnowledge,
  type RawTable,
  readEvalplusBoard,
  readTable,
  SEVERITIES,
  type Severity,
  surveyTableText,
  TABLE_FORMATS,
  type TableFormat,
} from "../../index.js";
import { printJson } from "../catalog-commands.js";
import { EXIT } from "../exit-codes.js";
import { renderAudit } from "../rendering/audit-view.js";
import { terminalStyle } from "../rendering/terminal-style.js";
import type { CladeCommand } from "./command.js";

interface AuditFlags {
  readonly n: Readonly<Record<string, number>>;
  readonly sort?: string;
  readonly format?: TableFormat;
  readonly severity: Severity;
  readonly json?: boolean;
}

export const auditCommand: CladeCommand = {
  register(program) {
    program
      .command("audit")
      .description("check a table of published results against itself and against what is published")
      .argument("<table>", "a file (CSV, JSON, Markdown, LaTeX), or survey-table-1 to survey-table-5")
      .option("--n <column=n>", "problems behind a column of percentages, repeatable", addCount, {})
      .option("--sort <column>", "the column that the rows are sorted by (default: recognised)")
      .addOption(
        new Option("--format <format>", "how the table is written (default: recognised)").choices(TABLE_FORMATS),
      )
      .addOption(
        new Option("--severity <least>", "leave out and do not count what is less than this")
          .choices(SEVERITIES)
          .default("note"),
      )
      .option("--json", "print the audit as JSON")
      .action(async (name: string, { n, sort, format, severity, json }: AuditFlags) => {
        const raw = surveyTableText(name) ?? (await tableOfFile(name, format));
        const options = { problems: n, severity, ...(sort !== undefined && { sort }) };
        const audit = auditTable(raw, catalogKnowledge(readEvalplusBoard()), options);
        if (json) printJson({ table: name, ...audit });
        else console.log(renderAudit(basename(name), audit, terminalStyle(process.stdout, process.env)));
        process.exitCode = audit.findings.length > 0 ? EXIT.belowThreshold : EXIT.done;
      });
  },
};

function addCount(text: string, before: Readonly<Record<string, number>>): Record<string, number> {
  const [, column, count] = /^(.+)=([1-9]\d*)$/.exec(text) ?? [];
  if (column === undefined) throw new InvalidArgumentError("Write COLUMN=N, such as HumanEval=164.");
  return { ...before, [column]: Number(count) };
}

async function tableOfFile(path: string, format: TableFormat | undefined): Promise<RawTable> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch {
    throw new CladeError(
      "USAGE",
      `There is no file ${path}, and it is none of the survey's tables (survey-table-1 to 5).`,
    );
  }
  return readTable(text, basename(path), format);
}
