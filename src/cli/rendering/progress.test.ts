import { describe, expect, it } from "vitest";
import { Progress, type ProgressState, progressLine } from "./progress.js";
import { terminalStyle } from "./terminal-style.js";

const state = (changes: Partial<ProgressState> = {}): ProgressState => ({
  judged: 3204,
  total: 16_400,
  resumed: 0,
  elapsedMs: 7777,
  verdicts: { "wrong-answer": 1900, passed: 812, unjudged: 0, "time-limit": 492 },
  ...changes,
});

describe("progressLine", () => {
  it("shows count, rate, estimate and verdicts, passed first", () => {
    expect(progressLine(state())).toBe(
      "judging 3,204/16,400  412/s  eta 0:32  passed 812  wrong-answer 1,900  time-limit 492",
    );
  });

  it("rates only what this command judged, and claims no rate at the start", () => {
    expect(progressLine(state({ resumed: 3104, elapsedMs: 10_000, verdicts: {} }))).toBe(
      "judging 3,204/16,400  10/s  eta 22:00",
    );
    expect(progressLine(state({ judged: 0, elapsedMs: 0, verdicts: {} }))).toBe("judging 0/16,400");
    expect(progressLine(state({ judged: 10, total: 10, elapsedMs: 5000, verdicts: {} }))).toBe(
      "judging 10/10  2.0/s  in 0:05",
    );
  });
});

describe("Progress", () => {
  it("rewrites one line of a terminal, at most ten times a second, within its width", () => {
    const progress = new Progress(terminalStyle({ isTTY: true, columns: 60 }, {}));
    const first = progress.update(state());
    expect(first.startsWith("\r\u001b[2K")).toBe(true);
    expect(first.length - "\r\u001b[2K".length).toBeLessThanOrEqual(59);
    expect(first.endsWith("…")).toBe(true);
    expect(progress.update(state({ elapsedMs: 7800 }))).toBe("");
    expect(progress.update(state({ elapsedMs: 7900 }))).not.toBe("");
    expect(progress.finish(state({ elapsedMs: 7901 })).endsWith("\n")).toBe(true);
  });

  it("adds a line to a file each 10 seconds or 10 %, and the last one once", () => {
    const progress = new Progress(terminalStyle({}, {}));
    const shown: number[] = [];
    // 1 % a second up to 30 %, then 5 % a second.
    for (let second = 0; second <= 44; second++) {
      const judged = second <= 30 ? second : 30 + 5 * (second - 30);
      const text = progress.update(state({ judged, total: 100, elapsedMs: second * 1000 }));
      expect(text).not.toContain("\u001b");
      if (text !== "") shown.push(second);
    }
    expect(shown).toEqual([10, 20, 30, 32, 34, 36, 38, 40, 42, 44]);
    expect(progress.finish(state({ judged: 100, total: 100, elapsedMs: 45_000 }))).toBe("");
    const short = new Progress(terminalStyle({}, {}));
    short.update(state({ judged: 1, total: 100, elapsedMs: 1000 }));
    expect(short.finish(state({ judged: 3, total: 100, elapsedMs: 2000 }))).toContain("judging 3/100");
  });
});

describe("terminalStyle", () => {
  const coloured = (stream: { isTTY?: boolean }, environment: Record<string, string>) =>
    terminalStyle(stream, environment).colours.bold("x") !== "x";

  it("colours terminals only, and honours NO_COLOR and FORCE_COLOR", () => {
    expect(coloured({ isTTY: true }, {})).toBe(true);
    expect(coloured({}, {})).toBe(false);
    expect(coloured({ isTTY: true }, { NO_COLOR: "1" })).toBe(false);
    expect(coloured({ isTTY: true }, { NO_COLOR: "" })).toBe(true);
    expect(coloured({}, { FORCE_COLOR: "1" })).toBe(true);
    expect(coloured({}, { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(false);
    expect(coloured({ isTTY: true }, { TERM: "dumb" })).toBe(false);
  });
});
