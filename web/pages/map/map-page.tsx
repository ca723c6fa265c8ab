import { useCallback, useState } from "react";
import type { FigureTheme } from "../../../src/figures/figure-theme.js";
import { api, json, useAnswer } from "../../answers.js";
import { Figure } from "../../charts/figure.js";
import { type SunburstNode, sunburst } from "../../charts/sunburst.js";
import { counted } from "../../parts/numbers.js";
import { PageHead } from "../../parts/page-head.js";
import { Section, WhenHere } from "../../parts/states.js";
import { go, hrefOf, Link } from "../../routing.js";

const askMap = () => json(api.map.$get());
type Node = Awaited<ReturnType<typeof askMap>>["nodes"][number];

/** Figure 1 of the survey: as a sunburst and as a tree; each place leads to what is known of it. */
export default function MapPage() {
  const answer = useAnswer("map", askMap);
  return (
    <>
      <PageHead
        title="The map of the field"
        lead="The survey's Figure 1 with its five areas. Filled leaves are those that Clade does; every place leads to its sources."
      />
      <WhenHere answer={answer}>{({ nodes }) => <MapOf nodes={nodes} />}</WhenHere>
    </>
  );
}

function MapOf({ nodes }: { nodes: readonly Node[] }) {
  const draw = useCallback((theme: FigureTheme) => sunburst(nodesBelow(nodes, null), theme), [nodes]);
  const leaves = nodes.filter(({ level }) => level === "leaf");
  const pick = (name: string) => {
    const node = nodes.find((one) => one.name === name);
    if (node !== undefined) go(hrefOf(hrefParts(node)));
  };
  return (
    <>
      <div className="map-columns">
        <Figure
          title={`${counted(leaves.length, "leaf", "leaves")}, ${leaves.filter(({ done }) => done).length} done by Clade`}
          draw={draw}
          file="map"
          onPick={pick}
          data={{
            head: ["id", "name", "level", "area", "above", "done"],
            rows: nodes.map(({ id, name, level, area, parent, done }) => [
              id,
              name,
              level,
              area,
              parent,
              done ? "yes" : "no",
            ]),
          }}
        />
        <Section title="As a tree">
          <Tree nodes={nodes} parent={null} depth={0} />
        </Section>
      </div>
      <Section title="Tables of the survey">
        <ul className="plain-list">
          {nodes
            .filter(({ level }) => level === "table")
            .map(({ id, name }) => (
              <li key={id}>
                <Link to={["map", "table", id]}>{name}</Link>
              </li>
            ))}
        </ul>
      </Section>
    </>
  );
}

function hrefParts({ id, level }: Node): string[] {
  return level === "table" ? ["map", "table", id] : ["map", id];
}

function nodesBelow(nodes: readonly Node[], parent: string | null): SunburstNode[] {
  return nodes
    .filter((node) => node.parent === parent && node.level !== "table")
    .map(({ id, name, area, done }) => {
      const children = nodesBelow(nodes, id);
      return { name, area, done, ...(children.length > 0 && { children }) };
    });
}

function Tree({ nodes, parent, depth }: { nodes: readonly Node[]; parent: string | null; depth: number }) {
  const here = nodes.filter((node) => node.parent === parent);
  return (
    <ul className="tree">
      {here.map((node) => (
        <Branch key={node.id} node={node} nodes={nodes} depth={depth} />
      ))}
    </ul>
  );
}

function Branch({ node, nodes, depth }: { node: Node; nodes: readonly Node[]; depth: number }) {
  const [open, setOpen] = useState(false);
  const hasMore = nodes.some(({ parent }) => parent === node.id);
  return (
    <li>
      {hasMore ? (
        <button
          type="button"
          className="twist"
          aria-expanded={open}
          aria-label={`${node.name}: show what is below`}
          onClick={() => setOpen(!open)}
        >
          {open ? "▾" : "▸"}
        </button>
      ) : (
        <span
          className={node.done ? "leaf done" : "leaf"}
          title={node.done ? "done by Clade" : "not done by Clade"}
          aria-hidden="true"
        />
      )}
      <Link to={hrefParts(node)}>{node.name}</Link>
      {open && <Tree nodes={nodes} parent={node.id} depth={depth + 1} />}
    </li>
  );
}
