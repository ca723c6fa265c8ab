import type { OfficialProcess, OfficialStep, ProcessOutcome, Proof } from "../../execution/process-tests.js";
import { JAVATUPLES } from "./javatuples.js";

/** How MultiPL-E's evaluator runs and judges one language. */
export interface MultiPlERules {
  /** Programming language of the problems, as `--language` names it. */
  readonly language: string;
  /** Language of the registry whose toolchain the commands need. */
  readonly toolchain: string;
  /** The evaluator writes a random name with this suffix; Java and Scala programs do not care. */
  readonly file: string;
  /** Further files that the programs import. */
  readonly files?: Readonly<Record<string, string>>;
  readonly official: OfficialProcess;
  readonly proof: Proof;
}

/** Kept of each stream by `safe_subprocess.run`. */
const CAPTURED = 2048;

const TIMEOUT: ProcessOutcome = { step: "run", ended: "limit", word: "Timeout", earns: "time-limit" };
const OK: ProcessOutcome = { step: "run", ended: "zero", word: "OK", earns: "passed" };
/** A compiler that fails, or takes too long: the evaluator calls both a syntax error. */
const NOT_COMPILED: readonly ProcessOutcome[] = [
  { step: "compile", ended: "limit", word: "SyntaxError", earns: "time-limit" },
  { step: "compile", word: "SyntaxError", earns: "compile-error" },
];
const EXCEPTION: ProcessOutcome = { word: "Exception", earns: "runtime-error" };

/** An exception whose text says that an assertion of the tests failed: the same word, a wrong answer. */
function assertion(stderr: string, word = "Exception"): ProcessOutcome {
  return { step: "run", stderr, word, earns: "wrong-answer" };
}

function run(seconds: number, ...command: readonly [string, ...string[]]): OfficialStep {
  return { name: "run", command, seconds };
}

function compile(seconds: number, ...command: readonly [string, ...string[]]): OfficialStep {
  return { name: "compile", command, seconds };
}

function evaluator(steps: readonly OfficialStep[], outcomes: readonly ProcessOutcome[]): OfficialProcess {
  return { evaluator: "MultiPL-E", steps, outcomes, capturedBytes: CAPTURED };
}

function atEnd(statement: string): Proof {
  return { kind: "print", statement, place: { at: "end" } };
}

function beforeLast(text: string, fromEnd: number, statement: string): Proof {
  return { kind: "print", statement, place: { at: "before", text, fromEnd } };
}

const JAVASCRIPT_OUTCOMES: readonly ProcessOutcome[] = [
  TIMEOUT,
  OK,
  { step: "run", stderr: "ERR_ASSERTION", word: "AssertionError", earns: "wrong-answer" },
  { step: "run", stderr: "SyntaxError", word: "SyntaxError", earns: "compile-error" },
  { step: "run", stderr: "ReferenceError", word: "ReferenceError", earns: "runtime-error" },
  EXCEPTION,
];

/**
 * MultiPL-E's rules by the language its files name. Read from `evaluation/src/eval_*.py` (as bigcode-evaluation-harness
 * carries it at 8fc5bae) and from the table of the survey of evaluators; written anew.
 * @see https://github.com/nuprl/MultiPL-E
 */
export const MULTIPL_E_RULES: Readonly<Record<string, MultiPlERules>> = {
  cpp: {
    language: "cpp",
    toolchain: "cpp",
    file: "problem.cpp",
    official: evaluator(
      [compile(15, "g++", "{file}", "-o", "{stem}", "-std=c++17"), run(15, "./{stem}")],
      [...NOT_COMPILED, TIMEOUT, OK, assertion("Assertion .* failed"), EXCEPTION],
    ),
    proof: beforeLast("}", 1, 'puts("{nonce}");'),
  },
  cs: {
    language: "csharp",
    toolchain: "csharp-mono",
    file: "problem.cs",
    official: {
      // the compiler has no limit officially, and is Roslyn's csc; Debian's mono has mcs, and its csc is CHICKEN Scheme's
      ...evaluator(
        [
          compile(60, "mcs", "-d:DEBUG", "-r:System.Numerics.dll", "{file}", "-out:{stem}.exe"),
          run(5, "mono", "{stem}.exe"),
        ],
        [
          ...NOT_COMPILED,
          TIMEOUT,
          assertion("System\\.Diagnostics\\.DefaultTraceListener\\.Fail"),
          { step: "run", stderr: "Unhandled Exception", word: "Exception", earns: "runtime-error" },
          // whatever the exit status: mono exits with 0 after a failed assertion
          { step: "run", word: "OK", earns: "passed" },
        ],
      ),
      environment: { MONO_TRACE_LISTENER: "Console.Error" },
    },
    proof: beforeLast("}", 2, 'Console.WriteLine("{nonce}");'),
  },
  d: {
    language: "d",
    toolchain: "d",
    file: "problem.d",
    // rdmd compiles and runs; Debian has it as LDC's
    official: evaluator(
      [run(15, "ldc2", "-unittest", "-run", "{file}")],
      [TIMEOUT, OK, { stderr: "Error:", word: "SyntaxError", earns: "compile-error" }, EXCEPTION],
    ),
    proof: {
      kind: "print",
      statement: 'import core.stdc.stdio; puts("{nonce}");',
      place: { at: "instead", text: "void main(){}", by: "void main(){ {statement} }" },
    },
  },
  "go_test.go": {
    language: "go",
    toolchain: "go",
    file: "problem_test.go",
    official: evaluator(
      [run(30, "go", "test", "{file}")],
      [
        { ended: "limit", word: "Timeout", earns: "time-limit" },
        { stdout: "\\[setup failed\\]|\\[build failed\\]", word: "SyntaxError", earns: "compile-error" },
        { stdout: "panic:", word: "Exception", earns: "runtime-error" },
        { stdout: "FAIL", word: "Exception", earns: "wrong-answer" },
        { word: "OK", earns: "passed" },
      ],
    ),
    proof: {
      kind: "print",
      statement: 'println("{nonce}")',
      place: { at: "before", text: "}", fromEnd: 1 },
      arguments: ["-v"],
    },
  },
  java: {
    language: "java",
    toolchain: "java",
    file: "Problem.java",
    files: JAVATUPLES,
    official: evaluator(
      [
        compile(15, "javac", "-encoding", "UTF8", "-d", "out", "{file}"),
        run(15, "java", "-ea", "-cp", "out", "Problem"),
      ],
      [...NOT_COMPILED, TIMEOUT, OK, assertion("java\\.lang\\.AssertionError"), EXCEPTION],
    ),
    proof: beforeLast("}", 2, 'System.out.println("{nonce}");'),
  },
  jl: {
    language: "julia",
    toolchain: "julia",
    file: "problem.jl",
    official: evaluator(
      [run(5, "julia", "{file}")],
      [
        TIMEOUT,
        OK,
        assertion("Some tests did not pass", "SyntaxError"),
        { stderr: "^$", word: "Exception", earns: "runtime-error" },
        { word: "SyntaxError", earns: "runtime-error" },
      ],
    ),
    proof: atEnd('println("{nonce}")'),
  },
  js: {
    language: "javascript",
    toolchain: "javascript",
    file: "problem.js",
    official: evaluator([run(5, "node", "{file}")], JAVASCRIPT_OUTCOMES),
    proof: atEnd('console.log("{nonce}");'),
  },
  lua: {
    language: "lua",
    toolchain: "lua",
    file: "problem.lua",
    official: evaluator(
      [run(15, "lua", "{file}")],
      [
        TIMEOUT,
        OK,
        { stderr: "module 'luaunit' not found", word: "Exception", earns: "library-missing" },
        { stdout: "[1-9][0-9]* failure", word: "Exception", earns: "wrong-answer" },
        EXCEPTION,
      ],
    ),
    proof: {
      kind: "print",
      statement: 'print("{nonce}")',
      place: {
        at: "instead",
        text: "os.exit(lu.LuaUnit.run())",
        by: "local clade_status = lu.LuaUnit.run()\n{statement}\nos.exit(clade_status)",
      },
    },
  },
  php: {
    language: "php",
    toolchain: "php",
    file: "problem.php",
    official: evaluator(
      [run(15, "php", "{file}")],
      [
        { stdout: "PHP Parse error", word: "SyntaxError", earns: "compile-error" },
        { ended: "limit", word: "Exception", earns: "time-limit" },
        OK,
        { stdout: "Parse error: ", word: "Exception", earns: "compile-error" },
        { stderr: "Parse error: ", word: "Exception", earns: "compile-error" },
        { stdout: "Test failed!", word: "Exception", earns: "wrong-answer" },
        { stderr: "Test failed!", word: "Exception", earns: "wrong-answer" },
        EXCEPTION,
      ],
    ),
    proof: atEnd('echo "\\n{nonce}\\n";'),
  },
  pl: {
    language: "perl",
    toolchain: "perl",
    file: "problem.pl",
    official: evaluator(
      [run(15, "perl", "{file}")],
      [
        TIMEOUT,
        { stderr: "Can't locate Test/Deep\\.pm", word: "Exception", earns: "library-missing" },
        { ended: "nonzero", stderr: "^$", word: "Exception", earns: "wrong-answer" },
        {
          ended: "nonzero",
          stderr: "^syntax error|\\nsyntax error|had too many errors",
          word: "Exception",
          earns: "compile-error",
        },
        { ended: "nonzero", word: "Exception", earns: "runtime-error" },
        { stdout: "ERROR", word: "Exception", earns: "runtime-error" },
        { stderr: "ERROR", word: "Exception", earns: "runtime-error" },
        { word: "OK", earns: "passed" },
      ],
    ),
    proof: atEnd('print "\\n{nonce}\\n";'),
  },
  r: {
    language: "r",
    toolchain: "r",
    file: "problem.r",
    official: evaluator(
      [run(5, "Rscript", "{file}")],
      [
        TIMEOUT,
        OK,
        { stderr: "unexpected", word: "SyntaxError", earns: "compile-error" },
        assertion("is not TRUE"),
        EXCEPTION,
      ],
    ),
    proof: atEnd('cat("{nonce}\\n")'),
  },
  rb: {
    language: "ruby",
    toolchain: "ruby",
    file: "problem.rb",
    official: evaluator(
      [run(5, "ruby", "{file}")],
      [
        TIMEOUT,
        OK,
        { stdout: "[1-9][0-9]* failures", stderr: "^$", word: "Exception", earns: "wrong-answer" },
        { stderr: "^$", word: "Exception", earns: "runtime-error" },
        { stderr: "syntax error|SyntaxError", word: "SyntaxError", earns: "compile-error" },
        { word: "SyntaxError", earns: "runtime-error" },
      ],
    ),
    proof: beforeLast("end", 2, 'puts "{nonce}"\n'),
  },
  rkt: {
    language: "racket",
    toolchain: "racket",
    file: "problem.rkt",
    official: evaluator(
      [run(15, "racket", "{file}")],
      [
        { ended: "limit", word: "Exception", earns: "time-limit" },
        { stderr: "read-syntax", word: "SyntaxError", earns: "compile-error" },
        { stderr: "module path: rackunit", word: "Exception", earns: "library-missing" },
        // rackunit exits with 0 after a failed check, and says so on standard error
        { stderr: "^(?:.|\\n)*FAILURE", word: "Exception", earns: "wrong-answer" },
        { stderr: "unbound identifier", word: "Exception", earns: "compile-error" },
        { ended: "nonzero", word: "Exception", earns: "runtime-error" },
        { stderr: "^$", word: "OK", earns: "passed" },
        EXCEPTION,
      ],
    ),
    proof: atEnd('(displayln "{nonce}")'),
  },
  rs: {
    language: "rust",
    toolchain: "rust",
    file: "problem.rs",
    official: evaluator(
      [compile(15, "/usr/bin/rustc", "{file}", "-o", "{stem}"), run(5, "./{stem}")],
      [
        { step: "compile", ended: "limit", word: "Timeout", earns: "time-limit" },
        { step: "compile", word: "SyntaxError", earns: "compile-error" },
        TIMEOUT,
        OK,
        assertion("assertion .*failed"),
        EXCEPTION,
      ],
    ),
    proof: beforeLast("}", 1, 'println!("{nonce}");'),
  },
  scala: {
    language: "scala",
    toolchain: "scala",
    file: "problem.scala",
    official: evaluator(
      [compile(45, "scalac", "-d", ".", "{file}"), run(15, "scala", "-cp", ".", "Problem")],
      [
        ...NOT_COMPILED,
        TIMEOUT,
        { step: "run", ended: "zero", stderr: "^$", word: "OK", earns: "passed" },
        assertion("assertion failed"),
        EXCEPTION,
      ],
    ),
    proof: beforeLast("}", 2, 'println("{nonce}")'),
  },
  sh: {
    language: "bash",
    toolchain: "bash",
    file: "problem.sh",
    official: evaluator(
      [run(15, "bash", "{file}")],
      [
        TIMEOUT,
        OK,
        { stderr: "syntax error", word: "SyntaxError", earns: "compile-error" },
        { ended: "nonzero", stderr: "^$", word: "Exception", earns: "wrong-answer" },
        EXCEPTION,
      ],
    ),
    proof: atEnd("echo {nonce}"),
  },
  swift: {
    language: "swift",
    toolchain: "swift",
    file: "problem.swift",
    official: evaluator(
      [compile(45, "swiftc", "{file}", "-o", "{stem}"), run(5, "./{stem}")],
      [
        { step: "compile", ended: "limit", word: "Timeout", earns: "time-limit" },
        { step: "compile", word: "SyntaxError", earns: "compile-error" },
        TIMEOUT,
        OK,
        assertion("Assertion failed"),
        EXCEPTION,
      ],
    ),
    proof: atEnd('print("{nonce}")'),
  },
  ts: {
    language: "typescript",
    toolchain: "typescript",
    file: "problem.ts",
    official: evaluator(
      [
        // Officially `tsc --target esnext`, of a time when that was not strict; today's compilers are, unless told.
        compile(15, "{npm}/node_modules/.bin/tsc", "--target", "esnext", "--strict", "false", "{file}"),
        run(15, "node", "{stem}.js"),
      ],
      [...NOT_COMPILED, ...JAVASCRIPT_OUTCOMES],
    ),
    proof: atEnd('console.log("{nonce}");'),
  },
};
