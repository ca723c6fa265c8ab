import { api, json, useAnswer } from "../../answers.js";
import { type Column, DataTable } from "../../parts/data-table.js";
import { counted } from "../../parts/numbers.js";
import { PageHead } from "../../parts/page-head.js";
import { Empty, Section, WhenHere } from "../../parts/states.js";
import { Link } from "../../routing.js";

const askNode = (node: string) => json(api.map.nodes[":node"].$get({ param: { node }, query: {} }));

type Detail = Awaited<ReturnType<typeof askNode>>;
type FactRow = Detail["facts"][number];
type FigureRow = Detail["figures"]["rows"][number];

/** One place of the map: what it is, where that is known from, the command that runs it, what was measured. */
export default function NodePage({ id }: { id: string }) {
  const answer = useAnswer(`node ${id}`, () => askNode(id));
  return <WhenHere answer={answer}>{(detail) => <Node detail={detail} />}</WhenHere>;
}

function Node({ detail }: { detail: Detail }) {
  const { node, path, children, facts, figures, leaves } = detail;
  return (
    <>
      <PageHead
        title={node.name}
        trail={
          <>
            <Link to={["map"]}>Map</Link> / {path.slice(0, -1).join(" / ")}
          </>
        }
        lead={node.description}
      />
      <Section title="What of Clade does it">
        {node.modules.length > 0 ? (
          <ul className="plain-list">
            {node.modules.map((module) => (
              <li key={module}>
                <code>{module}</code>
              </li>
            ))}
          </ul>
        ) : children.length > 0 ? (
          <p>
            {leaves.done} of {counted(leaves.all, "leaf", "leaves")} below it.
          </p>
        ) : (
          <Empty what="Nothing of Clade does this yet." />
        )}
      </Section>
      {children.length > 0 && (
        <Section title="Below it">
          <ul className="plain-list columns">
            {children.map(({ id, name, level, done }) => (
              <li key={id}>
                <span className={done ? "leaf done" : "leaf"} aria-hidden="true" />
                <Link to={level === "table" ? ["map", "table", id] : ["map", id]}>{name}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {facts.length > 0 && (
        <Section title="What is known of it">
          <DataTable
            caption="Facts with their sources"
            columns={FACTS}
            rows={facts}
            keyOf={keyOfFact}
            file={`${node.id}-facts`}
          />
        </Section>
      )}
      {figures.total > 0 && (
        <Section title={counted(figures.total, "published figure")}>
          <DataTable
            caption="Published figures"
            columns={FIGURES}
            rows={figures.rows}
            keyOf={keyOfFigure}
            file={`${node.id}-figures`}
          />
        </Section>
      )}
      <Section title="Sources">
        <ul className="plain-list">
          {node.sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}

const keyOfFact = ({ field, value }: FactRow) => `${field} ${value}`;
const keyOfFigure = (row: FigureRow) =>
  [row.model, row.benchmark, row.standing, row.value, row.note, row.sources.join()].join(" ");

const FACTS: readonly Column<FactRow>[] = [
  { id: "field", head: "Field", value: ({ field }) => field },
  { id: "value", head: "Value", wide: true, value: ({ value }) => String(value) },
  { id: "source", head: "Source", wide: true, value: ({ sources }) => sources.join("; ") },
];

const FIGURES: readonly Column<FigureRow>[] = [
  { id: "model", head: "Model", value: ({ model }) => model },
  { id: "benchmark", head: "Benchmark", value: ({ benchmark }) => benchmark },
  { id: "value", head: "Value", number: true, value: ({ value }) => value },
  { id: "unit", head: "Unit", value: ({ unit }) => unit },
  { id: "standing", head: "Standing", value: ({ standing }) => standing },
  { id: "source", head: "Source", wide: true, value: ({ sources }) => sources.join("; ") },
];
