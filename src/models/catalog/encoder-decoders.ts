import { recalled, stated, survey } from "../../foundation/source.js";
import type { ModelEntry } from "./model-entry.js";

const TEXT = survey("Section III-C.2");
const TABLE_4 = survey("Table IV");
const BRANCH = { branch: "encoder-decoder", names: [] } as const;
const BOTH = stated(TEXT, { architecture: "encoder-decoder" });
const PRINTED = stated(TABLE_4, { architecture: "encoder-decoder", kind: "mixed", openness: "weights and data" });
const CODET5_PLUS = stated(recalled("CodeT5+ (Wang et al. 2023)"), {
  data: "permissive GitHub code and CodeSearchNet; a frozen CodeGen decoder",
  year: 2023,
  licence: "BSD-3-Clause",
});

/** Models with an encoder and a decoder. */
export const ENCODER_DECODERS: readonly ModelEntry[] = [
  {
    ...BRANCH,
    id: "t5",
    name: "T5",
    description: "A transformer that casts every language task as turning one text into another.",
    sources: [TEXT],
    facts: {
      ...BOTH,
      ...stated(survey("reference [41]"), { year: 2020 }),
      ...stated(recalled("T5 (Raffel et al. 2020)"), {
        kind: "base",
        size: 11,
        context: 512,
        norm: "RMSNorm, without that name",
        positions: "relative biases",
        activation: "ReLU",
        data: "C4",
        openness: "weights and data",
        licence: "Apache-2.0",
      }),
    },
  },
  {
    ...BRANCH,
    id: "bart",
    name: "BART",
    description: "A transformer trained to restore text that was damaged in several ways.",
    sources: [TEXT],
    facts: {
      ...BOTH,
      ...stated(survey("reference [42]"), { year: 2020 }),
      ...stated(recalled("BART (Lewis et al. 2020)"), {
        kind: "base",
        size: 0.4,
        positions: "learned absolute",
        activation: "GELU",
      }),
    },
  },
  {
    ...BRANCH,
    id: "pymt5",
    name: "PyMT5",
    description: "A T5 for Python that turns signature, docstring and body into one another.",
    sources: [TEXT],
    facts: { ...BOTH, ...stated(survey("reference [43]"), { year: 2020 }), ...stated(TEXT, { kind: "code" }) },
  },
  {
    ...BRANCH,
    id: "codet5",
    name: "CodeT5",
    description: "A T5 for code that learns which tokens are identifiers and to fill them in.",
    sources: [TEXT],
    facts: {
      ...BOTH,
      ...stated(survey("reference [26]"), { year: 2021 }),
      ...stated(recalled("CodeT5 (Wang et al. 2021)"), {
        kind: "code",
        size: 0.22,
        data: "CodeSearchNet, C and C#",
        openness: "weights and data",
        licence: "BSD-3-Clause",
      }),
    },
  },
  {
    ...BRANCH,
    id: "codet5-plus-16b",
    name: "CodeT5+ 16B",
    names: ["CodeT5+-16B"],
    description: "The largest CodeT5+, which can work as encoder, as decoder, or as both.",
    sources: [TABLE_4, TEXT],
    facts: { ...PRINTED, ...stated(TABLE_4, { size: 16 }), ...CODET5_PLUS },
  },
  {
    ...BRANCH,
    id: "codet5-plus-6b",
    name: "CodeT5+ 6B",
    names: ["CodeT5+-6B"],
    description: "A smaller CodeT5+ of the same two-stage training.",
    sources: [TABLE_4, TEXT],
    facts: { ...PRINTED, ...stated(TABLE_4, { size: 6 }), ...CODET5_PLUS },
  },
  {
    ...BRANCH,
    id: "spt-code",
    name: "SPT-Code",
    description: "A sequence-to-sequence model pretrained on code, its linearised syntax tree and its description.",
    sources: [TEXT],
    facts: { ...BOTH, ...stated(survey("reference [45]"), { year: 2022 }), ...stated(TEXT, { kind: "code" }) },
  },
  {
    ...BRANCH,
    id: "alphacode-1b",
    name: "AlphaCode 1.1B",
    names: ["AlphaCode"],
    description: "The small model of the system that samples many contest solutions, then filters and clusters them.",
    sources: [TABLE_4, TEXT],
    facts: {
      ...stated(TABLE_4, { architecture: "encoder-decoder", kind: "mixed", size: 1.1 }),
      ...stated(survey("reference [46]"), { year: 2022 }),
      ...stated(recalled("AlphaCode (Li et al. 2022)"), {
        openness: "closed",
        attention: "multi-query",
        data: "715 GB of GitHub code, then contest problems",
      }),
    },
  },
  {
    ...BRANCH,
    id: "alphacode-41b",
    name: "AlphaCode 41B",
    description: "The largest model of AlphaCode, which the survey names for its size.",
    sources: [TEXT],
    facts: {
      ...stated(TEXT, { architecture: "encoder-decoder", size: 41, data: "selected GitHub code" }),
      ...stated(survey("reference [46]"), { year: 2022 }),
      ...stated(recalled("AlphaCode (Li et al. 2022)"), {
        kind: "mixed",
        openness: "closed",
        attention: "multi-query",
      }),
    },
  },
  {
    ...BRANCH,
    id: "plbart",
    name: "PLBART",
    description: "A BART for Java, Python and English that reads one of them or pairs of them.",
    sources: [TEXT],
    facts: {
      ...BOTH,
      ...stated(survey("reference [47]"), { year: 2021 }),
      ...stated(recalled("PLBART (Ahmad et al. 2021)"), {
        kind: "code",
        size: 0.14,
        openness: "weights",
        licence: "MIT",
      }),
    },
  },
];
