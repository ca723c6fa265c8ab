import { BENCHMARK_CATALOG } from "../benchmarks/catalog/index.js";
import { CHALLENGES } from "../challenges/index.js";
import { CORPUS_CATALOG } from "../corpora/catalog/index.js";
import type { Entry } from "../foundation/entry.js";
import { CladeError } from "../foundation/errors.js";
import { dataFile, type Fact, type Source } from "../foundation/source.js";
import { BOARD_FILE } from "../models/catalog/evalplus-board.js";
import { MODEL_CATALOG } from "../models/catalog/index.js";
import { TASKS } from "../tasks/index.js";
import { type Condition, type FieldValue, meets, parseCondition } from "./conditions.js";
import { nearest } from "./nearest.js";
import { runningBenchmarks } from "./running-benchmarks.js";

/** The five catalogues, one for each area. */
export const CATALOG_KINDS = ["models", "corpora", "benchmarks", "tasks", "challenges"] as const;

export type CatalogKind = (typeof CATALOG_KINDS)[number];

/** One field of an entry, with where it was taken from. */
export interface FieldFact {
  readonly field: string;
  readonly value: FieldValue;
  readonly sources: readonly Source[];
}

/** An entry with its fields. */
export interface CatalogRow extends Entry {
  readonly fields: readonly FieldFact[];
}

/** What Clade itself says: which of its modules do something. */
const CLADE: Pick<Entry, "sources"> = { sources: [{ kind: "clade" }] };

const ROWS: Readonly<Record<CatalogKind, () => CatalogRow[]>> = {
  models: () =>
    MODEL_CATALOG.map((model) => ({
      ...model,
      fields: [
        ...own(model, { branch: model.branch }),
        // Some of the names are the board's.
        ...own({ ...model, sources: [...model.sources, dataFile(BOARD_FILE)] }, { names: model.names.join("; ") }),
        ...stated(model.facts),
      ],
    })),
  corpora: () =>
    CORPUS_CATALOG.map((corpus) => ({
      ...corpus,
      fields: [...own(corpus, { branch: corpus.branch }), ...stated(corpus.facts)],
    })),
  benchmarks: () =>
    BENCHMARK_CATALOG.map((benchmark) => ({
      ...benchmark,
      fields: [
        ...own(benchmark, { branch: benchmark.branch }),
        ...own(CLADE, { runs: runningBenchmarks(benchmark).join("; ") }),
        ...stated(benchmark.facts),
        ...benchmark.versions.map(({ version, problems }) => ({
          field: `problems (${version})`,
          value: problems.value,
          sources: [problems.source],
        })),
      ],
    })),
  tasks: () =>
    TASKS.map((task) => {
      const { family, input, output, metric, modules = [] } = task;
      return {
        ...task,
        fields: [...own(task, { family, input, output, metric }), ...own(CLADE, { modules: modules.join("; ") })],
      };
    }),
  challenges: () =>
    CHALLENGES.map((challenge) => {
      const { group, modules = [] } = challenge;
      return { ...challenge, fields: [...own(challenge, { group }), ...own(CLADE, { modules: modules.join("; ") })] };
    }),
};

/** Fields that the map itself gives; those without a value are left out. */
function own({ sources }: Pick<Entry, "sources">, fields: Readonly<Record<string, string>>): FieldFact[] {
  return Object.entries(fields).flatMap(([field, value]) => (value === "" ? [] : [{ field, value, sources }]));
}

function stated(facts: Readonly<Record<string, Fact<FieldValue> | undefined>>): FieldFact[] {
  return Object.entries(facts).flatMap(([field, fact]) =>
    fact === undefined ? [] : [{ field, value: fact.value, sources: [fact.source] }],
  );
}

/**
 * The entries of a catalogue that meet all conditions, such as `size>=30`. An entry whose field is unknown meets none.
 * @throws CladeError USAGE when a condition cannot be read or names a field that no entry has
 */
export function listEntries(kind: CatalogKind, conditions: readonly string[] = []): CatalogRow[] {
  const rows = ROWS[kind]();
  const parsed = conditions.map(parseCondition);
  for (const condition of parsed) checkField(condition, kind, rows);
  return rows.filter((row) => parsed.every((condition) => meets(fieldOf(row, condition.field), condition)));
}

function checkField({ field }: Condition, kind: CatalogKind, rows: readonly CatalogRow[]): void {
  const known = [...new Set(["id", "name", ...rows.flatMap(({ fields }) => fields.map((fact) => fact.field))])];
  if (known.includes(field)) return;
  throw new CladeError("USAGE", `${kind} have no field ${field}.${nearest(field, known)} Fields: ${known.join(", ")}.`);
}

function fieldOf(row: CatalogRow, field: string): FieldValue | undefined {
  if (field === "id" || field === "name") return row[field];
  return row.fields.find((fact) => fact.field === field)?.value;
}

/** An entry by its id, or by any name of it, spelling aside. */
export function findEntry(kind: CatalogKind, id: string): CatalogRow | undefined {
  const rows = ROWS[kind]();
  return rows.find((row) => row.id === id) ?? rows.find((row) => namesOf(row).includes(id.toLowerCase()));
}

function namesOf(row: CatalogRow): string[] {
  const names = fieldOf(row, "names");
  return [row.name, ...(typeof names === "string" ? names.split("; ") : [])].map((name) => name.toLowerCase());
}

/** @throws CladeError USAGE when there is none of that id or name; with a suggestion where one is near */
export function requireEntry(kind: CatalogKind, id: string): CatalogRow {
  const row = findEntry(kind, id);
  if (row !== undefined) return row;
  const known = ROWS[kind]().map((candidate) => candidate.id);
  throw new CladeError("USAGE", `No ${id} among the ${kind}.${nearest(id, known)} \`clade ${kind} list\` shows all.`);
}
