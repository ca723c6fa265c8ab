/**
 * Records of a harness's report, by their type byte:
 * `L` loaded · `X` could not be loaded (JSON) · `V` value (value codec) · `H` SHA-256 and length of a long value · `E` exception of a call (JSON) · `N` proof that
 * the program never ends · `D` done · `S` CPU seconds per call (JSON) · `C` recorded calls (value codec) · `O` outcome
 * (JSON) · `T`, `F` official test held, broke · `Z` the report is full.
 */
export type RecordKind = "L" | "X" | "V" | "H" | "E" | "N" | "D" | "S" | "C" | "O" | "T" | "F" | "Z";

export interface ReportRecord {
  readonly kind: RecordKind;
  readonly payload: Uint8Array;
}

const KINDS = new Set<string>(["L", "X", "V", "H", "E", "N", "D", "S", "C", "O", "T", "F", "Z"]);

/** More than any tests make; a program can write fifty million. */
const MAX_RECORDS = 200_000;

/** The whole records of a report; stops at the first bytes that are none (a program may write anything). */
export function* readRecords(report: Uint8Array): Generator<ReportRecord> {
  const view = new DataView(report.buffer, report.byteOffset, report.byteLength);
  let at = 0;
  for (let count = 0; at + 5 <= report.length && count < MAX_RECORDS; count++) {
    const kind = String.fromCharCode(view.getUint8(at));
    const end = at + 5 + view.getUint32(at + 1, true);
    if (!KINDS.has(kind) || end > report.length) return;
    yield { kind: kind as RecordKind, payload: report.subarray(at + 5, end) };
    at = end;
  }
}

/** The bytes of one record, as a harness writes it. */
export function recordBytes(kind: RecordKind, payload: Uint8Array = new Uint8Array()): Uint8Array {
  const bytes = Buffer.alloc(5 + payload.length);
  bytes.write(kind, 0, "latin1");
  bytes.writeUInt32LE(payload.length, 1);
  bytes.set(payload, 5);
  return bytes;
}

/** An exception as the harness describes it. */
export interface ReportedError {
  readonly type: string;
  readonly message: string;
  readonly compiling?: boolean;
  readonly memory?: boolean;
  readonly missing?: string;
}

/** Reads a described exception; a program may have written anything, so unknown shapes become plain text. */
export function readError(payload: Uint8Array): ReportedError {
  try {
    const facts = JSON.parse(Buffer.from(payload).toString("utf8")) as Partial<ReportedError>;
    return {
      type: withoutControls(String(facts.type ?? "Exception").slice(0, 100)),
      message: withoutControls(String(facts.message ?? "").slice(0, 300)),
      ...(facts.compiling === true ? { compiling: true } : {}),
      ...(facts.memory === true ? { memory: true } : {}),
      ...(typeof facts.missing === "string" ? { missing: withoutControls(facts.missing.slice(0, 100)) } : {}),
    };
  } catch {
    return { type: "Exception", message: "(unreadable)" };
  }
}

/** A program's text for people: what would move a terminal's cursor, colour it or turn the line around is shown as `?`. */
export function withoutControls(text: string): string {
  return text.replace(/[^\P{C}\n\t]/gu, "?");
}

/** JSON of an outcome record, or `undefined` when there is none or it is unreadable. */
export function readOutcome(report: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  for (const record of readRecords(report)) {
    if (record.kind !== "O") continue;
    try {
      const outcome: unknown = JSON.parse(Buffer.from(record.payload).toString("utf8"));
      return typeof outcome === "object" && outcome !== null ? (outcome as Record<string, unknown>) : undefined;
    } catch {
      return undefined;
    }
  }
  return undefined;
}
