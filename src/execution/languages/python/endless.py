"""Proves, early, that a running program will never end, so that nobody need wait for its CPU limit.

`watch` sets a timer of CPU time. When it fires, the `while` loops that the program is inside of are followed for a few
milliseconds. If one of them comes back to a point with the very same state, never having been left, and all that it can
run is deterministic (endless_language.py), it will do so for ever. docs/endless-loops.md has the argument in full.
Nothing is ever claimed on any doubt. This runs in the program's own process: a hostile program can silence it, which
only makes its own verdict slower.
"""

import ast
import dis
import signal
import sys

from endless_drift import Drift
from endless_language import TYPES, Reach
from endless_program import ProgramText, Unprovable

_TIMER = getattr(signal, "ITIMER_VIRTUAL", None)
_SIGNAL = getattr(signal, "SIGVTALRM", None)
_setitimer = getattr(signal, "setitimer", None)
# Where the line events of tracing were tested to be as needed; elsewhere nothing is claimed.
_VERSIONS = ((3, 11), (3, 14))
_ATTEMPTS = 5
# Following costs at most this part of the CPU time spent before it: 4% in all.
_SHARE = 0.04
_LEAST_SHARE_SECONDS = 0.006
_SNAPSHOT_TOKENS = 20_000
_NESTING = 40
_STACK_NEEDED = 200
_UNBOUND = object()
_OWN_GLOBALS = globals()

_active = None


def watch(after_cpu_seconds, on_proof, source=None, *, allow_growth=False, output_is_swallowed=False):
    """Calls `on_proof(reason)` once it is certain that this process, about to run `source`, will never end.

    `after_cpu_seconds`: user CPU time before the first attempt; up to four more follow, each after twice the time.
    `on_proof` is called on the stack of the program, so it may exit the process or raise an exception in the program.
    `source`: the very text that is compiled and run; without it nothing can be proved.
    `allow_growth`: also claim loops that come back to the same state but for lists or strings that only grow: they
    end when memory does. Their reason starts with "grows".
    `output_is_swallowed`: whatever `print` writes is thrown away without memory or error.
    """
    global _active
    stop()
    if _TIMER is None or source is None or sys.version_info[:2] not in _VERSIONS:
        return
    _active = _Watch(after_cpu_seconds, on_proof, source, (allow_growth, output_is_swallowed))
    signal.signal(_SIGNAL, _on_timer)
    _setitimer(_TIMER, after_cpu_seconds)


def stop():
    """Disarms the timer and stops following."""
    global _active
    if _active is not None:
        _setitimer(_TIMER, 0)
        _active.unfollow()
        _active = None


def is_at_work(frame):
    """Whether `frame`, the innermost one, runs for this module: an exception raised in it would not reach the program."""
    while frame is not None:
        if frame.f_globals is _OWN_GLOBALS:
            return True
        frame = frame.f_back
    return False


def _on_timer(_signal, frame):
    if _active is not None:
        _active.on_timer(frame)


class _Watch:
    def __init__(self, after, on_proof, source, options):
        self.next_delay = after
        self.elapsed = after
        self.on_proof = on_proof
        self.source = source
        self.options = options
        self.stdout = sys.stdout
        self.text = None
        self.attempts = 0
        self.followed = []

    def on_timer(self, frame):
        if self.followed:  # the time for following is up
            self.unfollow()
            self.rearm()
            return
        self.attempts += 1
        try:
            self.follow(self.candidates(frame))
        except Exception:  # out of scope, or out of stack: no claim
            self.unfollow()
        if not self.followed:
            self.rearm()

    def rearm(self):
        if self.attempts < _ATTEMPTS:
            _setitimer(_TIMER, self.next_delay)
            self.elapsed += self.next_delay
            self.next_delay *= 2

    def candidates(self, frame):
        """The loops that the program is inside of, innermost first."""
        if sys.gettrace() is not None or sys.getprofile() is not None or len(sys._current_frames()) != 1:
            raise Unprovable("traced, or more than one thread")
        frames = []
        while frame is not None:
            frames.append(frame)
            frame = frame.f_back
        if len(frames) + _STACK_NEEDED > sys.getrecursionlimit():
            raise Unprovable("near the recursion limit")
        if self.text is None:
            last, self.attempts = self.attempts, _ATTEMPTS  # an unfit program is not read again
            self.text = ProgramText(self.source)
            self.attempts = last
        found = []
        for frame in frames[:50]:
            node = self.text.node_of(frame.f_code)
            for loop in _loops_at(node, frame.f_lineno) if node is not None else ():
                try:
                    found.append(_Loop(frame, loop, self.text, self.options, self.stdout))
                except Unprovable:
                    pass
        return found

    def follow(self, loops):
        if loops:
            self.followed = loops
            for loop in loops:
                loop.frame.f_trace = self.on_event
            sys.settrace(_ignore_calls)
            _setitimer(_TIMER, max(_LEAST_SHARE_SECONDS, _SHARE * self.elapsed))

    def unfollow(self):
        if self.followed:
            sys.settrace(None)
            for loop in self.followed:
                loop.frame.f_trace = None
            self.followed = []

    def on_event(self, frame, event, _argument):
        """The trace function of the frames that have a followed loop."""
        reason = None
        try:
            for loop in self.followed:
                if loop.frame is frame and loop.alive and reason is None:
                    reason = loop.step(event, frame.f_lineno, frame.f_lasti)
        except Exception:
            for loop in self.followed:
                loop.alive = False
        if reason is not None:
            stop()
            self.on_proof(reason)
        elif self.followed and not any(loop.alive for loop in self.followed):
            self.unfollow()
            self.rearm()
        return self.on_event if self.followed else None


def _ignore_calls(_frame, _event, _argument):
    return None


class _Loop:
    """One `while` loop that is running. Finds a repeated state by Brent's method: compare with a kept state, which is
    renewed at distances of 1, 2, 4, …, so that a cycle of any length is found, holding one state at a time."""

    def __init__(self, frame, loop, text, options, stdout):
        self.frame = frame
        self.allow_growth, output_is_swallowed = options
        module = frame.f_code.co_name == "<module>"
        variables = frame.f_locals
        if module and variables is not frame.f_globals:
            raise Unprovable("separate locals")
        self.first_line = loop.lineno
        self.last_line = loop.body[-1].end_lineno
        self.point = _point(loop, frame.f_code)
        self.reach = reach = Reach(frame, variables, text, output_is_swallowed and sys.stdout is stdout)
        reach.walk_loop(loop)
        # Names that only the loop's own code can read or set.
        if module:
            own = {name for kind, name in reach.roots if kind == "global"} - reach.mentioned_by_callees
        else:
            own = set(frame.f_code.co_varnames) - set(frame.f_code.co_cellvars)
        kind = "global" if module else "local"
        accumulated = own.intersection(_accumulators(loop))
        self.accumulated = sorted((kind, name) for name in accumulated)
        self.drift = Drift(loop, own, accumulated, reach)
        self.counters = {(kind, name): name for name in self.drift.names}
        roots = reach.roots.difference(self.accumulated)
        # Numbers first: most states that differ, differ there.
        self.roots = sorted(roots, key=lambda root: type(self.value_of(root, variables)) not in (int, str, float))
        self.alive = True
        self.kept = None
        self.steps = 0
        self.distance = 1

    def step(self, event, line, offset):
        if event == "return" or (event == "line" and not self.first_line <= line <= self.last_line):
            self.alive = False  # left the loop
        elif event == "line" and offset == self.point:
            return self.visit()
        return None

    def visit(self):
        self.steps += 1
        if self.kept is not None:
            state = _State(self, self.kept)
            if state.same:
                return self.reason(state)
        if self.kept is None or self.steps == self.distance:
            self.kept = _State(self, None)
            self.steps = 0
            self.distance *= 2
        return None

    def reason(self, state):
        kind = "counts" if self.accumulated or state.moved else "repeats"
        if list in state.kinds or str in state.kinds:
            kind = "grows"
        return "%s: the loop at line %d comes back to the same state every %d rounds" % (
            kind, self.first_line, self.steps,
        )  # fmt: skip

    def value_of(self, root, variables):
        kind, what = root
        if kind == "local":
            return variables.get(what, _UNBOUND)
        if kind == "global":
            return self.frame.f_globals.get(what, self.frame.f_builtins.get(what, _UNBOUND))
        if kind == "cell":
            try:
                return what.cell_contents
            except ValueError:
                return _UNBOUND
        return (what.__defaults__, what.__kwdefaults__)


class _State:
    """All that a loop reads, as flat lists of tokens, one per root, equal just when nothing can tell the states apart.

    Given an `earlier` one to compare with, it stops at the first difference; `same` tells.
    """

    def __init__(self, loop, earlier):
        self.seen = {}  # id of a mutable value → (number, the value, kept alive)
        self.has_sets = self.has_floats = False
        self.size = 0
        self.same = False
        self.tokens = []
        self.moved = {}
        before = {}
        variables = loop.frame.f_locals
        for index, root in enumerate(loop.roots):
            out = []
            self.put(loop.value_of(root, variables), out, 0)
            self.tokens.append(out)
            if earlier is not None and out != earlier.tokens[index]:
                counter = loop.counters.get(root)
                if counter is None or not out[0] is earlier.tokens[index][0] is int:
                    return
                before[counter], self.moved[counter] = earlier.tokens[index][1], out[1]
        reach = loop.reach
        if self.has_sets and reach.changes_sets:
            raise Unprovable("a set's order depends on its past")
        if (self.has_sets or reach.makes_sets) and (self.has_floats or reach.makes_floats):
            raise Unprovable("sets and floats")
        self.kinds = [self.accumulated(loop, loop.value_of(root, variables)) for root in loop.accumulated]
        self.same = (
            earlier is not None
            and self.kinds == earlier.kinds
            and loop.drift.unnoticed(before, self.moved, variables)
        )

    def accumulated(self, loop, value):
        """The type of a value that the loop only adds to. Adding can then never fail, see docs/endless-loops.md."""
        kind = type(value)
        growing = kind in (list, str) and loop.allow_growth and not loop.reach.catches
        if kind in (int, float) or (growing and id(value) not in self.seen):
            return kind
        raise Unprovable("accumulates something else")

    def put(self, value, out, depth):
        kind = type(value)
        self.size += 1
        if self.size > _SNAPSHOT_TOKENS or depth > _NESTING:
            raise Unprovable("large state")
        # The type comes first: 1, True and 1.0 are equal.
        out.append(kind)
        if kind in (int, str, bytes, bool) or value is None or value is _UNBOUND or value is Ellipsis:
            out.append(value)
        elif kind is float:
            self.has_floats = True
            if value != value:
                raise Unprovable("a NaN has an identity")
            out.append(value.hex())
        elif kind is complex:
            self.put(value.real, out, depth + 1)
            self.put(value.imag, out, depth + 1)
        elif kind is range:
            out.extend((value.start, value.stop, value.step))
        elif kind is type and value in TYPES:
            out.append(value)
        elif kind is tuple:
            self.put_all(value, out, depth)
        elif kind in (list, dict, set, frozenset):
            self.put_container(kind, value, out, depth)
        else:
            raise Unprovable("a value of type " + kind.__name__)

    def put_container(self, kind, value, out, depth):
        number = self.seen.get(id(value))
        out.append(number is None)
        if number is not None:
            out.append(number[0])  # seen before: which names mean one object is part of the state
            return
        self.seen[id(value)] = (len(self.seen), value)
        if kind in (set, frozenset):
            self.has_sets = True
            out.append(id(value))  # equal sets may differ in order: only the very same object counts
        self.put_all(value, out, depth)
        if kind is dict:
            self.put_all(value.values(), out, depth)

    def put_all(self, values, out, depth):
        out.append(len(values))
        for value in values:
            self.put(value, out, depth + 1)


def _loops_at(node, line):
    """The `while` loops of this function, not of functions within it, that contain the line, innermost first."""
    found = []
    waiting = list(getattr(node, "body", ())) if isinstance(getattr(node, "body", None), list) else []
    while waiting:
        child = waiting.pop()
        if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.expr)):
            continue
        if isinstance(child, ast.While) and child.lineno <= line <= child.body[-1].end_lineno:
            found.append(child)
        waiting.extend(ast.iter_child_nodes(child))
    return sorted(found, key=lambda loop: -loop.lineno)


def _point(loop, code):
    """The bytecode offset where a statement of the loop's body starts. There the stack of the frame holds nothing but
    what constructs around the loop put there, which stays untouched while the loop is not left."""
    lines = [node.lineno for node in ast.walk(loop) if isinstance(node, ast.stmt)]
    for statement in loop.body:
        header = getattr(statement, "iter", getattr(statement, "test", None)) or statement
        one_line = isinstance(statement, ast.Try) or header.end_lineno == statement.lineno
        if one_line and lines.count(statement.lineno) == 1:
            for offset, line in dis.findlinestarts(code):
                if line == statement.lineno:
                    return offset
    raise Unprovable("no statement to stop at")


def _accumulators(loop):
    """Variables that the loop only adds to: every mention is the target of `x += e`, `x = x + e`, `x.append(e)` …"""
    mentions, additions = {}, {}
    for part in [loop.test, *loop.body]:
        for node in ast.walk(part):
            if isinstance(node, ast.Name):
                mentions[node.id] = mentions.get(node.id, 0) + 1
            name, count = _addition(node)
            additions[name] = additions.get(name, 0) + count
    return [name for name, count in mentions.items() if additions.get(name) == count]


def _addition(node):
    """(variable, its mentions) of a statement that adds to a variable."""
    if isinstance(node, ast.AugAssign) and isinstance(node.op, (ast.Add, ast.Sub)):
        if isinstance(node.target, ast.Name):
            return node.target.id, 1
    elif isinstance(node, ast.Assign) and isinstance(node.value, ast.BinOp) and len(node.targets) == 1:
        target, value = node.targets[0], node.value
        plus = isinstance(value.op, ast.Add)
        sides = ([value.left] if plus or isinstance(value.op, ast.Sub) else []) + ([value.right] if plus else [])
        if isinstance(target, ast.Name):
            for side in sides:
                if isinstance(side, ast.Name) and side.id == target.id:
                    return target.id, 2
    elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        function = node.value.func
        if isinstance(function, ast.Attribute) and function.attr == "append" and isinstance(function.value, ast.Name):
            return function.value.id, 1
    return None, 0
