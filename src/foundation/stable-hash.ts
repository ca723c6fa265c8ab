import { createHash } from "node:crypto";

/** SHA-256 in lowercase hexadecimal; a text is hashed as UTF-8. */
export function sha256Hex(data: Uint8Array | string): string {
  return createHash("sha256").update(data).digest("hex");
}

/** MD5 in lowercase hexadecimal, only for formats that ask for it (EvalPlus names data sets so). */
export function md5Hex(data: Uint8Array | string): string {
  return createHash("md5").update(data).digest("hex");
}

/** What `stableHash` takes: JSON, with bytes, big integers and absent fields besides. */
export type Hashable =
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | Uint8Array
  | readonly Hashable[]
  | { readonly [key: string]: Hashable };

/** A hash that does not depend on the order of object keys; absent and `undefined` fields are the same. */
export function stableHash(value: Hashable): string {
  return sha256Hex(stableText(value));
}

function stableText(value: Hashable): string {
  if (value === undefined) return "undefined";
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (value instanceof Uint8Array) return `bytes:${sha256Hex(value)}`;
  if (isList(value)) return `[${value.map(stableText).join(",")}]`;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${stableText(field)}`).join(",")}}`;
}

function isList(value: object): value is readonly Hashable[] {
  return Array.isArray(value);
}
