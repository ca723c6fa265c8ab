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
import struct
import sys

sys.path.insert(0, "/clade")

import command_program
import command_supervision
import isolation


def _read_exactly(size):
    data = bytearray(size)
    view = memoryview(data)
    while view:
        got = os.readv(0, [view])
        if not got:
            return None
        view = view[got:]
    return data


def receive():
    """The next frame, or None at the end of the input."""
    parts = []
    for _ in range(2):
        size = _read_exactly(4)
        part = None if size is None else _read_exactly(struct.unpack(">I", size)[0])
        if part is None:
            return None
        parts.append(part)
    return json.loads(bytes(parts[0])), parts[1]


def send(header, payloads=()):
    head = json.dumps(header, separators=(",", ":")).encode()
    size = sum(len(payload) for payload in payloads)
    for part in (struct.pack(">I", len(head)) + head + struct.pack(">I", size), *payloads):
        rest = memoryview(part)
        while rest:
            rest = rest[os.write(OUTPUT, rest) :]


class Worker:
    def __init__(self, options):
        self.image = options["image"].encode()
        self.layers = [path.encode() for path in options["layers"]]
        self.user = (os.getuid(), os.getgid())
        # the sandbox's own process 1 and this process are no program's
        self.own = {1, os.getpid(), os.getppid()}

    def run(self, header, payload):
        channels = [command_supervision.Channel(step["limits"]) for step in header["steps"]]
        events_read, events_write = os.pipe()
        child = isolation.clone_into_namespaces()
        if child == 0:
            place = command_program.Place(self.user, self.image, self.layers)
            command_program.become(place, header, payload, channels, events_write)
        os.close(events_write)
        try:
            supervisor = command_supervision.Supervisor(child, self.own, channels, events_read)
            steps = supervisor.run()
        finally:
            os.close(events_read)
            for channel in channels:
                channel.close()
        if supervisor.missing is not None:
            send({"op": "missing", "id": header["id"], "program": supervisor.missing})
            return
        for step, asked in zip(steps, header["steps"]):
            step["name"] = asked["name"]
        outputs = [part for channel in channels[: len(steps)] for part in channel.captured()]
        send({"op": "done", "id": header["id"], "steps": steps}, outputs)


def main():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    worker = Worker(json.loads(sys.argv[1]))
    gc.collect()
    gc.freeze()
    gc.disable()
    send({"op": "ready", "id": 0})
    while True:
        frame = receive()
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
