"""Watches one program from outside: CPU time of all its processes, time it sleeps, memory, and its report."""

import os
import select
import signal
import time

_TICK_MS = 1000.0 / os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")
# Short programs are never looked at; long ones every 20 ms.
_INTERVALS_MS = (3, 5, 10, 20)


class Usage:
    """What a set of processes used so far, summed: CPU milliseconds, resident bytes, and whether any can run."""

    def __init__(self, processes):
        self.cpu_ms = 0.0
        self.resident = 0
        self.runnable = False
        for process in processes:
            self._add(process)

    def _add(self, process):
        try:
            with open("/proc/%d/stat" % process, "rb") as file:
                fields = file.read().rpartition(b") ")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            return
        self.cpu_ms += (int(fields[11]) + int(fields[12]) + int(fields[13]) + int(fields[14])) * _TICK_MS
        self.resident += max(0, int(fields[21])) * _PAGE
        if fields[0] in (b"R", b"D"):
            self.runnable = True


class Watch:
    """The limits of one program, applied to what is seen of it. Returns why it must stop, or None."""

    def __init__(self, limits):
        self.limits = limits
        self.idle_ms = 0.0
        self.last_seen = time.monotonic()
        self.last_cpu_ms = 0.0
        self.report_end = 0
        self.cpu_ms_at_report = 0.0

    def look(self, usage, report_end):
        now = time.monotonic()
        elapsed_ms = (now - self.last_seen) * 1000
        self.last_seen = now
        if report_end != self.report_end:
            self.report_end = report_end
            self.cpu_ms_at_report = usage.cpu_ms
        if usage.runnable or usage.cpu_ms > self.last_cpu_ms:
            self.last_cpu_ms = usage.cpu_ms
        else:
            self.idle_ms += elapsed_ms
        return self._broken(usage)

    def _broken(self, usage):
        limits = self.limits
        if usage.cpu_ms > limits["cpuTimeMs"]:
            return "cpu-time"
        per_call = limits.get("callCpuTimeMs")
        if per_call is not None and usage.cpu_ms - self.cpu_ms_at_report > per_call:
            return "call-cpu-time"
        if usage.resident > limits["memoryBytes"]:
            return "memory"
        if self.idle_ms > limits["idleTimeMs"]:
            return "idle-time"
        return None


def _others(known):
    for name in os.listdir("/proc"):
        if name.isdigit() and int(name) not in known:
            yield int(name)


class Supervisor:
    """Runs the watch over process `child` until it ends. `control` delivers messages while it runs."""

    def __init__(self, child, known, limits, control):
        self.child = child
        self.known = known
        self.watch = Watch(limits)
        self.control = control
        self.stop = None

    def run(self, read_report_end, on_progress):
        """Returns (wait status, resource usage, why it was stopped or None)."""
        descriptor = os.pidfd_open(self.child)
        poller = select.poll()
        poller.register(descriptor, select.POLLIN)
        if self.control is not None:
            poller.register(self.control.descriptor, select.POLLIN)
        looks = 0
        try:
            while True:
                timeout = _INTERVALS_MS[min(looks, len(_INTERVALS_MS) - 1)]
                events = dict(poller.poll(timeout))
                if descriptor in events:
                    break
                if events:
                    if not self.control.receive() or self.control.stop_asked():
                        self._kill("judge")
                    continue
                looks += 1
                self._look(read_report_end(), on_progress)
        finally:
            os.close(descriptor)
        _, status, usage = os.wait4(self.child, 0)
        return status, usage, self.stop

    def _look(self, report_end, on_progress):
        if self.stop is not None:
            return
        reason = self.watch.look(Usage(_others(self.known)), report_end)
        if reason is not None:
            self._kill(reason)
        else:
            on_progress()

    def _kill(self, reason):
        if self.stop is None:
            self.stop = reason
        os.kill(self.child, signal.SIGKILL)
