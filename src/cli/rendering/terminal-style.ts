import picocolors from "picocolors";

/** How to write to one stream. */
export interface TerminalStyle {
  /** True where a line can be rewritten. */
  readonly interactive: boolean;
  /** Columns of a line. */
  readonly columns: number;
  /** Colours, or functions that change nothing. */
  readonly colours: ReturnType<typeof picocolors.createColors>;
}

const COLUMNS_OF_A_FILE = 100;

/**
 * The style of a stream. Colours only on a terminal that is not `dumb`; `NO_COLOR` (any value but the empty one) takes them
 * away, `FORCE_COLOR` (not empty, not `0`) gives them to files too.
 * @see https://no-color.org
 */
export function terminalStyle(
  stream: { readonly isTTY?: boolean | undefined; readonly columns?: number | undefined },
  environment: Readonly<Record<string, string | undefined>>,
): TerminalStyle {
  const interactive = stream.isTTY === true && environment.TERM !== "dumb";
  const forced = !["", "0"].includes(environment.FORCE_COLOR ?? "");
  const coloured = !environment.NO_COLOR && (interactive || forced);
  return {
    interactive,
    columns: Math.max(40, stream.columns ?? COLUMNS_OF_A_FILE),
    colours: picocolors.createColors(coloured),
  };
}
