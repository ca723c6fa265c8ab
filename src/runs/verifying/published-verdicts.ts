import { z } from "zod";
import { CladeError } from "../../foundation/errors.js";
import type { VerdictList } from "./ledger-entry.js";

/** Whether each suite of a completion passed, by `officialId#sample`. */
export type PassesByCompletion = ReadonlyMap<string, Readonly<Record<string, boolean>>>;

/**
 * Reads a list of published verdicts.
 * @throws CladeError BAD_COMPLETIONS when it is not written as expected
 */
export function readPublishedVerdicts(text: string, written: VerdictList, file: string): PassesByCompletion {
  try {
    return READERS[written](text);
  } catch (cause) {
    const message = `${file} is no list of verdicts as ${written} writes them. Is the data folder complete?`;
    throw new CladeError("BAD_COMPLETIONS", message, { cause });
  }
}

const humanEvalRow = z.looseObject({ task_id: z.string(), index: z.number(), passed: z.boolean() });
const evalplusRow = z.looseObject({ task_id: z.string(), index: z.number(), base: z.string(), plus: z.string() });
const evalplusFile = z.looseObject({
  eval: z.record(z.string(), z.array(z.looseObject({ base_status: z.string(), plus_status: z.string() }))),
});
const detailsFile = z.record(z.string(), z.array(z.tuple([z.number(), z.looseObject({ passed: z.boolean() })])));

const READERS: Readonly<Record<VerdictList, (text: string) => PassesByCompletion>> = {
  "human-eval": (text) =>
    new Map(rows(text, humanEvalRow).map(({ task_id, index, passed }) => [`${task_id}#${index}`, { tests: passed }])),
  "evalplus-rows": (text) =>
    new Map(
      rows(text, evalplusRow).map(({ task_id, index, base, plus }) => [
        `${task_id}#${index}`,
        { base: base === "pass", plus: plus === "pass" },
      ]),
    ),
  "evalplus-results": (text) =>
    new Map(
      Object.entries(evalplusFile.parse(JSON.parse(text)).eval).flatMap(([task, samples]) =>
        samples.map(({ base_status, plus_status }, at) => [
          `${task}#${at}`,
          { base: base_status === "pass", plus: plus_status === "pass" },
        ]),
      ),
    ),
  "multipl-e-details": (text) =>
    new Map(
      Object.entries(detailsFile.parse(JSON.parse(text))).flatMap(([task, samples]) =>
        samples.map(([at, { passed }]) => [`${task}#${at}`, { tests: passed }]),
      ),
    ),
};

function rows<Row>(text: string, schema: z.ZodType<Row>): Row[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => schema.parse(JSON.parse(line)));
}
