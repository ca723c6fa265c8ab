import type { Source } from "../../foundation/source.js";

/** Scores of one model as a leaderboard published them. Percent of problems; what it had not is left out. */
export interface PublishedRow {
  /** The model's name on the board. */
  readonly name: string;
  /** Its id in the catalogue, where it has one. */
  readonly model: string | undefined;
  /** By benchmark id. */
  readonly scores: Readonly<Record<string, number>>;
  /** Days (year-month-day) on which the board first and last had exactly these scores; left out for the present board. */
  readonly firstSeen?: string;
  readonly lastSeen?: string;
  readonly source: Source;
}

/** The columns of the EvalPlus board, by benchmark id. */
const BOARD_COLUMNS = ["humaneval", "humaneval-plus", "mbpp", "mbpp-plus"] as const;

/**
 * Former states of the EvalPlus board that agree with rows of the survey's Table IV, found by comparing the table with
 * every commit of the board's repository. In this time MBPP+ was v0.1.0 (399 problems); decoding was greedy, one
 * completion a problem. Columns: model id, name on the board, HumanEval, HumanEval+, MBPP, MBPP+, first and last day,
 * and the last commit that changed the board while it had the row so.
 * @see https://github.com/evalplus/evalplus.github.io
 */
const WRITTEN = `
gpt-4-turbo                   | GPT-4-Turbo (Nov 2023)        | 85.4 | 81.7 | 83.0 | 70.7 | 2023-11-25 | 2024-02-02 | a80f8946cb4a
gpt-4-turbo                   | GPT-4-Turbo (Nov 2023)        | 85.4 | 81.7 | 83.5 | 70.7 | 2024-02-02 | 2024-04-19 | ba37a9f43a57
claude-3-opus                 | claude-3-opus (Mar 2024)      | 82.9 | 76.8 | 86.5 | 69.2 | 2024-03-04 | 2024-03-10 | e30d07562c77
wizardcoder-33b-v1.1          | WizardCoder-33B-V1.1          | 79.9 | 73.2 | 78.9 | 66.9 | 2024-01-04 | 2024-04-19 | ba37a9f43a57
gpt-3.5-turbo                 | GPT-3.5-Turbo (Nov 2023)      | 72.6 | 65.9 | 81.7 | 69.4 | 2023-11-29 | 2024-02-01 | 6da0aa51dbc8
magicoder-7b                  | Magicoder-S-DS-6.7B           | 76.8 | 70.7 | 75.4 | 64.4 | 2023-12-07 | 2024-03-10 | e30d07562c77
speechless-codellama-34b-v2.0 | speechless-codellama-34B-v2.0 | 77.4 | 71.3 | 72.4 | 59.1 | 2024-02-02 | 2024-03-10 | e30d07562c77
codellama-70b-instruct        | CodeLlama-70B-Instruct        | 72.0 | 65.2 | 75.4 | 61.7 | 2024-02-03 | 2024-04-19 | ba37a9f43a57
phind-codellama-34b           | Phind-CodeLlama-34B-v2        | 71.3 | 67.1 | –    | –    | 2023-11-23 | 2024-12-26 | 4ebfa0d4b62e
gemini-pro                    | Gemini Pro 1.0                | 63.4 | 55.5 | 72.9 | 57.9 | 2024-03-04 | 2024-04-19 | ba37a9f43a57
codellama-34b                 | CodeLlama-34B                 | 51.8 | 42.7 | 67.2 | 52.9 | 2023-11-24 | 2024-02-01 | 6da0aa51dbc8
wizardcoder-15b               | WizardCoder-15B-V1.0          | 51.9 | 45.1 | 61.9 | 50.6 | 2023-11-25 | 2024-02-01 | 6da0aa51dbc8
phi-2                         | phi-2-2.7B                    | 48.2 | 43.3 | 61.9 | 51.4 | 2024-01-03 | 2024-02-01 | 6da0aa51dbc8
starcoder2-15b                | StarCoder2-15B                | 46.3 | 37.8 | 66.2 | 53.1 | 2024-02-29 | 2024-04-19 | ba37a9f43a57
codellama-13b                 | CodeLlama-13B                 | 42.7 | 36.6 | 61.2 | 50.9 | 2023-11-24 | 2024-02-01 | 6da0aa51dbc8
codellama-7b                  | CodeLlama-7B                  | 37.8 | 34.1 | 57.6 | 45.4 | 2023-11-24 | 2024-02-01 | 6da0aa51dbc8
starcoder-15b                 | StarCoder-15B                 | 34.1 | 29.3 | 55.1 | 46.1 | 2023-11-24 | 2024-12-26 | 4ebfa0d4b62e
codet5-plus-16b               | CodeT5+-16B                   | 31.7 | 26.2 | 54.6 | 44.4 | 2023-11-24 | 2024-02-01 | 6da0aa51dbc8
codet5-plus-6b                | CodeT5+-6B                    | 29.3 | 23.8 | 51.9 | 40.9 | 2023-11-24 | 2024-02-01 | 6da0aa51dbc8
mistral-7b                    | Mistral-7B                    | 28.7 | 23.2 | 50.1 | 40.9 | 2023-11-24 | 2024-02-01 | 6da0aa51dbc8
starcoder-7b                  | StarCoder-7B                  | 24.4 | 20.7 | 33.1 | 28.8 | 2023-12-01 | 2024-02-01 | 6da0aa51dbc8
santacoder                    | SantaCoder-1.1B               | 14.6 | 12.8 | –    | –    | 2023-11-23 | 2024-02-01 | 6da0aa51dbc8
`;

/** The stored rows of the board's past. */
export const BOARD_HISTORY: readonly PublishedRow[] = WRITTEN.trim()
  .split("\n")
  .map((line) => {
    const [model, name = "", ...rest] = line.split(" | ").map((cell) => cell.trim());
    const [firstSeen = "", lastSeen = "", commit = ""] = rest.slice(4);
    const scores = BOARD_COLUMNS.flatMap((column, at) =>
      rest[at] === "–" ? [] : [[column, Number(rest[at])] as const],
    );
    return {
      name,
      model,
      scores: Object.fromEntries(scores),
      firstSeen,
      lastSeen,
      source: boardSource(commit, lastSeen),
    };
  });

/** Until March 2024 the board's scores lay in two CSV files, then in one JSON file. */
function boardSource(commit: string, day: string): Source {
  const path = day < "2024-03-23" ? "humaneval.csv and mbpp.csv" : "results.json";
  return { kind: "repository", repository: "evalplus/evalplus.github.io", commit, path };
}
