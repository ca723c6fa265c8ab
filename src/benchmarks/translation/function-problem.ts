import type { FunctionSignature, FunctionValue, TextUnit } from "../../execution/languages/function-support.js";
import type { Problem } from "../problem.js";

/** An example of the documentation, in no language. */
export interface FunctionExample {
  readonly arguments: readonly FunctionValue[];
  readonly result: FunctionValue;
  /** What the author says beside it; mostly empty. */
  readonly remark: string;
}

/** What a call, with its answer, asks of a language. */
export interface CallDemands {
  /** Bits, without sign, of the largest integer. */
  readonly integerBits: number;
  /** The smallest text unit in which every character is one unit. */
  readonly textUnit: TextUnit;
  /** Infinity or no-number is among its floats. */
  readonly hasInfinite: boolean;
}

/** The calls of a suite as far as languages differ on them. */
export interface SuiteCalls {
  readonly name: string;
  /** For each call what it asks for; a reason in words where no language gets it. */
  readonly calls: readonly (CallDemands | string)[];
}

/** A problem that asks for one function, in no language. */
export interface FunctionProblem {
  readonly origin: Problem;
  readonly signature: FunctionSignature;
  /** What the function does, without examples. The Python name stands where the text has it. */
  readonly description: string;
  readonly examples: readonly FunctionExample[];
  readonly suites: readonly SuiteCalls[];
}

/** A problem that is about Python, by rule. */
export interface ExcludedProblem {
  readonly origin: Problem;
  readonly excluded: string;
}
