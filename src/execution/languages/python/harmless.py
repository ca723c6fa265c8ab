"""Tells, from its text alone, programs that can only compute: they reach nothing but values they made or were given.

Such a program can leave nothing behind for another one, so several may run one after the other in one process
(shared_process.py, docs/decisions/shared-processes.md). The answer is yes only where every node of the syntax tree is on the
lists below: no attribute is ever stored, none with underscores in front is read, no class is made (its `__del__` would
run later), no builtin is named that reads names from strings, opens, imports or executes, and of each module only
named functions without state. Whatever is not known is not harmless, which only makes it slower.
"""

import ast
import builtins
import importlib

# Longer ones are rare, and reading them would cost more than it saves.
_LONGEST_SOURCE = 20_000

_BUILTINS = frozenset(
    "abs all any ascii bin bool bytearray bytes callable chr complex dict divmod enumerate filter float format frozenset hex int "
    "isinstance issubclass iter len list map max min next object oct ord pow print range repr reversed round set slice sorted str sum "
    "tuple zip True False None NotImplemented Ellipsis "
    "Exception ArithmeticError AssertionError AttributeError EOFError FloatingPointError IndexError KeyError LookupError "
    "NameError NotImplementedError OverflowError RecursionError RuntimeError StopIteration "
    "SyntaxError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError ValueError "
    "Warning ZeroDivisionError".split()
)
_REFUSED_NAMES = frozenset(dir(builtins)) - _BUILTINS - {"__name__"}

# What may be imported, and of it what may be named. All of it computes and keeps no state that a program could see.
_MODULES = {
    "math": "*",
    "cmath": "*",
    "typing": "Any Callable Dict FrozenSet Generator Iterable Iterator List Mapping Optional Sequence Set Text Tuple Union",
    "string": "ascii_letters ascii_lowercase ascii_uppercase digits hexdigits octdigits punctuation whitespace printable",
    "itertools": "accumulate chain combinations combinations_with_replacement compress count cycle dropwhile "
    "filterfalse groupby islice permutations product repeat starmap takewhile zip_longest pairwise from_iterable",
    "functools": "reduce lru_cache cache cmp_to_key partial",
    "collections": "Counter OrderedDict defaultdict deque most_common elements subtract appendleft popleft extendleft rotate move_to_end",
    "re": "compile escape findall finditer fullmatch match search split sub subn group groups groupdict start end span "
    "I IGNORECASE M MULTILINE S DOTALL",
    "heapq": "heapify heappop heappush heappushpop heapreplace nlargest nsmallest",
    "bisect": "bisect bisect_left bisect_right insort insort_left insort_right",
    "copy": "copy deepcopy",
    "operator": "add and_ eq floordiv ge gt itemgetter le lt mod mul ne neg not_ or_ sub truediv xor",
    "hashlib": "md5 sha1 sha256 sha512 hexdigest digest",
    "sys": "maxsize",
}


def _public(names):
    return {name for name in names if not name.startswith("_")}


def _names_of(module):
    return _public(dir(importlib.import_module(module))) if _MODULES[module] == "*" else set(_MODULES[module].split())


_NAMES = {module: _names_of(module) for module in _MODULES}
# Attributes that may be read of anything at all: methods of the builtin types, names of the modules above.
_ATTRIBUTES = frozenset(
    _public(name for kind in (str, bytes, int, float, complex, list, tuple, dict, set, frozenset, range) for name in dir(kind))
).union(*_NAMES.values())

_PLAIN = frozenset(
    getattr(ast, name)
    for name in (
        "Module Expression Load Store Del And Or Add Sub Mult Div FloorDiv Mod Pow LShift RShift BitOr BitXor BitAnd MatMult "
        "Invert Not UAdd USub Eq NotEq Lt LtE Gt GtE Is IsNot In NotIn Constant Expr Assign AugAssign AnnAssign For While If "
        "Break Continue Pass Return Raise Assert Delete Global Nonlocal BoolOp BinOp UnaryOp Compare IfExp Dict Set List Tuple "
        "ListComp SetComp DictComp GeneratorExp comprehension Call Starred Subscript Slice JoinedStr FormattedValue NamedExpr "
        "Lambda arguments FunctionDef Return Index ExtSlice alias keyword arg"
    ).split()
    if hasattr(ast, name)
)


def is_harmless(source):
    """Whether `source` is such a program. A text that does not compile runs nothing, and is."""
    if len(source) > _LONGEST_SOURCE:
        return False
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return True
    except (ValueError, RecursionError, MemoryError):
        return False
    return _all_allowed(tree)


def _all_allowed(tree):
    waiting = [tree]
    yields = tries = False
    while waiting:
        node = waiting.pop()
        kind = type(node)
        if kind is ast.Call and _asks_type(node):
            waiting.append(node.args[0])
            continue
        if kind is ast.Yield:
            yields = True
        elif kind is ast.Try or kind is ast.ExceptHandler:
            tries = True
        elif kind not in _PLAIN and not _CHECKS.get(kind, _unknown)(node):
            return False
        for field in kind._fields:
            value = getattr(node, field, None)
            if type(value) is list:
                for item in value:
                    if isinstance(item, ast.AST):
                        waiting.append(item)
                    elif type(item) is str and item[:2] == "__":
                        return False
            elif isinstance(value, ast.AST):
                waiting.append(value)
            elif type(value) is str and value[:2] == "__" and kind is not ast.Constant and value != "__name__":
                return False
    # a generator that nobody finished is closed later, and would run its handlers then
    return not (yields and tries)


def _unknown(_node):
    return False


def _asks_type(call):
    """`type` may be asked of a value; with three arguments it makes a class."""
    function = call.func
    return (
        type(function) is ast.Name
        and function.id == "type"
        and len(call.args) == 1
        and not call.keywords
        and type(call.args[0]) is not ast.Starred
    )


def _name(node):
    return node.id not in _REFUSED_NAMES


def _attribute(node):
    return node.attr in _ATTRIBUTES and type(node.ctx) is ast.Load


def _import(node):
    return all(alias.name in _NAMES for alias in node.names)


def _import_from(node):
    names = _NAMES.get(node.module) if node.level == 0 else None
    # typing has names that evaluate text: no star there
    return names is not None and all(a.name in names or (a.name == "*" and _MODULES[node.module] == "*") for a in node.names)


_CHECKS = {ast.Name: _name, ast.Attribute: _attribute, ast.Import: _import, ast.ImportFrom: _import_from}
