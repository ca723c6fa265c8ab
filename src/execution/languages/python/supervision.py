"""Watches one program from outside: CPU time of all its processes, time it sleeps, memory, and its report."""

import os
import select
import signal
import time

_TICK_MS = 1000.0 / os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")
# Short programs are never looked at; long ones every 20 ms.
_INTERVALS_MS = (3, 5, 10, 20)


# A program that could run but is given no core, or waits inside the kernel, has not slept. Both end somewhere: a parent
# of vfork waits for its child like for a disk. So much waiting is no busy machine any more.
_BLOCKED_PER_IDLE = 3
_STARVED_PER_CPU = 30
_STARVED_MS = 60_000


def _stat(path):
    try:
        with open(path, "rb") as file:
            return file.read().rpartition(b") ")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return None


class Usage:
    """What a set of processes used so far, summed: CPU milliseconds, resident bytes, and whether any can run or waits in
    the kernel."""

    def __init__(self, processes):
        self.cpu_ms = 0.0
        self.resident = 0
        self.runnable = False
        self.blocked = False
        for process in processes:
            self._add(process)

    def _add(self, process):
        fields = _stat("/proc/%d/stat" % process)
        if fields is None:
            return
        self.cpu_ms += (int(fields[11]) + int(fields[12]) + int(fields[13]) + int(fields[14])) * _TICK_MS
        self.resident += max(0, int(fields[21])) * _PAGE
        self._note(fields[0])
        if int(fields[17]) > 1 and not self.runnable:  # the state above is the first thread's
            self._add_threads(process)

    def _add_threads(self, process):
        try:
            threads = os.listdir("/proc/%d/task" % process)
        except (FileNotFoundError, ProcessLookupError):
            return
        for thread in threads:
            fields = _stat("/proc/%d/task/%s/stat" % (process, thread))
            if fields is not None:
                self._note(fields[0])

    def _note(self, state):
        if state == b"R":
            self.runnable = True
        elif state == b"D":
            self.blocked = True


class Watch:
    """The limits of one program, applied to what is seen of it. Returns why it must stop, or None."""

    def __init__(self, limits):
        self.limits = limits
        self.idle_ms = 0.0
        self.blocked_ms = 0.0
        self.starved_ms = 0.0
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
        if usage.cpu_ms > self.last_cpu_ms:
            self.last_cpu_ms = usage.cpu_ms
        elif usage.runnable:
            self.starved_ms += elapsed_ms
        elif usage.blocked:
            self.blocked_ms += elapsed_ms
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
        idle = limits["idleTimeMs"]
        starved = _STARVED_MS + _STARVED_PER_CPU * limits["cpuTimeMs"]
        if self.idle_ms > idle or self.blocked_ms > _BLOCKED_PER_IDLE * idle or self.starved_ms > starved:
            return "idle-time"
        return None


def others_than(known):
    """In process namespaces of their own: every process that is not the worker's."""
    return [process for process in _all_processes() if process not in known]


def descendants(root):
    """Where the worker shares its processes with the machine: those that come from `root`, itself not included."""
    children = {}
    for process in _all_processes():
        fields = _stat("/proc/%d/stat" % process)
        if fields is not None:
            children.setdefault(int(fields[1]), []).append(process)
    found = []
    waiting = [root]
    while waiting:
        new = children.get(waiting.pop(), ())
        found.extend(new)
        waiting.extend(new)
    return found


def end_descendants(root):
    """Kills and reaps what a program left behind. `root` must be their reaper."""
    while True:
        left = descendants(root)
        if not left:
            return
        for process in left:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            time.sleep(0.001)


def processes_of_user(user):
    """How many there are: the kernel's limit on processes counts all of a user's."""
    count = 0
    for process in _all_processes():
        try:
            count += os.stat("/proc/%d" % process).st_uid == user
        except FileNotFoundError:
            pass
    return count


def _all_processes():
    return [int(name) for name in os.listdir("/proc") if name.isdigit()]


class Supervisor:
    """Runs the watch over process `child` until it ends. `control` delivers messages while it runs; `processes` lists
    those of the program."""

    def __init__(self, child, processes, limits, control):
        self.child = child
        self.processes = processes
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
        reason = self.watch.look(Usage(self.processes()), report_end)
        if reason is not None:
            self._kill(reason)
        else:
            on_progress()

    def _kill(self, reason):
        if self.stop is None:
            self.stop = reason
        os.kill(self.child, signal.SIGKILL)
