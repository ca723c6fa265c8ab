/** A problem of the starter benchmark as it is written down here. */
export interface StarterProblem {
  /** The number in `Starter/<number>`; never given to another problem. */
  readonly number: number;
  readonly entryPoint: string;
  /** Signature and docstring. */
  readonly prompt: string;
  /** What comes after the prompt in the reference solution. */
  readonly solution: string;
  /** One call per line: a Python tuple of the arguments. */
  readonly base: string;
  /** Like `base`; the edge cases that a careless solution misses. */
  readonly plus: string;
}
