import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The text of a program of `resident/`, which a toolchain's warm cache compiles on the machine that will run it. */
export function residentSource(name: string): string {
  return readFileSync(fileURLToPath(new URL(`./resident/${name}`, import.meta.url)), "utf8");
}
