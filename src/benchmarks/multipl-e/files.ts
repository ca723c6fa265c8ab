import { type OfficialFileRow, officialFiles } from "../data/official-files.js";

// The official files and the SHA-256 of their unpacked bytes.
const origin = {
  url: "https://raw.githubusercontent.com/bytedance/SandboxFusion/469de0845cb7d665bc68044d541aa3aa28c5b30a/sandbox/tests/datasets/samples/Multi-PLE/",
  folder: "multipl-e/sandboxfusion/",
};

const HUMANEVAL_ROWS: readonly OfficialFileRow[] = [
  [
    "humaneval-cpp.jsonl.gz",
    "humaneval-cpp.jsonl",
    "a1a0796d028d53cd385cb295e906f57b721181a6152ebbec9fa4efaae126c82c",
    "cpp",
  ],
  [
    "humaneval-cs.jsonl.gz",
    "humaneval-cs.jsonl",
    "396274e55ea86aea17336068e2b9ea8805c0cc16e795a6b4b894fc1707af24d7",
    "csharp",
  ],
  [
    "humaneval-d.jsonl.gz",
    "humaneval-d.jsonl",
    "e042479f6c550d3692ccadd7bafc17d021c427c8b875a290b6a34e32376016c5",
    "d",
  ],
  [
    "humaneval-go.jsonl.gz",
    "humaneval-go.jsonl",
    "3e8889bdb4d566185c1a5e0489626c68eb288d4fbeaf9bc9c6abab1fae56674f",
    "go",
  ],
  [
    "humaneval-java.jsonl.gz",
    "humaneval-java.jsonl",
    "6250789eb51e9f9463f750d3a228e13657cde5ca2a5fd2af0189161624a72482",
    "java",
  ],
  [
    "humaneval-jl.jsonl.gz",
    "humaneval-jl.jsonl",
    "dc5403e4553dcafdf9224eee0bf2eb4a6aebebe3278381943ed5e8bc7666f9aa",
    "julia",
  ],
  [
    "humaneval-js.jsonl.gz",
    "humaneval-js.jsonl",
    "5faa6c748fef5834526292b176ac6097b8feddc10002006fd49f12e4d193746f",
    "javascript",
  ],
  [
    "humaneval-lua.jsonl.gz",
    "humaneval-lua.jsonl",
    "19401269c52bb1a5470e2414220fbf660e50101f7b914e293881f1bab9856e50",
    "lua",
  ],
  [
    "humaneval-php.jsonl.gz",
    "humaneval-php.jsonl",
    "5e974c19d5c6285f3c8adb880c5bffc08af30bf3e148d6a2069d8ae340c39172",
    "php",
  ],
  [
    "humaneval-pl.jsonl.gz",
    "humaneval-pl.jsonl",
    "9b6c05603204867ffb037218f14438be41b9d43b8d9e2b0696bc66b01be0639c",
    "perl",
  ],
  [
    "humaneval-r.jsonl.gz",
    "humaneval-r.jsonl",
    "5ea2648f52600b7737d2406c0990f7508818113df6408db742222b3d01381d46",
    "r",
  ],
  [
    "humaneval-rb.jsonl.gz",
    "humaneval-rb.jsonl",
    "d12eb14a8a75893b2ba09de9f8f7dd59b35995bae1c44186902cba5144f6e7d2",
    "ruby",
  ],
  [
    "humaneval-rkt.jsonl.gz",
    "humaneval-rkt.jsonl",
    "66c8330eec09f39359b0d40b6e28817b2b3863a87d5dfb5e8eb01d8d3e0f2727",
    "racket",
  ],
  [
    "humaneval-rs.jsonl.gz",
    "humaneval-rs.jsonl",
    "7886c7646cfa0561cb7230befe945a514a4e9c182a8cff561d0ea4c7bb3b59da",
    "rust",
  ],
  [
    "humaneval-scala.jsonl.gz",
    "humaneval-scala.jsonl",
    "b8151152aae8e52dd4acb3d50b81f5ac9f71c88b418ee6fd6eed225ff4dd4255",
    "scala",
  ],
  [
    "humaneval-sh.jsonl.gz",
    "humaneval-sh.jsonl",
    "339613e446df07743cb05fb70328d20e4f0819fc66169291c5f7cc48a65bc8c7",
    "bash",
  ],
  [
    "humaneval-swift.jsonl.gz",
    "humaneval-swift.jsonl",
    "10c2ad2068595301cacb96288b46046fd10348dfa9ac70fad7e2cfa76330e819",
    "swift",
  ],
  [
    "humaneval-ts.jsonl.gz",
    "humaneval-ts.jsonl",
    "02b891d976ec6496de73781d6c65742a027f77537b808d74173c4411731dc127",
    "typescript",
  ],
];

/** HumanEval in 18 languages beside Python, as SandboxFusion carries it. */
export const HUMANEVAL_FILES = officialFiles(origin, HUMANEVAL_ROWS);

const MBPP_ROWS: readonly OfficialFileRow[] = [
  ["mbpp-cpp.jsonl.gz", "mbpp-cpp.jsonl", "622a2eb6493dc0c78396553cb1575c390f1564f5027963f0322a921167f649d4", "cpp"],
  ["mbpp-cs.jsonl.gz", "mbpp-cs.jsonl", "8492366020e50f73ef5805dff2d41630053f6f0968c95837e63e4574ac1ada86", "csharp"],
  ["mbpp-d.jsonl.gz", "mbpp-d.jsonl", "124ab27c950c749b4864cadf1bf92e32e2a8ff44ed5ee9a2157769266413ab7b", "d"],
  ["mbpp-go.jsonl.gz", "mbpp-go.jsonl", "3a6ab4437a2ead5fb5f925bc1ead81c0fae2fa8eced45026448fec92bb9e0a17", "go"],
  ["mbpp-java.jsonl.gz", "mbpp-java.jsonl", "d3c96f91cde77df5a905627c96fd335b4f6d0a86404b4a91552ab69b496d4f1a", "java"],
  ["mbpp-jl.jsonl.gz", "mbpp-jl.jsonl", "8cd33eaae57665a1d7c3fa779f42dfa354701fff830c09784a89b0b3b03a9f45", "julia"],
  [
    "mbpp-js.jsonl.gz",
    "mbpp-js.jsonl",
    "14d8c6c946ab9d04621c0c1bf47ac669bb90fae5807b4a6adc8c886182fa09d1",
    "javascript",
  ],
  ["mbpp-lua.jsonl.gz", "mbpp-lua.jsonl", "aef86c982b0842e228ba05a00f2838158b2c68758a35618a6d958d51f1f86b98", "lua"],
  ["mbpp-php.jsonl.gz", "mbpp-php.jsonl", "55fecac3542f036085601cde50958db3eaa047acb875a8f2b6d703afff877bbe", "php"],
  ["mbpp-pl.jsonl.gz", "mbpp-pl.jsonl", "d20fd580048906fc65203f033397e2567f12c601b1e2376df9045d03cf5684e3", "perl"],
  ["mbpp-r.jsonl.gz", "mbpp-r.jsonl", "2e57454a3d116006f882ba7ae0e6a8962bc3e693371e79703b109001540e0a96", "r"],
  ["mbpp-rb.jsonl.gz", "mbpp-rb.jsonl", "b8b185936bbe55d11b486b381d690a9b7a39fbed539fae58f333608b4d8e688c", "ruby"],
  ["mbpp-rkt.jsonl.gz", "mbpp-rkt.jsonl", "7ee12abe0b8fa0ed5b81a5168a654b2074abebe2c310efaae3cb0708723348b2", "racket"],
  ["mbpp-rs.jsonl.gz", "mbpp-rs.jsonl", "269147f9c323e12ea287409f606f48a600d5b477d1c625f7625d544c16b145d3", "rust"],
  [
    "mbpp-scala.jsonl.gz",
    "mbpp-scala.jsonl",
    "1c51da757a5c39eb68d129df9f2e6d6077bed0a4618466b9916d693a69baf76a",
    "scala",
  ],
  ["mbpp-sh.jsonl.gz", "mbpp-sh.jsonl", "115c836edcd734e6beb3eed7c912eef51acce45d46916be92b8fdc89df135cf6", "bash"],
  [
    "mbpp-swift.jsonl.gz",
    "mbpp-swift.jsonl",
    "097ee8211914537c3fd86c23bf12f21c177fa3842de0350cb59b54e3ccc7f428",
    "swift",
  ],
  [
    "mbpp-ts.jsonl.gz",
    "mbpp-ts.jsonl",
    "be4cc88629a6af686d61ab26e88cf35c16b6d7dcfcf3cf54315aa1eb575b8d8d",
    "typescript",
  ],
];

/** MBPP in 18 languages beside Python, as SandboxFusion carries it. */
export const MBPP_FILES = officialFiles(origin, MBPP_ROWS);
