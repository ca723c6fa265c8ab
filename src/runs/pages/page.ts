import { drawSvg } from "../../figures/draw-svg.js";
import type { Drawing } from "../../figures/drawing.js";
import { FIGURE_THEMES, type FigureTheme } from "../../figures/figure-theme.js";
import { packageVersion } from "../package-version.js";
import { Html, html } from "./html.js";

/** A figure in three versions, of which the page shows the one that fits screen or paper. */
export function figure(draw: (theme: FigureTheme) => Drawing, caption: string): Html {
  const versions = Object.values(FIGURE_THEMES).map((theme) => {
    const drawing = draw(theme);
    return html`<div class="for-${theme.id}" style="max-width:${drawing.widthPx}px">${new Html(drawSvg(drawing))}</div>`;
  });
  return html`<figure>${versions}<figcaption>${caption}</figcaption></figure>`;
}

/** One HTML document that needs nothing else: no script, no file, no network. */
export function page(title: string, body: readonly Html[]): string {
  const document = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
<footer>Clade ${packageVersion()}</footer>
</body>
</html>
`;
  return document.text;
}

const { light, dark, print } = FIGURE_THEMES;

const colours = ({ paper, ink, faint, line, neutral, negative }: FigureTheme) =>
  `--paper:${paper};--ink:${ink};--faint:${faint};--line:${line};--neutral:${neutral};--warning:${negative};`;

const shownOnly = (id: FigureTheme["id"]) =>
  (["light", "dark", "print"] as const).map((one) => `.for-${one}{display:${one === id ? "block" : "none"}}`).join("");

const STYLE = `
:root{color-scheme:light dark;${colours(light)}}
${shownOnly("light")}
@media screen and (prefers-color-scheme:dark){:root{${colours(dark)}}${shownOnly("dark")}}
@media print{:root{color-scheme:light;${colours(print)}}${shownOnly("print")}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 ${light.font}}
main{max-width:60rem;margin:0 auto;padding:2rem 1.25rem}
h1{font-size:1.6rem;line-height:1.2;margin:0 0 .75rem;overflow-wrap:anywhere}
h2{font-size:1.2rem;margin:2.25rem 0 .5rem;padding-top:.75rem;border-top:1px solid var(--line)}
h3{font-size:1rem;margin:1.5rem 0 .25rem}
p{margin:.4rem 0;max-width:46rem}
.lead{font-size:1.1rem}
.faint,figcaption,footer{color:var(--faint);font-size:.86rem}
.caution{border-left:3px solid var(--warning);padding:.4rem .9rem;margin:1rem 0;background:var(--neutral)}
.caution p{margin:.15rem 0}
figure{margin:1rem 0 1.5rem}
figure svg{width:100%;height:auto;display:block}
figcaption{margin-top:.25rem;max-width:46rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.9rem;margin:.5rem 0}
th{text-align:left;font-weight:600;border-bottom:2px solid var(--line);padding:.25rem 1rem .25rem 0;vertical-align:bottom}
td{border-bottom:1px solid var(--line);padding:.25rem 1rem .25rem 0;vertical-align:top;overflow-wrap:break-word}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
pre{font:12.5px/1.45 ui-monospace,'Cascadia Mono','Liberation Mono',Menlo,monospace;background:var(--neutral);padding:.6rem .8rem;margin:.25rem 0 .75rem;overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere}
details{margin:.4rem 0}
summary{cursor:pointer}
ul{padding-left:1.2rem;margin:.4rem 0}
footer{max-width:60rem;margin:0 auto;padding:0 1.25rem 2rem}
@media print{body{font-size:10.5pt}main{max-width:none;padding:0}h2{break-after:avoid}figure,tr{break-inside:avoid}.scroll{overflow:visible}pre{border:1px solid var(--line)}}
`;
