/** Colours and type of figures. Every pair of series colours can be told apart with any common colour blindness. */
export interface FigureTheme {
  readonly id: "light" | "dark" | "print";
  readonly paper: string;
  /** Text and marks that must be read. */
  readonly ink: string;
  /** Text that explains. */
  readonly faint: string;
  /** Grid lines and axes. */
  readonly line: string;
  /** Fill of what is neither one nor the other. */
  readonly neutral: string;
  /** Lower than, worse than. */
  readonly negative: string;
  /** Higher than, better than. */
  readonly positive: string;
  /** Text on `negative` and `positive`. */
  readonly onColour: string;
  /** Of unordered things, in order of use. */
  readonly series: readonly string[];
  /** True where areas need a pattern besides their colour, as on a printer without colours. */
  readonly patterns: boolean;
  readonly font: string;
}

const FONT = "system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', Arial, sans-serif";

/**
 * The themes that a figure is drawn in. The colours are Okabe and Ito's, made lighter or darker until they have three
 * times the contrast of their paper.
 * @see Okabe and Ito 2008, Color Universal Design, https://jfly.uni-koeln.de/color/
 */
export const FIGURE_THEMES = {
  light: {
    id: "light",
    paper: "#ffffff",
    ink: "#1b1f24",
    faint: "#57606a",
    line: "#d8dee4",
    neutral: "#e4e8ec",
    negative: "#c2410c",
    positive: "#0072b2",
    onColour: "#ffffff",
    series: ["#0072b2", "#c2410c", "#00825f", "#b0568a", "#9a6700", "#3d8fbf", "#57606a"],
    patterns: false,
    font: FONT,
  },
  dark: {
    id: "dark",
    paper: "#14171c",
    ink: "#e8ebef",
    faint: "#a3acb8",
    line: "#343b45",
    neutral: "#2a3038",
    negative: "#f0883e",
    positive: "#56b4e9",
    onColour: "#0b0d10",
    series: ["#56b4e9", "#f0883e", "#2cc295", "#e29ac3", "#e8c33a", "#8fb9d6", "#a3acb8"],
    patterns: false,
    font: FONT,
  },
  print: {
    id: "print",
    paper: "#ffffff",
    ink: "#000000",
    faint: "#333333",
    line: "#bbbbbb",
    neutral: "#eeeeee",
    negative: "#b45309",
    positive: "#0b4f85",
    onColour: "#ffffff",
    series: ["#0b4f85", "#d07a2d", "#00664b", "#c98bb1", "#e3c34f", "#7ab3d6", "#666666"],
    patterns: true,
    font: FONT,
  },
} as const satisfies Readonly<Record<FigureTheme["id"], FigureTheme>>;

/** The colour of the n-th series, from 0; they repeat. */
export function seriesColour(theme: FigureTheme, at: number): string {
  return theme.series[at % theme.series.length] ?? theme.ink;
}
