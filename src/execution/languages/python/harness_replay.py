"""The judge's own: says what a problem's tests make of the values a program returned.

Shared: the tests as JSON, the recorded calls. Payload: 1 byte (1: the program has ended), then its report.
Answer: the outcome as JSON; where the tests diverge from the recording, with the calls to make instead.
"""

import base64
import json
import signal
import struct

import test_code
import value_codec

# Comparing what a program returned must not take the judge longer than this, whatever it returned.
COMPARISON_SECONDS = 5


class _TooCostly(Exception):
    pass


def prepare(_argument, shared):
    calls = value_codec.decode(shared[1])
    return test_code.TestCode(json.loads(shared[0])), [value_codec.encode(call) for call in calls]


def answer(prepared, argument, payload):
    tests, calls = prepared
    if "calls" in argument:
        calls = [value_codec.encode(call) for call in value_codec.decode(base64.b64decode(argument["calls"]))]
    replay = test_code.Replay(calls, _answers(payload, len(calls)), payload[0] == 1)
    signal.signal(signal.SIGPROF, _give_up)
    try:
        # again and again: each assert may meet another costly value
        signal.setitimer(signal.ITIMER_PROF, COMPARISON_SECONDS, COMPARISON_SECONDS / 20)
        try:
            outcome = tests.run(replay)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
    except (_TooCostly, MemoryError) as error:
        signal.setitimer(signal.ITIMER_PROF, 0)
        first = {"kind": "unusable", "index": 0, "text": None, "detail": "%s: %s" % (type(error).__name__, error)}
        outcome = {"state": "failed", "held": 0, "broke": 1, "first": first}
    if outcome["state"] == "diverged":
        calls = b"l%d:" % len(replay.calls) + b"".join(replay.calls)
        outcome["calls"] = base64.b64encode(calls).decode()
    return json.dumps(outcome).encode()


def _give_up(_signal, _frame):
    raise _TooCostly("the returned value is too costly to compare")


def _answers(payload, wanted):
    """The first V and E records of a report, up to one that is not well-formed: a program may write millions."""
    answers = []
    at = 1
    while at + 5 <= len(payload) and len(answers) < wanted:
        kind = payload[at : at + 1]
        size = struct.unpack_from("<I", payload, at + 1)[0]
        body = payload[at + 5 : at + 5 + size]
        if len(body) != size:
            break
        if kind in (b"V", b"E"):
            answers.append((kind, body))
        at += 5 + size
    return answers
