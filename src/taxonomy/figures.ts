import { BENCHMARK_CATALOG } from "../benchmarks/catalog/index.js";
import type { Source } from "../foundation/source.js";
import { BOARD_HISTORY, type PublishedRow } from "../models/catalog/board-history.js";
import type { Grade } from "./corrections/correction.js";
import { correctionsAt } from "./corrections/index.js";
import { SURVEY_TABLES } from "./tables/index.js";
import { cellsOf, printedNumber, type TableCell } from "./tables/survey-table.js";

/** One published number of one model on one benchmark. What is unknown is left out. */
export interface Figure {
  readonly model: string;
  readonly benchmark: string;
  readonly value: number;
  readonly unit: string;
  /** Problems that it is a mean over. */
  readonly problems?: number;
  readonly datasetVersion?: string;
  readonly decoding?: "greedy, one completion a problem";
  /** How the survey has it: as printed, as evidence corrects or confirms it, or not at all. */
  readonly standing: "printed" | "corrected" | "confirmed" | "published";
  /** How far a corrected figure can be relied on. */
  readonly grade?: Grade;
  readonly note?: string;
  readonly sources: readonly Source[];
}

const GREEDY = "greedy, one completion a problem";

/** Every figure of the survey's tables, as printed and, where evidence gives another number, as corrected. */
export function surveyFigures(): Figure[] {
  return SURVEY_TABLES.flatMap((table) =>
    cellsOf(table).flatMap((cell): Figure[] => {
      const benchmark = table.columns.find(({ id }) => id === cell.column)?.benchmark;
      if (benchmark === undefined || cell.value === undefined) return [];
      const common = { model: cell.row, benchmark, unit: cell.unit, ...knownSize(benchmark) };
      const note = cell.ownExperiment ? { note: "marked as the survey's own experiment" } : {};
      return [
        { ...common, value: cell.value, standing: "printed", sources: [cell.source], ...note },
        ...correctedFigures(cell).map((corrected) => ({ ...common, ...corrected })),
      ];
    }),
  );
}

function correctedFigures(cell: TableCell) {
  return correctionsAt(cell).flatMap(({ corrected = "", reason, grade, evidence }) => {
    const value = printedNumber(corrected);
    if (value === undefined) return [];
    const standing = value === cell.value ? ("confirmed" as const) : ("corrected" as const);
    return [{ value, standing, grade, note: reason, sources: evidence }];
  });
}

/** The number of problems, where all versions of the benchmark agree. */
function knownSize(benchmark: string): { problems?: number } {
  const versions = BENCHMARK_CATALOG.find(({ id }) => id === benchmark)?.versions ?? [];
  const sizes = new Set(versions.map(({ problems }) => problems.value));
  const [only] = sizes;
  return sizes.size === 1 && only !== undefined ? { problems: only } : {};
}

/**
 * The figures of published rows, greedy as the EvalPlus board says. Until April 2024 its MBPP was of MBPP+ v0.1.0; which
 * version a row of the present board is of, the board does not say.
 */
function publishedFigures(rows: readonly PublishedRow[]): Figure[] {
  return rows.flatMap(({ name, model = name, scores, firstSeen, lastSeen, source }) =>
    Object.entries(scores).map(([benchmark, value]): Figure => {
      const former = firstSeen !== undefined && benchmark.startsWith("mbpp");
      return {
        model,
        benchmark,
        value,
        unit: "% of problems, pass@1",
        ...(former ? { problems: 399, datasetVersion: "MBPP+ v0.1.0" } : knownSize(benchmark)),
        decoding: GREEDY,
        standing: "published",
        note:
          firstSeen === undefined
            ? `${name} on the EvalPlus board`
            : `${name} on the board from ${firstSeen} to ${lastSeen}`,
        sources: [source],
      };
    }),
  );
}

/** Every known figure, without the present board where it is not given. */
export function allFigures(board: readonly PublishedRow[] = []): Figure[] {
  return [...surveyFigures(), ...publishedFigures(BOARD_HISTORY), ...publishedFigures(board)];
}
