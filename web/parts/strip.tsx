import { useEffect, useRef } from "react";
import { useDark } from "./appearance.js";
import { VERDICTS } from "./verdicts.js";

const COLOURS = {
  light: ["#0072b2", "#8c959f", "#9a6700", "#d55e00", "#b0568a", "#e8a33d", "#7a4988", "#5b6b2f", "#d8dee4"],
  dark: ["#56b4e9", "#6e7681", "#c69026", "#f0883e", "#e29ac3", "#e8c33a", "#b294d6", "#a5b86e", "#343b45"],
} as const;

/** The colour of a verdict by its code. */
export function verdictColour(code: number, dark: boolean): string {
  return COLOURS[dark ? "dark" : "light"][code] ?? "transparent";
}

interface StripProps {
  /** A digit for each completion: its position in `VERDICTS`; `.` where there is none. */
  readonly codes: string;
  readonly label: string;
  readonly onPick: (at: number) => void;
}

/** Cells of a picture that is saved. */
export const CELL_PX = 10;

/** A cell as shown: few completions have room for wide ones. */
const cellPx = (codes: string) => Math.max(CELL_PX, Math.min(28, Math.floor(900 / Math.max(1, codes.length))));

/** A row of cells, one for each completion. On a canvas: a run may have hundreds of thousands. */
export function Strip({ codes, label, onPick }: StripProps) {
  const dark = useDark();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current !== null) paint(canvas.current, codes, dark);
  }, [codes, dark]);
  return (
    <canvas
      ref={canvas}
      className="strip"
      role="img"
      aria-label={label}
      title={label}
      style={{ width: codes.length * cellPx(codes), height: 18 }}
      onClick={(event) => onPick(Math.floor(event.nativeEvent.offsetX / cellPx(codes)))}
    />
  );
}

function paint(canvas: HTMLCanvasElement, codes: string, dark: boolean): void {
  const [scale, width] = [devicePixelRatio, cellPx(codes)];
  canvas.width = codes.length * width * scale;
  canvas.height = 18 * scale;
  const context = canvas.getContext("2d");
  if (context === null) return;
  context.scale(scale, scale);
  for (let at = 0; at < codes.length; at++) {
    const code = codes.charCodeAt(at) - 48;
    if (code < 0 || code >= VERDICTS.length) continue;
    context.fillStyle = verdictColour(code, dark);
    context.fillRect(at * width, 0, width - 1, 17);
    // A pass is a full cell, a failure has a notch: readable without colours.
    if (code === 0) continue;
    context.fillStyle = dark ? "#14171c" : "#ffffff";
    context.fillRect(at * width + 3, 7, width - 7, 3);
  }
}

/** What a strip says, in words: `3 passed, 2 wrong answer`. */
export function stripText(codes: string): string {
  const counts = VERDICTS.map(({ label }, code) => [label, codes.split(String(code)).length - 1] as const);
  const present = counts.filter(([, number]) => number > 0);
  return present.map(([label, number]) => `${number} ${label}`).join(", ") || "no verdict yet";
}
