"""Official rules of EvalPlus: the program's function is called and compared in the program's own process.

Shared: inputs (value codec), the reference solution, CPU seconds per test (JSON). The expected values are computed here, as
officially, so that they are the very objects the reference returns. Report records: X not loaded or L
loaded; T or F (with the exception) per test that ended; O {"stat": "pass" | "fail"} at the end. Without O the official
status is "timeout".
The rules, in the official order, with their quirks, are described in docs/oracles.md.
"""

import json
import math
import os
import random

import fresh_values
import official_rules
import value_codec
from endless_watch import watch_endless
from failure import describe

LOADED, NOT_LOADED, ENDLESS, HELD, BROKE, OUTCOME = b"LXNTFO"


def prepare(argument, shared):
    values = fresh_values.FreshValues(shared[0])
    namespace = {}
    exec(shared[1].decode("utf-8", "surrogatepass"), namespace)
    reference = namespace[argument["entryPoint"]]
    random.seed(0)
    # the reference may change its arguments: programs get fresh ones
    expected = [reference(*arguments) for arguments in value_codec.decode(shared[0])]
    if argument["special"] == "is-not-none":
        expected = [value is not None for value in expected]
    return values.first, expected, json.loads(shared[2]), values


def fresh(prepared):
    _, expected, seconds, values = prepared
    return values.again(), expected, seconds, values


class Stat:
    """The official outcome in shared memory; 0 is success. What is written counts even if the process ends right then."""

    def __init__(self, report):
        self._report = report

    def _set(self, value):
        self._report.add(OUTCOME, json.dumps({"stat": "pass" if value == 0 else "fail"}).encode())

    value = property(None, _set)


class Details:
    """The official list of which tests held, in shared memory."""

    def __init__(self, count, report):
        self._count = count
        self._report = report

    def __len__(self):
        return self._count

    def __setitem__(self, _test, held):
        if held:
            self._report.add(HELD)


class Progress:
    value = 0


def run(source, prepared, argument, report):
    # programs look through this frame and trace it: names and what writing to them does are the official ones
    inputs, expected, time_limits, _ = prepared
    expected = list(expected)  # one that the collector knows, as officially
    stat, details, progress = Stat(report), Details(len(inputs), report), Progress()
    random.seed(0)
    official_rules.switch_off(also_open=True)
    official_rules.swallow_streams()
    rules = Rules(argument)
    loaded = []

    def proven_endless(_exit=os._exit):
        if not loaded:
            report.add(ENDLESS)  # officially no test's timer runs yet: the process is killed, status "timeout"
            _exit(0)
        official_rules.raise_timeout_now()

    failed = False
    try:
        watch_endless(argument, source, proven_endless)
        fn = _load(source, argument["entryPoint"], report)
        loaded.append(True)
        for i, inp in enumerate(inputs):
            try:
                try:
                    official_rules.start_timer(time_limits[i])
                    out = fn(*inp)
                finally:
                    official_rules.stop_timer()
                exp = expected[i]
                rules.check(out, exp, inp)
            except BaseException as error:
                failed = True
                report.add(BROKE, describe(error))
                if not argument["details"]:
                    break
                continue
            details[i] = True
            progress.value += 1
    except BaseException:
        failed = True
    stat.value = 1 if failed else 0


def _load(source, entry_point, report):
    try:
        namespace = {}
        exec(source, namespace)
        function = namespace[entry_point]
    except BaseException as error:
        report.add(NOT_LOADED, describe(error, compiling=isinstance(error, SyntaxError)))
        raise
    report.add(LOADED)
    return function


class Rules:
    """EvalPlus's comparison. Raises where it would. The tolerance, once raised for a float, stays raised."""

    def __init__(self, argument):
        self.tolerance = argument["tolerance"]
        self.special = argument["special"]

    def check(self, out, wanted, arguments):
        if self.special == "root":
            assert abs(_polynomial(*arguments, out)) <= self.tolerance
            return
        held = self._equal(out, wanted, arguments)
        if self.tolerance == 0 and _is_floats(wanted):
            self.tolerance = 1e-6
        if held or self.tolerance == 0:
            assert held
            return
        assert type(out) == type(wanted)
        if isinstance(wanted, (list, tuple)):
            assert len(out) == len(wanted)
        assert _all_close(out, wanted, self.tolerance)

    def _equal(self, out, wanted, arguments):
        exact = out == wanted
        special = self.special
        if special == "anything":
            return True
        if special == "or-zero":
            return exact or out == 0
        if special == "surface":
            return exact or abs(out - _surface(*arguments)) <= self.tolerance
        if special == "digits":
            return exact or out == _digit_distance(*arguments)
        if special == "as-set":
            return set(out) == set(wanted)
        if special == "is-not-none":
            return out == wanted if isinstance(out, bool) else wanted == (out is not None)
        return exact


def _polynomial(coefficients, x):
    return sum([c * math.pow(x, power) for power, c in enumerate(coefficients)])


def _surface(base_edge, height):
    slant = math.sqrt((base_edge / 2) ** 2 + height**2)
    return round(base_edge**2 + 4 * (base_edge * slant) / 2)


def _digit_distance(first, second):
    first, second = str(first), str(second)
    width = max(len(first), len(second))
    return sum(abs(int(a) - int(b)) for a, b in zip(first.zfill(width), second.zfill(width)))


def _is_floats(value):
    if isinstance(value, float):
        return True
    if isinstance(value, (list, tuple)):
        return bool(value) and all(isinstance(item, float) for item in value)
    dtype = getattr(value, "dtype", None)
    return dtype is not None and str(dtype) in ("float64", "float32")


_SAFE_INT = 1 << 62


def _plain_number(value):
    kind = type(value)
    return kind is float or kind is bool or (kind is int and -_SAFE_INT < value < _SAFE_INT)


def _all_close(out, wanted, tolerance):
    """numpy.allclose(out, wanted, rtol=1e-7, atol=tolerance); numpy itself only where plain numbers do not do."""
    if _plain_number(out) and _plain_number(wanted):
        return _close(out, wanted, tolerance)
    if type(out) in (list, tuple) and all(map(_plain_number, out)) and all(map(_plain_number, wanted)):
        return all(_close(a, b, tolerance) for a, b in zip(out, wanted))
    import numpy

    return numpy.allclose(out, wanted, rtol=1e-07, atol=tolerance)


def _close(a, b, tolerance):
    a, b = float(a), float(b)
    if math.isinf(a) or math.isinf(b):
        return a == b
    return abs(a - b) <= tolerance + 1e-07 * abs(b)
