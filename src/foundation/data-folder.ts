import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** The folder with official files: what `CLADE_DATA_DIR` names, else `../shared/data` where that exists. */
export function dataFolder(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment.CLADE_DATA_DIR;
  if (named !== undefined && named !== "") return resolve(named);
  const beside = resolve("../shared/data");
  return existsSync(beside) ? beside : undefined;
}
