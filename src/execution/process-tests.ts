import type { SharedData } from "./program.js";
import type { Failure } from "./verdict.js";

/**
 * Tests written in the program's own language: joined to the program as text, judged by what the processes do. What the
 * official evaluator does is data here, so that no judge needs to know which benchmark it serves.
 */
export interface ProcessTests {
  readonly kind: "process";
  readonly suite: string;
  /** Id of a language of the registry: its toolchain is shown to the commands. */
  readonly language: string;
  /** Name of the file that holds program and tests; `{file}` in commands. */
  readonly file: string;
  readonly assembly: Assembly;
  /** Made once, and given to every program as a file: libraries that take long to compile. */
  readonly prelude?: Prelude;
  /** Further files beside it, by path. */
  readonly files?: Readonly<Record<string, string | SharedData>>;
  readonly official: OfficialProcess;
  /** How the strict rules know that the tests ran to their end. */
  readonly proof: Proof;
}

/** Something that is compiled once on this machine, in the sandbox, and kept by its content. */
export interface Prelude {
  /** What it starts from, by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly steps: readonly OfficialStep[];
  /** The standard output of the last step, as a file of the program. */
  readonly file: string;
}

/** How program and tests become one file: `before`, the program after its edits, `after`. */
export interface Assembly {
  readonly before: string;
  readonly after: string;
  /** What the official evaluator does to the program's text first, in order. */
  readonly edits?: readonly SourceEdit[];
}

/** One change of the program's text. */
export type SourceEdit =
  /** The first occurrence of a text goes, where the program begins with the problem's prompt. */
  | { readonly kind: "drop-from-prompt"; readonly text: string }
  | { readonly kind: "replace"; readonly text: string; readonly by: string }
  /** What follows the first occurrence, itself included, goes. */
  | { readonly kind: "cut-at"; readonly text: string }
  /** Go refuses an import twice and one that is not used: packages whose name is used and that are not yet imported. */
  | { readonly kind: "go-imports"; readonly packages: readonly string[]; readonly setup: string }
  /** A whole Go file gets exactly the imports that it and its tests use: its own, those given, none of them unused. */
  | { readonly kind: "go-file"; readonly clause: string; readonly imports: readonly string[]; readonly tests: string }
  /** Lines that the program lacks go before it; a line that begins a function it already has does not. */
  | { readonly kind: "missing-lines"; readonly lines: readonly string[]; readonly functionKeyword: string }
  /** Goes before the program unless a text is in it. */
  | { readonly kind: "unless-present"; readonly text: string; readonly before: string }
  | { readonly kind: "prepend"; readonly text: string }
  | { readonly kind: "trim" }
  /** Python: methods without `self` or `cls` become static, as ClassEval's evaluator does. */
  | { readonly kind: "static-methods" }
  /** A whole program is joined where the tests expect an open block: see `joinWhole` in `assemble-program.ts`. */
  | { readonly kind: "whole-program"; readonly form: WholeProgramForm };

/** How a complete program of a language is brought into the shape that tests after an open block expect. */
export interface WholeProgramForm {
  /** What the tests need too; always put first. */
  readonly imports?: string;
  /** What makes a complete file of a bare function: put before it where `present` does not match. */
  readonly head?: { readonly present: string; readonly text: string };
  /** The program's own entry point, which would collide with that of the tests; the block it opens is removed. */
  readonly ownMain?: string;
  /** Closing braces at the end of the program that the tests close themselves. */
  readonly closedByTests: number;
}

/** What the official evaluator runs and what it says about it. */
export interface OfficialProcess {
  /** Name and commit, for reports: `MultiPL-E`. */
  readonly evaluator: string;
  readonly steps: readonly OfficialStep[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Bytes of each stream the evaluator keeps and looks at; all of them when left out. */
  readonly capturedBytes?: number;
  /** Tried in order; the first that matches decides. */
  readonly outcomes: readonly ProcessOutcome[];
}

export interface OfficialStep {
  readonly name: "compile" | "run";
  /**
   * As the official evaluator has it, `{file}` and `{stem}` standing for the file's name with and without extension, and
   * the placeholders of `languages/language.ts`.
   */
  readonly command: readonly [program: string, ...args: string[]];
  /** Seconds the official evaluator grants, by the clock on the wall. */
  readonly seconds: number;
}

/** What the last step that was begun must show, and what it then earns. What is left out may be anything. */
export interface ProcessOutcome {
  readonly step?: "compile" | "run";
  /** `limit`: stopped by a time limit. */
  readonly ended?: "zero" | "nonzero" | "limit";
  /** Regular expressions over the captured streams; `^$` for an empty one. */
  readonly stdout?: string;
  readonly stderr?: string;
  /** The official evaluator's word. */
  readonly word: string;
  readonly earns: "passed" | Failure | "library-missing";
}

/** Something the tests do last, which a program that ends early does not reach. */
export type Proof =
  | {
      readonly kind: "print";
      /** A statement that prints a line; `{nonce}` in it is replaced. */
      readonly statement: string;
      readonly place: ProofPlace;
      /** Added to the last command, for runners that show no output otherwise. */
      readonly arguments?: readonly string[];
    }
  /** There is no such place: the strict rules are then the official ones. */
  | { readonly kind: "none"; readonly reason: string };

export type ProofPlace =
  | { readonly at: "end" }
  /** Before the last, or nth last, occurrence of a text of the tests. */
  | { readonly at: "before"; readonly text: string; readonly fromEnd: number }
  /** A text of the tests is replaced; `{statement}` in `by` is the statement. */
  | { readonly at: "instead"; readonly text: string; readonly by: string };
