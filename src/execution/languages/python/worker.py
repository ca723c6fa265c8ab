"""The warm parent of Python programs: imports once what programs use, then forks for each.

Speaks frames on standard input and output with src/execution/python-worker.ts: 4 bytes big-endian length, a JSON
header, 4 bytes length, a payload. A program never sees these descriptors.

    share {key} bytes      keep bytes for later jobs           drop {key}
    run {id, harness, argument, shared, limits} source         run a program
    inline {id, harness, argument, shared} payload             call a trusted harness in this process (the judge's lane)
    stop {id}                                                  end the running program

    ready {toolchain}      report {id} bytes      done {id, ...facts} bytes      answer {id} bytes      broken {id, message}
"""

import collections
import gc
import importlib
import json
import mmap
import os
import platform
import select
import signal
import struct
import sys
import time

import isolation
import report as reporting
import supervision

# What completions import most: importing it here once makes it free in every program.
WARM = (
    "math cmath re string collections itertools functools typing random heapq bisect datetime copy operator statistics "
    "decimal fractions hashlib json time io sys os abc enum dataclasses contextlib types array queue struct numbers "
    "textwrap calendar ast traceback inspect multiprocessing"
).split()


class Control:
    """Frames from the judge. Reading never blocks while a program runs."""

    def __init__(self, descriptor):
        self.descriptor = descriptor
        self._buffer = bytearray()
        self._frames = collections.deque()
        self._stops = set()
        self.current = None

    def receive(self):
        """Takes in what has arrived; False at the end of the input."""
        data = os.read(self.descriptor, 1 << 20)
        if not data:
            return False
        self._buffer += data
        while self._take():
            pass
        return True

    def _take(self):
        buffer = self._buffer
        if len(buffer) < 4:
            return False
        head = struct.unpack_from(">I", buffer)[0]
        if len(buffer) < 8 + head:
            return False
        body = struct.unpack_from(">I", buffer, 4 + head)[0]
        if len(buffer) < 8 + head + body:
            return False
        header = json.loads(bytes(buffer[4 : 4 + head]))
        payload = bytes(buffer[8 + head : 8 + head + body])
        del buffer[: 8 + head + body]
        if header["op"] == "stop":
            self._stops.add(header["id"])
        else:
            self._frames.append((header, payload))
        return True

    def stop_asked(self):
        return self.current in self._stops

    def next(self):
        while not self._frames:
            if not self.receive():
                return None
        return self._frames.popleft()


def send(header, payload=b""):
    head = json.dumps(header, separators=(",", ":")).encode()
    data = memoryview(struct.pack(">I", len(head)) + head + struct.pack(">I", len(payload)) + payload)
    while data:
        data = data[os.write(OUTPUT, data) :]


class Worker:
    def __init__(self, control, isolated, hidden):
        self.control = control
        self.isolated = isolated
        self.hidden = hidden
        self.shared = {}
        self.prepared = collections.OrderedDict()
        self.harnesses = {}
        self.uid, self.gid = os.getuid(), os.getgid()
        # the sandbox's own process 1, and this process
        self.known = {1, os.getpid(), os.getppid()}

    def serve(self):
        while True:
            frame = self.control.next()
            if frame is None:
                return
            header, payload = frame
            getattr(self, "do_" + header["op"])(header, payload)

    def do_share(self, header, payload):
        self.shared[header["key"]] = payload

    def do_drop(self, header, _payload):
        self.shared.pop(header["key"], None)
        for key in [k for k in self.prepared if header["key"] in k[2]]:
            del self.prepared[key]

    def do_run(self, header, source):
        self.control.current = header["id"]
        try:
            if self.control.stop_asked():
                send({"op": "done", "id": header["id"], "stop": "judge", "cpuTimeMs": 0, "wallTimeMs": 0, "memoryBytes": 0})
                return
            self._run(header, source)
        except Exception as error:  # our own failure, never the program's
            send({"op": "broken", "id": header["id"], "message": "%s: %s" % (type(error).__name__, error)})

    def do_inline(self, header, payload):
        try:
            harness = self._harness(header["harness"])
            prepared = self._prepare(header, harness)
            send({"op": "answer", "id": header["id"]}, harness.answer(prepared, header["argument"], payload))
        except Exception as error:
            send({"op": "broken", "id": header["id"], "message": "%s: %s" % (type(error).__name__, error)})

    def _harness(self, name):
        return self.harnesses[name]

    def _prepare(self, header, harness):
        """What a harness makes of the shared bytes, kept for the next programs of the same problem."""
        key = (header["harness"], json.dumps(header["argument"], sort_keys=True), tuple(header["shared"]))
        if key in self.prepared:
            self.prepared.move_to_end(key)
        else:
            self.prepared[key] = harness.prepare(header["argument"], [self.shared[k] for k in header["shared"]])
            gc.freeze()
            while len(self.prepared) > 8:
                self.prepared.popitem(last=False)
        return self.prepared[key]

    def _run(self, header, source):
        harness = self._harness(header["harness"])
        prepared = self._prepare(header, harness)
        limits = header["limits"]
        memory = mmap.mmap(-1, limits["outputBytes"])
        trouble_read, trouble_write = os.pipe()
        started = time.monotonic()
        child = isolation.clone_into_namespaces() if self.isolated else os.fork()
        if child == 0:
            self._become_program(harness, prepared, header, source, memory, trouble_write)
        os.close(trouble_write)
        sent = [reporting.HEADER]

        def progress():
            data, end = reporting.read(memory, sent[0])
            if data:
                sent[0] = end
                send({"op": "report", "id": header["id"]}, data)

        try:
            supervisor = supervision.Supervisor(child, self.known, limits, self.control)
            status, usage, stop = supervisor.run(lambda: reporting.end(memory), progress)
            trouble = os.read(trouble_read, 4096)
        finally:
            os.close(trouble_read)
        if trouble:
            raise OSError(trouble.decode())
        facts = {
            "op": "done",
            "id": header["id"],
            # what a killed process 1 never waited for is in what was last seen only
            "cpuTimeMs": round(max((usage.ru_utime + usage.ru_stime) * 1000, supervisor.watch.last_cpu_ms), 3),
            "wallTimeMs": round((time.monotonic() - started) * 1000, 3),
            "memoryBytes": usage.ru_maxrss * 1024,
        }
        if stop is not None and os.WIFSIGNALED(status):
            facts["stop"] = stop
        else:
            facts["status"] = os.waitstatus_to_exitcode(status)
        data, _ = reporting.read(memory, sent[0])
        memory.close()
        send(facts, data)

    def _become_program(self, harness, prepared, header, source, memory, trouble):
        """The child: gives up everything, then runs the program. It is process 1 of its namespaces, so its end, of
        whatever kind, ends every process it started."""
        try:
            limits = header["limits"]
            null = os.open("/dev/null", os.O_RDWR)
            for descriptor in (0, 1, 2):
                os.dup2(null, descriptor)
            if self.isolated:
                isolation.die_with_parent()
                isolation.furnish(self.uid, self.gid, limits["fileBytes"], self.hidden)
                isolation.drop_privileges()
            else:
                os.chdir(os.environ["TMPDIR"])
            isolation.limit_resources(limits)
        except BaseException as error:
            os.write(trouble, ("%s: %s" % (type(error).__name__, error)).encode()[:4000])
            os._exit(1)
        os.closerange(3, 1024)
        run_program(harness, prepared, header["argument"], source, memory)


def run_program(harness, prepared, argument, source, memory):
    """The process of the program. Never returns."""
    code = 0
    try:
        gc.enable()
        harness.run(source.decode("utf-8", "surrogatepass"), prepared, argument, reporting.Report(memory))
    except reporting.ReportFull:
        code = 3
    except BaseException:  # the harness reports what matters; nothing may reach the interpreter's own handlers
        code = 4
    os._exit(code)


def warm(extra):
    for name in list(WARM) + extra:
        try:
            importlib.import_module(name)
        except ImportError:
            if name in extra:
                raise


def main():
    options = json.loads(sys.argv[1])
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    warm(options["preload"])
    worker = Worker(Control(0), options["isolated"], [p.encode() for p in options["hidden"]])
    for name in options["harnesses"]:
        worker.harnesses[name] = importlib.import_module("harness_" + name)
    # programs find the standard library only: not this folder, not these modules
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [p for p in sys.path if os.path.abspath(p) != here]
    for name, module in list(sys.modules.items()):
        if (getattr(module, "__file__", None) or "").startswith(here + os.sep) and name != "__main__":
            del sys.modules[name]
    gc.collect()
    gc.freeze()
    gc.disable()
    toolchain = "%s %s" % (platform.python_implementation(), platform.python_version())
    numpy = sys.modules.get("numpy")
    send({"op": "ready", "toolchain": toolchain, "numpy": numpy.__version__ if numpy else None})
    worker.serve()


if __name__ == "__main__":
    OUTPUT = os.dup(1)
    os.dup2(2, 1)  # nothing else may write to the frame channel
    main()
