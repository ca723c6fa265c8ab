import { rubyFunctions } from "./functions/ruby.js";
import type { Language } from "./language.js";

export const ruby: Language = {
  id: "ruby",
  name: "Ruby",
  aliases: ["rb"],
  extensions: [".rb", ".ruby", ".rake", ".rbx"],
  tier: 1,
  toolchain: { apt: ["ruby", "ruby-test-unit"] },
  version: ["ruby", "--version"],
  sourceFile: "main.rb",
  // Not --disable-gems, which starts in a fifth of the time: prime and matrix are gems since Ruby 3.1.
  run: ["ruby", "main.rb"],
  fences: ["ruby", "rb"],
  comment: { line: "#", block: ["=begin", "=end"] },
  // The parser names no class; a runtime error says `main.rb:3:in`.
  syntaxError: /^main\.rb:\d+: (?!warning: )/m,
  functions: rubyFunctions,
};
