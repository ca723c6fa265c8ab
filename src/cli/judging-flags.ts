import { type Command, InvalidArgumentError, Option } from "commander";
import {
  CladeError,
  ORACLE_IDS,
  type OracleId,
  REPORTED_K,
  RESULT_FORMATS,
  type ResultFormat,
  SANDBOX_CHOICES,
  type SandboxChoice,
} from "../index.js";
import { parseThreshold, type Threshold } from "./thresholds.js";

/** How to judge: the options that `eval` and `judge` share. */
export interface JudgingFlags {
  readonly oracle: OracleId;
  readonly sandbox: SandboxChoice;
  readonly workers?: number;
  readonly out?: string;
  readonly resume?: true;
  readonly cache: boolean;
  readonly writeResults?: ResultFormat;
  readonly failUnder?: readonly Threshold[];
  readonly json?: true;
}

/** Adds the options behind `JudgingFlags`. */
export function addJudgingOptions(command: Command): Command {
  return command
    .addOption(new Option("--oracle <rules>", "whose rules decide").choices(ORACLE_IDS).default("strict"))
    .addOption(new Option("--sandbox <sandbox>", "where programs run").choices(SANDBOX_CHOICES).default("auto"))
    .addOption(new Option("--workers <n>", "programs at a time (default: cores + 1)").argParser(positiveInteger))
    .option("--out <folder>", "the run folder (default: runs/<benchmark>-<completions>-<oracle>)")
    .option("--resume", "continue an interrupted run")
    .option("--no-cache", "neither use nor keep verdicts and preparations of other runs")
    .addOption(new Option("--write-results <format>", "also write an official result file").choices(RESULT_FORMATS))
    .addOption(
      new Option(
        "--fail-under <metric=value>",
        "exit with 1 below this, such as pass@1=0.5; may be repeated",
      ).argParser((text, before: readonly Threshold[] | undefined) => [...(before ?? []), parseThreshold(text)]),
    )
    .option("--json", "print the report as JSON on standard output, and nothing else there");
}

/** Reads a number that counts something. */
export function positiveInteger(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1) throw new InvalidArgumentError("Write a whole number from 1 on.");
  return value;
}

/**
 * Refuses thresholds that the report will not have, before anything runs.
 * @throws CladeError USAGE
 */
export function checkThresholds(thresholds: readonly Threshold[], suites: readonly string[]): void {
  const metrics = REPORTED_K.map((k) => `pass@${k}`);
  for (const { suite, metric } of thresholds) {
    if (suite !== undefined && !suites.includes(suite)) throw unknown("suite", suite, suites);
    if (!metrics.includes(metric)) throw unknown("metric", metric, metrics);
  }
}

function unknown(what: string, name: string, known: readonly string[]): CladeError {
  return new CladeError("USAGE", `--fail-under: there is no ${what} ${name} here; there is ${known.join(", ")}.`);
}
