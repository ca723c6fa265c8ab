import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The text of a program of `resident/` or `quick/`, which a toolchain's warm cache holds on the machine that will run it. */
export function warmSource(path: `${"resident" | "quick"}/${string}`): string {
  return readFileSync(fileURLToPath(new URL(`./${path}`, import.meta.url)), "utf8");
}
