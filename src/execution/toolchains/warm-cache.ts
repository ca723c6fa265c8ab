import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Writable } from "node:stream";
import { CladeError } from "../../foundation/errors.js";
import { PROGRAM_PLACES } from "../command-program.js";
import type { Command, Language } from "../languages/language.js";
import { placed } from "../languages/program-of.js";
import { findToolchain, REMEDY } from "../sandboxes/namespace.js";
import { IDENTITY_FILES, imageMounts, PROGRAM_PATH, type ToolchainView } from "../sandboxes/system-image.js";

/**
 * Fills `folder` by the recipe's warm commands, each in a sandbox like that of programs, where the folder is `{cache}`
 * and writable. Rejects with `CladeError` `TOOLCHAIN_MISSING` when one fails, `SANDBOX_UNAVAILABLE` without bubblewrap.
 */
export async function fillWarmCache(language: Language, view: ToolchainView, folder: string): Promise<void> {
  const { warm } = language.toolchain;
  if (warm === undefined) return;
  for (const [path, text] of Object.entries(warm.files ?? {})) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const host = await findToolchain();
  if (!host.ok) throw new CladeError("SANDBOX_UNAVAILABLE", `${host.reason} ${REMEDY}`);
  for (const command of warm.commands) await runWarmCommand(host.bwrap, command, { language, view, folder });
}

interface WarmPlace {
  readonly language: Language;
  readonly view: ToolchainView;
  readonly folder: string;
}

/** Standard input, output and error come first. */
const FIRST_IDENTITY = 3;

function runWarmCommand(bwrap: string, command: Command, { language, view, folder }: WarmPlace): Promise<void> {
  const variables = { PATH: PROGRAM_PATH, HOME: "/tmp", TMPDIR: "/tmp", LANG: "C.UTF-8", ...language.environment };
  const identities = IDENTITY_FILES.map((_, index) => index + FIRST_IDENTITY);
  const args = [
    ...["--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--clearenv"],
    ...Object.entries(variables).flatMap(([name, value]) => ["--setenv", name, ...placed([value])]),
    ...imageMounts({ root: view.root, npm: view.npm }, identities, ""),
    ...["--proc", "/proc", "--tmpfs", "/tmp", "--bind", folder, PROGRAM_PLACES.cache, "--chdir", PROGRAM_PLACES.cache],
    ...placed(command),
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(bwrap, args, {
      stdio: ["ignore", "pipe", "pipe", ...IDENTITY_FILES.map(() => "pipe" as const)],
    });
    IDENTITY_FILES.forEach(([, text], index) => {
      const stream = child.stdio[index + FIRST_IDENTITY] as Writable;
      stream.on("error", () => undefined);
      stream.end(text);
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        said = (said + chunk.toString()).slice(-2000);
      });
    }
    child.on("error", reject);
    child.on("close", (status) => {
      if (status === 0) resolve();
      else
        reject(new CladeError("TOOLCHAIN_MISSING", `Warming ${language.name} failed: ${command.join(" ")}: ${said}`));
    });
  });
}
