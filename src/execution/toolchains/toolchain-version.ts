import { LANGUAGES } from "../languages/index.js";
import type { Language } from "../languages/language.js";
import { placed, programOf } from "../languages/program-of.js";
import type { CommandWorker } from "../sandboxes/command-worker.js";
import { commandAvailability, openCommandWorker } from "../sandboxes/open-command-worker.js";

/**
 * What the toolchains of these languages say their versions are, by id, in the order of the ids; those that are not
 * installed are left out. Rejects with `CladeError` `SANDBOX_BROKEN`.
 */
export async function toolchainVersions(ids: Iterable<string>): Promise<Record<string, string>> {
  const languages: Readonly<Partial<Record<string, Language>>> = LANGUAGES;
  const versions: Record<string, string> = {};
  for (const id of [...new Set(ids)].sort()) {
    const language = languages[id];
    if (language === undefined || !(await commandAvailability(language)).available) continue;
    const worker = await openCommandWorker(language);
    try {
      versions[id] = await versionOf(worker, language);
    } finally {
      await worker.close();
    }
  }
  return versions;
}

/** The first line with a digit that the version command prints; all of what it prints is looked at. */
export async function versionOf(worker: CommandWorker, language: Language): Promise<string> {
  const program = programOf(language, "");
  const last = program.steps.at(-1);
  if (last === undefined) throw new Error("a program has at least one step");
  const { steps } = await worker.execute({ ...program, steps: [{ ...last, command: placed(language.version) }] });
  const said = steps
    .flatMap(({ stdout, stderr }) => [stdout, stderr])
    .map((bytes) => Buffer.from(bytes).toString("utf8"));
  const lines = said
    .join("\n")
    .split("\n")
    .map((line) => line.trim());
  return (lines.find((line) => /\d/.test(line)) ?? "unknown").slice(0, 80);
}
