"""Counters that run away: a loop may come back to the same state but for an int that moved on, and still never end.

That is certain when the counter is only ever moved in one direction by constants, and every place that reads it can no
longer tell how far it went: a comparison that it has passed for good, a slice beyond the end, a remainder by a constant
that divides the distance. Then the next round takes the same path, and so do all after it.
"""

import ast


class Drift:
    """The counters of a loop and the conditions under which nothing notices them move.

    `own`: names that nothing but the loop's own code can read or set; `accumulated`: lists that are only added to.
    """

    def __init__(self, loop, own, accumulated, reach):
        self.reach = reach
        self.own = own
        self.accumulated = accumulated
        self.moves = {}  # name → constants added
        self.moving_statements = {}  # name → how many
        self.reads = {}  # name → [(kind, offset, what)]
        self.other = set()  # names that are read or set in any other way
        self.harmless_changes = 0
        if reach.catches:  # a `finally` can undo a `return`
            self.other = set(own)
        self._condition(loop.test)
        for node in loop.body:
            self._scan(node)
        # Names that the loop sets in any other way than by such moves.
        self.set_freely = dict(self.moving_statements)
        for part in [loop.test, *loop.body]:
            for node in ast.walk(part):
                if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
                    self.set_freely[node.id] = self.set_freely.get(node.id, 0) - 1
        self.set_freely = {name for name, count in self.set_freely.items() if count}
        self.names = {name for name in self.moves if name in own and name not in self.other} - set(accumulated)

    def unnoticed(self, before, after, variables):
        """Whether the counters in `after` (name → int), which differ from `before`, can move on so for ever."""
        return all(self._counter(name, before[name], after[name], variables, set(after)) for name in after)

    def _counter(self, name, start, end, variables, moving):
        up = end > start
        if any((move < 0) if up else (move > 0) for move in self.moves[name]):
            return False
        for kind, offset, what in self.reads.get(name, ()):
            if kind == "remainder":
                if (end - start) % what:
                    return False
                continue
            bound = self._constant(what, variables, moving)
            if bound is None:
                return False
            value = start + offset  # all later ones are at least (up) or at most (down) this
            if kind == "comparison":
                passed = value > bound if up else value < bound
            else:  # the first bound of a range, or any of a slice, at or behind the end
                passed = up and value >= bound
            if not passed:
                return False
        return True

    def _constant(self, node, variables, moving):
        """The number that an expression has throughout the loop, or None."""
        if isinstance(node, ast.Constant):
            return node.value if type(node.value) in (int, float) else None
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            value = self._constant(node.operand, variables, moving)
            return None if value is None else -value
        if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Sub)):
            left = self._constant(node.left, variables, moving)
            right = self._constant(node.right, variables, moving)
            if type(left) is not int or type(right) is not int:
                return None
            return left + right if isinstance(node.op, ast.Add) else left - right
        if isinstance(node, ast.Name):
            # A counter that came back to its value never moved, for it moves in one direction.
            still = node.id not in moving and self._one_way(node.id)
            if node.id in self.own and still and node.id not in self.set_freely:
                value = variables.get(node.id)
                return value if type(value) in (int, float) else None
        if self._is_call_of(node, len, 1) and isinstance(node.args[0], ast.Name):
            return self._length(node.args[0].id, variables)
        return None

    def _length(self, name, variables):
        value = variables.get(name)
        if name not in self.own or name in self.set_freely or name in self.moves:
            return None
        # No list is changed but by the additions that the accumulators and counters are made of.
        steady = type(value) is list and self.reach.changes == self.harmless_changes
        return len(value) if steady or type(value) in (str, tuple) else None

    def _one_way(self, name):
        moves = self.moves.get(name, ())
        return all(move > 0 for move in moves) or all(move < 0 for move in moves)

    def _is_call_of(self, node, function, count):
        return (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and self.reach.value_of(node.func.id) is function
            and len(node.args) == count
            and not node.keywords
        )

    def _scan(self, node):
        if isinstance(node, ast.Return):
            return  # running it leaves the loop
        if isinstance(node, ast.Name):
            self.other.add(node.id)
            return
        if self._move(node) or self._added(node):
            return
        if isinstance(node, (ast.If, ast.While, ast.IfExp)):
            self._condition(node.test)
            for child in ast.iter_child_nodes(node):
                if child is not node.test:
                    self._scan(child)
            return
        if isinstance(node, ast.Compare) and self._comparison(node):
            return
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod) and self._remainder(node):
            return
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load) and self._slice(node):
            return
        if isinstance(node, (ast.For, ast.comprehension)) and self._is_call_of(node.iter, range, 2):
            self._range(node)
            return
        for child in ast.iter_child_nodes(node):
            self._scan(child)

    def _condition(self, test):
        if isinstance(test, ast.Name):
            self._note(test, "comparison", ast.Constant(0))
        else:
            self._scan(test)

    def _move(self, node):
        """`x += 1`, `x = x + 1`, `x = x + 1 if … else x + 2`."""
        if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            move = _int(node.value)
            if move is None or not isinstance(node.op, (ast.Add, ast.Sub)):
                return False
            self.harmless_changes += 1
            self._moves(node.target.id, [-move if isinstance(node.op, ast.Sub) else move])
            return True
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            name, moves, tests = node.targets[0].id, [], []
            if not _moved(node.value, name, moves, tests):
                return False
            self._moves(name, moves)
            for test in tests:
                self._scan(test)
            return True
        return False

    def _moves(self, name, moves):
        self.moves.setdefault(name, []).extend(moves)
        self.moving_statements[name] = self.moving_statements.get(name, 0) + 1

    def _added(self, node):
        """`list.append(x)`, `list += …`, `number += …` where nothing reads the list or number."""
        if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name) and node.target.id in self.accumulated:
            self.harmless_changes += 1
            self._scan(node.value)
            return True
        call = node.value if isinstance(node, ast.Expr) else None
        function = call.func if isinstance(call, ast.Call) else None
        if not isinstance(function, ast.Attribute) or function.attr != "append":
            return False
        if not isinstance(function.value, ast.Name) or function.value.id not in self.accumulated:
            return False
        self.harmless_changes += 1
        for argument in call.args:
            if not isinstance(argument, ast.Name):
                self._scan(argument)
        return True

    def _read(self, node):
        """(name, offset) of `x`, `x + 1`, `x - 1`, or None."""
        if isinstance(node, ast.Name):
            return node.id, 0
        if isinstance(node, ast.BinOp) and isinstance(node.left, ast.Name):
            moves = []
            if _moved(node, node.left.id, moves, []):
                return node.left.id, moves[0]
        return None

    def _note(self, node, kind, what):
        read = self._read(node)
        if read is None:
            self._scan(node)
        else:
            self.reads.setdefault(read[0], []).append((kind, read[1], what))

    def _comparison(self, node):
        if not all(isinstance(op, (ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Eq, ast.NotEq)) for op in node.ops):
            return False
        sides = [node.left, *node.comparators]
        for left, right in zip(sides, sides[1:]):
            self._note(left, "comparison", right)
            self._note(right, "comparison", left)
        return True

    def _remainder(self, node):
        divisor = _int(node.right)
        if not divisor or not isinstance(node.left, ast.Name):
            return False
        self.reads.setdefault(node.left.id, []).append(("remainder", 0, divisor))
        return True

    def _slice(self, node):
        if not isinstance(node.slice, ast.Slice) or node.slice.step or not isinstance(node.value, ast.Name):
            return False
        self._scan(node.value)
        length = ast.Call(ast.Name("len", ast.Load()), [node.value], [])
        for bound in (node.slice.lower, node.slice.upper):
            if bound is not None:
                self._note(bound, "slice", length)
        return True

    def _range(self, node):
        first, end = node.iter.args
        self._note(first, "range", end)
        self._scan(end)
        for child in ast.iter_child_nodes(node):
            if child is not node.iter:
                self._scan(child)


def _int(node):
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        value = _int(node.operand)
        return None if value is None else -value
    return node.value if isinstance(node, ast.Constant) and type(node.value) is int else None


def _moved(node, name, moves, tests):
    """Whether an expression is `name` plus constants; collects them, and the conditions they are chosen by."""
    if isinstance(node, ast.IfExp):
        tests.append(node.test)
        return _moved(node.body, name, moves, tests) and _moved(node.orelse, name, moves, tests)
    if not isinstance(node, ast.BinOp) or not isinstance(node.op, (ast.Add, ast.Sub)):
        return False
    left, right, plus = node.left, node.right, isinstance(node.op, ast.Add)
    if plus and isinstance(right, ast.Name):
        left, right = right, left
    move = _int(right)
    if not isinstance(left, ast.Name) or left.id != name or move is None:
        return False
    moves.append(move if plus else -move)
    return True
