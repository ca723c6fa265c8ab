import { findLanguage, fixturesOf, LANGUAGES, type Language, presenceOf, provenLanguages } from "../../index.js";
import type { CladeCommand } from "./command.js";

export const languagesCommand: CladeCommand = {
  register(program) {
    const languages = program.command("languages").description("the programming languages that programs may be in");
    languages
      .command("list", { isDefault: true })
      .description("all languages, and whether their toolchains are here")
      .option("--json", "print as JSON")
      .action(({ json }: { json?: boolean }) => {
        const all = Object.values<Language>(LANGUAGES);
        const proven = provenLanguages();
        if (json)
          console.log(
            JSON.stringify(
              all.map((one) => summary(one, proven)),
              undefined,
              2,
            ),
          );
        else for (const language of all) console.log(row(language));
      });
    languages
      .command("show")
      .description("one language: how it is run, what it needs, what is proven about it")
      .argument("<language>", "id, name or alias")
      .option("--json", "print as JSON")
      .action((name: string, { json }: { json?: boolean }) => {
        const details = described(findLanguage(name));
        if (json) console.log(JSON.stringify(details, undefined, 2));
        else for (const [field, value] of Object.entries(details)) console.log(`${field.padEnd(WIDTH)}${text(value)}`);
      });
  },
};

const WIDTH = 22;

function summary(language: Language, proven: ReturnType<typeof provenLanguages>) {
  const { id, name, aliases, extensions, tier, impossible, functions } = language;
  return {
    ...{ id, name, aliases, extensions, tier },
    installed: presenceOf(language).present,
    fixtures: fixturesOf(language).map(({ expected }) => expected),
    impossible: impossible ?? {},
    /** What docs/languages.md has of it: that its fixtures earned their verdicts, when, with which version, at what cost. */
    ...(proven.has(id) && { proven: proven.get(id) }),
    translated: functions !== undefined,
  };
}

function row(language: Language): string {
  const here = presenceOf(language).present ? "" : "  (toolchain not installed)";
  return `${language.id.padEnd(WIDTH)}tier ${language.tier}  ${language.name}${here}`;
}

function described(language: Language) {
  const { toolchain, version, compile, run, environment, fences, comment } = language;
  const presence = presenceOf(language);
  return {
    ...summary(language, provenLanguages()),
    missing: presence.present ? [] : presence.missing,
    ...{ toolchain, version, compile, run, environment, fences, comment },
  };
}

function text(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value.join(" ");
  return JSON.stringify(value) ?? "";
}
