import { Option } from "commander";
import {
  BENCHMARKS,
  type Benchmark,
  cacheFolder,
  findDatasetFile,
  runDoctor,
  SANDBOX_FACTORIES,
  type SandboxId,
} from "../../index.js";
import { EXIT } from "../exit-codes.js";
import { addExtractionDoctor } from "../extraction-doctor.js";
import { type Diagnosis, renderDiagnosis } from "../rendering/doctor-view.js";
import { terminalStyle } from "../rendering/terminal-style.js";
import type { CladeCommand } from "./command.js";

export const doctorCommand: CladeCommand = {
  register(program) {
    const doctor = program
      .command("doctor")
      .description("what can run programs here, what is missing, and whether the sandboxes withstand attacks")
      .addOption(new Option("--sandbox <sandbox>", "only this one").choices(Object.keys(SANDBOX_FACTORIES)))
      .option("--json", "print as JSON")
      .action(async ({ sandbox, json }: { sandbox?: SandboxId; json?: boolean }) => {
        const diagnosis = await diagnose(sandbox);
        if (json) console.log(JSON.stringify(diagnosis, undefined, 2));
        else console.log(renderDiagnosis(diagnosis, terminalStyle(process.stdout, process.env)));
        process.exitCode = diagnosis.healthy ? EXIT.done : EXIT.environment;
      });
    addExtractionDoctor(doctor);
  },
};

async function diagnose(sandbox: SandboxId | undefined): Promise<Diagnosis> {
  const report = await runDoctor({
    ...(sandbox !== undefined && { sandboxes: [sandbox] }),
    onSandbox: (id) => console.error(`Looking at the sandbox ${id} ...`),
  });
  return {
    ...report,
    dataFolder: process.env.CLADE_DATA_DIR,
    cacheFolder: cacheFolder(),
    benchmarks: Object.values<Benchmark>(BENCHMARKS).map(({ id, files }) => ({
      id,
      files: files.map((file) => ({ name: file.path, path: findDatasetFile(file) })),
    })),
  };
}
