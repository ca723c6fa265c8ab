import { useState } from "react";
import { count, counted } from "../../parts/numbers.js";
import { Notice, Section } from "../../parts/states.js";
import { VisibleText } from "../../parts/visible-characters.js";

/** A model's answer and which of its parts became the program. */
export interface ShownAnswer {
  readonly finish: string;
  readonly text: string;
  readonly characters: number;
  readonly extraction: {
    readonly extractor: string;
    readonly added: string;
    readonly restored: string | null;
    readonly parse: ParseState;
    readonly spans: readonly Span[];
  } | null;
}

type ParseState =
  | { readonly state: "complete" }
  | { readonly state: "errors"; readonly firstErrorLine: number }
  | { readonly state: "unknown"; readonly reason: string };

interface Span {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly taken: boolean;
}

interface RawAnswerProps {
  readonly answer: ShownAnswer | null;
  readonly origin: { readonly file: string; readonly format: string };
}

/** What the model wrote: the extracted parts marked, the others faint with the rule that threw them away. */
export function RawAnswer({ answer, origin }: RawAnswerProps) {
  if (answer === null) {
    const text = `There is no raw text: the programs were read from ${origin.file} (${origin.format}), as somebody had extracted them.`;
    return (
      <Section title="What the model wrote">
        <Notice tone="plain" text={text} />
      </Section>
    );
  }
  const { extraction, text, characters } = answer;
  return (
    <Section title="What the model wrote">
      <p className="lead">
        {summaryOf(answer)} <Legend answer={answer} />
      </p>
      <MarkedText text={text} spans={extraction?.spans ?? []} />
      {text.length < characters && (
        <Notice tone="plain" text={`The first ${count(text.length)} of ${counted(characters, "character")}.`} />
      )}
    </Section>
  );
}

const FINISHES: Readonly<Record<string, string>> = {
  stop: "It ended by itself.",
  length: "It was cut at the longest answer that was allowed.",
};
const ADDED: Readonly<Record<string, string>> = {
  prompt: "The prompt was put in front of it.",
  preamble: "The prompt's lines before the definition were put in front of it.",
};

function summaryOf({ finish, extraction, characters }: ShownAnswer): string {
  const said = [`${counted(characters, "character")}.`, FINISHES[finish] ?? `It ended with: ${finish}.`];
  if (extraction === null) return [...said, "No program was looked for in it yet."].join(" ");
  const { extractor, added, restored, parse } = extraction;
  said.push(`The extractor was ${extractor}.`);
  if (ADDED[added] !== undefined) said.push(ADDED[added]);
  if (restored !== null) said.push(`A lost ${restored} was put back.`);
  if (parse.state === "errors") said.push(`The program does not parse, first in line ${parse.firstErrorLine}.`);
  if (parse.state === "unknown") said.push(`Whether it parses is unknown: ${parse.reason}.`);
  return said.join(" ");
}

function Legend({ answer: { extraction } }: { answer: ShownAnswer }) {
  if (extraction === null) return null;
  const taken = extraction.spans.some((span) => span.taken);
  return (
    <>
      {taken ? (
        <>
          <mark className="taken">Marked</mark> is what became the program
        </>
      ) : (
        "Nothing of it became a program"
      )}
      {extraction.spans.some((span) => !span.taken) && "; what is grey was thrown away, by the rule named before it"}.
    </>
  );
}

const RULES: Readonly<Record<string, string>> = {
  "ansi-escapes": "terminal codes",
  "special-token": "special token",
  reasoning: "reasoning",
  "prompt-echo": "repeats the prompt",
  fence: "in a fence",
  "fence-marker": "fence",
  "other-fence": "another fence",
  "parsed-range": "parses",
  reachable: "needed by the entry point",
  unreachable: "not needed by the entry point",
  prose: "prose",
  "stop-sequence": "after a stop sequence",
  "block-end": "after the block",
  "stray-closing": "stray closing",
  "whole-text": "whole text",
  trimmed: "white space",
};

const CHARACTERS_AT_FIRST = 20_000;

function MarkedText({ text, spans }: { text: string; spans: readonly Span[] }) {
  const [shown, setShown] = useState(CHARACTERS_AT_FIRST);
  return (
    <>
      <div className="code-frame" tabIndex={0} role="region" aria-label="What the model wrote">
        <pre className="raw">
          {partsOf(text.slice(0, shown), spans).map(({ start, part, span }) =>
            span === undefined ? <VisibleText key={start} text={part} /> : <Part key={start} part={part} span={span} />,
          )}
        </pre>
      </div>
      {text.length > shown && (
        <button type="button" onClick={() => setShown(text.length)}>
          Show all {counted(text.length, "character")}
        </button>
      )}
    </>
  );
}

function Part({ part, span }: { part: string; span: Span }) {
  const rule = RULES[span.rule] ?? span.rule;
  if (span.taken) {
    return (
      <mark className="taken" title={`taken: ${rule}`}>
        <VisibleText text={part} />
      </mark>
    );
  }
  return (
    <span className="dropped" title={`thrown away: ${rule}`}>
      {part.trim() !== "" && <span className="rule">{rule}</span>}
      <VisibleText text={part} />
    </span>
  );
}

/** The text cut at the ends of spans; what no span covers is there too. */
function partsOf(text: string, spans: readonly Span[]) {
  const parts: { readonly start: number; readonly part: string; readonly span?: Span }[] = [];
  let at = 0;
  for (const span of spans) {
    const [start, end] = [Math.max(at, span.start), Math.min(text.length, span.end)];
    if (start >= end) continue;
    if (start > at) parts.push({ start: at, part: text.slice(at, start) });
    parts.push({ start, part: text.slice(start, end), span });
    at = end;
  }
  if (at < text.length) parts.push({ start: at, part: text.slice(at) });
  return parts;
}
