import type { Language } from "./language.js";

export const xquery: Language = {
  id: "xquery",
  name: "XQuery",
  aliases: ["xquery-basex", "basex"],
  extensions: [".xq", ".xquery", ".xqy"],
  tier: 3,
  toolchain: { apt: ["basex"] },
  version: ["dpkg-query", "--show", "basex"],
  sourceFile: "main.xq",
  run: [
    "java",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-Xshare:auto",
    "-Duser.home={work}",
    "-cp",
    "/usr/share/java/basex.jar",
    "org.basex.BaseX",
    "main.xq",
  ],
  limits: { startCpuTimeMs: 1500, startMemoryBytes: 104857600 },
  fences: ["xquery"],
  comment: { block: ["(:", ":)"] },
  syntaxError: /^\[(?:XPST|XQST|XQTY)\d+\]/m,
};
