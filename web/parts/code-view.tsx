import { useMemo, useState } from "react";
import { counted } from "./numbers.js";
import { VisibleText } from "./visible-characters.js";

interface CodeViewProps {
  readonly text: string;
  readonly label: string;
  /** A part of the text that is marked, in characters: from, to. */
  readonly marked?: readonly [from: number, to: number] | undefined;
}

const LINES_AT_FIRST = 400;
const LONGEST_LINE = 2000;

/** A program as text, never as anything else: numbered lines, long ones cut until they are asked for. */
export function CodeView({ text, label, marked }: CodeViewProps) {
  const lines = useMemo(() => linesOf(text), [text]);
  const [shown, setShown] = useState(LINES_AT_FIRST);
  const some = lines.slice(0, shown);
  return (
    <div className="code">
      <div className="code-frame" tabIndex={0} role="region" aria-label={label}>
        <pre>
          {some.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
            <Line key={at} text={line.text} number={at + 1} isMarked={isWithin(line.start, marked)} />
          ))}
        </pre>
      </div>
      {lines.length > shown && (
        <button type="button" onClick={() => setShown(shown + 2000)}>
          Show more of {counted(lines.length, "line")}
        </button>
      )}
    </div>
  );
}

function Line({ text, number, isMarked }: { text: string; number: number; isMarked: boolean }) {
  const [whole, setWhole] = useState(false);
  const cut = !whole && text.length > LONGEST_LINE;
  return (
    <span className={isMarked ? "line marked" : "line"}>
      <span className="line-number" aria-hidden="true">
        {number}
      </span>
      <span className="line-text">
        <VisibleText text={cut ? text.slice(0, LONGEST_LINE) : text} />
        {cut && (
          <button type="button" className="inline" onClick={() => setWhole(true)}>
            … {counted(text.length - LONGEST_LINE, "character")} more
          </button>
        )}
        {"\n"}
      </span>
    </span>
  );
}

function linesOf(text: string): { text: string; start: number }[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const found = { text: line, start };
    start += line.length + 1;
    return found;
  });
}

function isWithin(start: number, marked: readonly [number, number] | undefined): boolean {
  return marked !== undefined && start >= marked[0] && start < marked[1];
}
