import type { Data } from "../core/core.js";

/** A text that is the same for equal values and only for them; the order of a map's keys does not count. */
export function dataKey(value: Data): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object") return String(value);
  if (isList(value)) return `[${value.map(dataKey).join(",")}]`;
  const entries = [...value].map(([key, item]) => `${JSON.stringify(key)}:${dataKey(item)}`);
  return `{${entries.sort().join(",")}}`;
}

/** Whether two values are equal; the order of a map's keys does not count. */
export function sameData(a: Data, b: Data): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object") return false;
  if (isList(a)) return isList(b) && a.length === b.length && a.every((item, at) => sameData(item, b[at] as Data));
  if (isList(b) || a.size !== b.size) return false;
  for (const [key, item] of a) {
    const other = b.get(key);
    if (other === undefined || !sameData(item, other)) return false;
  }
  return true;
}

function isList(value: readonly Data[] | ReadonlyMap<number | string, Data>): value is readonly Data[] {
  return Array.isArray(value);
}
