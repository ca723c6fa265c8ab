import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../execution/languages/index.js";
import { humanevalPlus } from "../humaneval-plus.js";
import type { Problem, ProblemId } from "../problem.js";
import { starter } from "../starter.js";
import { findPromptStyle, PROMPT_STYLES } from "./prompt-styles.js";
import { renderPrompt } from "./render-prompt.js";

const problem = (prompt: string, more: Partial<Problem> = {}): Problem =>
  ({ ...(starter.load([])[0] as Problem), id: "x/0" as ProblemId, prompt, ...more }) as Problem;
const rendered = (style: string, asked: Problem, benchmark = humanevalPlus) =>
  renderPrompt(findPromptStyle(style), asked, { benchmark, language: LANGUAGES.python });

const STUB = '\n\ndef f(x):\n    """{prompt} `x` {fence}"""\n';

describe("prompt styles", () => {
  it("leave a base model's prompt as it is, places in it included", () => {
    expect(rendered("completion", problem(STUB)).prompt).toEqual({ kind: "text", text: STUB });
  });

  it("end a function's body at the next definition, a whole program at its tests", () => {
    expect(rendered("completion", problem(STUB)).stop).toContain("\ndef ");
    const described = rendered("completion", problem('"""\nAdd.\nassert f(1) == 2\n"""\n'));
    expect(described.stop).toContain("\nassert ");
    expect(described.stop).not.toContain("\ndef ");
    expect(rendered("completion", problem(STUB, { stopSequences: ["\nfn"] })).stop).toEqual(["\nfn"]);
  });

  it("write a gap with a family's tokens", () => {
    const { prompt, stop } = rendered("infill:codestral", problem(STUB));
    expect(prompt).toMatchObject({ kind: "infill", prefix: STUB, written: `[SUFFIX]\n[PREFIX]${STUB}` });
    expect(stop).toContain("[PREFIX]");
  });

  it("ask as EvalPlus does", () => {
    const stripped = STUB.trim();
    const asks =
      "Please provide a self-contained Python script that solves the following problem in a markdown code block:";
    expect(rendered("official:evalplus", problem(STUB))).toEqual({
      prompt: { kind: "chat", messages: [{ role: "user", content: `${asks}\n\`\`\`python\n${stripped}\n\`\`\`` }] },
      stop: [],
    });
    const base = rendered("official:evalplus-base", problem(STUB));
    expect(base.prompt).toEqual({ kind: "text", text: `${stripped}\n` });
    expect(base.stop).toContain("\nassert ");
    const prefilled = rendered("official:evalplus-prefill", problem(STUB)).prompt;
    expect(prefilled.kind === "chat" && prefilled.messages.at(-1)).toMatchObject({
      role: "assistant",
      content: expect.stringMatching(/:\n```python\n$/),
    });
  });

  it("ask as bigcode-evaluation-harness does", () => {
    const { prompt, stop } = rendered("official:bigcode", problem(STUB));
    expect(prompt).toEqual({ kind: "text", text: STUB.trim() });
    expect(stop).toContain("<file_sep>");
  });

  it("refuse a benchmark that the harness does not know", () => {
    expect(() => rendered("official:evalplus", problem(STUB), starter)).toThrow(/does not know starter/);
    expect(() => rendered("official:multipl-e", problem(STUB), starter)).toThrow(/has none/);
  });

  it("have ids of their own", () => {
    expect(new Set(PROMPT_STYLES.map(({ id }) => id)).size).toBe(PROMPT_STYLES.length);
    expect(() => findPromptStyle("chatt")).toThrow(/There is completion, chat/);
  });
});
