import { rm } from "node:fs/promises";
import { join } from "node:path";
import { Option } from "commander";
import {
  CladeError,
  cacheFolder,
  chooseSandbox,
  keepVerification,
  LEDGER,
  type LedgerEntry,
  preparationsOnDisk,
  readLedger,
  SANDBOX_CHOICES,
  type SandboxChoice,
  sourceText,
  type Verification,
  type VerifyOptions,
  verifyEntry,
} from "../../index.js";
import { printJson } from "../catalog-commands.js";
import { EXIT } from "../exit-codes.js";
import { interruption } from "../interruption.js";
import { positiveInteger } from "../judging-flags.js";
import { ProgressDisplay } from "../progress-display.js";
import { terminalStyle } from "../rendering/terminal-style.js";
import { renderLedger, renderVerification, renderVerifications } from "../rendering/verification-view.js";
import type { CladeCommand } from "./command.js";

interface VerifyFlags {
  readonly list?: true;
  readonly ledger?: string;
  readonly sandbox: SandboxChoice;
  readonly workers?: number;
  readonly out?: string;
  readonly json?: true;
}

export const verifyCommand: CladeCommand = {
  register(program) {
    program
      .command("verify")
      .description("measure published numbers again from public completions; exit status 1 on drift")
      .argument("[ids...]", "entries of the ledger (default: all)")
      .option("--list", "print the ledger and run nothing")
      .option("--ledger <file>", "another ledger than Clade's own: a JSON list of entries (docs/guide/verifying.md)")
      .addOption(new Option("--sandbox <sandbox>", "where programs run").choices(SANDBOX_CHOICES).default("auto"))
      .addOption(new Option("--workers <n>", "programs at a time (default: cores + 1)").argParser(positiveInteger))
      .option("--out <folder>", "keep the run folders here (default: in the cache, until all are verified)")
      .option("--json", "print the outcome as JSON")
      .action(async (ids: string[], flags: VerifyFlags) => {
        const ledger = flags.ledger === undefined ? LEDGER : await readLedger(flags.ledger);
        const entries = ids.length === 0 ? ledger : ids.map((id) => entryOf(id, ledger));
        if (flags.list) printLedger(entries, flags);
        else process.exitCode = await verifyAll(entries, flags);
      });
  },
};

function entryOf(id: string, ledger: readonly LedgerEntry[]): LedgerEntry {
  const entry = ledger.find((one) => one.id === id);
  if (entry !== undefined) return entry;
  const known = ledger.map((one) => one.id).join(", ");
  throw new CladeError("USAGE", `The ledger has no entry ${id}. It has: ${known}.`);
}

function printLedger(entries: readonly LedgerEntry[], { json }: VerifyFlags): void {
  if (json) printJson(entries.map((entry) => ({ ...entry, sourceText: sourceText(entry.source) })));
  else console.log(renderLedger(entries, terminalStyle(process.stdout, process.env)));
}

async function verifyAll(entries: readonly LedgerEntry[], flags: VerifyFlags): Promise<number> {
  const { sandbox, passedOver } = await chooseSandbox(flags.sandbox);
  for (const sentence of passedOver) console.error(sentence);
  const style = terminalStyle(process.stderr, process.env);
  const folder = flags.out ?? join(cacheFolder(), "verify");
  const stop = interruption("Stopping: what is judged is kept. Ctrl-C again quits at once.");
  const done: Verification[] = [];
  try {
    for (const [at, entry] of entries.entries()) {
      if (stop.signal.aborted) break;
      if (entries.length > 1) console.error(`${at + 1} of ${entries.length}: ${entry.id}, ${entry.title}`);
      const { workers } = flags;
      const options = { sandbox, folder, signal: stop.signal, ...(workers !== undefined && { workers }) };
      done.push(await verifyOne(entry, options));
      await keepVerification(done.at(-1) as Verification);
      console.error(renderVerification(done.at(-1) as Verification, style));
    }
  } finally {
    stop.forget();
  }
  const interrupted = stop.signal.aborted;
  // The next verification must judge anew; only an interrupted one leaves what it has to the next.
  if (!interrupted && flags.out === undefined) await rm(folder, { recursive: true, force: true });
  const drift = done.some(({ outcome }) => outcome === "drift");
  if (flags.json) printJson({ complete: !interrupted, drift, entries: done });
  else console.log(renderVerifications(done, terminalStyle(process.stdout, process.env)));
  if (interrupted) console.error("Interrupted. The same command continues where it stopped.");
  return interrupted ? EXIT.interrupted : drift ? EXIT.belowThreshold : EXIT.done;
}

async function verifyOne(entry: LedgerEntry, options: VerifyOptions): Promise<Verification> {
  const display = new ProgressDisplay();
  try {
    const preparations = preparationsOnDisk(cacheFolder(), () => {});
    return await verifyEntry(entry, { ...options, preparations, onEvent: display.onEvent });
  } finally {
    display.finish();
  }
}
