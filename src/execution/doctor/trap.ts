import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Things of the host that no program may reach, laid out to see whether one does. */
export interface Trap {
  /** What the file and the environment variable hold. */
  readonly secret: string;
  readonly secretFile: string;
  readonly environmentVariable: string;
  /** A folder in which anyone may write. */
  readonly openFolder: string;
  /** A TCP port of the loopback interface. */
  readonly port: number;
  /** The process to signal. */
  readonly processId: number;
  connections(): number;
  /** SIGUSR2 received by this process. */
  signals(): number;
  close(): Promise<void>;
}

/** Lays out a trap. Files are readable and writable by every user: only a sandbox can keep a program away. */
export async function layTrap(): Promise<Trap> {
  const openFolder = await mkdtemp(join(tmpdir(), "clade-trap-"));
  await chmod(openFolder, 0o777);
  const secret = `secret-${process.hrtime.bigint()}`;
  const secretFile = join(openFolder, "secret.txt");
  await writeFile(secretFile, secret, { mode: 0o644 });
  const environmentVariable = "CLADE_TRAP_SECRET";
  process.env[environmentVariable] = secret;
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  let signals = 0;
  const count = () => {
    signals += 1;
  };
  if (process.platform !== "win32") process.on("SIGUSR2", count);
  return {
    ...{ secret, secretFile, environmentVariable, openFolder },
    port: (server.address() as AddressInfo).port,
    processId: process.pid,
    connections: () => connections,
    signals: () => signals,
    async close() {
      process.off("SIGUSR2", count);
      delete process.env[environmentVariable];
      await new Promise((resolve) => server.close(resolve));
      await rm(openFolder, { recursive: true, force: true });
    },
  };
}
