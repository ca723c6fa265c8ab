import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PreparationCache } from "../../execution/judging/oracle.js";
import { makeFolder } from "../../foundation/make-folder.js";
import { writeAtomically } from "./atomic-file.js";

const DIGEST_BYTES = 32;

/**
 * Keeps preparations as files below `folder`, each behind the SHA-256 of its content; a damaged file counts as absent.
 * @param onTrouble told what writing threw: a cache that cannot be written must not end a run
 */
export function preparationsOnDisk(folder: string, onTrouble: (error: unknown) => void = () => {}): PreparationCache {
  const fileOf = (key: string) => {
    const name = createHash("sha256").update(key).digest("hex");
    return join(folder, "preparations", name.slice(0, 2), name);
  };
  return {
    async get(key) {
      const stored = await readFile(fileOf(key)).catch(() => undefined);
      if (stored === undefined) return undefined;
      const bytes = stored.subarray(DIGEST_BYTES);
      return digest(bytes).equals(stored.subarray(0, DIGEST_BYTES)) ? bytes : undefined;
    },
    async set(key, bytes) {
      const path = fileOf(key);
      try {
        await makeFolder(dirname(path));
        await writeAtomically(path, Buffer.concat([digest(bytes), bytes]));
      } catch (error) {
        onTrouble(error);
      }
    },
  };
}

/** Keeps nothing: every preparation is made anew. */
export const noPreparations: PreparationCache = {
  get: () => Promise.resolve(undefined),
  set: () => Promise.resolve(),
};

function digest(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
