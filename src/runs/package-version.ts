import { readFileSync } from "node:fs";
import { z } from "zod";

/** Version of this package. */
export function packageVersion(): string {
  // From src/runs and from dist/runs alike, the package lies two folders up.
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
