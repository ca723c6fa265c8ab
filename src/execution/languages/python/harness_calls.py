"""Strict: makes the calls it is told to and reports what came back. Knows inputs, never expected values.

Shared: one value-codec list of calls, each a list of [function name, arguments, keyword arguments]; where the argument
names an entry point, each is just its arguments.
Report records: L loaded; X could not be loaded; V value; H digest of a value longer than asked for; E exception of a call; N proof that it never ends; D done;
S CPU seconds of each call, and of sending what it returned (JSON), where asked for.
"""

import copy
import json
import os
import random
import struct
import sys
import time
import types

import fresh_values
import value_codec
from endless_watch import stop_watching, watch_endless
from failure import describe

LOADED, NOT_LOADED, VALUE, RAISED, ENDLESS, DONE, SECONDS, DIGEST = b"LXVENDSH"


class Calls:
    """The calls to make, and whether any takes an object that an earlier call returned."""

    def __init__(self, data, entry_point):
        self.has_handles = False
        self._values = fresh_values.FreshValues(data, self._note_handle)
        self._entry_point = entry_point
        self.list = self._calls(self._values.first)

    def _calls(self, values):
        if self._entry_point is None:
            return values
        return [(self._entry_point, arguments, {}) for arguments in values]

    def fresh(self):
        """The same calls with arguments that no program has had."""
        calls = copy.copy(self)
        calls.list = self._calls(self._values.again())
        return calls

    def _note_handle(self, call):
        self.has_handles = True
        return value_codec.Handle(call)


def prepare(argument, shared):
    return Calls(shared[0], argument.get("entryPoint"))


def fresh(calls):
    return calls.fresh()


def run(source, calls, argument, report):
    random.seed(0)
    module = types.ModuleType("program")
    sys.modules["program"] = module
    namespace = module.__dict__
    encode = value_codec.encode
    watch_endless(argument, source, lambda: _never_ends(report))
    try:
        code = compile(source, "<program>", "exec", dont_inherit=True)
    except BaseException as error:
        report.add(NOT_LOADED, describe(error, compiling=True))
        return
    try:
        exec(code, namespace)
    except BaseException as error:
        report.add(NOT_LOADED, describe(error))
        return
    report.add(LOADED)
    returned = []
    seconds, sending = [], []
    longest = argument.get("digestsAbove", sys.maxsize)
    for name, arguments, keywords in calls.list:
        started = time.process_time()
        try:
            if calls.has_handles:
                arguments, keywords = _resolve(arguments, returned), _resolve(keywords, returned)
            value = namespace[name](*arguments, **keywords)
        except BaseException as error:
            returned.append(None)
            report.add(RAISED, describe(error, missing=name if name not in namespace else None))
            continue
        seconds.append(time.process_time() - started)
        if calls.has_handles:
            returned.append(value)
        text = _long_text(value) if longest < sys.maxsize else None
        if text is not None:
            report.add(DIGEST, _digest(text))
            sending.append(time.process_time() - started - seconds[-1])
            continue
        try:
            encoded = encode(value)
        except BaseException as error:
            report.add(RAISED, describe(error, returning=True))
            continue
        if len(encoded) > longest:
            report.add(DIGEST, _digest(encoded))
        else:
            report.add(VALUE, encoded)
        sending.append(time.process_time() - started - seconds[-1])
    if argument.get("timed"):
        report.add(SECONDS, json.dumps({"calls": seconds, "sending": sending}).encode())
    report.add(DONE)
    stop_watching(argument)


def _digest(data):
    import hashlib  # not before: its C library would make every fork dearer

    return hashlib.sha256(data).digest() + struct.pack("<Q", len(data))


def _long_text(value):
    """A long list of rows as its own text, for a digest: ten times quicker than the codec. Whoever makes the same text
    without computing the value has computed it all the same."""
    if type(value) is not list or len(value) < 5000 or not set(map(type, value)) <= {list, tuple}:
        return None
    try:
        return repr(value).encode("utf-8", "surrogatepass")
    except ValueError:  # integers too long to write in decimal
        return None


def _resolve(value, returned):
    """Puts objects that earlier calls returned in the place of their handles."""
    if type(value) is value_codec.Handle:
        return returned[value.call]
    if type(value) in (list, tuple):
        return type(value)([_resolve(v, returned) for v in value])
    if type(value) is dict:
        return {k: _resolve(v, returned) for k, v in value.items()}
    return value


def _never_ends(report, _exit=os._exit):
    report.add(ENDLESS)
    _exit(0)
