import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "../../foundation/cache-folder.js";
import { type Hashable, stableHash } from "../../foundation/stable-hash.js";
import type { Language, ToolchainRecipe } from "../languages/language.js";
import type { ToolchainView } from "../sandboxes/system-image.js";

/** Where a recipe's parts are installed, whether they are there or not. Absolute paths outside the sandbox. */
export interface ToolchainPlaces {
  readonly npm?: string;
  readonly root?: string;
  readonly cache?: string;
}

/**
 * The folder of installed toolchains: `toolchains` in Clade's cache folder. For root, unless `CLADE_CACHE_DIR` chose one,
 * below `/var/cache`: programs run as nobody, who cannot see into root's home.
 */
export function toolchainFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const asRoot = process.getuid?.() === 0 && !environment.CLADE_CACHE_DIR;
  return join(asRoot ? "/var/cache/clade" : cacheFolder(environment), "toolchains");
}

/** Where the parts of a recipe belong; `root` only when a root with all its packages is there already. */
export function toolchainPlaces(recipe: ToolchainRecipe, folder: string = toolchainFolder()): ToolchainPlaces {
  const { npm, root, warm } = recipe;
  const found = root === undefined ? undefined : findRoot(root, folder);
  return {
    ...(npm === undefined ? {} : { npm: join(folder, "npm", keyOf(npm[0] ?? "npm", { npm })) }),
    ...(found === undefined ? {} : { root: found }),
    ...(warm === undefined ? {} : { cache: join(folder, "warm", keyOf("warm", { ...recipe, root: root?.packages })) }),
  };
}

function keyOf(name: string, content: Hashable): string {
  return `${name.replaceAll(/[^\w.-]+/g, "-").replace(/^-/, "")}-${stableHash(content).slice(0, 10)}`;
}

/** What an installer leaves in a part when it is complete. */
export const COMPLETE = ".clade-complete.json";

/** A finished root of the suite that has every package. Several may; the one with the most is taken. */
function findRoot({ suite, packages }: RootRecipe, folder: string): string | undefined {
  const fitting = rootsOf(suite, folder).flatMap((path) => {
    const installed = packagesOfRoot(path);
    return packages.every((wanted) => installed.includes(wanted)) ? [{ path, size: installed.length }] : [];
  });
  return fitting.sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1))[0]?.path;
}

/** Every finished root of a suite. */
export function rootsOf(suite: RootRecipe["suite"], folder: string): string[] {
  const roots = join(folder, "roots");
  if (!existsSync(roots)) return [];
  return readdirSync(roots)
    .filter((name) => name.startsWith(`${suite}-`))
    .map((name) => join(roots, name))
    .filter((path) => existsSync(join(path, COMPLETE)));
}

/** Packages that a finished root was asked to have; none while it is not finished. */
export function packagesOfRoot(path: string): readonly string[] {
  const file = join(path, COMPLETE);
  if (!existsSync(file)) return [];
  return (JSON.parse(readFileSync(file, "utf8")) as { packages: string[] }).packages;
}

/** Where a root with exactly these packages is built. */
export function rootPlace({ suite, packages }: RootRecipe, folder: string): string {
  return join(folder, "roots", keyOf(suite, { packages: [...packages].sort() }));
}

/** What a language's programs are shown. Parts that are not installed are left out. */
export function viewOf(language: Language, folder: string = toolchainFolder()): ToolchainView {
  const { npm, root, cache } = toolchainPlaces(language.toolchain, folder);
  const complete = (path: string | undefined) =>
    path !== undefined && existsSync(join(path, COMPLETE)) ? path : undefined;
  return { root, npm: complete(npm), cache: complete(cache) };
}

type RootRecipe = NonNullable<ToolchainRecipe["root"]>;
