import { expect, it } from "vitest";
import { Budget, inputBound } from "./budget.js";

const bound = { inputTokens: 100, outputTokens: 50 };

it("sets aside the most a request can take, and gives back what it did not", () => {
  const budget = new Budget({ tokens: 320 }, undefined);
  expect([budget.reserve(bound), budget.reserve(bound), budget.reserve(bound)]).toEqual([
    "reserved",
    "reserved",
    "wait",
  ]);
  budget.settle(bound, { inputTokens: 40, outputTokens: 10 });
  expect(budget.spent.tokens).toBe(50);
  expect(budget.reserve(bound)).toBe("wait");
  budget.settle(bound, "nothing");
  expect(budget.reserve(bound)).toBe("reserved");
  // what the server does not tell counts with its most
  budget.settle(bound, {});
  expect(budget.spent.tokens).toBe(200);
  expect(budget.reserve(bound)).toBe("never");
});

it("counts money by the price, or as the server says", () => {
  const budget = new Budget({ costUsd: 0.001 }, { input: 1, output: 2 });
  expect(budget.reserve(bound)).toBe("reserved");
  budget.settle(bound, { inputTokens: 100, outputTokens: 50 });
  expect(budget.spent.costUsd).toBeCloseTo(0.0002, 10);
  budget.reserve(bound);
  budget.settle(bound, { costUsd: 0.0007 });
  expect(budget.reserve(bound)).toBe("never");
});

it("takes bytes as the most tokens that a prompt can have", () => {
  expect(inputBound({ kind: "text", text: "naïve" })).toBe(6 + 64);
});
