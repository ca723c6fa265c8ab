import { beforeAll, describe, expect, it } from "vitest";
import { EXTRACTOR_IDS, type ExtractionContext, type Extractor, type ExtractorId } from "./extraction.js";
import { openExtractors } from "./open-extractors.js";

let extractors: Readonly<Record<ExtractorId, Extractor>>;
beforeAll(async () => {
  extractors = await openExtractors(["python", "javascript", "r"]);
});

const CHAT: ExtractionContext = {
  prompt: "def f(x):\n",
  entryPoint: "f",
  language: "python",
  promptKind: "chat",
  stop: [],
};
const TEXT: ExtractionContext = { ...CHAT, promptKind: "text", stop: ["\ndef ", "\nprint("] };
const run = (id: ExtractorId, text: string, context: ExtractionContext) => extractors[id].extract(text, context);
const SOLUTION = "def f(x):\n    return x + 1\n";
const fenced = (code: string, tag = "python") => `\`\`\`${tag}\n${code}\`\`\`\n`;

describe("default", () => {
  it.each([
    ["one block", `Here:\n${fenced(SOLUTION)}Done.`, SOLUTION],
    [
      "the block of the right language",
      fenced("pip install x\n", "bash") + fenced(SOLUTION) + fenced("2\n", "text"),
      SOLUTION,
    ],
    [
      "a block that defines the function, not the longer one of its uses",
      fenced(SOLUTION) + fenced("print(f(1))\nprint(f(2))\nprint(f(3))\n"),
      SOLUTION,
    ],
    ["the last of two solutions", fenced("def f(x):\n    return x\n") + fenced(SOLUTION), SOLUTION],
    ["a block that is not closed", `\`\`\`python\n${SOLUTION}`, SOLUTION],
    [
      "a fence within a docstring",
      fenced('def f(x):\n    """\n    ```\n    f(1)\n    ```\n    """\n    return x\n'),
      'def f(x):\n    """\n    ```\n    f(1)\n    ```\n    """\n    return x\n',
    ],
    [
      "a fence behind words and one behind code",
      "Here it is: ```python\ndef f(x):\n    return x```",
      "def f(x):\n    return x",
    ],
    ["no fence at all", `Sure, here you are.\n\n${SOLUTION}\nIt's simple.`, SOLUTION.trimEnd()],
    [
      "what comes after thinking",
      `<think>\n${fenced("def f(x):\n    return 0\n")}</think>\n${fenced(SOLUTION)}`,
      SOLUTION,
    ],
  ])("takes %s", (_, text, code) => {
    expect(run("default", text, CHAT).code).toBe(code);
  });

  it("puts the prompt's imports in front of a function that needs them", () => {
    const context = { ...CHAT, prompt: "from typing import List\n\n\ndef f(x: List[int]):\n    pass\n" };
    expect(run("default", fenced("def f(x: List[int]):\n    return x\n"), context).code).toBe(
      "from typing import List\ndef f(x: List[int]):\n    return x\n",
    );
  });

  it("puts the prompt in front of a block that is only the body", () => {
    const context: ExtractionContext = { ...CHAT, language: "javascript", prompt: "function f(x){\n" };
    expect(run("default", fenced("  return x + 1;\n}\n", "js"), context).code).toBe(
      "function f(x){\n  return x + 1;\n}\n",
    );
  });

  it("drops a brace that closes nothing", () => {
    const context: ExtractionContext = { ...CHAT, language: "javascript", prompt: "function f(x){\n" };
    const { code, audit } = run("default", fenced("function f(x){\n  return x;\n}\n}\n", "js"), context);
    expect(code).toBe("function f(x){\n  return x;\n}\n");
    expect(audit.dropped.map(({ rule }) => rule)).toContain("stray-closing");
  });

  it("keeps functions behind a stop sequence that are called", () => {
    const text = "    return g(x)\n\n\ndef g(x):\n    return x + 1\n\n\ndef unused():\n    return 2\n";
    const { code } = run("default", text, TEXT);
    expect(code).toBe("def f(x):\n    return g(x)\n\n\ndef g(x):\n    return x + 1\n\n");
    expect(run("completion-tail", text, TEXT).code).toBe("def f(x):\n    return g(x)\n\n");
  });

  it("fills a hole between prompt and suffix", () => {
    const context: ExtractionContext = { ...CHAT, promptKind: "infill", suffix: "    return y\n" };
    expect(run("default", "    y = x\n<|fim_pad|>", context).code).toBe("def f(x):\n    y = x\n    return y\n");
  });

  it("says where the grammar is missing that it did not parse", () => {
    const { audit } = run("default", "1 1 +", { ...CHAT, language: "forth", prompt: "", promptKind: "text" });
    expect(audit.parse).toEqual({ state: "unknown", reason: "no grammar of this language is at hand" });
  });
});

describe("the rules of others, with their losses", () => {
  it("evalplus drops functions that return nothing, decorated ones, and what cannot be reached", () => {
    const text =
      "import os\nimport sys\nsys.setrecursionlimit(9)\n\ndef g(x):\n    x.sort()\n\n@cache\ndef h(x):\n    return 1\n\ndef k(x):\n    return 2\n\nN = 1\n\ndef f(x):\n    g(x)\n    return h(x) + N\n";
    expect(run("evalplus", text, CHAT).code).toBe(
      "import os\nimport sys\nN = 1\ndef f(x):\n    g(x)\n    return h(x) + N",
    );
  });
  it("evalplus never finds a program of one line", () => {
    expect(run("evalplus", "Sure!\ndef f(x): return x+1", CHAT).code).toBe("Sure!");
    expect(run("default", "Sure!\ndef f(x): return x+1", CHAT).code).toBe("def f(x): return x+1");
  });
  it("evalplus keeps what parses of a function that breaks off", () => {
    expect(run("evalplus", "def f(x):\n    y = 1\n    return y\n    z = (\n", CHAT).code).toBe(
      "def f(x):\n    y = 1\n    return y",
    );
  });
  it("livecodebench takes the last block, whatever it is, and nothing without two fences", () => {
    expect(run("livecodebench", fenced(SOLUTION) + fenced("print(f(1))\n"), CHAT).code).toBe("print(f(1))");
    expect(run("livecodebench", `\`\`\`python\n${SOLUTION}`, CHAT).code).toBe("");
  });
  it("bigcode stops at a comment at the margin", () => {
    expect(run("bigcode", "    return 1\n# end\n", { ...TEXT, stop: [] }).code).toBe("def f(x):\n    return 1");
  });
});

describe("every extractor", () => {
  const TEXTS = [
    "",
    " ",
    "```",
    "```python\n```",
    fenced(SOLUTION),
    `a\x1b[0mb\x1b[31m${fenced(SOLUTION)}`,
    "<think>a</think>b<|im_end|>c",
    "    return 1\n\ndef g():\n    pass\n",
    "def f(x):\n    return 1\ndef f(x):\n    return 2\n",
    "\ud800",
    "```js\n{\n```\n```\n",
    "<s>[INST]x[/INST]",
    `${SOLUTION}\nprint(1)\n<|endoftext|>rest`,
    '"""\nHere\n"""\ndef f(x):\n  return 1\n',
  ];
  it.each(EXTRACTOR_IDS)("accounts for each character of the text once: %s", (id) => {
    for (const text of TEXTS)
      for (const context of [CHAT, TEXT, { ...CHAT, promptKind: "infill" as const, suffix: "x" }]) {
        const { taken, dropped } = run(id, text, context).audit;
        const spans = [...taken, ...dropped].sort((a, b) => a.start - b.start || a.end - b.end);
        const ends = spans.map(({ end }) => end);
        expect(
          spans.map(({ start }) => start),
          JSON.stringify([text, context.promptKind]),
        ).toEqual(text === "" ? [] : [0, ...ends.slice(0, -1)]);
        expect(ends.at(-1) ?? 0).toBe(text.length);
      }
  });
});
