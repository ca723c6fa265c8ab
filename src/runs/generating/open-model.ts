import { CladeError } from "../../foundation/errors.js";
import type { Model } from "../../models/model.js";
import type { Provider, ProviderSettings } from "../../models/provider.js";
import { PROVIDERS } from "../../models/providers/index.js";

/** Every provider by its id: those of models, and those that need what only this folder may see. */
export const ALL_PROVIDERS: Readonly<Record<string, Provider>> = PROVIDERS;

/**
 * The model that `provider:name` means.
 * @throws CladeError USAGE when there is no such provider; MODEL_UNAVAILABLE when a key or a package is missing
 */
export async function openModel(reference: string, settings: ProviderSettings): Promise<Model> {
  const colon = reference.indexOf(":");
  const id = colon < 0 ? reference : reference.slice(0, colon);
  const provider = Object.hasOwn(ALL_PROVIDERS, id) ? ALL_PROVIDERS[id] : undefined;
  if (provider === undefined || colon < 0) {
    const known = Object.keys(ALL_PROVIDERS).join(", ");
    throw new CladeError("USAGE", `"${reference}" is no model. Write --model PROVIDER:NAME; providers are ${known}.`);
  }
  return provider.open(reference.slice(colon + 1), settings);
}
