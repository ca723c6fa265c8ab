import type { ReactNode } from "react";

/**
 * Characters that hide or reorder text or that a terminal would obey: controls other than tab and line feed, format
 * characters with all bidirectional ones, fillers, private use, halves of surrogate pairs.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]/u;
const SPLIT = new RegExp(`(${HIDDEN.source})`, "u");
const KEPT = new Set(["\t", "\n"]);

/** Text of unknown origin: whatever hides, reorders or steers is shown as its code point. */
export function VisibleText({ text }: { readonly text: string }): ReactNode {
  if (!HIDDEN.test(text)) return text;
  return text.split(SPLIT).map((part, at) => {
    if (part.length > 2 || !HIDDEN.test(part) || KEPT.has(part)) return part;
    // biome-ignore lint/suspicious/noArrayIndexKey: parts never move
    return <HiddenCharacter key={at} character={part} />;
  });
}

function HiddenCharacter({ character }: { readonly character: string }) {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return (
    <span className="hidden-character" title={`character U+${code}, not shown as it is`}>
      {`U+${code}`}
    </span>
  );
}
