import { recalled, type Source, survey } from "../../foundation/source.js";
import { type Correction, correctionsOf } from "./correction.js";

const codexglue = (path: string, commit: string): Source => ({
  kind: "repository",
  repository: "microsoft/CodeXGLUE",
  commit,
  path,
});
const TEXT_README = codexglue("Code-Text/code-to-text/README.md", "582b6578b7a6b58e7938e75316870c85081ef3d2");
const CLONE_README = codexglue(
  "Code-Code/Clone-detection-BigCloneBench/README.md",
  "1c0b0a9e5b4e5fdb377b067b1991e1ca3d04b661",
);
const STARCODER_2 = [recalled("StarCoder 2 and The Stack v2 (Lozhkov et al. 2024)")];

const TABLE_1 = correctionsOf("survey-table-1", [
  [
    "common-crawl",
    "size",
    {
      reason: "a crawl that is repeated every few weeks has no one size",
      grade: "recalled",
      evidence: [recalled("commoncrawl.org")],
    },
  ],
  [
    "roots",
    "name",
    {
      corrected: "ROOTS",
      reason: "its authors write the name in capitals",
      grade: "recalled",
      evidence: [recalled("The BigScience ROOTS corpus (Laurençon et al. 2022)")],
    },
  ],
  [
    "the-pile",
    "type",
    {
      reason: "one of its parts is code of GitHub, so it is not natural language only",
      grade: "recalled",
      evidence: [recalled("The Pile (Gao et al. 2020)")],
    },
  ],
  [
    "the-stack-v2",
    "size",
    {
      corrected: "67.5 TB raw, 32.1 TB without duplicates",
      reason: "the paper gives these two sizes; nothing we know gives 12.4 TB",
      grade: "recalled",
      evidence: STARCODER_2,
    },
  ],
  [
    "the-stack-v2",
    "source",
    {
      corrected: "Software Heritage, GitHub, Kaggle and others",
      reason: "the bulk comes from the Software Heritage archive",
      grade: "recalled",
      evidence: STARCODER_2,
    },
  ],
  [
    "codeparrot",
    "pls",
    {
      corrected: "32",
      reason: "the data card of github-code, the set of 1 TB, lists 32 languages",
      grade: "recalled",
      evidence: [recalled("data card of codeparrot/github-code")],
    },
  ],
  [
    "phi-1-synthetic",
    "size",
    {
      reason: "tokens stand in a column of bytes, so this row cannot be compared with the others",
      grade: "recomputed",
      evidence: [survey("Table I, column Size")],
    },
  ],
]);

const TABLE_2 = correctionsOf("survey-table-2", [
  [
    "cubert",
    "nl",
    {
      corrected: "×",
      reason: "it was trained on Python files; there was no separate text in natural language",
      grade: "recalled",
      evidence: [recalled("CuBERT (Kanade et al. 2020)")],
    },
  ],
  [
    "graphcodebert",
    "ast",
    {
      corrected: "×, data flow instead",
      reason:
        "the title that the survey cites says data flow; that no syntax tree is masked is remembered from the paper",
      grade: "recalled",
      evidence: [survey("reference [3]"), recalled("GraphCodeBERT (Guo et al. 2020)")],
    },
  ],
  [
    "syncobert",
    "model",
    {
      corrected: "SynCoBERT [32]",
      reason: "the survey itself spells it so in its text and in Table III",
      grade: "checked",
      evidence: [survey("Table III"), survey("Section III-C.1")],
    },
  ],
]);

const TABLE_3 = correctionsOf("survey-table-3", [
  [
    "roberta",
    "code-to-doc",
    {
      corrected: "16.57",
      reason: "confirmed: it is the mean over six languages that CodeXGLUE lists",
      grade: "checked",
      evidence: [TEXT_README],
    },
  ],
  [
    "codebert",
    "code-to-doc",
    {
      corrected: "17.83",
      reason: "confirmed: it is the mean over six languages that CodeXGLUE lists",
      grade: "checked",
      evidence: [TEXT_README],
    },
  ],
  [
    "codebert",
    "clone",
    {
      corrected: "0.965",
      reason:
        "CodeXGLUE lists 0.965 in its precision, recall and F1 of CodeBERT; which version gave the printed value is not known",
      grade: "checked",
      evidence: [CLONE_README],
    },
  ],
]);

/** What evidence says of Tables I to III. */
export const PRETRAINING_CORRECTIONS: readonly Correction[] = [...TABLE_1, ...TABLE_2, ...TABLE_3];
