import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { seededRandom } from "../../src/foundation/seeded-random.js";

/** One request as it came over the wire. */
export interface WireRequest {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  /** The bytes of the body. */
  readonly raw: string;
  readonly body: Record<string, unknown>;
}

/** A fault that the server commits instead of, or in the middle of, an answer. */
export type Fault = "rate-limit" | "server" | "overloaded" | "cut" | "slow" | "hang-up";

export interface ModelServerOptions {
  /** The text for a request. */
  answer(request: WireRequest, choice: number): string;
  /** Share of requests with a fault. */
  readonly faults?: { readonly share: number; readonly seed: number; readonly kinds: readonly Fault[] };
  /** Requests at a time beyond which it answers 429. */
  readonly most?: number;
  readonly delayMs?: number;
}

/** A server on loopback that speaks OpenAI's protocol, streamed and not, and commits faults. */
export interface ModelServer {
  readonly url: string;
  readonly requests: WireRequest[];
  /** Requests that were answered to their end. */
  readonly answered: WireRequest[];
  readonly faults: Record<string, number>;
  close(): Promise<void>;
}

export async function startModelServer(options: ModelServerOptions): Promise<ModelServer> {
  const random = seededRandom(options.faults?.seed ?? 0);
  const state = { requests: [] as WireRequest[], answered: [] as WireRequest[], faults: {} as Record<string, number> };
  let underWay = 0;
  const server = createServer((request, response) => {
    let raw = "";
    request.setEncoding("utf8");
    request.on("data", (text: string) => {
      raw += text;
    });
    request.on("end", async () => {
      const body = JSON.parse(raw || "{}") as Record<string, unknown>;
      const wire = { path: request.url ?? "", headers: request.headers, raw, body };
      state.requests.push(wire);
      const { share = 0, kinds = [] } = options.faults ?? {};
      const drawn = random.uniform() < share ? kinds[random.integer(kinds.length)] : undefined;
      underWay++;
      const fault = underWay > (options.most ?? Number.POSITIVE_INFINITY) ? "rate-limit" : drawn;
      if (fault !== undefined) state.faults[fault] = (state.faults[fault] ?? 0) + 1;
      if (options.delayMs !== undefined) await sleep(options.delayMs);
      const whole = await answerWith(response, wire, { fault, options });
      underWay--;
      if (whole) state.answered.push(wire);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    ...state,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const STATUS: Partial<Record<Fault, number>> = { "rate-limit": 429, server: 500, overloaded: 503 };

/** @returns whether the answer went out whole */
async function answerWith(
  response: ServerResponse,
  request: WireRequest,
  { fault, options }: { fault: Fault | undefined; options: ModelServerOptions },
): Promise<boolean> {
  const status = fault === undefined ? undefined : STATUS[fault];
  if (status !== undefined) {
    const headers = { "content-type": "application/json", ...(status === 429 && { "retry-after-ms": "20" }) };
    response.writeHead(status, headers).end(JSON.stringify({ error: { message: `a planted ${fault}` } }));
    return false;
  }
  if (fault === "hang-up") {
    response.destroy();
    return false;
  }
  const samples = typeof request.body["n"] === "number" ? request.body["n"] : 1;
  const texts = Array.from({ length: samples }, (_, choice) =>
    stopped(options.answer(request, choice), request.body["stop"]),
  );
  if (request.body["stream"] !== true) {
    const body = JSON.stringify({
      id: "r",
      model: "stand-in-1",
      choices: texts.map((text, index) => choiceOf(request, { text, index })),
      usage: usageOf(request, texts),
    });
    if (fault !== "cut") {
      response.writeHead(200, { "content-type": "application/json" }).end(body);
      return true;
    }
    response.writeHead(200, { "content-type": "application/json", "content-length": String(body.length) });
    response.write(body.slice(0, body.length / 2));
    response.destroy();
    return false;
  }
  return stream(response, request, { texts, fault });
}

async function stream(
  response: ServerResponse,
  request: WireRequest,
  { texts, fault }: { texts: readonly string[]; fault: Fault | undefined },
): Promise<boolean> {
  response.writeHead(200, { "content-type": "text/event-stream" });
  const send = (data: unknown) => response.write(`data: ${JSON.stringify(data)}\n\n`);
  for (const [index, text] of texts.entries()) {
    const cutAt = fault === "cut" && index === texts.length - 1 ? text.length / 2 : Number.POSITIVE_INFINITY;
    for (let at = 0; at < text.length; at += 97) {
      if (at >= cutAt) break;
      send({ id: "r", model: "stand-in-1", choices: [deltaOf(request, { text: text.slice(at, at + 97), index })] });
      if (fault === "slow") await sleep(15);
    }
    // Half of the cuts are clean: the connection ends as if all were said.
    if (fault === "cut" && index === texts.length - 1) {
      if (text.length % 2 === 0) response.end();
      else response.destroy();
      return false;
    }
    send({ choices: [{ ...deltaOf(request, { text: "", index }), finish_reason: "stop" }] });
  }
  send({ choices: [], usage: usageOf(request, texts) });
  response.end("data: [DONE]\n\n");
  return true;
}

const isChat = ({ path }: WireRequest) => path.endsWith("/chat/completions");

function choiceOf(request: WireRequest, { text, index }: { text: string; index: number }) {
  const content = isChat(request) ? { message: { role: "assistant", content: text } } : { text };
  return { index, ...content, finish_reason: "stop" };
}

function deltaOf(request: WireRequest, { text, index }: { text: string; index: number }) {
  return { index, ...(isChat(request) ? { delta: { content: text } } : { text }), finish_reason: null };
}

function usageOf(request: WireRequest, texts: readonly string[]) {
  return { prompt_tokens: Math.ceil(request.raw.length / 4), completion_tokens: Math.ceil(texts.join("").length / 4) };
}

/** A server ends an answer before a stop sequence. */
function stopped(text: string, stop: unknown): string {
  const ends = (Array.isArray(stop) ? (stop as string[]) : []).map((one) => text.indexOf(one)).filter((at) => at >= 0);
  return ends.length === 0 ? text : text.slice(0, Math.min(...ends));
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
