import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { ModelReply } from "../../src/models/model.js";
import { ModelFailure } from "../../src/models/model-failure.js";
import type { Prompt } from "../../src/models/prompt.js";
import type { Provider } from "../../src/models/provider.js";
import { PROVIDERS } from "../../src/models/providers/index.js";
import type { Sampling } from "../../src/models/sampling.js";

const FIXTURES = path.join(import.meta.dirname, "../../fixtures/providers");
const KEY = "sk-very-secret-0123456789";

interface Exchange {
  readonly prompt: Prompt;
  readonly sampling: Sampling;
  readonly samples?: number;
  readonly stream?: boolean;
  readonly wire: { readonly path: string; readonly headers: Record<string, string>; readonly body: unknown };
  readonly answer: {
    readonly status: number;
    readonly headers: Record<string, string>;
    readonly chunks: readonly string[];
    readonly end?: "torn";
  };
  readonly reply?: ModelReply;
  readonly failure?: { readonly kind: string; readonly retryAfterMs?: number; readonly says?: string };
}

const SERVED = readdirSync(FIXTURES).filter((name) => !name.includes("."));

/** Serves one recorded answer and tells what was asked. */
async function served<T>(
  { answer }: Exchange,
  use: (origin: string, seen: { path: string; raw: string; headers: object }[]) => Promise<T>,
): Promise<T> {
  const seen: { path: string; raw: string; headers: object }[] = [];
  const server = createServer((request, response) => {
    const bytes: Buffer[] = [];
    request.on("data", (chunk: Buffer) => bytes.push(chunk));
    request.on("end", async () => {
      seen.push({ path: request.url ?? "", raw: Buffer.concat(bytes).toString("utf8"), headers: request.headers });
      response.writeHead(answer.status, answer.headers);
      for (const chunk of answer.chunks) {
        // Cut in the middle of characters and lines: a reader must put them together again.
        const all = Buffer.from(chunk.replaceAll("KEY", KEY));
        response.write(all.subarray(0, all.length >> 1));
        await new Promise((resolve) => setImmediate(resolve));
        response.write(all.subarray(all.length >> 1));
      }
      if (answer.end === "torn") setTimeout(() => response.destroy(), 20);
      else response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function open(provider: Provider, name: string, rest: { baseUrl?: string; stream?: boolean } = {}) {
  return provider.open(name, {
    environment: Object.fromEntries(provider.keyVariables.map((one) => [one, KEY])),
    ...rest,
  });
}

describe("providers behind a server", () => {
  it("have recorded answers, all of them", () => {
    const without = Object.keys(PROVIDERS).filter((id) => !SERVED.includes(id));
    // These have tests of their own below, or need a package that is not installed here.
    expect(without.sort()).toEqual(["baseline", "command", "llama-cpp", "replay", "transformers"]);
  });

  describe.each(SERVED)("%s", (id) => {
    const provider = (PROVIDERS as Readonly<Record<string, Provider>>)[id] as Provider;
    const names = readdirSync(path.join(FIXTURES, id));

    it.each(names)("%s", async (file) => {
      const exchange = JSON.parse(readFileSync(path.join(FIXTURES, id, file), "utf8")) as Exchange;
      await served(exchange, async (baseUrl, seen) => {
        const model = await open(provider, "m", {
          baseUrl,
          ...(exchange.stream !== undefined && { stream: exchange.stream }),
        });
        expect(JSON.stringify(model), "no key in what describes the model").not.toContain(KEY);
        const { samples = 1 } = exchange;
        const end = await model
          .generate(exchange.prompt, exchange.sampling, { samples })
          .catch((error: unknown) => error);

        expect(seen).toHaveLength(1);
        expect(seen[0]?.path).toBe(exchange.wire.path);
        expect(JSON.parse(seen[0]?.raw ?? "")).toEqual(exchange.wire.body);
        // byte for byte: each text of the prompt stands in the body as JSON writes it
        for (const text of textsOf(exchange.prompt)) expect(seen[0]?.raw).toContain(JSON.stringify(text));
        const headers = Object.entries(exchange.wire.headers).map(([name, value]) => [name, value.replace("KEY", KEY)]);
        expect(seen[0]?.headers).toMatchObject(Object.fromEntries(headers));

        if (exchange.reply !== undefined) expect(end).toEqual(exchange.reply);
        else {
          expect(end).toBeInstanceOf(ModelFailure);
          const { kind, message, details, stack, cause } = end as ModelFailure;
          expect(kind).toBe(exchange.failure?.kind);
          expect(details.retryAfterMs).toBe(exchange.failure?.retryAfterMs);
          expect(message).toContain(exchange.failure?.says ?? "");
          expect(`${message}${stack}${String(cause)}`).not.toContain(KEY);
        }
      });
    });

    it("gives up when asked to, and says when nobody is there", async () => {
      const exchange = JSON.parse(readFileSync(path.join(FIXTURES, id, names[0] ?? ""), "utf8")) as Exchange;
      const model = await open(provider, "m", { baseUrl: "http://127.0.0.1:9" });
      const signal = AbortSignal.abort();
      await expect(model.generate(exchange.prompt, exchange.sampling, { signal })).rejects.toMatchObject({
        kind: "aborted",
      });
      await expect(model.generate(exchange.prompt, exchange.sampling)).rejects.toMatchObject({ kind: "network" });
    });

    it("says which key is missing, and refuses one in the address", async () => {
      const nothing = { environment: {}, baseUrl: "http://127.0.0.1:9" };
      if (provider.needsKey)
        await expect(provider.open("m", nothing)).rejects.toMatchObject({ code: "MODEL_UNAVAILABLE" });
      else await expect(provider.open("m", nothing)).resolves.toBeDefined();
      await expect(open(provider, "m", { baseUrl: `http://u:${KEY}@h/v1` })).rejects.toMatchObject({ code: "USAGE" });
      await expect(open(provider, "", { baseUrl: "http://127.0.0.1:9" })).rejects.toMatchObject({ code: "USAGE" });
    });
  });
});

function textsOf(prompt: Prompt): string[] {
  if (prompt.kind === "chat") return prompt.messages.map(({ content }) => content);
  return prompt.kind === "text" ? [prompt.text] : [prompt.written ?? prompt.prefix];
}

describe("command", () => {
  const sampling = { maxTokens: 8, stop: [] };
  const prompt = { kind: "text", text: "naïve „𝔘“\n\t" } as const;
  const run = (program: string) => PROVIDERS.command.open(`${process.execPath} -e '${program}'`, { environment: {} });

  it("hands the question over byte for byte and takes answers in any order", async () => {
    const model = await run(
      'let all=[];require("readline").createInterface({input:process.stdin}).on("line",l=>{all.push(JSON.parse(l));' +
        'if(all.length===2)for(const q of all.reverse())console.log(JSON.stringify({id:q.id,outputs:[{text:q.prompt.text+q.firstSample,finish:"length"}],usage:{outputTokens:3}}))})',
    );
    const replies = await Promise.all([0, 7].map((firstSample) => model.generate(prompt, sampling, { firstSample })));
    await model.close?.();
    expect(replies.map(({ outputs }) => outputs)).toEqual(
      [0, 7].map((at) => [{ text: `naïve „𝔘“\n\t${at}`, finish: "length" }]),
    );
    expect(replies[0]?.usage).toEqual({ outputTokens: 3 });
  });

  it("says how the program ended, and what it wrote instead of an answer", async () => {
    const gone = await run('console.error("no such weights"); process.exit(4)');
    await expect(gone.generate(prompt, sampling)).rejects.toMatchObject({
      kind: "network",
      message: expect.stringContaining("no such weights"),
    });
    const odd = await run('process.stdin.on("data",()=>console.log("hello"))');
    await expect(odd.generate(prompt, sampling)).rejects.toMatchObject({ kind: "bad-request" });
    await odd.close?.();
  });
});

describe("replay", () => {
  it("gives the answers of a file by problem and sample", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "clade-replay-"));
    const file = path.join(folder, "answers.jsonl");
    writeFileSync(file, '{"task_id": "A/1", "completion": "x"}\n{"task_id": "A/1", "completion": "y"}\n');
    const model = await PROVIDERS.replay.open(file, { environment: {} });
    const ask = (firstSample: number) =>
      model.generate(
        { kind: "text", text: "" },
        { maxTokens: 1, stop: [] },
        { firstSample, problem: { id: "a/1", officialId: "A/1" } },
      );
    expect((await ask(1)).outputs).toEqual([{ text: "y", finish: "unknown" }]);
    await expect(ask(2)).rejects.toMatchObject({ kind: "bad-request" });
    writeFileSync(file, '{"task_id": 1}\n{oops\n');
    await expect(PROVIDERS.replay.open(file, { environment: {} })).rejects.toMatchObject({ code: "BAD_COMPLETIONS" });
    rmSync(folder, { recursive: true });
  });
});

describe("packages that are not installed", () => {
  it.each(["llama-cpp", "transformers"] as const)("%s says how to install its own", async (id) => {
    await expect(PROVIDERS[id].open("m", { environment: {} })).rejects.toMatchObject({
      code: "MODEL_UNAVAILABLE",
      message: expect.stringContaining("npm install"),
    });
  });
});
