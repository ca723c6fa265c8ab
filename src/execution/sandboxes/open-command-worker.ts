import { CladeError } from "../../foundation/errors.js";
import type { Language } from "../languages/language.js";
import { COMPILE_LIMITS, environmentOf, placed } from "../languages/program-of.js";
import { viewOf } from "../toolchains/toolchain-places.js";
import { installHint, presenceOf } from "../toolchains/toolchain-presence.js";
import { CommandWorker, type ResidentCompiler, type WorkerHost } from "./command-worker.js";
import { findToolchain, REMEDY } from "./namespace.js";
import type { ToolchainView } from "./system-image.js";

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

/** Whether a compiler is kept running between programs, where the language has one, or each program starts its own. */
export type Compilers = "warm" | "cold";

/** `CLADE_COMPILERS=cold` is there to look for the fault where a verdict is in doubt. */
function compilersOfEnvironment(): Compilers {
  return process.env["CLADE_COMPILERS"] === "cold" ? "cold" : "warm";
}

/**
 * Starts a worker that runs programs of one language, in the `namespace` sandbox.
 * Rejects with `CladeError` `SANDBOX_UNAVAILABLE` or `TOOLCHAIN_MISSING`, `SANDBOX_BROKEN` when it does not start.
 */
export async function openCommandWorker(
  language: Language,
  compilers: Compilers = compilersOfEnvironment(),
): Promise<CommandWorker> {
  const availability = await commandAvailability(language);
  if (!availability.available) throw new CladeError(availability.code, `${availability.reason} ${availability.remedy}`);
  const view = viewOf(language);
  const warm = compilers === "warm" ? residentCompiler(language, view) : undefined;
  const worker = new CommandWorker(await workerHost(), view, warm);
  await worker.ready;
  return worker;
}

/** Absent where the language has none, or where the cache that holds its parts is not installed. */
function residentCompiler(language: Language, view: ToolchainView): ResidentCompiler | undefined {
  const { warm } = language;
  if (warm === undefined || view.cache === undefined) return undefined;
  return {
    standsInFor: warm.standsInFor.map(placed),
    start: placed(warm.start),
    environment: environmentOf(language),
    uses: warm.uses,
    memoryBytes: warm.memoryBytes,
    limits: COMPILE_LIMITS,
  };
}

async function workerHost(): Promise<WorkerHost> {
  host ??= findToolchain();
  const found = await host;
  if (!found.ok) throw new CladeError("SANDBOX_UNAVAILABLE", `${found.reason} ${REMEDY}`);
  return found;
}
