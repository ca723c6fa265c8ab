import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readError, readRecords } from "../judging/report-records.js";
import { DEFAULT_LIMITS } from "../limits.js";
import type { SandboxWorker } from "../sandbox.js";
import { decodeValue, encodeValue } from "../value-codec.js";
import { createWasmSandbox } from "./wasm.js";

/** What a hostile program does first: undoes what hides the bridge to JavaScript. */
const BRIDGE = `
import gc, sys
for name in ("js", "pyodide_js", "_pyodide_core", "pyodide", "_pyodide"):
    sys.modules.pop(name, None)
import _pyodide_core as core
finder = [o for o in gc.get_objects() if type(o).__name__ == "JsFinder"][0]
def attempt(action):
    try:
        return str(action())[:300]
    except BaseException as error:
        return type(error).__name__ + ": " + str(error)[-300:]
`;

describe("JavaScript, where a program gets at it", () => {
  let worker: SandboxWorker;
  beforeAll(async () => {
    worker = await createWasmSandbox().open();
  });
  afterAll(() => worker.close());

  async function run(body: string): Promise<{ text: string; signal: number | undefined }> {
    const calls = encodeValue({ kind: "list", items: [{ kind: "list", items: [] }] });
    const execution = await worker.execute({
      language: "python",
      source: `${BRIDGE}\n${body}`,
      harness: { name: "calls", argument: { entryPoint: "f" }, shared: [{ key: "no-arguments", bytes: calls }] },
      limits: { ...DEFAULT_LIMITS, cpuTimeMs: 5_000 },
    });
    let text = "";
    for (const { kind, payload } of readRecords(execution.report)) {
      if (kind === "E" || kind === "X") text += readError(payload).message;
      const value = kind === "V" ? decodeValue(payload) : undefined;
      if (value?.kind === "str") text += value.value;
    }
    return { text, signal: execution.signal };
  }

  test("the bridge can be found again, so that these tests test something", async () => {
    const { text } = await run("def f(): return str(core.to_js([1, 2, 3]).constructor.name)");
    expect(text).toBe("Array");
  });

  test("a function's constructor makes no functions of text", async () => {
    const { text } = await run(`
def f():
    array = core.to_js([])
    return attempt(lambda: array.constructor.constructor.new("return process")()) + attempt(
        lambda: array.constructor.constructor("return globalThis")())`);
    expect(text).toMatch(/EvalError.*EvalError/s);
  });

  test("no text is evaluated through the C library either", async () => {
    const { text, signal } = await run(`
import ctypes
def f(): return str(ctypes.CDLL(None).emscripten_run_script_int(b"7"))`);
    expect(text).not.toContain("7");
    expect(signal).toBe(6);
  });

  test("the realm's global object holds nothing of Node", async () => {
    const { text } = await run(`
def f():
    module = finder.jsproxies["pyodide_js"]._module
    names = ("process", "require", "Buffer", "fetch", "WebSocket", "setTimeout", "navigator", "global", "Deno")
    api = module.API
    found = [name for name in names if hasattr(api, name) or hasattr(module, name)]
    return attempt(lambda: found)`);
    expect(text).toBe("[]");
  });

  test("Pyodide's own doors to the host are shut", async () => {
    const { text } = await run(`
def f():
    py = finder.jsproxies["pyodide_js"]
    results = [
        attempt(lambda: py.mountNodeFS("/host", "/")),
        attempt(lambda: py._module.FS.filesystems.NODEFS.mount(core.to_js({}))),
        attempt(lambda: py._module.readBinary("/etc/passwd")),
        attempt(lambda: py.unpackArchive),
    ]
    import os
    results.append(attempt(lambda: os.listdir("/host")))
    return "tried " + " | ".join(results)`);
    expect(text).toMatch(/^tried /);
    expect(text).not.toContain("root:");
    expect(text).not.toMatch(/'etc'|'usr'/);
  });

  test("a module of Node cannot be imported", async () => {
    const { text } = await run(`
def f():
    py = finder.jsproxies["pyodide_js"]
    return "tried " + attempt(lambda: py._api.loadBinaryFile("/etc/passwd")) + attempt(lambda: py.loadPackage("numpy"))`);
    expect(text).toMatch(/^tried /);
    expect(text).not.toContain("root:");
  });

  test("the constructors of errors lead no further", async () => {
    const { text } = await run(`
def f():
    array = core.to_js([])
    try:
        array.toSpliced.call(None)
    except BaseException as error:
        js = getattr(error, "js_error", error)
        return attempt(lambda: js.constructor.constructor("return process")())
    return "nothing was raised"`);
    expect(text).toMatch(/EvalError|AttributeError|nothing was raised/);
    expect(text).not.toContain("[object process]");
  });
});

test("availability names both versions", async () => {
  expect(await createWasmSandbox().availability()).toMatchObject({
    available: true,
    toolchain: expect.stringMatching(/^Pyodide 314\.0\.7 \(CPython 3\.14\.\d+\)$/),
  });
});
