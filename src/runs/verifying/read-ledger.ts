import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import { BENCHMARKS } from "../../benchmarks/index.js";
import { CladeError } from "../../foundation/errors.js";
import type { LedgerEntry } from "./ledger-entry.js";

const ID = z.string().regex(/^[a-z0-9][a-z0-9._-]*$/i, "letters, digits, dots, dashes: it names a folder");

const source = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("survey"), place: z.string() }),
  z.strictObject({ kind: z.literal("data"), file: z.string() }),
  z.strictObject({ kind: z.literal("repository"), repository: z.string(), commit: z.string(), path: z.string() }),
  z.strictObject({ kind: z.literal("recalled"), work: z.string() }),
]);

const entry = z.strictObject({
  id: ID,
  title: z.string(),
  source,
  benchmark: z.string().refine((id) => Object.hasOwn(BENCHMARKS, id), "no benchmark of Clade"),
  language: z.string().exactOptional(),
  toolchain: z.string().exactOptional(),
  completions: z.string().exactOptional(),
  truncate: z.literal("codet").exactOptional(),
  expected: z
    .array(
      z.strictObject({
        suite: z.string(),
        metric: z.enum(["pass@1", "pass@10", "pass@100"]),
        value: z.number().min(0).max(1),
        tolerance: z.number().min(0).max(1),
      }),
    )
    .min(1),
  verdicts: z
    .strictObject({
      file: z.string(),
      written: z.enum(["human-eval", "evalplus-rows", "evalplus-results", "multipl-e-details"]),
      explained: z.record(z.string(), z.string()).exactOptional(),
    })
    .exactOptional(),
});

const ledger = z.array(entry).min(1);

/**
 * A ledger of one's own: a JSON list of entries. Its files lie beside it.
 * @throws CladeError USAGE, with all that is wrong with it
 */
export async function readLedger(path: string): Promise<readonly LedgerEntry[]> {
  const entries = parsed(path, await textOf(path));
  const ids = entries.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new CladeError("USAGE", `${path} has ${twice} twice. Each entry needs its own id.`);
  const beside = (file: string) => resolve(dirname(path), file);
  return entries.map(({ completions, verdicts, ...own }) => ({
    ...own,
    ...(completions !== undefined && { completions: beside(completions) }),
    ...(verdicts !== undefined && { verdicts: { ...verdicts, file: beside(verdicts.file) } }),
  }));
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new CladeError("USAGE", `There is no ledger ${path} to be read.`, { cause });
  }
}

function parsed(path: string, text: string): LedgerEntry[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new CladeError("USAGE", `${path} is no JSON: ${(cause as Error).message}`, { cause });
  }
  const read = ledger.safeParse(value);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path: at, message }) => `  ${at.join(".") || "the file"}: ${message}`);
  const where = "docs/guide/verifying.md says what an entry has";
  throw new CladeError("USAGE", `${path} is no ledger (${where}):\n${faults.join("\n")}`);
}
