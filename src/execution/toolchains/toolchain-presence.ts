import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Language } from "../languages/language.js";
import { hasSystemProgram } from "../sandboxes/system-image.js";
import { COMPLETE, toolchainFolder, toolchainPlaces } from "./toolchain-places.js";

/** Whether a language's toolchain is installed; `missing` names what is not, in words. */
export type Presence = { readonly present: true } | { readonly present: false; readonly missing: readonly string[] };

/** Looks at files only, so it is quick; whether the toolchain works is for `verifyToolchain`. */
export function presenceOf(language: Language, folder: string = toolchainFolder()): Presence {
  const { apt = [], npm, root, warm } = language.toolchain;
  const places = toolchainPlaces(language.toolchain, folder);
  const complete = (path: string | undefined) => path !== undefined && existsSync(join(path, COMPLETE));
  const missing = [
    ...missingPackages(language, apt),
    ...(npm !== undefined && !complete(places.npm) ? [`npm packages ${npm.join(" ")}`] : []),
    ...(root !== undefined && places.root === undefined
      ? [`a Debian root of ${root.suite} with ${root.packages.join(" ")}`]
      : []),
    ...(warm !== undefined && warm.optional !== true && !complete(places.cache) ? ["the warm cache"] : []),
  ];
  return missing.length === 0 ? { present: true } : { present: false, missing };
}

/** What a user does to get it. */
export function installHint(language: Language): string {
  return `Install it with: clade toolchains install ${language.id}`;
}

/** Debian packages that are not installed; none where every command is there, whoever brought it. */
function missingPackages(language: Language, apt: readonly string[]): string[] {
  if (apt.length === 0) return [];
  const installed = installedPackages();
  const missing = apt.filter((name) => !installed.has(name));
  return missing.length > 0 && commandsExist(language) ? [] : missing.map((name) => `the package ${name}`);
}

/** Programs that start other languages too, with the one language that they are all of. */
const HOSTS: Readonly<Record<string, string | undefined>> = {
  ...{ sh: "posix-sh", dash: "posix-sh", bash: "bash", env: "" },
  ...{ gcc: "c", "g++": "cpp", java: "java", node: "javascript", python3: "python", mono: "csharp-mono" },
};

/** A host says nothing about what it will start: gcc is there without Objective-C, java without Groovy. */
function commandsExist({ id, compile, run, version }: Language): boolean {
  const programs = [compile, run, version].flatMap((command) => (command === undefined ? [] : [command[0]]));
  const outside = programs.filter((program) => !/^(\{|\.{0,2}\/(?!usr))/.test(program));
  const telling = outside.filter((program) => (HOSTS[basename(program)] ?? id) === id);
  return telling.length > 0 && outside.every((program) => hasSystemProgram(program));
}

let packages: ReadonlySet<string> | undefined;

/** Names of installed Debian packages; none on other systems. Read once, and again after `forgetPackages`. */
export function installedPackages(): ReadonlySet<string> {
  packages ??= readPackages("/var/lib/dpkg/status");
  return packages;
}

/** To be called after something was installed. */
export function forgetPackages(): void {
  packages = undefined;
}

function readPackages(file: string): ReadonlySet<string> {
  if (!existsSync(file)) return new Set();
  const entries = readFileSync(file, "utf8").split("\n\n");
  return new Set(
    entries
      .filter((entry) => /^Status: \S+ \S+ installed$/m.test(entry))
      .flatMap((entry) => /^Package: (.+)$/m.exec(entry)?.[1] ?? []),
  );
}
