import { CladeError, type Report } from "../index.js";

/** What `--fail-under` asks for: a metric of a suite (the last one unless named) must reach a value from 0 to 1. */
export interface Threshold {
  readonly suite?: string;
  readonly metric: string;
  readonly value: number;
}

/**
 * Reads `pass@1=0.5` or `base/pass@1=0.5`.
 * @throws CladeError USAGE
 */
export function parseThreshold(text: string): Threshold {
  const match = /^(?:([^/=]+)\/)?(pass@\d+)=(\d*\.?\d+)(%?)$/.exec(text.trim());
  const [, suite, metric, number, percent] = match ?? [];
  const value = Number(number) / (percent === "%" ? 100 : 1);
  if (metric === undefined || !(value >= 0 && value <= 1)) {
    throw new CladeError("USAGE", `--fail-under ${text}: write METRIC=VALUE such as pass@1=0.5 or base/pass@1=50%.`);
  }
  return { ...(suite !== undefined && { suite }), metric, value };
}

/** Sentences about thresholds that a report does not reach. A metric without value reaches none. */
export function missedThresholds(report: Report, thresholds: readonly Threshold[]): readonly string[] {
  return thresholds.flatMap((threshold) => {
    const suite = threshold.suite ?? Object.keys(report.suites).at(-1) ?? "";
    const metric = report.suites[suite]?.metrics[threshold.metric];
    if (metric === undefined) return [`the report has no ${suite} ${threshold.metric}`];
    if (metric.status === "undefined") return [`${suite} ${threshold.metric} has no value: ${metric.reason}`];
    if (metric.value >= threshold.value) return [];
    return [`${suite} ${threshold.metric} is ${metric.value.toFixed(4)}, below ${threshold.value}`];
  });
}
