import { type SurveyTable, writtenRows } from "./survey-table.js";

const FRACTION = "fraction from 0 to 1";

/** Table III: encoders on six tasks, each with its own data set and measure. */
export const TABLE_3: SurveyTable = {
  id: "survey-table-3",
  number: "III",
  title: "Encoders on six tasks that several of them report on the same data with the same measure",
  columns: [
    { id: "model", heading: "Task BenchMarks Acc. Metric", unit: "name" },
    {
      id: "code-to-doc",
      heading: "Code-to-Doc CodeSearchNet [34] BLEU-4",
      unit: "BLEU-4 from 0 to 100",
      benchmark: "codesearchnet-challenge",
    },
    { id: "code-to-nl", heading: "Code-to-NL CodeNN (C#) [35] BLEU", unit: "BLEU from 0 to 100", benchmark: "codenn" },
    { id: "summarization", heading: "Summarization ETH Py150 [36] prec", unit: FRACTION, benchmark: "py150" },
    { id: "search", heading: "Search CoSQA [37] MRR", unit: FRACTION, benchmark: "cosqa" },
    { id: "clone", heading: "Clone Det. BigCloneBench [38] F1", unit: FRACTION, benchmark: "bigclonebench" },
    { id: "defect", heading: "Defect Det. GREAT [39] acc", unit: FRACTION, benchmark: "great" },
  ],
  rows: writtenRows(`
roberta       | RoBERTa [29]      | 16.57 | 19.81 | ×    | 0.58 | 0.94 | 0.82
cubert        | CuBERT [30]       | 17.41 | 14.95 | 0.46 | ×    | ×    | ×
codebert      | CodeBERT [2]      | 17.83 | 22.36 | 0.49 | 0.64 | 0.94 | 0.86
treebert      | TreeBERT [31]     | 20.49 | 17.94 | 0.61 | ×    | ×    | ×
graphcodebert | GraphCodeBERT [3] | ×     | ×     | ×    | 0.68 | 0.95 | 0.88
syncobert     | SynCoBERT [32]    | ×     | ×     | ×    | 0.70 | 0.97 | 0.88
code-mvp      | Code-MVP [33]     | ×     | ×     | ×    | 0.72 | ×    | 0.89
`),
};
