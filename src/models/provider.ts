import type { Model } from "./model.js";

/** How a model is reached, beside its name. */
export interface ProviderSettings {
  /** Environment variables: the only place keys come from. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Address of the server, instead of the provider's own. */
  readonly baseUrl?: string;
  /** Nothing for so long is a failure; five minutes unless told. */
  readonly idleTimeMs?: number;
  /** Whether answers are streamed where the protocol has a choice. A stream shows early that an answer breaks off. */
  readonly stream?: boolean;
}

/** A service, or a program on this machine, that serves models. One file each. */
export interface Provider {
  readonly id: string;
  readonly title: string;
  /** Environment variables of its key, the first that is set counts; none where it needs no key. */
  readonly keyVariables: readonly string[];
  /** Whether it can be asked without one. */
  readonly needsKey: boolean;
  /** What stands after `provider:`, for messages, such as `the model's name`. */
  readonly expects: string;
  /**
   * Makes one of its models ready to be asked. Nothing is sent yet.
   * @throws CladeError MODEL_UNAVAILABLE when a key or a package is missing, USAGE when the name is none
   */
  open(name: string, settings: ProviderSettings): Promise<Model>;
}
