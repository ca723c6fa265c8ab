import { hc, type InferResponseType } from "hono/client";
import { useEffect, useRef, useState } from "react";
import type { Api } from "../src/server/app.js";
import { exportedName } from "../src/server/exported-name.js";

/** True where the answers are files of an export: nothing can be asked that was not asked when it was written. */
export const isExport = document.documentElement.dataset.answers === "files";

/** The routes of the server, typed by itself. */
export const api = hc<Api>(new URL(".", location.href).href.replace(/\/$/, ""), {
  fetch: isExport ? fetchFile : fetch,
}).api;

function fetchFile(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const address = input instanceof Request ? input.url : String(input);
  return fetch(exportedName(address), init);
}

/** The address of a route that is not asked for JSON, such as a file to save or events. */
export function addressOf(path: string): string {
  return `./api/${path}`;
}

/** Something that is asked for: on its way, here, or refused with a reason. */
export type Answer<Value> =
  | { readonly state: "waiting"; readonly value?: Value }
  | { readonly state: "here"; readonly value: Value }
  | { readonly state: "refused"; readonly reason: string };

type Asked = { json(): Promise<unknown>; ok: boolean; status: number };

/**
 * Asks when `key` changes and keeps the last answer while the next is on its way.
 * @param key what the answer depends on; asks again when it changes
 */
export function useAnswer<Value>(key: string, ask: () => Promise<Value>): Answer<Value> {
  const [answer, setAnswer] = useState<Answer<Value>>({ state: "waiting" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says what `ask` depends on
  useEffect(() => {
    let wanted = true;
    setAnswer((before) => (before.state === "here" ? { state: "waiting", value: before.value } : { state: "waiting" }));
    ask().then(
      (value) => wanted && setAnswer({ state: "here", value }),
      (error: Error) => wanted && setAnswer({ state: "refused", reason: error.message }),
    );
    return () => {
      wanted = false;
    };
  }, [key]);
  return answer;
}

/** What is listened to. */
interface Listening<Value> {
  /** Listens anew when it changes; `undefined` for not listening. */
  readonly key: string | undefined;
  /** Asked each time it listens anew. */
  readonly path: () => string;
  readonly event: string;
  /** Answers whether there is more to come. */
  readonly tell: (value: Value) => boolean;
}

/**
 * Listens to events of the server while the page can be seen: browsers allow few connections to one server, and tabs in the
 * background would take them all. An export has no events.
 */
export function useEvents<Value>(listening: Listening<Value>): void {
  const latest = useRef(listening);
  latest.current = listening;
  const key = isExport ? undefined : listening.key;
  useEffect(() => (key === undefined ? undefined : listen(latest as { current: Listening<unknown> })), [key]);
}

function listen(latest: { readonly current: Listening<unknown> }): () => void {
  let source: EventSource | undefined;
  let ended = false;
  const stop = () => {
    source?.close();
    source = undefined;
  };
  const follow = () => {
    stop();
    if (ended || document.hidden) return;
    source = new EventSource(addressOf(latest.current.path()));
    source.addEventListener(latest.current.event, ({ data }) => {
      if (latest.current.tell(JSON.parse(data))) return;
      // The server ends the stream with the last event; the browser would ask again.
      ended = true;
      stop();
    });
  };
  follow();
  document.addEventListener("visibilitychange", follow);
  return () => {
    document.removeEventListener("visibilitychange", follow);
    stop();
  };
}

/** The JSON of a response. @throws Error with the server's own message where it refuses */
export async function json<R extends Asked>(asked: Promise<R>): Promise<InferResponseType<() => Promise<R>>> {
  const response = await asked.catch(() => {
    throw new Error("The server does not answer. Is `clade serve` still running?");
  });
  const value: unknown = await response.json().catch(() => undefined);
  if (response.ok && value !== undefined) return value as InferResponseType<() => Promise<R>>;
  if (response.status === 404 && isExport)
    throw new Error("This is not part of the export. Start `clade serve` to see it.");
  const message = (value as { message?: unknown } | undefined)?.message;
  throw new Error(typeof message === "string" ? message : `The server answered with status ${response.status}.`);
}
