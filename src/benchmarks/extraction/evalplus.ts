import type { Node } from "web-tree-sitter";
import type { LanguageId } from "../../execution/languages/language-id.js";
import { longestPythonRange } from "./python-range.js";
import type { TextSyntax } from "./syntax.js";

/** A stretch of code by its offsets, kept or not. */
export interface SanitizedPart {
  readonly start: number;
  readonly end: number;
}

/** What EvalPlus's sanitizer makes of a text. */
export interface Sanitized {
  readonly code: string;
  /** What it is made of: all lines of the longest Python, or the definitions kept of them. */
  readonly parts: readonly SanitizedPart[];
  /** The lines that parse, of which definitions were kept. */
  readonly parsed: SanitizedPart;
}

const PYTHON: LanguageId = "python";
/** Colours and cursor moves, as models behind terminals write them. From text, as a pattern may hold no control character. */
const ESCAPES = new RegExp(`${String.fromCharCode(27)}(?:[@-Z\\\\-_]|\\[[0-?]*[ -/]*[@-~])`, "g");

/**
 * The rules of EvalPlus's sanitizer: of the longest range of at least two lines that parses, the imports, then what the
 * entry point reaches among classes, functions that return something, and assignments; the range itself where that is
 * nothing. ANSI escapes must be gone before.
 * @see https://github.com/evalplus/evalplus/blob/26d6d00/evalplus/sanitize.py
 */
export function sanitizePython(text: string, entryPoint: string | undefined, syntax: TextSyntax): Sanitized {
  const range = longestPythonRange(text, syntax, 2);
  // Nothing found leaves the first line: the published code starts its search there.
  const [start, end] =
    range === undefined ? [0, firstLineEnd(text)] : [range.lines.start(range.start), range.lines.end(range.end - 1)];
  const parsed = { start, end };
  const code = text.slice(start, end);
  const kept = syntax.withTree(PYTHON, code, (root) => keptParts(root, entryPoint)) ?? [];
  const sanitized = kept
    .map((part) => code.slice(part.start, part.end))
    .join("\n")
    .trim();
  if (sanitized === "") return { code, parts: [parsed], parsed };
  const parts = kept.map((part) => ({ start: start + part.start, end: start + part.end }));
  return { code: sanitized, parts, parsed };
}

/** Removes what terminals act on, as newer versions of the sanitizer do first. */
export function ansiEscapes(text: string): SanitizedPart[] {
  if (!text.includes("\x1B")) return [];
  const spans: { start: number; end: number }[] = [];
  for (const { 0: found, index } of text.matchAll(ESCAPES)) {
    const last = spans.at(-1);
    if (last?.end === index) last.end += found.length;
    else spans.push({ start: index, end: index + found.length });
  }
  return spans;
}

function firstLineEnd(text: string): number {
  const newline = text.indexOf("\n");
  return newline < 0 ? text.length : newline;
}

function keptParts(root: Node, entryPoint: string | undefined): SanitizedPart[] {
  const imports: Node[] = [];
  const definitions = new Map<string, Node>();
  for (const child of root.children) {
    if (child === null) continue;
    if (child.type === "import_statement" || child.type === "import_from_statement") imports.push(child);
    const definition = definitionOf(child);
    if (definition === undefined) continue;
    const name = nameOf(definition);
    if (!definitions.has(name)) definitions.set(name, definition);
  }
  const reached = entryPoint === undefined ? undefined : reachable(entryPoint, definitions);
  const kept = [...definitions].filter(([name]) => reached === undefined || reached.has(name)).map(([, node]) => node);
  return [...imports, ...kept].map(({ startIndex, endIndex }) => ({ start: startIndex, end: endIndex }));
}

function definitionOf(node: Node): Node | undefined {
  if (node.type === "class_definition") return node;
  if (node.type === "function_definition") {
    return node.descendantsOfType("return_statement").length > 0 ? node : undefined;
  }
  const first = node.type === "expression_statement" ? node.child(0) : null;
  return first?.type === "assignment" ? first : undefined;
}

/** The first name among a definition's own children; assignments to no single name share an empty one. */
function nameOf(definition: Node): string {
  return definition.children.find((child) => child?.type === "identifier")?.text ?? "";
}

function reachable(entryPoint: string, definitions: ReadonlyMap<string, Node>): Set<string> {
  const reached = new Set([entryPoint]);
  for (const name of reached) {
    for (const identifier of definitions.get(name)?.descendantsOfType("identifier") ?? []) {
      if (identifier !== null) reached.add(identifier.text);
    }
  }
  return reached;
}
