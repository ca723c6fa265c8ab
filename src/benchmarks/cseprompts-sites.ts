import type { ExecutedBenchmark } from "./benchmark.js";
import { csePromptsProblems } from "./cseprompts/problems.js";

const file = {
  path: "cseprompts/CodingSites/CodingSites.json",
  url: "https://raw.githubusercontent.com/mraihan-gmu/CSEPrompts/58d7ea011d8b7f659e10fdd6b099aae970598c34/CodingSites/CodingSites.json",
  sha256: "96d4658efb71cb84ad347b6075388abe07a54b27ca86d7147aa81fca7f920219",
};

/** Prompts of coding sites whose test cases call a function; see `cseprompts/problems.ts` for the others. */
export const csepromptsSites: ExecutedBenchmark = {
  kind: "executed",
  id: "cseprompts-sites",
  title: "CSEPrompts, coding sites",
  version: "58d7ea01",
  licence: "AGPL-3.0",
  source: "https://github.com/mraihan-gmu/CSEPrompts (https://arxiv.org/abs/2404.02540)",
  language: "python",
  files: [file],
  suites: ["tests"],
  load: ([bytes]) => csePromptsProblems("cseprompts-sites", bytes, file),
};
