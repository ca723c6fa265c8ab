// Runs the command line of this repository: installs and builds when needed, both silent on standard output.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuilt } from "./build.mjs";
import { ROOT } from "./install.mjs";

ensureBuilt();
const main = path.join(ROOT, "dist/cli/main.js");
process.argv[1] = main;
await import(pathToFileURL(main).href);
