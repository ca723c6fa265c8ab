// Runs inside the JavaScript realm of one interpreter, before Pyodide: gives the realm the few things Pyodide needs and
// ECMAScript does not have. Nothing here comes from Node: no process, no require, no file, no network, no timer. Not a
// module although it ends in .mjs: realm.mjs runs the text as a script of that realm.

{
  const files = Object.create(null);
  let python;
  let maximumMemory = Number.POSITIVE_INFINITY;
  let maximumFiles = Number.POSITIVE_INFINITY;

  // Pyodide asks in this order what it runs in; with these two it takes itself for a bare JavaScript shell.
  globalThis.read = () => {
    throw new Error("there are no files");
  };
  globalThis.load = globalThis.read;
  globalThis.readbuffer = (name) => {
    const bytes = files[name.replace(/^\//, "")];
    if (bytes === undefined) throw new Error(`there is no file ${name}`);
    return bytes.buffer;
  };
  const nothing = () => undefined;
  globalThis.console = { log: nothing, warn: nothing, error: nothing, info: nothing, debug: nothing };
  globalThis.performance = { now: () => Date.now() };
  // how Pyodide gets entropy in a shell: base64 of `head -c<n> /dev/urandom`. Programs here need no secrets.
  globalThis.os = { system: (_shell, [, command]) => randomBase64(Number(/-c(\d+)/.exec(command)[1])) };

  function randomBase64(bytes) {
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const any = (count) => Array.from({ length: count }, () => alphabet[Math.floor(Math.random() * 64)]).join("");
    return any(Math.floor(bytes / 3) * 4) + ["", "QQ==", "QUE="][bytes % 3];
  }

  globalThis.TextEncoder = class TextEncoder {
    encode(text) {
      const out = [];
      for (const character of String(text)) pushUtf8(out, character.codePointAt(0));
      return new Uint8Array(out);
    }

    encodeInto(text, target) {
      const bytes = this.encode(text);
      target.set(bytes);
      return { read: text.length, written: bytes.length };
    }
  };

  function pushUtf8(out, code) {
    const c = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    if (c < 0x80) out.push(c);
    else if (c < 0x800) out.push(0xc0 | (c >> 6), 0x80 | (c & 63));
    else if (c < 0x10000) out.push(0xe0 | (c >> 12), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63));
    else out.push(0xf0 | (c >> 18), 0x80 | ((c >> 12) & 63), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63));
  }

  globalThis.TextDecoder = class TextDecoder {
    constructor(encoding = "utf-8") {
      this.latin = encoding === "latin1";
    }

    decode(view) {
      if (view === undefined) return "";
      const bytes = ArrayBuffer.isView(view)
        ? new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
        : new Uint8Array(view);
      const pieces = [];
      for (let at = 0; at < bytes.length; )
        at = this.latin ? takeLatin(bytes, at, pieces) : takeUtf8(bytes, at, pieces);
      return pieces.join("");
    }
  };

  function takeLatin(bytes, at, pieces) {
    pieces.push(String.fromCharCode(bytes[at]));
    return at + 1;
  }

  function takeUtf8(bytes, at, pieces) {
    const lead = bytes[at];
    const more = lead < 0x80 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    let code = more === 0 ? lead : lead & (0x3f >> more);
    for (let i = 1; i <= more; i += 1) code = (code << 6) | (bytes[at + i] & 63);
    pieces.push(code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd");
    return at + more + 1;
  }

  // Pyodide declares 4 GiB; each program has a limit of its own.
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function growWithinLimit(pages) {
    if (this.buffer.byteLength + pages * 65536 > maximumMemory) throw new RangeError("over the memory limit");
    return grow.call(this, pages);
  };

  /** Counts what is written to files, which are in JavaScript's memory. Writing over a file counts again. */
  function limitFiles(FS) {
    const operations = FS.filesystems.MEMFS.ops_table.file.stream;
    const write = operations.write;
    let left = maximumFiles;
    operations.write = (stream, buffer, offset, length, position, canOwn) => {
      const growth = position + length - stream.node.usedBytes;
      if (growth > left) throw new FS.ErrnoError(51); // ENOSPC
      left -= Math.max(0, growth);
      return write(stream, buffer, offset, length, position, canOwn);
    };
    const { setattr } = FS.filesystems.MEMFS.ops_table.file.node;
    FS.filesystems.MEMFS.ops_table.file.node.setattr = (node, attributes) => {
      if (attributes.size !== undefined && attributes.size - node.usedBytes > left) throw new FS.ErrnoError(51);
      return setattr(node, attributes);
    };
  }

  /** Makes /dev/report: what is written there lands in memory that the supervisor sees at once. */
  function makeReport(FS, size) {
    const initial = Math.min(size, 65536);
    const shared = new SharedArrayBuffer(initial, { maxByteLength: size });
    const bytes = new Uint8Array(shared);
    const end = new BigUint64Array(shared, 0, 1);
    let at = 16;
    const device = FS.makedev(64, 0);
    FS.registerDevice(device, {
      open: nothing,
      write(_stream, buffer, offset, length) {
        if (at + length > size) throw new FS.ErrnoError(51);
        if (at + length > shared.byteLength) shared.grow(Math.min(size, Math.max(at + length, 2 * shared.byteLength)));
        bytes.set(new Uint8Array(buffer.buffer, buffer.byteOffset + offset, length), at);
        at += length;
        Atomics.store(end, 0, BigInt(at));
        return length;
      },
    });
    FS.mkdev("/dev/report", device);
    return shared;
  }

  /**
   * Makes /dev/timer, the interval timers that WebAssembly lacks: Python writes which timer and its milliseconds, the
   * supervisor sees them in shared memory and puts the signal's number into the first cell when the time is up.
   */
  function makeTimers(FS) {
    const shared = new SharedArrayBuffer(64);
    const [numbers, times] = [new Int32Array(shared), new Float64Array(shared)];
    const device = FS.makedev(64, 1);
    FS.registerDevice(device, {
      open: nothing,
      write(_stream, buffer, offset, length) {
        const asked = new DataView(buffer.buffer, buffer.byteOffset + offset, length);
        const which = asked.getInt32(0, true) & 1;
        times[4 + which] = asked.getFloat64(4, true);
        Atomics.add(numbers, 2 + which, 1);
        return length;
      },
    });
    FS.mkdev("/dev/timer", device);
    python.setInterruptBuffer(numbers.subarray(0, 1));
    return shared;
  }

  // What realm.mjs calls. All arguments are plain numbers and texts; bytes are filled into arrays made here.
  globalThis.guest = {
    allocate(length) {
      return new Uint8Array(length);
    },
    keep(name, bytes) {
      files[name] = bytes;
    },
    async boot(makesSnapshot, lockFile) {
      python = await globalThis.loadPyodide({
        indexURL: "/",
        lockFileContents: JSON.parse(lockFile),
        createPyodideModule: globalThis._createPyodideModule,
        jsglobals: Object.create(null),
        env: { HOME: "/tmp", TMPDIR: "/tmp", LANG: "C.UTF-8", TZ: "UTC", PYTHONHASHSEED: "0" },
        stdin: () => null,
        stdout: nothing,
        stderr: nothing,
        ...(makesSnapshot ? { _makeSnapshot: true } : { _loadSnapshot: files.snapshot }),
      });
      for (const name of Object.keys(files)) delete files[name];
    },
    timers() {
      return makeTimers(python.FS);
    },
    write(path, bytes) {
      python.FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
      python.FS.writeFile(path, bytes);
    },
    read(path) {
      return python.FS.readFile(path);
    },
    run(code) {
      return String(python.runPython(code));
    },
    snapshot() {
      return python.makeMemorySnapshot();
    },
    limit(memoryBytes, fileBytes, reportBytes) {
      maximumMemory = memoryBytes;
      maximumFiles = fileBytes;
      limitFiles(python.FS);
      return makeReport(python.FS, reportBytes);
    },
    /** The status that an exception thrown out of Python stands for, or -1 when it stands for none. */
    exitStatusOf(error) {
      return error !== null && typeof error === "object" && Number.isInteger(error.status) ? error.status : -1;
    },
    textOf(error) {
      return String(error).slice(0, 2000);
    },
  };
}
