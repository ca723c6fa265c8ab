import { escapeHtml } from "../../foundation/escape-html.js";

/** HTML of our own making. Everything else is text, and escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Content = Html | string | number | undefined | readonly Content[];

/** A template whose interpolated texts are escaped; lists are joined, `undefined` is nothing. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return new Html(parts.map((part, at) => part + textOf(contents[at])).join(""));
}

function textOf(content: Content): string {
  if (content === undefined) return "";
  if (content instanceof Html) return content.text;
  if (typeof content === "string" || typeof content === "number") return visible(escapeHtml(String(content)));
  return content.map(textOf).join("");
}

/** Characters that reorder or hide text are shown as escapes, so that a program looks like what it does. */
function visible(text: string): string {
  return text.replace(
    /(?!\n|\r|\t)[\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}

/** A table. Columns that hold numbers alone stand on the right. */
export function htmlTable(heads: readonly string[], rows: readonly (readonly (Html | string)[])[]): Html {
  const numeric = heads.map((_, at) => rows.some((row) => isNumber(row[at])) && rows.every((row) => fits(row[at])));
  const tag = (name: "td" | "th", contents: readonly (Html | string)[]) =>
    contents.map(
      (content, at) => new Html(`<${name}${numeric[at] ? ' class="number"' : ""}>${textOf(content)}</${name}>`),
    );
  return html`<div class="scroll"><table><thead><tr>${tag("th", heads)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${tag("td", row)}</tr>\n`)}</tbody></table></div>`;
}

/** A number, also in percent, with its rank interval, two with a colon, or an interval. */
const NUMBER = /^[[<]?[+−-]?\d[\d.,]*( %)?(( : |, )[+−-]?[\d.]+)?( \(\d+–\d+\))?\]?$/;

function isNumber(content: Html | string | undefined): boolean {
  return typeof content === "string" && NUMBER.test(content);
}

function fits(content: Html | string | undefined): boolean {
  return content === "" || content === "–" || isNumber(content);
}

/** A section that is closed until the reader opens it. */
export function folded(title: string, content: Html): Html {
  return html`<details><summary>${title}</summary>${content}</details>`;
}
