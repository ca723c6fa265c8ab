import { afterAll, describe, expect, test } from "vitest";
import type { FunctionSupport } from "../../src/execution/languages/function-support.js";
import { LANGUAGES } from "../../src/execution/languages/index.js";
import type { Language } from "../../src/execution/languages/language.js";
import type { CommandWorker } from "../../src/execution/sandboxes/command-worker.js";
import { commandAvailability, openCommandWorker } from "../../src/execution/sandboxes/open-command-worker.js";
import { MIRRORED, MIRRORED_IF_EXPRESSIBLE, mirrorVerdict } from "../../src/execution/translation/mirror.js";

type FunctionLanguage = Language & { readonly functions: FunctionSupport };

/** Interpreters that start quickly; `CLADE_DRIVERS=all` or a list of ids asks for others too. */
const QUICK = ["javascript", "lua", "perl", "php", "python", "ruby"];
const asked = process.env["CLADE_DRIVERS"];
const translated = Object.values<Language>(LANGUAGES).filter(
  (one): one is FunctionLanguage => one.functions !== undefined,
);
const chosen = translated.filter(({ id }) =>
  asked === undefined ? QUICK.includes(id) : asked === "all" || asked.split(",").includes(id),
);
const available = new Map<string, boolean>();
for (const language of chosen) available.set(language.id, (await commandAvailability(language)).available);

describe.each(chosen)("$id", (language) => {
  let worker: Promise<CommandWorker> | undefined;
  const run: Parameters<typeof mirrorVerdict>[3] = async (program) => {
    worker ??= openCommandWorker(language);
    return (await worker).execute(program);
  };
  afterAll(async () => (await worker)?.close());

  test.skipIf(!available.get(language.id))(
    "a program that returns its argument returns what it was given, of every type",
    { timeout: 600_000 },
    async () => {
      for (const [type, values] of MIRRORED) {
        expect(await mirrorVerdict(language, type, values, run), JSON.stringify(type)).toEqual({ verdict: "passed" });
      }
      for (const [type, values] of MIRRORED_IF_EXPRESSIBLE) {
        const verdict = await mirrorVerdict(language, type, values, run);
        expect(verdict ?? { verdict: "passed" }, JSON.stringify(type)).toEqual({ verdict: "passed" });
      }
    },
  );
});
