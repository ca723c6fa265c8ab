import { expect, it } from "vitest";
import { LANGUAGES } from "../languages/index.js";
import { commandAvailability } from "../sandboxes/open-command-worker.js";
import { toolchainVersions } from "./toolchain-version.js";

it("leaves out what Clade does not know", async () => {
  expect(await toolchainVersions(["klingon"])).toEqual({});
});

const node = await commandAvailability(LANGUAGES.javascript);
const title = "says the version of JavaScript's interpreter once";
it.skipIf(!node.available)(node.available ? title : `${title} (skipped: ${node.reason})`, async () => {
  const versions = await toolchainVersions(["javascript", "javascript"]);
  expect(versions).toEqual({ javascript: expect.stringMatching(/^v?\d+\.\d+/) });
});
