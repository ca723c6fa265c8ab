/** Lines that only announce examples. */
const HEADING = /^\s*(for\s+|some\s+)?(examples?|e\.g\.?|example cases|test cases?)(\s+are)?\s*[:.]?\s*$/i;

/** A docstring without the indentation of the code around it, as Python's own `inspect.cleandoc` gives it. */
export function cleanedDocstring(text: string): string {
  const [first = "", ...others] = text.replaceAll("\t", "    ").split("\n");
  const depths = others.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const depth = depths.length === 0 ? 0 : Math.min(...depths);
  const lines = [first.trim(), ...others.map((line) => line.slice(depth).trimEnd())];
  return lines.join("\n").replace(/^\n+|\s+$/g, "");
}

/** The prose of a text once some stretches of whole lines, and headings that announced only these, are cut. */
export function withoutStretches(text: string, stretches: readonly { start: number; end: number }[]): string {
  const kept: string[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const isCut = stretches.some(({ start, end }) => at < end && at + line.length >= start && at >= start);
    if (!isCut) kept.push(line);
    else dropHeading(kept);
    at += line.length + 1;
  }
  return kept
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function dropHeading(kept: string[]): void {
  let last = kept.length - 1;
  while (last >= 0 && kept[last]?.trim() === "") last -= 1;
  if (last >= 0 && HEADING.test(kept[last] as string)) kept.splice(last);
}
