import type { Prompt } from "../prompt.js";
import { type ExampleValue, readValues } from "./example-value.js";

/** How a language's functions begin and return. */
export interface Dialect {
  readonly spelling: "python" | "typescript";
  readonly fence: string;
  /** Matches the line that a function begins with: name, parameters. */
  readonly signature: RegExp;
  body(expression: string): string;
}

const DIALECTS: readonly Dialect[] = [
  {
    spelling: "python",
    fence: "python",
    signature: /^def (\w+)\((.*)\)[^()\n]*:[ \t]*$/gm,
    body: (expression) => `    return ${expression}\n`,
  },
  {
    spelling: "typescript",
    fence: "typescript",
    signature: /^(?:export )?function (\w+)\((.*)\)[^()\n]*\{[ \t]*$/gm,
    body: (expression) => `  return ${expression};\n}\n`,
  },
];

/** What a prompt says, and no more than that: no hidden input and no reference is ever seen here. */
export interface PromptTask {
  readonly dialect: Dialect;
  readonly name: string;
  readonly parameters: readonly string[];
  /** The line that the function begins with. */
  readonly head: string;
  /** Numbers that the words tell (examples left aside), in their order, each once. */
  readonly numbers: readonly number[];
  /** Single characters that the words have between backticks. */
  readonly letters: readonly string[];
  readonly examples: readonly { readonly arguments: readonly ExampleValue[]; readonly result: ExampleValue }[];
}

/** All the words of a prompt. */
export function promptText(prompt: Prompt): string {
  if (prompt.kind === "text") return prompt.text;
  if (prompt.kind === "infill") return prompt.prefix;
  return prompt.messages.map(({ content }) => content).join("\n");
}

/** The last function of a prompt with the calls that `>>>` shows; `undefined` where there is none in a known language. */
export function readTask(prompt: Prompt): PromptTask | undefined {
  const text = promptText(prompt);
  for (const dialect of DIALECTS) {
    const found = [...text.matchAll(dialect.signature)].at(-1);
    if (found === undefined) continue;
    const [head, name = "", parameters = ""] = found;
    return {
      dialect,
      name,
      parameters: parameterNames(parameters),
      head,
      ...constantsOf(text),
      examples: examplesOf(text, name),
    };
  }
  return undefined;
}

function parameterNames(text: string): string[] {
  const parts: string[] = [];
  let [depth, current] = [0, ""];
  for (const character of text) {
    if ("([{<".includes(character)) depth++;
    if (")]}>".includes(character)) depth--;
    if (character === "," && depth === 0) {
      parts.push(current);
      current = "";
    } else current += character;
  }
  return [...parts, current].map((part) => /^\s*(\w+)/.exec(part)?.[1] ?? "").filter((name) => name !== "");
}

/** Constants that the words tell: more of them than this are not tried. */
const MOST_NUMBERS = 8;

function constantsOf(text: string): Pick<PromptTask, "numbers" | "letters"> {
  const words = text.split("\n").map((line) => line.replace(/^\s*(?:\/\/+|\*(?!\/)|#+|--)?\s*(?:\d+\.\s)?/, ""));
  const told = words.slice(0, words.findIndex((line) => line.startsWith(">>>")) >>> 0).join("\n");
  // a sign that follows a term is an operation
  const numbers = [...told.matchAll(/(?<![\w.^[`"']|[\w)|] ?-)(?:(?<![\w)|] )-)?\d+(?![\w\]]|\.\d)/g)].map(([one]) =>
    Number(one),
  );
  const letters = [...told.matchAll(/`([^`\s\\"']| )`/g)].map(([, letter = ""]) => letter);
  return { numbers: [...new Set(numbers)].slice(0, MOST_NUMBERS), letters: [...new Set(letters)] };
}

function examplesOf(text: string, name: string): PromptTask["examples"] {
  const lines = text.split("\n").map((line) => line.replace(/^\s*(?:\/\/+|\*(?!\/)|#+|--)?\s?/, "").trim());
  return lines.flatMap((line, at) => {
    if (!line.startsWith(`>>> ${name}(`) || !line.endsWith(")")) return [];
    const values = readValues(line.slice(`>>> ${name}(`.length, -1));
    const result = readValues(lines[at + 1] ?? "");
    return values === undefined || result?.length !== 1 ? [] : [{ arguments: values, result: result[0] ?? null }];
  });
}
