import { homedir } from "node:os";
import { join } from "node:path";

/** Where Clade keeps what it can compute again: `CLADE_CACHE_DIR`, else `clade` in the user's cache folder. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const { CLADE_CACHE_DIR, XDG_CACHE_HOME } = environment;
  if (CLADE_CACHE_DIR) return CLADE_CACHE_DIR;
  return join(XDG_CACHE_HOME || join(homedir(), ".cache"), "clade");
}
