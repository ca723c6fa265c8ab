import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../benchmarks/problem.js";
import { CladeError } from "../../foundation/errors.js";
import { openInput } from "../formats/open-input.js";
import { ProblemIds } from "../formats/problem-ids.js";
import { RunFolder } from "../stores/run-folder.js";

/** An answer as a model gave it. */
export interface RawAnswer {
  readonly problem: Problem;
  /** Index among the answers to its problem, from 0. */
  readonly sample: number;
  readonly text: string;
  /** Why it ended, in the words of the file. */
  readonly finish?: string;
  /** The problem's prompt as it was sent, where the file shows that white space was lost on the way. */
  readonly prompt?: string;
}

/** Fields that hold an answer, the rawest first. */
const TEXT_FIELDS = [
  "text",
  "raw_solution",
  "raw_generation",
  "generation",
  "output",
  "response",
  "completion",
  "solution",
];
const ID_FIELDS = ["problem", "task_id", "name"];
const FINISH_FIELDS = ["finish", "finish_reason"];

/** The benchmark of a run folder, where the path is one. */
export async function benchmarkOfRun(path: string): Promise<string | undefined> {
  return isRunFolder(path) ? (await new RunFolder(path).spec()).benchmark.id : undefined;
}

/**
 * The answers of a run folder (`outputs.jsonl`, or the programs where a run was made from completions) or of a file of
 * JSON lines.
 * @throws CladeError USAGE when nothing is there; BAD_COMPLETIONS listing the lines that are no answer
 */
export async function readAnswers(path: string, problems: readonly Problem[]): Promise<readonly RawAnswer[]> {
  const file = isRunFolder(path) ? fileOfRun(path) : path;
  const { input } = await openInput(file);
  if (input.kind === "folder")
    throw new CladeError("USAGE", `${path} is no run folder; name one, or a file of JSON lines.`);
  const ids = new ProblemIds(problems);
  const counts = new Map<Problem, number>();
  const answers: RawAnswer[] = [];
  const bad: string[] = [];
  for (const [index, line] of new TextDecoder().decode(input.bytes).split("\n").entries()) {
    if (line.trim() === "") continue;
    const row = rowOf(line);
    const problem = row === undefined ? undefined : ids.find(row.id);
    if (row === undefined)
      bad.push(
        `  line ${index + 1}: an object with ${ID_FIELDS.join(" or ")} and ${TEXT_FIELDS.join(" or ")} expected`,
      );
    else if (problem !== undefined) {
      const sample = counts.get(problem) ?? 0;
      counts.set(problem, sample + 1);
      answers.push({ problem, sample, ...answerOf(row, problem) });
    }
  }
  if (bad.length > 0) {
    throw new CladeError("BAD_COMPLETIONS", [`${file} has lines that are no answer:`, ...bad.slice(0, 50)].join("\n"));
  }
  if (answers.length === 0) {
    throw new CladeError(
      "BAD_COMPLETIONS",
      `${file} has no answer to any problem that is asked for. Is it of this benchmark?`,
    );
  }
  return answers;
}

function isRunFolder(path: string): boolean {
  return existsSync(join(path, "spec.json")) && statSync(path).isDirectory();
}

function fileOfRun(path: string): string {
  const raw = join(path, "outputs.jsonl");
  return existsSync(raw) ? raw : new RunFolder(path).file("completions");
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly finish: string | undefined;
  readonly prompt: string | undefined;
}

function answerOf({ text, finish, prompt }: Row, problem: Problem): Pick<RawAnswer, "text" | "finish" | "prompt"> {
  const isSame = prompt !== undefined && prompt !== problem.prompt && prompt.trim() === problem.prompt.trim();
  return { text, ...(finish !== undefined && { finish }), ...(isSame && { prompt }) };
}

function rowOf(line: string): Row | undefined {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof row !== "object" || row === null) return undefined;
  const fields = row as Record<string, unknown> & { readonly task_id?: unknown };
  const textOf = (names: readonly string[]) =>
    names.map((name) => fields[name]).find((value) => typeof value === "string");
  const number = fields.task_id;
  const id = textOf(ID_FIELDS) ?? (typeof number === "number" ? String(number) : undefined);
  const text = textOf([...TEXT_FIELDS, "source"]);
  if (id === undefined || text === undefined) return undefined;
  return { id, text, finish: textOf(FINISH_FIELDS), prompt: textOf(["prompt"]) };
}
