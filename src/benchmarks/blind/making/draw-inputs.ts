import type { FunctionType } from "../../../execution/languages/function-support.js";
import type { CoreModule, Data, Expression } from "../core/core.js";
import type { Draws } from "./draws.js";

/** What a problem's code turns on: inputs near these values tell right from nearly right. */
export interface Landmarks {
  readonly integers: readonly number[];
  readonly letters: readonly string[];
}

/** The constants of a reference solution. */
export function landmarksOf(module: CoreModule): Landmarks {
  const integers = new Set<number>();
  const letters = new Set<string>();
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) for (const one of part) visit(one);
    else if (typeof part === "object" && part !== null) {
      const { kind, value } = part as Partial<Extract<Expression, { kind: "literal" }>>;
      if (kind === "literal" && typeof value === "number") integers.add(value);
      if (kind === "literal" && typeof value === "string") for (const one of value) letters.add(one);
      for (const [field, inner] of Object.entries(part)) if (field !== "type") visit(inner);
    }
  };
  visit(module);
  return { integers: [...integers], letters: [...letters] };
}

/** Arguments for parameters of these types: sizes from none on, repetitions, order, values near the constants. */
export function drawArguments(types: readonly FunctionType[], landmarks: Landmarks, draws: Draws): Data[] {
  const source = new InputSource(landmarks, draws);
  return types.map((type) => source.value(type, source.size()));
}

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
const COMMON = [..."aeionrst"];
const DIGITS = [..."0123456789"];

class InputSource {
  /** Integers of one input are near each other or far apart. */
  readonly #spread: number;

  constructor(
    readonly landmarks: Landmarks,
    readonly draws: Draws,
  ) {
    this.#spread = draws.one([4, 12, 12, 30, 100, 1000]);
  }

  /** How many items a list has. */
  size(): number {
    const { draws } = this;
    const kind = draws.integer(0, 9);
    if (kind === 0) return draws.integer(0, 1);
    return kind < 7 ? draws.integer(3, 9) : draws.integer(8, 16);
  }

  value(type: FunctionType, size: number): Data {
    switch (type.kind) {
      case "integer":
        return this.#integer();
      case "string":
        return this.#text(size);
      case "list":
        return type.item.kind === "list" ? this.#grid() : this.#list(type.item, size);
      case "tuple":
        return type.items.map((one) => this.value(one, this.draws.integer(1, 5)));
      default:
        throw new TypeError(`no parameters are of the type ${type.kind}`);
    }
  }

  #integer(): number {
    const { draws, landmarks } = this;
    if (landmarks.integers.length > 0 && draws.percent(30)) {
      return draws.one(landmarks.integers) + draws.integer(-1, 1);
    }
    return draws.integer(draws.percent(40) ? -this.#spread : 0, this.#spread);
  }

  /** Mostly letters; digits and the characters that the problem turns on among them. */
  #text(size: number): string {
    const { draws, landmarks } = this;
    const special = landmarks.letters.filter((one) => /[ -~]/.test(one) && one !== "\\" && one !== '"');
    const digits = draws.percent(40);
    const characters = Array.from({ length: size + (size > 2 ? draws.integer(0, 8) : 0) }, () => {
      if (special.length > 0 && draws.percent(30)) return draws.one(special);
      if (digits && draws.percent(35)) return draws.one(DIGITS);
      return draws.one(draws.percent(50) ? COMMON : LETTERS);
    });
    for (let at = 1; at < characters.length; at++) {
      if (draws.percent(15)) characters[at] = characters[at - 1] as string;
    }
    return characters.join("");
  }

  /** Rows of one length. */
  #grid(): Data[] {
    const { draws } = this;
    const [rows, columns] = [draws.integer(draws.percent(10) ? 0 : 2, 5), draws.integer(1, 5)];
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => this.#integer()));
  }

  #list(item: FunctionType, size: number): Data[] {
    const { draws } = this;
    const made: Data[] = [];
    for (let at = 0; at < size; at++) {
      const repeats = made.length > 0 && draws.percent(18);
      made.push(repeats ? draws.one(made) : this.value(item, draws.integer(1, 7)));
    }
    if (item.kind === "integer" && draws.percent(15)) {
      return (made as number[]).sort((a, b) => a - b);
    }
    return made;
  }
}
