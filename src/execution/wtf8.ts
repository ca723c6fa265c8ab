/**
 * UTF-8 that also carries lone surrogates, each as three bytes: what Python writes with `surrogatepass`.
 * @see https://simonsapin.github.io/wtf-8/
 */

const utf8Encoder = new TextEncoder();
const utf8Decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const LONE_SURROGATE = /\p{Surrogate}/u;

/** The text, and whether two separate surrogates in it look like one character in UTF-16. */
export interface DecodedText {
  readonly text: string;
  readonly ambiguous: boolean;
}

export function encodeWtf8(text: string): Uint8Array {
  if (!LONE_SURROGATE.test(text)) return utf8Encoder.encode(text);
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0xd800 || code > 0xdfff) bytes.push(...utf8Encoder.encode(character));
    else bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
  }
  return Uint8Array.from(bytes);
}

/** `undefined` when the bytes are neither UTF-8 nor UTF-8 with surrogates. */
export function decodeWtf8(bytes: Uint8Array): DecodedText | undefined {
  if (bytes.length <= 64 && isAscii(bytes)) return { text: String.fromCharCode(...bytes), ambiguous: false };
  try {
    return { text: utf8Decoder.decode(bytes), ambiguous: false };
  } catch {
    return decodeWithSurrogates(bytes);
  }
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x7f) return false;
  return true;
}

/** Cuts the bytes at each encoded surrogate; what lies between must be UTF-8. */
function decodeWithSurrogates(bytes: Uint8Array): DecodedText | undefined {
  const parts: string[] = [];
  let start = 0;
  let ambiguous = false;
  let highEndedAt = -1;
  try {
    for (let at = 0; at + 2 < bytes.length; at++) {
      const code = surrogateAt(bytes, at);
      if (code === undefined) continue;
      parts.push(utf8Decoder.decode(bytes.subarray(start, at)), String.fromCharCode(code));
      if (code >= 0xdc00 && highEndedAt === at) ambiguous = true;
      start = at + 3;
      highEndedAt = code < 0xdc00 ? start : -1;
      at += 2;
    }
    parts.push(utf8Decoder.decode(bytes.subarray(start)));
  } catch {
    return undefined;
  }
  return { text: parts.join(""), ambiguous };
}

function surrogateAt(bytes: Uint8Array, at: number): number | undefined {
  const second = bytes[at + 1] ?? 0;
  const third = bytes[at + 2] ?? 0;
  if (bytes[at] !== 0xed || second < 0xa0 || second > 0xbf || (third & 0xc0) !== 0x80) return undefined;
  return 0xd000 | ((second & 0x3f) << 6) | (third & 0x3f);
}
