import { api, json, useAnswer } from "../../answers.js";
import { useDark } from "../../parts/appearance.js";
import { count } from "../../parts/numbers.js";
import { Pager } from "../../parts/pager.js";
import { csvOf, pngOf, saveAs } from "../../parts/saving.js";
import { Section, WhenHere } from "../../parts/states.js";
import { CELL_PX, Strip, stripText, verdictColour } from "../../parts/strip.js";
import { VERDICTS } from "../../parts/verdicts.js";
import { go, hrefOf, Link, setQuery, usePlace } from "../../routing.js";

const [ROWS, COLUMNS] = [100, 200];

const askStrips = (run: string, offset: number, from: number) =>
  json(
    api.runs[":run"].strips.$get({
      param: { run },
      query: { ...(offset > 0 && { offset: String(offset) }), ...(from > 0 && { from: String(from) }) },
    }),
  );

type Strips = Awaited<ReturnType<typeof askStrips>>;

/** A heat map: a row for each problem, a cell for each of its completions. */
export function VerdictMap({ run }: { run: string }) {
  const { query } = usePlace();
  const [offset, from] = [Number(query.get("offset") ?? 0), Number(query.get("from") ?? 0)];
  const answer = useAnswer(`strips ${run} ${offset} ${from}`, () => askStrips(run, offset, from));
  return (
    <Section title="Problems by completions">
      <Legend />
      <WhenHere answer={answer}>{(strips) => <Strips run={run} strips={strips} />}</WhenHere>
    </Section>
  );
}

function Legend() {
  const dark = useDark();
  return (
    <ul className="legend" aria-label="Colours">
      {VERDICTS.map(({ id, label }, code) => (
        <li key={id}>
          <svg width="12" height="12" aria-hidden="true">
            <rect width="12" height="12" fill={verdictColour(code, dark)} />
            {code > 0 && <rect x="3" y="5" width="6" height="2" fill={dark ? "#14171c" : "#fff"} />}
          </svg>{" "}
          {label}
        </li>
      ))}
    </ul>
  );
}

function Strips({ run, strips }: { run: string; strips: Strips }) {
  const { rows, total, offset, samples, from } = strips;
  const width = rows[0]?.codes.length ?? 0;
  const file = `${run}-verdict-map`;
  const saveSvg = () => saveAs(`${file}.svg`, new Blob([svgOf(strips).text], { type: "image/svg+xml" }));
  const savePng = async () => {
    const { text, widthPx, heightPx } = svgOf(strips);
    saveAs(`${file}.png`, await pngOf(text, widthPx, heightPx));
  };
  const saveCsv = () => saveAs(`${file}.csv`, new Blob([csvText(strips)], { type: "text/csv" }));
  return (
    <>
      <div className="tools">
        <button type="button" onClick={saveSvg}>
          SVG
        </button>
        <button type="button" onClick={savePng}>
          PNG
        </button>
        <button type="button" onClick={saveCsv}>
          CSV
        </button>
      </div>
      <div className="strips" tabIndex={0} role="region" aria-label="Verdicts by problem and completion">
        {rows.map(({ ordinal, id, codes }) => (
          <div key={id} className="strip-row">
            <Link to={["runs", run, "problem", ordinal]}>{id}</Link>
            <Strip
              codes={codes}
              label={`${id}: ${stripText(codes)}`}
              onPick={(at) => go(hrefOf(["runs", run, "problem", ordinal, from + at]))}
            />
          </div>
        ))}
      </div>
      <Pager
        what="problems"
        size={ROWS}
        shown={rows.length}
        {...{ total, offset }}
        onOffset={(next) => setQuery({ offset: next === 0 ? undefined : String(next) })}
      />
      <Pager
        what="completions"
        size={COLUMNS}
        shown={width}
        total={samples}
        offset={from}
        onOffset={(next) => setQuery({ from: next === 0 ? undefined : String(next) })}
      />
      <p className="faint">
        Completions {count(from)} to {count(from + Math.max(0, width - 1))}, left to right. A cell leads to its
        completion.
      </p>
    </>
  );
}

function csvText({ rows, from }: Strips): string {
  const cells = rows.flatMap(({ id, codes }) =>
    [...codes].map((code, at) => [id, from + at, VERDICTS[Number(code)]?.id ?? ""] as const),
  );
  return csvOf(["problem", "completion", "verdict"], cells);
}

const LABEL_PX = 160;

function svgOf({ rows, from }: Strips): { text: string; widthPx: number; heightPx: number } {
  const widthPx = LABEL_PX + 20 + CELL_PX * Math.max(1, rows[0]?.codes.length ?? 0);
  const heightPx = 40 + 20 * rows.length;
  const body = rows.flatMap(({ id, codes }, row) => {
    const y = 30 + 20 * row;
    const cells = [...codes].map((code, at) => {
      const x = LABEL_PX + 10 + at * CELL_PX;
      return `<rect x="${x}" y="${y}" width="${CELL_PX - 1}" height="17" fill="${verdictColour(Number(code), false)}"/>`;
    });
    return [`<text x="${LABEL_PX}" y="${y + 13}" text-anchor="end">${escaped(id)}</text>`, ...cells];
  });
  const head = `<text x="${LABEL_PX + 10}" y="18">completions from ${from}</text>`;
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="#fff"/>${head}${body.join("")}</svg>`;
  return { text, widthPx, heightPx };
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
