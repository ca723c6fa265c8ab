import { EXIT } from "./exit-codes.js";

/** Ctrl-C as an abort signal: the first one ends things in order, the second one ends the process. */
export function interruption(notice: string): { readonly signal: AbortSignal; forget(): void } {
  const controller = new AbortController();
  const listener = () => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    console.error(`\n${notice}`);
    controller.abort();
  };
  const signals = ["SIGINT", "SIGTERM"] as const;
  for (const signal of signals) process.on(signal, listener);
  return {
    signal: controller.signal,
    forget: () => {
      for (const signal of signals) process.off(signal, listener);
    },
  };
}
