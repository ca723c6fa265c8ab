import { CladeError } from "../../foundation/errors.js";
import type { Language } from "../languages/language.js";
import { viewOf } from "../toolchains/toolchain-places.js";
import { installHint, presenceOf } from "../toolchains/toolchain-presence.js";
import { CommandWorker, type WorkerHost } from "./command-worker.js";
import { findToolchain, REMEDY } from "./namespace.js";

/** Whether programs of a language can run here; if not, why, and what to do. */
export type CommandAvailability =
  | { readonly available: true }
  | {
      readonly available: false;
      readonly code: "SANDBOX_UNAVAILABLE" | "TOOLCHAIN_MISSING";
      readonly reason: string;
      readonly remedy: string;
    };

let host: ReturnType<typeof findToolchain> | undefined;

/** Probes the sandbox once per process, and looks whether the toolchain is installed. */
export async function commandAvailability(language: Language): Promise<CommandAvailability> {
  host ??= findToolchain();
  const found = await host;
  if (!found.ok) {
    const reason = `Only the namespace sandbox runs ${language.name}. ${found.reason}`;
    return { available: false, code: "SANDBOX_UNAVAILABLE", reason, remedy: REMEDY };
  }
  const presence = presenceOf(language);
  if (presence.present) return { available: true };
  const reason = `The toolchain of ${language.name} is not installed: ${presence.missing.join(", ")}.`;
  return { available: false, code: "TOOLCHAIN_MISSING", reason, remedy: installHint(language) };
}

/**
 * Starts a worker that runs programs of one language, in the `namespace` sandbox.
 * Rejects with `CladeError` `SANDBOX_UNAVAILABLE` or `TOOLCHAIN_MISSING`, `SANDBOX_BROKEN` when it does not start.
 */
export async function openCommandWorker(language: Language): Promise<CommandWorker> {
  const availability = await commandAvailability(language);
  if (!availability.available) throw new CladeError(availability.code, `${availability.reason} ${availability.remedy}`);
  const worker = new CommandWorker(await workerHost(), viewOf(language));
  await worker.ready;
  return worker;
}

async function workerHost(): Promise<WorkerHost> {
  host ??= findToolchain();
  const found = await host;
  if (!found.ok) throw new CladeError("SANDBOX_UNAVAILABLE", `${found.reason} ${REMEDY}`);
  return found;
}
