import { createHash } from "node:crypto";
import { type SeededRandom, seededRandom } from "../../../foundation/seeded-random.js";

/** Choices that depend on a seed alone. */
export class Draws {
  readonly #random: SeededRandom;

  /** @param seed any texts; all of them count. */
  constructor(...seed: readonly (string | number)[]) {
    const digest = createHash("sha256").update(JSON.stringify(seed)).digest();
    this.#random = seededRandom(digest.readUInt32BE(0));
  }

  /** An integer from `from` to `to`, both included. */
  integer(from: number, to: number): number {
    return from + this.#random.integer(to - from + 1);
  }

  one<T>(items: readonly T[]): T {
    if (items.length === 0) throw new TypeError("nothing to choose from");
    return items[this.#random.integer(items.length)] as T;
  }

  /** True so many times in a hundred. */
  percent(chance: number): boolean {
    return this.#random.integer(100) < chance;
  }

  /** The items in a new order. */
  shuffled<T>(items: readonly T[]): T[] {
    const made = [...items];
    for (let at = made.length - 1; at > 0; at--) {
      const other = this.#random.integer(at + 1);
      [made[at], made[other]] = [made[other] as T, made[at] as T];
    }
    return made;
  }
}
