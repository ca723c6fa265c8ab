import { api, json, useAnswer } from "../../answers.js";
import { type Column, DataTable } from "../../parts/data-table.js";
import { counted } from "../../parts/numbers.js";
import { PageHead } from "../../parts/page-head.js";
import { Empty, WhenHere } from "../../parts/states.js";
import { setQuery, usePlace } from "../../routing.js";

const askLanguages = () => json(api.languages.$get());
type Row = Awaited<ReturnType<typeof askLanguages>>["rows"][number];

/** Every language: whether its toolchain is here, and what the conformance suite proved. */
export default function LanguagesPage() {
  const answer = useAnswer("languages", askLanguages);
  const { query } = usePlace();
  const [search, only] = [query.get("search") ?? "", query.get("only") ?? ""];
  return (
    <>
      <PageHead
        title="Languages"
        lead="What the conformance suite proved: a program for each kind of verdict earned it. Times are CPU time of the program that passes, the peak is its largest process."
      />
      <div className="fields">
        <label className="field">
          Name has <input type="search" value={search} onChange={(event) => setQuery({ search: event.target.value })} />
        </label>
        <label className="field">
          Show{" "}
          <select value={only} onChange={(event) => setQuery({ only: event.target.value })}>
            <option value="">all</option>
            <option value="here">toolchain is here</option>
            <option value="missing">toolchain is missing</option>
            <option value="translated">problems are translated into it</option>
          </select>
        </label>
      </div>
      <WhenHere answer={answer}>
        {({ rows }) => {
          const shown = rows.filter((row) => isWanted(row, search, only));
          if (shown.length === 0) return <Empty what="No language is like that." />;
          const proven = shown.filter(({ proof }) => proof !== null).length;
          return (
            <>
              <p>
                {counted(shown.length, "language")}, {proven} proven, {shown.filter(({ present }) => present).length}{" "}
                with their toolchain here.
              </p>
              <DataTable caption="Languages" columns={COLUMNS} rows={shown} keyOf={({ id }) => id} file="languages" />
            </>
          );
        }}
      </WhenHere>
    </>
  );
}

function isWanted({ id, name, aliases, present, translated }: Row, search: string, only: string): boolean {
  const wanted = search.toLowerCase();
  if (![id, name.toLowerCase(), ...aliases].some((text) => text.includes(wanted))) return false;
  if (only === "translated") return translated;
  return only === "" || present === (only === "here");
}

const COLUMNS: readonly Column<Row>[] = [
  { id: "name", head: "Language", value: ({ name }) => name },
  { id: "id", head: "Id", value: ({ id }) => id, show: ({ id }) => <code>{id}</code> },
  { id: "tier", head: "Tier", number: true, value: ({ tier }) => tier },
  {
    id: "here",
    head: "Toolchain",
    value: ({ present }) => (present ? "here" : "missing"),
    show: ({ id, present, missing }) =>
      present ? "here" : <span title={`Missing: ${missing.join(", ")}`}>clade toolchains install {id}</span>,
  },
  { id: "version", head: "Proven with", wide: true, value: ({ proof }) => proof?.version },
  { id: "proven", head: "Verdicts", number: true, value: ({ proof }) => proof?.proven },
  {
    id: "impossible",
    head: "Impossible",
    value: ({ impossible }) => Object.keys(impossible).join(", "),
    show: Impossible,
  },
  { id: "translated", head: "Translated", value: ({ translated }) => (translated ? "yes" : "") },
  { id: "compile", head: "Compile, ms", number: true, value: ({ proof }) => proof?.compileCpuTimeMs },
  { id: "run", head: "Run, ms", number: true, value: ({ proof }) => proof?.runCpuTimeMs },
  { id: "peak", head: "Peak, MiB", number: true, value: ({ proof }) => proof?.peakMiB },
];

function Impossible({ impossible }: Row) {
  const entries = Object.entries(impossible);
  return (
    <span title={entries.map(([kind, reason]) => `${kind}: ${reason}`).join("\n")}>
      {entries.map(([kind]) => kind).join(", ")}
    </span>
  );
}
