import { recalled, stated, survey } from "../../foundation/source.js";
import type { CorpusEntry } from "./corpus-entry.js";

const TABLE_1 = survey("Table I");
const TB = 1e12;
const GB = 1e9;

/** Corpora of Table I, and Wikipedia. */
export const PRETRAINING_CORPORA: readonly CorpusEntry[] = [
  {
    branch: "nl-corpora",
    id: "common-crawl",
    name: "Common Crawl",
    description: "Snapshots of a large part of the public web, taken again every few weeks.",
    sources: [TABLE_1, survey("Section I")],
    facts: stated(TABLE_1, { type: "NL", bytes: 390 * TB, origin: "Web" }),
  },
  {
    branch: "nl-corpora",
    id: "roots",
    name: "ROOTS",
    description: "Text in 46 natural and 13 programming languages, gathered for BLOOM.",
    sources: [TABLE_1],
    facts: {
      ...stated(TABLE_1, { type: "NL", bytes: 1.6 * TB, origin: "Web" }),
      ...stated(recalled("The BigScience ROOTS corpus (Laurençon et al. 2022)"), {
        year: 2022,
        languages: 13,
        usedBy: "bloom",
      }),
    },
  },
  {
    branch: "nl-corpora",
    id: "the-pile",
    name: "The Pile",
    description: "Twenty-two sources of English text put together by EleutherAI, code of GitHub among them.",
    sources: [TABLE_1],
    facts: {
      ...stated(TABLE_1, { type: "NL", bytes: 886 * GB, origin: "Web" }),
      ...stated(recalled("The Pile (Gao et al. 2020)"), { year: 2020 }),
    },
  },
  {
    branch: "nl-corpora",
    id: "wikipedia",
    name: "Wikipedia",
    description: "The encyclopaedia's articles, part of nearly every general corpus.",
    sources: [survey("Section I"), survey("reference [13]")],
    facts: stated(survey("Section I"), { type: "NL" }),
  },
  {
    branch: "pl-corpora",
    id: "the-stack-v2",
    name: "The Stack v2",
    description: "Source code of the Software Heritage archive and other places, gathered by BigCode.",
    sources: [TABLE_1],
    facts: {
      ...stated(TABLE_1, { type: "PL", bytes: 12.4 * TB, languages: 619, origin: "Github & Kaggle" }),
      ...stated(recalled("StarCoder 2 and The Stack v2 (Lozhkov et al. 2024)"), {
        year: 2024,
        usedBy: "starcoder2-7b, starcoder2-15b",
      }),
    },
  },
  {
    branch: "pl-corpora",
    id: "the-stack-v1",
    name: "The Stack v1",
    description: "Permissively licensed GitHub code whose authors can have theirs taken out.",
    sources: [TABLE_1, survey("Section III-E.3")],
    facts: {
      ...stated(TABLE_1, { type: "PL", bytes: 3.1 * TB, languages: 30, origin: "Github" }),
      ...stated(survey("reference [101]"), { year: 2022 }),
      ...stated(recalled("StarCoder (Li et al. 2023)"), {
        usedBy: "santacoder, starcoder-7b, starcoder-15b",
        licence: "permissive, file by file",
      }),
    },
  },
  {
    branch: "pl-corpora",
    id: "codeparrot",
    name: "CodeParrot (github-code)",
    description: "Code files of GitHub in some thirty languages, made for a textbook on transformers.",
    sources: [TABLE_1, survey("Section III-C.3.a")],
    facts: {
      ...stated(TABLE_1, { type: "PL", bytes: 1 * TB, languages: 30, origin: "Github" }),
      ...stated(survey("reference [75]"), { year: 2022 }),
    },
  },
  {
    branch: "pl-corpora",
    id: "codesearchnet",
    name: "CodeSearchNet",
    description: "Functions with their documentation in six languages, the usual food of code encoders.",
    sources: [TABLE_1],
    facts: {
      ...stated(TABLE_1, { type: "PL", bytes: 3.6 * GB, languages: 6, origin: "Github" }),
      ...stated(survey("reference [34]"), { year: 2019 }),
      ...stated(recalled("CodeBERT (Feng et al. 2020)"), { usedBy: "codebert, graphcodebert, codet5" }),
    },
  },
  {
    branch: "pl-corpora",
    id: "phi-1-synthetic",
    name: "phi-1's synthetic textbooks",
    description: "Python textbooks and exercises that a language model wrote to teach a smaller one.",
    sources: [TABLE_1],
    facts: {
      ...stated(TABLE_1, { type: "PL", tokens: 1e9, languages: 1, origin: "LLMs" }),
      ...stated(survey("reference [62]"), { year: 2023 }),
      ...stated(survey("Table I, name"), { usedBy: "phi-1" }),
    },
  },
  {
    branch: "pl-corpora",
    id: "code-llama-code",
    name: "Code Llama's code",
    description: "The code that Llama 2 was trained on further to become Code Llama.",
    sources: [survey("Section III-C.3.a")],
    facts: stated(survey("Section III-C.3.a"), {
      type: "PL",
      bytes: 859 * GB,
      usedBy: "codellama-7b, codellama-13b, codellama-34b",
    }),
  },
  {
    branch: "pl-corpora",
    id: "alphacode-github",
    name: "AlphaCode's GitHub code",
    description: "Selected public repositories that AlphaCode was pretrained on.",
    sources: [survey("Section III-C.2")],
    facts: {
      ...stated(survey("Section III-C.2"), { type: "PL", origin: "Github", usedBy: "alphacode-1b, alphacode-41b" }),
      ...stated(recalled("AlphaCode (Li et al. 2022)"), { bytes: 715 * GB, year: 2022 }),
    },
  },
];
