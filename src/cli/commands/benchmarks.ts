import { BENCHMARKS, type Benchmark, findBenchmark, openBenchmark } from "../../index.js";
import { EXIT } from "../exit-codes.js";
import type { CladeCommand } from "./command.js";

export const benchmarksCommand: CladeCommand = {
  register(program) {
    const benchmarks = program.command("benchmarks").description("the benchmarks that Clade knows");
    benchmarks
      .command("list", { isDefault: true })
      .description("all benchmarks")
      .option("--json", "print as JSON")
      .action(({ json }: { json?: boolean }) => {
        const all = Object.values<Benchmark>(BENCHMARKS);
        if (json) printJson(all.map(described));
        else for (const { id, title } of all) console.log(`${id.padEnd(WIDTH)}${title}`);
      });
    benchmarks
      .command("show")
      .description("one benchmark, and whether its data is here")
      .argument("<benchmark>")
      .option("--json", "print as JSON")
      .action(async (id: string, { json }: { json?: boolean }) => {
        const benchmark = findBenchmark(id);
        const data = await openBenchmark(id).then(
          ({ problems, datasetSha256 }) => ({ problems: problems.length, datasetSha256 }),
          (error: Error) => ({ missing: error.message }),
        );
        if (json) printJson({ ...described(benchmark), ...data });
        else printFields({ ...described(benchmark), ...data });
        if ("missing" in data) process.exitCode = EXIT.environment;
      });
  },
};

const WIDTH = 18;

function described({ id, title, version, licence, source, language, suites, files }: Benchmark) {
  return { id, title, version, licence, source, language, suites, files };
}

function printJson(value: unknown): void {
  console.log(JSON.stringify(value, undefined, 2));
}

function printFields({ files, ...fields }: ReturnType<typeof described>): void {
  for (const [name, value] of Object.entries(fields)) {
    console.log(`${name.padEnd(WIDTH)}${Array.isArray(value) ? value.join(", ") : value}`);
  }
  for (const { path, url, sha256 } of files)
    console.log(`${"file".padEnd(WIDTH)}${path}\n  ${url}\n  SHA-256 ${sha256}`);
}
