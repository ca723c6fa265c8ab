/** Words that a definition's name follows, in the languages there are. */
const DEFINING = new Set(
  "def function fn func fun sub proc procedure let const var val define defn defun defmacro class struct object method local static operator lemma predicate".split(
    " ",
  ),
);

/** Words that no type is called, so that what follows them is a use. */
const USING = new Set(
  "return else await yield print echo assert if elif while until not in new case throw raise puts and or do then import from for use require typeof delete the a an this is of to your with that call calls calling".split(
    " ",
  ),
);

const LONGEST_HEAD = 200;

/**
 * Whether code defines a name, judged by the line it stands on, in any language: `def name`, `static int name(`,
 * `(define (name`, `name <- function`. Costs the length of the code.
 */
export function defines(code: string, name: string): boolean {
  return definitionStart(code, name) !== undefined;
}

/** Offset of the line on which a name is first defined. */
export function definitionStart(code: string, name: string): number | undefined {
  if (name === "") return undefined;
  let lineStart = 0;
  let seen = 0;
  for (let at = code.indexOf(name); at >= 0; at = code.indexOf(name, at + name.length)) {
    // From where the last look ended: on a line of a million characters the way back to its beginning is long.
    const newline = code.slice(seen, at).lastIndexOf("\n");
    if (newline >= 0) lineStart = seen + newline + 1;
    seen = at;
    if (at - lineStart > LONGEST_HEAD) continue;
    const after = code.slice(at + name.length, at + name.length + 80);
    if (isDefinition(code.slice(lineStart, at), after)) return lineStart;
  }
  return undefined;
}

function isDefinition(before: string, after: string): boolean {
  if (/[\w$]$/.test(before) || /^[\w$?!]/.test(after)) return false;
  const head = before.trim();
  if (head === "")
    return /^\s*(?:<-|::|:=|=(?![=>]))/.test(after) || /^\s*\([^()\n]*\)\s*(?:\{|=(?![=>])|where\b|::)/.test(after);
  const last = lastWord(head);
  const mayBeTyped = /^\s*[<(]/.test(after) && !head.includes("(");
  // The dear rules are for heads that can be one: a text may hold a name half a million times.
  if (!mayBeTyped && !DEFINING.has(last) && last !== "public") return false;
  if (/\((?:define|defn-?|defun|defmethod|define-public)\s*\(?$/.test(head)) return true;
  if (!/^[\w$#@:<>[\],*&?'!~.\s()-]+$/.test(head) || /[.(=]$/.test(head)) return false;
  const words = head.split(/[^\w$]+/).filter((word) => word !== "");
  if (words.some((word) => USING.has(word.toLowerCase()))) return false;
  if (DEFINING.has(last)) return true;
  // A type before a name and its parameters: `static long name(int x) {`.
  return !head.includes("(") && /^\s*(?:<[\w\s,]*>\s*)?\(/.test(after) && /[{)=:,\s]$/.test(lineOf(after));
}

function lastWord(head: string): string {
  let end = head.length;
  while (end > 0 && !isWordCharacter(head.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && isWordCharacter(head.charCodeAt(start - 1))) start--;
  return head.slice(start, end).toLowerCase();
}

/** Letters and digits of ASCII, `_` and `$`. */
function isWordCharacter(code: number): boolean {
  const letter = code | 32;
  return (letter >= 97 && letter <= 122) || (code >= 48 && code <= 57) || code === 95 || code === 36;
}

function lineOf(text: string): string {
  const newline = text.indexOf("\n");
  return newline < 0 ? text : text.slice(0, newline).trimEnd();
}
