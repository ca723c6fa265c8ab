import { sha256Hex } from "../../../foundation/stable-hash.js";

/** Every rendering of every problem has this text: a corpus that has it has test data. */
const CANARY = "clade-blind-canary-9d7c1e52-4b0a-4f6e-8a3d-71c5e0f2b946";

/** The canary of one problem: the text above and what tells the problem from all others. */
export function canaryOf(seed: string, number: number): string {
  return `${CANARY}-${sha256Hex(`${CANARY} ${seed} ${number}`).slice(0, 16)}`;
}
