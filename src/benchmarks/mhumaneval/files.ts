import type { DatasetFile } from "../benchmark.js";

const URL =
  "https://raw.githubusercontent.com/mraihan-gmu/mHumanEval-Benchmark/b4ac5b3f59bb8a9b27fabd2d63080963995b1388/mHumanEval-%7BPL%7D";

/** Where the files of a programming language lie and how they are called, here and there. */
interface LanguageFiles {
  readonly folder: string;
  readonly upstream: string;
  /** Ends the names: `mHumanEval-spa_Latn-rb.json`. */
  readonly suffix: string;
  readonly upstreamSuffix: string;
  /** SHA-256 of the unpacked bytes by natural language. */
  readonly checksums: Readonly<Record<string, string>>;
}

const LANGUAGES: Readonly<Record<string, LanguageFiles>> = {
  csharp: {
    folder: "Csharp",
    upstream: "C#",
    suffix: "Csharp",
    upstreamSuffix: "C#",
    checksums: {
      arb_Arab: "3eb0f284c86f5f2b4fd438af85558a7e8a57378e8ec66ccbb8b8eddeae59a8c0",
      ben_Beng: "2631a6179e149300f8c447053c74ce303225848a91b85758c0af92c732b1cd76",
      fra_Latn: "24cf4c2aee6f8eeb5d03bd9cd0bc14b97618e0031629666b78305aa94e63c693",
      hin_Deva: "68683a61a0fefe725e04586f8453569b8b1911c11317eb3b031fd245ae4d4f0e",
      spa_Latn: "fc66d2d38a4752f88745db98862cc7a9bda705ae6bd6d98e0790a208d14fdcb7",
      zho_Hans: "f11897a7e05043e2bfa798e71d8d77f2cde036640a5437bd2ae7b2c838a85991",
      zul_Latn: "ef9e480186af81ba548b738b6dee6935ad3ea81e8eb91dbcadd90a274e6c1aae",
      eng_Latn: "f9a1ba54dc9cbfd3166ae5328cbc46cb427174d999366a6edf651cc389fbff59",
    },
  },
  cpp: {
    folder: "cpp",
    upstream: "cpp",
    suffix: "cpp",
    upstreamSuffix: "cpp",
    checksums: {
      arb_Arab: "106592189f910d467cbd2735572083773fcc45e6afc4cec276c9aa30447270c4",
      ben_Beng: "d3ff6b782d5db18d99c50eb91ed62f595f2f8323c24bb3214daeb2cb3f1f2e4f",
      eng_Latn: "60ba70e08a970833be4e0a11254b09078d59d63c469bbba45ac859be0fb3f61b",
      fra_Latn: "fe9ac97d992643050a5002f5351f0bf734fa0419f3dc4ce84279f17e41ecfaa9",
      hin_Deva: "ee7d908ccc39997e00459c888321daa4dcdfe394db04543a0a408660c49c9d04",
      spa_Latn: "d2143003c0fcd82c089765df809330b9c025ea01f73f3b7758455ccbd0de174a",
      zho_Hans: "4c9d84a39b6fc0d8c078e68679109fb09f8a7138e943e5fa51c156e96b996a18",
      zul_Latn: "ab270e617322d7c41edf01082416ebd5368e15330915ad2a9fe9ef9a94fe45ce",
    },
  },
  go: {
    folder: "go",
    upstream: "go",
    suffix: "go",
    upstreamSuffix: "go",
    checksums: {
      arb_Arab: "053a17eecd31a1dfe575064663ec2c67c7e8927683a53361c4dfac49a7f77c0f",
      ben_Beng: "40221f272cd4662db290d70d1bcddba498ef225b74408c904445a88408a30f05",
      eng_Latn: "c0aa06ced950d47d33e5b4be1a896526bf77708262eaacc457b5e16407f35cac",
      fra_Latn: "570ce1f037ca494f1b7dd770026f97c5d77cc0f75408f5323b9cc0f2c3d10207",
      hin_Deva: "58b6b51c0bcefdcd36769c5002e0ab3a0a78c240f4f8f9a5ce59fc48ca9654fe",
      spa_Latn: "4c75b58dcfafcaef5cf3f458a727900c8ef30e7af17030fd469e3b323f4d23c2",
      zho_Hans: "5ed33e7fee752467b2358954fce213909e334bae62668b2b69fd63620ad1050e",
      zul_Latn: "ad5a232ce21832db969ed60fbedd6865654125bf565cfa163e723d7ad1a4b6bd",
    },
  },
  java: {
    folder: "java",
    upstream: "java",
    suffix: "java",
    upstreamSuffix: "java",
    checksums: {
      arb_Arab: "cc12dd5e801e080d6f7506aae85dd792a9abf0d41e3228f9a826a163482beb7f",
      ben_Beng: "a280467fa8cdcbda6261592611ac1a4eacfa93fa4e740d57ab98d61abab36253",
      eng_Latn: "27757c239d2c19379d5cd3700988755592c0a54174e0213144a2246a094301e6",
      fra_Latn: "35ccd894838a6896c913ef3d09878a2b2f8d8909fc048e2ba3f1560121974238",
      hin_Deva: "4098f27670ad8fc9b4848ed81be7428bccc4755f70151b710ddc15f75a7c5c94",
      spa_Latn: "76afedfacd03b5fc27b035c4d427040a1349b4c6988d2de7cd80a67653132f13",
      zho_Hans: "1e04d95283c8307b84274d048c2e385ef139626c31157b2f99afe7268fd3d6cc",
      zul_Latn: "6f8e0f0a32f41466e7993d3e3a293cf58f241b7487e299575f53a737ec6d3272",
    },
  },
  javascript: {
    folder: "js",
    upstream: "js",
    suffix: "js",
    upstreamSuffix: "js",
    checksums: {
      arb_Arab: "3937512810a0802828ef7c70e8533e4a4423634d6c15773a7b183307a2c27c1d",
      ben_Beng: "f194f804e9dc544f62119dd6c29868c84a724d4aa6e09d62fd1473f3a3e1020d",
      eng_Latn: "98230699a6862bd25cdc84eb0c419dc23159f7bdac82b855888fcf66d7b76347",
      fra_Latn: "4dc44062c1cbc3e17131239a6d98a594a5c97fea0655f3687c53d43a3cd7f13c",
      hin_Deva: "923df9f41b6f6eaa7ac15fc06baf87becffa37e3311991055034841bde5d1237",
      spa_Latn: "2fa2b370d84801b593ea04f42fb84150ee13915bb73abb8fe0347486293e3a7f",
      zho_Hans: "7aac51e5588d4d091eb4ef0948f1302f470eee4fa44016d93c429c6bbf749206",
      zul_Latn: "384f01c9fc9a9c1b33b2bf259e0be690334137715614dfe53d3eedff50490691",
    },
  },
  lua: {
    folder: "lua",
    upstream: "lua",
    suffix: "lua",
    upstreamSuffix: "lua",
    checksums: {
      eng_Latn: "edfa56c607826c0f82dbc0182b1a0e1890e7a9e3288117f663486e3dfd27ad3f",
      arb_Arab: "08a379a2a7445cf3646b90c47de61cee30b6c99d611691ee518fd63561d42ad8",
      ben_Beng: "de5514c55f66c9f59040b6407f0d81eb7bcddb561b8a76678219bbd714855871",
      fra_Latn: "dd24408222d3447694118c70bf26281b09ce4ea08388a7240105b9d813903190",
      hin_Deva: "fa4e7cba47bd003b16657a1164ebd7ed317f971ba0236afe48f8c9e174bee9fe",
      spa_Latn: "6ed76fef2263d751da136da6999dc07145f75e26e98c14fda23559d1b4da6062",
      zho_Hans: "1713cdc8531aa99d435d07c9bdf0a98aa0bb997d00a6a11b7cb4d6c9654a454f",
      zul_Latn: "1d2619fb0c2c7eb02b4ee675aceae5860163586d3a92aa4ba954aa4bad68d88f",
    },
  },
  php: {
    folder: "php",
    upstream: "php",
    suffix: "php",
    upstreamSuffix: "php",
    checksums: {
      arb_Arab: "fc8f6b2419e827657b9f1bf1e6c286f0f4b91129c9d39b73fa2cc9d904cb4c83",
      ben_Beng: "b8501bc1077db41fd3dd89340d58ac7b97d79554cf5d32e0b43762ba2080d46f",
      eng_Latn: "73ac6853ac5268ea428bcd8848898bd3e1931429b24527c74613db2593b7ce13",
      fra_Latn: "ccf5c0960113605db28ba01a473f39a9c09a08ae3868e48a85064aa09aac7925",
      hin_Deva: "f75f5eff304e994947fedad5b5ea853c05af146862830bdcc1d489f008351600",
      spa_Latn: "9c6b0bbacfc89b3aa996e9e55482699fa8514ebfe8c19b3c5273a58ee2188d67",
      zho_Hans: "05789e4c0264a4a876e96638bec27e0bba728f42cb05d68dcf34f8f3553cc4e8",
      zul_Latn: "796e9efe52d6384ba81972888de8cad6823eb45aac39b0e9a9b1fbbbeaba0121",
    },
  },
  python: {
    folder: "python",
    upstream: "python",
    suffix: "python",
    upstreamSuffix: "python",
    checksums: {
      arb_Arab: "997f05c3a2a3d913d1af8684d7e600a4a7a406d4da319f00d0b16594848b07ee",
      ben_Beng: "de274c8ab768170ad4066e293885203c4cf9b13d15d8786e5ddc157cef335ba3",
      eng_Latn: "9bef2b84c5ecbd3e19484837357872a5a0cb1bbb8e760a22a7d14e5d846c8991",
      fra_Latn: "45b84287a519a7a149d51fc0f8159a27c42174b1cfabeb26f281f64b58bbbc51",
      hin_Deva: "2ef7db359967df9c3206bccf9dd6f001efb69bd28ce844852d7a92cf9423723e",
      spa_Latn: "70f879613c65715e0ebc091697c47f14656662659862f8d2936e62035c063714",
      zho_Hans: "343d163988b33e0f667fa112d3a9537e7cbf04942df5d7fbf5028213e4dabbd5",
      zul_Latn: "54a2bb34a710f8c0b4836b85441ad0d9ad11e31c70633857badcd7f2a9293359",
    },
  },
  racket: {
    folder: "rkt",
    upstream: "rkt",
    suffix: "rkt",
    upstreamSuffix: "rkt",
    checksums: {
      arb_Arab: "fde8a53d51e74baa68c258d34925112820813e0d176b6084c9dddecde68c896a",
      ben_Beng: "afda57dace1d311e7b93adafd73ea0d9fb4b1711bca9141f14695128c79eb42e",
      eng_Latn: "8bdb1601748cc4f83abe229ceb740ccfeb94d81d161f1731ef8d379fef8873e0",
      fra_Latn: "921048afbf58e81f4b212a8e824af475cfc2f0faf75f745bdf67f4d19a92720e",
      hin_Deva: "c3db5c7aeb0a2c936d51c56d214d140f31fd25c5991c71f976e5cea0ef9db199",
      spa_Latn: "289a6c4bbd0057ca5026e887346687a558d9819c3e4620fc515f7c319639480f",
      zho_Hans: "f8190035df0ea1acc4b43f30eb60ce53f1f8d17dda8a3a906e7c3a8b9ace7fc2",
      zul_Latn: "b2e5abfde9f4e2b98f6601b532ed7d68d6be7505c6891194dd557976abbb31e8",
    },
  },
  rust: {
    folder: "rs",
    upstream: "rs",
    suffix: "rs",
    upstreamSuffix: "rs",
    checksums: {
      arb_Arab: "7c8908586e415fd63557ee95d22d4a4f206625a196f08cc54c3727950bcc5dd3",
      ben_Beng: "84dddba80a079a3cdb90effcd49f89d600690169e07837b125401f41858e033c",
      eng_Latn: "c363cb2b8d2f036183c5db65dca19df5fd33de9080aa4254462c29508f727b30",
      fra_Latn: "b51626ef5908a5f8646df78fc3079d40105f259fb8c1bb35fc71127e33b95316",
      hin_Deva: "559a90ce9d836e1669fe20e0c0354dc8294b2eac18a6ac46bd886478fd9692a4",
      spa_Latn: "feed4ac642bb7ed7248ecc1118404dc75d1f9d33c3a6194265fac65921db2151",
      zho_Hans: "b22a03f246447af29f23815462f3bebdc7cef9bde24ae689cc41e213edf63f1c",
      zul_Latn: "fd3cf139ab4951df22f6cf1a72b8ead81482afc554ba4988603578cdc361bb64",
    },
  },
  ruby: {
    folder: "ruby",
    upstream: "ruby",
    suffix: "rb",
    upstreamSuffix: "rb",
    checksums: {
      arb_Arab: "7aad9a21e213caf2a1714677d651e4e1f5d8ddff97df7bc7253a047cb22d3d9f",
      ben_Beng: "2a11595a2035e92db9a0de043484083b567adbd2a121d66beb4a2cdbebee425d",
      eng_Latn: "6467c32d2c2d801b638c65c5ab0dbfe8e8c965de8506fc4a10c29e2fd629d913",
      fra_Latn: "c94a6d4a4750a1525da9d0945f73e80b19a020f089ea7a48d0523927c0b9df3f",
      hin_Deva: "714540ef16bb6ea7c8316536e32bc9df15e5a6c51da2146bd83b7f3e22f3d12a",
      spa_Latn: "bdf51b4d6eec7d7726edf2700ed5dd3cd5a90e3e9f07473baedb65cd0ccb9222",
      zho_Hans: "532451e5006f2be65b274ec43577dd2fdc9933f090b4397c5b092a203abc572e",
      zul_Latn: "e4ba4c275d194f9c7cf3545e12418a226766a39fdfc30b1195c83176d806da50",
    },
  },
  typescript: {
    folder: "ts",
    upstream: "ts",
    suffix: "ts",
    upstreamSuffix: "ts",
    checksums: {
      arb_Arab: "919750e3984ba21621f175fb7971d4e17f97644cde1b92fed35773425115b20f",
      ben_Beng: "a398945ca040f47a9f4053df3f8aa9d948de8dccfed99cf0e5efe6395c1143b7",
      eng_Latn: "f632c0d7a374059ba201572ffa4ec1bdf833633ca039b3d83cea4ff30a78f719",
      fra_Latn: "2bbf628906fe4dfdd2d71e29c8b77705a66f04ae611f74bd7d1391659464e69d",
      hin_Deva: "6389be3309a0e2f7b543351ce0ca8ce5ff972df1907b1c0e80875e53a62e4e67",
      spa_Latn: "8322f2972edd8bc0fe9d3a748aa5e8e76498befbb721fff3622e336f9e4d2ab0",
      zho_Hans: "424e840302ee1a371266e830397b3f6b7802e824c8e2f0e3c2ff9fd3f165910c",
      zul_Latn: "c9480e5b278e307eef7e824a0913bb8e9862f7c2cb524ec911a03a0fd8daabb5",
    },
  },
};

/** Two files that are called otherwise: name here, path there. */
const EXCEPTIONS: Readonly<Record<string, readonly [name: string, upstream: string]>> = {
  "csharp/eng_Latn": ["mHumanEval-eng_Latn-Csharp.csv.gz", "C#/mHumanEval-eng_Latn-C#.csv"],
  "lua/eng_Latn": ["humaneval-eng_Latn-lua.json.gz", "lua/humaneval-eng_Latn-lua.json"],
};

/** The files of mHumanEval by programming and natural language that are known. */
export const MHUMANEVAL_PL_FILES: readonly DatasetFile[] = Object.entries(LANGUAGES).flatMap(([language, files]) =>
  Object.entries(files.checksums).map(([naturalLanguage, sha256]) => {
    const [name, upstream] = EXCEPTIONS[`${language}/${naturalLanguage}`] ?? [
      `mHumanEval-${naturalLanguage}-${files.suffix}.json.gz`,
      `${files.upstream}/mHumanEval-${naturalLanguage}-${files.upstreamSuffix}.json`,
    ];
    return {
      path: `mhumaneval/PL/${files.folder}/${name}`,
      url: `${URL}/${upstream.split("/").map(encodeURIComponent).join("/")}`,
      sha256,
      language,
      naturalLanguage,
    };
  }),
);
