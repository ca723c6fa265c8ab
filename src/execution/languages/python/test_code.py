"""Runs a benchmark's test code against a program that lives elsewhere.

The tests run in the judge's process; the function under test is a stand-in that answers with what the program
returned (`Replay`) or, once per problem, with what the reference solution returns while the calls are written down
(`Recording`). Each assert is counted by itself, so that "some passed" is known.
"""

import ast
import builtins
import json
import random
import types

import value_codec
from failure import message_of


# Bytes of a described exception: no harness writes longer ones, a program may.
LONGEST_ERROR = 65536


class NeedsMore(BaseException):
    """The program has not answered this call yet."""


class Diverged(BaseException):
    """The tests make another call than the recorded one: it depends on earlier answers."""


class ProgramEnded(BaseException):
    """The program ended without answering this call."""


class _CountAsserts(ast.NodeTransformer):
    """Turns each `assert` into one that is counted and does not end the tests."""

    def visit_Assert(self, node):
        text = ast.unparse(node)[:300]
        handler = ast.ExceptHandler(
            type=ast.Name("__clade_base__", ast.Load()),
            name="__clade_error__",
            body=[_call("__clade_failed__", ast.Constant(text), ast.Name("__clade_error__", ast.Load()))],
        )
        guarded = ast.Try(body=[node], handlers=[handler], orelse=[_call("__clade_passed__")], finalbody=[])
        return ast.copy_location(guarded, node)


def _call(name, *arguments):
    return ast.Expr(ast.Call(ast.Name(name, ast.Load()), list(arguments), []))


class TestCode:
    """A problem's tests, compiled once. `definition` has setup, code, entryPoint and reference."""

    def __init__(self, definition):
        self.setup = compile(definition["setup"], "<setup>", "exec", dont_inherit=True)
        tree = _CountAsserts().visit(ast.parse(definition["code"]))
        self.code = compile(ast.fix_missing_locations(tree), "<tests>", "exec", dont_inherit=True)
        self.reference = compile(
            definition["setup"] + "\n" + definition["reference"], "<reference>", "exec", dont_inherit=True
        )
        self.entry_point = definition["entryPoint"]

    def run(self, dialogue):
        """Runs the tests once; returns the outcome as JSON-ready facts."""
        random.seed(0)
        outcome = Outcome()
        namespace = {
            "__clade_base__": BaseException,
            "__clade_failed__": outcome.failed,
            "__clade_passed__": outcome.passed,
        }
        exec(self.setup, namespace)
        namespace.update(self._names(dialogue))
        try:
            exec(self.code, namespace)
        except (NeedsMore, Diverged) as error:
            return {"state": "more" if isinstance(error, NeedsMore) else "diverged", **outcome.facts()}
        except BaseException as error:
            outcome.note(None, error)
        if dialogue.interruption is not None:  # tests with a bare `except` may have swallowed it
            if dialogue.interruption is not ProgramEnded:
                return {"state": "more" if dialogue.interruption is NeedsMore else "diverged", **outcome.facts()}
            if outcome.first is None:
                outcome.note(None, ProgramEnded())
        return {"state": "failed" if outcome.first else "passed", **outcome.facts()}

    def _names(self, dialogue):
        """What the tests may name: the function under test and the program's classes are elsewhere, the benchmark's
        own helpers (defined by its prompt) are run here, where the program cannot change them."""
        module = types.ModuleType("program")
        exec(self.reference, module.__dict__)
        dialogue.reference = module.__dict__
        names = {}
        for name, value in module.__dict__.items():
            if name.startswith("__"):
                continue
            if name == self.entry_point or isinstance(value, type) and value.__module__ == "program":
                names[name] = dialogue.stand_in(name)
            else:
                names[name] = value
        return names


class Outcome:
    """How many asserts held, and why the first did not."""

    def __init__(self):
        self.held = 0
        self.broke = 0
        self.first = None

    def passed(self):
        self.held += 1

    def failed(self, text, error):
        if isinstance(error, (NeedsMore, Diverged)):
            raise error
        self.note(text, error)

    def note(self, text, error):
        self.broke += 1
        if self.first is not None:
            return
        index = self.held + self.broke - 1
        remote = getattr(error, "clade_facts", None)
        if isinstance(error, ProgramEnded):
            self.first = {"kind": "ended", "index": index}
        elif remote is not None:
            self.first = {"kind": "raised", "index": index, "error": remote}
        elif isinstance(error, AssertionError):
            self.first = {"kind": "assertion", "index": index, "text": text}
        else:
            detail = "%s: %s" % (type(error).__name__, message_of(error))
            self.first = {"kind": "unusable", "index": index, "text": text, "detail": detail}

    def facts(self):
        return {"held": self.held, "broke": self.broke, "first": self.first}


class Dialogue:
    """Base of the two ways to answer the tests' calls."""

    def __init__(self):
        self.calls = []
        self.reference = {}
        # why a call could not be answered
        self.interruption = None

    def stand_in(self, name):
        def call(*arguments, **keywords):
            return self.answer(name, list(arguments), keywords)

        return call


class Recording(Dialogue):
    """Answers with the reference solution and writes every call down."""

    def __init__(self):
        super().__init__()
        self.returned = []

    def answer(self, name, arguments, keywords):
        encoded = value_codec.encode([name, arguments, keywords])
        self.calls.append(encoded)
        _, arguments, keywords = value_codec.decode(encoded, lambda call: self.returned[call])
        value = self.reference[name](*arguments, **keywords)
        self.returned.append(value)
        return _given_to_tests(value_codec.encode(value), len(self.returned) - 1)


class Replay(Dialogue):
    """Answers with the records of a program's report."""

    def __init__(self, expected_calls, answers, ended):
        super().__init__()
        self.expected_calls = expected_calls
        self.answers = answers
        self.ended = ended

    def answer(self, name, arguments, keywords):
        index = len(self.calls)
        encoded = value_codec.encode([name, arguments, keywords])
        self.calls.append(encoded)
        if index >= len(self.expected_calls) or self.expected_calls[index] != encoded:
            raise self._interrupt(Diverged)
        if index >= len(self.answers):
            raise self._interrupt(ProgramEnded if self.ended else NeedsMore)
        kind, payload = self.answers[index]
        if kind == b"E":
            raise _as_exception(payload)
        return _given_to_tests(payload, index)

    def _interrupt(self, kind):
        self.interruption = self.interruption or kind
        return kind()


def _given_to_tests(encoded, call):
    """The plain value; an object that cannot be sent stays with the program and is named by a handle."""
    value = value_codec.decode(encoded)
    return value_codec.Handle(call) if isinstance(value, value_codec.Foreign) else value


def _as_exception(payload):
    facts = json.loads(payload[:LONGEST_ERROR])
    kind = getattr(builtins, facts["base"], Exception)
    if not (isinstance(kind, type) and issubclass(kind, BaseException)) or issubclass(kind, (SystemExit, GeneratorExit)):
        kind = Exception
    try:
        error = kind(facts["message"])
    except TypeError:
        error = Exception(facts["message"])
    error.clade_facts = facts
    return error
