import { type SurveyTable, writtenRows } from "./survey-table.js";

/** Table I: corpora that models are pretrained on. */
export const TABLE_1: SurveyTable = {
  id: "survey-table-1",
  number: "I",
  title: "Corpora for pretraining, with size, programming languages and origin",
  columns: [
    { id: "type", heading: "Type", unit: "kind of language" },
    { id: "name", heading: "Name", unit: "name" },
    { id: "size", heading: "Size", unit: "TB, GB or tokens, as the cell says" },
    { id: "pls", heading: "PLs", unit: "programming languages" },
    { id: "source", heading: "Source", unit: "origin" },
  ],
  rows: writtenRows(`
common-crawl    | NL | Common Crawl      | 390 TB    | –   | Web
roots           | NL | ROOTs             | 1.6 TB    | –   | Web
the-pile        | NL | The Pile          | 886 GB    | –   | Web
the-stack-v2    | PL | The Stack [v2]    | 12.4 TB   | 619 | Github & Kaggle
the-stack-v1    | PL | The Stack [v1]    | 3.1 TB    | 30  | Github
codeparrot      | PL | CodeParrot        | 1 TB      | 30  | Github
codesearchnet   | PL | CodeSearchNet     | 3.6 GB    | 6   | Github
phi-1-synthetic | PL | Synthetic [phi-1] | 1B tokens | 1   | LLMs
`),
};
