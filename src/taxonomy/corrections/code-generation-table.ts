import { dataFile, recalled, type Source, survey } from "../../foundation/source.js";
import { BOARD_FILE } from "../../models/catalog/evalplus-board.js";
import { type Correction, correctionsOf } from "./correction.js";

/** The present EvalPlus board (26 December 2024). */
const BOARD = dataFile(BOARD_FILE);

/** A former state of the board; `src/models/catalog/board-history.ts` has the rows. */
const history = (commit: string, path = "humaneval.csv and mbpp.csv"): Source => ({
  kind: "repository",
  repository: "evalplus/evalplus.github.io",
  commit,
  path,
});
const NOV_2023 = history("6da0aa51dbc8");
const MAR_2024 = history("e30d07562c77");
const APR_2024 = history("ba37a9f43a57", "results.json");

const recomputed = (reason: string) =>
  ({ reason, grade: "recomputed", evidence: [survey("Table IV, the same row")] }) as const;
const checked = (corrected: string | undefined, reason: string, ...evidence: Source[]) =>
  ({ ...(corrected !== undefined && { corrected }), reason, grade: "checked", evidence }) as const;
const remembered = (corrected: string, reason: string, work: string) =>
  ({ corrected, reason, grade: "recalled", evidence: [recalled(work)] }) as const;

const COPIED = correctionsOf("survey-table-4", [
  [
    "gpt-4",
    "humaneval",
    checked(
      "88.4",
      "the row is that of GPT-4-Turbo (Nov 2023); the board's GPT-4 (May 2023) has this",
      APR_2024,
      BOARD,
    ),
  ],
  ["gpt-4", "humaneval-plus", checked("79.3", "as beside it: the board's GPT-4 (May 2023) has this", APR_2024, BOARD)],
  [
    "gpt-4",
    "mbpp",
    checked(undefined, "the row is that of GPT-4-Turbo (Nov 2023); the board has no MBPP of GPT-4", APR_2024, BOARD),
  ],
  [
    "gpt-4",
    "mbpp-plus",
    checked(undefined, "the row is that of GPT-4-Turbo (Nov 2023); the board has no MBPP+ of GPT-4", APR_2024, BOARD),
  ],
  [
    "gpt-4-turbo",
    "humaneval",
    checked("85.4", "the other three cells are GPT-4-Turbo (Nov 2023), which has this", NOV_2023),
  ],
  [
    "gpt-3.5-turbo",
    "humaneval",
    checked("72.6", "the other three cells are GPT-3.5-Turbo (Nov 2023), which has this", NOV_2023),
  ],
  ...(["humaneval", "humaneval-plus", "mbpp", "mbpp-plus"] as const).map(
    (column) =>
      [
        "mistral-large-2",
        column,
        checked(undefined, "all four cells are those of claude-3-opus (Mar 2024)", MAR_2024),
      ] as const,
  ),
  [
    "wizardcoder-34b",
    "humaneval",
    checked("73.2", "the row is that of WizardCoder-33B-V1.1; this is the board's 34B", APR_2024, BOARD),
  ],
  [
    "wizardcoder-34b",
    "humaneval-plus",
    checked("64.6", "as beside it: the board's WizardCoder-Python-34B-V1.0", APR_2024, BOARD),
  ],
  [
    "wizardcoder-34b",
    "mbpp",
    checked("75.1", "as beside it: the board's WizardCoder-Python-34B-V1.0", APR_2024, BOARD),
  ],
  [
    "wizardcoder-34b",
    "mbpp-plus",
    checked("63.2", "as beside it: the board's WizardCoder-Python-34B-V1.0", APR_2024, BOARD),
  ],
  [
    "starcoder2-7b",
    "humaneval",
    checked("35.4", "the row is that of StarCoder2-15B; this is the board's 7B", APR_2024, BOARD),
  ],
  ["starcoder2-7b", "humaneval-plus", checked("29.9", "as beside it: the board's StarCoder2-7B", APR_2024, BOARD)],
  ["starcoder2-7b", "mbpp", checked("54.4", "as beside it: the board's StarCoder2-7B, MBPP+ v0.1.0", APR_2024)],
  ["starcoder2-7b", "mbpp-plus", checked("45.6", "as beside it: the board's StarCoder2-7B, MBPP+ v0.1.0", APR_2024)],
  [
    "codellama-70b",
    "humaneval",
    checked("55.5", "77.4 is speechless-codellama-34B-v2.0; this is the board's CodeLlama-70B", MAR_2024, BOARD),
  ],
  [
    "codellama-70b",
    "humaneval-plus",
    checked("50.6", "71.3 is speechless-codellama-34B-v2.0; this is the board's CodeLlama-70B", MAR_2024, BOARD),
  ],
  ["codellama-70b", "mbpp", checked(undefined, "75.4 is CodeLlama-70B-Instruct", APR_2024)],
  ["codellama-70b", "mbpp-plus", checked(undefined, "61.7 is CodeLlama-70B-Instruct", APR_2024)],
]);

const IMPOSSIBLE = correctionsOf("survey-table-4", [
  ["codellama-7b", "humaneval", checked("37.8", "this cell and the next are exchanged", NOV_2023, BOARD)],
  ["codellama-7b", "humaneval-plus", checked("34.1", "this cell and the one before are exchanged", NOV_2023)],
  [
    "phi-1",
    "humaneval-plus",
    {
      ...recomputed("above HumanEval, whose tests it includes; 55.5 is what is remembered as phi-1's MBPP"),
      grade: "recalled",
      evidence: [survey("Table IV, the same row"), recalled("Textbooks are all you need (Gunasekar et al. 2023)")],
    },
  ],
  [
    "palm-coder-540b",
    "humaneval-plus",
    {
      ...recomputed("above HumanEval, whose tests it includes; 47.0 is what is remembered as PaLM-Coder's MBPP"),
      grade: "recalled",
      evidence: [survey("Table IV, the same row"), recalled("PaLM (Chowdhery et al. 2022)")],
    },
  ],
  ["palm-coder-540b", "mbpp-plus", recomputed("above MBPP, whose tests it includes")],
  ["alphacode-1b", "mbpp-plus", recomputed("above MBPP, whose tests it includes")],
]);

const OTHER_FIGURES = correctionsOf("survey-table-4", [
  [
    "claude-3-opus",
    "humaneval",
    checked("82.9", "the board's claude-3-opus (Mar 2024); nothing there has the printed value", BOARD),
  ],
  ["claude-3-opus", "humaneval-plus", checked("77.4", "the board's claude-3-opus (Mar 2024)", BOARD)],
  ["claude-3-opus", "mbpp", checked("89.4", "the board's claude-3-opus (Mar 2024)", BOARD)],
  ["claude-3-opus", "mbpp-plus", checked("73.3", "the board's claude-3-opus (Mar 2024)", BOARD)],
  ["codestral-22b", "humaneval", checked("79.9", "the board's Codestral-22B-v0.1", BOARD)],
  [
    "codestral-22b",
    "humaneval-plus",
    checked("73.8", "the board's Codestral-22B-v0.1; 76.8 is claude-3-opus (Mar 2024)", BOARD, MAR_2024),
  ],
  [
    "codestral-22b",
    "mbpp",
    checked("72.5", "the board's Codestral-22B-v0.1; 86.5 is claude-3-opus (Mar 2024)", BOARD, MAR_2024),
  ],
  ["codestral-22b", "mbpp-plus", checked("61.9", "the board's Codestral-22B-v0.1", BOARD)],
  ["dbrx", "humaneval", checked("75.0", "the board's dbrx-instruct", BOARD)],
  ["dbrx", "humaneval-plus", checked("70.1", "the board's dbrx-instruct", BOARD)],
  ["dbrx", "mbpp", checked("67.2", "the board's dbrx-instruct", BOARD)],
  ["dbrx", "mbpp-plus", checked("55.8", "the board's dbrx-instruct", BOARD)],
  [
    "phi-2",
    "mbpp",
    checked("61.9", "marked as the survey's own experiment, yet equal to the board of January 2024", NOV_2023),
  ],
  [
    "phi-2",
    "mbpp-plus",
    checked("51.4", "marked as the survey's own experiment, yet equal to the board of January 2024", NOV_2023),
  ],
  [
    "codellama-7b",
    "mbpp",
    checked("57.6", "marked as the survey's own experiment, yet equal to the board of November 2023", NOV_2023),
  ],
  [
    "codellama-7b",
    "mbpp-plus",
    checked("45.4", "marked as the survey's own experiment, yet equal to the board of November 2023", NOV_2023),
  ],
  [
    "starcoder-7b",
    "humaneval-plus",
    checked("20.7", "marked as the survey's own experiment, yet equal to the board of December 2023", NOV_2023),
  ],
]);

const FACETS = correctionsOf("survey-table-4", [
  [
    "llama-3-405b",
    "model",
    checked("LLaMA 3.1 [55]", "the survey's text gives 405B to LLaMA 3.1", survey("Section III-C.3.a")),
  ],
  ["magicoder-7b", "size", checked("6.7 B", "the figures are those of Magicoder-S-DS-6.7B", MAR_2024, BOARD)],
  ["mistral-7b", "open", checked("Only Weights", "the board has its data as not open", BOARD)],
  ...["codellama-70b", "codellama-34b", "codellama-13b", "codellama-7b"].map(
    (row) => [row, "open", checked("Only Weights", "the board has its data as not open", BOARD)] as const,
  ),
  ["codellama-7b", "type", recomputed("the other sizes of the same family are printed as Foundational [Code]")],
  ["codestral-22b", "open", checked("Only Weights", "the board links to its weights", BOARD)],
  [
    "codestral-22b",
    "model",
    checked(
      undefined,
      "reference [53] has the arXiv number of Mistral 7B, reference [67]",
      survey("references [53] and [67]"),
    ),
  ],
  [
    "dbrx",
    "model",
    checked(
      undefined,
      "reference [58] is titled Granite code models, and has the arXiv number of [54]",
      survey("references [54] and [58]"),
    ),
  ],
  [
    "mistral-large-2",
    "model",
    checked(
      undefined,
      "reference [54] has the arXiv number of reference [58], Granite",
      survey("references [54] and [58]"),
    ),
  ],
  ["gpt-3.5-turbo", "model", checked(undefined, "reference [48] is titled GPT-NeoX-20B", survey("reference [48]"))],
  ["phi-2", "model", checked(undefined, "reference [63] is titled phi-1.5 technical report", survey("reference [63]"))],
  [
    "palm-coder-540b",
    "model",
    checked(undefined, "reference [65] is titled PaLM 2 technical report", survey("reference [65]")),
  ],
  [
    "palm-coder-540b",
    "type",
    checked("Foundational [Both]", "the survey's text has it under base and code", survey("Section III-C.3.a")),
  ],
  [
    "mistral-large-2",
    "open",
    remembered("Only Weights", "its weights are published under a research licence", "Mistral AI's announcements"),
  ],
  ["claude-3-opus", "open", remembered("No", "nothing but the service was published", "Anthropic's announcements")],
  [
    "dbrx",
    "size",
    remembered("132 B", "the announced number of parameters", "Databricks' announcement of DBRX (2024)"),
  ],
  [
    "phi-1",
    "size",
    remembered("1.3 B", "the published number of parameters", "Textbooks are all you need (Gunasekar et al. 2023)"),
  ],
  ["gpt-3.5-turbo", "size", remembered("–", "never published; 175 B is GPT-3", "GPT-3 (Brown et al. 2020)")],
  ["alphacode-1b", "open", remembered("No", "the weights were never published", "AlphaCode (Li et al. 2022)")],
]);

/** What evidence says of Table IV, its averages aside. */
export const CODE_GENERATION_CORRECTIONS: readonly Correction[] = [
  ...COPIED,
  ...IMPOSSIBLE,
  ...OTHER_FIGURES,
  ...FACETS,
];
