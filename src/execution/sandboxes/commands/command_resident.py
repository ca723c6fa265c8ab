"""The worker's side of a resident compiler: starts it, gives it programs within their limits, and replaces it in time."""

import os
import select
import signal
import time

import command_keeper
import frames
import isolation
import supervision

_LOOK_SECONDS = 0.02
_HEADER_BYTES = 1 << 20
# Compilers that end before they have compiled anything are not started for ever.
_MOST_EARLY_ENDS = 2
# Plain success and plain error of the program. Everything else a cold compiler decides.
_CERTAIN = (0, 1)
# The compiler's own word that it leaves this program to a cold one; it goes on.
_DECLINED = -1


class ResidentCompiler:
    """At most one running compiler. `compile` says None where a cold compiler must decide: for a command it does not stand
    in for, and whenever a limit, an end or an unclear answer leaves a doubt."""

    def __init__(self, place, options):
        self.place = place
        self.options = options
        self.running = None
        self.early_ends = 0

    def processes(self):
        return set() if self.running is None else self.running.processes()

    def compile(self, job, payload):
        """(facts, files, bytes) of the job's first step: `files` is [[path, size, mode], ...]; the bytes are theirs, then
        standard output and error."""
        arguments = self._arguments(job)
        if arguments is None or self.early_ends >= _MOST_EARLY_ENDS:
            return None
        if self.running is None:
            self.running = _Running(self.place, self.options)
        size = sum(size for _, size, *_ in job["files"])
        answer = self.running.compile(job["files"], payload[:size], (arguments, job["steps"][0]["limits"]))
        if answer is None:
            self.early_ends += self.running.uses == 0
            self.end()
            return None
        self.early_ends = 0
        facts = answer[0]
        if self.running.uses >= self.options["uses"] or facts["memoryBytes"] > self.options["memoryBytes"]:
            self.end()
        return None if facts["status"] == _DECLINED else answer

    def left(self, job):
        """A job that is left to a cold compiler, with the command that is the quicker one there."""
        arguments = self._arguments(job) if self.options.get("otherwise") else None
        if arguments is None:
            return job
        first, *rest = job["steps"]
        return {**job, "steps": [{**first, "command": [*self.options["otherwise"], *arguments]}, *rest]}

    def end(self):
        running, self.running = self.running, None
        if running is not None:
            running.end()

    def _arguments(self, job):
        """What follows the command that this compiler stands in for."""
        step = job["steps"][0]
        if step["name"] != "compile" or step.get("stdin") is not None or len(job["steps"]) < 2:
            return None
        if job["environment"] != self.options["environment"]:
            return None
        for begin in self.options["standsInFor"]:
            if step["command"][: len(begin)] == begin:
                return step["command"][len(begin) :]
        return None


class _Running:
    def __init__(self, place, options):
        requests_read, self.requests = os.pipe()
        self.answers, answers_write = os.pipe()
        self.uses = 0
        self.keeper = isolation.clone_into_namespaces()
        if self.keeper == 0:
            os.close(self.requests)
            os.close(self.answers)
            command_keeper.become(place, options, requests_read, answers_write)
        os.close(requests_read)
        os.close(answers_write)
        os.set_blocking(self.answers, False)

    def processes(self):
        return {self.keeper, *supervision.descendants(self.keeper)}

    def compile(self, files, payload, asked):
        arguments, limits = asked
        started, before = time.monotonic(), self._cpu_ms()
        header = {"files": files, "arguments": arguments, "outputBytes": limits["outputBytes"]}
        try:
            frames.send(self.requests, header, [payload])
        except BrokenPipeError:
            return None
        frame, peak = self._answer(limits, before)
        if frame is None:
            return None
        answer, data = frame
        if answer["status"] not in (*_CERTAIN, _DECLINED):
            return None
        self.uses += 1
        facts = {
            "status": answer["status"],
            "resident": True,
            "cpuTimeMs": round(self._cpu_ms() - before, 3),
            "wallTimeMs": round((time.monotonic() - started) * 1000, 3),
            "memoryBytes": peak,
            "stdout": answer["stdout"],
            "stderr": answer["stderr"],
        }
        return facts, answer["files"], data

    def end(self):
        os.kill(self.keeper, signal.SIGKILL)
        os.waitpid(self.keeper, 0)
        os.close(self.requests)
        os.close(self.answers)

    def _answer(self, limits, before):
        """The frame, or None where it does not come within the limits, and the resident bytes that were seen."""
        data, watch, peak = bytearray(), supervision.Watch(limits), 0
        most = limits["fileBytes"] + 2 * limits["outputBytes"] + _HEADER_BYTES
        while True:
            if select.select([self.answers], [], [], _LOOK_SECONDS)[0]:
                part = os.read(self.answers, 1 << 18)
                data += part
                frame = frames.parse(data)
                if frame is not None:
                    return frame, max(peak, supervision.Usage(self.processes()).resident)
                if not part or len(data) > most:
                    return None, peak
            usage = supervision.Usage(self.processes())
            usage.cpu_ms = self._cpu_ms() - before
            peak = max(peak, usage.resident)
            if watch.look(usage, 0) is not None:
                return None, peak

    def _cpu_ms(self):
        """CPU milliseconds of all its processes until now, by the kernel's clock of each."""
        total = 0.0
        for process in self.processes():
            try:
                total += time.clock_gettime((~process << 3) | 2) * 1000
            except OSError:
                pass  # it has ended
        return total
