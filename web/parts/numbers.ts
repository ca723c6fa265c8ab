/** A share as percent: `62.5 %`. */
export function percent(share: number, digits = 1): string {
  return `${(100 * share).toFixed(digits)} %`;
}

/** A difference of shares in percentage points with its sign. */
export function points(difference: number): string {
  const value = (100 * difference).toFixed(1);
  return difference > 0 ? `+${value}` : value.replace("-", "−");
}

/** An interval of shares: `[55.1, 69.4] %`. */
export function intervalText([lower, upper]: readonly [number, number]): string {
  return `[${(100 * lower).toFixed(1)}, ${(100 * upper).toFixed(1)}]`.replaceAll("-", "−");
}

/** Milliseconds as people say them. */
export function duration(ms: number): string {
  if (ms < 1) return `${ms.toFixed(2)} ms`;
  if (ms < 1000) return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
  if (ms < 120_000) return `${(ms / 1000).toFixed(1)} s`;
  return ms < 7_200_000 ? `${(ms / 60_000).toFixed(1)} min` : `${(ms / 3_600_000).toFixed(1)} h`;
}

export function bytesText(bytes: number): string {
  const mebibytes = bytes / 1024 ** 2;
  return mebibytes < 1024 ? `${mebibytes.toFixed(mebibytes < 10 ? 1 : 0)} MiB` : `${(mebibytes / 1024).toFixed(1)} GiB`;
}

const GROUPED = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** A count with its thousands set apart. */
export function count(value: number): string {
  return GROUPED.format(value);
}

export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** The day and time of a moment, in the reader's zone. */
export function moment(atMs: number): string {
  return new Date(atMs).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
}

/** The day of a moment (ISO 8601): `2026-03-31`. */
export function day(at: string): string {
  return at.slice(0, 10);
}

/** A p-value: `0.032`, and `<0.001` where it is smaller. */
export function pValueText(value: number): string {
  return value < 0.001 ? "<0.001" : value.toFixed(3);
}
