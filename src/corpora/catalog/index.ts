import type { CorpusEntry } from "./corpus-entry.js";
import { PRETRAINING_CORPORA } from "./pretraining.js";
import { TUNING_CORPORA } from "./tuning.js";

/** Every corpus that the survey names. */
export const CORPUS_CATALOG: readonly CorpusEntry[] = [...PRETRAINING_CORPORA, ...TUNING_CORPORA];
