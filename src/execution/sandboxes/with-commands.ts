import { CladeError } from "../../foundation/errors.js";
import type { CommandExecution, CommandProgram } from "../command-program.js";
import { LANGUAGES } from "../languages/index.js";
import type { Language } from "../languages/language.js";
import type { Sandbox, SandboxWorker } from "../sandbox.js";
import type { CommandWorker } from "./command-worker.js";
import { openCommandWorker } from "./open-command-worker.js";

/** The same sandbox, whose workers run programs of any language too: a process per language, started when first asked. */
export const withCommands = (sandbox: Sandbox): Sandbox => ({
  id: sandbox.id,
  isolation: sandbox.isolation,
  availability: () => sandbox.availability(),
  open: async () => new ManyLanguages(await sandbox.open()),
});

class ManyLanguages implements SandboxWorker {
  readonly #workers = new Map<string, Promise<CommandWorker>>();
  #closed = false;

  constructor(private readonly python: SandboxWorker) {}

  execute(...call: Parameters<SandboxWorker["execute"]>) {
    return this.python.execute(...call);
  }

  consult(...call: Parameters<SandboxWorker["consult"]>) {
    return this.python.consult(...call);
  }

  async run(program: CommandProgram): Promise<CommandExecution> {
    const worker = await this.#worker(program.language);
    return worker.execute(program);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const workers = [...this.#workers.values()];
    await Promise.all([
      this.python.close(),
      ...workers.map((opening) => opening.then((one) => one.close()).catch(() => {})),
    ]);
  }

  #worker(id: string): Promise<CommandWorker> {
    if (this.#closed) throw new CladeError("SANDBOX_BROKEN", "The worker is closed.");
    const known = this.#workers.get(id);
    if (known !== undefined) return known;
    const opening = openCommandWorker(languageOf(id));
    this.#workers.set(id, opening);
    // what could not be opened may be tried again
    opening.catch(() => this.#workers.delete(id));
    return opening;
  }
}

function languageOf(id: string): Language {
  const languages: Readonly<Partial<Record<string, Language>>> = LANGUAGES;
  const language = languages[id];
  if (language !== undefined) return language;
  throw new CladeError("TOOLCHAIN_MISSING", `Clade cannot run ${id} yet; \`clade languages list\` shows what it can.`);
}
