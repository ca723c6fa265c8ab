import { findLanguage } from "../../execution/languages/find-language.js";
import { LANGUAGES } from "../../execution/languages/index.js";
import type { Language } from "../../execution/languages/language.js";
import { defines } from "./definitions.js";
import type { ExtractionContext } from "./extraction.js";
import type { FencedBlock } from "./fences.js";
import type { TextSyntax } from "./syntax.js";

/**
 * Of the blocks of the right language those that define what is asked for, and of these the last that parses: models
 * correct themselves downwards. Where none defines it, the longest.
 */
export function chooseBlock(
  text: string,
  blocks: readonly FencedBlock[],
  { context, syntax }: { context: ExtractionContext; syntax: TextSyntax },
): FencedBlock | undefined {
  const { language, entryPoint } = context;
  const contentOf = ({ content }: FencedBlock) => text.slice(content.start, content.end);
  const kindOf = tagKinds(findLanguage(language));
  const filled = blocks.filter((block) => contentOf(block).trim() !== "");
  const definers = new Set(
    entryPoint === undefined ? [] : filled.filter((block) => defines(contentOf(block), entryPoint)),
  );
  const own = filled.filter(({ tag }) => kindOf(tag) === "own");
  const bare = filled.filter(({ tag }) => tag === "");
  const other = filled.filter(({ tag }) => ["own", "unknown"].includes(kindOf(tag)));
  const group =
    [own, bare, other, filled].find((candidates) => candidates.some((block) => definers.has(block))) ??
    [own, bare, other].find((candidates) => candidates.length > 0);
  if (group === undefined) return undefined;
  const defining = group.filter((block) => definers.has(block));
  if (defining.length === 0) return longest(group);
  const parses = (block: FencedBlock) => syntax.state(language, contentOf(block)).state !== "errors";
  return defining.slice(-4).findLast((block) => block.closed && parses(block)) ?? defining.at(-1);
}

function longest(blocks: readonly FencedBlock[]): FencedBlock | undefined {
  return blocks.reduce<FencedBlock | undefined>((best, block) => {
    const length = block.content.end - block.content.start;
    return best === undefined || length > best.content.end - best.content.start ? block : best;
  }, undefined);
}

/** Tags of Markdown that are output, shells or data. */
const NO_PROGRAM = new Set([
  "text",
  "txt",
  "output",
  "console",
  "json",
  "yaml",
  "diff",
  "markdown",
  "md",
  "plaintext",
  "xml",
  "csv",
]);

type TagKind = "own" | "other-language" | "no-program" | "unknown";

/** What a tag says of a block when a language is wanted; each tag is looked up once, for a text may have thousands. */
function tagKinds(wanted: Language): (tag: string) => TagKind {
  const known = new Map<string, TagKind>();
  return (tag) => {
    const kind = known.get(tag) ?? tagKind(tag, wanted);
    known.set(tag, kind);
    return kind;
  };
}

function tagKind(tag: string, { id, aliases, fences, name }: Language): TagKind {
  if (tag === id || fences.includes(tag) || aliases.includes(tag) || tag === name.toLowerCase()) return "own";
  if (NO_PROGRAM.has(tag)) return "no-program";
  return languageTags().has(tag) ? "other-language" : "unknown";
}

let tags: ReadonlySet<string> | undefined;

function languageTags(): ReadonlySet<string> {
  tags ??= new Set(
    Object.values<Language>(LANGUAGES).flatMap(({ id, aliases, fences }) => [id, ...aliases, ...fences]),
  );
  return tags;
}
