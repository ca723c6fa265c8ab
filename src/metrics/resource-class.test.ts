import { expect, it } from "vitest";
import { resourceClassOf } from "./resource-class.js";

it.each([
  ["eng_Latn", 5],
  ["hin_Deva", 4],
  ["ben_Beng", 3],
  ["zul_Latn", 2],
  ["tel_Telu", 1],
  ["sin_Sinh", 0],
  ["zho_Hant", 5],
  ["spa", 5],
])("%s is of class %d", (code, expected) => {
  expect(resourceClassOf(code)).toBe(expected);
});
