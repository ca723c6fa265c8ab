import { count } from "./numbers.js";

interface PagerProps {
  readonly total: number;
  readonly offset: number;
  readonly shown: number;
  /** Rows of a full page. */
  readonly size: number;
  readonly onOffset: (offset: number) => void;
  readonly what: string;
}

/** Says which part of a list is shown, and goes on or back. Nothing where all of it is. */
export function Pager({ total, offset, shown, size, onOffset, what }: PagerProps) {
  if (total <= shown && offset === 0) return null;
  return (
    <nav className="pager" aria-label={`Pages of ${what}`}>
      <button type="button" disabled={offset === 0} onClick={() => onOffset(Math.max(0, offset - size))}>
        ← Previous
      </button>
      <span>
        {what} {count(offset + 1)} to {count(offset + shown)} of {count(total)}
      </span>
      <button type="button" disabled={offset + shown >= total} onClick={() => onOffset(offset + size)}>
        Next →
      </button>
    </nav>
  );
}
