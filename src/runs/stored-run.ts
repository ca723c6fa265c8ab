import { existsSync } from "node:fs";
import type { CompletionSource } from "./evaluate.js";
import { readGenerationSpec } from "./generating/generation-folder.js";
import type { GenerationSpec } from "./generating/generation-spec.js";
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
    source: {
      origin: spec.completions,
      ...(spec.model !== undefined && { model: spec.model }),
      completions: () => readStoredCompletions(folder.file("completions")),
    },
  };
}

/**
 * What a model was asked in a folder whose answers are not judged yet; `undefined` for any other folder.
 * @throws CladeError RUN_FOLDER when it is damaged
 */
export async function storedAnswers(path: string): Promise<GenerationSpec | undefined> {
  const folder = new RunFolder(path);
  return existsSync(folder.file("spec")) ? undefined : readGenerationSpec(folder);
}
