/** Libraries that CodeGen's completions import: which of them a machine has, and in which version, is no property of them. */
const THIRD_PARTY =
  "PIL aiohttp bs4 chardet discord django flask lxml matplotlib numpy pandas pymongo pymysql pytest requests scipy selenium " +
  "setuptools skimage sklearn tensorflow torch yaml";

const IMPORT = new RegExp(`^[ \\t]*(?:import|from)[ \\t]+(${THIRD_PARTY.replaceAll(" ", "|")})\\b`, "gm");

/** Those that a program imports. */
export function thirdPartyImports(source: string): string[] {
  return [...new Set([...source.matchAll(IMPORT)].map((match) => match[1] ?? ""))];
}
