import { type Command, InvalidArgumentError, Option } from "commander";
import { EXTRACTOR_IDS, type ExtractorId, type Price } from "../index.js";
import { positiveInteger } from "./judging-flags.js";

/** How a model is asked. */
export interface ModelFlags {
  readonly model?: string;
  readonly n: number;
  readonly temperature?: number;
  readonly topP?: number;
  readonly maxTokens?: number;
  readonly seed?: number;
  readonly promptStyle?: string;
  readonly extractor?: ExtractorId;
  readonly logprobs?: number;
  readonly baseUrl?: string;
  readonly stream: boolean;
  readonly timeout?: number;
  readonly concurrency?: number;
  readonly samplesPerRequest?: number;
  readonly maxTotalTokens?: number;
  readonly maxCost?: number;
  readonly price?: Price;
  readonly dryRun?: true;
}

/** Adds the options behind `ModelFlags`. */
export function addModelOptions(command: Command): Command {
  return command
    .option("--model <provider:name>", "the model to ask; docs/guide/models.md lists providers")
    .addOption(new Option("--n <n>", "answers to each problem").argParser(positiveInteger).default(1))
    .addOption(new Option("--temperature <t>", "0 asks for the likeliest (default: the style's)").argParser(amount))
    .addOption(new Option("--top-p <p>", "nucleus sampling, up to 1 (default: the style's)").argParser(share))
    .addOption(new Option("--max-tokens <n>", "tokens of an answer at most").argParser(positiveInteger))
    .addOption(new Option("--seed <n>", "each answer's own seed is made from it").argParser(wholeNumber))
    .option("--prompt-style <id>", "how to ask: completion, chat, infill:qwen, official:evalplus … (default: by model)")
    .addOption(new Option("--extractor <id>", "how code is found in answers").choices(EXTRACTOR_IDS))
    .addOption(new Option("--logprobs <n>", "keep log probabilities, with n likeliest tokens").argParser(wholeNumber))
    .option("--base-url <url>", "address of the model's server")
    .option("--no-stream", "ask for answers in one piece")
    .addOption(new Option("--timeout <seconds>", "give a silent server up after so long").argParser(positiveInteger))
    .addOption(new Option("--concurrency <n>", "requests at a time at most").argParser(positiveInteger))
    .addOption(
      new Option("--samples-per-request <n>", "let one request ask for several answers").argParser(positiveInteger),
    )
    .addOption(new Option("--max-total-tokens <n>", "stop before the run takes more").argParser(positiveInteger))
    .addOption(new Option("--max-cost <dollars>", "stop before the run costs more; needs --price").argParser(amount))
    .addOption(new Option("--price <input,output>", "dollars per million tokens, such as 0.15,0.6").argParser(priceOf))
    .option("--dry-run", "show prompts and what they would take; ask nothing");
}

function amount(text: string): number {
  const value = Number(text);
  if (!/^\d*\.?\d+$/.test(text)) throw new InvalidArgumentError("Write a number from 0 on.");
  return value;
}

function share(text: string): number {
  const value = amount(text);
  if (value <= 0 || value > 1) throw new InvalidArgumentError("Write a number above 0, up to 1.");
  return value;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError("Write a whole number from 0 on.");
  return Number(text);
}

function priceOf(text: string): Price {
  const [input, output, ...more] = text.split(",").map((part) => amount(part.trim()));
  if (input === undefined || output === undefined || more.length > 0)
    throw new InvalidArgumentError("Write dollars per million tokens of input and of output: 0.15,0.6.");
  return { input, output };
}
