import { api, json, useAnswer } from "../../answers.js";
import { bytesText, count, counted, duration } from "../../parts/numbers.js";
import { PageHead } from "../../parts/page-head.js";
import { Empty, Facts, Notice, Section, WhenHere } from "../../parts/states.js";
import { Link, usePlace } from "../../routing.js";
import { CompletionsList } from "./completions-list.js";
import { LanguageTables } from "./language-tables.js";
import { LiveProgress, useLive } from "./live-progress.js";
import { Metrics } from "./metrics.js";
import { ProblemsTable } from "./problems-table.js";
import { VerdictBreakdown } from "./verdict-breakdown.js";
import { VerdictMap } from "./verdict-map.js";

const askRun = (run: string) => json(api.runs[":run"].$get({ param: { run } }));

/** What a run is and says. */
export type RunDetail = Awaited<ReturnType<typeof askRun>>;

const TABS = [
  { id: "", name: "Summary" },
  { id: "problems", name: "Problems" },
  { id: "map", name: "Verdict map" },
  { id: "completions", name: "Completions" },
  { id: "spec", name: "Spec" },
] as const;

/** One run: how it goes on while it does, then what it says. */
export default function RunPage({ run }: { run: string }) {
  return <FollowedRun key={run} run={run} />;
}

function FollowedRun({ run }: { run: string }) {
  const live = useLive(run);
  const answer = useAnswer(`run ${run} ${live?.state === "running" ? live.judged : "ended"}`, () => askRun(run));
  return <WhenHere answer={answer}>{(detail) => <Run detail={detail} live={live} />}</WhenHere>;
}

function Run({ detail, live }: { detail: RunDetail; live: ReturnType<typeof useLive> }) {
  const { id, name, report, state, judged, completions } = detail;
  const tab = usePlace().query.get("tab") ?? "";
  return (
    <>
      <PageHead
        title={name}
        trail={<Link to={["runs"]}>Runs</Link>}
        lead={`${report.benchmark.id} (${report.benchmark.version}), ${report.oracle} oracle, ${counted(report.problems, "problem")}, ${counted(completions, "completion")}.`}
        aside={
          <Link to={["compare"]} query={{ benchmark: report.benchmark.id }}>
            Compare
          </Link>
        }
      />
      {live?.state === "running" && <LiveProgress live={live} />}
      {live?.state !== "running" && state === "interrupted" && (
        <Notice
          tone="careful"
          text={`Interrupted: ${count(judged)} of ${count(completions)} completions have their verdict. The same clade eval command with --resume goes on.`}
        />
      )}
      <Warnings detail={detail} />
      <nav className="tabs" aria-label="Parts of the run">
        {TABS.map((one) => (
          <Link
            key={one.id}
            to={["runs", id]}
            query={{ tab: one.id }}
            aria-current={one.id === tab ? "page" : undefined}
          >
            {one.name}
          </Link>
        ))}
      </nav>
      <Tab detail={detail} tab={tab} />
    </>
  );
}

function Tab({ detail, tab }: { detail: RunDetail; tab: string }) {
  if (tab === "spec") return <Spec detail={detail} />;
  if (detail.judged === 0) {
    return <Empty what="No completion has its verdict yet. Verdicts appear here as they are earned." />;
  }
  if (tab === "problems") return <ProblemsTable run={detail.id} />;
  if (tab === "map") return <VerdictMap run={detail.id} />;
  if (tab === "completions") return <CompletionsList run={detail.id} />;
  return <Summary detail={detail} />;
}

function Summary({ detail }: { detail: RunDetail }) {
  const { report, measurements } = detail;
  return (
    <>
      <Metrics suites={report.suites} file={detail.id} />
      <VerdictBreakdown detail={detail} />
      {report.suites.map(
        ({ name, cuts }) => cuts && <LanguageTables key={name} suite={name} cuts={cuts} file={detail.id} />,
      )}
      {measurements !== undefined && <Costs detail={detail} />}
    </>
  );
}

function Costs({ detail }: { detail: RunDetail }) {
  const { measurements, id } = detail;
  if (measurements === undefined) return null;
  const { cpuTimeMs, memoryBytes, elapsedMs, completionsPerSecond, slowestProblems } = measurements;
  return (
    <Section title="What judging cost">
      <Facts
        rows={[
          ["CPU time of all programs", duration(cpuTimeMs)],
          ["Largest program", bytesText(memoryBytes)],
          ...(elapsedMs === undefined ? [] : [["The command took", duration(elapsedMs)] as const]),
          ...(completionsPerSecond === undefined
            ? []
            : [["Completions a second", completionsPerSecond.toFixed(1)] as const]),
        ]}
      />
      <h3>Slowest problems</h3>
      <ol className="plain-list">
        {slowestProblems.map((one) => (
          <li key={one.problem}>
            <Link to={["runs", id, "problem", one.ordinal]}>{one.problem}</Link> {duration(one.cpuTimeMs)}{" "}
            <span className="faint">
              for {counted(one.completions, "completion")}; the slowest, {one.slowest.sample},{" "}
              {duration(one.slowest.cpuTimeMs)}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Warnings({ detail }: { detail: RunDetail }) {
  const { suspicious, unjudged, problemsWithoutCompletions } = detail.report;
  const found = [
    ...(unjudged > 0
      ? [`${counted(unjudged, "verdict")} could not be judged; they count neither for nor against the model.`]
      : []),
    ...(suspicious > 0
      ? [`${counted(suspicious, "completion")} deserve a look: the list of completions ends with them.`]
      : []),
    ...(problemsWithoutCompletions > 0
      ? [`${counted(problemsWithoutCompletions, "problem")} without completions; no metric counts them.`]
      : []),
  ];
  return found.map((text) => <Notice key={text} tone="careful" text={text} />);
}

function Spec({ detail }: { detail: RunDetail }) {
  return (
    <Section title="Everything needed to repeat it">
      <pre className="block" tabIndex={0}>
        {JSON.stringify(detail.report.spec, undefined, 2)}
      </pre>
    </Section>
  );
}
