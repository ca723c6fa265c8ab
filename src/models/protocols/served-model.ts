import { CladeError } from "../../foundation/errors.js";
import type { Provider, ProviderSettings } from "../provider.js";

/** Five minutes: what fetch itself waits for the head of an answer. */
const IDLE_TIME_MS = 300_000;

/** What all models behind a server have in common. */
export interface Reached {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly key: string | undefined;
  readonly stream: boolean;
  readonly idleTimeMs: number;
}

/**
 * Where a provider's server is and with which key it is asked.
 * @throws CladeError USAGE for an address that is none, MODEL_UNAVAILABLE when the key is missing
 */
export function reach(
  provider: Pick<Provider, "id" | "keyVariables" | "needsKey">,
  settings: ProviderSettings,
  defaults: { readonly baseUrl?: string },
): Reached {
  const { environment, stream = true, idleTimeMs = IDLE_TIME_MS } = settings;
  const key = provider.keyVariables.map((name) => environment[name]).find((value) => value);
  if (key === undefined && provider.needsKey) {
    const names = provider.keyVariables.join(" or ");
    const message = `${provider.id} needs a key: set the environment variable ${names}.`;
    throw new CladeError("MODEL_UNAVAILABLE", message);
  }
  return { baseUrl: addressOf(settings.baseUrl ?? defaults.baseUrl, provider.id), key, stream, idleTimeMs };
}

function addressOf(url: string | undefined, provider: string): string {
  if (url === undefined) {
    const message = `Say where the server of ${provider} is: --base-url http://127.0.0.1:8000/v1 or CLADE_BASE_URL.`;
    throw new CladeError("USAGE", message);
  }
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol)) {
    throw new CladeError("USAGE", `"${url}" is no address of a server; it begins with http:// or https://.`);
  }
  if (parsed.username !== "" || parsed.password !== "") {
    const message =
      "An address must not hold a password: it would end in the run folder. Set the key's variable instead.";
    throw new CladeError("USAGE", message);
  }
  return url.replace(/\/+$/, "");
}

/** @throws CladeError USAGE when nothing stands after `provider:` */
export function requireName(name: string, provider: Pick<Provider, "id" | "expects">): string {
  if (name !== "") return name;
  throw new CladeError("USAGE", `Write --model ${provider.id}:NAME, where NAME is ${provider.expects}.`);
}
