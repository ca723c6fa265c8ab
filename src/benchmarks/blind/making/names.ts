import type { Draws } from "./draws.js";
import { ADJECTIVES, NOUNS } from "./words.js";

/** Gives names in snake_case of two words, such as `tidal_lantern`, each once. */
export class NamePool {
  readonly #taken = new Set<string>();

  constructor(readonly draws: Draws) {}

  take(): string {
    for (;;) {
      const name = `${this.draws.one(ADJECTIVES)}_${this.draws.one(NOUNS)}`;
      if (this.#taken.has(name)) continue;
      this.#taken.add(name);
      return name;
    }
  }
}
