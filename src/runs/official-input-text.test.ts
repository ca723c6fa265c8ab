import { describe, expect, it } from "vitest";
import { complexText } from "./official-input-text.js";

// What Python 3.11 prints for str(complex(text)).
describe("complexText", () => {
  it.each([
    ["1j", "1j"],
    ["0j", "0j"],
    ["0", "0j"],
    ["4", "(4+0j)"],
    ["5", "(5+0j)"],
    ["(1+2j)", "(1+2j)"],
    ["(-3-4j)", "(-3-4j)"],
    ["(-0-1j)", "(-0-1j)"],
    ["(-0-1e-16j)", "(-0-1e-16j)"],
    ["1e-100j", "1e-100j"],
    ["69.02761442257642", "(69.02761442257642+0j)"],
    ["(0.5+0.5j)", "(0.5+0.5j)"],
    ["-0.2094810906938558j", "-0.2094810906938558j"],
    ["-3j", "-3j"],
    ["1e5", "(100000+0j)"],
  ])("%s is %s", (text, expected) => expect(complexText(text)).toBe(expected));
  it("refuses what is none", () => expect(() => complexText("1k")).toThrow("no complex number"));
});
