import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { dataFolder } from "../../foundation/data-folder.js";
import { CladeError } from "../../foundation/errors.js";
import { dataFile } from "../../foundation/source.js";
import type { PublishedRow } from "./board-history.js";
import { MODEL_CATALOG } from "./index.js";

/** Where the board lies below `CLADE_DATA_DIR`. */
export const BOARD_FILE = "evalplus/leaderboard/results.json";

const Score = z.number().nullish();
const Board = z.record(
  z.string(),
  z.looseObject({ "pass@1": z.object({ humaneval: Score, "humaneval+": Score, mbpp: Score, "mbpp+": Score }) }),
);

/**
 * The EvalPlus board of `CLADE_DATA_DIR`, or `undefined` where it is not on this machine. Greedy decoding; the rows of
 * MBPP mix MBPP+ v0.1.0 (399 problems) and v0.2.0 (378).
 * @throws CladeError BAD_DATASET when the file is there and not of the known form.
 */
export function readEvalplusBoard(folder = dataFolder()): PublishedRow[] | undefined {
  const path = folder === undefined ? undefined : join(folder, BOARD_FILE);
  if (path === undefined || !existsSync(path)) return undefined;
  return Object.entries(parsed(path)).map(([name, { "pass@1": pass }]) => ({
    name,
    model: modelNamed(name),
    scores: present({
      humaneval: pass.humaneval,
      "humaneval-plus": pass["humaneval+"],
      mbpp: pass.mbpp,
      "mbpp-plus": pass["mbpp+"],
    }),
    source: dataFile(BOARD_FILE),
  }));
}

function parsed(path: string): z.infer<typeof Board> {
  try {
    return Board.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    throw new CladeError("BAD_DATASET", `${path} is not the EvalPlus board: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

function present(scores: Readonly<Record<string, number | null | undefined>>): Record<string, number> {
  return Object.fromEntries(Object.entries(scores).flatMap(([id, score]) => (score == null ? [] : [[id, score]])));
}

/** The catalogue's id of a model by any name that is known for it, spelling aside. */
export function modelNamed(name: string): string | undefined {
  const wanted = spelling(name);
  return MODEL_CATALOG.find((entry) =>
    [entry.id, entry.name, ...entry.names].some((known) => spelling(known) === wanted),
  )?.id;
}

/** Letters and digits only, lower case, `+` kept: `CodeT5+ 16 B` and `codet5+-16b` are one. */
function spelling(name: string): string {
  return name
    .replace(/\[\d+\]/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+.]/gu, "");
}
