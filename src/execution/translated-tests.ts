import type { FunctionSignature } from "./languages/function-support.js";
import type { InputTests, JudgedProblemSource } from "./tests.js";

/** Inputs for a program in another language than the reference's: the reference says what each call should return. */
export interface TranslatedTests {
  readonly kind: "translated";
  /** Id of a language of the registry; it has function support. */
  readonly language: string;
  /** Types that hold all arguments and answers of the calls that are made. */
  readonly signature: FunctionSignature;
  /** SHA-256 (hex) of the driver around an empty program: verdicts of another driver are not reused. */
  readonly driverSha256: string;
  /** The problem whose reference answers. */
  readonly origin: JudgedProblemSource & { readonly tests: InputTests };
  /** By suite, the indices of the calls that are not made because the language cannot say them. */
  readonly leftOut: Readonly<Record<string, readonly number[]>>;
}
