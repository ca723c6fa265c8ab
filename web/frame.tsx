import { Component, lazy, type ReactNode, Suspense, useEffect, useRef } from "react";
import { AppearanceSwitch } from "./parts/appearance.js";
import { Empty, Notice } from "./parts/states.js";
import { Link, type Place, usePlace } from "./routing.js";

const AREAS = [
  { id: "map", name: "Map" },
  { id: "models", name: "Models" },
  { id: "runs", name: "Runs" },
  { id: "compare", name: "Compare" },
  { id: "audit", name: "Audit" },
  { id: "languages", name: "Languages" },
] as const;

// Each area is a file of its own, so that the first page comes soon.
const MapPage = lazy(() => import("./pages/map/map-page.js"));
const NodePage = lazy(() => import("./pages/map/node-page.js"));
const TablePage = lazy(() => import("./pages/map/table-page.js"));
const ModelsPage = lazy(() => import("./pages/models/models-page.js"));
const RunsPage = lazy(() => import("./pages/runs/runs-page.js"));
const RunPage = lazy(() => import("./pages/runs/run-page.js"));
const ProblemPage = lazy(() => import("./pages/runs/problem-page.js"));
const CompletionPage = lazy(() => import("./pages/runs/completion-page.js"));
const ComparePage = lazy(() => import("./pages/compare/compare-page.js"));
const SideBySidePage = lazy(() => import("./pages/compare/side-by-side-page.js"));
const AuditPage = lazy(() => import("./pages/audit/audit-page.js"));
const LedgerPage = lazy(() => import("./pages/audit/ledger-page.js"));
const LanguagesPage = lazy(() => import("./pages/languages/languages-page.js"));

/** The page that a place names. */
function pageAt({ parts }: Place): ReactNode {
  const [area = "runs", first, second, third, fourth] = parts;
  switch (area) {
    case "map":
      if (first === undefined) return <MapPage />;
      return first === "table" && second !== undefined ? <TablePage id={second} /> : <NodePage id={first} />;
    case "models":
      return <ModelsPage />;
    case "runs":
      if (first === undefined) return <RunsPage />;
      if (second !== "problem" || third === undefined) return <RunPage run={first} />;
      if (fourth === undefined) return <ProblemPage run={first} ordinal={third} />;
      return <CompletionPage run={first} ordinal={third} sample={fourth} />;
    case "compare":
      return first === "programs" ? <SideBySidePage /> : <ComparePage />;
    case "audit":
      return first === "ledger" ? <LedgerPage /> : <AuditPage id={first} />;
    case "languages":
      return <LanguagesPage />;
    default:
      return <Empty what={`There is no page ${area}.`} />;
  }
}

/** What is around every page. */
export function Frame() {
  const place = usePlace();
  const main = useRef<HTMLElement>(null);
  const path = place.parts.join("/");
  const earlier = useRef(path);
  useEffect(() => {
    // Whoever follows a link begins at the top of the new page, also with a screen reader.
    if (earlier.current === path) return;
    earlier.current = path;
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [path]);
  const [area = "runs"] = place.parts;
  return (
    <>
      <header className="masthead">
        <button type="button" className="skip" onClick={() => main.current?.focus()}>
          Skip to content
        </button>
        <a className="brand" href="#/runs">
          Clade
        </a>
        <nav aria-label="Areas">
          {AREAS.map(({ id, name }) => (
            <Link key={id} to={[id]} aria-current={area === id ? "page" : undefined}>
              {name}
            </Link>
          ))}
        </nav>
        <AppearanceSwitch />
      </header>
      <main ref={main} tabIndex={-1}>
        <Guard key={path}>
          <Suspense fallback={<p className="waiting">Loading …</p>}>{pageAt(place)}</Suspense>
        </Guard>
      </main>
    </>
  );
}

/** Shows a failure of a page instead of nothing. */
class Guard extends Component<{ children: ReactNode }, { failure: string | undefined }> {
  override state = { failure: undefined as string | undefined };

  static getDerivedStateFromError(error: unknown) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { failure } = this.state;
    return failure === undefined ? this.props.children : <Notice tone="bad" text={`This page failed: ${failure}`} />;
  }
}
