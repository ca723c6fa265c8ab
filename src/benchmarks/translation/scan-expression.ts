const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/**
 * Where an expression that begins at `start` ends, in text that goes on as prose: after its closing bracket or quote, or
 * after its number or word. `undefined` where none begins or it is never closed.
 */
export function endOfExpression(text: string, start: number): number | undefined {
  const first = text[start] ?? "";
  if (first in CLOSING) return endOfBrackets(text, start);
  if (first === '"' || first === "'") return endOfString(text, start);
  const word = /^(-?\d[\d_]*(\.\d+)?([eE][-+]?\d+)?|-?\.\d+|[A-Za-z_]\w*)/.exec(text.slice(start, start + 400));
  if (word === null) return undefined;
  const end = start + word[0].length;
  return text[end] === "(" ? endOfBrackets(text, end) : end;
}

/** Where the bracket that opens at `start` is closed. */
export function endOfBrackets(text: string, start: number): number | undefined {
  const open: string[] = [];
  for (let at = start; at < text.length; at++) {
    const character = text[at] as string;
    if (character === '"' || character === "'") {
      const end = endOfString(text, at);
      if (end === undefined) return undefined;
      at = end - 1;
    } else if (character in CLOSING) open.push(CLOSING[character] as string);
    else if (")]}".includes(character)) {
      if (open.pop() !== character) return undefined;
      if (open.length === 0) return at + 1;
    }
  }
  return undefined;
}

function endOfString(text: string, start: number): number | undefined {
  const quote = text[start];
  for (let at = start + 1; at < text.length && text[at] !== "\n"; at++) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === quote) return at + 1;
  }
  return undefined;
}
