import { luaFunctions } from "./functions/lua.js";
import type { Language } from "./language.js";

export const lua: Language = {
  id: "lua",
  name: "Lua",
  aliases: [],
  extensions: [".lua"],
  tier: 1,
  toolchain: { apt: ["lua5.4"] },
  version: ["lua5.4", "-v"],
  sourceFile: "main.lua",
  run: ["lua5.4", "main.lua"],
  fences: ["lua"],
  comment: { line: "--", block: ["--[[", "]]"] },
  syntaxError: /^lua5\.4: (main\.lua:\d+: .* (near|expected|visible label)|cannot open)/m,
  functions: luaFunctions,
};
