import { CladeError } from "../../foundation/errors.js";
import type { Language, QuickCommand, WarmCompiler } from "../languages/language.js";
import { COMPILE_LIMITS, environmentOf, placed } from "../languages/program-of.js";
import { viewOf } from "../toolchains/toolchain-places.js";
import { installHint, presenceOf } from "../toolchains/toolchain-presence.js";
import { CommandWorker, type Shortcuts, type WorkerHost } from "./command-worker.js";
import { findToolchain, REMEDY } from "./namespace.js";
import { hasSystemProgram, type ToolchainView } from "./system-image.js";

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
  const worker = new CommandWorker(await workerHost(), view, compilers === "warm" ? shortcutsOf(language, view) : {});
  await worker.ready;
  return worker;
}

/** None where what they need is not installed. */
function shortcutsOf(language: Language, view: ToolchainView): Shortcuts {
  const { warm } = language;
  if (warm === undefined || !isInstalled(warm, view)) return {};
  const standsInFor = warm.standsInFor.map(placed);
  if ("instead" in warm) return { quick: { standsInFor, instead: placed(warm.instead) } };
  const { uses, memoryBytes } = warm;
  const [start, otherwise] = [placed(warm.start), warm.otherwise && placed(warm.otherwise)];
  const environment = environmentOf(language);
  return { warm: { standsInFor, start, otherwise, uses, memoryBytes, environment, limits: COMPILE_LIMITS } };
}

function isInstalled(warm: WarmCompiler | QuickCommand, { cache, root }: ToolchainView): boolean {
  const { command, needs } =
    "instead" in warm ? { command: warm.instead, needs: warm.needs ?? [] } : { command: warm.start, needs: [] };
  const wantsCache = command.some((part) => part.includes("{cache}"));
  return (cache !== undefined || !wantsCache) && needs.every((name) => hasSystemProgram(name, root));
}

async function workerHost(): Promise<WorkerHost> {
  host ??= findToolchain();
  const found = await host;
  if (!found.ok) throw new CladeError("SANDBOX_UNAVAILABLE", `${found.reason} ${REMEDY}`);
  return found;
}
