import type { Entry } from "../../foundation/entry.js";
import type { Fact, Facts } from "../../foundation/source.js";

/** The branches that benchmarks hang on in the map. */
export type BenchmarkBranch = "code-generation-benchmarks" | "code-understanding-benchmarks" | "leaderboards";

/** What benchmarks are told apart by. */
export interface BenchmarkFacets {
  /** The task that it measures, by its id in the map. */
  readonly task: string;
  /** Programming languages, as their names or their number. */
  readonly languages: string;
  /** Languages of the prompts, as their names or their number. */
  readonly naturalLanguages: string;
  readonly metric: string;
  /** Tests per problem: as the survey prints it, or as counted in the data. */
  readonly tests: string;
  /** The benchmark that its problems come from. */
  readonly from: string;
  readonly year: number;
  readonly licence: string;
}

/** How many problems one version has. */
export interface BenchmarkVersion {
  readonly version: string;
  readonly problems: Fact<number>;
}

/** One benchmark. */
export interface BenchmarkEntry extends Entry {
  readonly branch: BenchmarkBranch;
  /** Other names, such as column headings. */
  readonly names: readonly string[];
  readonly facts: Facts<BenchmarkFacets>;
  readonly versions: readonly BenchmarkVersion[];
  /** Ids of the benchmarks in Clade that run it, where they exist; a `*` at the end stands for any ending. */
  readonly runs: readonly string[];
}
