/** Lower and upper bound, `0 <= lower <= upper`. */
export type Interval = readonly [lower: number, upper: number];

/** What is known of one problem: how many of its completions passed, failed, and could not be judged. */
export interface ProblemCounts {
  /** Problem id. */
  readonly problem: string;
  /** Completions with a verdict `passed` or `failed`. */
  readonly judged: number;
  /** Completions that passed; at most `judged`. */
  readonly passed: number;
  /** Completions that our own faults left without a verdict. They count neither for nor against the model. */
  readonly unjudged: number;
}

/** A number with what is needed to believe it, or the reason why there is none. */
export type MetricValue =
  | {
      readonly status: "computed";
      /** From 0 to 1. */
      readonly value: number;
      /** 95 % confidence interval, problems as clusters. */
      readonly interval: Interval;
      /** Problems that the value is a mean over. */
      readonly problems: number;
      /** Completions left out because they could not be judged. */
      readonly unjudged: number;
      /** How value and interval were obtained, in words. */
      readonly method: string;
    }
  | { readonly status: "undefined"; readonly reason: string };

/** A function from counts per problem to a number. Pure; the order of the problems decides the last digits only. */
export interface Metric {
  /** Name in reports, such as `pass@1`. */
  readonly id: string;
  compute(problems: readonly ProblemCounts[]): MetricValue;
}
