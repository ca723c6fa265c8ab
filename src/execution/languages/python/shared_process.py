"""Runs several harmless programs (harmless.py) one after the other in one process: a process of its own costs more than
most programs.

Each is still asked to show that it is harmless, in the process itself, where a text that breaks the parser breaks
nothing else. What is not harmless, takes longer than a moment or much memory is not run to its end here: it gets a
process of its own, from the start. So a verdict never depends on the company a program was in.
"""

import gc
import os
import resource
import select
import struct
import time

import harmless
import report as reporting
import supervision

# CPU time a program may take here, and the memory by which the process may grow.
MOMENT_MS = 60
_GROWTH_KIB = 32 * 1024
_LOOK_MS = 10
# A harmless program cannot wait for anything.
_STILL_SECONDS = 5

_WAITING, _RUNNING, _ENDED, _REFUSED = range(4)
_ENTRY = struct.Struct("<BxxxIQQddQ")


class Ledger:
    """What became of each program, in memory shared with the supervisor: state, and where its report lies."""

    def __init__(self, memory, count):
        self.memory = memory
        self.count = count
        self.first_report = -(-count * _ENTRY.size // 64) * 64

    def entry(self, index):
        return _ENTRY.unpack_from(self.memory, index * _ENTRY.size)

    def note(self, index, state, start=0, end=0, cpu_ms=0.0, wall_ms=0.0, peak_kib=0):
        _ENTRY.pack_into(self.memory, index * _ENTRY.size, state, 0, start, end, cpu_ms, wall_ms, peak_kib)

    def under_way(self):
        """The program that is running, or None."""
        for index in range(self.count):
            state = self.entry(index)[0]
            if state == _RUNNING:
                return index
            if state == _WAITING:
                return None
        return None


def run_programs(harness, prepared, argument, sources, ledger):
    """The process of several programs. Never returns. As deep in the stack as `worker.run_program`, so that recursion
    ends alike."""
    try:
        gc.enable()
        at = ledger.first_report
        base_kib = _peak_kib()
        for index, source in enumerate(sources):
            ledger.note(index, _RUNNING)
            source = source.tobytes().decode("utf-8", "surrogatepass")
            if not harmless.is_harmless(source):
                ledger.note(index, _REFUSED)
                continue
            room = memoryview(ledger.memory)[at:]
            fresh = harness.fresh(prepared)
            cpu, wall = time.process_time(), time.monotonic()
            try:
                harness.run(source, fresh, argument, reporting.Report(room))
            except BaseException:  # the report is full, or the harness could not go on: not here
                ledger.note(index, _REFUSED)
                continue
            cpu_ms = (time.process_time() - cpu) * 1000
            wall_ms = (time.monotonic() - wall) * 1000
            grew = _peak_kib() > base_kib + _GROWTH_KIB
            if grew or cpu_ms > MOMENT_MS:
                ledger.note(index, _REFUSED)
            else:
                end = at + reporting.end(room)
                ledger.note(index, _ENDED, at, end, cpu_ms, wall_ms, _peak_kib())
                at = -(-end // 8) * 8
            if grew:  # what it left in memory is not for the others
                return
    finally:
        os._exit(0)


def _peak_kib():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def supervise(child, descriptor, ledger, control, kill):
    """Waits for the child; ends it by `kill` when one program takes more than its moment."""
    poller = select.poll()
    poller.register(descriptor, select.POLLIN)
    poller.register(control.descriptor, select.POLLIN)
    seen, cpu_then, since = None, 0.0, time.monotonic()
    while True:
        events = dict(poller.poll(_LOOK_MS))
        if descriptor in events:
            return
        if events and not control.receive():
            kill()
            poller.unregister(control.descriptor)
        now = ledger.under_way()
        cpu = supervision.Usage([child]).cpu_ms
        if now != seen:
            seen, cpu_then, since = now, cpu, time.monotonic()
        elif cpu - cpu_then > MOMENT_MS or time.monotonic() - since > _STILL_SECONDS:
            kill()


def outcomes(ledger):
    """Per program: its facts and report, "alone" where it needs a process of its own, or "again" where its turn never came."""
    results = []
    for index in range(ledger.count):
        state, _, start, end, cpu_ms, wall_ms, peak_kib = ledger.entry(index)
        if state == _ENDED:
            facts = {"cpuTimeMs": round(cpu_ms, 3), "wallTimeMs": round(wall_ms, 3), "memoryBytes": peak_kib * 1024}
            results.append((facts, bytes(ledger.memory[start + reporting.HEADER : end])))
        else:
            results.append(("again" if state == _WAITING else "alone", b""))
    return results
