import type { Report } from "../../index.js";
import { countedText } from "./number-text.js";

/** What to know before reading the report of a run that was interrupted or is going on. */
export function unfinished(run: string, report: Report): string {
  const judged = countedText(report.completions, "completion");
  return `${run} is not finished: only ${judged} judged so far. \`clade judge ${run} --resume\` judges the rest.`;
}
