import { validator } from "hono/validator";
import { CladeError } from "../index.js";

/** Query parameters by name, as strings; others are dropped. */
export function asked<const Name extends string>(...names: readonly Name[]) {
  return validator("query", (query): Partial<Record<Name, string>> => {
    const present = names.flatMap((name) => (typeof query[name] === "string" ? [[name, query[name]]] : []));
    return Object.fromEntries(present);
  });
}

/** Rows that one answer holds at most. */
const LONGEST_PAGE = 1000;

/** Where a page begins and how many rows it may have. @throws CladeError USAGE for what is no page */
export function pageOf(query: { offset?: string; limit?: string }, usual: number): { offset: number; limit: number } {
  const offset = wholeNumber(query.offset ?? "0", "offset");
  return { offset, limit: Math.min(LONGEST_PAGE, wholeNumber(query.limit ?? String(usual), "limit")) };
}

/** @throws CladeError USAGE when the text is no whole number of 0 or more */
export function wholeNumber(text: string, name: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new CladeError("USAGE", `${name} must be a whole number, 0 or more.`);
}
