import { setTimeout as wait } from "node:timers/promises";
import { readError, readRecords } from "../judging/report-records.js";
import type { Sandbox, SandboxWorker } from "../sandbox.js";
import { decodeValue, encodeValue } from "../value-codec.js";
import { ATTACK_LIMITS, ATTACKS, type Attack, type Outcome, ownProcesses } from "./attacks.js";
import { layTrap, type Trap } from "./trap.js";

/** Whether a sandbox held against one attack. */
export interface AttackResult {
  readonly id: string;
  readonly tries: string;
  readonly held: boolean;
  /** How the attacking program ended, or in what the sandbox failed. */
  readonly detail: string;
}

/** Attacks a sandbox that is available here, one attack after the other, each followed by a program that must work. */
export async function proveIsolation(sandbox: Sandbox): Promise<AttackResult[]> {
  const results: AttackResult[] = [];
  for (const attack of ATTACKS) results.push(await proveOne(sandbox, attack));
  return results;
}

/** Attacks a sandbox in one way, with a worker of its own. */
export async function proveOne(sandbox: Sandbox, attack: Attack): Promise<AttackResult> {
  const trap = await layTrap();
  const worker = await sandbox.open();
  try {
    const failure = await attackWorker(worker, attack, trap);
    return { id: attack.id, tries: attack.tries, ...failure };
  } catch (error) {
    const detail = `the sandbox itself failed: ${error instanceof Error ? error.message : String(error)}`;
    return { id: attack.id, tries: attack.tries, held: false, detail };
  } finally {
    await worker.close();
    await trap.close();
  }
}

async function attackWorker(worker: SandboxWorker, attack: Attack, trap: Trap) {
  // so that what a worker starts once is there already
  await run(worker, "def look():\n    return ''\n", "look", {});
  const before = ownProcesses();
  const outcome = await run(worker, attack.source(trap), "attack", attack.limits ?? {});
  const next = await run(worker, attack.next ?? "def look():\n    return ''\n", "look", {});
  if (next.execution.exitStatus !== 0) return { held: false, detail: `the next program did not work: ${endOf(next)}` };
  const why = attack.broken(outcome, trap, next.returned) ?? (await remainingProcesses(before));
  return why === undefined ? { held: true, detail: endOf(outcome) } : { held: false, detail: why };
}

/** A moment is granted to what is being killed and to interpreters that are started ahead. */
async function remainingProcesses(before: number | undefined): Promise<string | undefined> {
  if (before === undefined) return undefined;
  for (let tries = 0; tries < 40; tries += 1) {
    if ((ownProcesses() ?? 0) <= before) return undefined;
    await wait(50);
  }
  return `${(ownProcesses() ?? 0) - before} processes were left on the host`;
}

async function run(
  worker: SandboxWorker,
  source: string,
  entryPoint: string,
  limits: NonNullable<Attack["limits"]>,
): Promise<Outcome> {
  const calls = encodeValue({ kind: "list", items: [{ kind: "list", items: [] }] });
  const execution = await worker.execute({
    language: "python",
    source,
    harness: { name: "calls", argument: { entryPoint }, shared: [{ key: `doctor-${entryPoint}`, bytes: calls }] },
    limits: { ...ATTACK_LIMITS, ...limits },
  });
  const record = [...readRecords(execution.report)].find((one) => one.kind === "V");
  const value = record === undefined ? undefined : decodeValue(record.payload);
  return { execution, returned: value?.kind === "str" ? value.value : "" };
}

function endOf({ execution }: Outcome): string {
  for (const { kind, payload } of readRecords(execution.report)) {
    if (kind === "E" || kind === "X") {
      const { type, message } = readError(payload);
      return `it got ${message === "" ? type : `${type}: ${message}`}`;
    }
  }
  if (execution.stop !== undefined) return `it was stopped (${execution.stop})`;
  if (execution.signal !== undefined) return `it was ended by signal ${execution.signal}`;
  return "it got nothing";
}
