// Runs the command line of this repository: installs and builds when needed, both silent on standard output.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuilt, ensurePagesBuilt } from "./build.mjs";
import { ROOT } from "./install.mjs";

// Only the dashboard needs the pages, and building them takes seconds.
if (process.argv[2] === "serve") ensurePagesBuilt();
else ensureBuilt();
const main = path.join(ROOT, "dist/cli/main.js");
process.argv[1] = main;
await import(pathToFileURL(main).href);
