import { JsonSyntaxError, parseLosslessJson } from "../../foundation/lossless-json.js";
import { printPythonJson } from "../../foundation/lossless-json-print.js";
import { sha256Hex } from "../../foundation/stable-hash.js";
import type { DatasetFile } from "../benchmark.js";

/**
 * Whether unpacked bytes are the official file. A `.json` file may be indented differently: there, the checksum may
 * also be that of its content as Python's `json.dumps` prints it.
 */
export function hasChecksum(bytes: Uint8Array, file: DatasetFile): boolean {
  if (sha256Hex(bytes) === file.sha256) return true;
  return /\.json(\.gz)?$/.test(file.path) && canonicalChecksum(bytes) === file.sha256;
}

function canonicalChecksum(bytes: Uint8Array): string | undefined {
  try {
    return sha256Hex(printPythonJson(parseLosslessJson(new TextDecoder().decode(bytes))));
  } catch (error) {
    if (error instanceof JsonSyntaxError) return undefined;
    throw error;
  }
}
