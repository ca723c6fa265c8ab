import type { Command } from "commander";
import { type CatalogKind, describeNode, listEntries, readEvalplusBoard, requireEntry } from "../index.js";
import { jsonOfRow, renderEntry, renderList } from "./rendering/catalog-view.js";
import { terminalStyle } from "./rendering/terminal-style.js";

/** Adds `clade <kind> list` and `clade <kind> show` for one of the catalogues. */
export function registerCatalog(program: Command, kind: CatalogKind, description: string, example: string): void {
  const command = program.command(kind).description(description);
  addConditions(command.command("list", { isDefault: true }).description(`all ${kind} of the catalogue`), example)
    .option("--json", "print as JSON")
    .action(({ where, json }: { where: string[]; json?: boolean }) => {
      const rows = listEntries(kind, where);
      if (json) printJson(rows.map(jsonOfRow));
      else console.log(renderList(kind, rows, terminalStyle(process.stdout, process.env)));
    });
  command
    .command("show")
    .description("one of them, with the source of everything that is said of it")
    .argument("<id>", "its id or name")
    .option("--json", "print as JSON")
    .action((id: string, { json }: { json?: boolean }) => showEntry(kind, id, json ?? false));
}

/** The option `--where`, which may be given several times. */
export function addConditions(command: Command, example: string): Command {
  const collect = (condition: string, before: string[]) => [...before, condition];
  return command.option(
    "--where <condition>",
    `only those with FIELD=VALUE, such as "${example}"; repeatable`,
    collect,
    [],
  );
}

/** Prints one entry of a catalogue with its figures. */
export function showEntry(kind: CatalogKind, id: string, json: boolean): void {
  const row = requireEntry(kind, id);
  const { figures, path } = describeNode(row.id, readEvalplusBoard());
  if (json) printJson({ ...jsonOfRow(row), path, figures });
  else console.log(renderEntry(row, path, figures, terminalStyle(process.stdout, process.env)));
}

/** Prints a value as one JSON document. */
export function printJson(value: unknown): void {
  console.log(JSON.stringify(value, undefined, 2));
}
