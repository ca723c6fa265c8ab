import { z } from "zod";
import type { Provider } from "./provider.js";
import { PROVIDERS } from "./providers/index.js";
import { ollamaAddress } from "./providers/ollama.js";

/** A model that can be asked at once, or a service whose key is set. */
export type LocalModel =
  /** The first of the models that a running Ollama has; those made for code come first. */
  | { readonly kind: "ollama"; readonly model: string; readonly others: readonly string[] }
  | { readonly kind: "key"; readonly provider: string; readonly variable: string };

const tags = z.object({ models: z.array(z.object({ name: z.string() })) });

const PATIENCE_MS = 1000;

/**
 * Looks for a running Ollama (`OLLAMA_HOST`, or port 11434 of this machine), then for the key of a service. Nothing is asked
 * of a service: that may cost.
 */
export async function findLocalModel(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<LocalModel | undefined> {
  const [model, ...others] = await ollamaModels(ollamaAddress(environment["OLLAMA_HOST"]));
  if (model !== undefined) return { kind: "ollama", model: `ollama:${model}`, others };
  for (const { id, keyVariables, needsKey } of Object.values<Provider>(PROVIDERS)) {
    const variable = needsKey ? keyVariables.find((name) => environment[name]) : undefined;
    if (variable !== undefined) return { kind: "key", provider: id, variable };
  }
  return undefined;
}

async function ollamaModels(address: string): Promise<readonly string[]> {
  try {
    const response = await fetch(`${address}/api/tags`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const names = tags.parse(await response.json()).models.map(({ name }) => name);
    return names.sort((a, b) => Number(/code/i.test(b)) - Number(/code/i.test(a)));
  } catch {
    return [];
  }
}
