import type { ExecutedBenchmark } from "./benchmark.js";
import { csePromptsProblems } from "./cseprompts/problems.js";

const file = {
  path: "cseprompts/Academic/Academic.json.gz",
  url: "https://raw.githubusercontent.com/mraihan-gmu/CSEPrompts/58d7ea011d8b7f659e10fdd6b099aae970598c34/Academic/Academic.json",
  sha256: "216f08cdd2a592a2a1b80062afe294624849821ae23fe1a1466dbc0c5fa0d5c3",
};

/** Prompts of academic courses whose test cases call a function; see `cseprompts/problems.ts` for the others. */
export const csepromptsAcademic: ExecutedBenchmark = {
  kind: "executed",
  id: "cseprompts-academic",
  title: "CSEPrompts, academic courses",
  version: "58d7ea01",
  licence: "AGPL-3.0",
  source: "https://github.com/mraihan-gmu/CSEPrompts (https://arxiv.org/abs/2404.02540)",
  language: "python",
  files: [file],
  suites: ["tests"],
  load: ([bytes]) => csePromptsProblems("cseprompts-academic", bytes, file),
};
