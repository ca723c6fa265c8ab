import type { Sandbox, SandboxId } from "../execution/sandbox.js";
import { SANDBOX_FACTORIES } from "../execution/sandboxes/index.js";
import { withCommands } from "../execution/sandboxes/with-commands.js";
import { CladeError } from "../foundation/errors.js";

/** What `--sandbox` may be. */
export const SANDBOX_CHOICES = ["auto", "namespace", "wasm", "container", "local-unsafe"] as const;
export type SandboxChoice = (typeof SANDBOX_CHOICES)[number];

/** Tried in this order: fastest first. Others are used by explicit choice only. */
const AUTOMATIC: readonly SandboxId[] = ["namespace", "wasm"];

/** A sandbox that works here, and what had to be passed over for it. */
export interface ChosenSandbox {
  readonly sandbox: Sandbox;
  /** Sentences about sandboxes that come before it and cannot run here. */
  readonly passedOver: readonly string[];
}

/** @throws CladeError SANDBOX_UNAVAILABLE saying why and what to do, for each one that was tried */
export async function chooseSandbox(choice: SandboxChoice): Promise<ChosenSandbox> {
  const factories: Readonly<Partial<Record<string, () => Sandbox>>> = SANDBOX_FACTORIES;
  const passedOver: string[] = [];
  for (const id of choice === "auto" ? AUTOMATIC : [choice]) {
    const sandbox = factories[id]?.();
    if (sandbox === undefined) continue;
    const availability = await sandbox.availability();
    if (availability.available) return { sandbox: id === "namespace" ? withCommands(sandbox) : sandbox, passedOver };
    passedOver.push(`The ${id} sandbox cannot run here: ${availability.reason} ${availability.remedy}`);
  }
  throw new CladeError("SANDBOX_UNAVAILABLE", passedOver.join("\n") || `There is no ${choice} sandbox.`);
}
