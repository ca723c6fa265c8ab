import { availableParallelism } from "node:os";
import { namespaceObstacles } from "./doctor/kernel-settings.js";
import { type AttackResult, proveIsolation } from "./doctor/prove-isolation.js";
import type { Availability, Sandbox, SandboxId } from "./sandbox.js";
import { SANDBOX_FACTORIES } from "./sandboxes/index.js";

/** What the doctor found out about one sandbox. */
export interface SandboxDiagnosis {
  readonly id: SandboxId;
  readonly isolation: string;
  readonly availability: Availability;
  /** What the kernel says against it, with remedies. */
  readonly obstacles: readonly string[];
  /** Empty for a sandbox that is not available or claims no isolation. */
  readonly attacks: readonly AttackResult[];
}

export interface DoctorReport {
  readonly node: { readonly version: string; readonly supported: boolean };
  readonly platform: string;
  readonly cores: number;
  readonly sandboxes: readonly SandboxDiagnosis[];
  /** Whether a sandbox that isolates is available and every attack on every one of them was held. */
  readonly healthy: boolean;
}

export interface DoctorOptions {
  /** Which sandboxes to look at; all when left out. */
  readonly sandboxes?: readonly SandboxId[];
  /** Told before each sandbox, for progress. */
  readonly onSandbox?: (id: SandboxId) => void;
}

/** The oldest Node that Clade supports, as in package.json. */
const OLDEST_NODE = [20, 19] as const;

/** Looks at what can run programs here, and attacks every sandbox that claims to isolate them. Takes about a minute. */
export async function runDoctor(options: DoctorOptions = {}): Promise<DoctorReport> {
  const factories: Readonly<Record<SandboxId, () => Sandbox>> = SANDBOX_FACTORIES;
  const wanted = options.sandboxes ?? (Object.keys(factories) as SandboxId[]);
  const sandboxes: SandboxDiagnosis[] = [];
  for (const id of wanted) {
    options.onSandbox?.(id);
    sandboxes.push(await diagnose(factories[id]()));
  }
  const proven = sandboxes.filter(({ attacks }) => attacks.length > 0);
  return {
    node: { version: process.versions.node, supported: isSupported(process.versions.node) },
    platform: `${process.platform} ${process.arch}`,
    cores: availableParallelism(),
    sandboxes,
    healthy: proven.length > 0 && proven.every(({ attacks }) => attacks.every(({ held }) => held)),
  };
}

async function diagnose(sandbox: Sandbox): Promise<SandboxDiagnosis> {
  const availability = await sandbox.availability();
  const attacked = availability.available && sandbox.id !== "local-unsafe";
  return {
    id: sandbox.id,
    isolation: sandbox.isolation,
    availability,
    obstacles: sandbox.id === "namespace" && !availability.available ? namespaceObstacles() : [],
    attacks: attacked ? await proveIsolation(sandbox) : [],
  };
}

function isSupported(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}
