import type { Report } from "../../index.js";
import { countText, intervalText, percentText } from "./number-text.js";
import { renderTable } from "./table.js";
import type { TerminalStyle } from "./terminal-style.js";
import { visibleText } from "./visible-text.js";

type Cuts = NonNullable<Report["suites"][string]["cuts"]>;
type CutValue = Cuts["byLanguage"][string];
type CutGap = NonNullable<Cuts["gapsToPython"]>[string];

/** pass@1 by language, where a run has several: one table per suite and kind of language, and the cross table. */
export function cutLines(report: Report, style: TerminalStyle): string[] {
  return Object.values(report.suites).flatMap(({ cuts }) => (cuts === undefined ? [] : linesOf(cuts, style)));
}

function linesOf(cuts: Cuts, style: TerminalStyle): string[] {
  const several = Object.keys(cuts.byLanguage).length > 1;
  const natural = Object.keys(cuts.byNaturalLanguage ?? {}).length > 1;
  return [
    ...(several ? valueTable("language", cuts.byLanguage, cuts.gapsToPython, "to Python", style) : []),
    ...(natural
      ? valueTable("natural language", cuts.byNaturalLanguage ?? {}, cuts.gapsToEnglish, "to English", style)
      : []),
    ...(natural ? valueTable("resource class", cuts.byResourceClass ?? {}, undefined, "", style) : []),
    ...(several && natural ? crossLines(cuts.cross ?? {}, style) : []),
  ];
}

function valueTable(
  title: string,
  values: Readonly<Record<string, CutValue>>,
  gaps: Readonly<Record<string, CutGap>> | undefined,
  to: string,
  { colours, columns }: TerminalStyle,
): string[] {
  const rows = Object.entries(values).map(([name, { value, interval, problems }]) => {
    const gap = gaps?.[name];
    const gapText = gap === undefined ? "" : `${gap.difference > 0 ? "+" : ""}${(100 * gap.difference).toFixed(1)}`;
    return [visibleText(name), percentText(value), intervalText(interval), countText(problems), gapText];
  });
  const heads = [title, "pass@1", "", "problems", gaps === undefined ? "" : to];
  const [head = "", ...body] = renderTable(
    heads.map((heading, index) => ({ heading, ...(index > 0 && { align: "right" as const }) })),
    rows,
    columns,
  );
  return [colours.bold(head), ...body];
}

function crossLines(cross: NonNullable<Cuts["cross"]>, { colours, columns }: TerminalStyle): string[] {
  const languages = [...new Set(Object.values(cross).flatMap((row) => Object.keys(row)))].sort();
  const rows = Object.entries(cross).map(([natural, row]) => [
    visibleText(natural),
    ...languages.map((language) => (row[language] === undefined ? "" : percentText(row[language].value, 0))),
  ]);
  const [head = "", ...body] = renderTable(
    ["pass@1", ...languages].map((heading, index) => ({ heading, ...(index > 0 && { align: "right" as const }) })),
    rows,
    columns,
  );
  return [colours.bold(head), ...body];
}
