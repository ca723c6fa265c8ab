import type { Language } from "./language.js";

export const nix: Language = {
  id: "nix",
  name: "Nix",
  aliases: ["nixos", "nix-lang"],
  extensions: [".nix"],
  tier: 2,
  toolchain: { apt: ["nix-bin"] },
  version: ["nix-instantiate", "--version"],
  sourceFile: "main.nix",
  run: ["nix-instantiate", "--eval", "--strict", "main.nix"],
  environment: {
    HOME: "{work}",
    NIX_STATE_DIR: "{work}/nix",
    NIX_STORE_DIR: "{work}/store",
    NIX_LOG_DIR: "{work}/log",
  },
  fences: ["nix"],
  comment: { line: "#", block: ["/*", "*/"] },
  syntaxError: /^error: (?:syntax error|undefined variable)/m,
};
