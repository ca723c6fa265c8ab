import { init, setPlatformAPI, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { escapeHtml } from "../foundation/escape-html.js";
import { sha256Hex } from "../foundation/stable-hash.js";
import type { Drawing } from "./drawing.js";
import { ECHARTS_PARTS } from "./echarts-parts.js";

use([...ECHARTS_PARTS, SVGRenderer]);
// Without a browser nobody knows the reader's font: widths are those of a wide one, so that nothing overlaps.
setPlatformAPI({ measureText: (text, font) => ({ width: textWidth(text, font ?? "") }) });

/** A drawing as an SVG element that scales with its container. Needs no browser. */
export function drawSvg({ option, widthPx, heightPx, description }: Drawing): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width: widthPx, height: heightPx });
  try {
    chart.setOption(option);
    const svg = chart.renderToSVGString({ useViewBox: true });
    return withoutRepetition(still(svg).replace(/^<svg /, `<svg role="img" aria-label="${escapeHtml(description)}" `));
  } finally {
    chart.dispose();
  }
}

const DEFAULT_FONT_PX = 12;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]/u;

function textWidth(text: string, font: string): number {
  const px = Number(/([\d.]+)px/.exec(font)?.[1] ?? DEFAULT_FONT_PX);
  let em = 0;
  for (const character of text) em += WIDE.test(character) ? 1 : 0.6;
  return px * em;
}

/**
 * Without what only a script would use: data indexes, and the looks of a mark under the pointer. Ids, which count the
 * figures of a process, follow from the content instead: the same data give the same bytes.
 */
function still(svg: string): string {
  const plain = withoutScriptHooks(svg.replace(/\bzr\d+-/g, "zr-"));
  return plain.replace(/\bzr-/g, `zr${sha256Hex(plain).slice(0, 8)}-`);
}

function withoutScriptHooks(svg: string): string {
  return svg
    .replace(/ ecmeta_\w+="[^"]*"/g, "")
    .replace(/ class="zr-cls-\d+"/g, "")
    .replace(/<style\s*>\s*<!\[CDATA\[[\s\S]*?\]\]>\s*<\/style>/g, "");
}

/** Styles that occur often become classes: a matrix of a thousand cells is a third as long. */
function withoutRepetition(svg: string): string {
  const style = / style="([^"<>{}]*)"/g;
  const counts = new Map<string, number>();
  for (const [, text = ""] of svg.matchAll(style)) counts.set(text, (counts.get(text) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count > 3).map(([text]) => text);
  if (often.length === 0) return svg;
  // Several figures share a page, and the rules of each hold in all of it.
  const classOf = new Map(often.map((text) => [text, `s${sha256Hex(text).slice(0, 10)}`]));
  const rules = often.map((text) => `.${classOf.get(text)}{${text.replaceAll("&quot;", '"')}}`).join("");
  const body = svg.replace(style, (whole, text: string) => {
    const name = classOf.get(text);
    return name === undefined ? whole : ` class="${name}"`;
  });
  return body.replace(/>/, `><style>${rules}</style>`);
}
