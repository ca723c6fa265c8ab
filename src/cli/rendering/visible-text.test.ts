import { describe, expect, it } from "vitest";
import { columnsOf, fitText, visibleText, wrapText } from "./visible-text.js";

describe("visibleText", () => {
  it.each([
    ["\u001b[2Jgone", "\\u{1b}[2Jgone"],
    ["a\r\nb\tc", "a\\r\\nb\\tc"],
    ["\u0007\u007f\u009b", "\\u{7}\\u{7f}\\u{9b}"],
    ["if \u202e} \u2066admin\u2069", "if \\u{202e}} \\u{2066}admin\\u{2069}"],
    ["a\u200b\u200d\ufeff\u00adb", "a\\u{200b}\\u{200d}\\u{feff}\\u{ad}b"],
    ["\u2028\u2029", "\\u{2028}\\u{2029}"],
    ["\ud800x\udc00", "\\u{d800}x\\u{dc00}"],
    ["tag\u{e0041}", "tag\\u{e0041}"],
  ])("escapes %j", (hostile, shown) => {
    expect(visibleText(hostile)).toBe(shown);
  });

  it("keeps the text of any language", () => {
    for (const text of ["humaneval/0", "日本語 ответ العربية", "naïve — “quoted” 🎉", "e\u0301"])
      expect(visibleText(text)).toBe(text);
  });
});

describe("columnsOf and fitText", () => {
  it("counts wide and combining characters", () => {
    expect(columnsOf("abc")).toBe(3);
    expect(columnsOf("日本")).toBe(4);
    expect(columnsOf("e\u0301")).toBe(1);
    expect(columnsOf("🎉")).toBe(2);
  });

  it("never exceeds the width, never cuts a pair", () => {
    for (let columns = 0; columns < 12; columns++)
      for (const text of ["abcdefghijk", "日本語の答え", "🎉🎉🎉🎉🎉🎉🎉"]) {
        expect(columnsOf(fitText(text, columns))).toBeLessThanOrEqual(columns);
        expect(fitText(text, columns)).not.toMatch(/\p{Cs}/u);
      }
    expect(fitText("abcdef", 4)).toBe("abc…");
    expect(fitText("abcd", 4)).toBe("abcd");
  });
});

describe("wrapText", () => {
  it("breaks at spaces and keeps every word", () => {
    expect(wrapText("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrapText("incomprehensible a", 6)).toEqual(["incom…", "a"]);
  });
});
