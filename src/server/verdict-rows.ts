import { type RunBrowser, VERDICT_CLASSES, type VerdictClass } from "../index.js";

/** One problem of a run in a table. */
export interface ProblemRow {
  /** Its position in the run. */
  readonly ordinal: number;
  readonly id: string;
  readonly judged: number;
  readonly passed: number;
  /** Completions by what they earned on all suites together; classes without any are left out. */
  readonly verdicts: Partial<Record<VerdictClass, number>>;
  /** All its completions together. */
  readonly cpuTimeMs: number;
  /** Its costliest completion. */
  readonly slowestSample?: number;
}

interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** Problems with what their completions earned, a page of them. */
export async function problemRows(browser: RunBrowser, { offset, limit, search }: Page & { readonly search: string }) {
  const { ids } = (await browser.spec()).problems;
  const index = await browser.verdicts();
  const matching = ids.flatMap((id, ordinal) => (id.includes(search) ? [{ id, ordinal }] : []));
  const rows = matching.slice(offset, offset + limit).map(({ id, ordinal }): ProblemRow => {
    const verdicts: Partial<Record<VerdictClass, number>> = {};
    let [cpuTimeMs, slowest, slowestSample] = [0, -1, 0];
    const members = index.rowsOf(ordinal);
    for (const row of members) {
      const found = index.at(row);
      verdicts[found.verdict] = (verdicts[found.verdict] ?? 0) + 1;
      cpuTimeMs += found.cpuTimeMs;
      if (found.cpuTimeMs > slowest) [slowest, slowestSample] = [found.cpuTimeMs, found.sample];
    }
    const judged = members.length - (verdicts.unjudged ?? 0);
    const costliest = members.length === 0 ? {} : { slowestSample };
    return { ordinal, id, judged, passed: verdicts.passed ?? 0, verdicts, cpuTimeMs, ...costliest };
  });
  return { total: matching.length, offset, rows };
}

/** A problem's verdicts as text: a character for each completion, its position in `VERDICT_CLASSES`, or `.`. */
export interface VerdictStrip {
  readonly ordinal: number;
  readonly id: string;
  readonly codes: string;
}

/** What a heat map of problems and completions shows: some problems, and of each the samples of some columns. */
export async function verdictStrips(browser: RunBrowser, { offset, limit }: Page, columns: Page) {
  const { ids } = (await browser.spec()).problems;
  const index = await browser.verdicts();
  let samples = 0;
  for (let problem = 0; problem < ids.length; problem++) {
    const last = index.rowsOf(problem).at(-1);
    if (last !== undefined) samples = Math.max(samples, index.at(last).sample + 1);
  }
  const width = Math.max(0, Math.min(columns.limit, samples - columns.offset));
  const rows = ids.slice(offset, offset + limit).map((id, at): VerdictStrip => {
    const codes = Array<string>(width).fill(".");
    for (const row of index.rowsOf(offset + at)) {
      const { sample, verdict } = index.at(row);
      if (sample >= columns.offset && sample < columns.offset + width)
        codes[sample - columns.offset] = String(VERDICT_CLASSES.indexOf(verdict));
    }
    return { ordinal: offset + at, id, codes: codes.join("") };
  });
  return { total: ids.length, offset, samples, from: columns.offset, rows };
}
