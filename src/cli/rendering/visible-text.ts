/**
 * Characters that act on a terminal or hide what is there: controls (C0, DEL, C1), bidirectional and other format
 * characters, line and paragraph separators, invisible fillers and selectors, private use, halves of surrogate pairs.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]/gu;

const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * Text of unknown origin, safe to print on one line: whatever could move the cursor, colour, reorder or hide text is
 * written as an escape such as `\n` or `\u{202e}`. Other text, of any language, is kept.
 */
export function visibleText(text: string): string {
  return text.replace(HIDDEN, (character) => SHORT[character] ?? `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** The same for text of several lines, which stay lines. */
export function visibleLines(text: string): string {
  return text.split("\n").map(visibleText).join("\n");
}

const ZERO_WIDTH = /^\p{M}$/u;
// Blocks whose characters take two columns: Hangul Jamo, CJK, Hangul, compatibility and full-width forms, emoji.
const TWO_COLUMNS =
  /^[\u{1100}-\u{115f}\u{2e80}-\u{303e}\u{3041}-\u{a4cf}\u{ac00}-\u{d7a3}\u{f900}-\u{faff}\u{fe30}-\u{fe6f}\u{ff00}-\u{ff60}\u{ffe0}-\u{ffe6}\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]$/u;

/** Columns that visible text without colour codes takes on a terminal. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character);
  return columns;
}

/** Cuts visible text to a width, marking the cut with `…`. */
export function fitText(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let [kept, used] = ["", 1];
  for (const character of text) {
    used += columnsOfCharacter(character);
    if (used > columns) break;
    kept += character;
  }
  return columns < 1 ? "" : `${kept}…`;
}

/** Visible text as lines of at most `columns`, broken at spaces; a longer word is cut. */
export function wrapText(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && columnsOf(longer) <= columns) lines[lines.length - 1] = longer;
    else lines.push(fitText(word, columns));
  }
  return lines;
}

function columnsOfCharacter(character: string): number {
  if (ZERO_WIDTH.test(character)) return 0;
  return TWO_COLUMNS.test(character) ? 2 : 1;
}
