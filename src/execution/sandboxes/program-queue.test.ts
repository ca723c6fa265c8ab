import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS } from "../limits.js";
import type { Program } from "../program.js";
import { ProgramQueue } from "./program-queue.js";

function program(source: string, key = "inputs", harness = "calls"): Program {
  const shared = [{ key, bytes: new Uint8Array() }];
  return { language: "python", source, harness: { name: harness, argument: {}, shared }, limits: DEFAULT_LIMITS };
}

function queueOf(sharing: boolean, ...programs: Program[]): ProgramQueue {
  const queue = new ProgramQueue(sharing);
  for (const one of programs) queue.add(one, undefined, { resolve: () => {}, reject: () => {} });
  return queue;
}

const sources = (group: readonly { readonly program: Program }[]) => group.map((queued) => queued.program.source);

describe("the queue of a worker", () => {
  test("groups programs that have inputs, harness and limits in common, in their order", () => {
    const queue = queueOf(true, program("a"), program("b", "others"), program("c"), program("d", "inputs", "record"));
    expect(sources(queue.take())).toEqual(["a", "c"]);
    expect(sources(queue.take())).toEqual(["b"]);
    expect(sources(queue.take())).toEqual(["d"]);
    expect(queue.take()).toEqual([]);
  });

  test("gives every program a process of its own where none may be shared", () => {
    const queue = queueOf(false, program("a"), program("b"));
    expect(sources(queue.take())).toEqual(["a"]);
    expect(sources(queue.take())).toEqual(["b"]);
  });

  test("never puts harnesses together that do not make inputs anew", () => {
    const queue = queueOf(true, program("a", "inputs", "record"), program("b", "inputs", "record"));
    expect(sources(queue.take())).toEqual(["a"]);
  });

  test("runs first what is put back, alone where that is needed", () => {
    const queue = queueOf(true, program("a"), program("b"), program("c"));
    const [a, b, c] = queue.take();
    if (a === undefined || b === undefined || c === undefined) throw new Error("three were added");
    queue.add(program("d"), undefined, { resolve: () => {}, reject: () => {} });
    queue.putBack([{ ...a, alone: true }, b, c]);
    expect(sources(queue.take())).toEqual(["a"]);
    expect(sources(queue.take())).toEqual(["b", "c", "d"]);
  });

  test("takes at most 32 at once and rejects all that wait when it fails", () => {
    const errors: Error[] = [];
    const queue = new ProgramQueue(true);
    for (let index = 0; index < 40; index++) {
      queue.add(program(`${index}`), undefined, { resolve: () => {}, reject: (error) => errors.push(error) });
    }
    expect(queue.take()).toHaveLength(32);
    queue.fail(new Error("broken"));
    expect(errors).toHaveLength(8);
    expect(queue.take()).toEqual([]);
  });
});
