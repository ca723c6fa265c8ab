import type { ReactNode } from "react";
import type { Answer } from "../answers.js";
import { VisibleText } from "./visible-characters.js";

/** Shows an answer when it is here; the last one, dimmed, while the next is on its way. */
export function WhenHere<Value>({
  answer,
  children,
}: {
  answer: Answer<Value>;
  children: (value: Value) => ReactNode;
}) {
  if (answer.state === "refused") return <Notice tone="bad" text={answer.reason} />;
  if (answer.state === "waiting" && answer.value === undefined) return <p className="waiting">Loading …</p>;
  const value = answer.value as Value;
  return <div aria-busy={answer.state === "waiting"}>{children(value)}</div>;
}

/** A sentence that must be seen. */
export function Notice({ tone, text }: { tone: "bad" | "careful" | "plain"; text: string }) {
  return (
    <p className={`notice notice-${tone}`} role={tone === "bad" ? "alert" : undefined}>
      <VisibleText text={text} />
    </p>
  );
}

/** What there is to do where there is nothing to see. */
export function Empty({ what, command, children }: { what: string; command?: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p>{what}</p>
      {command !== undefined && <pre tabIndex={0}>{command}</pre>}
      {children}
    </div>
  );
}

/** A heading with what belongs to it. */
export function Section({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section>
      <div className="section-head">
        <h2>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** Names and values, a line each. */
export function Facts({ rows }: { rows: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
