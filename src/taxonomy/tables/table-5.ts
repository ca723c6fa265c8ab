import { type SurveyTable, writtenRows } from "./survey-table.js";

/** Table V: benchmarks of code generation. */
export const TABLE_5: SurveyTable = {
  id: "survey-table-5",
  number: "V",
  title: "Benchmarks of code generation, with their languages and number of tests",
  columns: [
    { id: "benchmark", heading: "Benchmark", unit: "name" },
    { id: "pl", heading: "PL", unit: "programming languages" },
    { id: "nl", heading: "NL", unit: "natural languages" },
    { id: "tests", heading: "Test Cases", unit: "tests per problem" },
  ],
  rows: writtenRows(`
humaneval      | HumanEval    | Python | English | 3 per problem
humaneval-plus | HumanEval+   | Python | English | ~240 per problem
humaneval-xl   | HumanEval-XL | 12 PLs | 23 NLs  | Varies
mhumaneval     | mHumanEval   | 25 PLs | 204 NLs | Varies
mbpp           | MBPP         | Python | English | 3 per problem
mbpp-plus      | MBPP+        | Python | English | ~240 per problem
multipl-e      | Multipl-E    | 19 PLs | English | Varies
ds-1000        | DS-1000      | Python | English | Varies
`),
};
