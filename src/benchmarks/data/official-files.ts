import type { DatasetFile } from "../benchmark.js";

/** Path here, path there, SHA-256 of the unpacked bytes, programming language and natural language (FLORES-200). */
export type OfficialFileRow = readonly [
  path: string,
  upstream: string,
  sha256: string,
  language: string,
  naturalLanguage?: string,
];

/** Files of one origin: the address is `url` and the path there, the place `folder` and the path here. */
export function officialFiles(
  origin: { readonly url: string; readonly folder: string },
  rows: readonly OfficialFileRow[],
): DatasetFile[] {
  return rows.map(([path, upstream, sha256, language, naturalLanguage]) => ({
    path: origin.folder + path,
    url: origin.url + upstream.split("/").map(encodeURIComponent).join("/"),
    sha256,
    language,
    ...(naturalLanguage !== undefined && { naturalLanguage }),
  }));
}
