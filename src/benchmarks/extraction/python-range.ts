import type { Node } from "web-tree-sitter";
import type { LanguageId } from "../../execution/languages/language-id.js";
import { PythonLines } from "./python-lines.js";
import { StatementReader } from "./python-statement.js";
import { LONGEST_PARSED, type TextSyntax } from "./syntax.js";

/** A range of lines: `end` exclusive. */
export interface LineRange {
  readonly lines: PythonLines;
  readonly start: number;
  readonly end: number;
}

/** Characters that one text may have parsed; after that the line rules alone decide. */
const PARSE_BUDGET = 2 * LONGEST_PARSED;
/** What a parse costs at least, in characters. */
const LEAST_PARSE = 256;
/**
 * Characters that may be read: twice the text, since a string may hold a text of its own, and as many more as no answer of
 * a model needs. What opens brackets on every line would otherwise be read to its end from every line.
 */
const READINGS = 2;
const READ_BEYOND = 1_000_000;

/**
 * The longest range of lines that is Python, by lines that are not blank; the first of several. Equal to trying every
 * range, but each statement is looked at once, so that the cost grows with the text and not with its square.
 * @param leastLines ranges of fewer lines do not count
 */
export function longestPythonRange(text: string, syntax: TextSyntax, leastLines: number): LineRange | undefined {
  const lines = new PythonLines(text);
  const range = new RangeSearch(lines, syntax).longest(leastLines);
  syntax.countRead(lines.charactersRead);
  return range;
}

class RangeSearch {
  private budget = PARSE_BUDGET;
  private readonly mostRead: number;

  constructor(
    private readonly lines: PythonLines,
    private readonly syntax: TextSyntax,
  ) {
    this.mostRead = READINGS * lines.text.length + READ_BEYOND;
  }

  longest(leastLines: number): LineRange | undefined {
    let best: LineRange | undefined;
    let bestCount = 0;
    for (let start = 0; start < this.lines.count; ) {
      const chain = this.chainFrom(start);
      if (chain.count > bestCount && this.roomFor(start, chain.end, leastLines)) {
        best = { lines: this.lines, start, end: chain.end };
        bestCount = chain.count;
      }
      start = Math.max(start + 1, chain.mayStartAgain);
    }
    return best;
  }

  /** A range of one line counts where a blank line, which adds nothing, makes it longer. */
  private roomFor(start: number, end: number, leastLines: number): boolean {
    const blankAfter = end < this.lines.count && this.lines.isBlank(end) ? 1 : 0;
    return end - start + blankAfter >= leastLines;
  }

  /** The statements that follow each other from a line on. */
  private chainFrom(start: number): { end: number; count: number; mayStartAgain: number } {
    let [line, end, count, again] = [start, start, 0, 0];
    while (line < this.lines.count && this.lines.charactersRead < this.mostRead) {
      const indent = this.lines.indent(line);
      if (indent === undefined) {
        if (!this.lines.isBlank(line)) {
          count++;
          end = line + 1;
        }
        line++;
        continue;
      }
      const statement = indent === 0 ? new StatementReader(this.lines, line).read() : undefined;
      if (statement === undefined) break;
      const valid = this.validEnd(line, statement.ends);
      for (let at = line; at < valid; at++) if (!this.lines.isBlank(at)) count++;
      end = Math.max(end, valid);
      // A text of its own within a string that stands alone: prose between two marks of a quotation.
      if (statement.isText && again === 0) again = line + 1;
      line = valid;
      if (valid < statement.lexicalEnd || valid === 0) break;
    }
    return { end, count, mayStartAgain: again === 0 ? Math.max(line, start + 1) : again };
  }

  /** The last of the ends up to which the statement parses; its first line where none. */
  private validEnd(start: number, ends: readonly number[]): number {
    let [low, high] = [-1, ends.length - 1];
    if (high < 0 || this.parses(start, ends[high] as number)) return ends[high] ?? start;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.parses(start, ends[middle] as number)) low = middle;
      else high = middle;
    }
    return ends[low] ?? start;
  }

  private parses(start: number, end: number): boolean {
    const code = this.lines.text.slice(this.lines.start(start), this.lines.end(end - 1));
    if (code.length > LONGEST_PARSED || this.budget < code.length) return true;
    this.budget -= Math.max(code.length, LEAST_PARSE);
    return this.syntax.withTree(PYTHON, code, isStrictPython) ?? true;
  }
}

const PYTHON: LanguageId = "python";

/** What tree-sitter lets pass and Python does not. */
function isStrictPython(root: Node): boolean {
  if (root.hasError) return false;
  if (root.descendantsOfType(["print_statement", "exec_statement"]).length > 0) return false;
  return root
    .descendantsOfType(["assignment", "augmented_assignment"])
    .every((node) => isTarget(node?.childForFieldName("left")));
}

function isTarget(node: Node | null | undefined): boolean {
  if (node === null || node === undefined) return true;
  return ![
    "call",
    "integer",
    "float",
    "string",
    "binary_operator",
    "comparison_operator",
    "none",
    "true",
    "false",
  ].includes(node.type);
}
