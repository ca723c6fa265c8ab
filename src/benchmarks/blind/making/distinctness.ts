/** What a problem must share with no other of its seed. */
export interface ProblemMarks {
  /** What its plan does, constants left aside. */
  readonly shape: string;
  /** All its hidden inputs. */
  readonly inputs: string;
  /** The 13-grams of its code. */
  readonly grams: ReadonlySet<string>;
}

/** Tokens that must not occur in the same order elsewhere: the usual length for telling whether a text was trained on. */
const GRAM_LENGTH = 13;

/** The marks of the problems made so far. */
export class Distinctness {
  readonly #shapes = new Set<string>();
  readonly #inputs = new Set<string>();
  readonly #grams = new Set<string>();

  hasShape(shape: string): boolean {
    return this.#shapes.has(shape);
  }

  /** Adds a problem's marks unless it shares one with an earlier problem. @returns whether they were added */
  add({ shape, inputs, grams }: ProblemMarks): boolean {
    if (this.#shapes.has(shape) || this.#inputs.has(inputs)) return false;
    for (const gram of grams) if (this.#grams.has(gram)) return false;
    this.#shapes.add(shape);
    this.#inputs.add(inputs);
    for (const gram of grams) this.#grams.add(gram);
    return true;
  }
}

/** The 13-grams of several pieces of code; none reaches from one piece into the next. */
export function codeGrams(pieces: readonly string[]): Set<string> {
  const grams = new Set<string>();
  for (const piece of pieces) {
    const tokens = codeTokens(piece);
    for (let at = 0; at + GRAM_LENGTH <= tokens.length; at++) grams.add(tokens.slice(at, at + GRAM_LENGTH).join(" "));
  }
  return grams;
}

/** Names, numbers, texts (as one token each) and signs; spaces and comments are none. */
export function codeTokens(code: string): string[] {
  return code.match(/[A-Za-z_]\w*|\d+(?:\.\d+)?|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|[^\s\w]/g) ?? [];
}
