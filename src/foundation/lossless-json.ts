/** A JSON value that keeps what `JSON.parse` loses: int and float apart, big integers, and where the text of it lies. */
export type JsonNode = { readonly start: number; readonly end: number } & (
  | { readonly kind: "null" }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "int"; readonly value: bigint }
  | { readonly kind: "float"; readonly value: number }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "array"; readonly items: readonly JsonNode[] }
  /** In the order of the text; of two equal keys the later value counts, as in Python. */
  | { readonly kind: "object"; readonly members: ReadonlyMap<string, JsonNode> }
);

export type JsonObject = Extract<JsonNode, { kind: "object" }>;

export class JsonSyntaxError extends Error {
  override readonly name = "JsonSyntaxError";

  constructor(
    readonly reason: string,
    /** Index into the text, from 0. */
    readonly offset: number,
    readonly line: number,
    readonly column: number,
  ) {
    super(`${reason} (line ${line}, column ${column})`);
  }
}

/**
 * Reads JSON as Python's `json` does: `NaN`, `Infinity`, `-Infinity` and lone surrogates are allowed.
 * @throws JsonSyntaxError with the position; also past 1,000 levels of nesting.
 */
export function parseLosslessJson(text: string): JsonNode {
  return new Parser(text).whole();
}

/** The text a node was read from. */
export function sourceText(text: string, node: JsonNode): string {
  return text.slice(node.start, node.end);
}

const MAX_DEPTH = 1000;
const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const WORDS = ["null", "true", "false", "NaN", "Infinity", "-Infinity"] as const;

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  whole(): JsonNode {
    this.skipSpace();
    const node = this.value();
    this.skipSpace();
    if (this.at < this.text.length) this.fail("text after the value");
    return node;
  }

  private value(): JsonNode {
    switch (this.text[this.at]) {
      case '"':
        return this.string();
      case "[":
        return this.nested(() => this.array());
      case "{":
        return this.nested(() => this.object());
      case undefined:
        return this.fail("the text ends where a value is expected");
      default:
        return this.wordOrNumber();
    }
  }

  private nested(read: () => JsonNode): JsonNode {
    if (++this.depth > MAX_DEPTH) this.fail(`more than ${MAX_DEPTH} levels of nesting`);
    const node = read();
    this.depth--;
    return node;
  }

  private array(): JsonNode {
    const start = this.at++;
    const items: JsonNode[] = [];
    if (!this.closes("]")) {
      do {
        this.skipSpace();
        items.push(this.value());
      } while (this.continues("]"));
    }
    return { kind: "array", items, start, end: this.at };
  }

  private object(): JsonNode {
    const start = this.at++;
    const members = new Map<string, JsonNode>();
    if (!this.closes("}")) {
      do {
        this.skipSpace();
        if (this.text[this.at] !== '"') this.fail("a key in double quotes expected");
        const key = this.string().value;
        this.skipSpace();
        if (this.text[this.at] !== ":") this.fail("a colon expected");
        this.at++;
        this.skipSpace();
        members.set(key, this.value());
      } while (this.continues("}"));
    }
    return { kind: "object", members, start, end: this.at };
  }

  /** After the opening bracket: steps over the closing one if nothing is inside. */
  private closes(bracket: string): boolean {
    this.skipSpace();
    if (this.text[this.at] !== bracket) return false;
    this.at++;
    return true;
  }

  /** After an item: steps over a comma (true) or the closing bracket (false). */
  private continues(bracket: string): boolean {
    this.skipSpace();
    const mark = this.text[this.at];
    if (mark !== "," && mark !== bracket) this.fail(`a comma or ${bracket} expected`);
    this.at++;
    return mark === ",";
  }

  private string(): Extract<JsonNode, { kind: "string" }> {
    const start = this.at;
    const end = this.stringEnd();
    this.at = end;
    return { kind: "string", value: this.unescape(start, end), start, end };
  }

  /** Where the string that starts here ends: past the first quote with an even number of backslashes before it. */
  private stringEnd(): number {
    for (let quote = this.at; ; ) {
      quote = this.text.indexOf('"', quote + 1);
      if (quote < 0) return this.fail("a string without an end");
      let backslashes = 0;
      while (this.text[quote - 1 - backslashes] === "\\") backslashes++;
      if (backslashes % 2 === 0) return quote + 1;
    }
  }

  private unescape(start: number, end: number): string {
    try {
      // The platform's own parser is many times faster and reads strings as Python does.
      return JSON.parse(this.text.slice(start, end)) as string;
    } catch {
      this.at = start;
      return this.fail("a string with a bad escape or an unescaped control character");
    }
  }

  private wordOrNumber(): JsonNode {
    const start = this.at;
    NUMBER.lastIndex = start;
    const match = NUMBER.exec(this.text);
    if (match === null) return this.word();
    const end = NUMBER.lastIndex;
    this.at = end;
    if (match[1] !== undefined || match[2] !== undefined) return { kind: "float", value: Number(match[0]), start, end };
    return { kind: "int", value: BigInt(match[0]), start, end };
  }

  private word(): JsonNode {
    const start = this.at;
    const word = WORDS.find((candidate) => this.text.startsWith(candidate, start));
    if (word === undefined) return this.fail("a value expected");
    const end = start + word.length;
    this.at = end;
    switch (word) {
      case "null":
        return { kind: "null", start, end };
      case "true":
      case "false":
        return { kind: "boolean", value: word === "true", start, end };
      default:
        return { kind: "float", value: Number(word), start, end };
    }
  }

  private skipSpace(): void {
    for (; ; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
    }
  }

  private fail(reason: string): never {
    const { line, column } = positionOf(this.text, this.at);
    throw new JsonSyntaxError(reason, this.at, line, column);
  }
}

/** Line and column, from 1, of an index into a text. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (let next = text.indexOf("\n"); next >= 0 && next < offset; next = text.indexOf("\n", next + 1)) {
    line++;
    lineStart = next + 1;
  }
  return { line, column: offset - lineStart + 1 };
}
