"""Drives one program, or the judge's questions, inside Pyodide: what worker.py is to native Python.

The JavaScript side (realm.mjs) lays a job out as files in /clade and calls one function of this module. Harnesses are
the same files as everywhere; only the report differs: it is written to the device /dev/report.
"""

import collections
import gc
import importlib
import json
import os
import random
import signal
import struct
import sys
import time

# what programs import most: it is in the memory image that every interpreter starts from
_WARM = (
    "math cmath re string collections itertools functools typing random heapq bisect datetime copy operator statistics "
    "decimal fractions hashlib json time io sys os abc enum dataclasses contextlib types array queue struct numbers "
    "textwrap calendar collections.abc unittest.mock ast traceback inspect"
).split()
_HARNESSES = ("calls", "evalplus", "human_eval", "record", "replay")
_FOLDER = "/clade"
# how a program could reach JavaScript: nothing of the host is there, and CPython has no such modules either
_BRIDGES = "js pyodide_js pyodide pyodide_js_api _pyodide _pyodide_core".split()

# which of Linux's interval timers a number stands for; both count the CPU time of the interpreter's process
_TIMERS = {1: "ITIMER_VIRTUAL", 2: "ITIMER_PROF"}

# a program may replace the built-in functions before its report is complete
len, memoryview = len, memoryview

_timer = None
_harnesses = {}
_reporting = None
_prepared = collections.OrderedDict()
_ready = None


def warm():
    """Imports everything that every interpreter has loaded from its first moment."""
    global _reporting
    for number, name in _TIMERS.items():
        setattr(signal, name, number)
    signal.setitimer = _set_timer
    _reporting = importlib.import_module("report")
    for name in _WARM:
        importlib.import_module(name)
    for name in _HARNESSES:
        _harnesses[name] = importlib.import_module("harness_" + name)
    gc.collect()


def start():
    """Once in each interpreter. Returns the version of Python."""
    global _timer
    _timer = os.open("/dev/timer", os.O_WRONLY)
    os.unlink("/dev/timer")
    return "CPython %d.%d.%d" % sys.version_info[:3]


def _set_timer(which, seconds, interval=0.0, _write=os.write):
    """signal.setitimer: the supervisor delivers SIGVTALRM or SIGPROF after that much CPU time."""
    _write(_timer, struct.pack("<id", which - 1, seconds * 1000))
    return (0.0, 0.0)


class DeviceReport:
    """report.Report for /dev/report, which takes records in order and keeps what a dying program wrote."""

    def __init__(self, size):
        self._descriptor = os.open("/dev/report", os.O_WRONLY)
        os.unlink("/dev/report")
        self._left = size - _reporting.HEADER
        self._write = os.write

    def add(self, kind, payload=b""):
        record = struct.pack("<BI", kind, len(payload)) + payload
        if len(record) > self._left:
            if self._left >= 5:
                self._put(struct.pack("<BI", _reporting.FULL, 0))
            raise _reporting.ReportFull()
        self._put(record)

    def _put(self, record):
        self._left -= len(record)
        data = memoryview(record)
        while data:
            data = data[self._write(self._descriptor, data) :]


def _read(name):
    with open("%s/%s" % (_FOLDER, name), "rb") as file:
        return file.read()


def _take_job():
    """The harness, what it makes of the shared bytes (kept for the next question), its argument, and the job."""
    job = json.loads(_read("job.json"))
    harness = _harnesses[job["harness"]]
    key = (job["harness"], json.dumps(job["argument"], sort_keys=True), tuple(job["shared"]))
    if key in _prepared:
        _prepared.move_to_end(key)
    else:
        shared = [_read("shared/%d" % index) for index in range(len(job["shared"]))]
        _prepared[key] = harness.prepare(job["argument"], shared)
        while len(_prepared) > 8:
            _prepared.popitem(last=False)
    return harness, _prepared[key], job


def answer():
    harness, prepared, job = _take_job()
    data = harness.answer(prepared, job["argument"], _read("payload"))
    with open(_FOLDER + "/answer", "wb") as file:
        file.write(data)


def prepare():
    global _ready
    harness, prepared, job = _take_job()
    source = _read("source").decode("utf-8", "surrogatepass")
    _ready = harness, prepared, job, source
    _remove_folder(_FOLDER)
    _prepared.clear()


def run():
    """Runs the program that `prepare` read, and gives its exit status."""
    global _ready
    harness, prepared, job, source = _ready
    _ready = None
    report = DeviceReport(job["outputBytes"])
    _furnish()
    try:
        harness.run(source, prepared, job["argument"], report)
    except _reporting.ReportFull:
        return 3
    except BaseException:  # the harness reports what matters
        return 4
    return 0


def _furnish():
    """What a program finds: the standard library, an empty working folder, a few environment variables."""
    null = os.open("/dev/null", os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    os.chdir("/tmp")
    os.environ.clear()
    os.environ.update({"PATH": "/usr/bin:/bin", "HOME": "/tmp", "TMPDIR": "/tmp", "LANG": "C.UTF-8", "TZ": "UTC"})
    sys.path[:] = [p for p in sys.path if p.endswith(".zip") or p.endswith("lib-dynload")]
    # CPython's own finders are classes; Pyodide's, for modules made of JavaScript objects, are instances
    sys.meta_path[:] = [finder for finder in sys.meta_path if isinstance(finder, type)]
    for name, module in list(sys.modules.items()):
        if (getattr(module, "__file__", None) or "").startswith(_FOLDER) or name.split(".")[0] in _BRIDGES:
            del sys.modules[name]
    for name in _BRIDGES:
        sys.modules[name] = None
    sys.modules["__main__"].__dict__.clear()
    sys.modules["__main__"].__dict__.update({"__name__": "__main__", "__builtins__": sys.modules["builtins"]})
    time.process_time = time.perf_counter  # WebAssembly has no clock of CPU time
    time.process_time_ns = time.perf_counter_ns
    random.seed()


def _remove_folder(folder):
    for name in os.listdir(folder):
        path = folder + "/" + name
        _remove_folder(path) if os.path.isdir(path) else os.unlink(path)
    os.rmdir(folder)
