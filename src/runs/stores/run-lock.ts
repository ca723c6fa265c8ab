import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { z } from "zod";
import { CladeError } from "../../foundation/errors.js";
import { temporaryName } from "./atomic-file.js";

const ownerSchema = z.object({ pid: z.number().int(), host: z.string(), started: z.string().optional() });
type Owner = z.infer<typeof ownerSchema>;

/** The right to write a run folder. */
export interface RunLock {
  release(): void;
}

/**
 * Takes the lock file for this process. A lock whose process is dead is taken over.
 * @throws CladeError RUN_FOLDER when a living process holds it.
 */
export function acquireRunLock(path: string): RunLock {
  const mine = temporaryName(path);
  const content = JSON.stringify(thisProcess());
  writeFileSync(mine, content);
  try {
    // A hard link appears with its content, so nobody can ever read a half-written lock.
    for (let attempt = 0; !linked(mine, path); attempt++) {
      if (attempt === 5)
        throw new CladeError("RUN_FOLDER", `${path} is being fought over by other processes. Try again.`);
      removeIfDead(path);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return {
    release() {
      if (readIfPresent(path) === content) rmSync(path, { force: true });
    },
  };
}

/** Whether a living process holds the lock file, as far as can be told from here. */
export function isRunLocked(path: string): boolean {
  const content = readIfPresent(path);
  const owner = content === undefined ? undefined : parseOwner(content);
  return owner !== undefined && mayBeAlive(owner);
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function removeIfDead(path: string): void {
  const content = readIfPresent(path);
  if (content === undefined) return;
  const owner = parseOwner(content);
  if (owner !== undefined && mayBeAlive(owner)) {
    throw new CladeError(
      "RUN_FOLDER",
      `This run is being written by process ${owner.pid} on ${owner.host}. Wait for it or stop it; ` +
        `if you are sure that it is gone, delete ${path}.`,
    );
  }
  // Two processes may find the same dead lock: whoever renames a lock that is not the dead one puts it back.
  const taken = temporaryName(path);
  try {
    renameSync(path, taken);
  } catch {
    return;
  }
  if (readFileSync(taken, "utf8") !== content) linked(taken, path);
  unlinkSync(taken);
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function parseOwner(content: string): Owner | undefined {
  try {
    return ownerSchema.parse(JSON.parse(content));
  } catch {
    return undefined;
  }
}

function thisProcess(): Owner {
  const started = startOfProcess(process.pid);
  return { pid: process.pid, host: hostname(), ...(started !== undefined && { started }) };
}

function mayBeAlive(owner: Owner): boolean {
  if (owner.host !== hostname()) return true;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  // The system gives numbers of dead processes to new ones: same number, other start, other process.
  return owner.started === undefined || startOfProcess(owner.pid) === owner.started;
}

/** Start time of a process in clock ticks since boot, where `/proc` tells. */
function startOfProcess(pid: number): string | undefined {
  const stat = readIfPresent(`/proc/${pid}/stat`);
  // The second field is the command in brackets and may hold spaces; the start is the 22nd.
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
}
