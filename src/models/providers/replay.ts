import { readFile } from "node:fs/promises";
import { CladeError } from "../../foundation/errors.js";
import { unpack } from "../../foundation/gunzip.js";
import { sha256Hex } from "../../foundation/stable-hash.js";
import { FINISH_REASONS, type FinishReason, type Model, type ModelOutput } from "../model.js";
import { ModelFailure } from "../model-failure.js";
import { PROMPT_KINDS } from "../prompt.js";
import { requireName } from "../protocols/served-model.js";
import type { Provider } from "../provider.js";

/** Answers that were written down before: rows of JSON lines, several per problem in the order of their samples. */
export const replay: Provider = {
  id: "replay",
  title: "Answers from a file",
  keyVariables: [],
  needsKey: false,
  expects: "a file of JSON lines with task_id (or problem) and text (or completion, raw_solution, solution)",
  async open(name) {
    const path = requireName(name, replay);
    const bytes = await readFile(path).catch((cause: unknown) => {
      throw new CladeError("USAGE", `${path} cannot be read (${(cause as Error).message}).`, { cause });
    });
    return modelOf(path, rowsOf(path, bytes), sha256Hex(bytes));
  },
};

function modelOf(path: string, rows: ReadonlyMap<string, readonly ModelOutput[]>, sha256: string): Model {
  return {
    id: `replay:${path.slice(path.lastIndexOf("/") + 1)}`,
    promptKinds: PROMPT_KINDS,
    samplesPerRequest: Number.MAX_SAFE_INTEGER,
    concurrency: 64,
    settings: { sha256 },
    uncached: true,
    async generate(_prompt, _sampling, { samples = 1, firstSample = 0, problem } = {}) {
      const all = problem && (rows.get(problem.officialId) ?? rows.get(problem.id));
      const outputs = all?.slice(firstSample, firstSample + samples) ?? [];
      if (outputs.length === samples) return { outputs, usage: {} };
      const there = `${all?.length ?? 0} answers to ${problem?.officialId ?? "a prompt without a problem"}`;
      throw new ModelFailure(
        "bad-request",
        `${path} has ${there}; number ${firstSample + outputs.length} was asked for.`,
      );
    },
  };
}

const IDS = ["task_id", "problem", "name"] as const;
const TEXTS = ["text", "raw_solution", "completion", "solution"] as const;

/** @throws CladeError BAD_COMPLETIONS listing the lines that are no answer */
function rowsOf(path: string, bytes: Uint8Array): ReadonlyMap<string, readonly ModelOutput[]> {
  const rows = new Map<string, ModelOutput[]>();
  const bad: string[] = [];
  const lines = new TextDecoder().decode(unpack(bytes)).split("\n");
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const row = rowOf(line);
    if (row === undefined) bad.push(`  line ${at + 1}`);
    else rows.set(row.problem, [...(rows.get(row.problem) ?? []), row.output]);
  }
  if (bad.length === 0) return rows;
  const message = [`${path} has lines that are no answer (${replay.expects}):`, ...bad.slice(0, 50)].join("\n");
  throw new CladeError("BAD_COMPLETIONS", message);
}

function rowOf(line: string): { problem: string; output: ModelOutput } | undefined {
  let fields: Record<string, unknown>;
  try {
    fields = JSON.parse(line) as Record<string, unknown>;
  } catch {
    return undefined;
  }
  const problem = IDS.map((name) => fields[name]).find((id) => typeof id === "string" || typeof id === "number");
  const text = TEXTS.map((name) => fields[name]).find((one) => typeof one === "string");
  if (problem === undefined || text === undefined) return undefined;
  const finish = FINISH_REASONS.find((reason) => reason === fields["finish"]) ?? ("unknown" satisfies FinishReason);
  return { problem: String(problem), output: { text: String(text), finish } };
}
