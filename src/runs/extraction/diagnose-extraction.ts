import {
  causesOf,
  type DiagnosedAnswer,
  EXTRACTION_CAUSES,
  type ExtractionCause,
} from "../../benchmarks/extraction/causes.js";
import {
  EXTRACTOR_IDS,
  type ExtractionContext,
  type Extractor,
  type ExtractorId,
} from "../../benchmarks/extraction/extraction.js";
import { openExtractors } from "../../benchmarks/extraction/open-extractors.js";
import type { Problem } from "../../benchmarks/problem.js";
import { findLanguage } from "../../execution/languages/find-language.js";
import type { LanguageId } from "../../execution/languages/language-id.js";
import type { Verdict } from "../../execution/verdict.js";
import type { RawAnswer } from "./answers.js";

export type PromptKind = ExtractionContext["promptKind"];

/** Programs to be judged, each once; gives each one's verdicts by suite, in the same order. */
export type JudgePrograms = (
  programs: readonly { readonly problem: Problem; readonly source: string }[],
) => Promise<readonly (Readonly<Record<string, Verdict>> | undefined)[]>;

export interface ExtractionDiagnosisOptions {
  readonly answers: readonly RawAnswer[];
  /** The language of problems that say none. */
  readonly language: string;
  /** Suites in reporting order: a later one counts with all earlier ones. */
  readonly suites: readonly string[];
  /** How the models were asked; found out from the answers where left out. */
  readonly promptKind?: PromptKind;
  /** Stop sequences of problems that name none. */
  readonly stop?: readonly string[];
  readonly judge: JudgePrograms;
}

/** What one extractor's programs earn. */
export interface ExtractorScore {
  readonly extractor: ExtractorId;
  /** pass@1 by suite, from 0 to 1: the mean over problems. */
  readonly passAt1: Readonly<Record<string, number>>;
  /** Answers without any code under it. */
  readonly withoutCode: number;
  /** Programs whose code does not parse. */
  readonly withErrors: number;
}

export interface CauseCount {
  readonly cause: ExtractionCause;
  readonly remedy: string;
  /** Answers that show it. */
  readonly answers: number;
  /** Of these, those for which it comes first and that fail under some extractor. */
  readonly blamed: number;
  /** Where to look: problem and sample of the first few. */
  readonly examples: readonly { readonly problem: string; readonly sample: number }[];
}

export interface ExtractionDiagnosis {
  readonly answers: number;
  readonly promptKind: PromptKind;
  /** Programs judged after identical ones fell together. */
  readonly programs: number;
  readonly extractors: readonly ExtractorScore[];
  /** The most blamed first; none where answers show no cause. */
  readonly causes: readonly CauseCount[];
  /** The cause that explains most of what fails; left out where none explains much. */
  readonly mainCause?: ExtractionCause;
}

/** At least this share of the answers must be blamed on a cause before it is called the main one. */
const MAIN_SHARE = 0.05;
const EXAMPLES = 3;

/** Judges answers under every extractor and says what stands between the model and its score. */
export async function diagnoseExtraction(options: ExtractionDiagnosisOptions): Promise<ExtractionDiagnosis> {
  const promptKind = options.promptKind ?? likelyPromptKind(options.answers);
  const languageOf = (problem: Problem) => findLanguage(problem.language ?? options.language).id as LanguageId;
  const extractors = await openExtractors(options.answers.map(({ problem }) => languageOf(problem)));
  const contextOf = ({ problem, prompt = problem.prompt }: RawAnswer): ExtractionContext => ({
    prompt,
    ...(problem.entryPoint !== "" && { entryPoint: problem.entryPoint }),
    language: languageOf(problem),
    promptKind,
    stop: problem.stopSequences ?? options.stop ?? [],
  });
  const table = new ProgramTable();
  const cases = options.answers.map((answer) => {
    const context = contextOf(answer);
    return { answer, context, extracted: extractAll(extractors, answer, { context, table }) };
  });
  const verdicts = await options.judge(table.programs);
  const passes = (program: number | undefined, upTo: number) =>
    program !== undefined &&
    options.suites.slice(0, upTo + 1).every((suite) => verdicts[program]?.[suite]?.verdict === "passed");
  const last = options.suites.length - 1;
  const judged = cases.map(({ answer, context, extracted }) => ({
    answer,
    causes: causesOf(diagnosed(answer, context, extracted)),
    suffers: [...extracted.values()].some(({ program }) => !passes(program, last)),
  }));
  const scores = EXTRACTOR_IDS.map((id): ExtractorScore | undefined => {
    const own = cases.flatMap(({ answer, extracted }) => {
      const one = extracted.get(id);
      return one === undefined ? [] : [{ problem: answer.problem, ...one }];
    });
    if (own.length < cases.length) return undefined;
    return {
      extractor: id,
      passAt1: Object.fromEntries(
        options.suites.map((suite, at) => [
          suite,
          meanByProblem(own.map(({ problem, program }) => ({ problem, passed: passes(program, at) }))),
        ]),
      ),
      withoutCode: own.filter(({ program }) => program === undefined).length,
      withErrors: own.filter(({ extraction }) => extraction.audit.parse.state === "errors").length,
    };
  });
  const causes = countCauses(judged);
  const main = causes[0];
  const isMain = main !== undefined && main.blamed >= Math.max(1, MAIN_SHARE * cases.length);
  return {
    answers: cases.length,
    promptKind,
    programs: table.programs.length,
    extractors: scores.filter((score) => score !== undefined),
    causes,
    ...(isMain && { mainCause: main.cause }),
  };
}

interface Extracted {
  readonly extraction: ReturnType<Extractor["extract"]>;
  /** Its index among the programs; none where there is no code. */
  readonly program: number | undefined;
}

function extractAll(
  extractors: Readonly<Record<ExtractorId, Extractor>>,
  answer: RawAnswer,
  { context, table }: { context: ExtractionContext; table: ProgramTable },
): ReadonlyMap<ExtractorId, Extracted> {
  const usable = EXTRACTOR_IDS.map((id) => extractors[id]).filter((one) => one.appliesTo(context.language));
  return new Map(
    usable.map((extractor) => {
      const extraction = extractor.extract(answer.text, context);
      const program = extraction.code.trim() === "" ? undefined : table.add(answer.problem, extraction.code);
      return [extractor.id, { extraction, program }];
    }),
  );
}

function diagnosed(
  answer: RawAnswer,
  context: ExtractionContext,
  extracted: ReadonlyMap<ExtractorId, Extracted>,
): DiagnosedAnswer {
  const { extraction } = extracted.get("default") as Extracted;
  return { text: answer.text, context, extraction, ...(answer.finish !== undefined && { finish: answer.finish }) };
}

/** Distinct programs of all problems. */
class ProgramTable {
  readonly programs: { problem: Problem; source: string }[] = [];
  readonly #known = new Map<Problem, Map<string, number>>();

  /** @returns the index of the program */
  add(problem: Problem, source: string): number {
    const known = this.#known.get(problem) ?? new Map<string, number>();
    this.#known.set(problem, known);
    const index = known.get(source) ?? this.programs.push({ problem, source }) - 1;
    known.set(source, index);
    return index;
  }
}

/** Answers with a fence, or with sentences around code, were asked for in a chat. */
function likelyPromptKind(answers: readonly RawAnswer[]): PromptKind {
  const chatty = answers.filter(
    ({ text }) => /^\s*(?:```|[A-Z][\w']*,? (?:[\w'`,]+ )+)/.test(text) || text.includes("\n```"),
  ).length;
  return chatty * 2 > answers.length ? "chat" : "text";
}

function meanByProblem(outcomes: readonly { problem: Problem; passed: boolean }[]): number {
  const byProblem = new Map<Problem, { passed: number; count: number }>();
  for (const { problem, passed } of outcomes) {
    const tally = byProblem.get(problem) ?? { passed: 0, count: 0 };
    byProblem.set(problem, { passed: tally.passed + (passed ? 1 : 0), count: tally.count + 1 });
  }
  const shares = [...byProblem.values()].map(({ passed, count }) => passed / count);
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}

function countCauses(
  judged: readonly { answer: RawAnswer; causes: readonly ExtractionCause[]; suffers: boolean }[],
): CauseCount[] {
  const counts = (Object.keys(EXTRACTION_CAUSES) as ExtractionCause[]).map((cause) => {
    const showing = judged.filter(({ causes }) => causes.includes(cause));
    const blamed = showing.filter(({ causes, suffers }) => suffers && causes[0] === cause);
    const first = (blamed.length > 0 ? blamed : showing).slice(0, EXAMPLES);
    return {
      cause,
      remedy: EXTRACTION_CAUSES[cause],
      answers: showing.length,
      blamed: blamed.length,
      examples: first.map(({ answer }) => ({ problem: answer.problem.id, sample: answer.sample })),
    };
  });
  return counts.filter(({ answers }) => answers > 0).sort((a, b) => b.blamed - a.blamed || b.answers - a.answers);
}
