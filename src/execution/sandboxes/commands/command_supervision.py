"""Watches the steps of one program from outside: what they use, what they print, and how each ended."""

import fcntl
import json
import os
import select
import signal
import time

import supervision

_TICK_MS = 1000.0 / os.sysconf("SC_CLK_TCK")
_INTERVALS_MS = (3, 5, 10, 20)
_CHUNK = 1 << 18
_PIPE_BYTES = 1 << 20
_SET_PIPE_SIZE = 1031  # fcntl F_SETPIPE_SZ


class Channel:
    """Where a step's standard output and error go, up to its limit each."""

    def __init__(self, limits):
        self.limits = limits
        self.stdout, self.stderr = bytearray(), bytearray()
        self.stdout_read, self.stdout_write = _pipe()
        self.stderr_read, self.stderr_write = _pipe()
        self._open = {self.stdout_read: self.stdout, self.stderr_read: self.stderr}

    def close_ends_of_program(self):
        os.close(self.stdout_write)
        os.close(self.stderr_write)

    def descriptors(self):
        return list(self._open)

    def read(self, descriptor):
        """Takes in what is there. Returns True when the limit is passed."""
        try:
            data = os.read(descriptor, _CHUNK)
        except BlockingIOError:
            return False
        if not data:
            del self._open[descriptor]
            return False
        kept = self._open[descriptor]
        room = self.limits["outputBytes"] - len(kept)
        kept += data[:room]
        return len(data) > room

    def drain(self):
        """Takes in what the ended step left in the pipes. Returns True when the limit is passed."""
        passed = False
        for descriptor in self.descriptors():
            # a pipe holds no more than its size, whoever still writes
            for _ in range(_PIPE_BYTES // 4096 + 1):
                if descriptor not in self._open or not select.select([descriptor], [], [], 0)[0]:
                    break
                passed = self.read(descriptor) or passed
        return passed

    def captured(self):
        return self.stdout, self.stderr

    def close(self):
        for descriptor in (self.stdout_read, self.stderr_read):
            os.close(descriptor)


def _pipe():
    read, write = os.pipe()
    os.set_blocking(read, False)
    try:
        fcntl.fcntl(write, _SET_PIPE_SIZE, _PIPE_BYTES)
    except OSError:
        pass  # only faster
    return read, write


class _Ledger:
    """CPU time by process, so that what a process used still counts when it ended and nobody waited for it: whoever
    ignores SIGCHLD takes its children out of the kernel's account."""

    def __init__(self):
        self._of = {}

    def note(self, process):
        try:
            with open("/proc/%d/stat" % process, "rb") as file:
                fields = file.read().rpartition(b") ")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            return
        self._of[process, fields[19]] = (int(fields[11]) + int(fields[12])) * _TICK_MS

    def total(self):
        return sum(self._of.values())


class _Running:
    """The step that runs now."""

    def __init__(self, channel, cpu_ms_before):
        self.channel = channel
        self.watch = supervision.Watch(channel.limits)
        self.cpu_ms_before = cpu_ms_before
        self.started = time.monotonic()
        self.peak = 0
        self.ledger = _Ledger()
        self.printed_too_much = False


class Supervisor:
    """Runs until process `child` has ended. `own` are the processes that are not the program's."""

    def __init__(self, child, own, channels, events):
        self.child = child
        self.own = own | {child}
        self.channels = channels
        self.events = events
        self.stop = None
        self.missing = None
        self.broken = None
        self.steps = []
        self.running = None
        self._rest = b""

    def run(self):
        """The facts of every step that was begun. Raises when the sandbox, not the program, failed."""
        for channel in self.channels:
            channel.close_ends_of_program()
        self.descriptor = os.pidfd_open(self.child)
        try:
            self._wait()
        finally:
            os.close(self.descriptor)
            _, status, usage = os.wait4(self.child, 0)
        self._read_events()
        if self.running is not None and self.stop is not None:
            self._finish_stopped(usage)
        if self.broken is not None:
            raise OSError(self.broken)
        if self.missing is None and (self.running is not None or not self.steps):
            raise OSError("process 1 of a program ended with status %d" % status)
        return self.steps

    def _wait(self):
        looks, next_look = 0, time.monotonic() + _INTERVALS_MS[0] / 1000
        try:
            while True:
                ready = self._poll(next_look)
                if self.descriptor in ready:
                    return
                # what was printed goes before the news that the step has ended
                for descriptor in ready:
                    if descriptor != self.events:
                        self._read_output(descriptor)
                if self.events in ready:
                    self._read_events()
                if time.monotonic() >= next_look:
                    looks += 1
                    self._look()
                    next_look = time.monotonic() + _INTERVALS_MS[min(looks, len(_INTERVALS_MS) - 1)] / 1000
        except BaseException:
            os.kill(self.child, signal.SIGKILL)
            raise

    def _poll(self, next_look):
        poller = select.poll()
        for descriptor in (self.descriptor, self.events):
            poller.register(descriptor, select.POLLIN)
        if self.running is not None:
            for descriptor in self.running.channel.descriptors():
                poller.register(descriptor, select.POLLIN)
        timeout = max(0, (next_look - time.monotonic()) * 1000)
        return {descriptor for descriptor, event in poller.poll(timeout) if event & (select.POLLIN | select.POLLHUP)}

    def _read_output(self, descriptor):
        if self.running.channel.read(descriptor):
            self.running.printed_too_much = True
            self._kill("output")

    def _read_events(self):
        """Takes in what process 1 reported. At its end every line is there."""
        while select.select([self.events], [], [], 0)[0]:
            data = os.read(self.events, 65536)
            if not data:
                return
            *lines, self._rest = (self._rest + data).split(b"\n")
            for line in lines:
                self._note(json.loads(line))

    def _note(self, event):
        if "step" in event:
            self.running = _Running(self.channels[event["step"]], event["cpuTimeMsBefore"])
        elif "ended" in event:
            self._finish(event)
        elif "missing" in event:
            self.missing, self.running = event["missing"], None
        else:
            self.broken = event["broken"]

    def _finish(self, event):
        running, self.running = self.running, None
        printed_too_much = running.channel.drain() or running.printed_too_much
        memory = max(event["memoryBytes"], running.peak)
        cpu_ms = max(event["cpuTimeMs"], running.ledger.total())
        limits = running.channel.limits
        # between two looks a limit can be passed unseen; the kernel's account has it all the same
        stop = None
        if memory > limits["memoryBytes"]:
            stop = "memory"
        elif cpu_ms > limits["cpuTimeMs"]:
            stop = "cpu-time"
        elif printed_too_much:
            stop = "output"
        self._add(event["status"], stop, (cpu_ms, event["wallTimeMs"], memory))

    def _finish_stopped(self, usage):
        running, self.running = self.running, None
        running.channel.drain()
        cpu_ms = (usage.ru_utime + usage.ru_stime) * 1000 - running.cpu_ms_before
        wall_ms = (time.monotonic() - running.started) * 1000
        self._add(None, self.stop, (max(0.0, cpu_ms, running.watch.last_cpu_ms), wall_ms, running.peak))

    def _add(self, status, stop, measured):
        channel = self.channels[len(self.steps)]
        cpu_ms, wall_ms, memory = measured
        facts = {"cpuTimeMs": round(cpu_ms, 3), "wallTimeMs": round(wall_ms, 3), "memoryBytes": memory}
        if status is not None:
            facts["status"] = status
        if stop is not None:
            facts["stop"] = stop
        self.steps.append({**facts, "stdout": len(channel.stdout), "stderr": len(channel.stderr)})

    def _look(self):
        if self.running is None or self.stop is not None:
            return
        processes = supervision.others_than(self.own)
        usage = supervision.Usage(processes)
        first = supervision.Usage([self.child])
        # process 1 is ours: of it counts what its children used that are no more
        accounted = usage.cpu_ms + first.cpu_ms - self.running.cpu_ms_before
        for process in processes:
            self.running.ledger.note(process)
        usage.cpu_ms = max(0.0, accounted, self.running.ledger.total())
        usage.runnable = usage.runnable or first.runnable
        self.running.peak = max(self.running.peak, usage.resident)
        reason = self.running.watch.look(usage, 0)
        if reason is not None:
            self._kill(reason)

    def _kill(self, reason):
        if self.stop is None:
            self.stop = reason
        try:
            os.kill(self.child, signal.SIGKILL)
        except ProcessLookupError:
            pass
