import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** Which folder of src may import which; `type:` grants `import type` only. ARCHITECTURE.md explains the table. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  foundation: [],
  tasks: ["foundation"],
  execution: ["foundation"],
  models: ["foundation"],
  metrics: ["foundation", "type:execution"],
  corpora: ["foundation", "type:execution"],
  benchmarks: ["foundation", "tasks", "execution", "type:models", "metrics"],
  challenges: ["foundation", "tasks", "metrics", "corpora", "benchmarks"],
  taxonomy: ["foundation", "tasks", "corpora", "models", "benchmarks", "challenges"],
  figures: ["foundation"],
  runs: "foundation tasks execution models metrics corpora benchmarks challenges taxonomy figures".split(" "),
  cli: ["index.ts", "server"],
  server: ["index.ts"],
};
const LONGEST_FILE = 400;

const src = path.join(import.meta.dirname, "../src");
const read = (file: string) => readFileSync(path.join(src, file), "utf8");
const files = readdirSync(src, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll(path.sep, "/"));
const modules = files.filter((file) => file.includes("/") && file.endsWith(".ts") && !file.endsWith(".test.ts"));
const folderOf = (file: string) => file.split("/", 1)[0] ?? "";

/** Other folders of src that a file imports, as `<folder>` or `type:<folder>`; dynamic imports count as any other. */
function importsOf(file: string): string[] {
  const specifiers = /^(?:import|export)(\s+type)?\s(?:[^;"]*?from\s+)?"(\.[^"]+)"|\bimport\(\s*"(\.[^"]+)"/gm;
  return [...read(file).matchAll(specifiers)].flatMap(([, type, direct, dynamic]) => {
    const target = path.posix.join(path.posix.dirname(file), direct ?? dynamic ?? "").replace(/\.js$/, ".ts");
    return folderOf(target) === folderOf(file) ? [] : [`${type ? "type:" : ""}${folderOf(target)}`];
  });
}

test("a folder imports only the folders that the table grants", () => {
  const granted = (file: string) => (MAY_IMPORT[folderOf(file)] ?? []).flatMap((name) => [name, `type:${name}`]);
  const denied = modules.flatMap((file) =>
    importsOf(file)
      .filter((name) => !granted(file).includes(name))
      .map((name) => `${file} imports ${name}`),
  );
  expect(importsOf("execution/verdict.ts"), "imports are seen at all").toEqual(["type:foundation"]);
  expect(denied).toEqual([]);
});

test("no file or folder has a name that says nothing", () => {
  expect(files.filter((file) => /(^|[/-])(utils?|helpers?|common|misc)([./-]|$)/.test(file))).toEqual([]);
});

test(`no source file is longer than ${LONGEST_FILE} lines`, () => {
  const sized = files
    .filter((file) => /\.(ts|py)$/.test(file))
    .map((file) => `${file}: ${read(file).split("\n").length - 1}`);
  expect(sized.filter((entry) => Number(entry.split(": ")[1]) > LONGEST_FILE)).toEqual([]);
});
