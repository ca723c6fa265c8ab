import {
  type ColumnDef,
  flexRender,
  getCoreRowModel,
  getSortedRowModel,
  type SortingState,
  useReactTable,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { type CsvCell, csvOf, saveAs } from "./saving.js";

/** One column of a table. */
export interface Column<Row> {
  readonly id: string;
  readonly head: string;
  /** What it is sorted by, and what a CSV file has. */
  readonly value: (row: Row) => CsvCell;
  /** How it looks, where that is more than its value. */
  readonly show?: (row: Row) => ReactNode;
  /** Numbers stand to the right, figures below each other. */
  readonly number?: boolean;
  readonly wide?: boolean;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Name of the CSV file, without its extension. */
  readonly file: string;
  readonly sorted?: string;
  readonly rowClass?: (row: Row) => string | undefined;
}

/** From so many rows on, only those in sight are drawn. */
const VIRTUAL_FROM = 120;

/** A table with a head that stays, columns that sort, and a copy as CSV. */
export function DataTable<Row>({ caption, columns, rows, keyOf, file, sorted, rowClass }: DataTableProps<Row>) {
  const [sorting, setSorting] = useState<SortingState>(sorted === undefined ? [] : [sortOf(sorted)]);
  const definitions = useMemo(() => columns.map(definition), [columns]);
  const table = useReactTable({
    data: rows as Row[],
    columns: definitions,
    state: { sorting },
    onSortingChange: setSorting,
    getRowId: keyOf,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
  const shown = table.getRowModel().rows;
  const frame = useRef<HTMLDivElement>(null);
  const virtual = shown.length >= VIRTUAL_FROM;
  const virtualizer = useVirtualizer({
    count: virtual ? shown.length : 0,
    getScrollElement: () => frame.current,
    estimateSize: () => 34,
    overscan: 20,
  });
  const inSight = virtualizer.getVirtualItems();
  const [before, after] = gaps(inSight, virtualizer.getTotalSize());
  const drawn = virtual ? inSight.flatMap(({ index }) => shown[index] ?? []) : shown;
  const first = virtual ? (inSight[0]?.index ?? 0) : 0;
  const csv = () =>
    csvOf(
      columns.map(({ head }) => head),
      shown.map(({ original }) => columns.map(({ value }) => value(original))),
    );
  return (
    <div className="table-block">
      <TableTools caption={caption} csv={csv} file={file} />
      <div
        className={virtual ? "table-frame tall" : "table-frame"}
        ref={frame}
        tabIndex={0}
        role="region"
        aria-label={caption}
      >
        <table aria-rowcount={shown.length + 1}>
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              {table.getFlatHeaders().map((header, at) => (
                <th
                  key={header.id}
                  scope="col"
                  className={classOf(columns[at])}
                  aria-sort={ariaSort(header.column.getIsSorted())}
                >
                  <button type="button" onClick={header.column.getToggleSortingHandler()}>
                    {columns[at]?.head}
                    <span className="sort-mark" aria-hidden="true">
                      {sortMark(header.column.getIsSorted())}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {before > 0 && <Gap heightPx={before} columns={columns.length} />}
            {drawn.map((row, at) => (
              <tr
                key={row.id}
                className={rowClass?.(row.original)}
                data-index={first + at}
                ref={virtual ? virtualizer.measureElement : undefined}
              >
                {row.getVisibleCells().map((cell, column) => (
                  <td key={cell.id} className={classOf(columns[column])}>
                    {flexRender(cell.column.columnDef.cell, cell.getContext())}
                  </td>
                ))}
              </tr>
            ))}
            {after > 0 && <Gap heightPx={after} columns={columns.length} />}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function TableTools({ caption, csv, file }: { caption: string; csv: () => string; file: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard?.writeText(csv()).then(
      () => setCopied(true),
      () => saveAs(`${file}.csv`, new Blob([csv()], { type: "text/csv" })),
    );
  };
  return (
    <div className="tools">
      <button type="button" onClick={copy} aria-label={`${copied ? "Copied" : "Copy CSV"}: ${caption}`}>
        {copied ? "Copied" : "Copy CSV"}
      </button>
      <button
        type="button"
        onClick={() => saveAs(`${file}.csv`, new Blob([csv()], { type: "text/csv" }))}
        aria-label={`Save CSV: ${caption}`}
      >
        Save CSV
      </button>
    </div>
  );
}

function Gap({ heightPx, columns }: { heightPx: number; columns: number }) {
  return (
    <tr>
      <td colSpan={columns} className="gap" style={{ height: heightPx }} />
    </tr>
  );
}

function definition<Row>({ id, value, show }: Column<Row>): ColumnDef<Row> {
  return {
    id,
    accessorFn: (row) => value(row) ?? undefined,
    cell: ({ row }) => (show === undefined ? value(row.original) : show(row.original)),
    sortUndefined: "last",
  };
}

function sortOf(text: string) {
  return { id: text.replace(/^-/, ""), desc: text.startsWith("-") };
}

function gaps(items: readonly { start: number; end: number }[], total: number): [number, number] {
  return [items[0]?.start ?? 0, total - (items.at(-1)?.end ?? total)];
}

function classOf(column: { number?: boolean; wide?: boolean } | undefined): string | undefined {
  return column?.number ? "number" : column?.wide ? "wide" : undefined;
}

function ariaSort(sorted: false | "asc" | "desc") {
  return sorted === false ? undefined : sorted === "asc" ? "ascending" : "descending";
}

function sortMark(sorted: false | "asc" | "desc"): string {
  return sorted === false ? "" : sorted === "asc" ? " ↑" : " ↓";
}
