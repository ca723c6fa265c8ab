import { intervalText, percent } from "./numbers.js";

interface MetricBarProps {
  readonly value: number;
  readonly interval?: readonly [number, number] | undefined;
}

/** A share as a mark on a line from 0 to 100 % with its interval, beside its number. */
export function MetricBar({ value, interval }: MetricBarProps) {
  return (
    <span className="metric-bar">
      <span className="metric-number">{percent(value)}</span>
      <IntervalMark value={value} interval={interval} />
      {interval !== undefined && <span className="faint">{intervalText(interval)}</span>}
    </span>
  );
}

function IntervalMark({ value, interval }: MetricBarProps) {
  const x = (share: number) => 4 + 112 * share;
  return (
    <svg width="120" height="14" aria-hidden="true" className="interval-mark">
      <line x1={x(0)} x2={x(1)} y1="7" y2="7" className="track" />
      {interval !== undefined && <line x1={x(interval[0])} x2={x(interval[1])} y1="7" y2="7" className="range" />}
      <circle cx={x(value)} cy="7" r="3.5" className="point" />
    </svg>
  );
}
