import { gunzipSync } from "node:zlib";

/** The largest unpacked file that is accepted, so that a small hostile archive cannot fill the memory. */
const MAX_UNPACKED_BYTES = 4 * 1024 ** 3 - 1;

/** Whether bytes begin as gzip does, whatever the file is called. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Unpacks gzip (also of several members); other bytes come back as they are. Throws when the archive is damaged. */
export function unpack(bytes: Uint8Array): Uint8Array {
  return isGzip(bytes) ? gunzipSync(bytes, { maxOutputLength: MAX_UNPACKED_BYTES }) : bytes;
}
