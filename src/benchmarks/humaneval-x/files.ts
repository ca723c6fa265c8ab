import { type OfficialFileRow, officialFiles } from "../data/official-files.js";

// The official files and the SHA-256 of their unpacked bytes.
const origin = {
  url: "https://raw.githubusercontent.com/THUDM/CodeGeeX/2838420b7b4492cf3d16bce5320e26e65960c9e2/codegeex/benchmark/humaneval-x/",
  folder: "humaneval-x/",
};

const HUMANEVAL_X_ROWS: readonly OfficialFileRow[] = [
  [
    "cpp/data/humaneval_cpp.jsonl.gz",
    "cpp/data/humaneval_cpp.jsonl.gz",
    "af420b4b58c1b5e7f4cac9c1257daad7b20b5c77e88d59ccc120e63825f03325",
    "cpp",
  ],
  [
    "go/data/humaneval_go.jsonl.gz",
    "go/data/humaneval_go.jsonl.gz",
    "87aba5e8ab3be26aec48a355b77c73790900ebae3731c44ea9e3fdd5ea51f1fe",
    "go",
  ],
  [
    "java/data/humaneval_java.jsonl.gz",
    "java/data/humaneval_java.jsonl.gz",
    "2157a77a6ff808020adc20142228b4ff698048c0696b33110786400c47c5d79c",
    "java",
  ],
  [
    "js/data/humaneval_js.jsonl.gz",
    "js/data/humaneval_js.jsonl.gz",
    "da529500a73fcbc86bc8f6c7855c0f2c0fc7af1c4dc530e26a54bbfd17f97cef",
    "javascript",
  ],
  [
    "python/data/humaneval_python.jsonl.gz",
    "python/data/humaneval_python.jsonl.gz",
    "f0e21637407b08a725dbc5bfcc20f909049f73564dd0d55dcc11619fa0838849",
    "python",
  ],
  [
    "rust/data/humaneval_rust.jsonl.gz",
    "rust/data/humaneval_rust.jsonl.gz",
    "36938439d536c34418b582db82f7bfa5d0331990424fc69b1915c5067634b4e7",
    "rust",
  ],
];

/** HumanEval-X. */
export const HUMANEVAL_X_FILES = officialFiles(origin, HUMANEVAL_X_ROWS);
