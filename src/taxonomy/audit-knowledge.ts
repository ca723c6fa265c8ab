import { BENCHMARK_CATALOG } from "../benchmarks/catalog/index.js";
import { sourceText } from "../foundation/source.js";
import { BOARD_HISTORY, type PublishedRow } from "../models/catalog/board-history.js";
import { modelNamed } from "../models/catalog/evalplus-board.js";
import { SURVEY_TABLES } from "./tables/index.js";

/** What an audit of a table needs to know beside the table, drawn from the catalogues. */
export interface CatalogKnowledge {
  readonly benchmarkOf: (heading: string) => string | undefined;
  readonly problemsOf: (benchmark: string) => readonly number[];
  readonly modelOf: (name: string) => string | undefined;
  readonly published: readonly {
    readonly name: string;
    readonly model: string | undefined;
    readonly scores: Readonly<Record<string, number>>;
    readonly where: string;
  }[];
}

/** Knowledge of the catalogues, with the rows of the present EvalPlus board where it is given. */
export function catalogKnowledge(board: readonly PublishedRow[] = []): CatalogKnowledge {
  return {
    benchmarkOf: (heading) => benchmarkNamed(heading),
    problemsOf: (benchmark) => {
      const versions = BENCHMARK_CATALOG.find(({ id }) => id === benchmark)?.versions ?? [];
      return [...new Set(versions.map(({ problems }) => problems.value))];
    },
    modelOf: modelNamed,
    published: [...BOARD_HISTORY, ...board].map((row) => ({ ...row, where: whereText(row) })),
  };
}

function whereText({ firstSeen, lastSeen, source }: PublishedRow): string {
  const days = firstSeen === undefined ? "now" : `from ${firstSeen} to ${lastSeen}`;
  return `EvalPlus board ${days} (${sourceText(source)})`;
}

function benchmarkNamed(heading: string): string | undefined {
  const wanted = spelling(heading);
  return BENCHMARK_CATALOG.find(({ id, name, names }) =>
    [id, name, ...names].some((known) => spelling(known) === wanted),
  )?.id;
}

/** Letters, digits and `+`, lower case. */
const spelling = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}+]/gu, "");

/** A table of the survey as an audit reads it, each row with its model; `undefined` where there is none of that id. */
export function surveyTableText(id: string) {
  const table = SURVEY_TABLES.find((candidate) => candidate.id === id);
  return (
    table && {
      headings: table.columns.map(({ heading }) => heading),
      rows: table.rows.map(({ printed }) => printed),
      models: table.rows.map((row) => row.id),
    }
  );
}
