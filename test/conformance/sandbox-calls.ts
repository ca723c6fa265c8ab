// Calls of a program in a sandbox, and what came back, for the conformance suite.
import type { Execution } from "../../src/execution/execution.js";
import { readError, readRecords } from "../../src/execution/judging/report-records.js";
import { DEFAULT_LIMITS, type Limits } from "../../src/execution/limits.js";
import type { ReportWatcher, SandboxWorker } from "../../src/execution/sandbox.js";
import { type DictEntry, NONE, TRUE, type Value } from "../../src/execution/value.js";
import { decodeValue, encodeValue } from "../../src/execution/value-codec.js";

export const MiB = 1024 * 1024;
const LIMITS: Limits = { ...DEFAULT_LIMITS, cpuTimeMs: 5_000, idleTimeMs: 2_000, outputBytes: 16 * MiB };

interface Call {
  readonly name: string;
  readonly args: readonly Value[];
}

interface Answers {
  readonly execution: Execution;
  /** Types of the report's records, such as `LVD`. */
  readonly kinds: string;
  readonly values: readonly Value[];
  readonly errors: readonly ReturnType<typeof readError>[];
}

export const int = (value: number | bigint): Value => ({ kind: "int", value: BigInt(value) });
export const str = (value: string): Value => ({ kind: "str", value });
export const list = (...items: Value[]): Value => ({ kind: "list", items });

export function calling(name: string, ...args: Value[]): Call {
  return { name, args };
}

export async function run(
  worker: SandboxWorker,
  source: string,
  calls: readonly Call[] = [calling("f")],
  options: { readonly limits?: Partial<Limits>; readonly watch?: ReportWatcher } = {},
): Promise<Answers> {
  const bytes = encodeValue(
    list(...calls.map(({ name, args }) => list(str(name), list(...args), { kind: "dict", entries: [] }))),
  );
  const key = `calls-${Buffer.from(bytes).toString("hex").slice(0, 100)}-${bytes.length}`;
  const execution = await worker.execute(
    {
      language: "python",
      source,
      harness: { name: "calls", argument: {}, shared: [{ key, bytes }] },
      limits: { ...LIMITS, ...options.limits },
    },
    options.watch,
  );
  const records = [...readRecords(execution.report)];
  return {
    execution,
    kinds: records.map((record) => record.kind).join(""),
    values: records.filter(({ kind }) => kind === "V").map(({ payload }) => decodeValue(payload)),
    errors: records.filter(({ kind }) => kind === "E" || kind === "X").map(({ payload }) => readError(payload)),
  };
}

/** Every kind of value that a program can be given and can return. */
export const VALUES: readonly Value[] = [
  NONE,
  TRUE,
  int(-7),
  int(2n ** 70n),
  { kind: "float", value: 0.1 },
  { kind: "float", value: -0 },
  { kind: "float", value: Number.NaN },
  { kind: "float", value: Number.NEGATIVE_INFINITY },
  { kind: "complex", real: 1, imaginary: -2.5 },
  str("größer 😀 \0"),
  { kind: "bytes", value: new Uint8Array([0, 255, 10]) },
  { kind: "bytearray", value: new Uint8Array([1, 2]) },
  list(int(1), { kind: "float", value: 1 }, TRUE),
  list(...Array.from({ length: 1000 }, (_, i) => int(i))),
  { kind: "tuple", items: [int(1), list()] },
  { kind: "set", items: [int(1), int(2)] },
  { kind: "frozenset", items: [str("a")] },
  { kind: "dict", entries: [[str("b"), int(1)] as DictEntry, [int(1), list(NONE)] as DictEntry] },
];
