import type { Problem } from "../../benchmarks/problem.js";
import { CladeError } from "../../foundation/errors.js";
import type { BadEntry, CompletionFormat, CompletionInput, FormatId, FormatReading, ReadOptions } from "./format.js";
import { COMPLETION_FORMATS } from "./index.js";
import { openInput } from "./open-input.js";

const FORMATS: readonly CompletionFormat[] = Object.values(COMPLETION_FORMATS);

export interface ReadCompletionsOptions extends ReadOptions {
  /** Read as this format, whatever the file looks like. */
  readonly format?: FormatId;
}

export interface CompletionsRead extends Omit<FormatReading, "bad" | "detail"> {
  readonly format: FormatId;
  /** SHA-256 (hex) of the file as it lies there, or of a folder's names and contents. */
  readonly sha256: string;
  /** One sentence: what the input was taken for. */
  readonly understood: string;
}

/**
 * Reads completions in whichever format they are.
 * @throws CladeError USAGE when nothing is there.
 * @throws CladeError BAD_COMPLETIONS listing all bad entries, or saying that the format is not known.
 */
export async function readCompletions(
  path: string,
  problems: readonly Problem[],
  options: ReadCompletionsOptions = {},
): Promise<CompletionsRead> {
  const { input, sha256 } = await openInput(path);
  const format = formatOf(input, options.format);
  if (options.truncate !== undefined && format.id !== options.truncate) {
    throw new CladeError("USAGE", `Only the format ${options.truncate} can be truncated; ${path} is ${format.id}.`);
  }
  const { bad, detail, ...reading } = format.read(input, problems, options);
  if (bad.length > 0) throw badEntries(input, format, bad);
  if (reading.completions.length === 0)
    throw noCompletions(input, format, { unknownIds: reading.unknownIds, problems });
  return { ...reading, format: format.id, sha256, understood: sentence(input, format, { ...reading, bad, detail }) };
}

function formatOf(input: CompletionInput, asked: FormatId | undefined): CompletionFormat {
  const named = FORMATS.find((format) => format.id === asked);
  if (named !== undefined) return named;
  let best: CompletionFormat | undefined;
  let confidence = 0;
  for (const format of FORMATS) {
    const recognised = format.recognise(input);
    if (recognised === undefined || recognised.confidence <= confidence) continue;
    best = format;
    confidence = recognised.confidence;
  }
  if (best !== undefined) return best;
  if (input.kind === "file" && input.bytes.length === 0) {
    throw new CladeError("BAD_COMPLETIONS", `${input.path} is empty. Was it written to its end?`);
  }
  const known = FORMATS.map((format) => `  ${format.id.padEnd(18)}${format.expects}`);
  throw new CladeError(
    "BAD_COMPLETIONS",
    [`${input.path} is in no format of completions that is known. Known are:`, ...known].join("\n"),
  );
}

const LISTED = 50;

function badEntries(input: CompletionInput, format: CompletionFormat, bad: readonly BadEntry[]): CladeError {
  const listed = bad.slice(0, LISTED).map(({ where, reason }) => `  ${where}: ${reason}`);
  if (bad.length > LISTED) listed.push(`  and ${bad.length - LISTED} more`);
  const count = bad.length === 1 ? "1 entry" : `${bad.length} entries`;
  const message = [
    `${input.path}, read as ${format.id}, has ${count} that cannot be read:`,
    ...listed,
    `Expected: ${format.expects}`,
    "Mend or remove them, or name another format with --format.",
  ];
  return new CladeError("BAD_COMPLETIONS", message.join("\n"));
}

function noCompletions(
  input: CompletionInput,
  format: CompletionFormat,
  { unknownIds, problems }: { unknownIds: readonly string[]; problems: readonly Problem[] },
): CladeError {
  const ids = problems.slice(0, 3).map((problem) => problem.officialId);
  const found = unknownIds.slice(0, 3).join(", ");
  return new CladeError(
    "BAD_COMPLETIONS",
    `${input.path}, read as ${format.id}, has no completion for any problem of the benchmark ` +
      `(its ids are such as ${ids.join(", ")}${found === "" ? "" : `; the file has ${found}`}). ` +
      `Is it the right file for this benchmark? Expected: ${format.expects}`,
  );
}

/** Such as `evalplus jsonl, gzip: 164 problems, 1 completion each, field solution`. */
function sentence(input: CompletionInput, format: CompletionFormat, reading: FormatReading): string {
  const counts = new Map<string, number>();
  for (const { officialId } of reading.completions) counts.set(officialId, (counts.get(officialId) ?? 0) + 1);
  const kind = `${format.id}${input.kind === "folder" ? "" : ` ${format.container}`}`;
  const packed = input.kind === "file" && input.gzip ? ", gzip" : "";
  const problems = counts.size === 1 ? "1 problem" : `${counts.size} problems`;
  return `${kind}${packed}: ${problems}, ${each([...counts.values()])}, ${reading.detail}`;
}

function each(counts: readonly number[]): string {
  const least = counts.reduce((a, b) => Math.min(a, b));
  const most = counts.reduce((a, b) => Math.max(a, b));
  if (least === most) return most === 1 ? "1 completion each" : `${most} completions each`;
  return `${least} to ${most} completions each, ${counts.reduce((sum, count) => sum + count)} in all`;
}
