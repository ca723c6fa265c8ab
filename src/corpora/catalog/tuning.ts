import { recalled, stated, survey } from "../../foundation/source.js";
import type { CorpusEntry } from "./corpus-entry.js";

const TEXT = survey("Section III-C.3.b");
const BRANCH = { branch: "tuning-corpora" } as const;

/** Sets that models are fine-tuned on. */
export const TUNING_CORPORA: readonly CorpusEntry[] = [
  {
    ...BRANCH,
    id: "commitpack",
    name: "CommitPack",
    description: "Commits of GitHub, each a change of code with the message that asks for it.",
    sources: [TEXT],
    facts: {
      ...stated(TEXT, { type: "PL", usedBy: "octocoder" }),
      ...stated(recalled("OctoPack (Muennighoff et al. 2023)"), { bytes: 4e12, languages: 350, year: 2023 }),
    },
  },
  {
    ...BRANCH,
    id: "oss-instruct-set",
    name: "OSS-Instruct set",
    description: "Problems with solutions that GPT-3.5 made up from snippets of open-source code.",
    sources: [TEXT],
    facts: {
      ...stated(TEXT, { type: "NL and PL", usedBy: "magicoder-7b" }),
      ...stated(survey("reference [59]"), { year: 2023 }),
    },
  },
  {
    ...BRANCH,
    id: "evol-instruct-code",
    name: "evolved code instructions",
    description: "Programming exercises made harder again and again by a language model.",
    sources: [TEXT],
    facts: {
      ...stated(TEXT, { type: "NL and PL", usedBy: "wizardcoder-15b, wizardcoder-34b" }),
      ...stated(survey("reference [56]"), { year: 2023 }),
    },
  },
  {
    ...BRANCH,
    id: "phind-problems",
    name: "Phind's problems",
    description: "Programming problems with solutions that Phind keeps to itself.",
    sources: [TEXT],
    facts: stated(TEXT, { type: "NL and PL", usedBy: "phind-codellama-34b" }),
  },
];
