import type { LanguageId } from "../../execution/languages/language-id.js";
import { createDefaultExtractor } from "./default-extractor.js";
import { EXTRACTOR_IDS, type Extractor, type ExtractorId } from "./extraction.js";
import { createPublishedExtractor } from "./published-extractors.js";
import { Syntax } from "./syntax.js";

/** All extractors for some languages, their grammars loaded once. */
export async function openExtractors(
  languages: Iterable<LanguageId>,
): Promise<Readonly<Record<ExtractorId, Extractor>>> {
  const syntax = await Syntax.load(languages);
  const entries = EXTRACTOR_IDS.map((id) => [
    id,
    id === "default" ? createDefaultExtractor(syntax) : createPublishedExtractor(id, syntax),
  ]);
  return Object.fromEntries(entries) as Record<ExtractorId, Extractor>;
}
