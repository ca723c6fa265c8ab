// Installs what package-lock.json names, when it is not installed yet. Uses nothing but Node and npm.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root folder. */
export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Runs `npm ci` unless every package of the lockfile is installed in its version. Output goes to standard error. */
export function ensureInstalled() {
  const missing = firstMissingPackage();
  if (missing === undefined) return;
  console.error(`Installing dependencies (${missing} is not installed in the version of package-lock.json) ...`);
  const status = runNpm(["ci", "--include=dev", "--no-fund", "--no-audit"]);
  if (status !== 0) {
    console.error(`npm ci ended with status ${status}. Clade needs its dependencies; see npm's message above.`);
    process.exit(3);
  }
}

/** Name of a package that the lockfile wants and node_modules lacks. Optional ones depend on the platform. */
function firstMissingPackage() {
  const wanted = readPackages("package-lock.json");
  const installed = readPackages("node_modules/.package-lock.json");
  for (const [place, entry] of Object.entries(wanted)) {
    if (place === "" || entry.optional || entry.peer || entry.devOptional) continue;
    if (installed[place]?.version !== entry.version) return place.replace(/^.*node_modules\//, "");
  }
  return undefined;
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(ROOT, file), "utf8")).packages ?? {};
  } catch (error) {
    if (error.code === "ENOENT") return {};
    throw error;
  }
}

/** Prefers the npm that started this script, which need not be the first one on the path. */
function runNpm(args) {
  const running = process.env.npm_execpath;
  const [command, prefix] = running?.endsWith(".js") ? [process.execPath, [running]] : ["npm", []];
  const options = { cwd: ROOT, stdio: ["ignore", process.stderr, process.stderr], shell: process.platform === "win32" };
  const { status, error } = spawnSync(command, [...prefix, ...args], options);
  if (error) console.error(`npm could not be started: ${error.message}`);
  return status ?? 1;
}
