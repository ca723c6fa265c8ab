import { InvalidArgumentError } from "commander";
import type { CladeCommand } from "./command.js";

interface ServeFlags {
  readonly host: string;
  readonly port: number;
  readonly token: boolean;
  readonly export?: string;
}

export const serveCommand: CladeCommand = {
  register(program) {
    program
      .command("serve")
      .description("show map, models, runs and comparisons in a browser")
      .argument("[folders...]", "where runs are looked for", ["runs"])
      .option("--host <name>", "address to listen on", "127.0.0.1")
      .option("--port <n>", "port to listen on; 0 for any that is free", portNumber, 4780)
      .option("--no-token", "let in everybody who reaches the port")
      .option("--export <folder>", "write the pages as files for any web server instead")
      .action(async (folders: string[], flags: ServeFlags) => {
        if (flags.export !== undefined) await writeSite(folders, flags.export);
        else await serveUntilInterrupted(folders, flags);
      });
  },
};

async function serveUntilInterrupted(folders: string[], { host, port, token }: ServeFlags): Promise<void> {
  // Loaded here, so that the other commands start without the server's libraries.
  const { serve } = await import("../../server/serve.js");
  const serving = await serve({ folders, host, port, token });
  console.log(serving.address);
  console.error("Open this address in a browser. Ctrl-C ends the server.");
  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  await serving.close();
}

async function writeSite(folders: string[], out: string): Promise<void> {
  const { exportSite } = await import("../../server/export-site.js");
  const { files, bytes, cut } = await exportSite({ folders, out });
  for (const { run, written, completions } of cut) {
    console.error(`${run}: ${written} of ${completions} completions were written with their programs.`);
  }
  console.log(`${out}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB. Any web server can give them out.`);
}

function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new InvalidArgumentError("A port is a number from 0 to 65535.");
}
