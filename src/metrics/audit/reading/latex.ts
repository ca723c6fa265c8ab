import { type RawTable, rectangle, UnreadableTable } from "../raw-table.js";

/**
 * The first `tabular` of a LaTeX text: cells between `&`, rows between `\\`, rules and formatting taken off. A cell of
 * `\multicolumn` is followed by empty ones. Of several heading lines above the first rule between rows, texts in a
 * column are joined.
 * @throws UnreadableTable
 */
export function readLatex(text: string): RawTable {
  const body = /\\begin\{(tabular[*xy]?|longtable|array)\}([\s\S]*?)\\end\{\1\}/.exec(text)?.[2];
  if (body === undefined) throw new UnreadableTable("there is no \\begin{tabular} … \\end{tabular}");
  const inner = withoutArguments(body.replace(/(?<!\\)%.*$/gm, ""));
  const blocks = inner
    .split(/\\(?:hline|toprule|midrule|bottomrule)\b|\\(?:cline|cmidrule)(?:\([^)]*\))?\{[^}]*\}/)
    .map(rowsOf)
    .filter((rows) => rows.length > 0);
  const [first = [], ...others] = blocks;
  const headed =
    others.length > 0 ? { head: first, body: others.flat() } : { head: first.slice(0, 1), body: first.slice(1) };
  const width = Math.max(0, ...headed.head.map((row) => row.length));
  const headings = Array.from({ length: width }, (_, at) =>
    headed.head
      .map((row) => row[at] ?? "")
      .filter(Boolean)
      .join(" "),
  );
  return rectangle(headings, headed.body);
}

/** The text after the column specification: one or two groups in braces, and an option in brackets. */
function withoutArguments(body: string): string {
  let rest = body.replace(/^\s*\[[^\]]*\]/, "");
  while (/^\s*\{/.test(rest)) rest = afterGroup(rest.trimStart());
  return rest;
}

function afterGroup(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return text.slice(at + 1);
  }
  throw new UnreadableTable("a brace is never closed");
}

function rowsOf(block: string): string[][] {
  return block
    .split(/\\\\(?:\s*\[[^\]]*\])?/)
    .map((line) => line.split(/(?<!\\)&/).flatMap(cellsOf))
    .filter((row) => row.some((cell) => cell !== ""));
}

/** A cell as plain text, and the empty cells that it spans. */
function cellsOf(cell: string): string[] {
  const span = /\\multicolumn\{(\d+)\}\{[^}]*\}/.exec(cell);
  const text = plain(cell.replace(/\\multi(?:column|row)\{[^}]*\}\{[^}]*\}/g, ""));
  return [text, ...Array.from({ length: Number(span?.[1] ?? 1) - 1 }, () => "")];
}

function plain(cell: string): string {
  return cell
    .replace(/\\(?:cite[pt]?|ref|label|footnote|cellcolor|rowcolor|color)(?:\[[^\]]*\])?\{[^}]*\}/g, "")
    .replace(/\^\{?\\?(?:dagger|ddagger|ast|star|\*)\}?/g, "*")
    .replace(/\\pm\b/g, "±")
    .replace(/\\(?:checkmark|cmark)\b/g, "✓")
    .replace(/\\([%&_#$])/g, "$1")
    .replace(/\\[a-zA-Z]+\*?/g, "")
    .replace(/[{}$~]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
