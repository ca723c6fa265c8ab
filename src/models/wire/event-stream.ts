import { createParser } from "eventsource-parser";
import { ModelFailure } from "../model-failure.js";
import type { Answer } from "./exchange.js";

/** One event of a server-sent stream. */
export interface StreamEvent {
  readonly event?: string;
  readonly data: string;
}

/** The events of an answer. One that is cut within an event ends like a whole one: the reader must know the end. */
export async function* eventsOf({ chunks }: Answer): AsyncGenerator<StreamEvent> {
  let ready: StreamEvent[] = [];
  const parser = createParser({
    onEvent: ({ event, data }) => ready.push({ data, ...(event !== undefined && { event }) }),
  });
  const decoder = new TextDecoder();
  for await (const chunk of chunks) {
    parser.feed(decoder.decode(chunk, { stream: true }));
    yield* ready;
    ready = [];
  }
  // The last event may lack its empty line.
  parser.feed("\n\n");
  yield* ready;
}

/** The lines of an answer, empty ones left out. */
export async function* linesOf({ chunks }: Answer): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.trim() !== "") yield line;
  }
  rest += decoder.decode();
  if (rest.trim() !== "") yield rest;
}

/**
 * Reads JSON of a server's protocol.
 * @throws ModelFailure bad-answer
 */
export function parsedJson<T>(answer: Answer, text: string, schema: { parse(value: unknown): T }): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    const shown = answer.secrets.hide(text.slice(0, SHOWN_CHARACTERS));
    throw new ModelFailure("bad-answer", `What came is not in the server's protocol: ${shown}`, { cause });
  }
}

const SHOWN_CHARACTERS = 200;
