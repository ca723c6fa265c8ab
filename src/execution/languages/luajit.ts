import { luajitFunctions } from "./functions/luajit.js";
import type { Language } from "./language.js";

export const luajit: Language = {
  id: "luajit",
  name: "LuaJIT",
  aliases: ["lua-jit"],
  extensions: [".lua"],
  tier: 2,
  toolchain: { apt: ["luajit"] },
  version: ["luajit", "-v"],
  sourceFile: "main.lua",
  run: ["luajit", "main.lua"],
  fences: ["lua", "luajit"],
  comment: { line: "--", block: ["--[[", "]]"] },
  syntaxError:
    /^luajit: main\.lua:\d+: .+ near .+$|^luajit: main\.lua:\d+: (?:unfinished|malformed|'.+' expected|unexpected symbol|no loop to break)/m,
  functions: luajitFunctions,
};
