import type { ExtractionDiagnosis } from "../../index.js";
import { renderTable } from "./table.js";
import type { TerminalStyle } from "./terminal-style.js";
import { visibleText, wrapText } from "./visible-text.js";

/** The diagnosis as text: a table of extractors, then the causes, the one to mend first last and in full. */
export function renderExtraction(diagnosis: ExtractionDiagnosis, { colours, columns: width }: TerminalStyle): string {
  const suites = Object.keys(diagnosis.extractors[0]?.passAt1 ?? {});
  const scores = diagnosis.extractors.map(({ extractor, passAt1, withoutCode, withErrors }) => [
    extractor,
    ...suites.map((suite) => percent(passAt1[suite] ?? 0)),
    String(withoutCode),
    String(withErrors),
  ]);
  const shape = [
    { heading: "Extractor" },
    ...suites.map((suite) => ({ heading: `pass@1 ${suite}`, align: "right" as const })),
    { heading: "no code", align: "right" as const },
    { heading: "does not parse", align: "right" as const },
  ];
  const causes = diagnosis.causes.map(({ cause, answers, blamed, examples }) => [
    cause,
    String(answers),
    String(blamed),
    examples.map(({ problem, sample }) => `${visibleText(problem)} #${sample}`).join(", "),
  ]);
  return [
    `${diagnosis.answers} answers, asked as ${diagnosis.promptKind}; ${diagnosis.programs} distinct programs judged.`,
    "",
    ...renderTable(shape, scores, width),
    "",
    ...(causes.length === 0 ? ["No answer shows a known fault of extraction."] : []),
    ...(causes.length > 0
      ? renderTable(
          [
            { heading: "Cause" },
            { heading: "answers", align: "right" },
            { heading: "blamed", align: "right" },
            { heading: "such as" },
          ],
          causes,
          width,
        )
      : []),
    "",
    ...conclusion(diagnosis, width).map((line) => colours.bold(line)),
  ].join("\n");
}

function conclusion({ causes, mainCause, extractors }: ExtractionDiagnosis, width: number): string[] {
  const main = causes.find(({ cause }) => cause === mainCause);
  if (main !== undefined)
    return wrapText(`Main cause: ${main.cause}. In ${main.blamed} answers ${main.remedy}.`, width);
  const last = Object.keys(extractors[0]?.passAt1 ?? {}).at(-1) ?? "";
  const values = extractors.map(({ passAt1 }) => passAt1[last] ?? 0);
  const spread = Math.max(...values) - Math.min(...values);
  return wrapText(
    `No main cause. Between the extractors lie ${percent(spread)} points; what fails under all of them is the model's own.`,
    width,
  );
}

function percent(value: number): string {
  return (100 * value).toFixed(2);
}
