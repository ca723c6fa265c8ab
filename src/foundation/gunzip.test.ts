import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { isGzip, unpack } from "./gunzip.js";

it("unpacks gzip by its first bytes, several members too, and leaves the rest alone", () => {
  const two = Buffer.concat([gzipSync("one "), gzipSync("two")]);
  expect(Buffer.from(unpack(two)).toString()).toBe("one two");
  const plain = Buffer.from("plain");
  expect(unpack(plain)).toBe(plain);
  expect(isGzip(new Uint8Array())).toBe(false);
});

it("throws on a damaged archive", () => {
  expect(() => unpack(gzipSync("abc").subarray(0, 12))).toThrow();
});
