import { useEffect, useState } from "react";
import { api, json, useAnswer } from "../../answers.js";
import { CodeView } from "../../parts/code-view.js";
import { counted, percent } from "../../parts/numbers.js";
import { PageHead } from "../../parts/page-head.js";
import { Empty, Facts, Notice, Section, WhenHere } from "../../parts/states.js";
import { VerdictMark } from "../../parts/verdicts.js";
import { VisibleText } from "../../parts/visible-characters.js";
import { go, hrefOf, Link } from "../../routing.js";
import { useArrowKeys } from "./arrow-keys.js";

const askProblem = (run: string, ordinal: string) =>
  json(api.runs[":run"].problems[":ordinal"].$get({ param: { run, ordinal } }));

/** A problem of a run, and what its completions earned. */
export type ProblemDetail = Awaited<ReturnType<typeof askProblem>>;
type View = Extract<ProblemDetail["problem"], { found: true }>["view"];

export default function ProblemPage({ run, ordinal }: { run: string; ordinal: string }) {
  const answer = useAnswer(`problem ${run} ${ordinal}`, () => askProblem(run, ordinal));
  return <WhenHere answer={answer}>{(detail) => <Problem run={run} detail={detail} />}</WhenHere>;
}

function Problem({ run, detail }: { run: string; detail: ProblemDetail }) {
  const { id, ordinal, problems, problem, samples, completions } = detail;
  const at = (next: number) => hrefOf(["runs", run, "problem", next]);
  useArrowKeys({
    ...(ordinal > 0 && { previous: () => go(at(ordinal - 1)) }),
    ...(ordinal + 1 < problems && { next: () => go(at(ordinal + 1)) }),
  });
  return (
    <>
      <PageHead
        title={id}
        trail={
          <>
            <Link to={["runs"]}>Runs</Link> / <Link to={["runs", run]}>{run.replaceAll("~", "/")}</Link>
          </>
        }
        aside={
          <StepLinks
            previous={ordinal > 0 ? at(ordinal - 1) : undefined}
            next={ordinal + 1 < problems ? at(ordinal + 1) : undefined}
            what="problem"
          />
        }
      />
      <Section title={counted(completions, "completion")}>
        {completions === 0 && <Empty what="No completion answers this problem." />}
        <ul className="sample-list">
          {samples.map(({ sample, verdict }) => (
            <li key={sample}>
              <Link to={["runs", run, "problem", ordinal, sample]}>
                {sample} <VerdictMark verdict={verdict} />
              </Link>
            </li>
          ))}
        </ul>
        {samples.length < completions && (
          <Notice tone="plain" text={`The first ${samples.length}; the run's list of completions has all.`} />
        )}
      </Section>
      <Elsewhere run={run} ordinal={ordinal} />
      {problem.found ? (
        <ProblemText run={run} ordinal={ordinal} view={problem.view} />
      ) : (
        <Notice tone="careful" text={problem.reason} />
      )}
    </>
  );
}

/** Links to what comes before and after, also reached with the arrow keys. */
export function StepLinks({
  previous,
  next,
  what,
}: {
  previous: string | undefined;
  next: string | undefined;
  what: string;
}) {
  return (
    <span className="steps">
      <Step href={previous} before="← " what={what} text="Previous" />
      <Step href={next} after=" →" what={what} text="Next" />
    </span>
  );
}

interface StepProps {
  readonly href: string | undefined;
  readonly text: string;
  readonly what: string;
  readonly before?: string;
  readonly after?: string;
}

function Step({ href, text, what, before, after }: StepProps) {
  if (href === undefined) return <span className="faint">{text}</span>;
  return (
    <a href={href} title={`${text} ${what}: arrow key`}>
      <span aria-hidden="true">{before}</span>
      {text}
      <span className="unseen"> {what}</span>
      <span aria-hidden="true">{after}</span>
    </a>
  );
}

function ProblemText({ run, ordinal, view }: { run: string; ordinal: number; view: View }) {
  const { officialId, language, naturalLanguage, prompt, instruction, reference, suites } = view;
  return (
    <>
      <Section title="Prompt">
        <Facts
          rows={[
            ["Official id", officialId],
            ...(language === "" ? [] : [["Language", language] as const]),
            ...(naturalLanguage === undefined ? [] : [["Natural language", naturalLanguage] as const]),
          ]}
        />
        {instruction !== undefined && <CodeView label="Instruction" text={instruction} />}
        <CodeView label="Prompt" text={prompt} />
      </Section>
      <Section title="Tests">
        {suites.map((suite) =>
          suite.kind === "code" ? (
            <CodeView key={suite.name} label={`Tests of suite ${suite.name}`} text={suite.code} />
          ) : (
            <Calls key={suite.name} run={run} ordinal={ordinal} suite={suite.name} count={suite.count} />
          ),
        )}
      </Section>
      {reference !== "" && (
        <Section title="Reference solution">
          <CodeView label="Reference solution" text={reference} />
        </Section>
      )}
    </>
  );
}

function Calls({ run, ordinal, suite, count }: { run: string; ordinal: number; suite: string; count: number }) {
  const [calls, setCalls] = useState<readonly string[]>([]);
  const [trouble, setTrouble] = useState<string>();
  const ask = (offset: number) =>
    json(
      api.runs[":run"].problems[":ordinal"].calls.$get({
        param: { run, ordinal: String(ordinal) },
        query: { suite, ...(offset > 0 && { offset: String(offset) }) },
      }),
    ).then(
      ({ rows }) => setCalls((before) => [...before.slice(0, offset), ...rows]),
      (error: Error) => setTrouble(error.message),
    );
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each suite
  useEffect(() => {
    ask(0);
  }, [run, ordinal, suite]);
  return (
    <>
      <h3>
        Suite {suite}: {counted(count, "call")}
      </h3>
      {calls.length > 0 && <CodeView label={`Calls of suite ${suite}`} text={calls.join("\n")} />}
      {trouble !== undefined && <Notice tone="careful" text={trouble} />}
      {calls.length > 0 && calls.length < count && (
        <button type="button" onClick={() => ask(calls.length)}>
          Show more calls
        </button>
      )}
    </>
  );
}

function Elsewhere({ run, ordinal }: { run: string; ordinal: number }) {
  const answer = useAnswer(`elsewhere ${run} ${ordinal}`, () =>
    json(api.runs[":run"].problems[":ordinal"].elsewhere.$get({ param: { run, ordinal: String(ordinal) } })),
  );
  if (answer.state !== "here" || answer.value.rows.length === 0) return null;
  return (
    <Section title="The same problem in other runs">
      <ul className="plain-list">
        {answer.value.rows.map((row) => (
          <li key={row.run}>
            <Link to={["runs", row.run, "problem", row.ordinal]}>
              <VisibleText text={row.name} />
            </Link>{" "}
            <span className="faint">{row.suites.map(rateText).join(", ")}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function rateText({ suite, rate }: { suite: string; rate: { judged: number; passed: number } | null }): string {
  if (rate === null || rate.judged === 0) return `${suite}: none judged`;
  return `${suite}: ${rate.passed} of ${rate.judged} passed (${percent(rate.passed / rate.judged)})`;
}
