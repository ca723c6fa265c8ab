import { recalled, stated, survey } from "../../foundation/source.js";
import type { ModelEntry } from "./model-entry.js";

const TEXT = survey("Section III-C.3.b");
const TABLE_4 = survey("Table IV");
const BRANCH = { branch: "fine-tuned", names: [] } as const;
const PRINTED = stated(TABLE_4, { architecture: "decoder", kind: "fine-tuned" });
const TUNED = stated(TEXT, { architecture: "decoder", kind: "fine-tuned" });

/** Models made from another model's weights. */
export const FINE_TUNED_MODELS: readonly ModelEntry[] = [
  {
    ...BRANCH,
    id: "wizardcoder-34b",
    name: "WizardCoder Python 34B",
    names: ["WizardCoder 34 B", "WizardCoder-Python-34B-V1.0"],
    description: "Code Llama Python tuned on evolved instructions.",
    sources: [TABLE_4, TEXT],
    facts: {
      ...PRINTED,
      ...stated(TABLE_4, { size: 34, openness: "weights" }),
      ...stated(survey("reference [56]"), { year: 2023 }),
      ...stated(recalled("WizardCoder's repository"), {
        from: "codellama-python",
        licence: "Llama 2 Community License",
      }),
    },
  },
  {
    ...BRANCH,
    id: "wizardcoder-33b-v1.1",
    name: "WizardCoder 33B V1.1",
    names: ["WizardCoder-33B-V1.1"],
    description:
      "DeepSeek-Coder tuned on evolved instructions; its published figures stand in the survey's row of the 34B.",
    sources: [
      {
        kind: "repository",
        repository: "evalplus/evalplus.github.io",
        commit: "ba37a9f43a5706e87762951029baab25880cd0d6",
        path: "results.json",
      },
    ],
    facts: {
      ...stated(recalled("WizardCoder's repository"), {
        architecture: "decoder",
        kind: "fine-tuned",
        size: 33,
        openness: "weights",
        year: 2024,
        from: "DeepSeek-Coder 33B base",
      }),
    },
  },
  {
    ...BRANCH,
    id: "wizardcoder-15b",
    name: "WizardCoder 15B",
    names: ["WizardCoder 15 B", "WizardCoder-15B-V1.0"],
    description: "StarCoder tuned on evolved instructions.",
    sources: [TABLE_4, TEXT],
    facts: {
      ...PRINTED,
      ...stated(TABLE_4, { size: 15, openness: "weights" }),
      ...stated(TEXT, { from: "starcoder-15b", data: "instructions evolved by a language model" }),
      ...stated(survey("reference [56]"), { year: 2023 }),
      ...stated(recalled("WizardCoder (Luo et al. 2023)"), { context: 8192, licence: "BigCode OpenRAIL-M" }),
    },
  },
  {
    ...BRANCH,
    id: "wizardlm",
    name: "WizardLM",
    description: "LLaMA tuned on instructions that a language model made harder step by step.",
    sources: [TEXT],
    facts: {
      ...stated(survey("reference [82]"), { year: 2023 }),
      ...stated(recalled("WizardLM (Xu et al. 2023)"), {
        architecture: "decoder",
        kind: "fine-tuned",
        from: "llama",
        openness: "weights",
      }),
    },
  },
  {
    ...BRANCH,
    id: "magicoder-7b",
    name: "Magicoder-S-DS 6.7B",
    names: ["MagiCoder", "Magicoder-S-DS-6.7B", "MagicoderS-DS-6.7B"],
    description: "A small model tuned on problems that a language model drew from open-source snippets.",
    sources: [TABLE_4, TEXT],
    facts: {
      ...PRINTED,
      ...stated(TEXT, { data: "OSS-Instruct, written by GPT-3.5" }),
      ...stated(survey("reference [59]"), { year: 2023 }),
      ...stated(recalled("Magicoder (Wei et al. 2023)"), {
        size: 6.7,
        from: "DeepSeek-Coder 6.7B base",
        openness: "weights and data",
      }),
    },
  },
  {
    ...BRANCH,
    id: "phind-codellama-34b",
    name: "Phind-CodeLlama 34B v2",
    names: ["Phind", "Phind-CodeLlama-34B-v2", "Phind-CodeLLaMA"],
    description: "Code Llama 34B tuned on a private set of problems with solutions.",
    sources: [TABLE_4, TEXT],
    facts: {
      ...PRINTED,
      ...stated(TABLE_4, { size: 34, openness: "weights" }),
      ...stated(TEXT, { data: "private problems with solutions" }),
      ...stated(survey("reference [60]"), { year: 2023 }),
      ...stated(recalled("Phind's announcement"), { from: "codellama-34b", licence: "Llama 2 Community License" }),
    },
  },
  {
    ...BRANCH,
    id: "palm-coder-540b",
    name: "PaLM-Coder 540B",
    names: ["PaLM-Coder"],
    description:
      "Google's PaLM trained further on code; the text counts it among base and code, the table among fine-tuned.",
    sources: [TABLE_4, survey("Section III-C.3.a")],
    facts: {
      ...PRINTED,
      ...stated(TABLE_4, { size: 540, openness: "closed" }),
      ...stated(survey("Section III-C.3.a"), { attention: "multi-query", activation: "SwiGLU" }),
      ...stated(recalled("PaLM (Chowdhery et al. 2022)"), {
        year: 2022,
        context: 2048,
        positions: "RoPE",
        from: "PaLM 540B",
      }),
    },
  },
  {
    ...BRANCH,
    id: "octocoder",
    name: "OctoCoder",
    description: "StarCoder tuned on commits and conversations.",
    sources: [TEXT],
    facts: {
      ...TUNED,
      ...stated(TEXT, { from: "starcoder-15b", data: "CommitPack" }),
      ...stated(survey("reference [83]"), { year: 2023 }),
      ...stated(recalled("OctoPack (Muennighoff et al. 2023)"), {
        size: 15.5,
        openness: "weights and data",
        licence: "BigCode OpenRAIL-M",
      }),
    },
  },
  {
    ...BRANCH,
    id: "codellama-python",
    name: "Code Llama Python",
    description: "Code Llama trained further on Python.",
    sources: [TEXT],
    facts: {
      ...TUNED,
      ...stated(survey("reference [27]"), { year: 2023 }),
      ...stated(recalled("Code Llama (Rozière et al. 2023)"), {
        data: "100 billion more tokens, mostly Python",
        openness: "weights",
        licence: "Llama 2 Community License",
      }),
    },
  },
  {
    ...BRANCH,
    id: "codellama-70b-instruct",
    name: "Code Llama 70B Instruct",
    names: ["CodeLlama-70B-Instruct"],
    description: "The instructed Code Llama 70B, half of whose published figures stand in the survey's row of the 70B.",
    sources: [
      {
        kind: "repository",
        repository: "evalplus/evalplus.github.io",
        commit: "ba37a9f43a5706e87762951029baab25880cd0d6",
        path: "results.json",
      },
    ],
    facts: {
      ...stated(recalled("Code Llama (Rozière et al. 2023)"), {
        architecture: "decoder",
        kind: "fine-tuned",
        size: 70,
        openness: "weights",
        from: "codellama-70b",
        licence: "Llama 2 Community License",
      }),
    },
  },
  {
    ...BRANCH,
    id: "codegemma",
    name: "CodeGemma",
    names: ["codegemma-7b"],
    description: "Gemma trained further on code, in 2B and 7B, with and without instructions.",
    sources: [TEXT],
    facts: {
      ...TUNED,
      ...stated(TEXT, { from: "gemma", size: 7 }),
      ...stated(survey("reference [84]"), { year: 2024 }),
      ...stated(recalled("CodeGemma report (2024)"), {
        openness: "weights",
        context: 8192,
        licence: "Gemma Terms of Use",
      }),
    },
  },
  {
    ...BRANCH,
    id: "mojo-coder",
    name: "Mojo-Coder",
    description: "The survey authors' own models for the young language Mojo.",
    sources: [TEXT],
    facts: { ...TUNED, ...stated(survey("reference [86]"), { year: 2024 }), ...stated(TEXT, { data: "Mojo" }) },
  },
  {
    ...BRANCH,
    id: "aya",
    name: "Aya",
    description: "An open model tuned on instructions in a hundred natural languages.",
    sources: [survey("Section IV-A.d")],
    facts: {
      ...stated(survey("reference [103]"), { year: 2024, kind: "fine-tuned" }),
      ...stated(recalled("Aya model (Üstün et al. 2024)"), {
        architecture: "encoder-decoder",
        size: 13,
        from: "mT5-XXL",
        openness: "weights and data",
        licence: "Apache-2.0",
      }),
    },
  },
];
