"""What harmless.py accepts and refuses: `python3 test/python/harmless_test.py`."""

import importlib
import os
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "../../src/execution/languages/python"))

import harmless  # noqa: E402

ACCEPTED = {
    "a function": "def f(xs):\n    return sorted(x for x in xs if x > 0)[:3]",
    "what people import": "from typing import List, Optional\nimport math, re\nfrom collections import Counter, defaultdict as d",
    "all of math": "from math import *\nx = sqrt(2)",
    "methods of built-in types": "'a b'.split()[0].upper().join({'k': 1}.keys())",
    "the type of a value": "type(3) == int or type([]) is list",
    "how it is run": "if __name__ == '__main__':\n    print(1)",
    "a generator without handlers": "def f():\n    for i in range(3):\n        yield i",
    "handlers without a generator": "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    pass\nfinally:\n    pass",
    "names with one underscore": "def _helper(_x):\n    for _ in range(3):\n        pass\n    return _x",
    "a text that does not parse": "def f(:",
    "an endless loop": "while True:\n    pass",
    "decorators and lambdas": "import functools\n@functools.lru_cache(None)\ndef f(n):\n    return (lambda x: x)(n)",
}

REFUSED = {
    "any other module": "import os",
    "a module below": "import os.path as math",
    "a relative import": "from . import math",
    "other names of a module": "from functools import wraps",
    "names of a module through the module": "import operator\noperator.attrgetter('__globals__')",
    "names that evaluate text": "from typing import *\nget_type_hints(f)",
    "the system's modules": "import sys\nsys.modules",
    "a module's state": "import math\nmath.pi = 3",
    "any attribute": "f.x = 1",
    "an attribute that is deleted": "del f.x",
    "special attributes": "[].__class__.__mro__",
    "special attributes of a function": "(lambda: 0).__globals__",
    "special names": "__builtins__['open']",
    "special names as a parameter": "def f(__builtins__): pass",
    "special names as a keyword": "f(__class__=1)",
    "special names by import": "import math as __builtins__",
    "special names by global": "def f():\n    global __builtins__\n    pass",
    "special names of a function": "def __import__(*a): pass",
    "special names of an exception": "try:\n    pass\nexcept ValueError as __builtins__:\n    pass",
    "classes": "class A:\n    def __del__(self): pass",
    "classes made by type": "type('A', (), {})",
    "type by another name": "t = type",
    "type given away": "list(map(type, [1]))",
    "attributes by name": "getattr(f, 'x')",
    "text as code": "eval('1')",
    "files": "open('x')",
    "input": "input()",
    "names": "globals()",
    "a generator that handles its end": "def f():\n    try:\n        yield 1\n    finally:\n        g()",
    "a generator in a generator that handles": "def f():\n    try:\n        yield from g()\n    except BaseException:\n        pass",
    "coroutines": "async def f(): pass",
    "with": "with f() as x: pass",
    "the end of the process": "raise SystemExit",
    "exit": "exit()",
    "interruptions": "try:\n    pass\nexcept KeyboardInterrupt:\n    pass",
    "frames of a traceback": "try:\n    f()\nexcept Exception as e:\n    e.with_traceback(None).tb_frame",
    "frames of a generator": "g.gi_frame",
    "a text too long to read": "x = 1\n" * 10_000,
    "identity": "id(f)",
}


class Harmless(unittest.TestCase):
    def test_accepts(self):
        for name, source in ACCEPTED.items():
            with self.subTest(name):
                self.assertTrue(harmless.is_harmless(source))

    def test_refuses(self):
        for name, source in REFUSED.items():
            with self.subTest(name):
                self.assertFalse(harmless.is_harmless(source))

    def test_modules_show_nothing_but_what_is_listed(self):
        """An attribute is allowed by its name alone, so no module may have more of these names than meant for it."""
        also = {"typing": {"Counter", "OrderedDict", "defaultdict"}, "operator": {"index", "pow"}}
        for name, allowed in harmless._NAMES.items():
            public = {attribute for attribute in dir(importlib.import_module(name)) if not attribute.startswith("_")}
            with self.subTest(name):
                self.assertLessEqual((public & harmless._ATTRIBUTES) - allowed, also.get(name, set()))

    def test_allowed_names_are_no_modules(self):
        module = type(harmless)
        for name, allowed in harmless._NAMES.items():
            for attribute in allowed:
                value = getattr(importlib.import_module(name), attribute, None)
                with self.subTest("%s.%s" % (name, attribute)):
                    self.assertNotIsInstance(value, module)


if __name__ == "__main__":
    unittest.main()
