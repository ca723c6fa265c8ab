"""Finds the syntax tree of the code that is running, and refuses programs in which code can run behind a loop's back."""

import ast
import warnings


class Unprovable(Exception):
    """The loop is outside of what can be proved; says nothing about whether it ends."""


# Reading any of these names lets code run, or state change, behind the loop's back.
_UNTRACEABLE = frozenset(
    "__del__ weakref finalize exec eval __import__ importlib ctypes threading _thread signal settrace setprofile gc"
    " _getframe inspect subprocess multiprocessing asyncio concurrent atexit monitoring addaudithook".split()
)


class ProgramText:
    """The syntax trees of a program's functions, found by code object. Raises `Unprovable` for a program unfit for it."""

    def __init__(self, source):
        if len(source) > 60_000:
            raise Unprovable("long: reading it would cost too much")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the program's own compilation has given them
            tree = ast.parse(source)
            code = compile(source, "<endless>", "exec", dont_inherit=True)
        self._codes = {}
        self._nodes = {}
        yields = unwinds = False
        for node in ast.walk(tree):
            if not _UNTRACEABLE.isdisjoint(_names(node)):
                raise Unprovable("the program can act behind the loop")
            yields |= isinstance(node, (ast.Yield, ast.YieldFrom, ast.Await))
            unwinds |= isinstance(node, (ast.Try, ast.With, getattr(ast, "TryStar", ast.Try)))
            if isinstance(node, (ast.FunctionDef, ast.Lambda)):
                self._add(self._nodes, _key_of_node(node), node)
        if yields and unwinds:
            raise Unprovable("a forgotten generator could run its cleanup at any time")
        self._nodes["<module>", 0] = tree
        self._index(code)

    @staticmethod
    def _add(table, key, value):
        table[key] = None if key in table else value  # two of the same name and line: neither is known

    def _index(self, code):
        self._add(self._codes, _key_of_code(code), code)
        for constant in code.co_consts:
            if isinstance(constant, type(code)):
                self._index(constant)

    def node_of(self, code):
        """The function or module whose code this is (compared in full, not by name), or None."""
        key = _key_of_code(code)
        return self._nodes.get(key) if self._codes.get(key) == code else None


def _names(node):
    if isinstance(node, ast.Name):
        return (node.id,)
    if isinstance(node, ast.Attribute):
        return (node.attr,)
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return (node.name,)
    if isinstance(node, ast.Constant):
        return (node.value,) if isinstance(node.value, str) else ()
    if isinstance(node, ast.alias):
        return (node.name.split(".")[0], node.name.split(".")[-1])
    return ()


def _key_of_node(node):
    if isinstance(node, ast.Lambda):
        return "<lambda>", node.lineno
    return node.name, min([node.lineno] + [decorator.lineno for decorator in node.decorator_list])


def _key_of_code(code):
    return code.co_name, 0 if code.co_name == "<module>" else code.co_firstlineno
