import { describe, test } from "vitest";
import type { SandboxId } from "../../src/execution/sandbox.js";
import { SANDBOX_FACTORIES } from "../../src/execution/sandboxes/index.js";
import { describeSandbox, type Skips } from "./sandbox.js";

/** What a sandbox cannot do by its nature. Anything else that does not work is a failure. */
const SKIPS: Readonly<Record<SandboxId, Skips>> = {
  namespace: {},
  container: {},
  wasm: {
    "a signal": "address 0 is as good as any in WebAssembly, and there are no processes to signal",
    "sleeping is not CPU time": "Pyodide sleeps by turning round and round",
  },
  "local-unsafe": {
    isolation: "this sandbox claims no isolation",
    files: "without a file system of its own only the size of each file is limited",
  },
};

for (const [id, create] of Object.entries(SANDBOX_FACTORIES)) {
  const availability = await create().availability();
  if (availability.available) describeSandbox(id, create, SKIPS[id as SandboxId]);
  else {
    describe(`sandbox ${id}`, () => {
      test("is not available here", (context) => context.skip(`${availability.reason} ${availability.remedy}`));
    });
  }
}
