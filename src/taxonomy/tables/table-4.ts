import { type SurveyTable, type TableColumn, writtenRows } from "./survey-table.js";

const score = (id: string, heading: string): TableColumn => ({
  id,
  heading,
  unit: "% of problems, pass@1",
  benchmark: id,
});

/** Table IV: encoder-decoder and decoder models on code generation. A star marks the survey's own experiments. */
export const TABLE_4: SurveyTable = {
  id: "survey-table-4",
  number: "IV",
  title: "Encoder-decoder and decoder models on four benchmarks of code generation, with the mean of the four",
  columns: [
    { id: "model", heading: "Models", unit: "name" },
    { id: "architecture", heading: "Architecture", unit: "kind of transformer" },
    { id: "type", heading: "Type", unit: "kind of training" },
    { id: "size", heading: "Size", unit: "billion parameters" },
    { id: "open", heading: "Open Source?", unit: "what is published" },
    score("humaneval", "HumanEval [48]"),
    score("humaneval-plus", "HumanEval+ [49]"),
    score("mbpp", "MBPP [50]"),
    score("mbpp-plus", "MBPP+ [49]"),
    { id: "average", heading: "Avg", unit: "%, mean of the four" },
  ],
  rows: writtenRows(`
claude-3-opus       | Claude 3 [Opus] [51] | Decoder         | Foundational [Base] | –     | Only Weights   | 81.7 | 75.9   | 87.3   | 74.1   | 81.2
gpt-4o              | GPT4 Omni [52]       | Decoder         | Foundational [Base] | –     | No             | 88.4 | 81.9   | 83.5   | 70.8   | 81.1
gpt-4-turbo         | GPT4 Turbo [25]      | Decoder         | Foundational [Base] | –     | No             | 88.4 | 81.7   | 83     | 70.7   | 80.9
gpt-4               | GPT4 [25]            | Decoder         | Foundational [Base] | –     | No             | 85.4 | 81.7   | 83.5   | 70.7   | 80.3
codestral-22b       | Codestral [53]       | Decoder         | Foundational [Code] | 22 B  | No             | 81.9 | 76.8   | 86.5   | 74.2   | 80.2
mistral-large-2     | Mistral Large 2 [54] | Decoder         | Foundational [Base] | 123 B | No             | 82.9 | 76.8   | 86.5   | 69.2   | 80.3
llama-3-405b        | LLaMA 3 [55]         | Decoder         | Foundational [Base] | 405 B | Only Weights   | 82.7 | 76.9   | 86.3   | 69.1   | 80.2
wizardcoder-34b     | WizardCoder [56]     | Decoder         | Finetuned           | 34 B  | Only Weights   | 79.9 | 73.2   | 78.9   | 66.9   | 78.9
nemotron-4-340b     | Nemotron [57]        | Decoder         | Foundational [Base] | 340 B | Only Weights   | 73.2 | 65.9   | 82.7   | 78.4   | 78.5
dbrx                | DBRX [58]            | Decoder         | Foundational [Base] | 134 B | Only Weights   | 73.2 | 65.9   | 82.7   | 70.4   | 76.4
gpt-3.5-turbo       | GPT3.5 Turbo [48]    | Decoder         | Foundational [Base] | 175 B | No             | 73.2 | 65.9   | 81.7   | 69.4   | 72.5
magicoder-7b        | MagiCoder [59]       | Decoder         | Finetuned           | 7 B   | Weights & Data | 76.8 | 70.7   | 75.4   | 64.4   | 71.8
codellama-70b       | CodeLLaMA [27]       | Decoder         | Foundational [Code] | 70 B  | Weights & Data | 77.4 | 71.3   | 75.4   | 61.7   | 71.5
phind-codellama-34b | Phind [60]           | Decoder         | Finetuned           | 34 B  | Only Weights   | 71.3 | 67.1   | 65.3   | 55.1   | 64.7
gemini-pro          | Gemini [Pro] [61]    | Decoder         | Foundational [Base] | –     | No             | 63.4 | 55.5   | 72.9   | 57.9   | 62.4
codellama-34b       | CodeLLaMA [27]       | Decoder         | Foundational [Code] | 34 B  | Weights & Data | 51.8 | 42.7   | 67.2   | 52.9   | 53.6
phi-1               | phi-1 [62]           | Decoder         | Foundational [Code] | 1.1 B | Only Weights   | 50.6 | 55.5   | 53.7 * | 52.5 * | 53.1
wizardcoder-15b     | WizardCoder [56]     | Decoder         | Finetuned           | 15 B  | Only Weights   | 51.9 | 45.1   | 61.9   | 50.6   | 52.4
phi-2               | phi-2 [63]           | Decoder         | Foundational [Code] | 2.7 B | Only Weights   | 48.2 | 43.3   | 61.9 * | 51.4 * | 51.8
starcoder2-7b       | StarCoder2 [64]      | Decoder         | Foundational [Code] | 7 B   | Weights & Data | 46.3 | 37.8   | 66.2   | 53.1   | 50.9
codellama-13b       | CodeLLaMA [27]       | Decoder         | Foundational [Code] | 13 B  | Weights & Data | 42.7 | 36.6   | 61.2   | 50.9   | 47.9
codellama-7b        | CodeLLaMA [27]       | Decoder         | Foundational [Both] | 7 B   | Weights & Data | 34.1 | 37.8   | 57.6 * | 45.4 * | 43.7
palm-coder-540b     | PaLM-Coder [65]      | Decoder         | Finetuned           | 540 B | No             | 35.9 | 47.0   | 38.1   | 44.9   | 41.5
starcoder-15b       | StarCoder [66]       | Decoder         | Foundational [Code] | 15 B  | Weights & Data | 34.1 | 29.3   | 55.1   | 46.1   | 41.2
codet5-plus-16b     | CodeT5+ [44]         | Encoder-Decoder | Foundational [Both] | 16 B  | Weights & Data | 31.7 | 26.2   | 54.6   | 44.4   | 39.2
codet5-plus-6b      | CodeT5+ [44]         | Encoder-Decoder | Foundational [Both] | 6 B   | Weights & Data | 29.3 | 23.8   | 51.9   | 40.9   | 36.5
mistral-7b          | Mistral [67]         | Decoder         | Foundational [Base] | 7 B   | Weights & Data | 28.7 | 23.2   | 50.1   | 40.9   | 35.7
starcoder-7b        | StarCoder [66]       | Decoder         | Foundational [Code] | 7 B   | Weights & Data | 24.4 | 20.7 * | 33.1   | 28.8   | 26.8
alphacode-1b        | AlphaCode [46]       | Encoder-Decoder | Foundational [Both] | 1.1 B | Weights & Data | 17.1 | 12.3   | 11.8   | 21.2   | 15.6
santacoder          | SantaCoder [68]      | Decoder         | Foundational [Code] | 1.1 B | Weights & Data | 14.6 | 12.8   | 13.8 * | 5.6 *  | 11.7
`),
};
