import { recalled, stated, survey } from "../../foundation/source.js";
import type { ModelEntry } from "./model-entry.js";

const TEXT = survey("Section III-C.1");
const TABLE_2 = survey("Table II");
const TABLE_3 = survey("Table III");
const BRANCH = { branch: "encoder-only", names: [] } as const;
const ENCODER = stated(TABLE_2, { architecture: "encoder" });
const BASE = { ...ENCODER, ...stated(TABLE_2, { kind: "base" }) };
const CODE = { ...ENCODER, ...stated(TABLE_2, { kind: "code" }) };
const BERT_LIKE = { context: 512, norm: "LayerNorm", positions: "learned absolute", activation: "GELU" } as const;

/** Encoder-only models: those of Tables II and III, and those that the text builds on. */
export const ENCODERS: readonly ModelEntry[] = [
  {
    ...BRANCH,
    id: "bert",
    name: "BERT",
    description: "The first bidirectional encoder that was pretrained by filling in masked tokens.",
    sources: [TABLE_2, TEXT],
    facts: {
      ...BASE,
      ...stated(recalled("BERT (Devlin et al. 2018)"), {
        ...BERT_LIKE,
        size: 0.34,
        attention: "multi-head, both directions",
        data: "BooksCorpus and English Wikipedia",
        openness: "weights",
        year: 2018,
        licence: "Apache-2.0",
      }),
    },
  },
  {
    ...BRANCH,
    id: "roberta",
    name: "RoBERTa",
    description: "BERT trained longer on more text and without next-sentence prediction.",
    sources: [TABLE_2, TABLE_3],
    facts: {
      ...BASE,
      ...stated(recalled("RoBERTa (Liu et al. 2019)"), { ...BERT_LIKE, size: 0.355, openness: "weights", year: 2019 }),
    },
  },
  {
    ...BRANCH,
    id: "ernie",
    name: "ERNIE",
    description: "An encoder that masks whole spans, such as names of entities, in place of single tokens.",
    sources: [TEXT],
    facts: {
      ...stated(TEXT, { architecture: "encoder", kind: "base" }),
      ...stated(survey("reference [28]"), { year: 2019 }),
    },
  },
  {
    ...BRANCH,
    id: "electra",
    name: "ELECTRA",
    description: "An encoder that learns to find the tokens which a small generator has replaced.",
    sources: [TEXT],
    facts: {
      ...stated(TEXT, { architecture: "encoder", kind: "base" }),
      ...stated(survey("reference [5]"), { year: 2020 }),
      ...stated(recalled("ELECTRA (Clark et al. 2020)"), { openness: "weights", licence: "Apache-2.0" }),
    },
  },
  {
    ...BRANCH,
    id: "codebert",
    name: "CodeBERT",
    description: "An encoder for text and code together, trained on functions with their documentation.",
    sources: [TABLE_2, TABLE_3, TEXT],
    facts: {
      ...CODE,
      ...stated(survey("reference [2]"), { year: 2020 }),
      ...stated(recalled("CodeBERT (Feng et al. 2020)"), {
        ...BERT_LIKE,
        size: 0.125,
        data: "CodeSearchNet, six languages",
        openness: "weights",
        licence: "MIT",
      }),
    },
  },
  {
    ...BRANCH,
    id: "cubert",
    name: "CuBERT",
    description: "BERT trained anew on source code, with tokens made for code.",
    sources: [TABLE_2, TABLE_3, TEXT],
    facts: {
      ...CODE,
      ...stated(survey("reference [30]"), { year: 2020 }),
      ...stated(recalled("CuBERT (Kanade et al. 2020)"), {
        size: 0.34,
        data: "7.4 million Python files of GitHub",
        openness: "weights",
        licence: "Apache-2.0",
      }),
    },
  },
  {
    ...BRANCH,
    id: "treebert",
    name: "TreeBERT",
    description: "A model that masks nodes of syntax trees, so that it learns structure besides words.",
    sources: [TABLE_2, TABLE_3, TEXT],
    facts: { ...CODE, ...stated(survey("reference [31]"), { year: 2021 }) },
  },
  {
    ...BRANCH,
    id: "graphcodebert",
    name: "GraphCodeBERT",
    description: "CodeBERT with a graph of the program beside text and code.",
    sources: [TABLE_2, TABLE_3, TEXT],
    facts: {
      ...CODE,
      ...stated(survey("reference [3]"), { year: 2020 }),
      ...stated(recalled("GraphCodeBERT (Guo et al. 2020)"), {
        ...BERT_LIKE,
        size: 0.125,
        data: "CodeSearchNet with data flow",
        openness: "weights",
        licence: "MIT",
      }),
    },
  },
  {
    ...BRANCH,
    id: "syncobert",
    name: "SynCoBERT",
    description: "An encoder that also learns which tokens are identifiers and which tree nodes are joined.",
    sources: [TABLE_2, TABLE_3, TEXT],
    facts: { ...CODE, ...stated(survey("reference [32]"), { year: 2021 }) },
  },
  {
    ...BRANCH,
    id: "code-mvp",
    name: "Code-MVP",
    description:
      "An encoder that sees each program as text, code, syntax tree and control flow, and learns that they belong together.",
    sources: [TABLE_2, TABLE_3, TEXT],
    facts: { ...CODE, ...stated(survey("reference [33]"), { year: 2022 }) },
  },
  {
    ...BRANCH,
    id: "mbert",
    name: "mBERT",
    description: "BERT trained on many natural languages at once, used as the warning of what that costs each of them.",
    sources: [survey("Section IV-B.c")],
    facts: {
      ...stated(survey("Section IV-B.c"), { data: "104 natural languages" }),
      ...stated(recalled("BERT (Devlin et al. 2018)"), { architecture: "encoder", kind: "base", openness: "weights" }),
    },
  },
  {
    ...BRANCH,
    id: "xlm-roberta",
    name: "XLM-RoBERTa",
    description: "A larger multilingual encoder that won back most of what mBERT lost per language.",
    sources: [survey("Section IV-B.c")],
    facts: {
      ...stated(survey("reference [106]"), { year: 2019 }),
      ...stated(recalled("XLM-R (Conneau et al. 2019)"), {
        architecture: "encoder",
        kind: "base",
        data: "100 natural languages of Common Crawl",
        openness: "weights",
      }),
    },
  },
];
