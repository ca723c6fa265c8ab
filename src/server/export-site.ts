import { existsSync, readdirSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CladeError, CORRECTIONS } from "../index.js";
import { createApi } from "./app.js";
import { exportedName } from "./exported-name.js";
import { readPages } from "./pages.js";
import { createSite } from "./site.js";

export interface ExportOptions {
  /** Where runs are looked for. */
  readonly folders: readonly string[];
  /** A new or empty folder, or one that an earlier export wrote. */
  readonly out: string;
  /** Completions of a run that are written with their programs; those beyond are left out, and the page says so. */
  readonly completionsPerRun?: number;
}

export interface Exported {
  readonly files: number;
  readonly bytes: number;
  /** Runs of which only some completions were written. */
  readonly cut: readonly { readonly run: string; readonly written: number; readonly completions: number }[];
}

const COMPLETIONS_PER_RUN = 2000;
const MARK = "clade-export.txt";

/**
 * Writes pages and answers as files that any web server can give out, below any address.
 * @throws CladeError USAGE when the folder holds something else
 */
export async function exportSite({
  folders,
  out,
  completionsPerRun = COMPLETIONS_PER_RUN,
}: ExportOptions): Promise<Exported> {
  refuseForeignFolder(out);
  const writer = new SiteWriter(createApi(createSite(folders)), out);
  await writer.file(MARK, "Written by `clade serve --export`. Everything here is overwritten by the next export.\n");
  for (const [name, { bytes }] of readPages()) await writer.file(name, name === "index.html" ? asStatic(bytes) : bytes);
  for (const name of ["session", "map", "map/tables", "audit", "ledger", "languages"])
    await writer.answer(`/api/${name}`);
  await writeMap(writer);
  await writeModels(writer);
  const cut = await writeRuns(writer, completionsPerRun);
  return { files: writer.files, bytes: writer.bytes, cut };
}

/** Asks the routes as a browser would, and keeps the answers. */
class SiteWriter {
  files = 0;
  bytes = 0;

  constructor(
    private readonly api: ReturnType<typeof createApi>,
    private readonly out: string,
  ) {}

  async file(name: string, content: string | Uint8Array): Promise<void> {
    const path = join(this.out, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    this.files++;
    this.bytes += content.length;
  }

  /** Keeps an answer; what cannot be answered (a damaged run) is kept as it is, for the page to show. */
  async answer<Answer>(request: string): Promise<Answer> {
    const text = await (await this.api.request(request)).text();
    await this.file(exportedName(request), text);
    return JSON.parse(text) as Answer;
  }

  /** Keeps all pages of a list; returns its rows. */
  async pages<Row>(request: string, most = Number.POSITIVE_INFINITY): Promise<Row[]> {
    const rows: Row[] = [];
    for (;;) {
      const joint = request.includes("?") ? "&" : "?";
      const page = rows.length === 0 ? request : `${request}${joint}offset=${rows.length}`;
      const answer = await this.answer<{ total?: number; rows?: Row[] }>(page);
      rows.push(...(answer.rows ?? []));
      if (!answer.rows?.length || rows.length >= (answer.total ?? 0) || rows.length >= most) return rows;
    }
  }
}

async function writeMap(writer: SiteWriter): Promise<void> {
  const { nodes } = await writer.answer<{ nodes: { id: string; level: string }[] }>("/api/map");
  for (const { id, level } of nodes) {
    await writer.answer(`/api/map/nodes/${id}`);
    if (level !== "table") continue;
    await writer.answer(`/api/map/tables/${id}`);
    await writer.answer(`/api/audit/${id}`);
  }
}

async function writeModels(writer: SiteWriter): Promise<void> {
  const { benchmarks } = await writer.answer<{ benchmarks: string[] }>("/api/models");
  for (const benchmark of benchmarks) await writer.answer(`/api/models?benchmark=${benchmark}`);
}

interface ListedRun {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly completions?: number;
  readonly benchmark?: { readonly id: string };
}

async function writeRuns(writer: SiteWriter, most: number): Promise<Exported["cut"]> {
  const runs = await writer.pages<ListedRun>("/api/runs");
  const cut: { run: string; written: number; completions: number }[] = [];
  for (const { id, name, completions = 0, state } of runs) {
    await writer.answer(`/api/runs/${id}`);
    if (state === "damaged") continue;
    const written = await writeRun(writer, id, most);
    if (written < completions) cut.push({ run: name, written, completions });
  }
  const benchmarks = [...new Set(runs.flatMap(({ benchmark }) => benchmark?.id ?? []))];
  await writer.answer("/api/compare/choices");
  for (const benchmark of benchmarks) await writeComparisons(writer, benchmark);
  return cut;
}

async function writeRun(writer: SiteWriter, id: string, most: number): Promise<number> {
  const base = `/api/runs/${id}`;
  const { verdicts } = await writer.answer<{ verdicts: string[] }>(`${base}/verdicts`);
  const problems = await writer.pages<{ ordinal: number }>(`${base}/problems`);
  await writer.pages(`${base}/strips`);
  await writer.pages(`${base}/suspicious`);
  for (const verdict of verdicts) await writer.pages(`${base}/completions?verdict=${verdict}`, most);
  await writer.pages(`${base}/completions`, most);
  let written = 0;
  for (const { ordinal } of problems) {
    const problem = await writer.answer<WrittenProblem>(`${base}/problems/${ordinal}`);
    await writer.answer(`${base}/problems/${ordinal}/elsewhere`);
    for (const { kind, name } of problem.problem.view?.suites ?? []) {
      if (kind === "inputs") await writer.answer(`${base}/problems/${ordinal}/calls?suite=${name}`);
    }
    for (const { sample } of problem.samples) {
      if (written >= most) break;
      await writer.answer(`${base}/problems/${ordinal}/completions/${sample}`);
      written++;
    }
  }
  return written;
}

interface WrittenProblem {
  readonly problem: {
    readonly view?: { readonly suites: readonly { readonly kind: string; readonly name: string }[] };
  };
  readonly samples: readonly { readonly sample: number }[];
}

async function writeComparisons(writer: SiteWriter, benchmark: string): Promise<void> {
  const request = `/api/compare?benchmark=${benchmark}`;
  const { suites = [] } = await writer.answer<WrittenComparison>(request);
  for (const correction of CORRECTIONS) await writer.answer(`${request}&correction=${correction}`);
  for (const { name, pairs } of suites) {
    for (const { first, second } of pairs) {
      for (const side of ["first", "second"]) {
        await writer.pages(`/api/compare/problems?first=${first.id}&second=${second.id}&suite=${name}&side=${side}`);
      }
    }
  }
}

interface WrittenComparison {
  readonly suites?: readonly {
    readonly name: string;
    readonly pairs: readonly { readonly first: { readonly id: string }; readonly second: { readonly id: string } }[];
  }[];
}

/** Tells the pages that their answers are files. */
function asStatic(html: Uint8Array): string {
  return Buffer.from(html).toString("utf8").replace("<html ", '<html data-answers="files" ');
}

function refuseForeignFolder(out: string): void {
  if (!existsSync(out) || existsSync(join(out, MARK)) || readdirSync(out).length === 0) return;
  throw new CladeError("USAGE", `${out} holds files that are no export. Choose an empty or new folder.`);
}
