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
  for (let at = code.indexOf(name); at >= 0; at = code.indexOf(name, at + name.length)) {
    const lineStart = code.lastIndexOf("\n", at - 1) + 1;
    if (
      at - lineStart <= LONGEST_HEAD &&
      isDefinition(code.slice(lineStart, at), code.slice(at + name.length, at + name.length + 80))
    ) {
      return lineStart;
    }
  }
  return undefined;
}

function isDefinition(before: string, after: string): boolean {
  if (/[\w$]$/.test(before) || /^[\w$?!]/.test(after)) return false;
  const head = before.trim();
  if (head === "")
    return /^\s*(?:<-|::|:=|=(?![=>]))/.test(after) || /^\s*\([^()\n]*\)\s*(?:\{|=(?![=>])|where\b|::)/.test(after);
  if (/\((?:define|defn-?|defun|defmethod|define-public)\s*\(?$/.test(head)) return true;
  if (!/^[\w$#@:<>[\],*&?'!~.\s()-]+$/.test(head) || /[.(=]$/.test(head)) return false;
  const words = head.split(/[^\w$]+/).filter((word) => word !== "");
  const last = words.at(-1)?.toLowerCase() ?? "";
  if (words.some((word) => USING.has(word.toLowerCase()))) return false;
  if (DEFINING.has(last)) return true;
  // A type before a name and its parameters: `static long name(int x) {`.
  return !head.includes("(") && /^\s*(?:<[\w\s,]*>\s*)?\(/.test(after) && /[{)=:,\s]$/.test(lineOf(after));
}

function lineOf(text: string): string {
  const newline = text.indexOf("\n");
  return newline < 0 ? text : text.slice(0, newline).trimEnd();
}
