import { describe, expect, it } from "vitest";
import {
  bytesText,
  clockText,
  countedText,
  countText,
  durationText,
  intervalText,
  percentText,
} from "./number-text.js";

describe("number texts", () => {
  it("groups thousands", () => {
    expect([0, 999, 1000, 16_400, 1_000_000].map(countText)).toEqual(["0", "999", "1,000", "16,400", "1,000,000"]);
  });

  it("counts things", () => {
    expect([countedText(1, "problem"), countedText(1640, "problem")]).toEqual(["1 problem", "1,640 problems"]);
  });

  it("writes shares in percent", () => {
    expect(percentText(74 / 164)).toBe("45.12 %");
    expect(percentText(1, 1)).toBe("100.0 %");
  });

  it("rounds intervals outwards but leaves exact tenths alone", () => {
    expect(intervalText([0.37704, 0.52762])).toBe("[37.7, 52.8]");
    expect(intervalText([0, 0.0231])).toBe("[0.0, 2.4]");
    expect(intervalText([0.9999, 1])).toBe("[99.9, 100.0]");
    expect(intervalText([0.29, 0.57])).toBe("[29.0, 57.0]");
  });

  it("writes times and sizes", () => {
    expect([850, 12_340, 59_980, 245_000, 7_445_000].map(durationText)).toEqual([
      "850 ms",
      "12.3 s",
      "1:00",
      "4:05",
      "2:04:05",
    ]);
    expect(clockText(32_000)).toBe("0:32");
    expect([0, 1023, 1024, 12.3 * 2 ** 20, 4 * 2 ** 30].map(bytesText)).toEqual([
      "0 B",
      "1023 B",
      "1.0 KiB",
      "12.3 MiB",
      "4.0 GiB",
    ]);
  });
});
