/** Texts that must not leave this process but in the request that needs them. */
export class Secrets {
  readonly #values: readonly string[];

  /** Empty and absent values are no secrets. */
  constructor(values: readonly (string | undefined)[]) {
    // Longer ones first: a key may be the beginning of another.
    this.#values = values.flatMap((value) => (value ? [value] : [])).sort((a, b) => b.length - a.length);
  }

  /** The text without them. Servers repeat wrong keys in what they answer. */
  hide(text: string): string {
    return this.#values.reduce((shown, value) => shown.replaceAll(value, "[key]"), text);
  }
}

/** An address without what may be secret in it: user, password, query, fragment. */
export function publicUrl(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`.replace(/\/$/, "");
}
