import { Option } from "commander";
import {
  answerQuestions,
  checkRevelation,
  findBenchmark,
  findLanguage,
  type Language,
  type MakingOptions,
  openBenchmark,
  SANDBOX_CHOICES,
  type SandboxChoice,
  writeCommitment,
  writeRevelation,
} from "../../index.js";
import { EXIT } from "../exit-codes.js";
import { positiveInteger } from "../judging-flags.js";
import { visibleLines } from "../rendering/visible-text.js";
import { openTranslated } from "../translation.js";
import type { CladeCommand } from "./command.js";

interface SeedFlags {
  readonly seed: string;
  readonly problems: number;
}

interface ShowFlags extends SeedFlags {
  readonly language: string;
  readonly naturalLanguage: string;
  readonly reference?: true;
  readonly sandbox: SandboxChoice;
  readonly variant?: string;
  readonly json?: true;
}

/** Each is a benchmark of its own, `blind-<variant>`. */
const VARIANTS = ["stories", "functions", "files", "documented", "vague"];

export const blindCommand: CladeCommand = {
  register(program) {
    const blind = program
      .command("blind")
      .description("problems made from a seed: show them, commit to them, reveal them");
    const seedOption = () => new Option("--seed <text>", "what the problems are made from").makeOptionMandatory();
    blind
      .command("show")
      .description("print problems as a model sees them")
      .addOption(seedOption())
      .addOption(new Option("--problems <n>", "how many").argParser(positiveInteger).default(1))
      .option("--language <id>", "programming language", "python")
      .option("--natural-language <code>", "language of the specification, such as de or jpn_Jpan", "en")
      .addOption(
        new Option("--variant <id>", "another form of the same problems; in Python only, but for stories").choices(
          VARIANTS,
        ),
      )
      .option("--reference", "also print the reference solution, in Python where there is none in the language")
      .addOption(new Option("--sandbox <id>", "where references would run").choices(SANDBOX_CHOICES).default("auto"))
      .option("--json", "print the problems as JSON")
      .action(show);
    blind
      .command("answer")
      .description("answer the questions of completions of blind-vague, for a second turn; JSON lines")
      .argument("<completions>", "a file of completions of blind-vague")
      .addOption(seedOption())
      .addOption(new Option("--problems <n>", "how many").argParser(positiveInteger).default(100))
      .option("--natural-language <code>", "language of the specifications", "en")
      .action(
        async (file: string, { seed, problems, naturalLanguage }: SeedFlags & Pick<ShowFlags, "naturalLanguage">) => {
          const answered = await answerQuestions({ seed, problems, naturalLanguage }, file);
          for (const row of answered) console.log(JSON.stringify(row));
        },
      );
    blind
      .command("commit")
      .description("fix problems before a model is asked, without telling them")
      .addOption(seedOption())
      .addOption(new Option("--problems <n>", "how many").argParser(positiveInteger).default(100))
      .requiredOption("--out <file>", "the commitment, to be published; the secret is written beside it")
      .action(({ seed, problems, out }: SeedFlags & { readonly out: string }) => {
        const { commitment, secretFile } = writeCommitment(seed, problems, out);
        console.log(`root ${commitment.root}`);
        console.error(`Publish ${out}. Keep ${secretFile} to yourself until the models have answered.`);
      });
    blind
      .command("reveal")
      .description("prove afterwards which problems were committed to")
      .argument("<commitment>", "the file that `clade blind commit` wrote")
      .option("--secret <file>", "with the secret: make the problems again and write the proof to --out")
      .option("--out <file>", "where the proof goes")
      .option("--check <file>", "with a proof of someone else's: say whether it agrees with the commitment")
      .action((commitment: string, flags: { secret?: string; out?: string; check?: string }, command) => {
        const { secret, out, check } = flags;
        if (check !== undefined && secret === undefined) process.exitCode = checked(commitment, check);
        else if (secret !== undefined && out !== undefined && check === undefined) {
          const { problems } = writeRevelation(commitment, secret, out);
          console.error(`Wrote ${out}: ${problems.length} problems, each with its proof.`);
        } else
          command.error("error: give either --secret FILE with --out FILE, or --check FILE", { exitCode: EXIT.usage });
      });
  },
};

function checked(commitment: string, revelation: string): number {
  const found = checkRevelation(commitment, revelation);
  for (const sentence of found) console.log(sentence);
  if (found.length === 0) console.log("Every problem is one that was committed to.");
  return found.length === 0 ? EXIT.done : EXIT.belowThreshold;
}

async function show(flags: ShowFlags): Promise<void> {
  const { seed, problems: count, naturalLanguage, sandbox, variant } = flags;
  const id = variant === undefined ? "blind" : `blind-${variant}`;
  const language = findLanguage(flags.language);
  const options = { seed, count, naturalLanguage };
  const { problems } =
    language.id === "python"
      ? await openBenchmark(id, options)
      : await openTranslated(id, language.id, sandbox, options);
  const references = flags.reference
    ? referencesIn(id, language, { seed, problems: count, naturalLanguage })
    : undefined;
  const rows = problems.map(({ id, prompt, entryPoint }, at) => ({
    id,
    prompt,
    entryPoint,
    ...(references && { reference: references[at] ?? "" }),
  }));
  if (flags.json) {
    console.log(JSON.stringify(rows, null, 2));
    return;
  }
  for (const { id, prompt, reference } of rows) {
    console.log(`# ${id}\n${visibleLines(prompt)}${reference === undefined ? "" : `\n${visibleLines(reference)}`}`);
  }
}

function referencesIn(id: string, language: Language, options: MakingOptions): readonly string[] {
  const { making } = findBenchmark(id);
  return making?.references(options, language) ?? making?.references(options, findLanguage("python")) ?? [];
}
