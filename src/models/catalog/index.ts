import { CLOSED_BASE_MODELS } from "./closed-base-models.js";
import { CODE_MODELS } from "./code-models.js";
import { ENCODER_DECODERS } from "./encoder-decoders.js";
import { ENCODERS } from "./encoders.js";
import { FINE_TUNED_MODELS } from "./fine-tuned.js";
import type { ModelEntry } from "./model-entry.js";
import { OPEN_BASE_MODELS } from "./open-base-models.js";

/** Every model that the survey's tables and text name, and those whose figures stand in its tables. */
export const MODEL_CATALOG: readonly ModelEntry[] = [
  ...ENCODERS,
  ...ENCODER_DECODERS,
  ...CLOSED_BASE_MODELS,
  ...OPEN_BASE_MODELS,
  ...CODE_MODELS,
  ...FINE_TUNED_MODELS,
];
