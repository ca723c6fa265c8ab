import type { DatasetFile, ExecutedBenchmark } from "./benchmark.js";
import { HUMANEVAL_XL_CHECKSUMS } from "./humaneval-xl/checksums.js";
import { mxevalProblems } from "./mxeval/problems.js";

const BASE = "https://raw.githubusercontent.com/FloatAI/humaneval-xl/ad93b7c7a399eb9f01885b5cfa23a317115e10fa/data";

/** FLORES-200 codes of the 23 natural languages, by the names in the files' paths. */
const NATURAL_LANGUAGES: Readonly<Record<string, string>> = {
  English: "eng_Latn",
  Russian: "rus_Cyrl",
  Chinese: "zho_Hans",
  German: "deu_Latn",
  Spanish: "spa_Latn",
  French: "fra_Latn",
  Italian: "ita_Latn",
  Portuguese: "por_Latn",
  Greek: "ell_Grek",
  Hungarian: "hun_Latn",
  Dutch: "nld_Latn",
  Finnish: "fin_Latn",
  Indonesian: "ind_Latn",
  Turkish: "tur_Latn",
  Arabic: "arb_Arab",
  Vietnamese: "vie_Latn",
  Bulgarian: "bul_Cyrl",
  Persian: "pes_Arab",
  Malay: "zsm_Latn",
  Hebrew: "heb_Hebr",
  Estonian: "est_Latn",
  Tagalog: "tgl_Latn",
  Afrikaans: "afr_Latn",
};

const FILES: readonly DatasetFile[] = Object.entries(HUMANEVAL_XL_CHECKSUMS).flatMap(([language, byName]) =>
  Object.entries(byName).map(([name, sha256]) => ({
    path: `humaneval-xl/${language}/${name}.jsonl.gz`,
    url: `${BASE}/${language}/${name}.jsonl`,
    sha256,
    language,
    naturalLanguage: NATURAL_LANGUAGES[name] ?? name,
  })),
);

/** 80 parallel problems in 12 programming languages, described in 23 natural ones. @see https://arxiv.org/abs/2402.16694 */
export const humanevalXl: ExecutedBenchmark = {
  kind: "executed",
  id: "humaneval-xl",
  title: "HumanEval-XL",
  version: "ad93b7c7",
  licence: "MIT",
  source: "https://github.com/FloatAI/humaneval-xl (https://arxiv.org/abs/2402.16694)",
  language: "several",
  files: FILES,
  suites: ["tests"],
  load: (files, described = FILES) => mxevalProblems("humaneval-xl", files, described),
};
