import type { Language } from "./language.js";

export const xonsh: Language = {
  id: "xonsh",
  name: "Xonsh",
  aliases: ["xsh"],
  extensions: [".xsh"],
  tier: 3,
  toolchain: { apt: ["xonsh"] },
  version: ["/usr/bin/xonsh", "--version"],
  sourceFile: "main.xsh",
  run: ["/usr/bin/xonsh", "--no-rc", "main.xsh"],
  environment: { HOME: "{work}" },
  limits: { startCpuTimeMs: 600 },
  fences: ["xonsh"],
  comment: { line: "#" },
  syntaxError: /^(?:SyntaxError|IndentationError): /m,
};
