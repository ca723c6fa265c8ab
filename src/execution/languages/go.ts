import { goFunctions } from "./functions/go.js";
import type { Language } from "./language.js";

/** Go 1.19, whose standard library comes compiled: a cold cache costs nothing. */
export const go: Language = {
  id: "go",
  name: "Go",
  aliases: ["golang", "go_test.go"],
  extensions: [".go"],
  tier: 1,
  toolchain: { apt: ["golang-go"] },
  version: ["go", "version"],
  sourceFile: "main.go",
  compile: ["go", "build", "-o", "main", "main.go"],
  run: ["./main"],
  environment: {
    GO111MODULE: "off",
    CGO_ENABLED: "0",
    GOCACHE: "{work}/.go-cache",
    GOPATH: "{work}/.go",
    GOFLAGS: "-buildvcs=false",
  },
  fences: ["go", "golang"],
  comment: { line: "//", block: ["/*", "*/"] },
  functions: goFunctions,
};
