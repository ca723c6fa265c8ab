import { MeasurementBuilder, type Measurements } from "./measurements.js";
import type { Report } from "./report.js";
import { ReportBuilder } from "./report-builder.js";
import { RunFolder } from "./stores/run-folder.js";

/** What a run folder says, worked out from its verdicts. */
export interface RunReading {
  /** False where completions wait for their verdict: the run was interrupted, is going on, or lost verdicts. */
  readonly complete: boolean;
  readonly report: Report;
  readonly measurements: Measurements;
}

/**
 * Reads a run folder, whether its run is complete or not. Memory does not grow with the number of verdicts.
 * @param options passed on to the measurements: how long this command took and how many completions it judged
 * @throws CladeError RUN_FOLDER when there is no run or it is damaged
 */
export async function readRun(
  path: string,
  options: () => { elapsedMs?: number; judgedNow?: number } = () => ({}),
): Promise<RunReading> {
  const folder = new RunFolder(path);
  const spec = await folder.spec();
  const report = new ReportBuilder({ spec, problems: spec.problems.ids });
  const measurements = new MeasurementBuilder();
  for await (const batch of folder.verdicts()) {
    for (const record of batch) {
      report.add(record);
      measurements.add(record);
    }
  }
  return { complete: folder.hasReport, report: report.build(), measurements: measurements.build(options()) };
}
