import { useState } from "react";
import { api, json, useAnswer } from "../../answers.js";
import { type Column, DataTable } from "../../parts/data-table.js";
import { counted } from "../../parts/numbers.js";
import { PageHead } from "../../parts/page-head.js";
import { WhenHere } from "../../parts/states.js";
import { Link, setQuery, usePlace } from "../../routing.js";
import { Findings } from "../audit/findings.js";

const askTable = (table: string) => json(api.map.tables[":table"].$get({ param: { table } }));

type Table = Awaited<ReturnType<typeof askTable>>;
type Row = Table["rows"][number];
type Cell = Row["cells"][number];

/** A table of the survey: printed values, with corrections and audit flags in their places. */
export default function TablePage({ id }: { id: string }) {
  const answer = useAnswer(`table ${id}`, () => askTable(id));
  return <WhenHere answer={answer}>{(table) => <TableOf table={table} />}</WhenHere>;
}

function TableOf({ table }: { table: Table }) {
  const { query } = usePlace();
  const search = query.get("search") ?? "";
  const corrected = query.get("only") === "corrected";
  const rows = table.rows
    .filter(({ cells }) => cells.some(({ printed }) => printed.toLowerCase().includes(search.toLowerCase())))
    .filter(({ cells }) => !corrected || cells.some((cell) => cell.corrections.length > 0));
  return (
    <>
      <PageHead
        title={`Table ${table.number}`}
        trail={<Link to={["map"]}>Map</Link>}
        lead={`${table.title}. Printed values; where evidence says more, it stands below, with how far it can be relied on. Flags lead to what an audit finds.`}
      />
      <div className="fields">
        <label className="field">
          Rows with{" "}
          <input type="search" value={search} onChange={(event) => setQuery({ search: event.target.value })} />
        </label>
        <label className="field">
          <input
            type="checkbox"
            checked={corrected}
            onChange={(event) => setQuery({ only: event.target.checked ? "corrected" : undefined })}
          />{" "}
          only rows with corrections
        </label>
        <span className="faint">
          {rows.length} of {counted(table.rows.length, "row")}
        </span>
      </div>
      <DataTable
        caption={`Table ${table.number}`}
        columns={columnsOf(table)}
        rows={rows}
        keyOf={({ id }) => id}
        file={table.id}
      />
      <Findings findings={table.findings} file={table.id} />
    </>
  );
}

function columnsOf(table: Table): Column<Row>[] {
  return table.columns.map((column) => {
    const cellOf = (row: Row) => row.cells.find((cell) => cell.column === column.id);
    const numeric = table.rows.some((row) => cellOf(row)?.value !== null && cellOf(row)?.value !== undefined);
    return {
      id: column.id,
      head:
        column.unit === "name" || column.heading.includes(column.unit)
          ? column.heading
          : `${column.heading} (${column.unit})`,
      number: numeric && column.id !== "model",
      value: (row) => cellOf(row)?.value ?? cellOf(row)?.printed,
      show: (row) => {
        const cell = cellOf(row);
        const flags = cell === undefined ? [] : flagsOf(table, row, column.heading, cell);
        return cell === undefined ? (
          ""
        ) : (
          <CellView cell={cell} flags={flags} row={row} linked={column.id === table.columns[0]?.id} />
        );
      },
    };
  });
}

function flagsOf(table: Table, row: Row, heading: string, cell: Cell) {
  const label = row.cells[0]?.printed;
  return table.findings.filter(
    ({ severity, cells }) =>
      severity !== "note" &&
      cells.some(
        (one) =>
          one.column === heading && one.printed === cell.printed && (one.row === label || label?.startsWith(one.row)),
      ),
  );
}

function CellView({ cell, flags, row, linked }: { cell: Cell; flags: Table["findings"]; row: Row; linked: boolean }) {
  const [open, setOpen] = useState(false);
  const { printed, corrections } = cell;
  return (
    <span className="cell">
      {linked ? <Link to={["map", row.id]}>{printed}</Link> : printed}
      {flags.length > 0 && (
        <span className="flag" title={flags.map(({ message }) => message).join("\n")}>
          <span aria-hidden="true">⚑</span>
          <span className="unseen">, {counted(flags.length, "finding")}</span>
        </span>
      )}
      {corrections.map(({ corrected, reason, grade, evidence }) => (
        <span key={reason} className="correction">
          <button type="button" className="inline" aria-expanded={open} onClick={() => setOpen(!open)}>
            {corrected === null ? "doubted" : corrected === printed ? `confirmed` : `→ ${corrected}`}
          </button>{" "}
          <span className="faint">{grade}</span>
          {open && (
            <span className="evidence">
              {reason} <span className="faint">{evidence.join("; ")}</span>
            </span>
          )}
        </span>
      ))}
    </span>
  );
}
