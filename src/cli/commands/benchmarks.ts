import {
  BENCHMARKS,
  type Benchmark,
  catalogEntryOf,
  findBenchmark,
  findEntry,
  listEntries,
  openBenchmark,
} from "../../index.js";
import { addConditions, printJson, showEntry } from "../catalog-commands.js";
import { EXIT } from "../exit-codes.js";
import { jsonOfRow, renderList } from "../rendering/catalog-view.js";
import { terminalStyle } from "../rendering/terminal-style.js";
import type { CladeCommand } from "./command.js";

export const benchmarksCommand: CladeCommand = {
  register(program) {
    const benchmarks = program
      .command("benchmarks")
      .description("the benchmarks that Clade runs, and others of the survey");
    addConditions(
      benchmarks.command("list", { isDefault: true }).description("all benchmarks"),
      "naturalLanguages=English",
    )
      .option("--json", "print as JSON")
      .action(({ where, json }: { where: string[]; json?: boolean }) => list(where, json ?? false));
    benchmarks
      .command("show")
      .description("one benchmark, and whether its data is here")
      .argument("<benchmark>")
      .option("--json", "print as JSON")
      .action((id: string, { json }: { json?: boolean }) => show(id, json ?? false));
  },
};

const WIDTH = 22;

/** Those that Clade runs first; with conditions, only those whose entry in the catalogue meets them. */
function list(where: readonly string[], json: boolean): void {
  const entries = listEntries("benchmarks", where);
  const matches = (id: string) => entries.some((entry) => entry.id === catalogEntryOf(id)?.id);
  const running = Object.values<Benchmark>(BENCHMARKS).filter(({ id }) => where.length === 0 || matches(id));
  const others = entries.filter(({ id }) => !isRunning(id));
  if (json) {
    printJson([
      ...running.map((benchmark) => ({ ...described(benchmark), runs: true, ...catalogOf(benchmark.id) })),
      ...others.map((entry) => ({ id: entry.id, title: entry.name, runs: false, catalog: jsonOfRow(entry) })),
    ]);
    return;
  }
  const width = Math.max(WIDTH, ...running.map(({ id }) => id.length + 2));
  for (const { id, title } of running) console.log(`${id.padEnd(width)}${title}`);
  if (others.length === 0) return;
  console.log("\nIn the catalogue, not run by Clade:");
  console.log(renderList("benchmarks", others, terminalStyle(process.stdout, process.env)));
}

async function show(id: string, json: boolean): Promise<void> {
  const entry = findEntry("benchmarks", id);
  if (!(id in BENCHMARKS) && entry !== undefined) {
    showEntry("benchmarks", id, json);
    return;
  }
  const benchmark = findBenchmark(id);
  const data = await openBenchmark(id).then(
    ({ problems, datasetSha256 }) => ({ problems: problems.length, datasetSha256 }),
    (error: Error) => ({ missing: error.message }),
  );
  if (json) printJson({ ...described(benchmark), ...data, ...catalogOf(id) });
  else printFields({ ...described(benchmark), ...data }, catalogEntryOf(id)?.id);
  if ("missing" in data) process.exitCode = EXIT.environment;
}

function isRunning(entry: string): boolean {
  return Object.keys(BENCHMARKS).some((id) => catalogEntryOf(id)?.id === entry);
}

function catalogOf(benchmark: string) {
  const entry = catalogEntryOf(benchmark);
  const row = entry && findEntry("benchmarks", entry.id);
  return row === undefined ? {} : { catalog: jsonOfRow(row) };
}

function described({ id, title, version, licence, source, language, suites, files }: Benchmark) {
  return { id, title, version, licence, source, language, suites, files };
}

function printFields({ files, ...fields }: ReturnType<typeof described>, entry: string | undefined): void {
  for (const [name, value] of Object.entries(fields)) {
    console.log(`${name.padEnd(WIDTH)}${Array.isArray(value) ? value.join(", ") : value}`);
  }
  if (entry !== undefined) console.log(`${"more".padEnd(WIDTH)}clade map ${entry}`);
  for (const { path, url, sha256 } of files)
    console.log(`${"file".padEnd(WIDTH)}${path}\n  ${url}\n  SHA-256 ${sha256}`);
}
