import { addressOf, api, isExport, json, useAnswer } from "../../answers.js";
import { CodeView } from "../../parts/code-view.js";
import { bytesText, count, counted, duration } from "../../parts/numbers.js";
import { PageHead } from "../../parts/page-head.js";
import { Facts, Notice, Section, WhenHere } from "../../parts/states.js";
import { VerdictMark } from "../../parts/verdicts.js";
import { VisibleText } from "../../parts/visible-characters.js";
import { go, hrefOf, Link } from "../../routing.js";
import { useArrowKeys } from "./arrow-keys.js";
import { StepLinks } from "./problem-page.js";
import { RawAnswer } from "./raw-answer.js";

const askCompletion = (run: string, ordinal: string, sample: string) =>
  json(api.runs[":run"].problems[":ordinal"].completions[":sample"].$get({ param: { run, ordinal, sample } }));

type Detail = Awaited<ReturnType<typeof askCompletion>>;
type Earned = NonNullable<Detail["verdict"]>["suites"][string];

/** One completion: the program, what it earned and why. */
export default function CompletionPage({ run, ordinal, sample }: { run: string; ordinal: string; sample: string }) {
  const problem = useAnswer(`problem ${run} ${ordinal}`, () =>
    json(api.runs[":run"].problems[":ordinal"].$get({ param: { run, ordinal } })),
  );
  const answer = useAnswer(`completion ${run} ${ordinal} ${sample}`, () => askCompletion(run, ordinal, sample));
  const known = problem.state === "refused" ? undefined : problem.value;
  const steps = stepsAround(known, { run, ordinal, sample: Number(sample) });
  useArrowKeys({
    ...(steps.previous !== undefined && { previous: () => go(steps.previous ?? "") }),
    ...(steps.next !== undefined && { next: () => go(steps.next ?? "") }),
  });
  const view = known?.problem.found ? known.problem.view : undefined;
  return (
    <>
      <PageHead
        title={`${known?.id ?? "…"}, completion ${sample}`}
        trail={
          <>
            <Link to={["runs"]}>Runs</Link> / <Link to={["runs", run]}>{run.replaceAll("~", "/")}</Link> /{" "}
            <Link to={["runs", run, "problem", ordinal]}>{known?.id ?? "problem"}</Link>
          </>
        }
        aside={<StepLinks {...steps} what="completion" />}
      />
      <WhenHere answer={answer}>
        {(detail) => <Completion detail={detail} source={{ run, ordinal, sample }} />}
      </WhenHere>
      {view !== undefined && (
        <details>
          <summary>Prompt</summary>
          <CodeView label="Prompt" text={view.prompt} />
        </details>
      )}
    </>
  );
}

interface Source {
  readonly run: string;
  readonly ordinal: string;
  readonly sample: string;
}

function Completion({ detail, source }: { detail: Detail; source: Source }) {
  const { verdict, failingCalls, sha256, characters } = detail;
  return (
    <>
      <Section title="Verdict">
        {verdict === null ? (
          <Notice tone="plain" text="This completion waits for its verdict." />
        ) : (
          <div className="suites">
            {Object.entries(verdict.suites).map(([suite, earned]) => (
              <SuiteVerdict key={suite} suite={suite} earned={earned} call={failingCalls[suite]} />
            ))}
          </div>
        )}
        {verdict?.suspicions?.map(({ reason }) => (
          <Notice key={reason} tone="careful" text={`Suspicious: ${reason}`} />
        ))}
        {verdict !== null && (
          <Facts
            rows={[
              ["CPU time", duration(verdict.cpuTimeMs)],
              ["Wall time", duration(verdict.wallTimeMs)],
              ["Memory", bytesText(verdict.memoryBytes)],
            ]}
          />
        )}
      </Section>
      <Section title="Program" aside={<WholeProgram source={source} />}>
        <CodeView label="Program" text={detail.source} />
        {detail.source.length < characters && (
          <Notice
            tone="plain"
            text={`The first ${count(detail.source.length)} of ${counted(characters, "character")}; save the whole to see the rest.`}
          />
        )}
        <p className="faint">SHA-256 {sha256}</p>
      </Section>
      <RawAnswer answer={detail.answer} origin={detail.origin} />
    </>
  );
}

function WholeProgram({ source: { run, ordinal, sample } }: { source: Source }) {
  if (isExport) return null;
  return (
    <a href={addressOf(`runs/${run}/problems/${ordinal}/completions/${sample}/source`)} download>
      Save whole program
    </a>
  );
}

function SuiteVerdict({ suite, earned, call }: { suite: string; earned: Earned; call: string | undefined }) {
  return (
    <div className="suite">
      <h3>
        {suite} <VerdictMark verdict={earned.verdict === "failed" ? earned.failure : earned.verdict} />
      </h3>
      <Facts
        rows={[
          ...(call === undefined ? [] : [["First failing call", <Text key="call" text={call} />] as const]),
          ...detailRows(earned),
        ]}
      />
    </div>
  );
}

/** What the detail says; `returned X, expected Y` is taken apart. */
function detailRows(earned: Earned): (readonly [string, React.ReactNode])[] {
  if (earned.verdict === "passed") return [];
  if (earned.verdict === "unjudged") return [["Why", <Text key="why" text={`${earned.code}: ${earned.detail}`} />]];
  const { detail = "", firstFailure, somePassed, official } = earned;
  const [, got, expected] = /^returned (.*), expected (.*)$/s.exec(detail) ?? [];
  return [
    ...(got === undefined || expected === undefined
      ? detail === ""
        ? []
        : [["Said", <Text key="said" text={detail} />] as const]
      : [
          ["Got", <Text key="got" text={got} />] as const,
          ["Expected", <Text key="expected" text={expected} />] as const,
        ]),
    ...(firstFailure === undefined ? [] : [["Test", `number ${firstFailure}, counted from 0`] as const]),
    ...(somePassed === undefined ? [] : [["Other tests", somePassed ? "some passed" : "none passed"] as const]),
    ...(official === undefined ? [] : [["Official word", official] as const]),
  ];
}

function Text({ text }: { text: string }) {
  return (
    <code className="value">
      <VisibleText text={text} />
    </code>
  );
}

interface Around {
  readonly ordinal: number;
  readonly problems: number;
  readonly samples: readonly { readonly sample: number }[];
}

/** The completions before and after, going on to the neighbouring problem at the ends. */
function stepsAround(problem: Around | undefined, here: { run: string; ordinal: string; sample: number }) {
  const to = (...parts: (string | number)[]) => hrefOf(["runs", here.run, "problem", ...parts]);
  const samples = (problem?.samples ?? []).map(({ sample }) => sample).sort((a, b) => a - b);
  const at = samples.indexOf(here.sample);
  const [before, after] = [samples[at - 1], at < 0 ? undefined : samples[at + 1]];
  const ordinal = Number(here.ordinal);
  return {
    previous: before !== undefined ? to(ordinal, before) : ordinal > 0 ? to(ordinal - 1, 0) : undefined,
    next:
      after !== undefined
        ? to(ordinal, after)
        : ordinal + 1 < (problem?.problems ?? 0)
          ? to(ordinal + 1, 0)
          : undefined,
  };
}
