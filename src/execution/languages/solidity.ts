import type { Language } from "./language.js";

const COMPILE = `const { readFileSync, writeFileSync } = require("node:fs");
const solc = require(process.argv[2] + "/node_modules/solc");

const input = {
  language: "Solidity",
  sources: { "main.sol": { content: readFileSync("main.sol", "utf8") } },
  settings: { outputSelection: { "*": { "*": ["evm.deployedBytecode.object", "evm.methodIdentifiers"] } } },
};
const { errors = [], contracts } = JSON.parse(solc.compile(JSON.stringify(input)));
const serious = errors.filter(({ severity }) => severity === "error");
for (const { formattedMessage } of serious) console.error(formattedMessage);
if (serious.length > 0) process.exit(1);
writeFileSync("main.json", JSON.stringify(contracts["main.sol"].Main.evm));
`;

/** Prints the reason of a revert on a line of its own. Time and memory are limited by the sandbox, not by gas. */
const RUN = `const { readFileSync } = require("node:fs");
const { createEVM } = require(process.argv[2] + "/node_modules/@ethereumjs/evm");
const { createAddressFromString, hexToBytes } = require(process.argv[2] + "/node_modules/@ethereumjs/util");

async function main() {
  const { deployedBytecode, methodIdentifiers } = JSON.parse(readFileSync("main.json", "utf8"));
  const evm = await createEVM({ allowUnlimitedContractSize: true });
  const to = createAddressFromString("0x" + "11".repeat(20));
  await evm.stateManager.putCode(to, hexToBytes("0x" + deployedBytecode.object));
  const data = hexToBytes("0x" + methodIdentifiers["main()"]);
  const { execResult } = await evm.runCall({ to, data, gasLimit: 2n ** 200n });
  if (execResult.exceptionError === undefined) return 0;
  console.error(execResult.exceptionError.error);
  console.error(reasonOf(Buffer.from(execResult.returnValue)));
  return 1;
}

// Error(string): selector, offset, length, text
function reasonOf(value) {
  const length = value.length < 68 ? 0 : value.readUInt32BE(64);
  return value.subarray(68, 68 + length).toString("utf8");
}

main().then((status) => process.exit(status));
`;

/**
 * Solidity with the official compiler. `main()` of the contract `Main` is called once, in an Ethereum machine whose gas
 * does not end.
 */
export const solidity: Language = {
  id: "solidity",
  name: "Solidity",
  aliases: ["sol"],
  extensions: [".sol"],
  tier: 1,
  toolchain: { apt: ["nodejs"], npm: ["solc@0.8.37", "@ethereumjs/evm@10.1.3", "@ethereumjs/vm@10.1.3"] },
  version: ["node", "{npm}/node_modules/solc/solc.js", "--version"],
  sourceFile: "main.sol",
  extraFiles: { "compile.js": COMPILE, "run.js": RUN },
  compile: ["node", "compile.js", "{npm}"],
  run: ["node", "run.js", "{npm}"],
  limits: { startCpuTimeMs: 600, startMemoryBytes: 96 * 1024 * 1024 },
  fences: ["solidity", "sol"],
  comment: { line: "//", block: ["/*", "*/"] },
  impossible: { "output-limit": "a contract prints nothing: it has its state and the reason it reverts with" },
};
