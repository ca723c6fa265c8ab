/** `16400` as `16,400`. */
export function countText(count: number): string {
  return Math.round(count)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A count with its noun: `1 problem`, `1,640 problems`. */
export function countedText(count: number, noun: string): string {
  return `${countText(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** A share as a percentage: `0.45122` as `45.12 %`. */
export function percentText(share: number, digits = 2): string {
  return `${(100 * share).toFixed(digits)} %`;
}

/** A 95 % interval in percent, its bounds rounded outwards, so that `[100.0, 100.0]` is never shown for less than certainty. */
export function intervalText([lower, upper]: readonly [number, number]): string {
  // A hair inside, so that a bound that is exact in tenths is not pushed out by rounding errors.
  const down = Math.floor(1000 * lower + 1e-9) / 10;
  const up = Math.ceil(1000 * upper - 1e-9) / 10;
  return `[${down.toFixed(1)}, ${up.toFixed(1)}]`;
}

/** Milliseconds as `850 ms`, `12.3 s`, `4:05` (minutes) or `2:04:05` (hours). */
export function durationText(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  return clockText(milliseconds);
}

/** Milliseconds as `0:32`, `4:05` or `2:04:05`. */
export function clockText(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const two = (value: number) => String(value).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${two(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** Bytes as `12.3 MiB`. */
export function bytesText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const units = ["KiB", "MiB", "GiB", "TiB"];
  const power = Math.min(units.length, Math.floor(Math.log2(bytes) / 10));
  return `${(bytes / 1024 ** power).toFixed(1)} ${units[power - 1]}`;
}
