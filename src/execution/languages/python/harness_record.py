"""The judge's own: runs a problem's tests on its reference solution and reports every call they make.

Shared: the tests as JSON (setup, code, entryPoint, reference). Report records: C the calls as one value-codec list;
O the outcome as JSON.
"""

import json
import time

import test_code
from failure import message_of

CALLS, OUTCOME = b"CO"


def prepare(_argument, shared):
    return json.loads(shared[0])


def run(_source, definition, _argument, report):
    recording = test_code.Recording()
    started = time.process_time()
    try:
        outcome = test_code.TestCode(definition).run(recording)
    except BaseException as error:  # the tests' own set-up or the reference does not even load
        outcome = {"state": "failed", "first": {"kind": "unusable", "text": None, "detail": _line(error)}}
    outcome["cpuTimeMs"] = (time.process_time() - started) * 1000
    report.add(CALLS, b"l%d:" % len(recording.calls) + b"".join(recording.calls))
    report.add(OUTCOME, json.dumps(outcome).encode())


def _line(error):
    return "%s: %s" % (type(error).__name__, message_of(error))
