import { spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Language, ToolchainRecipe } from "../languages/language.js";
import { NOBODY } from "../sandboxes/namespace.js";
import { IDENTITY_FILES } from "../sandboxes/system-image.js";
import {
  COMPLETE,
  packagesOfRoot,
  rootPlace,
  rootsOf,
  toolchainFolder,
  toolchainPlaces,
  viewOf,
} from "./toolchain-places.js";
import { forgetPackages, installedPackages, presenceOf } from "./toolchain-presence.js";
import { fillWarmCache } from "./warm-cache.js";

/** What became of one language's toolchain. */
export type InstallOutcome =
  | { readonly id: string; readonly outcome: "installed" | "already-there" }
  | { readonly id: string; readonly outcome: "failed"; readonly reason: string };

/** Where to install, and whom to tell. */
export interface InstallOptions {
  readonly folder?: string;
  /** One line for people about what is done now, or a line that an installer printed. */
  readonly onProgress?: (line: string) => void;
}

interface Context {
  readonly folder: string;
  readonly say: (line: string) => void;
}

/**
 * Installs what is missing of the languages' toolchains: Debian packages together (which needs root), then packages of
 * npm, Debian roots (which need root) and warm caches. What cannot be installed is said in the outcomes, with the
 * command that would do it; the others go on.
 */
export async function installToolchains(
  languages: readonly Language[],
  { folder = toolchainFolder(), onProgress = () => undefined }: InstallOptions = {},
): Promise<InstallOutcome[]> {
  const context: Context = { folder, say: onProgress };
  const wanting = languages.filter((language) => isIncomplete(language, folder));
  const problems = new Map<string, string>();
  const trouble = async (concerned: readonly Language[], work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      for (const { id } of concerned) problems.set(id, error instanceof Error ? error.message : String(error));
    }
  };
  await trouble(
    wanting.filter(({ toolchain }) => toolchain.apt !== undefined),
    () =>
      installDebianPackages(
        wanting.flatMap(({ toolchain }) => toolchain.apt ?? []),
        context,
      ),
  );
  for (const suite of ["bullseye", "sid"] as const) {
    const concerned = wanting.filter(({ toolchain }) => toolchain.root?.suite === suite);
    const packages = concerned.flatMap(({ toolchain }) => toolchain.root?.packages ?? []);
    await trouble(concerned, () => installRoot({ suite, packages }, context));
  }
  for (const language of wanting) await trouble([language], () => installOwnParts(language, context));
  return languages.map((language) => outcomeOf(language, { folder, wanting, reason: problems.get(language.id) }));
}

/** An optional warm cache counts too. */
function isIncomplete(language: Language, folder: string): boolean {
  const { cache } = toolchainPlaces(language.toolchain, folder);
  const cold = cache !== undefined && !existsSync(join(cache, COMPLETE));
  return cold || !presenceOf(language, folder).present;
}

function outcomeOf(
  language: Language,
  { folder, wanting, reason }: { folder: string; wanting: readonly Language[]; reason: string | undefined },
): InstallOutcome {
  const { id } = language;
  if (reason !== undefined) return { id, outcome: "failed", reason };
  const presence = presenceOf(language, folder);
  if (presence.present) return { id, outcome: wanting.includes(language) ? "installed" : "already-there" };
  return { id, outcome: "failed", reason: `still missing: ${presence.missing.join(", ")}` };
}

async function installDebianPackages(wanted: readonly string[], { say }: Context): Promise<void> {
  const missing = [...new Set(wanted)].filter((name) => !installedPackages().has(name)).sort();
  if (missing.length === 0) return;
  const command = ["apt-get", "install", "-y", "--no-install-recommends", ...missing] as const;
  if (!existsSync("/usr/bin/apt-get")) throw new Error(`this is no Debian: get ${missing.join(" ")} in its own way`);
  if (process.getuid?.() !== 0) throw new Error(`installing packages needs root: sudo ${command.join(" ")}`);
  try {
    await run(command, say, { DEBIAN_FRONTEND: "noninteractive" });
  } finally {
    forgetPackages();
  }
}

/** Packages of npm and the warm cache, each built beside its place and moved there when it is complete. */
async function installOwnParts(language: Language, { folder, say }: Context): Promise<void> {
  const { npm } = language.toolchain;
  const before = toolchainPlaces(language.toolchain, folder);
  if (npm !== undefined && before.npm !== undefined) {
    await build(before.npm, { packages: npm }, (part) => installNpm(npm, part, say));
  }
  const { cache } = toolchainPlaces(language.toolchain, folder);
  if (cache === undefined) return;
  await build(cache, { language: language.id }, async (part) => {
    say(`Warming the cache of ${language.name}`);
    await fillWarmCache(language, viewOf(language, folder), part);
    if (process.getuid?.() === 0) giveToNobody(part);
  });
}

async function build(place: string, facts: Readonly<Record<string, unknown>>, make: (part: string) => Promise<void>) {
  if (existsSync(join(place, COMPLETE))) return;
  const part = `${place}.${process.pid}`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  try {
    await make(part);
    writeFileSync(join(part, COMPLETE), `${JSON.stringify(facts)}\n`);
    rmSync(place, { recursive: true, force: true });
    renameSync(part, place);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

async function installNpm(packages: readonly string[], part: string, say: Context["say"]): Promise<void> {
  for (const name of packages) {
    if (!/^(?:@[\w.-]+\/)?[\w.-]+@\d+\.\d+\.\d+[\w.+-]*$/.test(name)) throw new Error(`"${name}" has no exact version`);
  }
  writeFileSync(join(part, "package.json"), '{"private":true}\n');
  // a package's scripts would run here, outside every sandbox
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--save-exact", "--prefix", part];
  await run(["npm", "install", ...flags, ...packages], say);
}

/** A private layer keeps the owner's rights, so the owner must be who runs programs. */
function giveToNobody(folder: string): void {
  chownSync(folder, NOBODY, NOBODY);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), NOBODY, NOBODY);
  }
}

type RootRecipe = NonNullable<ToolchainRecipe["root"]>;

/** One root with these packages and all that earlier roots of the suite have, which it then replaces. */
async function installRoot({ suite, packages }: RootRecipe, { folder, say }: Context): Promise<void> {
  if (packages.length === 0) return;
  const earlier = rootsOf(suite, folder);
  const all = [...new Set([...packages, ...earlier.flatMap(packagesOfRoot)])].sort();
  const place = rootPlace({ suite, packages: all }, folder);
  const flags = [
    "--variant=minbase",
    '--aptopt=APT::Install-Recommends "false"',
    '--aptopt=Acquire::Check-Valid-Until "false"',
  ];
  const command = (target: string) => ["mmdebstrap", ...flags, `--include=${all.join(",")}`, suite, target] as const;
  if (process.getuid?.() !== 0) throw new Error(`building a root needs root: sudo clade toolchains install …`);
  if (!existsSync("/usr/bin/mmdebstrap")) await installDebianPackages(["mmdebstrap"], { folder, say });
  await build(place, { packages: all }, async (part) => {
    say(`Building a root of Debian ${suite} with ${all.join(" ")}`);
    await run(command(part), say);
    // mount points: the root is shown read-only
    for (const name of ["toolchain", "proc", "dev", "tmp"]) mkdirSync(join(part, name), { recursive: true });
    for (const [path] of IDENTITY_FILES) writeFileSync(join(part, path), "", { flag: "a" });
  });
  for (const old of earlier) if (old !== place) rmSync(old, { recursive: true, force: true });
}

async function run(
  [program, ...args]: readonly [string, ...string[]],
  say: Context["say"],
  variables: NodeJS.ProcessEnv = {},
): Promise<void> {
  say(`$ ${[program, ...args].join(" ")}`);
  const child = spawn(program, args, {
    stdio: ["ignore", "pipe", "pipe"],
    cwd: "/",
    env: { ...process.env, ...variables },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
    });
  }
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (status !== 0) throw new Error(`${program} ended with status ${status}: ${said.trim()}`);
}
