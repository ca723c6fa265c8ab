import { expect, it } from "vitest";
import { parseCsv } from "./csv.js";

it("keeps commas, quotes and line ends inside quotes, and says where rows begin", () => {
  const text = 'a,b\r\n"1,""x""","two\nlines"\n\n,last\n';
  expect(parseCsv(text)).toEqual([
    { line: 1, cells: ["a", "b"] },
    { line: 2, cells: ['1,"x"', "two\nlines"] },
    { line: 5, cells: ["", "last"] },
  ]);
});

it("reads a last row without a line end, and skips a byte order mark", () => {
  expect(parseCsv("\uFEFFa,b\n1,2")).toEqual([
    { line: 1, cells: ["a", "b"] },
    { line: 2, cells: ["1", "2"] },
  ]);
});

it("reads tabs, and says where a quotation mark is never closed", () => {
  expect(parseCsv("a\tb,c", "\t")).toEqual([{ line: 1, cells: ["a", "b,c"] }]);
  expect(() => parseCsv('a\n1,"x\ny')).toThrow("line 2");
});
