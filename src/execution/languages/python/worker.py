"""The warm parent of Python programs: imports once what programs use, then forks for each.

Speaks frames on standard input and output with src/execution/python-worker.ts: 4 bytes big-endian length, a JSON
header, 4 bytes length, a payload. A program never sees these descriptors.

    share {key} bytes      keep bytes for later jobs           drop {key}
    run {id, harness, argument, shared, limits} source         run a program
    run_together {id, …, sizes} sources                        run several, those that are harmless in one process
    inline {id, harness, argument, shared} payload             call a trusted harness in this process (the judge's lane)
    stop {id}                                                  end the running program

    ready {toolchain}      report {id} bytes      done {id, ...facts} bytes      answer {id} bytes      broken {id, message}
    together {id, programs: [facts | "alone" | "again"], sizes} reports
"""

import collections
import contextlib
import functools
import gc
import importlib
import json
import mmap
import os
import platform
import select
import shutil
import signal
import struct
import sys
import time

import isolation
import report as reporting
import shared_process
import supervision

# What completions import most: importing it here once makes it free in every program. Each module makes every fork a
# little dearer, so what few programs need is left to them.
WARM = (
    "math cmath re string collections itertools functools typing random heapq bisect datetime copy operator json "
    "time io sys os abc contextlib types array struct numbers"
).split()


# Where a program works that has no file system of its own.
WORKING_FOLDER = os.path.join(os.environ["TMPDIR"], "program")

# What the judge's own code may take on top of what this process has, whatever a program returned.
INLINE_BYTES = 1 << 30
# After a payload larger than this, memory goes back to the system at once.
LARGE_BYTES = 1 << 20
# Room for the reports of programs that share a process; who needs more gets a process of its own.
SHARED_REPORT_BYTES = 16 << 20


class Control:
    """Frames from the judge. Reading never blocks while a program runs, and leaves no second copy of a payload: programs
    are copies of this process and could find in its memory what an earlier one was sent."""

    def __init__(self, descriptor):
        self.descriptor = descriptor
        self._frames = collections.deque()
        self._stops = set()
        self.current = None
        # of the frame that is arriving: header length, header, payload length, payload
        self._parts = [bytearray(4)]
        self._filled = 0

    def receive(self):
        """Takes in what has arrived; False at the end of the input."""
        got = os.readv(self.descriptor, [memoryview(self._parts[-1])[self._filled :]])
        if not got:
            return False
        self._filled += got
        while self._filled == len(self._parts[-1]):
            self._finish_part()
        return True

    def _finish_part(self):
        parts = self._parts
        self._filled = 0
        if len(parts) == 4:
            self._take(json.loads(bytes(parts[1])), parts[3])
            self._parts = [bytearray(4)]
        else:
            size = 4 if len(parts) == 2 else struct.unpack(">I", parts[-1])[0]
            parts.append(bytearray(size))

    def _take(self, header, payload):
        if header["op"] == "stop":
            self._stops.add(header["id"])
        else:
            self._frames.append((header, bytes(payload) if header["op"] in ("share", "inline") else payload))

    def stop_asked(self):
        return self.current in self._stops

    def next(self):
        while not self._frames:
            if not self.receive():
                return None
        return self._frames.popleft()


def send(header, payload=b""):
    head = json.dumps(header, separators=(",", ":")).encode()
    lead = struct.pack(">I", len(head)) + head + struct.pack(">I", len(payload))
    # straight from where the payload lies: what one program reported must not stay in memory that the next one has
    written = os.writev(OUTPUT, [lead, payload])
    for part in (lead, payload):
        rest = memoryview(part)[written:]
        written = max(0, written - len(part))
        while rest:
            rest = rest[os.write(OUTPUT, rest) :]


class Worker:
    def __init__(self, control, isolated, hidden):
        self.control = control
        self.isolated = isolated
        self.hidden = hidden
        self.shared = {}
        self.prepared = collections.OrderedDict()
        self.harnesses = {}
        self.uid, self.gid = os.getuid(), os.getgid()
        if isolated:
            # all but the sandbox's own process 1 and this process
            self.processes = functools.partial(supervision.others_than, {1, os.getpid(), os.getppid()})
        else:
            isolation.adopt_orphans()
            self.processes = functools.partial(supervision.descendants, os.getpid())

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
        finally:
            source[:] = bytes(len(source))

    def do_run_together(self, header, sources):
        self.control.current = header["id"]
        try:
            self._run_together(header, sources)
        except Exception as error:
            send({"op": "broken", "id": header["id"], "message": "%s: %s" % (type(error).__name__, error)})
        finally:
            sources[:] = bytes(len(sources))

    def do_inline(self, header, payload):
        try:
            harness = self._harness(header["harness"])
            prepared = self._prepare(header, harness)
            with isolation.memory_bounded(INLINE_BYTES + 4 * len(payload)):
                answer = harness.answer(prepared, header["argument"], payload)
            send({"op": "answer", "id": header["id"]}, answer)
            if len(payload) > LARGE_BYTES:
                gc.collect()
                isolation.give_back_memory()
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
            while len(self.prepared) > 4:
                self.prepared.popitem(last=False)
        return self.prepared[key]

    def _run(self, header, source):
        harness = self._harness(header["harness"])
        prepared = self._prepare(header, harness)
        limits = header["limits"]
        memory = mmap.mmap(-1, limits["outputBytes"])
        started = time.monotonic()
        child, trouble_read = self._fork_program(
            header, functools.partial(run_program, harness, prepared, header["argument"], source, memory)
        )
        sent = [reporting.HEADER]

        def progress():
            data, end = reporting.read(memory, sent[0])
            if data:
                sent[0] = end
                send({"op": "report", "id": header["id"]}, data)

        supervisor = supervision.Supervisor(child, self.processes, limits, self.control)
        with self._cleaning_up(trouble_read):
            status, usage, stop = supervisor.run(lambda: reporting.end(memory), progress)
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
        send(facts, reporting.read(memory, sent[0])[0])
        memory.close()

    def _run_together(self, header, payload):
        harness = self._harness(header["harness"])
        prepared = self._prepare(header, harness)
        sources, at = [], 0
        for size in header["sizes"]:
            sources.append(memoryview(payload)[at : at + size])
            at += size
        memory = mmap.mmap(-1, min(header["limits"]["outputBytes"], SHARED_REPORT_BYTES))
        ledger = shared_process.Ledger(memory, len(sources))
        run = functools.partial(shared_process.run_programs, harness, prepared, header["argument"], sources, ledger)
        child, trouble_read = self._fork_program(header, run)
        descriptor = os.pidfd_open(child)
        try:
            with self._cleaning_up(trouble_read):
                shared_process.supervise(
                    child, descriptor, ledger, self.control, lambda: os.kill(child, signal.SIGKILL)
                )
                os.waitpid(child, 0)
        finally:
            os.close(descriptor)
        results = shared_process.outcomes(ledger)
        reports = [report for _, report in results]
        answer = {"op": "together", "id": header["id"], "programs": [facts for facts, _ in results]}
        send({**answer, "sizes": list(map(len, reports))}, b"".join(reports))

    def _fork_program(self, header, run):
        """Starts a process that gives up everything and then calls `run`. Returns its id and where it tells of trouble
        that is ours."""
        trouble_read, trouble_write = os.pipe()
        child = isolation.clone_into_namespaces() if self.isolated else os.fork()
        if child == 0:
            self._become_program(header["limits"], trouble_write)
            run()
        os.close(trouble_write)
        return child, trouble_read

    @contextlib.contextmanager
    def _cleaning_up(self, trouble_read):
        try:
            yield
            trouble = os.read(trouble_read, 4096)
        finally:
            os.close(trouble_read)
            self._clean_up()
        if trouble:
            raise OSError(trouble.decode())

    def _clean_up(self):
        """Namespaces end with their program; without them its processes and files are ended here."""
        if not self.isolated:
            supervision.end_descendants(os.getpid())
            shutil.rmtree(WORKING_FOLDER, ignore_errors=True)

    def _become_program(self, limits, trouble):
        """The child: gives up everything. It is process 1 of its namespaces, so its end, of whatever kind, ends every
        process it started."""
        try:
            os.setsid()  # a process group spans namespaces: in the worker's, kill(0) would reach the worker
            null = os.open("/dev/null", os.O_RDWR)
            for descriptor in (0, 1, 2):
                os.dup2(null, descriptor)
            if self.isolated:
                isolation.die_with_parent()
                isolation.furnish(self.uid, self.gid, limits["fileBytes"], self.hidden)
                isolation.drop_privileges()
                isolation.limit_resources(limits)
            else:
                os.makedirs(WORKING_FOLDER, 0o700)
                os.chdir(WORKING_FOLDER)
                os.environ["TMPDIR"] = os.environ["HOME"] = WORKING_FOLDER
                isolation.limit_resources(limits, supervision.processes_of_user(self.uid))
        except BaseException as error:
            os.write(trouble, ("%s: %s" % (type(error).__name__, error)).encode()[:4000])
            os._exit(1)
        os.closerange(3, 1024)


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
    """Imports what is there; a program that wants what is missing will see that itself."""
    for name in list(WARM) + extra:
        try:
            importlib.import_module(name)
        except ImportError:
            pass


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
    if options["isolated"]:
        isolation.restrict_worker()
    toolchain = "%s %s" % (platform.python_implementation(), platform.python_version())
    numpy = sys.modules.get("numpy")
    send({"op": "ready", "toolchain": toolchain, "numpy": numpy.__version__ if numpy else None})
    worker.serve()


if __name__ == "__main__":
    OUTPUT = os.dup(1)
    os.dup2(2, 1)  # nothing else may write to the frame channel
    main()
