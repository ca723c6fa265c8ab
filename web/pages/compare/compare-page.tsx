import { api, isExport, json, useAnswer } from "../../answers.js";
import { counted } from "../../parts/numbers.js";
import { PageHead } from "../../parts/page-head.js";
import { Empty, Notice, WhenHere } from "../../parts/states.js";
import { setQuery, usePlace } from "../../routing.js";
import { ComparisonFigures } from "./comparison-figures.js";
import { PairsTable } from "./pairs-table.js";
import { Ranking } from "./ranking.js";
import { WonAndLost } from "./won-and-lost.js";

interface Asked {
  readonly benchmark: string;
  readonly without: string;
  readonly correction: string;
}

const askChoices = () => json(api.compare.choices.$get());
const askComparison = ({ benchmark, without, correction }: Asked) =>
  json(
    api.compare.$get({
      query: { benchmark, ...(without !== "" && { without }), ...(correction !== "" && { correction }) },
    }),
  );

type Comparison = Awaited<ReturnType<typeof askComparison>>;

/** The runs of a comparison on one suite. */
export type SuiteComparison = Comparison["suites"][number];

/** Two of the runs on one suite. Differences are second minus first. */
export type Pair = SuiteComparison["pairs"][number];

/** Runs of one benchmark held against each other. */
export default function ComparePage() {
  const choices = useAnswer("choices", askChoices);
  const { query } = usePlace();
  return (
    <>
      <PageHead
        title="Compare"
        lead="Runs of one benchmark, problem by problem. Differences are second minus first, in points of pass@1."
      />
      <WhenHere answer={choices}>
        {({ benchmarks }) => {
          const several = benchmarks.filter(({ runs }) => runs > 1);
          const benchmark = query.get("benchmark") ?? several[0]?.id;
          if (benchmark === undefined || several.length === 0) {
            return (
              <Empty
                what="A comparison needs two runs of one benchmark. Judge the completions of another model:"
                command="clade eval starter --completions other-model.jsonl --out runs/other"
              />
            );
          }
          return (
            <>
              <label className="field">
                Benchmark{" "}
                <select
                  value={benchmark}
                  onChange={(event) =>
                    setQuery({ benchmark: event.target.value, without: undefined, pair: undefined, suite: undefined })
                  }
                >
                  {several.map(({ id, runs }) => (
                    <option key={id} value={id}>
                      {id} ({runs} runs)
                    </option>
                  ))}
                </select>
              </label>
              <Compared benchmark={benchmark} />
            </>
          );
        }}
      </WhenHere>
    </>
  );
}

function Compared({ benchmark }: { benchmark: string }) {
  const { query } = usePlace();
  // An export holds the comparison of all runs only.
  const without = isExport ? "" : (query.get("without") ?? "");
  const asked = { benchmark, without, correction: query.get("correction") ?? "" };
  const answer = useAnswer(`compare ${JSON.stringify(asked)}`, () => askComparison(asked));
  return <WhenHere answer={answer}>{(comparison) => <ComparisonView comparison={comparison} />}</WhenHere>;
}

const CORRECTIONS = [
  { id: "holm", name: "Holm" },
  { id: "bh", name: "Benjamini-Hochberg" },
  { id: "none", name: "none" },
] as const;

function ComparisonView({ comparison }: { comparison: Comparison }) {
  const { query } = usePlace();
  const { runs, suites, refused, cautions, correction } = comparison;
  const suite = suites.find(({ name }) => name === query.get("suite")) ?? suites.at(-1);
  return (
    <>
      {cautions.map((text) => (
        <Notice key={text} tone="careful" text={text} />
      ))}
      <div className="fields">
        {suite !== undefined && (
          <label className="field">
            Suite{" "}
            <select value={suite.name} onChange={(event) => setQuery({ suite: event.target.value })}>
              {suites.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        )}
        <label className="field">
          Correction for many pairs{" "}
          <select value={correction} onChange={(event) => setQuery({ correction: event.target.value })}>
            {CORRECTIONS.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {!isExport && <RunChoice runs={runs} />}
      </div>
      {suite === undefined ? (
        <Empty what={refused ?? "These runs have no suite in common."} />
      ) : (
        <>
          <p>{conclusionOf(suite, correction)}</p>
          <Ranking suite={suite} />
          <ComparisonFigures suite={suite} />
          <PairsTable suite={suite} />
          <WonAndLost pairs={suite.pairs} suite={suite.name} />
        </>
      )}
    </>
  );
}

function RunChoice({ runs }: { runs: Comparison["runs"] }) {
  const { query } = usePlace();
  const left = (query.get("without") ?? "").split(",").filter(Boolean);
  const toggle = (id: string) =>
    setQuery({ without: (left.includes(id) ? left.filter((one) => one !== id) : [...left, id]).join(",") });
  return (
    <fieldset className="field">
      <legend>Runs</legend>
      {runs.map(({ id, name }) => (
        <label key={id}>
          <input type="checkbox" checked={!left.includes(id)} onChange={() => toggle(id)} /> {name}
        </label>
      ))}
    </fieldset>
  );
}

const CORRECTED = {
  holm: "Holm's correction",
  bh: "Benjamini and Hochberg's correction",
  none: "no correction",
} as const;

function conclusionOf({ pairs, problems, significant }: SuiteComparison, correction: keyof typeof CORRECTED): string {
  const over = `Over the ${counted(problems, "problem")} that all have judged`;
  const [pair, another] = pairs;
  if (pair !== undefined && another === undefined) {
    const { first, second, better } = pair;
    if (better === "undecided") return `${over}, ${first.name} and ${second.name} cannot be told apart.`;
    const [best, other] = better === "first" ? [first, second] : [second, first];
    return `${over}, ${best.name} is better than ${other.name}: the interval of their difference leaves out zero.`;
  }
  const decided = pairs.filter(({ better }) => better !== "undecided").length;
  return `${over}, one is better in ${decided} of ${counted(pairs.length, "pair")} (interval without zero, ${CORRECTED[correction]}). At 5 % without any correction ${significant.exact} would differ, with Holm's ${significant.holm}, with Benjamini and Hochberg's ${significant.benjaminiHochberg}.`;
}
