import { expect, test } from "vitest";
import { runnable } from "../core/run-core.js";
import { COUNTS, GRID, INTEGER, INTEGERS, PAIRS, RECORDS, TALLY, TEXT, TEXTS } from "../core/types.js";
import { dataKey } from "../making/data-key.js";
import { drawArguments, landmarksOf } from "../making/draw-inputs.js";
import { Draws } from "../making/draws.js";
import { lowerPlan } from "../making/lower-plan.js";
import { NamePool } from "../making/names.js";
import { en } from "../phrases/en.js";
import { worded } from "../phrases/wording.js";
import { OPERATIONS } from "./operations.js";

const WANTED = [INTEGER, INTEGERS, TEXT, TEXTS, PAIRS, RECORDS, GRID, COUNTS, TALLY];

test.each(OPERATIONS.map((operation) => [operation.id, operation] as const))(
  "%s: what the definition says and what the reference solution computes are the same",
  (id, operation) => {
    let compared = 0;
    for (const [at, wanted] of WANTED.entries()) {
      for (let draw = 0; draw < 6; draw++) {
        const draws = new Draws("operations", id, at, draw);
        const step = operation.draw(wanted, draws);
        if (step === undefined || step.operands.some((type) => type.kind === "map")) continue;
        const operands = step.operands.map((_, index) => ({ kind: "parameter" as const, index }));
        const plan = { parameters: step.operands, steps: [{ step, operands, depth: 1 }] };
        const { module } = lowerPlan(plan, new NamePool(draws));
        const run = runnable(module);
        for (let attempt = 0; attempt < 25; attempt++) {
          const values = drawArguments(step.operands, landmarksOf(module), draws);
          expect(dataKey(run.call(values, 50_000)), `${step.shape} of ${values.map(dataKey).join("; ")}`).toBe(
            dataKey(step.evaluate(...values)),
          );
          compared += 1;
        }
        expect(worded(step.wording, en, { a: "A", b: "B", c: "C" })).not.toMatch(/\{\w+\}/);
      }
    }
    const takesMaps = ["entries-kept", "keysByValue", "valuesByKey", "map-measured"].includes(id);
    expect(compared > 0 || takesMaps).toBe(true);
  },
);
