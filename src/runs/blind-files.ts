import { readFileSync, writeFileSync } from "node:fs";
import type { z } from "zod";
import {
  type Commitment,
  commit,
  commitmentSchema,
  discrepancies,
  type Revelation,
  reveal,
  revelationSchema,
  secretSchema,
} from "../benchmarks/blind/commitments/commitment.js";
import { CladeError } from "../foundation/errors.js";

/** Writes a commitment, and beside it the secret that only its owner may read. @throws CladeError USAGE */
export function writeCommitment(
  seed: string,
  problems: number,
  file: string,
): { readonly commitment: Commitment; readonly secretFile: string } {
  const { commitment, secret } = commit(seed, problems);
  const secretFile = `${file.replace(/\.json$/, "")}.secret.json`;
  writeNew(file, commitment, 0o644);
  writeNew(secretFile, secret, 0o600);
  return { commitment, secretFile };
}

/** Writes the proof that problems are those that were committed to. @throws CladeError USAGE, BAD_DATASET */
export function writeRevelation(commitmentFile: string, secretFile: string, file: string): Revelation {
  const commitment = readChecked(commitmentFile, commitmentSchema, "a commitment");
  const revelation = reveal(commitment, readChecked(secretFile, secretSchema, "the secret of a commitment"));
  writeNew(file, revelation, 0o644);
  return revelation;
}

/** What disagrees between a commitment and a revelation, in sentences. @throws CladeError USAGE, BAD_DATASET */
export function checkRevelation(commitmentFile: string, revelationFile: string): readonly string[] {
  const commitment = readChecked(commitmentFile, commitmentSchema, "a commitment");
  return discrepancies(commitment, readChecked(revelationFile, revelationSchema, "a revelation"));
}

/** A file that is there already stays: a commitment that can be rewritten commits to nothing. */
function writeNew(file: string, content: object, mode: number): void {
  try {
    writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { flag: "wx", mode });
  } catch (cause) {
    throw new CladeError("USAGE", `${file} cannot be written (${(cause as Error).message}). Name a new file.`, {
      cause,
    });
  }
}

function readChecked<T>(file: string, schema: z.ZodType<T>, what: string): T {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new CladeError("USAGE", `${file} cannot be read as ${what}: ${(cause as Error).message}.`, { cause });
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue === undefined ? "" : ` at ${issue.path.join(".") || "its top"}: ${issue.message}`;
  throw new CladeError("BAD_DATASET", `${file} is not ${what}${place}.`);
}
