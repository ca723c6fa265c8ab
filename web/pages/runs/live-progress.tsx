import { useState } from "react";
import type { LiveProgress as Live } from "../../../src/server/live.js";
import { useEvents } from "../../answers.js";
import { MetricBar } from "../../parts/metric-bar.js";
import { count } from "../../parts/numbers.js";

/** How far a run has come, told by the server as it goes on; `undefined` before the first word. */
export function useLive(run: string): Live | undefined {
  const [live, setLive] = useState<Live>();
  useEvents<Live>({
    key: run,
    path: () => `runs/${run}/events`,
    event: "progress",
    tell: (progress) => {
      setLive(progress);
      return progress.state === "running";
    },
  });
  return live;
}

/** A bar, counts, and the metrics so far. */
export function LiveProgress({ live }: { live: Live }) {
  const { judged, completions, suites } = live;
  return (
    <section className="live" aria-label="Progress">
      <div className="section-head">
        <strong>● Running</strong>
        <span aria-live="off">
          {count(judged)} of {count(completions)} completions
        </span>
      </div>
      <progress max={Math.max(1, completions)} value={judged} aria-label="Judged completions" />
      {suites.map(({ name, passAt1 }) => (
        <p key={name}>
          {name}: pass@1 so far{" "}
          {passAt1?.status === "computed" ? <MetricBar value={passAt1.value} interval={passAt1.interval} /> : "–"}
        </p>
      ))}
    </section>
  );
}
