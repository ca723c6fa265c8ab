"""The warm parent of programs of any language: clones itself into new namespaces for each, and watches.

Speaks frames on standard input and output with src/execution/sandboxes/command-worker.ts: 4 bytes big-endian length, a
JSON header, 4 bytes length, a payload. A program never sees these descriptors.

    run {id, files, environment, steps} bytes     files: [[path, size], ...]; the payload is their bytes, then each stdin's
    done {id, steps} bytes                        the payload is each step's stdout and stderr
    missing {id, program}                         a command outside the working folder does not exist
    broken {id, message}                          our own failure
"""

import gc
import json
import os
import signal
import sys

sys.path.insert(0, "/clade")

import command_program
import command_resident
import command_supervision
import frames
import isolation


class Worker:
    def __init__(self, options):
        image = options["image"].encode()
        layers = [path.encode() for path in options["layers"]]
        self.place = command_program.Place((os.getuid(), os.getgid()), image, layers)
        warm = options.get("warm")
        self.compiler = None if warm is None else command_resident.ResidentCompiler(self.place, warm)
        # the sandbox's own process 1 and this process are no program's
        self.own = {1, os.getpid(), os.getppid()}

    def run(self, header, payload):
        job = {**header, "fileBytes": max(step["limits"]["fileBytes"] for step in header["steps"])}
        compiled = None if self.compiler is None else self.compiler.compile(job, payload)
        if compiled is None:
            job = job if self.compiler is None else self.compiler.left(job)
            self._answer(header, *self._execute(job, payload))
            return
        facts, files, data = compiled
        first, *rest = job["steps"]
        printed = data[sum(size for _, size, _ in files) :]
        if facts["status"] not in (first.get("continuesAfter") or (0,)):
            self._answer(header, None, [facts], [printed])
            return
        inputs = sum(size for _, size, *_ in job["files"])
        made = data[: len(data) - len(printed)]
        job = {**job, "files": job["files"] + files, "steps": rest}
        missing, steps, outputs = self._execute(job, payload[:inputs] + made + payload[inputs:])
        self._answer(header, missing, [facts, *steps], [printed, *outputs])

    def _execute(self, job, payload):
        """The command that does not exist, if any, the facts of the steps that were begun, and what they printed."""
        channels = [command_supervision.Channel(step["limits"]) for step in job["steps"]]
        events_read, events_write = os.pipe()
        child = isolation.clone_into_namespaces()
        if child == 0:
            command_program.become(self.place, job, payload, channels, events_write)
        os.close(events_write)
        try:
            own = self.own if self.compiler is None else self.own | self.compiler.processes()
            supervisor = command_supervision.Supervisor(child, own, channels, events_read)
            steps = supervisor.run()
        finally:
            os.close(events_read)
            for channel in channels:
                channel.close()
        outputs = [part for channel in channels[: len(steps)] for part in channel.captured()]
        return supervisor.missing, steps, outputs

    def _answer(self, header, missing, steps, outputs):
        if missing is not None:
            send({"op": "missing", "id": header["id"], "program": missing})
            return
        for step, asked in zip(steps, header["steps"]):
            step["name"] = asked["name"]
        send({"op": "done", "id": header["id"], "steps": steps}, outputs)


def send(header, payloads=()):
    frames.send(OUTPUT, header, payloads)


def main():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    worker = Worker(json.loads(sys.argv[1]))
    gc.collect()
    gc.freeze()
    gc.disable()
    send({"op": "ready", "id": 0})
    while True:
        frame = frames.receive(0)
        if frame is None:
            return
        header, payload = frame
        try:
            worker.run(header, payload)
        except Exception as error:  # our own failure, never the program's
            send({"op": "broken", "id": header["id"], "message": "%s: %s" % (type(error).__name__, error)})


if __name__ == "__main__":
    OUTPUT = os.dup(1)
    os.dup2(2, 1)  # nothing else may write to the frame channel
    main()
