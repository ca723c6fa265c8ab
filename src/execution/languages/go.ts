import { goFunctions } from "./functions/go.js";
import type { Language } from "./language.js";
import { warmSource } from "./warm-source.js";

/** Go 1.19, whose standard library comes compiled: a cold cache costs nothing. */
export const go: Language = {
  id: "go",
  name: "Go",
  aliases: ["golang", "go_test.go"],
  extensions: [".go"],
  tier: 1,
  toolchain: {
    apt: ["golang-go"],
    warm: {
      optional: true,
      files: { "go-build.sh": warmSource("quick/go-build.sh") },
      commands: [
        [
          "/bin/sh",
          "-ec",
          // what is not compiled yet is compiled into a cache that stays
          "export GOCACHE={cache}/built; go env GOTOOLDIR > {cache}/tools; " +
            "go list -export -f '{{if .Export}}packagefile {{.ImportPath}}={{.Export}}{{end}}' std | grep . > {cache}/packages; " +
            "grep -vE '^packagefile ([^=]*/)?(internal|vendor)/' {cache}/packages > {cache}/imports",
        ],
      ],
    },
  },
  version: ["go", "version"],
  sourceFile: "main.go",
  compile: ["go", "build", "-o", "main", "main.go"],
  warm: { standsInFor: [["go", "build"]], instead: ["/bin/sh", "{cache}/go-build.sh"] },
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
