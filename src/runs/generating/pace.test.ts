import { expect, it } from "vitest";
import { ModelFailure } from "../../models/model-failure.js";
import type { Clock } from "./clock.js";
import { Pace, type Turn } from "./pace.js";

/** Time that passes only when somebody sleeps. */
function fakeClock(): Clock & { slept: number[] } {
  let now = 0;
  const slept: number[] = [];
  const sleep = async (ms: number) => {
    slept.push(ms);
    now += ms;
  };
  return { now: () => now, sleep, slept };
}

const turns = async (pace: Pace, count: number) =>
  Promise.all(Array.from({ length: count }, async () => (await pace.turn()) as Turn));

it("sends more while the server answers, half as many when it complains, and counts one storm once", async () => {
  const pace = new Pace({ most: 20, clock: fakeClock() });
  expect(pace.limit).toBe(8);
  for (const turn of await turns(pace, 8)) turn.answered();
  expect(pace.limit).toBe(16);
  for (const turn of await turns(pace, 16)) turn.failed(new ModelFailure("rate-limit", ""));
  expect(pace.limit).toBe(8);
  // from here one more per round of answers
  for (const turn of await turns(pace, 8)) turn.answered();
  expect(pace.limit).toBe(8);
  for (const turn of await turns(pace, 8)) turn.answered();
  expect(pace.limit).toBe(9);
});

it("waits as long as the server says, and when it grants nothing more", async () => {
  const clock = fakeClock();
  const pace = new Pace({ most: 4, clock });
  const [first] = await turns(pace, 1);
  first?.failed(new ModelFailure("rate-limit", "", { retryAfterMs: 700 }));
  const [second] = await turns(pace, 1);
  expect(clock.slept).toEqual([700]);
  second?.answered({ requests: 0, resetMs: 1500 });
  await turns(pace, 1);
  expect(clock.slept).toEqual([700, 1500]);
});

it("never lets more under way than it may, and none after the signal", async () => {
  const pace = new Pace({ most: 1, clock: fakeClock() });
  const [turn] = await turns(pace, 1);
  const controller = new AbortController();
  const waiting = pace.turn(controller.signal);
  controller.abort();
  expect(await waiting).toBeUndefined();
  turn?.answered();
  expect(await pace.turn(controller.signal)).toBeUndefined();
});
