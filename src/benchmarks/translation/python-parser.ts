import { getWasmPath } from "tree-sitter-wasm";
import { Language, type Node, Parser } from "web-tree-sitter";

/** A node of Python's syntax tree. */
export type PythonNode = Node;

let parser: Promise<Parser> | undefined;

/** Loads the grammar once. */
export function pythonParser(): Promise<Parser> {
  parser ??= loadParser();
  return parser;
}

async function loadParser(): Promise<Parser> {
  await Parser.init();
  const language = await Language.load(getWasmPath("python"));
  const made = new Parser();
  made.setLanguage(language);
  return made;
}

/** The root of a text's tree. What is no Python is in it as error nodes. */
export function parsePython(python: Parser, text: string): PythonNode {
  const tree = python.parse(text);
  if (tree === null) throw new Error("the Python parser gave no tree");
  return tree.rootNode;
}

/** The one expression that a text is; `undefined` where it is anything else. */
export function parseExpression(python: Parser, text: string): PythonNode | undefined {
  const root = parsePython(python, text.trim());
  const [statement, ...others] = named(root);
  if (root.hasError || statement?.type !== "expression_statement" || others.length > 0) return undefined;
  const [expression, ...more] = named(statement);
  return more.length === 0 ? expression : undefined;
}

/** The children that matter, without comments. */
export function named(node: PythonNode): PythonNode[] {
  return node.namedChildren.filter((child) => child !== null && child.type !== "comment");
}
