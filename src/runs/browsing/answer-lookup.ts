import { existsSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import type { ExtractionAudit } from "../../benchmarks/extraction/extraction.js";
import type { OutputRecord } from "../generating/output-log.js";
import { lineBlocks } from "../stores/byte-lines.js";
import { RunFolder } from "../stores/run-folder.js";

/** A model's answer as it wrote it, and what was made of it. */
export interface BrowsedAnswer {
  readonly text: string;
  /** Why it ended. */
  readonly finish: OutputRecord["finish"];
  /** Which rule took which part; left out where no program was looked for in it yet. */
  readonly audit?: ExtractionAudit;
}

/** Finds answers of a run and their extractions one by one, by where they lie in their files. */
export class AnswerLookup {
  readonly #outputs: LineLookup;
  readonly #extractions: LineLookup;

  /** @param path of the run folder */
  constructor(path: string) {
    const folder = new RunFolder(path);
    this.#outputs = new LineLookup(folder.file("outputs"));
    this.#extractions = new LineLookup(folder.file("extractions"));
  }

  /** The answer, or `undefined`: runs of completions files have none. */
  async find(problem: string, sample: number): Promise<BrowsedAnswer | undefined> {
    const output = (await this.#outputs.find(problem, sample)) as OutputRecord | undefined;
    if (output === undefined) return undefined;
    const audit = (await this.#extractions.find(problem, sample)) as ExtractionAudit | undefined;
    return { text: output.text, finish: output.finish, ...(audit !== undefined && { audit }) };
  }
}

interface Place {
  readonly offset: number;
  readonly length: number;
}

/** Lines of a file by their problem and sample; read again where the file changed. */
class LineLookup {
  #places: Promise<ReadonlyMap<string, Place>> | undefined;
  #key = "";

  constructor(private readonly path: string) {}

  async find(problem: string, sample: number): Promise<unknown> {
    if (!existsSync(this.path)) return undefined;
    const { ino, size, mtimeMs } = statSync(this.path);
    const key = `${ino} ${size} ${mtimeMs}`;
    if (this.#key !== key) [this.#key, this.#places] = [key, placesIn(this.path)];
    const place = (await this.#places)?.get(`${problem} ${sample}`);
    return place && JSON.parse(await textAt(this.path, place));
  }
}

const HEAD = /^\{"problem":("(?:[^"\\]|\\.)*"),"sample":(\d+),/;

/** The first line of each problem and sample: an answer that came again was not taken. */
async function placesIn(path: string): Promise<ReadonlyMap<string, Place>> {
  const places = new Map<string, Place>();
  for await (const { bytes, offset, complete } of lineBlocks(path)) {
    if (!complete) break;
    for (let start = 0; start < bytes.length; ) {
      const end = bytes.indexOf(0x0a, start) + 1;
      const key = keyOf(bytes.subarray(start, end - 1));
      if (key !== undefined && !places.has(key)) places.set(key, { offset: offset + start, length: end - start });
      start = end;
    }
  }
  return places;
}

function keyOf(line: Buffer): string | undefined {
  const head = HEAD.exec(line.toString("utf8", 0, 400));
  if (head !== null) return `${JSON.parse(head[1] as string)} ${head[2]}`;
  try {
    const { problem, sample } = JSON.parse(line.toString("utf8")) as Partial<OutputRecord>;
    return `${problem} ${sample}`;
  } catch {
    return undefined;
  }
}

async function textAt(path: string, { offset, length }: Place): Promise<string> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, offset);
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await file.close();
  }
}
