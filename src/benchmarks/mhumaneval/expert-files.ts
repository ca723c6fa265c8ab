import { type OfficialFileRow, officialFiles } from "../data/official-files.js";

// The official files and the SHA-256 of their unpacked bytes.
const origin = {
  url: "https://raw.githubusercontent.com/mraihan-gmu/mHumanEval-Benchmark/b4ac5b3f59bb8a9b27fabd2d63080963995b1388/mHuamnEval-Expert/",
  folder: "mhumaneval/",
};

const MHUMANEVAL_EXPERT_ROWS: readonly OfficialFileRow[] = [
  [
    "Expert/Human_Expert_spa_Latn.json.gz",
    "Human_Expert_spa_Latn.json",
    "5538354f6739e54fe1c6dbf1af86e46c8f0cab9354bd2b62c2dffb626b50f843",
    "python",
    "spa_Latn",
  ],
  [
    "Expert/Human_Expert_fra_Latn.json.gz",
    "Human_Expert_fra_Latn.json",
    "1616c348448ccf7dbf446fabe8681dd7d96211b29a3baef566f5e722025cf1e9",
    "python",
    "fra_Latn",
  ],
  [
    "Expert/Human_Expert_zho_Hans.json.gz",
    "Human_Expert_zho_Hans.json",
    "f0775f8edf52f1c119a73518535da27d37e6f4422b2c6d18e5cdd72d20458f17",
    "python",
    "zho_Hans",
  ],
  [
    "Expert/Human_Expert_hin_Deva.json.gz",
    "Human_Expert_hin_Deva.json",
    "385b7643527249407050d0a4a11d223f17c50a7fd5bdf7bd6fc49c98a9606410",
    "python",
    "hin_Deva",
  ],
  [
    "Expert/Human_Expert_arb_Arab.json.gz",
    "Human_Expert_arb_Arab.json",
    "4b9556d17f5e82d64a184611d8e7a1eaab35d2f4895aae702d890a299df2abdd",
    "python",
    "arb_Arab",
  ],
  [
    "Expert/Human_Expert_ben_Beng.json.gz",
    "Human_Expert_ben_Beng.json",
    "b17046076f6f75cdac018c6e522e45d8d2c8891ac87abc7dedfad16a3d710017",
    "python",
    "ben_Beng",
  ],
  [
    "Expert/Human_Expert_zul_Latn.json.gz",
    "Human_Expert_zul_Latn.json",
    "bce4c98d8d8946a3d1a847838f4cb510524129b36f4f22d642a89393e8252896",
    "python",
    "zul_Latn",
  ],
];

/** Prompts for Python translated by people. */
export const MHUMANEVAL_EXPERT_FILES = officialFiles(origin, MHUMANEVAL_EXPERT_ROWS);
