import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { defines } from "./definitions.js";
import { openExtractors } from "./open-extractors.js";

const DATA = path.resolve(process.env.CLADE_DATA_DIR ?? path.join(import.meta.dirname, "../../../../shared/data"));
const CHAT = path.join(DATA, "chat-answers/qwen2-7b-instruct.generations_python.jsonl.gz");
const BASE = path.join(DATA, "qwen2.5-coder-base/7b.pred_js_output.jsonl.gz");

const rows = (file: string) =>
  gunzipSync(readFileSync(file))
    .toString()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Readonly<Record<string, string>>);

// What the programs earn when they are run is measured by `node bench/extraction.mjs --scores`; see docs/extraction.md.
describe(`models' own texts (skipped where ${DATA} has none)`, () => {
  it.skipIf(!existsSync(CHAT))(
    "every answer of a chat model to HumanEval becomes a program that parses and defines the function",
    async () => {
      const { default: extractor } = await openExtractors(["python"]);
      const broken = rows(CHAT).filter(({ prompt = "", generation = "" }) => {
        const entryPoint = [...prompt.matchAll(/^def (\w+)\(/gm)].at(-1)?.[1] ?? "";
        const { code, audit } = extractor.extract(generation, {
          prompt,
          entryPoint,
          language: "python",
          promptKind: "chat",
          stop: [],
        });
        return audit.parse.state !== "complete" || !defines(code, entryPoint);
      });
      expect(broken.map((row) => row.task_id)).toEqual([]);
    },
  );
  it.skipIf(!existsSync(BASE))(
    "continuations of a base model are cut where those who published it cut them",
    async () => {
      const { default: extractor } = await openExtractors(["javascript"]);
      const stop = ["\nfunction ", "\n/*", "\n//", "\nconsole.log"];
      const all = rows(BASE);
      const same = all.filter(({ prompt = "", wholecode = "", generation = "" }) => {
        const entryPoint = /function (\w+)\([^)]*\)[^)]*$/.exec(prompt.trimEnd())?.[1] ?? "";
        const { code } = extractor.extract(wholecode, {
          prompt,
          entryPoint,
          language: "javascript",
          promptKind: "text",
          stop,
        });
        return code.replace(/\s/g, "") === generation.replace(/\s/g, "");
      });
      // The others keep a helper function that the solution calls and the published rules cut off.
      expect(same.length / all.length).toBeGreaterThan(0.9);
    },
  );
});
