import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { blindVague } from "../benchmarks/blind-vague.js";
import { answerQuestions } from "./blind-answers.js";

test("whoever asks is told what was left out, and nothing else", async () => {
  const options = { seed: "answers", problems: 3, naturalLanguage: "de" };
  const problems = blindVague.making?.problems(options) ?? [];
  const folder = mkdtempSync(join(tmpdir(), "clade-answers-"));
  const file = join(folder, "questions.jsonl");
  const texts = problems.map(({ reference }) => `${reference}# QUESTION about nobody: what?\n`);
  const rows = problems.map(({ officialId }, at) => JSON.stringify({ task_id: officialId, solution: texts[at] }));
  writeFileSync(file, rows.join("\n"));
  try {
    const answered = await answerQuestions(options, file);
    expect(answered.map(({ problem }) => problem)).toEqual(problems.map(({ officialId }) => officialId));
    for (const [at, { answers }] of answered.entries()) {
      expect(answers).toHaveLength(texts[at]?.trim().split("\n").length ?? 0);
      expect(answers.at(-1)).toContain("says all there is");
      for (const answer of answers.slice(0, -1)) {
        const [, value, full] = /^`(\w+)`: (.+)$/s.exec(answer) ?? [];
        expect(problems[at]?.reference).toContain(`about ${value}:`);
        expect(problems[at]?.prompt).not.toContain(full);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
