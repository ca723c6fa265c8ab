import type { Problem } from "../../benchmarks/problem.js";

/** Finds the problem of a prompt from which the examples were taken out. */
export class CodetPrompts {
  private readonly byPrompt: ReadonlyMap<string, Problem>;
  private readonly byEntryPoint = new Map<string, { problem: Problem; words: readonly string[] }[]>();

  constructor(problems: readonly Problem[]) {
    this.byPrompt = new Map(problems.map((problem) => [problem.prompt, problem]));
    for (const problem of problems) {
      const namesakes = this.byEntryPoint.get(problem.entryPoint) ?? [];
      namesakes.push({ problem, words: wordsOf(problem.prompt) });
      this.byEntryPoint.set(problem.entryPoint, namesakes);
    }
  }

  /** `undefined` when no problem fits, or several do. */
  find(prompt: string): Problem | undefined {
    const same = this.byPrompt.get(prompt);
    if (same !== undefined) return same;
    const words = wordsOf(prompt);
    const fitting = definitionsIn(prompt)
      .flatMap((name) => this.byEntryPoint.get(name) ?? [])
      .filter((candidate) => isPartOf(words, candidate.words));
    return fitting.length === 1 ? fitting[0]?.problem : undefined;
  }
}

function definitionsIn(prompt: string): string[] {
  return [...new Set([...prompt.matchAll(/^def\s+(\w+)/gm)].map((match) => match[1] ?? ""))];
}

function wordsOf(text: string): string[] {
  return text.match(/\w+|[^\w\s]/g) ?? [];
}

/** Whether all words occur in the whole, in the same order. */
function isPartOf(words: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const word of whole) if (word === words[at]) at++;
  return at === words.length;
}
