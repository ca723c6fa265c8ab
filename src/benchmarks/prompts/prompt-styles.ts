import { CladeError } from "../../foundation/errors.js";
import { INFILL_TOKENS } from "./infill-tokens.js";
import type { PromptStyle } from "./prompt-style.js";

const MAX_TOKENS = 1024;

const completion: PromptStyle = {
  id: "completion",
  title: "for base models: the problem as it stands, continued",
  template: { kind: "text", text: "{prompt}" },
  promptForm: "as-is",
  stop: { kind: "problem", always: [] },
  sampling: { temperature: 0.2, topP: 0.95, maxTokens: MAX_TOKENS },
  extractor: "default",
};

const chat: PromptStyle = {
  id: "chat",
  title: "for instructed models: a request with the code to complete",
  template: {
    kind: "chat",
    user:
      "Complete the following {language} code so that it does what it describes. " +
      "Answer with one code block that holds the whole program, without tests and without examples of its use.\n\n" +
      "```{fence}\n{prompt}\n```",
    instructed:
      "{instruction}\n\nAnswer with one {language} code block that holds the whole program. It begins with this:\n\n" +
      "```{fence}\n{prompt}\n```",
  },
  promptForm: "stripped",
  stop: { kind: "fixed", always: [] },
  // A reasoning model's thoughts count too.
  sampling: { temperature: 0.2, topP: 0.95, maxTokens: 4096 },
  extractor: "default",
};

/** The hole reaches to the end of the file. */
const END_OF_FILE = "\n";

const infill: PromptStyle = {
  id: "infill",
  title: "for infilling models behind a server that writes the gap itself",
  template: { kind: "infill", suffix: END_OF_FILE },
  promptForm: "as-is",
  stop: { kind: "fixed", always: [] },
  sampling: { temperature: 0.2, topP: 0.95, maxTokens: MAX_TOKENS },
  extractor: "default",
};

const families: readonly PromptStyle[] = Object.entries(INFILL_TOKENS).map(
  ([family, { models, written, stop, source }]) => ({
    ...infill,
    id: `infill:${family}`,
    title: `for infilling models written with their tokens: ${models}`,
    source,
    template: { kind: "infill", suffix: END_OF_FILE, written },
    stop: { kind: "fixed", always: stop },
  }),
);

const EVALPLUS = "evalplus 26d6d00b";
const EVALPLUS_ASKS =
  "Please provide a self-contained Python script that solves the following problem in a markdown code block:";
const EVALPLUS_ANSWERS =
  "Below is a Python script with a self-contained function that solves the problem and passes corresponding tests:";
const EVALPLUS_STOP = ["<|endoftext|>", "<|endofmask|>", "</s>", "\nif __name__", "\ndef main(", "\nprint("];
const EVALPLUS_SAMPLING = { temperature: 0, maxTokens: 768 };

const official: readonly PromptStyle[] = [
  {
    id: "official:evalplus",
    title: "EvalPlus, as it asks services (its --backend openai)",
    source: `${EVALPLUS}, evalplus/provider/openai.py, codegen.py, gen/util/openai_request.py`,
    template: { kind: "chat", user: `${EVALPLUS_ASKS}\n\`\`\`python\n{prompt}\n\`\`\`` },
    promptForm: "stripped",
    stop: { kind: "harness", always: [], harness: "evalplus", byDataset: { humaneval: [], mbpp: [] } },
    sampling: { ...EVALPLUS_SAMPLING, topP: 0.95 },
    extractor: "evalplus",
  },
  {
    id: "official:evalplus-prefill",
    title: "EvalPlus, as it asks local instructed models (its --backend vllm, hf)",
    source: `${EVALPLUS}, evalplus/provider/utility.py (make_raw_chat_prompt), provider/vllm.py`,
    template: {
      kind: "chat",
      user: `${EVALPLUS_ASKS}\n\`\`\`\n{prompt}\n\`\`\`\n`,
      prefill: `${EVALPLUS_ANSWERS}\n\`\`\`python\n`,
    },
    promptForm: "stripped",
    stop: {
      kind: "harness",
      always: [...EVALPLUS_STOP, "\n```\n"],
      harness: "evalplus",
      byDataset: { humaneval: [], mbpp: [] },
    },
    sampling: EVALPLUS_SAMPLING,
    extractor: "evalplus",
  },
  {
    id: "official:evalplus-base",
    title: "EvalPlus, as it asks base models (its --force-base-prompt)",
    source: `${EVALPLUS}, evalplus/codegen.py, provider/utility.py, provider/vllm.py`,
    template: { kind: "text", text: "{prompt}" },
    promptForm: "stripped-line",
    stop: {
      kind: "harness",
      always: EVALPLUS_STOP,
      harness: "evalplus",
      byDataset: {
        humaneval: ["\ndef ", "\nclass ", "\nimport ", "\nfrom ", "\nassert "],
        mbpp: ['\n"""', "\nassert"],
      },
    },
    sampling: EVALPLUS_SAMPLING,
    extractor: "evalplus",
  },
  {
    id: "official:multipl-e",
    title: "MultiPL-E, for base models: its prompts as they stand, its stop tokens",
    source: "https://github.com/nuprl/MultiPL-E, automodel.py; temperature and top_p of its tutorial",
    template: { kind: "text", text: "{prompt}" },
    promptForm: "as-is",
    stop: { kind: "benchmark", always: [] },
    sampling: { temperature: 0.2, topP: 0.95, maxTokens: 1024 },
    extractor: "default",
  },
  {
    id: "official:bigcode",
    title: "bigcode-evaluation-harness, for base models",
    source: "bigcode-evaluation-harness 8fc5bae6, bigcode_eval/tasks/humaneval.py, mbpp.py, arguments.py",
    template: { kind: "text", text: "{prompt}" },
    // Its task humaneval-unstripped would be the prompt as it is.
    promptForm: { harness: "bigcode", byDataset: { humaneval: "stripped", mbpp: "as-is" } },
    stop: {
      kind: "harness",
      always: ["<|endoftext|>"],
      harness: "bigcode",
      byDataset: {
        humaneval: ["\nclass", "\ndef", "\n#", "\n@", "\nprint", "\nif", "\n```", "<file_sep>"],
        mbpp: ["\nclass", "\nassert", '\n"""', "\nprint", "\nif", "\n<|/", "\n```"],
      },
    },
    sampling: { temperature: 0.2, topP: 0.95, maxTokens: 512 },
    extractor: "bigcode",
  },
];

/** Every way to ask, our own first. */
export const PROMPT_STYLES: readonly PromptStyle[] = [completion, chat, infill, ...families, ...official];

/** @throws CladeError USAGE naming those there are */
export function findPromptStyle(id: string): PromptStyle {
  const style = PROMPT_STYLES.find((one) => one.id === id);
  if (style !== undefined) return style;
  const known = PROMPT_STYLES.map((one) => one.id).join(", ");
  throw new CladeError("USAGE", `There is no prompt style "${id}". There is ${known}.`);
}
