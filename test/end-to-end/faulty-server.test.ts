import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Problem, ProblemId } from "../../src/benchmarks/problem.js";
import { findPromptStyle } from "../../src/benchmarks/prompts/prompt-styles.js";
import { starter } from "../../src/benchmarks/starter.js";
import { generateAnswers } from "../../src/runs/generating/generate.js";
import { generatedCompletions } from "../../src/runs/generating/generated-completions.js";
import { openModel } from "../../src/runs/generating/open-model.js";
import { planGeneration } from "../../src/runs/generating/plan-generation.js";
import { type ModelServer, startModelServer, type WireRequest } from "./model-server.js";

const SAMPLES = 10;
const PROBLEMS: readonly Problem[] = Array.from({ length: 164 }, (_, at) => {
  const [first] = starter.load([]) as [Problem];
  return {
    ...first,
    id: `starter/${at}` as ProblemId,
    prompt: `def f_${at}(x: int) -> int:\n    """Adds ${at} – “naïve” 𝔘."""\n`,
  };
});

let folder: string;
let server: ModelServer | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clade-faulty-"));
});
afterEach(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const seedOfRequest = (request: WireRequest) => `${request.body["prompt"]} ${request.body["seed"]}`;

it("1,640 answers arrive complete, in order, and nothing is asked twice that was answered", async () => {
  server = await startModelServer({
    answer: ({ body }) =>
      `    # seed ${body["seed"]}\n    ${"x = x\n    ".repeat(Number(body["seed"]) % 40)}return x\n`,
    faults: { share: 0.15, seed: 7, kinds: ["rate-limit", "server", "overloaded", "cut", "slow", "hang-up"] },
    most: 40,
  });
  const model = await openModel("openai-compatible:m", { environment: { CLADE_BASE_URL: server.url } });
  const style = findPromptStyle("completion");
  const sampling = { seed: 3 };
  const planned = planGeneration(model, PROBLEMS, { style, sampling, benchmark: starter });
  const end = await generateAnswers({
    benchmark: starter,
    datasetSha256: "0",
    model,
    style,
    sampling,
    planned,
    samples: SAMPLES,
    out: join(folder, "run"),
    attempts: 20,
  });
  expect(end).toMatchObject({ status: "complete", answers: PROBLEMS.length * SAMPLES });

  // every planted fault happened
  expect(Object.keys(server.faults).sort()).toEqual(["cut", "hang-up", "overloaded", "rate-limit", "server", "slow"]);
  const answered = server.answered.map(seedOfRequest);
  expect(new Set(answered).size, "nothing is asked twice that was answered").toBe(answered.length);
  expect(answered).toHaveLength(PROBLEMS.length * SAMPLES);

  const prompts = new Set(planned.map(({ prompt }) => (prompt.kind === "text" ? prompt.text : "")));
  expect(server.requests.every(({ body }) => prompts.has(body["prompt"] as string))).toBe(true);

  const lines = readFileSync(join(folder, "run/outputs.jsonl"), "utf8").trimEnd().split("\n");
  const records = lines.map(
    (line) => JSON.parse(line) as { problem: string; sample: number; text: string; seed: number },
  );
  expect(new Set(records.map(({ problem, sample }) => `${problem} ${sample}`)).size).toBe(1640);
  for (const { text, seed } of records) {
    expect(text).toBe(`    # seed ${seed}\n    ${"x = x\n    ".repeat(seed % 40)}return x\n`);
  }

  const { source, answers } = await generatedCompletions(join(folder, "run"), { problems: PROBLEMS });
  const order: string[] = [];
  for await (const { problem, sample } of source.completions()) order.push(`${problem} ${sample}`);
  const inOrder = PROBLEMS.flatMap(({ id }) => Array.from({ length: SAMPLES }, (_, sample) => `${id} ${sample}`));
  expect(answers).toBe(1640);
  expect(order).toEqual(inOrder);
});
