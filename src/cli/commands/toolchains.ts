import { type Command, InvalidArgumentError } from "commander";
import {
  CladeError,
  findLanguage,
  type InstallOutcome,
  installToolchains,
  LANGUAGES,
  type Language,
  type LanguageProof,
  presenceOf,
  proveLanguage,
  toolchainFolder,
} from "../../index.js";
import { EXIT } from "../exit-codes.js";
import type { CladeCommand } from "./command.js";

export const toolchainsCommand: CladeCommand = {
  register(program) {
    const toolchains = program.command("toolchains").description("compilers and interpreters of the languages");
    choosing(
      toolchains.command("list", { isDefault: true }).description("what is installed and what is missing"),
    ).action((ids: string[], options: Options) =>
      list(chosen(ids, { ...options, all: ids.length === 0 && !options.tier }), options),
    );
    choosing(toolchains.command("install").description("install what is missing")).action(
      (ids: string[], options: Options) => install(chosen(ids, options), options),
    );
    choosing(toolchains.command("verify").description("run programs in each language and look at their verdicts"))
      .option("--thorough", "one program for each kind of verdict, not only two")
      .action((ids: string[], options: Options) => verify(chosen(ids, options), options));
  },
};

interface Options {
  readonly tier?: number;
  readonly all?: boolean;
  readonly json?: boolean;
  readonly thorough?: boolean;
}

function choosing(command: Command): Command {
  return command
    .argument("[languages...]", "ids, names or aliases")
    .option("--tier <number>", "the languages of this tier and those before it (1, 2 or 3)", parseTier)
    .option("--all", "every language")
    .option("--json", "print as JSON");
}

function parseTier(text: string): number {
  if (!/^[123]$/.test(text)) throw new InvalidArgumentError("a tier is 1, 2 or 3");
  return Number(text);
}

function chosen(ids: readonly string[], { tier, all }: Options): Language[] {
  const every = Object.values<Language>(LANGUAGES);
  if (all) return every;
  if (tier !== undefined) return every.filter((language) => language.tier <= tier);
  if (ids.length > 0) return ids.map(findLanguage);
  throw new CladeError("USAGE", "Say which: ids of languages, --tier N or --all.");
}

const WIDTH = 22;

function list(languages: readonly Language[], { json }: Options): void {
  const rows = languages.map((language) => {
    const presence = presenceOf(language);
    const { id, tier, toolchain } = language;
    return { id, tier, installed: presence.present, missing: presence.present ? [] : presence.missing, toolchain };
  });
  if (json) console.log(JSON.stringify({ folder: toolchainFolder(), toolchains: rows }, undefined, 2));
  else for (const { id, missing } of rows) console.log(`${id.padEnd(WIDTH)}${missing.join(", ") || "installed"}`);
}

async function install(languages: readonly Language[], { json }: Options): Promise<void> {
  const outcomes = await installToolchains(languages, { onProgress: (line) => console.error(line) });
  const describe = (outcome: InstallOutcome) =>
    outcome.outcome === "failed" ? `failed: ${outcome.reason}` : outcome.outcome;
  if (json) console.log(JSON.stringify(outcomes, undefined, 2));
  else for (const outcome of outcomes) console.log(`${outcome.id.padEnd(WIDTH)}${describe(outcome)}`);
  process.exitCode = outcomes.every(({ outcome }) => outcome !== "failed") ? EXIT.done : EXIT.environment;
}

async function verify(languages: readonly Language[], { json, thorough }: Options): Promise<void> {
  const proofs: LanguageProof[] = [];
  for (const language of languages) {
    const proof = await proveLanguage(language, thorough ? "all" : "quick");
    proofs.push(proof);
    if (!json) console.log(`${language.id.padEnd(WIDTH)}${described(proof)}`);
  }
  if (json) console.log(JSON.stringify(proofs, undefined, 2));
  process.exitCode = proofs.every(({ outcome }) => outcome === "proven") ? EXIT.done : EXIT.environment;
}

function described(proof: LanguageProof): string {
  if (proof.outcome === "absent") return proof.reason;
  if (proof.outcome === "refuted") return `refuted: ${proof.refutations.join("; ")}`;
  return `proven: ${proof.version}`;
}
