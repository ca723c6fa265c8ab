import { diffLines } from "diff";
import { useMemo } from "react";
import { api, json, useAnswer } from "../../answers.js";
import { PageHead } from "../../parts/page-head.js";
import { Notice, Section, WhenHere } from "../../parts/states.js";
import { VERDICTS, VerdictMark } from "../../parts/verdicts.js";
import { VisibleText } from "../../parts/visible-characters.js";
import { Link, setQuery, usePlace } from "../../routing.js";

interface Side {
  readonly run: string;
  readonly ordinal: string;
  readonly sample: string;
}

const askSamples = ({ run, ordinal }: Side) =>
  json(api.runs[":run"].problems[":ordinal"].$get({ param: { run, ordinal } }));
const askProgram = (param: Side) => json(api.runs[":run"].problems[":ordinal"].completions[":sample"].$get({ param }));

/** Two programs for one problem beside each other, with what differs marked. */
export default function SideBySidePage() {
  const { query } = usePlace();
  const side = (name: "first" | "second"): Side => ({
    run: query.get(name) ?? "",
    ordinal: query.get(`${name}Problem`) ?? "0",
    sample: query.get(`${name}Sample`) ?? "0",
  });
  const [first, second] = [side("first"), side("second")];
  const [a, b] = [
    useAnswer(JSON.stringify(first), () => askProgram(first)),
    useAnswer(JSON.stringify(second), () => askProgram(second)),
  ];
  return (
    <>
      <PageHead title="Side by side" trail={<Link to={["compare"]}>Compare</Link>} />
      <div className="pair">
        <SideHead side={first} name="first" />
        <SideHead side={second} name="second" />
      </div>
      <WhenHere answer={a}>
        {(one) => <WhenHere answer={b}>{(other) => <Difference first={one.source} second={other.source} />}</WhenHere>}
      </WhenHere>
    </>
  );
}

function SideHead({ side, name }: { side: Side; name: "first" | "second" }) {
  const answer = useAnswer(`samples ${side.run} ${side.ordinal}`, () => askSamples(side));
  return (
    <Section title={side.run.replaceAll("~", "/")}>
      <WhenHere answer={answer}>
        {({ id, samples }) => (
          <p>
            <Link to={["runs", side.run, "problem", side.ordinal]}>{id}</Link>{" "}
            <label className="field">
              Completion{" "}
              <select value={side.sample} onChange={(event) => setQuery({ [`${name}Sample`]: event.target.value })}>
                {samples.map(({ sample, verdict }) => (
                  <option key={sample} value={sample}>
                    {sample}: {VERDICTS.find((one) => one.id === verdict)?.label ?? "waiting"}
                  </option>
                ))}
              </select>
            </label>{" "}
            <VerdictMark verdict={samples.find(({ sample }) => String(sample) === side.sample)?.verdict} />
          </p>
        )}
      </WhenHere>
    </Section>
  );
}

/** Lines beside each other: what stands opposite is the same, or takes its place. */
interface LinePair {
  readonly left: string | undefined;
  readonly right: string | undefined;
  readonly same: boolean;
}

function Difference({ first, second }: { first: string; second: string }) {
  const pairs = useMemo(() => linePairs(first, second), [first, second]);
  if (pairs === undefined)
    return <Notice tone="careful" text="The programs are too long to be laid side by side; open them one by one." />;
  const changed = pairs.filter(({ same }) => !same).length;
  return (
    <>
      <p>{changed === 0 ? "The programs are the same." : `${changed} lines differ.`}</p>
      <div className="difference" tabIndex={0} role="region" aria-label="Programs side by side">
        <table>
          <caption className="unseen">Lines of both programs; − only in the first, + only in the second</caption>
          <tbody>
            {pairs.map(({ left, right, same }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
              <tr key={at}>
                <Half text={left} sign={same ? " " : "−"} kind={same ? "same" : "removed"} />
                <Half text={right} sign={same ? " " : "+"} kind={same ? "same" : "added"} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Half({ text, sign, kind }: { text: string | undefined; sign: string; kind: string }) {
  if (text === undefined) return <td className="half absent" />;
  return (
    <td className={`half ${kind}`}>
      <span aria-hidden="true">{sign} </span>
      <VisibleText text={text.slice(0, 2000)} />
    </td>
  );
}

const LONGEST = 60_000;

function linePairs(first: string, second: string): LinePair[] | undefined {
  if (first.length > LONGEST || second.length > LONGEST) return undefined;
  const pairs: LinePair[] = [];
  let removed: string[] = [];
  const flush = (added: readonly string[]) => {
    for (let at = 0; at < Math.max(removed.length, added.length); at++)
      pairs.push({ left: removed[at], right: added[at], same: false });
    removed = [];
  };
  for (const change of diffLines(first, second)) {
    const lines = change.value.replace(/\n$/, "").split("\n");
    if (change.removed) removed = lines;
    else if (change.added) flush(lines);
    else {
      flush([]);
      for (const line of lines) pairs.push({ left: line, right: line, same: true });
    }
  }
  flush([]);
  return pairs;
}
