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

/** A table; a cell that is a number or begins like one stands on the right. */
export function htmlTable(heads: readonly string[], rows: readonly (readonly (Html | string)[])[]): Html {
  const cell = (content: Html | string) => {
    const numeric = typeof content === "string" && /^[[<]?[+−-]?\d/.test(content);
    return numeric ? html`<td class="number">${content}</td>` : html`<td>${content}</td>`;
  };
  return html`<div class="scroll"><table><thead><tr>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map(cell)}</tr>\n`)}</tbody></table></div>`;
}

/** A section that is closed until the reader opens it. */
export function folded(title: string, content: Html): Html {
  return html`<details><summary>${title}</summary>${content}</details>`;
}
