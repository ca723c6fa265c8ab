import { type OfficialFileRow, officialFiles } from "../data/official-files.js";

// The official files and the SHA-256 of their unpacked bytes.
const origin = {
  url: "https://raw.githubusercontent.com/bigcode-project/octopack/e17a8f6470264286bc6a52eb8263582083bf3bf6/evaluation/create/humaneval-x/data/",
  folder: "humanevalpack/",
};

const HUMANEVALPACK_ROWS: readonly OfficialFileRow[] = [
  [
    "cpp/data/humanevalpack.jsonl.gz",
    "cpp/data/humanevalpack.jsonl",
    "891a390c1b9d2cb85dd8fbebcf1d88dbdd565734a6b2b3259f9ddb3fe95e33d7",
    "cpp",
  ],
  [
    "go/data/humanevalpack.jsonl.gz",
    "go/data/humanevalpack.jsonl",
    "0ee2cdca46d70afb33d913a0d4b205624fe4ded2f28c2efdb241727221837993",
    "go",
  ],
  [
    "java/data/humanevalpack.jsonl.gz",
    "java/data/humanevalpack.jsonl",
    "a8d077d300bbdc2eda91e1a733deb2944678bce8fcc7eb272214626516768cc1",
    "java",
  ],
  [
    "js/data/humanevalpack.jsonl.gz",
    "js/data/humanevalpack.jsonl",
    "04c86c1fac5f33818d9187cba278ed1dfc66cc259372dd8342126aa580fb7569",
    "javascript",
  ],
  [
    "python/data/humanevalpack.jsonl.gz",
    "python/data/humanevalpack.jsonl",
    "b1376d72be4bd016a62ad043d9de3846edb8d63edf1222da802a31330c14c3a7",
    "python",
  ],
  [
    "rust/data/humanevalpack.jsonl.gz",
    "rust/data/humanevalpack.jsonl",
    "01ece28eaf490d7af037ce53095083dacfd38022cf5b82662ccb78024dc269a1",
    "rust",
  ],
];

/** HumanEvalPack. */
export const HUMANEVALPACK_FILES = officialFiles(origin, HUMANEVALPACK_ROWS);
