import { type SurveyTable, writtenRows } from "./survey-table.js";

/** Table II: what kinds of token encoders mask while pretraining. */
export const TABLE_2: SurveyTable = {
  id: "survey-table-2",
  number: "II",
  title: "Encoders and the kinds of token they mask while pretraining",
  columns: [
    { id: "model", heading: "Model", unit: "name" },
    { id: "nl", heading: "NL", unit: "✓ or ×" },
    { id: "pl", heading: "PL", unit: "✓ or ×" },
    { id: "ast", heading: "AST", unit: "✓ or ×" },
    { id: "cfg", heading: "CFG", unit: "✓ or ×" },
  ],
  rows: writtenRows(`
bert          | BERT [4]          | ✓ | × | × | ×
roberta       | RoBERTa [29]      | ✓ | × | × | ×
codebert      | CodeBERT [2]      | ✓ | ✓ | × | ×
cubert        | CuBERT [30]       | ✓ | ✓ | × | ×
treebert      | TreeBERT [31]     | × | ✓ | ✓ | ×
graphcodebert | GraphCodeBERT [3] | ✓ | ✓ | ✓ | ×
syncobert     | SyncoBERT [32]    | ✓ | ✓ | ✓ | ×
code-mvp      | Code-MVP [33]     | ✓ | ✓ | ✓ | ✓
`),
};
