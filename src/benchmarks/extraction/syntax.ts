import { existsSync } from "node:fs";
import { getWasmPath, type SupportedLanguage } from "tree-sitter-wasm";
import { Language as Grammar, type Node, Parser, type Tree } from "web-tree-sitter";
import { findLanguage } from "../../execution/languages/find-language.js";
import type { LanguageId } from "../../execution/languages/language-id.js";
import type { ParseState } from "./extraction.js";
import { firstLayoutError } from "./python-statement.js";

/** Longer code is not parsed: no answer of a model is that long, and parsing takes two seconds for a million characters. */
export const LONGEST_PARSED = 65_536;
/** Characters that one text may have parsed in all, however many ways to read it there are. */
const PARSED_PER_TEXT = 4 * LONGEST_PARSED;
/** Steps of the parser for each character (its callback comes every hundred steps): odd texts end here, all others long before. */
const CALLBACKS_PER_CHARACTER = 0.25;

/** Finds the first line that a language's own layout refuses where its grammar is more patient. */
type LayoutRule = (code: string) => number | undefined;

/** By grammar. */
const LAYOUT_RULES: Readonly<Record<string, LayoutRule>> = { python: firstLayoutError };

/** The grammars of some languages, loaded, so that parsing needs no waiting. */
export class Syntax {
  readonly #parsers: ReadonlyMap<LanguageId, Parser>;

  readonly #layouts = new Map<LanguageId, LayoutRule>();

  /** What all texts so far have cost, in characters: those parsed, and those that the rules for Python's lines have read. */
  readonly work = { parsed: 0, read: 0 };

  private constructor(parsers: ReadonlyMap<LanguageId, Parser>) {
    this.#parsers = parsers;
    for (const language of parsers.keys()) {
      const rule = LAYOUT_RULES[grammarName(language) ?? ""];
      if (rule !== undefined) this.#layouts.set(language, rule);
    }
  }

  /** Loads the grammars there are; a language without one parses as `unknown`. */
  static async load(languages: Iterable<LanguageId>): Promise<Syntax> {
    await Parser.init();
    const parsers = new Map<LanguageId, Parser>();
    for (const language of new Set(languages)) {
      const name = grammarName(language);
      if (name === undefined) continue;
      const parser = new Parser();
      parser.setLanguage(await Grammar.load(wasmPath(name)));
      parsers.set(language, parser);
    }
    return new Syntax(parsers);
  }

  /** For the code of one text: what it may cost in all is bounded. */
  forText(): TextSyntax {
    return new TextSyntax(this);
  }

  /** Whether code parses. */
  state(language: LanguageId, code: string): ParseState {
    if (code.length > LONGEST_PARSED) {
      return { state: "unknown", reason: `longer than ${LONGEST_PARSED.toLocaleString("en")} characters` };
    }
    if (!this.#parsers.has(language)) return { state: "unknown", reason: "no grammar of this language is at hand" };
    const state = this.withTree(language, code, (root): ParseState => {
      if (root.hasError) return { state: "errors", firstErrorLine: firstErrorLine(root) };
      const line = this.#layouts.get(language)?.(code);
      return line === undefined ? { state: "complete" } : { state: "errors", firstErrorLine: line };
    });
    return state ?? { state: "unknown", reason: "the parser was stopped: too many steps for so short a text" };
  }

  /** Calls `use` with the root of the code's tree; `undefined` where there is no tree to be had. */
  withTree<T>(language: LanguageId, code: string, use: (root: Node) => T): T | undefined {
    const parser = this.#parsers.get(language);
    if (parser === undefined || code.length > LONGEST_PARSED) return undefined;
    this.work.parsed += code.length;
    const tree = boundedParse(parser, code);
    if (tree === null) return undefined;
    try {
      return use(tree.rootNode);
    } finally {
      tree.delete();
    }
  }
}

/** The grammars as one text may use them. */
export class TextSyntax {
  readonly #syntax: Syntax;
  #left = PARSED_PER_TEXT;

  constructor(syntax: Syntax) {
    this.#syntax = syntax;
  }

  /** Whether code parses; `unknown` where the text has had its share of the parser. */
  state(language: LanguageId, code: string): ParseState {
    if (code.length <= LONGEST_PARSED && !this.#take(code)) {
      return { state: "unknown", reason: "too much of this text was parsed already" };
    }
    return this.#syntax.state(language, code);
  }

  /** Calls `use` with the root of the code's tree; `undefined` where there is no tree to be had. */
  withTree<T>(language: LanguageId, code: string, use: (root: Node) => T): T | undefined {
    return this.#take(code) ? this.#syntax.withTree(language, code, use) : undefined;
  }

  /** Counts what the rules for Python's lines have read. */
  countRead(characters: number): void {
    this.#syntax.work.read += characters;
  }

  #take({ length }: string): boolean {
    if (length > this.#left) return false;
    this.#left -= length;
    return true;
  }
}

function boundedParse(parser: Parser, code: string): Tree | null {
  let callbacks = 0;
  const most = 1000 + code.length * CALLBACKS_PER_CHARACTER;
  try {
    const tree = parser.parse(code, null, { progressCallback: () => ++callbacks > most });
    if (tree === null) parser.reset();
    return tree;
  } catch {
    // A trap in WebAssembly, by too deep a recursion: the text cannot be parsed.
    parser.reset();
    return null;
  }
}

/** The line, from 1, of the first thing that does not parse. */
function firstErrorLine(root: Node): number {
  let node = root;
  for (let depth = 0; depth < 5000; depth++) {
    if (node.isError || node.isMissing) break;
    const child = node.children.find((candidate) => candidate?.hasError || candidate?.isMissing);
    if (child === undefined || child === null) break;
    node = child;
  }
  return node.startPosition.row + 1;
}

/** Grammars are named as their languages are, now and then with an underscore. */
function grammarName(language: LanguageId): string | undefined {
  const { id, name, aliases } = findLanguage(language);
  const spellings = [id, name, ...aliases, id.split("-", 1)[0] ?? id].map((text) => text.toLowerCase());
  const names = [...spellings, ...spellings.map((text) => text.replace(/sharp$/, "_sharp"))];
  return names.find((candidate) => /^\w+$/.test(candidate) && existsSync(wasmPath(candidate)));
}

function wasmPath(grammar: string): string {
  return getWasmPath(grammar as SupportedLanguage);
}
