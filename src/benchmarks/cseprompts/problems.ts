import type { ProcessOutcome } from "../../execution/process-tests.js";
import type { DatasetFile } from "../benchmark.js";
import { mapJsonLines, numberField, textField } from "../dataset-rows.js";
import type { Problem, ProblemId } from "../problem.js";

const SECONDS = 10;

const OUTCOMES: readonly ProcessOutcome[] = [
  { ended: "limit", word: "2", earns: "time-limit" },
  { ended: "zero", word: "4", earns: "passed" },
  { stderr: "SyntaxError|IndentationError|TabError", word: "1", earns: "compile-error" },
  { stdout: "passed some\\s*$", word: "3", earns: "wrong-answer" },
  { stdout: "passed none\\s*$", word: "2", earns: "wrong-answer" },
  { word: "1", earns: "runtime-error" },
];

/**
 * The problems of CSEPrompts that a machine can judge. The data's test cases are prose that the authors checked by hand;
 * here a problem is kept when its prompt names a function and every test case gives arguments and result as Python values.
 * The others (programs that read and print, cases in words) are left out by this rule; the number of each problem is the
 * data's own. A case is right by `==`; the authors' labels are the official words: 4 all right, 3 some, 2 none, 1 does not
 * run.
 */
export function csePromptsProblems(family: string, bytes: Uint8Array | undefined, file: DatasetFile): Problem[] {
  return mapJsonLines(bytes, file, (row) => {
    const prompt = textField(row, "Prompt");
    const name = functionOf(prompt);
    const cases = casesOf(textField(row, "Test Cases"));
    if (name === undefined || cases === undefined) return [];
    return [problemOf(family, { number: numberField(row, "#"), prompt, name, cases })];
  }).flat();
}

interface Case {
  /** Python expressions, joined by commas. */
  readonly input: string;
  readonly output: string;
}

interface CsePrompt {
  readonly number: number;
  readonly prompt: string;
  readonly name: string;
  readonly cases: readonly Case[];
}

function problemOf(family: string, { number, prompt, name, cases }: CsePrompt): Problem {
  return {
    id: `${family}/${number}` as ProblemId,
    officialId: String(number),
    prompt: "",
    instruction: prompt,
    entryPoint: name,
    // the data has none
    reference: "",
    tests: {
      kind: "process",
      suite: "tests",
      language: "python",
      file: "program.py",
      assembly: { before: "", after: `\n${testsOf(name, cases)}` },
      official: {
        evaluator: "CSEPrompts 58d7ea01 (labels 0 to 4)",
        steps: [{ name: "run", command: ["python3", "{file}"], seconds: SECONDS }],
        outcomes: OUTCOMES,
      },
      proof: {
        kind: "print",
        statement: 'clade_print("{nonce}")',
        place: { at: "instead", text: "# the end of the tests", by: "{statement}" },
      },
    },
  };
}

function testsOf(name: string, cases: readonly Case[]): string {
  const calls = cases.map(({ input, output }) => `    (lambda: ${name}(${input}), ${output}),`).join("\n");
  return `
import sys as clade_sys

clade_print, clade_right = print, 0
clade_cases = [
${calls}
]
for clade_call, clade_expected in clade_cases:
    try:
        if clade_call() == clade_expected:
            clade_right += 1
    except Exception as clade_error:
        clade_print(repr(clade_error), file=clade_sys.stderr)
# the end of the tests
if clade_right < len(clade_cases):
    clade_print("passed some" if clade_right else "passed none")
    clade_sys.exit(1)
`;
}

function functionOf(prompt: string): string | undefined {
  const named =
    /\bfunction\s+(?:named|called)\s+[`"']?([A-Za-z_]\w*)/.exec(prompt) ?? /^def\s+([A-Za-z_]\w*)/m.exec(prompt);
  return named?.[1];
}

/** `undefined` when one of the cases is not made of Python values. */
function casesOf(text: string): Case[] | undefined {
  const parts = text.split(/Test Case\s*\d+\s*:?/i).filter((part) => part.trim() !== "");
  const cases = parts.flatMap((part) => {
    const found = /Input\s*:([\s\S]*?)Output\s*:([\s\S]*)$/i.exec(part);
    if (found === null) return [];
    const input = argumentsOf(found[1] ?? "");
    const output = (found[2] ?? "").trim();
    return input !== undefined && isLiteral(output) ? [{ input, output }] : [];
  });
  return cases.length === parts.length && cases.length > 0 ? cases : undefined;
}

/** One value, or several joined by commas, a name and `=` before each or not. */
function argumentsOf(text: string): string | undefined {
  const values = text
    .trim()
    .replace(/^\w+\s*=\s*(?!=)/, "")
    .replace(/([,\n]\s*)\w+\s*=\s*(?!=)/g, "$1");
  const joined = values
    .split(/\n+/)
    .map((line) => line.trim().replace(/,$/, ""))
    .join(", ");
  return isLiteral(`(${joined},)`) ? joined : undefined;
}

/** Tokens of Python's literals; what stands between them must be white space. */
const TOKEN =
  /(?:\s+|[-+]?\d+(?:\.\d*)?(?:e[-+]?\d+)?|True|False|None|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|[()[\]{},:])/y;
const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** Whether a text is one Python value of literals: tokens of literals, brackets closed, no two values side by side. */
function isLiteral(text: string): boolean {
  const open: string[] = [];
  let before = "";
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) return false;
    if (token.trim() === "") continue;
    const isValue = !/^[()[\]{},:]$/.test(token);
    if ((isValue || token in CLOSING) && /[^([{,:]$/.test(before)) return false;
    if (open.length === 0 && /^[,:]$/.test(token)) return false;
    if (token in CLOSING) open.push(CLOSING[token] as string);
    else if (/^[)\]}]$/.test(token) && open.pop() !== token) return false;
    before = token;
  }
  return open.length === 0 && before !== "";
}
