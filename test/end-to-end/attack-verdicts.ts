import { readFileSync, writeFileSync } from "node:fs";
import type { Failure } from "../../src/execution/verdict.js";
import { ATTACKS_FOLDER } from "./attack-fixtures.js";
import type { AttackOutcome } from "./attack-judging.js";
import { TEST_KINDS, type TestKind } from "./attack-problems.js";

const FILE = `${ATTACKS_FOLDER}strict-verdicts.json`;

/** What an attack earned when it was last measured, and whether it was listed as passing under the official rules. */
export interface MeasuredVerdict {
  readonly failure: Failure | "passed" | "unjudged";
  readonly suspicious: boolean;
}

export type MeasuredVerdicts = Readonly<Record<string, Readonly<Record<TestKind, MeasuredVerdict>>>>;

export function measured(outcome: AttackOutcome): MeasuredVerdict {
  const { verdict, suspicions } = outcome;
  return {
    failure: verdict.verdict === "failed" ? verdict.failure : verdict.verdict,
    suspicious: suspicions.some((reason) => reason.includes("official rules say passed")),
  };
}

export function readMeasuredVerdicts(): MeasuredVerdicts {
  return (JSON.parse(readFileSync(FILE, "utf8")) as { attacks: MeasuredVerdicts }).attacks;
}

/** One line per attack, so that a change can be read. */
export function writeMeasuredVerdicts(verdicts: MeasuredVerdicts): void {
  const lines = Object.entries(verdicts).map(([name, kinds]) => {
    const parts = TEST_KINDS.map((kind) => `"${kind}": ${JSON.stringify(kinds[kind])}`);
    return `    "${name}": {${parts.join(", ")}}`;
  });
  writeFileSync(FILE, `{\n  "attacks": {\n${lines.join(",\n")}\n  }\n}\n`);
}
