import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What running a language's fixtures showed on the day it was last done; a row of `docs/languages.md`. */
export interface ProvenLanguage {
  readonly version: string;
  /** Kinds of verdict that its fixtures earned. */
  readonly proven: number;
  /** CPU milliseconds; left out for a language that is not compiled. */
  readonly compileCpuTimeMs?: number;
  readonly runCpuTimeMs: number;
  /** Mebibytes of its largest process. */
  readonly peakMiB: number;
  /** Year-month-day. */
  readonly on: string;
}

const TABLE = fileURLToPath(new URL("../../../docs/languages.md", import.meta.url));

/** Proven languages by id, as the table that the conformance suite writes has them; none where it is not there. */
export function provenLanguages(file: string = TABLE): ReadonlyMap<string, ProvenLanguage> {
  if (!existsSync(file)) return new Map();
  return new Map(
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line) => rowOf(line) ?? []),
  );
}

function rowOf(line: string): [[string, ProvenLanguage]] | undefined {
  const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|"));
  const [, , id = "", , version = "", proven = "", compile = "", run = "", peak = "", on = ""] = cells;
  if (!/^`[^`]+`$/.test(id) || !/^\d/.test(proven) || proven.includes("others failed")) return undefined;
  const entry: ProvenLanguage = {
    version,
    proven: Number.parseInt(proven, 10),
    ...(/^\d/.test(compile) && { compileCpuTimeMs: Number(compile) }),
    runCpuTimeMs: Number(run),
    peakMiB: Number(peak),
    on,
  };
  return [[id.slice(1, -1), entry]];
}
