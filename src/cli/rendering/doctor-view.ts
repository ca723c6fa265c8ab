import type { DoctorReport, SandboxDiagnosis } from "../../index.js";
import type { TerminalStyle } from "./terminal-style.js";
import { visibleText } from "./visible-text.js";

/** What `clade doctor` knows: the sandboxes, and where files lie. */
export interface Diagnosis extends DoctorReport {
  /** `CLADE_DATA_DIR`, where it is set. */
  readonly dataFolder: string | undefined;
  readonly cacheFolder: string;
  readonly benchmarks: readonly {
    readonly id: string;
    readonly files: readonly { readonly name: string; readonly path: string | undefined }[];
  }[];
}

/** The diagnosis as lines of text. */
export function renderDiagnosis(diagnosis: Diagnosis, style: TerminalStyle): string {
  const { node, platform, cores, sandboxes, healthy } = diagnosis;
  const { colours } = style;
  const verdict = healthy
    ? colours.green("Programs can be run in isolation here; every attack was held.")
    : colours.red("Nothing here runs programs in isolation that was proven.");
  return [
    `Node ${node.version}${node.supported ? "" : colours.red(" (too old: 20.19 or later is needed)")}, ${platform}, ${cores} cores`,
    `Data folder   ${diagnosis.dataFolder ?? "not set (CLADE_DATA_DIR)"}`,
    `Cache folder  ${diagnosis.cacheFolder}`,
    "",
    ...sandboxes.flatMap((sandbox) => [...sandboxLines(sandbox, style), ""]),
    ...benchmarkLines(diagnosis),
    "",
    verdict,
  ].join("\n");
}

function sandboxLines(sandbox: SandboxDiagnosis, { colours }: TerminalStyle): string[] {
  const { id, availability, isolation, obstacles, attacks } = sandbox;
  const heading = colours.bold(`Sandbox ${id}`);
  if (!availability.available) {
    const reasons = [availability.reason, ...obstacles, availability.remedy].map((line) => `  ${visibleText(line)}`);
    return [`${heading}: ${colours.yellow("not available")}`, ...reasons];
  }
  const held = attacks.filter((attack) => attack.held).length;
  const proof = attacks.length === 0 ? "isolates nothing" : `${held} of ${attacks.length} attacks held`;
  const colour = attacks.length === 0 ? colours.yellow : held === attacks.length ? colours.green : colours.red;
  return [
    `${heading}: ${availability.toolchain}, ${colour(proof)}`,
    `  ${isolation}`,
    ...availability.notes.map((note) => `  note: ${visibleText(note)}`),
    ...attacks.map((attack) => {
      const mark = attack.held ? colours.green("held  ") : colours.red("BROKEN");
      return `  ${mark}  a program that ${attack.tries}: ${visibleText(attack.detail)}`;
    }),
  ];
}

function benchmarkLines({ benchmarks }: Diagnosis): string[] {
  const width = Math.max(...benchmarks.map(({ id }) => id.length)) + 2;
  return [
    "Files of the benchmarks",
    ...benchmarks.flatMap(({ id, files }) => {
      if (files.length === 0) return [`  ${id.padEnd(width)}comes with Clade`];
      return files.map(
        ({ name, path }) => `  ${id.padEnd(width)}${path ?? `not here yet (${name}): downloaded on first use`}`,
      );
    }),
  ];
}
