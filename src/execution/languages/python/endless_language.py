"""What a loop can reach: checks that a loop, with all it calls, is written in a small pure part of Python.

The part is chosen so that every value in it is plain data of an exact built-in type, every call is known, nothing reads
a clock, a file, an address or a random number, and nothing is handed out that moves on by itself (iterators are eaten
where they are made). So the names listed in `roots` determine all that the loop will do. Whatever is not listed here as
allowed raises `Unprovable`.
"""

import ast
import builtins
import math
import string
from types import FunctionType

from endless_program import Unprovable


def _builtins(names):
    return {getattr(builtins, name): name for name in names.split()}


# The real ones, taken before any program runs: a program that replaces them gets no proof.
_PURE = _builtins(
    "abs all any bin bool bytes chr complex dict divmod enumerate filter float frozenset hex int isinstance len list map"
    " max min oct ord pow range reversed round set sorted str sum tuple zip"
)
_PURE.update({value: "math." + name for name, value in vars(math).items() if callable(value)})
_ERRORS = frozenset(
    value for value in vars(builtins).values() if isinstance(value, type) and issubclass(value, Exception)
)
_MODULES = {math: dict(vars(math)), string: dict(vars(string))}
TYPES = frozenset((int, float, str, list, tuple, dict, set, frozenset, bool, bytes, complex, range)) | _ERRORS

# Calls of these give iterators; the second group eats the iterator it gets as first argument.
_MAKE_ITERATOR = frozenset("enumerate filter map reversed zip".split())
_EAT_ITERATOR = frozenset("all any dict frozenset list max min set sorted sum tuple".split()) | _MAKE_ITERATOR
_VIEWS = frozenset("items keys values".split())
_METHODS = _VIEWS | frozenset(
    # list, dict
    "append extend insert pop remove reverse sort index count copy clear get setdefault popitem update"
    # str, bytes (not encode, decode: they import codecs)
    " capitalize casefold center endswith expandtabs find isalnum isalpha isascii isdecimal isdigit isidentifier islower"
    " isnumeric isprintable isspace istitle isupper join ljust lower lstrip partition removeprefix removesuffix replace"
    " rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill"
    # set
    " add discard union intersection difference symmetric_difference issubset issuperset isdisjoint"
    # int, float
    " bit_length conjugate is_integer".split()
)
_CHANGE_VALUES = frozenset(
    "append extend insert pop remove reverse sort clear setdefault popitem update add discard".split()
)
_CHANGE_SETS = frozenset("add discard pop remove clear update".split())
_SET_OPERATORS = (ast.BitOr, ast.BitAnd, ast.BitXor, ast.Sub)

_ALLOWED = (
    # expressions; Call, Name, Attribute, Constant, Compare, Lambda and GeneratorExp have rules of their own below
    ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.IfExp, ast.Subscript, ast.Slice, ast.List, ast.Tuple, ast.Set, ast.Dict,
    ast.ListComp, ast.SetComp, ast.DictComp, ast.JoinedStr, ast.FormattedValue, ast.NamedExpr, ast.Starred,
    ast.operator, ast.unaryop, ast.boolop, ast.expr_context,
    # statements; no yield, await, with, import, def, class, match: each can hide state or run code not seen here
    ast.Assign, ast.AugAssign, ast.Expr, ast.If, ast.While, ast.Break, ast.Continue, ast.Pass, ast.Return, ast.Assert,
    ast.Delete, ast.Global, ast.Nonlocal, ast.Try,
)  # fmt: skip


class Reach:
    """Walks all code that a loop can run.

    Afterwards `roots` holds what it reads: ("local", name), ("global", name), ("cell", cell), ("defaults", function),
    and `changes` how many places in it change a value in place.
    """

    def __init__(self, frame, variables, program, output_is_swallowed):
        self.frame = frame
        self.variables = variables
        self.program = program
        self.output_is_swallowed = output_is_swallowed
        self.roots = set()
        self.mentioned_by_callees = set()
        self.changes = 0
        self.makes_sets = self.makes_floats = self.changes_sets = self.prints = self.catches = False
        self._callee = None  # the function whose body is being walked; None: the loop itself
        self._done = set()
        self._active = []
        self._stored = set()
        self._called = set()

    def walk_loop(self, loop):
        for node in [loop.test, *loop.body]:
            self._check(node)
        # A name that is called must mean the same function throughout.
        if self._called & self._stored:
            raise Unprovable("a called name is assigned")
        # A NaN's hash is its address, so the order of a set with one in it is no function of the state.
        if self.makes_sets and self.makes_floats:
            raise Unprovable("sets and floats")

    def value_of(self, name):
        """What a name means in the loop itself."""
        return self._resolve(name)[1]

    def _local_names(self):
        code = self._callee.__code__ if self._callee else self.frame.f_code
        if self._callee is None and code.co_name == "<module>":
            return frozenset()
        own = code.co_varnames + code.co_cellvars
        return frozenset(own if self._callee else own + code.co_freevars)

    def _resolve(self, name):
        """(root key or None for a callee's own variable, value or None) of a name where it stands."""
        if name in self._local_names():
            return (None, None) if self._callee else (("local", name), self.variables.get(name))
        if self._callee and name in self._callee.__code__.co_freevars:
            cell = self._callee.__closure__[self._callee.__code__.co_freevars.index(name)]
            try:
                return ("cell", cell), cell.cell_contents
            except ValueError:
                return ("cell", cell), None
        scope = self.frame.f_globals
        return ("global", name), scope.get(name, self.frame.f_builtins.get(name))

    def _check(self, node, iterator_is_eaten=False):
        rule = getattr(self, "_" + type(node).__name__, None)
        if rule is not None:
            rule(node, iterator_is_eaten)
            return
        if not isinstance(node, _ALLOWED):
            raise Unprovable(type(node).__name__)
        self._note(node)
        for child in ast.iter_child_nodes(node):
            self._check(child)

    def _note(self, node):
        if isinstance(node, (ast.Set, ast.SetComp)):
            self.makes_sets = True
        elif isinstance(node, ast.Subscript):
            self.changes += not isinstance(node.ctx, ast.Load)
        elif isinstance(node, (ast.BinOp, ast.AugAssign)):
            if isinstance(node, ast.AugAssign):
                self.changes += 1
                if isinstance(node.target, ast.Name):  # `x += 1` reads x too
                    self._check(ast.Name(node.target.id, ast.Load()))
            self.makes_floats |= isinstance(node.op, (ast.Div, ast.Pow))
            self.changes_sets |= isinstance(node, ast.AugAssign) and isinstance(node.op, _SET_OPERATORS)
        elif isinstance(node, ast.Try):
            self.catches = True

    def _Constant(self, node, _eaten):
        self.makes_floats |= isinstance(node.value, (float, complex))

    def _Name(self, node, _eaten):
        key, _ = self._resolve(node.id)
        if self._callee:
            self.mentioned_by_callees.add(node.id)
        if key is None:
            return
        if not isinstance(node.ctx, ast.Store):  # deleting needs it bound, so it reads
            self.roots.add(key)
        if not isinstance(node.ctx, ast.Load):
            self._stored.add(node.id)

    def _Compare(self, node, _eaten):
        sides = [node.left, *node.comparators]
        for operator, left, right in zip(node.ops, sides, sides[1:]):
            # Which equal numbers and strings are one object is no function of the state; None, True, False are.
            if isinstance(operator, (ast.Is, ast.IsNot)) and not (_singleton(left) or _singleton(right)):
                raise Unprovable("identity")
            self._check(left)
            self._check(right, iterator_is_eaten=isinstance(operator, (ast.In, ast.NotIn)))

    def _For(self, node, _eaten):
        self._check(node.target)
        self._check(node.iter, iterator_is_eaten=True)
        for child in node.body + node.orelse:
            self._check(child)

    def _comprehension(self, node, _eaten):
        if node.is_async:
            raise Unprovable("async")
        self._check(node.target)
        self._check(node.iter, iterator_is_eaten=True)
        for child in node.ifs:
            self._check(child)

    def _GeneratorExp(self, node, eaten):
        if not eaten:
            raise Unprovable("generator")
        for child in ast.iter_child_nodes(node):
            self._check(child)

    def _AnnAssign(self, node, _eaten):
        # In a function the annotation of a plain name is never evaluated.
        if not isinstance(node.target, ast.Name) or not (self._callee or self._local_names()):
            raise Unprovable("annotation")
        self._check(node.target)
        if node.value is not None:
            self._check(node.value)

    def _Raise(self, node, _eaten):
        error = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
        if node.cause is not None or not isinstance(error, ast.Name):
            raise Unprovable("raise")
        if isinstance(node.exc, ast.Call):
            if node.exc.keywords:
                raise Unprovable("raise")
            for argument in node.exc.args:
                self._check(argument)
        if self._called_value(error) not in _ERRORS:
            raise Unprovable("raise")

    def _ExceptHandler(self, node, _eaten):
        if node.name is not None:
            raise Unprovable("a caught exception is kept")
        for child in ([] if node.type is None else [node.type]) + node.body:
            self._check(child)

    def _Attribute(self, node, _eaten):
        module = self._module(node.value)
        value = _MODULES[module].get(node.attr) if module and isinstance(node.ctx, ast.Load) else None
        if not isinstance(value, (str, float)) or vars(module).get(node.attr) is not value:
            raise Unprovable("attribute")
        self.makes_floats |= isinstance(value, float)

    def _module(self, node):
        """The pure module that a name means, or None."""
        if not isinstance(node, ast.Name) or self._resolve(node.id)[0] is None:
            return None
        value = self._resolve(node.id)[1]
        for module in _MODULES:
            if value is module:
                self._called.add(node.id)
                return module
        return None

    def _called_value(self, name):
        key, value = self._resolve(name.id)
        if key is None or type(value) not in (FunctionType, type, type(len)):
            raise Unprovable("call of " + name.id)
        self._called.add(name.id)
        return value

    def _Call(self, node, eaten):
        if isinstance(node.func, ast.Name):
            self._call_of(self._called_value(node.func), node, eaten)
            return
        if not isinstance(node.func, ast.Attribute):
            raise Unprovable("call")
        module = self._module(node.func.value)
        if module:
            value = _MODULES[module].get(node.func.attr)
            if value not in _PURE or vars(module).get(node.func.attr) is not value:
                raise Unprovable("function of a module")
            self._call_of(value, node, eaten)
            return
        method = node.func.attr
        if method not in _METHODS or (method in _VIEWS and not eaten):
            raise Unprovable("method " + method)
        self.changes_sets |= method in _CHANGE_SETS
        self.changes += method in _CHANGE_VALUES
        self._check(node.func.value)
        self._arguments(node, first=method in ("join", "extend", "update", "union"), key=method == "sort")

    def _call_of(self, value, node, eaten):
        if type(value) is FunctionType:
            self._arguments(node, first=False)
            self._enter(value)
            return
        if value is print and self.output_is_swallowed:
            if any(keyword.arg not in ("sep", "end") for keyword in node.keywords):
                raise Unprovable("print")
            self.prints = True
            self._arguments(node, first=False)
            return
        name = None if type(value) is FunctionType else _PURE.get(value)
        if name is None or (name in _MAKE_ITERATOR and not eaten):
            raise Unprovable("call")
        self.makes_sets |= name in ("set", "frozenset")
        self.makes_floats |= name in ("float", "complex", "pow") or name.startswith("math.")
        arguments = node.args
        if name in ("map", "filter") and arguments:
            self._function_argument(arguments[0])
            arguments = arguments[1:]
        self._arguments(
            ast.Call(node.func, arguments, node.keywords),
            first=name in _EAT_ITERATOR,
            every=name in ("map", "zip"),
            key=name in ("sorted", "min", "max"),
        )

    def _arguments(self, node, first, every=False, key=False):
        """Checks the arguments of a call that eats an iterator given as its first, or as any, argument."""
        for index, argument in enumerate(node.args):
            starred = isinstance(argument, ast.Starred)
            argument = argument.value if starred else argument
            self._check(argument, iterator_is_eaten=starred or every or (first and index == 0))
        for keyword in node.keywords:
            if key and keyword.arg == "key":
                self._function_argument(keyword.value)
            else:
                self._check(keyword.value)

    def _function_argument(self, node):
        """A function given to a built-in, which calls it at once and forgets it."""
        if isinstance(node, ast.Lambda):
            arguments = node.args
            if arguments.defaults or arguments.kw_defaults:
                raise Unprovable("default of a lambda")
            for argument in arguments.posonlyargs + arguments.args + arguments.kwonlyargs:
                self._stored.add(argument.arg)
            if arguments.vararg or arguments.kwarg:
                raise Unprovable("lambda")
            self._check(node.body)
        elif isinstance(node, ast.Constant) and node.value is None:
            pass
        elif isinstance(node, ast.Name):
            self._call_of(self._called_value(node), ast.Call(node, [], []), False)
        else:
            raise Unprovable("function as argument")

    def _enter(self, function):
        """Walks a function of the program that is called."""
        if function in self._done:
            return
        node = self.program.node_of(function.__code__)
        builtins_of = getattr(function, "__builtins__", self.frame.f_builtins)
        if node is None or function.__globals__ is not self.frame.f_globals or builtins_of is not self.frame.f_builtins:
            raise Unprovable("unknown function")
        # Without recursion the depth of the stack is bounded, so no recursion error depends on how deep we look.
        if function in self._active:
            raise Unprovable("recursion")
        if function.__defaults__ or function.__kwdefaults__:
            self.roots.add(("defaults", function))
        outer, self._callee = self._callee, function
        self._active.append(function)
        for child in [node.body] if isinstance(node, ast.Lambda) else node.body:
            self._check(child)
        self._active.pop()
        self._callee = outer
        self._done.add(function)


def _singleton(node):
    return isinstance(node, ast.Constant) and (node.value is None or node.value is True or node.value is False)
