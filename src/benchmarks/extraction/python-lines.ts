/** A text as lines, with what Python's own line rules need of each. */
export class PythonLines {
  readonly text: string;
  /** Offset of each line's beginning, and the text's length as one more. */
  readonly starts: readonly number[];
  /** Characters that logical lines have read so far; one that leads nowhere may have read to the text's end. */
  charactersRead = 0;

  constructor(text: string) {
    this.text = text;
    const starts = [0];
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    starts.push(text.length + 1);
    this.starts = starts;
  }

  get count(): number {
    return this.starts.length - 1;
  }

  start(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** Offset behind the line's last character, its newline not counted. */
  end(line: number): number {
    return Math.min(this.text.length, this.start(line + 1) - 1);
  }

  /** Width of the white space before the code; `undefined` where the line has none: blank, or a comment. */
  indent(line: number): number | undefined {
    const end = this.end(line);
    let column = 0;
    for (let at = this.start(line); at < end; at++) {
      const code = this.text.charCodeAt(at);
      if (code === 32) column++;
      else if (code === 9) column = column - (column % 8) + 8;
      else if (code === 13) continue;
      else return code === 35 ? undefined : column;
    }
    return undefined;
  }

  isBlank(line: number): boolean {
    return this.text.slice(this.start(line), this.end(line)).trim() === "";
  }
}

/** One logical line: a statement without the block it may open. */
export interface LogicalLine {
  /** The line behind its last one. */
  readonly nextLine: number;
  readonly firstWord: string;
  readonly opensBlock: boolean;
}

const KEYWORDS = new Set(
  "and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield True False None match case type print exec".split(
    " ",
  ),
);

/** Reads the logical line that begins on a line; `undefined` where no Python begins so. Costs its own length. */
export function logicalLine(lines: PythonLines, line: number): LogicalLine | undefined {
  return new LogicalLineReader(lines, line).read();
}

const OPENING = "([{";
const CLOSING = ")]}";
const WORD = /[\p{L}\p{N}_]+/uy;

class LogicalLineReader {
  private at: number;
  private line: number;
  private readonly open: number[] = [];
  private firstWord = "";
  /** The word just read, where nothing but spaces came after it. */
  private lastWord: string | undefined;
  private lastCharacter = "";

  constructor(
    private readonly lines: PythonLines,
    line: number,
  ) {
    this.line = line;
    this.at = lines.start(line);
  }

  read(): LogicalLine | undefined {
    const start = this.at;
    const line = this.readLine();
    this.lines.charactersRead += this.at - start;
    return line;
  }

  private readLine(): LogicalLine | undefined {
    const { text } = this.lines;
    while (this.at < text.length) {
      const character = text[this.at] as string;
      if (character === "\n") {
        this.line++;
        this.at++;
        if (this.open.length === 0) break;
      } else if (!this.token(character)) return undefined;
    }
    if (this.at >= text.length && text[this.at - 1] !== "\n") this.line++;
    if (this.open.length > 0) return undefined;
    return { nextLine: this.line, firstWord: this.firstWord, opensBlock: this.lastCharacter === ":" };
  }

  /** Reads one token; false where it cannot be Python. */
  private token(character: string): boolean {
    const { text } = this.lines;
    if (character === " " || character === "\t" || character === "\r" || character === "\f") {
      this.at++;
      return true;
    }
    if (character === "#") {
      const newline = text.indexOf("\n", this.at);
      this.at = newline < 0 ? text.length : newline;
      return true;
    }
    if (character === '"' || character === "'") return this.string(character);
    WORD.lastIndex = this.at;
    const word = WORD.exec(text)?.[0];
    if (word !== undefined) return this.word(word);
    return this.sign(character);
  }

  private word(word: string): boolean {
    const next = this.lines.text[this.at + word.length];
    const isPrefix = (next === '"' || next === "'") && /^(?:[rRbBuUfF]|[rR][bBfF]|[bBfF][rR])$/.test(word);
    // Two names beside each other are prose, whatever else the line is.
    const prose = this.lastWord !== undefined && !KEYWORDS.has(this.lastWord) && !KEYWORDS.has(word) && !isPrefix;
    const softStart = this.lastWord === "match" || this.lastWord === "type" || this.lastWord === "case";
    if (prose && !softStart) return false;
    if (this.firstWord === "" && this.lastCharacter === "") this.firstWord = word;
    this.at += word.length;
    this.lastWord = word;
    this.lastCharacter = "w";
    return true;
  }

  private sign(character: string): boolean {
    const { text } = this.lines;
    if (character === "\\") {
      const continued = /\\[ \t]*\r?\n/y;
      continued.lastIndex = this.at;
      const found = continued.exec(text);
      if (found === null) return false;
      this.at += found[0].length;
      this.line++;
      return true;
    }
    if (character === "`" || character === "$" || character === "?") return false;
    if (character === "!" && text[this.at + 1] !== "=") return false;
    if (character > "\x7f") return false;
    if (OPENING.includes(character)) this.open.push(OPENING.indexOf(character));
    if (CLOSING.includes(character) && this.open.pop() !== CLOSING.indexOf(character)) return false;
    if (this.lastCharacter === "" && character === "@") this.firstWord = "@";
    this.lastCharacter = character;
    this.lastWord = undefined;
    this.at++;
    return true;
  }

  private string(quote: string): boolean {
    const { text } = this.lines;
    const triple = text.startsWith(quote.repeat(3), this.at);
    const mark = triple ? quote.repeat(3) : quote;
    this.at += mark.length;
    for (;;) {
      if (this.at >= text.length) return false;
      const character = text[this.at];
      if (character === "\\") {
        if (text[this.at + 1] === "\n") this.line++;
        this.at += 2;
      } else if (character === "\n") {
        if (!triple) return false;
        this.line++;
        this.at++;
      } else if (character === quote && text.startsWith(mark, this.at)) break;
      else this.at++;
    }
    this.at += mark.length;
    this.lastWord = undefined;
    this.lastCharacter = '"';
    return true;
  }
}
