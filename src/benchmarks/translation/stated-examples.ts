import type { Parser } from "web-tree-sitter";
import type { Value } from "../../execution/value.js";
import { literalValue } from "./python-literals.js";
import { named, type PythonNode, parseExpression, parsePython } from "./python-parser.js";
import { endOfBrackets, endOfExpression } from "./scan-expression.js";

/** A call and what it returns, as a docstring or an assert states it. */
export interface StatedExample {
  readonly arguments: readonly Value[];
  readonly result: Value;
  /** The result stood in parentheses of its own: `("Venus")`, which is often meant as a tuple. */
  readonly parenthesised: boolean;
  /** What the author says beside it. */
  readonly remark: string;
  /** Where it stands in the text, whole lines. */
  readonly start: number;
  readonly end: number;
}

/** How a docstring says what a call returns. */
const MARKER = /^[ \t]*(?:#[ \t]*)?(?:==>|=>|->|➞|→|==|=|returns?\b|should return\b)[ \t]*/;

/**
 * The examples of a docstring: doctests, and lines of the kinds `f(1) == 2`, `f(1) ➞ 2`, `f(1) should return 2`. Lines
 * that say something else (`fib(n) == fib(n - 1) + fib(n - 2)`) are prose.
 */
export function docstringExamples(python: Parser, text: string, name: string): StatedExample[] {
  const found: StatedExample[] = [];
  const line = new RegExp(`^[ \\t]*(?<doctest>>>>)?(?:[ \\t]*(?:[*•-]|for\\b))?[ \\t]*${name}[ \\t]*\\(`, "gm");
  for (const match of text.matchAll(line)) {
    const opening = match.index + match[0].length - 1;
    const closing = endOfBrackets(text, opening);
    if (closing === undefined) continue;
    const call = readCall(python, `f${text.slice(opening, closing)}`);
    const stated =
      call && (statedOn(python, text, closing) ?? (match.groups?.doctest && nextLine(python, text, closing)));
    if (call !== undefined && stated) found.push({ arguments: call, start: match.index, ...stated });
  }
  return found;
}

type Stated = Pick<StatedExample, "result" | "parenthesised" | "remark" | "end">;

/** A result on the line of the call, with the comment below it. */
function statedOn(python: Parser, text: string, at: number): Stated | undefined {
  const stated = statedBeside(python, text, at);
  const comment = stated && /^\n[ \t]*#[ \t]*([^\n]*)/.exec(text.slice(stated.end));
  if (stated === undefined || comment === null || comment === undefined) return stated;
  return { ...stated, remark: comment[1]?.trim() ?? "", end: stated.end + comment[0].length };
}

function statedBeside(python: Parser, text: string, at: number): Stated | undefined {
  const marker = MARKER.exec(text.slice(at, at + 100)) ?? /^ (?=\[)/.exec(text.slice(at, at + 2));
  if (marker === null) return undefined;
  const newline = text.indexOf("\n", at);
  const end = newline < 0 ? text.length : newline;
  const stated = text.slice(at + marker[0].length, end);
  // `->19 - 5 - 6 = 8`
  const computed = /^[-+*/ \d.()]*[-+*/][-+*/ \d.()]*=[ \t]*/.exec(stated);
  const result = stated.slice(computed?.[0].length ?? 0);
  const length = endOfExpression(result, 0);
  const value = length === undefined ? undefined : literalOf(python, result.slice(0, length));
  const rest = result.slice(length).trim();
  if (value === undefined || /^[-+*/%=<>"'[,]/.test(rest) || /^(and|or|if)\b/.test(rest)) return undefined;
  return { result: value, parenthesised: result.startsWith("("), remark: remarkOf(rest), end };
}

function remarkOf(rest: string): string {
  const remark = rest.replace(/^[#.;:]+\s*/, "").trim();
  return /^\(.*\)$/.test(remark) ? remark.slice(1, -1) : remark;
}

/** A doctest's result: the next line; an empty one says None. */
function nextLine(python: Parser, text: string, at: number): Stated | undefined {
  const first = text.indexOf("\n", at);
  const remark = remarkOf(text.slice(at, first < 0 ? undefined : first).trim());
  if (first < 0 || remark.startsWith(".")) return undefined;
  const second = text.indexOf("\n", first + 1);
  const line = text.slice(first + 1, second < 0 ? undefined : second).trim();
  const none: Value = { kind: "none" };
  if (line === "" || line.startsWith(">>>")) return { result: none, parenthesised: false, remark, end: first };
  const start = text.indexOf(line, first + 1);
  const end = endOfExpression(text, start);
  const result = end === undefined ? undefined : literalOf(python, text.slice(start, end));
  const isWhole = end !== undefined && /^[ \t]*(\n|$)/.test(text.slice(end));
  return isWhole && result !== undefined ? { result, parenthesised: false, remark, end } : undefined;
}

/** The example of an assert: `assert f(1) == 2`, `assert set(f(x)) == set(y)`, `assert math.isclose(f(x), y, …)`, `assert f(x)`. */
export function assertedExample(python: Parser, statement: string, name: string): StatedExample | undefined {
  const [assertion] = named(parsePython(python, statement));
  const [asserted] = assertion?.type === "assert_statement" ? named(assertion) : [];
  const sides = asserted && sidesOf(asserted);
  if (sides === undefined) return undefined;
  const call = unwrapped(sides.call, name);
  const values = call && argumentsOf(call);
  if (values === undefined || sides.result === undefined) return undefined;
  return { arguments: values, result: sides.result, parenthesised: false, remark: "", start: 0, end: statement.length };
}

function sidesOf(node: PythonNode): { call: PythonNode; result: Value | undefined } | undefined {
  const [first, second] = named(node);
  if (node.type === "comparison_operator" && first !== undefined && second !== undefined) {
    return { call: first, result: literalValue(second) };
  }
  if (node.type === "not_operator" && first !== undefined)
    return { call: first, result: { kind: "bool", value: false } };
  if (node.type !== "call") return undefined;
  if (!/isclose$/.test(node.childForFieldName("function")?.text ?? "")) {
    return { call: node, result: { kind: "bool", value: true } };
  }
  const [call, expected] = named(node.childForFieldName("arguments") as PythonNode);
  return call && expected && { call, result: literalValue(expected) };
}

/** The call of the function inside `set(…)` or parentheses. */
function unwrapped(node: PythonNode, name: string): PythonNode | undefined {
  if (node.type === "call" && node.childForFieldName("function")?.text === name) return node;
  const inside = node.type === "call" ? node.childForFieldName("arguments") : node;
  const [inner, ...others] = inside === null ? [] : named(inside);
  const wraps = node.type === "parenthesized_expression" || node.childForFieldName("function")?.text === "set";
  return wraps && inner !== undefined && others.length === 0 ? unwrapped(inner, name) : undefined;
}

function readCall(python: Parser, text: string): readonly Value[] | undefined {
  const node = parseExpression(python, text);
  return node?.type === "call" ? argumentsOf(node) : undefined;
}

function argumentsOf(call: PythonNode): readonly Value[] | undefined {
  const list = call.childForFieldName("arguments");
  const values = list === null ? [] : named(list).map(literalValue);
  return values.every((value) => value !== undefined) ? values : undefined;
}

function literalOf(python: Parser, text: string): Value | undefined {
  const node = parseExpression(python, text);
  return node && literalValue(node);
}
