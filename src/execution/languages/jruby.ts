import { rubyFunctions } from "./functions/ruby.js";
import type { Language } from "./language.js";

export const jruby: Language = {
  id: "jruby",
  name: "Ruby (JRuby)",
  aliases: ["ruby-jvm"],
  extensions: [".rb"],
  tier: 3,
  toolchain: { apt: ["jruby"] },
  version: ["jruby", "--version"],
  sourceFile: "main.rb",
  run: ["jruby", "--dev", "--disable-gems", "main.rb"],
  environment: { JAVA_TOOL_OPTIONS: "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmn32m" },
  limits: { startCpuTimeMs: 6000, startMemoryBytes: 209715200 },
  fences: ["ruby", "jruby"],
  comment: { line: "#", block: ["=begin", "=end"] },
  syntaxError: /^(?:SyntaxError|main\.rb): main\.rb:\d+: |^SyntaxError$/m,
  functions: rubyFunctions,
};
