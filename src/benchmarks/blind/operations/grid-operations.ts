import type { BlockBuilder } from "../core/block-builder.js";
import type { Expression, Variable } from "../core/core.js";
import * as c from "../core/expressions.js";
import { GRID, INTEGER, INTEGERS } from "../core/types.js";
import { phrase } from "../phrases/wording.js";
import { grid, numbers, sum } from "./data.js";
import { fixed } from "./fixed-operation.js";
import { integerCondition, integerFunction } from "./integer-rules.js";
import type { Operation } from "./step.js";

/** The number of columns; 0 where there is no row. */
function columnsOf(given: Expression, block: BlockBuilder): Variable {
  const columns = block.let(0);
  block.if(c.greater(c.length(given), 0), (then) => then.set(columns, c.length(c.item(given, 0))));
  return columns;
}

function column(rows: readonly (readonly number[])[], at: number): number[] {
  return rows.map((row) => row[at] as number);
}

const rowTotals = fixed("row-totals", [GRID], INTEGERS, () => ({
  shape: "row-totals",
  wording: phrase("rowTotals"),
  evaluate: (a) => grid(a).map(sum),
  lower: ([a], block, name) => {
    const made = block.let(c.list(INTEGERS), INTEGERS, name);
    block.each(a as Expression, (row, outer) => {
      const total = outer.let(0);
      outer.each(row, (x, inner) => inner.set(total, c.plus(total, x)));
      outer.push(made, total);
    });
    return made;
  },
}));

const columnTotals = fixed("column-totals", [GRID], INTEGERS, () => ({
  shape: "column-totals",
  wording: phrase("columnTotals"),
  evaluate: (a) => (grid(a)[0] ?? []).map((_, at) => sum(column(grid(a), at))),
  lower: ([a], block, name) => {
    const made = block.let(c.list(INTEGERS), INTEGERS, name);
    const columns = columnsOf(a as Expression, block);
    block.range(0, columns, (at, outer) => {
      const total = outer.let(0);
      outer.each(a as Expression, (row, inner) => inner.set(total, c.plus(total, c.item(row, at))));
      outer.push(made, total);
    });
    return made;
  },
}));

/** A grid made of the columns of another, read downwards or upwards. */
function turning(id: "transposed" | "turned"): Operation {
  return fixed(id, [GRID], GRID, () => ({
    shape: id,
    wording: phrase(id),
    evaluate: (a) =>
      (grid(a)[0] ?? []).map((_, at) => (id === "turned" ? column(grid(a), at).reverse() : column(grid(a), at))),
    lower: ([a], block, name) => {
      const given = a as Expression;
      const made = block.let(c.list(GRID), GRID, name);
      const columns = columnsOf(given, block);
      block.range(0, columns, (at, outer) => {
        const row = outer.let(c.list(INTEGERS), INTEGERS);
        outer.range(0, c.length(given), (from, inner) => {
          const place = id === "turned" ? c.minus(c.minus(c.length(given), 1), from) : from;
          inner.push(row, c.item(c.item(given, place), at));
        });
        outer.push(made, row);
      });
      return made;
    },
  }));
}

const flattened = fixed("flattened", [GRID], INTEGERS, () => ({
  shape: "flattened",
  wording: phrase("flattened"),
  evaluate: (a) => grid(a).flat(),
  lower: ([a], block, name) => {
    const made = block.let(c.list(INTEGERS), INTEGERS, name);
    block.each(a as Expression, (row, outer) => outer.each(row, (x, inner) => inner.push(made, x)));
    return made;
  },
}));

const gridMapped = fixed("grid-mapped", [GRID], GRID, (draws) => {
  const f = integerFunction(draws);
  return {
    shape: `grid-mapped(${f.shape})`,
    wording: phrase("gridMapped", { f: f.wording }),
    evaluate: (a) => grid(a).map((row) => row.map((x) => f.apply(x))),
    lower: ([a], block, name) => {
      const made = block.let(c.list(GRID), GRID, name);
      block.each(a as Expression, (row, outer) => {
        const line = outer.let(c.list(INTEGERS), INTEGERS);
        outer.each(row, (x, inner) => inner.push(line, f.code([x], block.scope)));
        outer.push(made, line);
      });
      return made;
    },
  };
});

const chunked = fixed("chunked", [INTEGERS], GRID, (draws) => {
  const k = draws.integer(2, 4);
  return {
    shape: "chunked",
    wording: phrase("chunked", { k }),
    evaluate: (a) =>
      Array.from({ length: Math.floor(numbers(a).length / k) }, (_, at) => numbers(a).slice(at * k, at * k + k)),
    lower: ([a], block, name) => {
      const given = a as Expression;
      const made = block.let(c.list(GRID), GRID, name);
      block.range(0, c.div(c.length(given), k), (at, inner) => {
        inner.push(made, c.slice(given, c.times(at, k), c.plus(c.times(at, k), k)));
      });
      return made;
    },
  };
});

const cheapestPath = fixed("cheapest-path", [GRID], INTEGER, (draws) => {
  const none = draws.integer(-9, 9);
  return {
    shape: "cheapest-path",
    wording: phrase("cheapestPath", { k: none }),
    evaluate: (a) => {
      const rows = grid(a);
      const cost = (row: number, at: number): number => {
        const own = rows[row]?.[at];
        if (own === undefined) return Number.POSITIVE_INFINITY;
        if (row === rows.length - 1 && at === (rows[0]?.length ?? 0) - 1) return own;
        return own + Math.min(cost(row + 1, at), cost(row, at + 1));
      };
      return rows.length === 0 ? none : cost(0, 0);
    },
    lower: ([a], block, name) => {
      const given = a as Expression;
      const best = block.let(none, INTEGER, name);
      const costs = block.let(c.list(INTEGERS), INTEGERS);
      block.each(given, (row, outer) => {
        const line = outer.let(c.list(INTEGERS), INTEGERS);
        outer.range(0, c.length(row), (at, inner) => {
          const own = inner.let(c.item(row, at));
          const left = c.item(line, c.minus(at, 1));
          const isFirst = c.equal(at, 0);
          const hasAbove = c.greater(c.length(costs), 0);
          inner.if(
            hasAbove,
            (below) => {
              const above = below.let(c.item(costs, at));
              below.if(c.not(isFirst), (both) => both.set(above, c.min(above, left)));
              below.set(own, c.plus(own, above));
            },
            (first) => first.if(c.not(isFirst), (along) => along.set(own, c.plus(own, left))),
          );
          inner.push(line, own);
        });
        outer.set(costs, c.copy(line));
        outer.set(best, c.item(costs, c.minus(c.length(costs), 1)));
      });
      return best;
    },
  };
});

const regions = fixed("regions", [GRID], INTEGER, (draws) => {
  const p = integerCondition(draws);
  return {
    shape: `regions(${p.shape})`,
    wording: phrase("regions", { p: p.wording }),
    evaluate: (a) => {
      const cells = new Set(grid(a).flatMap((row, y) => row.flatMap((x, at) => (p.apply(x) ? [`${y},${at}`] : []))));
      const leave = (y: number, at: number): void => {
        if (!cells.delete(`${y},${at}`)) return;
        for (const [dy, dx] of [
          [1, 0],
          [-1, 0],
          [0, 1],
          [0, -1],
        ] as const)
          leave(y + dy, at + dx);
      };
      let count = 0;
      for (const [y, row] of grid(a).entries()) {
        for (const at of row.keys()) {
          if (!cells.has(`${y},${at}`)) continue;
          count += 1;
          leave(y, at);
        }
      }
      return count;
    },
    lower: ([a], block, name) => {
      const given = a as Expression;
      const count = block.let(0, INTEGER, name);
      const columns = columnsOf(given, block);
      // 1: a cell of a region that has not been counted yet
      const open = block.let(c.list(INTEGERS), INTEGERS);
      block.each(given, (row, outer) =>
        outer.each(row, (x, inner) => {
          inner.if(
            p.code([x], block.scope),
            (then) => then.push(open, 1),
            (otherwise) => otherwise.push(open, 0),
          );
        }),
      );
      const waiting = block.let(c.list(INTEGERS), INTEGERS);
      const visit = (inner: BlockBuilder, cell: Expression) =>
        inner.if(c.equal(c.item(open, cell), 1), (then) => {
          then.put(open, cell, 0);
          then.push(waiting, cell);
        });
      block.range(0, c.length(open), (cell, outer) => {
        outer.if(c.equal(c.item(open, cell), 1), (then) => then.set(count, c.plus(count, 1)));
        visit(outer, cell);
        outer.while(c.greater(c.length(waiting), 0), (loop) => {
          const here = loop.let(c.item(waiting, c.minus(c.length(waiting), 1)));
          loop.pop(waiting);
          const at = loop.let(c.mod(here, columns));
          loop.if(c.atLeast(here, columns), (inner) => visit(inner, c.minus(here, columns)));
          loop.if(c.less(c.plus(here, columns), c.length(open)), (inner) => visit(inner, c.plus(here, columns)));
          loop.if(c.greater(at, 0), (inner) => visit(inner, c.minus(here, 1)));
          loop.if(c.less(c.plus(at, 1), columns), (inner) => visit(inner, c.plus(here, 1)));
        });
      });
      return count;
    },
  };
});

export const GRID_OPERATIONS: readonly Operation[] = [
  rowTotals,
  columnTotals,
  turning("transposed"),
  turning("turned"),
  flattened,
  gridMapped,
  chunked,
  cheapestPath,
  regions,
];
