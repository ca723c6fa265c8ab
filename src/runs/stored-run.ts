import type { CompletionSource } from "./evaluate.js";
import type { RunSpec } from "./run-spec.js";
import { readStoredCompletions } from "./stores/completion-log.js";
import { RunFolder } from "./stores/run-folder.js";

/**
 * The completions of a run folder, to be judged again.
 * @throws CladeError RUN_FOLDER when it is none
 */
export async function runCompletions(path: string): Promise<{ spec: RunSpec; source: CompletionSource }> {
  const folder = new RunFolder(path);
  const spec = await folder.spec();
  return {
    spec,
    source: { origin: spec.completions, completions: () => readStoredCompletions(folder.file("completions")) },
  };
}
