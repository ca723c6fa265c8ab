import { BENCHMARK_CATALOG } from "../benchmarks/catalog/index.js";
import { CHALLENGES } from "../challenges/index.js";
import { CORPUS_CATALOG } from "../corpora/catalog/index.js";
import type { Entry } from "../foundation/entry.js";
import { survey } from "../foundation/source.js";
import { MODEL_CATALOG } from "../models/catalog/index.js";
import { TASKS } from "../tasks/index.js";
import { BRANCHES } from "./branches.js";
import type { AreaId, MapNode } from "./map-node.js";
import { runningBenchmarks } from "./running-benchmarks.js";
import { SURVEY_TABLES } from "./tables/index.js";
import { TECHNIQUES } from "./techniques/index.js";

type Place = Omit<MapNode, "children">;

/** Where each table hangs: the branch whose entries its rows are. */
const TABLE_PARENTS: Readonly<Record<string, readonly [AreaId, string]>> = {
  I: ["corpora", "corpora"],
  II: ["models", "encoder-only"],
  III: ["models", "encoder-only"],
  IV: ["models", "models"],
  V: ["benchmarks", "benchmarks"],
};

function leaf(area: AreaId, parent: string, { id, name, description, sources, modules = [] }: Entry): Place {
  return { level: "leaf", area, parent, id, name, description, sources, modules };
}

const techniqueParent = (branch: string): AreaId => (branch === "measurement" ? "benchmarks" : "models");

function leaves(): Place[] {
  return [
    ...TASKS.map((task) => leaf("tasks", task.family.toLowerCase(), task)),
    ...CORPUS_CATALOG.map((corpus) => leaf("corpora", corpus.branch, corpus)),
    ...MODEL_CATALOG.map((model) => leaf("models", model.branch, model)),
    ...TECHNIQUES.map((technique) => leaf(techniqueParent(technique.branch), technique.branch, technique)),
    ...BENCHMARK_CATALOG.map((benchmark) =>
      leaf("benchmarks", benchmark.branch, {
        ...benchmark,
        modules: runningBenchmarks(benchmark).map((id) => `clade eval ${id}`),
      }),
    ),
    ...CHALLENGES.map((challenge) => leaf("challenges", challenge.group, challenge)),
  ];
}

function tables(): Place[] {
  return SURVEY_TABLES.map(({ id, number, title }) => {
    const [area, parent] = TABLE_PARENTS[number] ?? ["models", "models"];
    const sources = [survey(`Table ${number}`)];
    return {
      level: "table",
      area,
      parent,
      id,
      name: `Table ${number}`,
      description: `${title}.`,
      sources,
      modules: [],
    };
  });
}

function build(): ReadonlyMap<string, MapNode> {
  const places: Place[] = [...BRANCHES.map((branch) => ({ ...branch, modules: [] })), ...tables(), ...leaves()];
  const children = new Map<string, string[]>();
  for (const { id, parent } of places) {
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  return new Map(places.map((place) => [place.id, { ...place, children: children.get(place.id) ?? [] }]));
}

/** Figure 1 of the survey as a tree, by node id: areas, branches, tables and leaves. */
export const TAXONOMY: ReadonlyMap<string, MapNode> = build();

/** A node and all nodes below it, depth first. */
export function nodesBelow(id: string): MapNode[] {
  const node = TAXONOMY.get(id);
  return node === undefined ? [] : [node, ...node.children.flatMap(nodesBelow)];
}

/** The nodes from the area down to a node, itself last. */
export function pathTo(id: string): MapNode[] {
  const node = TAXONOMY.get(id);
  if (node === undefined) return [];
  return node.parent === undefined ? [node] : [...pathTo(node.parent), node];
}
