/** A value that examples in prompts show: both Python's and TypeScript's spelling. */
export type ExampleValue = number | string | boolean | null | readonly ExampleValue[];

/** Reads the values of an argument list or one value; `undefined` where it is anything but plain literals. */
export function readValues(text: string): readonly ExampleValue[] | undefined {
  const reader = new ValueReader(text);
  try {
    return reader.all();
  } catch (error) {
    if (error instanceof NoLiteral) return undefined;
    throw error;
  }
}

class NoLiteral extends Error {}

const WORDS: Readonly<Record<string, ExampleValue>> = {
  True: true,
  False: false,
  None: null,
  true: true,
  false: false,
  null: null,
};
const CLOSING: Readonly<Record<string, string>> = { "[": "]", "(": ")" };
const ESCAPED: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", "\\": "\\", "'": "'", '"': '"' };
const DEEPEST = 50;

class ValueReader {
  private at = 0;

  constructor(private readonly text: string) {}

  all(): ExampleValue[] {
    const values = this.list("", 0);
    if (this.at < this.text.length) throw new NoLiteral();
    return values;
  }

  private list(end: string, depth: number): ExampleValue[] {
    if (depth > DEEPEST) throw new NoLiteral();
    const values: ExampleValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.ends(end)) return values;
      values.push(this.value(depth));
      this.skipSpace();
      if (this.text[this.at] === ",") this.at++;
      else if (!this.ends(end)) throw new NoLiteral();
      else return values;
    }
  }

  private ends(end: string): boolean {
    if (end === "") return this.at >= this.text.length;
    if (this.text[this.at] !== end) return false;
    this.at++;
    return true;
  }

  private value(depth: number): ExampleValue {
    const character = this.text[this.at] ?? "";
    const closing = CLOSING[character];
    if (closing !== undefined) {
      this.at++;
      return this.list(closing, depth + 1);
    }
    if (character === '"' || character === "'") return this.string(character);
    const token = /[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|[A-Za-z]+/y;
    token.lastIndex = this.at;
    const found = token.exec(this.text)?.[0];
    if (found === undefined) throw new NoLiteral();
    this.at += found.length;
    if (/^[A-Za-z]/.test(found)) {
      const word = WORDS[found];
      if (word === undefined) throw new NoLiteral();
      return word;
    }
    const number = Number(found);
    // Integers beyond doubles would be guessed wrongly.
    if (!/[.eE]/.test(found) && !Number.isSafeInteger(number)) throw new NoLiteral();
    return number;
  }

  private string(quote: string): string {
    let result = "";
    for (this.at++; this.at < this.text.length; this.at++) {
      const character = this.text[this.at] as string;
      if (character === quote) {
        this.at++;
        return result;
      }
      if (character !== "\\") result += character;
      else {
        const escaped = ESCAPED[this.text[++this.at] ?? ""];
        if (escaped === undefined) throw new NoLiteral();
        result += escaped;
      }
    }
    throw new NoLiteral();
  }

  private skipSpace(): void {
    while (/\s/.test(this.text[this.at] ?? "")) this.at++;
  }
}
