import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CladeError } from "../../foundation/errors.js";
import { sha256Hex } from "../../foundation/stable-hash.js";
import type { DatasetFile } from "../benchmark.js";
import { locateDatasetFile } from "./dataset-files.js";

const content = Buffer.from('{"a": 1}\n');
let folder = "";
let server: Server;
let requests = 0;
let address = "";

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "clade-data-"));
  requests = 0;
  server = createServer((request, response) => {
    requests++;
    if (request.url === "/good.jsonl.gz") response.end(gzipSync(content));
    else if (request.url === "/wrong.jsonl.gz") response.end(gzipSync("something else"));
    else if (request.url === "/damaged.jsonl.gz") response.end(gzipSync(content).subarray(0, 15));
    else if (request.url === "/cut.jsonl.gz") {
      response.writeHead(200, { "content-length": "1000" });
      response.write("x", () => response.destroy());
    } else if (request.url !== "/silent.jsonl.gz") response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true });
});

const data = (): string => join(folder, "data");
const cache = (): string => join(folder, "cache");

function fileAt(url: string): DatasetFile {
  return { path: "set/good.jsonl.gz", url, sha256: sha256Hex(content) };
}

function locate(file: DatasetFile, options: { downloadTimeMs?: number } = {}): Promise<Uint8Array> {
  return locateDatasetFile(file, { dataFolder: data(), cacheFolder: cache(), ...options });
}

async function failure(promise: Promise<unknown>): Promise<CladeError> {
  const error: unknown = await promise.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  if (!(error instanceof CladeError)) throw new Error(`a CladeError expected, not ${String(error)}`);
  return error;
}

describe("a file in the data folder", () => {
  it.each([
    ["set/good.jsonl.gz", gzipSync(content)],
    ["set/good.jsonl.gz", content],
    ["set/good.jsonl", content],
    ["good.jsonl", content],
  ])("is found as %s, without a request", async (path, bytes) => {
    mkdirSync(join(data(), "set"), { recursive: true });
    writeFileSync(join(data(), path), bytes);
    expect(Buffer.from(await locate(fileAt(`${address}/good.jsonl.gz`)))).toEqual(content);
    expect(requests).toBe(0);
  });

  it("that was changed is refused, not replaced", async () => {
    mkdirSync(data());
    writeFileSync(join(data(), "good.jsonl"), "changed");
    const error = await failure(locate(fileAt(`${address}/good.jsonl.gz`)));
    expect(error.code).toBe("BAD_DATASET");
    expect(error.message).toContain(sha256Hex(content));
    expect(requests).toBe(0);
  });

  it("of JSON may be indented", async () => {
    mkdirSync(data());
    const sha256 = sha256Hex('[{"a": "\\u00e9", "b": 1.0}]');
    const file = { path: "set/x.json", url: `${address}/x`, sha256 };
    writeFileSync(join(data(), "x.json"), '[\n  { "a": "é",\n "b": 1.0 }\n]\n');
    await expect(locate(file)).resolves.toBeDefined();
    writeFileSync(join(data(), "x.json"), '[\n  { "a": "é",\n "b": 1 }\n]\n');
    expect((await failure(locate(file))).code).toBe("BAD_DATASET");
  });
});

describe("a file that is nowhere", () => {
  it("is downloaded once, checked and kept", async () => {
    const file = fileAt(`${address}/good.jsonl.gz`);
    expect(Buffer.from(await locate(file))).toEqual(content);
    expect(Buffer.from(await locate(file))).toEqual(content);
    expect(requests).toBe(1);
    expect(readdirSync(join(cache(), "set"))).toEqual(["good.jsonl.gz"]);
  });

  it("is downloaded again when the kept one is damaged", async () => {
    mkdirSync(join(cache(), "set"), { recursive: true });
    const kept = join(cache(), "set", "good.jsonl.gz");
    writeFileSync(kept, gzipSync(content).subarray(0, 10));
    expect(Buffer.from(await locate(fileAt(`${address}/good.jsonl.gz`)))).toEqual(content);
    expect(readFileSync(kept)).toEqual(gzipSync(content));
  });

  it.each([
    ["wrong.jsonl.gz", "another checksum"],
    ["damaged.jsonl.gz", "another checksum"],
    ["none.jsonl.gz", "answered 404"],
    ["cut.jsonl.gz", "could not be downloaded"],
    ["silent.jsonl.gz", "timeout"],
  ])("is missing when %s comes back, and nothing is kept", async (name, reason) => {
    const file = fileAt(`${address}/${name}`);
    const error = await failure(locate(file, { downloadTimeMs: 500 }));
    expect(error.code).toBe("DATASET_MISSING");
    expect(error.message).toContain(reason);
    expect(() => readdirSync(join(cache(), "set"))).toThrow();
  });

  it("is missing when no server listens, with the address, checksum and places in the message", async () => {
    const file = fileAt("http://127.0.0.1:1/good.jsonl.gz");
    const error = await failure(locate(file));
    expect(error.code).toBe("DATASET_MISSING");
    for (const part of [file.url, file.sha256, join(data(), file.path), join(cache(), "set/good.jsonl.gz")]) {
      expect(error.message).toContain(part);
    }
  });

  it("says so when the cache folder cannot be written", async () => {
    writeFileSync(cache(), "a file, not a folder");
    const error = await failure(locate(fileAt(`${address}/good.jsonl.gz`)));
    expect(error.message).toContain("could not be kept");
  });
});
