// Builds dist: compiles src, puts beside their compiled neighbours what runs as it is or is compiled elsewhere (Python, plain JavaScript,
// sources of resident compilers), makes the command executable.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled, ROOT } from "./install.mjs";

const DIST = path.join(ROOT, "dist");
const STAMP = ".source-hash";
const PAGES = path.join(DIST, "web");

/** Builds unless dist was built from exactly these sources. Exits with status 3 when they do not compile. */
export function ensureBuilt() {
  ensureInstalled();
  const hash = hashSources();
  if (builtFrom() === hash) return;
  console.error("Building ...");
  if (!build(hash)) {
    console.error("The sources do not compile; dist was left as it was.");
    process.exit(3);
  }
}

/** Builds beside dist and swaps, so that a failed build leaves no half and a deleted source leaves no trace. */
function build(hash) {
  const fresh = `${DIST}.${process.pid}`;
  try {
    const compiler = path.join(ROOT, "node_modules/typescript/bin/tsc");
    const args = [compiler, "-p", path.join(ROOT, "tsconfig.build.json"), "--outDir", fresh];
    const { status } = spawnSync(process.execPath, args, { stdio: ["ignore", process.stderr, process.stderr] });
    if (status !== 0) return false;
    for (const file of sourceFiles().filter((name) => /\.(py|mjs|java|cs|cpp|sh)$/.test(name))) {
      cpSync(path.join(ROOT, file), path.join(fresh, path.relative("src", file)));
    }
    const command = path.join(fresh, "cli/main.js");
    if (existsSync(command)) chmodSync(command, 0o755);
    // The pages have their own sources and stamp.
    if (existsSync(PAGES)) cpSync(PAGES, path.join(fresh, "web"), { recursive: true });
    writeFileSync(path.join(fresh, STAMP), hash);
    swapIn(fresh);
    return true;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function swapIn(fresh, place = DIST) {
  const old = `${fresh}.old`;
  if (existsSync(place)) renameSync(place, old);
  renameSync(fresh, place);
  rmSync(old, { recursive: true, force: true });
}

function builtFrom(folder = DIST) {
  const stamp = path.join(folder, STAMP);
  return existsSync(stamp) ? readFileSync(stamp, "utf8") : undefined;
}

/**
 * Builds the pages of `clade serve` unless they were built from exactly these sources; the command line works without.
 * Exits with status 3 when they cannot be built.
 */
export function ensurePagesBuilt() {
  ensureBuilt();
  const hash = hashOf([...pageSources(), "package-lock.json"]);
  if (builtFrom(PAGES) === hash) return;
  console.error("Building the pages ...");
  const vite = path.join(ROOT, "node_modules/vite/bin/vite.js");
  const fresh = `${PAGES}.${process.pid}`;
  try {
    const args = [vite, "build", path.join(ROOT, "web"), "--outDir", fresh, "--emptyOutDir", "--logLevel", "warn"];
    const { status } = spawnSync(process.execPath, args, { stdio: ["ignore", process.stderr, process.stderr] });
    if (status !== 0) {
      console.error("The pages cannot be built; they were left as they were.");
      process.exit(3);
    }
    writeFileSync(path.join(fresh, STAMP), hash);
    swapIn(fresh, PAGES);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Sources of the pages, with the figures and types that they share with the rest. */
function pageSources() {
  return ["web", "src/figures", "src/foundation", "src/server"]
    .flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules"))
        .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name))),
    )
    .filter((file) => !file.endsWith(".test.ts"))
    .sort();
}

function hashSources() {
  const settings = ["tsconfig.json", "tsconfig.build.json", "package-lock.json", "scripts/build.mjs"];
  return hashOf([...sourceFiles(), ...settings]);
}

/** Contents, not times: a checkout or a copy changes times at will. */
function hashOf(files) {
  const hash = createHash("sha256");
  for (const file of files) {
    const bytes = readFileSync(path.join(ROOT, file));
    hash.update(`${file.replaceAll(path.sep, "/")}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

/** Paths from the root of everything that ends in dist. */
function sourceFiles() {
  return readdirSync(path.join(ROOT, "src"), { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.(ts|py|mjs|java|cs|cpp|sh)$/.test(entry.name) && !entry.name.endsWith(".test.ts"),
    )
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    .sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes("--pages")) ensurePagesBuilt();
  else ensureBuilt();
}
