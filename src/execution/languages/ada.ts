import { adaFunctions } from "./functions/ada.js";
import type { Language } from "./language.js";

/** Ada with GNAT. */
export const ada: Language = {
  id: "ada",
  name: "Ada",
  aliases: ["ada95", "ada2005", "adb"],
  extensions: [".adb", ".ads"],
  tier: 1,
  toolchain: { apt: ["gnat"] },
  version: ["gnatmake", "--version"],
  sourceFile: "main.adb",
  // -gnata keeps pragma Assert.
  compile: ["gnatmake", "-q", "-gnata", "-gnat2022", "main.adb"],
  run: ["./main"],
  fences: ["ada"],
  comment: { line: "--" },
  functions: adaFunctions,
};
