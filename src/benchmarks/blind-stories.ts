import type { ExecutedBenchmark } from "./benchmark.js";
import { functionBenchmark } from "./blind/rendering/function-benchmark.js";
import { tellStory } from "./blind/stories/tell-story.js";

/** The problems of `blind`, each told as a story. See docs/guide/blind.md. */
export const blindStories: ExecutedBenchmark = functionBenchmark({
  id: "blind-stories",
  title: "Blind, told as stories (made from a seed, part of Clade)",
  version: "1",
  tell: tellStory,
});
