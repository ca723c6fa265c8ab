import { type LogicalLine, logicalLine, PythonLines } from "./python-lines.js";

/** A statement of the top level, by its lines. */
export interface Statement {
  /** Lines, exclusive, at which the statement could end, ascending. */
  readonly ends: readonly number[];
  /** Where its lines end by their indentation, valid or not. */
  readonly lexicalEnd: number;
  readonly isText: boolean;
}

/** Levels of indentation, and what each waits for. */
interface Level {
  readonly indent: number;
  /** A `try` at this level that has no handler yet. */
  pendingTry: boolean;
}

const CLAUSES = new Set(["else", "elif", "except", "finally"]);
const DECORATED = new Set(["def", "class", "async", "@"]);

/** Reads one statement of the top level with all its blocks and clauses. */
export class StatementReader {
  private readonly levels: Level[] = [{ indent: 0, pendingTry: false }];
  private readonly ends: number[] = [];
  private expectsBlock = false;
  private decorated = false;

  constructor(
    private readonly lines: PythonLines,
    private readonly first: number,
  ) {}

  read(): Statement | undefined {
    let line = this.first;
    let isText = false;
    while (line < this.lines.count) {
      const indent = this.lines.indent(line);
      if (indent === undefined) {
        line++;
        continue;
      }
      if (line > this.first && indent === 0 && !this.decorated && !this.isClause(line)) break;
      const logical = this.enter(indent) ? logicalLine(this.lines, line) : undefined;
      if (logical === undefined || !this.accept(logical)) return this.result(line + 1, isText);
      if (line === this.first) isText = logical.firstWord === "" && logical.nextLine > line + 1;
      line = logical.nextLine;
    }
    return this.ends.length === 0 ? undefined : this.result(this.ends.at(-1) as number, isText);
  }

  private result(lexicalEnd: number, isText: boolean): Statement | undefined {
    return this.ends.length === 0 ? undefined : { ends: this.ends, lexicalEnd, isText };
  }

  private isClause(line: number): boolean {
    const word = /[a-z]*/y;
    word.lastIndex = this.lines.start(line);
    return CLAUSES.has(word.exec(this.lines.text)?.[0] ?? "");
  }

  /** Moves to the level of a line; false where its indentation fits nowhere. */
  private enter(indent: number): boolean {
    const top = this.levels.at(-1) as Level;
    if (this.expectsBlock) {
      if (indent <= top.indent) return false;
      this.levels.push({ indent, pendingTry: false });
      return true;
    }
    while ((this.levels.at(-1) as Level).indent > indent) {
      if ((this.levels.pop() as Level).pendingTry) return false;
    }
    return (this.levels.at(-1) as Level).indent === indent;
  }

  private accept(logical: LogicalLine): boolean {
    const top = this.levels.at(-1) as Level;
    const { firstWord, opensBlock, nextLine } = logical;
    if (this.decorated && !DECORATED.has(firstWord)) return false;
    const handles = firstWord === "except" || firstWord === "finally";
    if (top.pendingTry && !handles) return false;
    if (handles) top.pendingTry = false;
    if (firstWord === "try") top.pendingTry = true;
    this.decorated = firstWord === "@";
    this.expectsBlock = opensBlock;
    if (!opensBlock && !this.decorated && this.levels.every((level) => !level.pendingTry)) this.ends.push(nextLine);
    return true;
  }
}

/** The first line, from 1, whose place or indentation Python refuses; tree-sitter is more patient there. */
export function firstLayoutError(code: string): number | undefined {
  const lines = new PythonLines(code);
  for (let line = 0; line < lines.count; ) {
    const indent = lines.indent(line);
    if (indent === undefined) {
      line++;
      continue;
    }
    const statement = indent === 0 ? new StatementReader(lines, line).read() : undefined;
    const end = statement?.ends.at(-1);
    if (statement === undefined || end === undefined) return line + 1;
    if (end < statement.lexicalEnd) return end + 1;
    line = end;
  }
  return undefined;
}
