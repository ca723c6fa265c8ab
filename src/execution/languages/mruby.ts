import type { Language } from "./language.js";

export const mruby: Language = {
  id: "mruby",
  name: "Ruby (mruby)",
  aliases: ["embedded-ruby"],
  extensions: [".rb"],
  tier: 3,
  toolchain: { apt: ["mruby"] },
  version: ["mruby", "--version"],
  sourceFile: "main.rb",
  run: ["mruby", "main.rb"],
  fences: ["ruby", "mruby"],
  comment: { line: "#", block: ["=begin", "=end"] },
  syntaxError: /^main\.rb:\d+:\d+: |^SyntaxError: /m,
};
