import { describe, expect, it } from "vitest";
import { md5Hex, sha256Hex, stableHash } from "./stable-hash.js";

describe("hashes", () => {
  it("are the published ones of the empty text", () => {
    expect(sha256Hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(md5Hex(new Uint8Array())).toBe("d41d8cd98f00b204e9800998ecf8427e");
  });

  it("do not depend on key order or absent fields", () => {
    expect(stableHash({ a: 1, b: [2n, null] })).toBe(stableHash({ b: [2n, null], c: undefined, a: 1 }));
  });

  it("differ where values differ in type only", () => {
    const values = [1, 1n, "1", true, null, undefined, [1], { 0: 1 }, Uint8Array.of(1), [[1]], Number.NaN, "NaN"];
    expect(new Set(values.map((value) => stableHash(value))).size).toBe(values.length);
  });
});
