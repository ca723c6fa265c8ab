import type { Data } from "../core/core.js";

/** A text that is the same for equal values and only for them; the order of a map's keys does not count. */
export function dataKey(value: Data): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object") return String(value);
  if (isList(value)) return `[${value.map(dataKey).join(",")}]`;
  const entries = [...value].map(([key, item]) => `${JSON.stringify(key)}:${dataKey(item)}`);
  return `{${entries.sort().join(",")}}`;
}

function isList(value: readonly Data[] | ReadonlyMap<number | string, Data>): value is readonly Data[] {
  return Array.isArray(value);
}
