import { existsSync, readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder } from "../../foundation/cache-folder.js";
import { packageVersion } from "../package-version.js";
import { writeAtomically } from "../stores/atomic-file.js";
import type { Verification } from "./verify-entry.js";

/** An entry of the ledger as it was measured here last. */
export interface KeptVerification {
  /** When it was done: ISO 8601, UTC. */
  readonly at: string;
  /** Clade's version. */
  readonly clade: string;
  readonly verification: Verification;
}

const folderOf = (cache: string) => join(cache, "verifications");

/** Keeps what an entry was measured to, in place of what was kept before. What was skipped or interrupted measured nothing. */
export async function keepVerification(verification: Verification, cache: string = cacheFolder()): Promise<void> {
  if (!("values" in verification)) return;
  const kept: KeptVerification = { at: new Date().toISOString(), clade: packageVersion(), verification };
  await mkdir(folderOf(cache), { recursive: true });
  await writeAtomically(join(folderOf(cache), `${verification.id}.json`), `${JSON.stringify(kept, undefined, 2)}\n`);
}

/** What an entry was measured to last on this machine; `undefined` where it never was, or where that cannot be read. */
export function keptVerification(id: string, cache: string = cacheFolder()): KeptVerification | undefined {
  const path = join(folderOf(cache), `${id}.json`);
  if (!existsSync(path)) return undefined;
  try {
    const kept = JSON.parse(readFileSync(path, "utf8")) as KeptVerification;
    return "values" in kept.verification ? kept : undefined;
  } catch {
    return undefined;
  }
}
