import { describe, expect, it } from "vitest";
import { Schedule } from "./schedule.js";

const work = (name: string, waiting: number) => ({ name, waiting });

describe("Schedule", () => {
  it("keeps a worker at its problem until nothing waits there", () => {
    const schedule = new Schedule([work("a", 2), work("b", 1)]);
    const a = schedule.next()!;
    expect(a.name).toBe("a");
    a.waiting--;
    expect(schedule.next(a)).toBe(a);
    a.waiting--;
    expect(schedule.next(a)?.name).toBe("b");
  });

  it("gives each further worker the next problem, then sends it where most waits", () => {
    const works = [work("a", 3), work("b", 9), work("c", 5)];
    const schedule = new Schedule(works);
    expect([schedule.next(), schedule.next(), schedule.next()]).toEqual(works);
    expect(schedule.next()?.name).toBe("b");
    works[1]!.waiting = 4;
    expect(schedule.next()?.name).toBe("c");
  });

  it("ends when all is taken", () => {
    const only = work("a", 1);
    const schedule = new Schedule([only]);
    schedule.next();
    only.waiting = 0;
    expect(schedule.next(only)).toBeUndefined();
  });

  it("hands out every program exactly once whatever the interleaving", () => {
    for (const workers of [1, 2, 3, 8]) {
      const works = [5, 0, 1, 7, 2].map((waiting, i) => work(String(i), waiting));
      const schedule = new Schedule(works);
      const current: (ReturnType<typeof work> | undefined)[] = Array(workers).fill(undefined);
      let taken = 0;
      for (let step = 0, idle = 0; idle < workers; step++) {
        const next = schedule.next(current[step % workers]);
        current[step % workers] = next;
        if (next === undefined) idle++;
        else if (next.waiting > 0) {
          next.waiting--;
          taken++;
        }
      }
      expect(taken).toBe(15);
    }
  });
});
