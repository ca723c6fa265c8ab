import { cpp } from "./cpp.js";
import type { Dialect } from "./dialect.js";
import { go } from "./go.js";
import { java } from "./java.js";
import { javascript } from "./javascript.js";
import { python } from "./python.js";
import { ruby } from "./ruby.js";
import { rust } from "./rust.js";
import { typescript } from "./typescript.js";

/** The languages that reference solutions are written in, by their ids in the registry of languages. */
export const DIALECTS: Readonly<Partial<Record<string, Dialect>>> = {
  cpp,
  go,
  java,
  javascript,
  python,
  ruby,
  rust,
  typescript,
};
