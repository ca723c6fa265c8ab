"""Frames between our own processes: 4 bytes big-endian length, a JSON header, 4 bytes length, a payload."""

import json
import os
import struct


def receive(descriptor):
    """The next frame as (header, payload), or None at the end of the input."""
    parts = []
    for _ in range(2):
        size = read_exactly(descriptor, 4)
        part = None if size is None else read_exactly(descriptor, struct.unpack(">I", size)[0])
        if part is None:
            return None
        parts.append(part)
    return json.loads(bytes(parts[0])), parts[1]


def read_exactly(descriptor, size):
    """So many bytes, or None where the input ends before."""
    data = bytearray(size)
    view = memoryview(data)
    while view:
        got = os.readv(descriptor, [view])
        if not got:
            return None
        view = view[got:]
    return data


def send(descriptor, header, payloads=()):
    head = json.dumps(header, separators=(",", ":")).encode()
    size = sum(len(payload) for payload in payloads)
    write_all(descriptor, struct.pack(">I", len(head)) + head + struct.pack(">I", size), *payloads)


def write_all(descriptor, *parts):
    for part in parts:
        rest = memoryview(part)
        while rest:
            rest = rest[os.write(descriptor, rest) :]


def parse(data):
    """The frame that begins `data` as (header, payload), or None while it is not all there."""
    if len(data) < 4:
        return None
    head = struct.unpack_from(">I", data)[0]
    if len(data) < 8 + head:
        return None
    size = struct.unpack_from(">I", data, 4 + head)[0]
    if len(data) < 8 + head + size:
        return None
    return json.loads(bytes(data[4 : 4 + head])), bytes(data[8 + head : 8 + head + size])
