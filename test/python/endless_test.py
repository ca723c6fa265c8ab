"""Claims of endless.py: `python3 test/python/endless_test.py`. Each program runs in a process of its own."""

import os
import pickle
import signal
import sys
import time
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "../../src/execution/languages/python"))

import endless  # noqa: E402
import official_rules  # noqa: E402

FIRST_ATTEMPT_SECONDS = 0.004
LIMIT_SECONDS = 2.0


class Sink:
    def write(self, text):
        return len(text)

    def flush(self):
        pass


def run(source, **options):
    """{"end": "claimed" | "ended" | "limit", "detail", "attempts"} of one program."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            sys.stdout = Sink()
            _run_here(source, options, lambda answer: os.write(writing, pickle.dumps(answer)))
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        answer = pipe.read()
    os.waitpid(child, 0)
    return pickle.loads(answer) if answer else {"end": "died", "detail": "", "attempts": 0}


def _run_here(source, options, answer):
    attempts = [0]

    def finish(end, detail):
        answer({"end": end, "detail": detail, "attempts": attempts[0]})
        os._exit(0)

    on_timer = endless._Watch.on_timer

    def counted(self, frame):
        attempts[0] += 1
        on_timer(self, frame)

    endless._Watch.on_timer = counted
    signal.signal(signal.SIGPROF, lambda *_: finish("limit", ""))
    signal.setitimer(signal.ITIMER_PROF, LIMIT_SECONDS)
    try:
        endless.watch(FIRST_ATTEMPT_SECONDS, lambda reason: finish("claimed", reason), source=source, **options)
        for _ in range(100):  # on a fast machine: until it was looked at
            exec(compile(source, "<program>", "exec", dont_inherit=True), {"__name__": "__main__"})
            if attempts[0]:
                break
        finish("ended", "")
    except BaseException as error:
        finish("ended", repr(error))


# Every one of these ends, after enough CPU time for several attempts.
ENDING = {
    "iterator in a local": """
def f():
    it = iter(range(400000))
    while True:
        if next(it, None) is None:
            break
f()
""",
    "iterator eaten by for and left": """
def f():
    it = iter(range(1000000))
    seen = True
    while seen:
        seen = False
        for x in it:
            seen = True
            break
f()
""",
    "zip kept": """
def f():
    z = zip(range(1000000))
    while sum(1 for x in z) < 1:
        break
    while next(z, 0) == 0 and next(g) < 300000:
        pass
g = iter(range(400000))
f()
""",
    "outer for re-enters": """
def f():
    for _ in range(400000):
        n = 3
        while n:
            n -= 1
f()
""",
    "outer for re-enters after break": """
def f():
    n = 1
    for _ in range(1000000):
        while n:
            break
f()
""",
    "outer for re-enters after break, at top level": """
n = 1
for _ in range(1000000):
    while n:
        m = n
        break
""",
    "outer for re-enters after continue of it": """
def f():
    n = 1
    for _ in range(1000000):
        while True:
            if n:
                break
        else:
            n = 2
        continue
f()
""",
    "outer for in while true": """
def f():
    it = iter(range(1000000))
    try:
        while True:
            while True:
                next(it)
                break
    except StopIteration:
        pass
f()
""",
    "outer for re-enters after exception": """
def f():
    n = 1
    for _ in range(100000):
        try:
            while True:
                n = 1
                raise ValueError
        except ValueError:
            pass
f()
""",
    "outer for re-enters after return in finally": """
def g(n):
    for _ in range(1000):
        try:
            while True:
                n = 1
                break
        finally:
            n = 2
def f():
    for _ in range(2000):
        g(1)
f()
""",
    "outer with re-enters": """
class C:
    n = 0
    def __enter__(self):
        C.n += 1
    def __exit__(self, *a):
        return True
def f():
    while C.n < 60000:
        with C():
            k = 2
            while k:
                k -= 1
f()
""",
    "called again and again": """
def g():
    n = 2
    while n:
        n -= 1
def f():
    for _ in range(100000):
        g()
f()
""",
    "endless generator driven by another loop": """
def g():
    while True:
        x = 1
        yield x
def f():
    for a, b in zip(range(1000000), g()):
        pass
f()
""",
    "generator sent to": """
def g():
    x = 0
    while True:
        x = (yield x) + 1
def f():
    it = g()
    next(it)
    n = 0
    while n < 200000:
        n = it.send(n)
f()
""",
    "closure cell": """
def counter():
    n = 0
    def up():
        nonlocal n
        n += 1
        return n
    return up
def f():
    up = counter()
    while up() < 200000:
        pass
f()
""",
    "closure of a closure": """
def outer():
    n = 0
    def up():
        nonlocal n
        n += 1
        return n
    def go():
        x = 0
        while x == 0:
            y = up()
            x = 1 if y > 200000 else 0
    return go
outer()()
""",
    "default argument": """
def g(a=[0]):
    a[0] += 1
    return a[0]
def f():
    while g() < 200000:
        pass
f()
""",
    "keyword default": """
def g(*, a=[0]):
    a[0] += 1
    return a[0]
def f():
    while g() < 200000:
        pass
f()
""",
    "attribute of function": """
def g():
    g.n += 1
    return g.n
g.n = 0
def f():
    while g() < 200000:
        pass
f()
""",
    "attribute of instance": """
class C:
    n = 0
def f(c):
    while c.n < 400000:
        c.n += 1
f(C())
""",
    "attribute of class": """
class C:
    n = 0
def f():
    while C.n < 400000:
        C.n += 1
f()
""",
    "attribute of a pure module": """
import math
math.pi = 0
def f():
    while math.pi < 400000:
        math.pi += 1
f()
""",
    "random": """
import random
def f():
    while random.random() > 0.000001:
        x = 1
random.seed(7)
f()
""",
    "random as global function": """
from random import random, seed
def f():
    while random() > 0.000001:
        x = 1
seed(7)
f()
""",
    "time": """
import time
def f():
    while time.process_time() - start < 0.3:
        x = 1
start = time.process_time()
f()
""",
    "thread": """
import threading
import time
flag = []
def later():
    time.sleep(0.1)
    flag.append(1)
def f():
    while not flag:
        x = 1
threading.Thread(target=later).start()
f()
""",
    "signal": """
import signal
flag = []
signal.signal(signal.SIGALRM, lambda *_: flag.append(1))
signal.setitimer(signal.ITIMER_REAL, 0.2)
def f():
    while not flag:
        x = 1
f()
""",
    "urandom": """
import os
def f():
    while os.urandom(1) > b"!":
        x = 1
for _ in range(20000):
    f()
""",
    "file": """
import os
def f(file):
    while file.read(1):
        x = 1
for _ in range(20):
    f(open(os.__file__))
""",
    "finalizer": """
class C:
    def __del__(self):
        done.append(1)
done = []
def old(c):
    for _ in range(500):
        x = [[] for _ in range(2000)]
def f():
    c = C()
    c.c = c
    old(c)
    c = None
    while not done:
        x = [[] for _ in range(2000)]
f()
""",
    "finalizer of a forgotten generator": """
done = []
def g():
    try:
        yield 1
    finally:
        done.append(1)
def old(c):
    for _ in range(500):
        x = [[] for _ in range(2000)]
def f():
    c = [g()]
    next(c[0])
    c.append(c)
    old(c)
    c = None
    while not done:
        x = [[] for _ in range(2000)]
f()
""",
    "weak reference": """
import weakref
class C:
    pass
def old(c):
    for _ in range(500):
        x = [[] for _ in range(2000)]
def f():
    c = C()
    c.c = c
    w = weakref.ref(c)
    old(c)
    c = None
    while w() is not None:
        x = [[] for _ in range(2000)]
f()
""",
    "truth of an instance": """
class C:
    n = 0
    def __bool__(self):
        C.n += 1
        return C.n < 200000
def f(c):
    while c:
        x = 1
f(C())
""",
    "equality of an instance": """
class C:
    n = 0
    def __eq__(self, other):
        C.n += 1
        return C.n < 200000
def f(c):
    while c == 1:
        x = 1
f(C())
""",
    "equality of an instance in a list": """
class C:
    n = 0
    def __eq__(self, other):
        C.n += 1
        return C.n < 200000
def f(c):
    while 1 in c:
        x = 1
f([C()])
""",
    "length of a list subclass": """
class L(list):
    n = 0
    def __len__(self):
        L.n += 1
        return max(0, 200000 - L.n)
def f(c):
    while len(c):
        x = 1
f(L())
""",
    "int subclass": """
class I(int):
    n = 0
    def __bool__(self):
        I.n += 1
        return I.n < 200000
def f(c):
    while c:
        x = 1
f(I(1))
""",
    "class with its own __class__": """
class C:
    n = 0
    @property
    def __class__(self):
        C.n += 1
        return int
def f(c):
    while x_(c):
        y = 1
def x_(c):
    return isinstance(c, float) or C.n < 100000
f(C())
""",
    "addition of an instance": """
class C:
    n = 0
    def __iadd__(self, other):
        C.n += 1
        if C.n > 200000:
            raise ValueError
        return self
def f(c):
    while True:
        c += 1
try:
    f(C())
except ValueError:
    pass
""",
    "global changed by a called function": """
n = 0
def g():
    global n
    n += 1
def f():
    while n < 200000:
        g()
f()
""",
    "global counted at top level, read by a called function": """
n = 0
def small():
    return n < 200000
while small():
    n += 1
""",
    "global list": """
n = []
def g():
    n.append(1)
def f():
    while len(n) < 200000:
        g()
f()
""",
    "globals()": """
n = 0
def f():
    while globals()["n"] < 200000:
        globals()["n"] += 1
f()
""",
    "locals()": """
def f():
    n = 0
    while locals()["n"] < 100000:
        n += 1
f()
""",
    "eval": """
def f():
    n = 0
    while eval("n") < 20000:
        n += 1
f()
""",
    "list known by two names": """
def f():
    a = b = []
    while len(b) < 400000:
        a.append(1)
f()
""",
    "list within another": """
def f():
    a = []
    b = {1: [a]}
    while len(b[1][0]) < 400000:
        a.append(1)
f()
""",
    "list in a closure": """
def f():
    a = []
    b = lambda: len(a)
    while b() < 200000:
        a.append(1)
f()
""",
    "list in a default": """
a = []
def g(b=a):
    return len(b)
def f(c):
    while g() < 200000:
        c.append(1)
f(a)
""",
    "list as attribute of a global": """
class C:
    a = []
def f(a):
    while len(C.a) < 200000:
        a.append(1)
f(C.a)
""",
    "counter read in an index": """
def f():
    n, a = 0, [0] * 2000000
    try:
        while True:
            a[n]
            n += 1
    except IndexError:
        pass
f()
""",
    "counter read in a slice": """
def f():
    n, a = 0, "a" * 60000
    while a[n:] != "":
        n += 1
f()
""",
    "counter read in another counter": """
def f():
    n = m = 0
    while m < 300000:
        n += 1
        m = n
f()
""",
    "counter read by walrus": """
def f():
    n = 0
    while (m := n) < 300000:
        n += 1
f()
""",
    "counter behind a comprehension": """
def f():
    n = 0
    while all(n < k for k in [100000]):
        n += 1
f()
""",
    "counter cut off": """
def f():
    n = s = 0
    while True:
        n += 1
        if s + 1500000 == n:
            break
f()
""",
    "number too large for float": """
def f():
    n, big = 0.0, 1
    while True:
        big = big * 2 + 1
        n += big
try:
    for _ in range(300):
        try:
            f()
        except OverflowError:
            pass
except ValueError:
    pass
""",
    "long division": """
def f():
    x = 1.0
    n = 0
    while x > 0:
        x = x / 1.00001
        n += 1
        if n > 300000:
            x = 0
f()
""",
    "slow convergence": """
def f():
    x, y = 0.0, 1.0
    while abs(x - y) > 1e-9:
        x = x + (y - x) / 30000
f()
""",
    "float that stops": """
def f():
    x = 9007199254740992.0 - 300000
    while x + 1 != x:
        x = x + 1
f()
""",
    "float that overflows, read by its own statement only": """
def f(x):
    try:
        while True:
            x **= 1.000003
    except OverflowError:
        pass
f(2.0)
""",
    "list that only its own statement reads": """
def f(x, y):
    while True:
        x -= y
x = [{k} for k in range(1000000)]
class S(set):
    n = 0
    def __isub__(self, other):
        S.n += 1
        if S.n > 300000:
            raise ValueError
        return self
try:
    f(S(), 1)
except ValueError:
    pass
""",
    "signed zero": """
def f():
    x, n = 0.0, 0
    while str(x) == "0.0" and n < 300000:
        n += 1
        x = x * 1 if n < 299999 else -x
f()
""",
    "true, one and 1.0": """
def f():
    x, n = 1, [0]
    while x == 1:
        n[0] += 1
        x = 1.0 if n[0] % 2 else True
        x = 2 if n[0] > 200000 else x
f()
""",
    "long cycle that ends": """
def f():
    x = 1
    while True:
        x = (x * 1103515245 + 12345) % 1048576
        if x == 1:
            break
f()
""",
    "identity of numbers": """
def f():
    n = x = 1000
    m = [0]
    while x is n:
        m[0] += 1
        x = n if m[0] < 300000 else int("1000")
f()
""",
    "id": """
def f():
    keep, first = [], id([])
    while len(keep) < 100000:
        x = id([])
        keep += [[]]
f()
""",
    "dict order": """
def f():
    d = {k: 0 for k in range(5000)}
    n = 0
    while n < 4999:
        k = list(d)[0]
        v = d.pop(k)
        d[k] = v
        n = list(d)[-1]
        for _ in range(30):
            n + n
f()
""",
    "dict order counts": """
def f():
    d = dict.fromkeys(range(9), 0)
    while True:
        for k in d:
            break
        d[k] = d.pop(k) + 1
        if d[8] > 9999:
            break
f()
""",
    "set mutation": """
def f():
    s = set(range(30000))
    while s:
        s.pop()
        x = sum(range(50))
f()
""",
    "set order by past": """
def f():
    s = {8, 16}
    n = 0
    while n < 200000:
        s.discard(8)
        s.add(8)
        n = n + 1
f()
""",
    "recursion ends": """
def g(n):
    return 0 if n == 0 else 1 + g(n - 1)
def f():
    n = 0
    while n < 400:
        n = g(n) + 1
for _ in range(10):
    f()
""",
    "recursion limit": """
def g():
    try:
        return g() + 1
    except RecursionError:
        return 1
def f():
    n = 0
    while n < 200:
        g()
        n = n + 1
f()
""",
    "code exchanged": """
def g():
    return True
def h():
    return False
k = [0]
def f():
    while g():
        k[0] += 1
        if k[0] == 200000:
            g.__code__ = h.__code__
f()
""",
    "function exchanged": """
def f():
    n = [0]
    g = lambda: True
    while g():
        n[0] += 1
        if n[0] == 200000:
            g = lambda: False
f()
""",
    "function exchanged by another": """
n = [0]
def g():
    return True
def tick():
    global g
    n[0] += 1
    if n[0] > 200000:
        g = lambda: False
def f():
    while g():
        tick()
f()
""",
    "decorated": """
def limited(g):
    n = 0
    def inner():
        nonlocal n
        n += 1
        return n < 200000 and g()
    return inner
@limited
def g():
    return True
def f():
    while g():
        x = 1
f()
""",
    "cache": """
from functools import lru_cache
n = [0]
@lru_cache(maxsize=1)
def g(x):
    n[0] += 1
    return n[0]
def f():
    k = 0
    while g(k) < 100000:
        k = 1 - k
f()
""",
    "built-in hidden by a global": """
it = iter(range(200000))
def len(x):
    return next(it, 0) < 199990
def f():
    while len(""):
        x = 1
f()
""",
    "built-in hidden by a local": """
def f(len):
    while len(""):
        x = 1
it = iter(range(200000))
f(lambda x: next(it, 0) < 199990)
""",
    "built-in replaced": """
import builtins
it = iter(range(200000))
builtins.len = lambda x: next(it, 0) < 199990
def f():
    while len(""):
        x = 1
f()
""",
    "built-in replaced by partial": """
import functools
it = iter(range(200000))
len = functools.partial(next, it)
def f():
    while len(0) or True:
        if len(0) > 199990:
            break
f()
""",
    "function of math replaced": """
import math
it = iter(range(200000))
math.floor = lambda x: next(it, 0) < 199990
def f():
    while math.floor(1.5):
        x = 1
f()
""",
    "stateful key": """
n = [0]
def key(x):
    n[0] += 1
    return x
def f():
    while n[0] < 200000:
        x = sorted([1, 2], key=key)
f()
""",
    "stateful lambda": """
n = [0]
def f():
    while n[0] < 200000:
        x = list(map(lambda k: n.append(n.pop() + 1), [1, 2]))
f()
""",
    "stateful lambda default": """
def f():
    n = [0]
    while n[0] < 200000:
        x = list(map(lambda k, n=n: n.append(n.pop() + 1), [1, 2]))
f()
""",
    "print to an object that gives up": """
import sys
class Out:
    n = 0
    def write(self, text):
        Out.n += 1
        if Out.n > 200000:
            raise ValueError
        return 1
def f():
    while True:
        print("x")
out, sys.stdout = sys.stdout, Out()
try:
    f()
except ValueError:
    pass
""",
    "print with a separator that counts": """
class S(str):
    pass
def f(n):
    while n < 200000:
        print(n)
        n = n + 1
f(0)
""",
    "collections": """
from collections import deque, Counter, defaultdict
def f():
    d, c, e = deque([0] * 100000), Counter(), defaultdict(int)
    while d:
        d.pop()
        c["x"] += 1
        e[1] += 1
f()
""",
    "stateful default factory": """
from collections import defaultdict
n = [0]
def up():
    n[0] += 1
    return n[0]
def f(d):
    while d[1] < 100000:
        d.pop(1)
f(defaultdict(up))
""",
    "bytearray": """
def f():
    b = bytearray(3)
    while b != b"\\xff\\xff\\x03":
        b[0] = (b[0] + 1) % 256
        if b[0] == 0:
            b[1] = (b[1] + 1) % 256
            if b[1] == 0:
                b[2] += 1
        if b[0] == 255 and b[1] == 255 and b[2] == 3:
            break
f()
""",
    "caught exception kept": """
def f():
    kept = None
    n = [0]
    while n[0] < 100000:
        try:
            raise ValueError(n[0])
        except ValueError as error:
            kept = error
            n[0] += 1
f()
""",
    "nested data": """
def f():
    d = {"a": [(1, [0])]}
    while d["a"][0][1][0] < 300000:
        d["a"][0][1][0] += 1
f()
""",
    "growing string": """
def f():
    s = ""
    while len(s) < 100000:
        s += "a"
f()
""",
    "number deep in a cyclic list": """
def f():
    a = [0]
    a.append(a)
    while a[1][1][1][0] < 300000:
        a[0] += 1
f()
""",
    "aliasing changes": """
def f():
    n = [0]
    a = [1]
    b = [1]
    while n[0] < 200000:
        n[0] += 1
        b = a if n[0] % 2 else [1]
f()
""",
    "two lambdas on one line": """
n = [0]
g, h = lambda: n[0] < 200000, lambda: n.append(n.pop() + 1)
def f():
    while g():
        h()
f()
""",
    "source hidden in exec": """
space = {}
exec("n = 0\\ndef g():\\n    global n\\n    n += 1\\n    return n", space)
g = space["g"]
def f():
    while g() < 200000:
        x = 1
f()
""",
    "function of another module's globals": """
import types
n = [0]
def g():
    n[0] += 1
    return n[0]
h = types.FunctionType(g.__code__, {"n": [0]})
def f():
    while h() < 200000:
        x = 1
f()
""",
    "long work inside": """
def f():
    n = 3
    while n:
        for i in range(200000):
            x = i * i
        n -= 1
f()
""",
    "sort that takes long": """
def f():
    a = list(range(1000000))
    while a[0] == 0:
        a.sort(key=lambda x: -x)
f()
""",
    "set of NaN": """
def f():
    n = [0]
    while n[0] < 60000:
        n[0] += len({float("nan"), 1.0}) - 1
f()
""",
    "comprehension on the line of the statement": """
def f():
    n = [0]
    for k in range(50):
        while n[0] < 300 * k:
            n = [[x + 1 for x in n if [y for y in range(60)]][0]]
f()
""",
    "statement over several lines": """
def f(n):
    while n > 0:
        n = max(
            [
                n - 1,
                min(0, n),
            ]
        )
f(200000)
""",
    "statement beside a loop's line": """
def f(n):
    for i in range(n):
        while True: x = 1; break
f(2000000)
""",
    "counter not yet at its bound": """
def f(n):
    while n < 1000000:
        n += 1
f(0)
""",
    "counter going down": """
def f(n):
    while n > -1000000:
        n -= 1
f(0)
""",
    "counter that meets a number": """
def f(n):
    while n > 0:
        n += 1
        if n == 1500000:
            break
f(1)
""",
    "counter chased by another": """
def f(n, m):
    while n > m:
        n += 1
        m += 2
f(1000000, 0)
""",
    "bound that moves down": """
def f(n, m):
    while n < m:
        m -= 1
f(0, 1000000)
""",
    "remainder": """
def f(n):
    while n % 1500007:
        n += 1
f(1)
""",
    "remainders that meet late": """
def f(n):
    while n % 1009 or n % 1013:
        n += 1
f(1)
""",
    "counter shown to a function": """
def g(n):
    return n < 500000
def f(n):
    while g(n):
        n += 1
f(0)
""",
    "counter at top level, shown to a function": """
def g():
    return n > 500000
n = 1
while n > 0:
    n += 1
    if g():
        break
""",
    "counter within arithmetic": """
def f(n):
    while n - 1000000:
        n += 1
f(0)
""",
    "counter negated": """
def f(n):
    while n > 0:
        n += 1
        if -n < -1000000:
            break
f(1)
""",
    "counter as range end": """
def f(n, a):
    while n > 0:
        n += 1
        for i in range(1000000, n):
            n = -1
            break
f(1, [])
""",
    "counter as range start": """
def f(n, a):
    k = True
    while k:
        n += 1
        k = False
        for i in range(n, 1000000):
            k = True
            break
f(1, [])
""",
    "slice of a list that is longer for a while": """
def f(a):
    i = 10
    while True:
        a.extend([0] * 3000)
        if not a[i:]:
            break
        del a[5:]
        i += 1
for _ in range(9):
    f([1, 2, 3, 4, 5])
""",
    "slice of a list that is longer under another name": """
def f(a):
    i = 10
    b = a
    while True:
        b += [0] * 3000
        if not a[i:]:
            break
        del b[5:]
        i += 1
for _ in range(9):
    f([1, 2, 3, 4, 5])
""",
    "slice from the end": """
def f(a):
    i = -1
    while len(a[i:]) < 60000:
        i -= 1
f("a" * 60000)
""",
    "return taken back": """
def f(n):
    m = [0]
    while n > 0:
        n += 1
        try:
            return n
        finally:
            if n < 1000000:
                continue
f(1)
""",
    "counter both ways": """
def f(n):
    up = 1
    while n > 0:
        n += 3 if n < 600000 and up else -1
        if n >= 600000:
            up = 0
f(1)
""",
    "counter both ways by statement": """
def f(n):
    m = 400000
    while n > 0:
        if m > 0:
            n += 1
            m -= 1
        else:
            n -= 1
f(1)
""",
    "counter set back": """
def f(n, m):
    while n > 5:
        n += 1
        if m[0] > 600000:
            n = 0
        m[0] += 1
f(10, [0])
""",
    "counter among ints and floats": """
def f(n):
    while n > 0:
        n += 1
        if n > 1e6:
            break
f(1)
""",
    "counter in a list index": """
def f(a):
    n = 0
    while n >= 0:
        n += 1
        if a[n]:
            break
f([0] * 1500000 + [1])
""",
    "deleted once too often": """
def f():
    x = k = 1
    while k:
        if sum(i % 3 for i in range(1000000)) < 0:
            x = 1
        del x
try:
    f()
except NameError:
    pass
""",
    "traced by itself": """
import sys
n = [0]
def f():
    while n[0] < 300000:
        x = 1
def tracer(frame, event, arg):
    n[0] += 1
    return tracer
sys.settrace(tracer)
f()
""",
    "profiled by itself": """
import sys
n = [0]
def g():
    pass
def f():
    while n[0] < 100000:
        g()
def profiler(frame, event, arg):
    n[0] += 1
sys.setprofile(profiler)
f()
""",
}

# None of these ends. The second value is the kind of proof; "" where none is expected, today.
ENDLESS = {
    "pass": ("while True:\n    pass\n", "repeats"),
    "nothing changes": ("def f(n):\n    while n > 0:\n        m = n - 1\nf(3)\n", "repeats"),
    "swap": ("def f(a, b):\n    while a != b:\n        a, b = (a, b) if a > b else (b, a)\nf(3, 5)\n", "repeats"),
    "digits of a negative number": (
        "def f(num):\n    even = odd = 0\n    while num != 0:\n        if num % 2 == 0:\n            even += 1\n"
        "        else:\n            odd += 1\n        num //= 10\nf(-12)\n",
        "counts",
    ),
    "counted in a called function": (
        "def ones(num):\n    n = 0\n    while num:\n        n += num & 1\n        num >>= 1\n    return n\n"
        "sorted([1, -2], key=lambda x: (ones(x), x))\n",
        "counts",
    ),
    "float counters": (
        "def f(x):\n    s = 0.0\n    while x > 0:\n        x *= 10\n        s = s + x\n        x //= 10\nf(3.5)\n",
        "counts",
    ),
    "rotation with helper": (
        "def f(a):\n    def shift(a):\n        a.insert(0, a[-1])\n        a.pop()\n        return a\n"
        "    def ordered(a):\n        return all(a[i] <= a[i + 1] for i in range(len(a) - 1))\n    while True:\n"
        "        a = shift(a)\n        if ordered(a):\n            break\nf([3, 5, 4, 1, 2, 9, 8])\n",
        "repeats",
    ),
    "inner of two": (
        "def f(s):\n    i = 0\n    while i < len(s):\n        j = 0\n        while j < len(s):\n            j = 0 * j\n"
        "        i += 1\nf('abc')\n",
        "repeats",
    ),
    "outer of two": (
        "def f(s):\n    i = 0\n    while i < len(s):\n        j = 0\n        while j < len(s):\n            j += 1\nf('abc')\n",
        "repeats",
    ),
    "within a for": (
        "def f(a):\n    for x in a:\n        p = s = 0\n        while x % 2 == 0:\n            s += p\n            x /= 2\nf([0, 1])\n",
        "counts",
    ),
    "list only added to": (
        "def f(k):\n    a = []\n    while k > 0:\n        a.append(k)\n        k = (k + 1) // 2\nf(7)\n",
        "grows",
    ),
    "exceptions caught": (
        "def f(a):\n    x = 1\n    while x:\n        try:\n            x = a[5]\n        except IndexError:\n            x = 1\nf([])\n",
        "repeats",
    ),
    "top level": ("n = -1\nk = 0\nwhile n:\n    k += 1\n    n = n // 2\n", "counts"),
    "math": ("import math\ndef f(x):\n    while x > 1:\n        x = math.floor(x) + 0.5\nf(2.25)\n", "repeats"),
    "prints": ("def f(x):\n    while x > 1:\n        print(x)\nf(2)\n", "repeats"),
    "counter past its bound": ("def f(i, n):\n    while i <= n:\n        n += 1\nf(0, 5)\n", "counts"),
    "counter past all": (
        "def f(s, t):\n    i, j = 0, len(t)\n    m = len(s)\n    k = 0\n    while j >= m:\n        if s[i:j] == t:\n"
        "            k += 1\n        i += 1\n        j += 1\nf('abc', 'xabc')\n",
        "counts",
    ),
    "remainder and bound": (
        "def f(x, y):\n    n = y\n    while True:\n        if n % 2 == 0:\n            if x <= n <= y:\n                return n\n"
        "            else:\n                n = n + 1\n        else:\n            n = n + 1\nf(5, 5)\n",
        "counts",
    ),
    "list of a counter": (
        "def f(n):\n    a = [n]\n    while n > 0:\n        n = (n + 1) if n % 2 == 1 else (n + 2)\n        a.append(n)\nf(3)\n",
        "grows",
    ),
    "sum of an empty slice": (
        "def f(a):\n    i = 0\n    m = 7\n    while m > sum(a[i:3]):\n        i += 1\nf([1, 2, 3])\n",
        "counts",
    ),
    "unread program state": (
        "import time, random\nclass C:\n    pass\nc = C()\nclock = iter([])\ndef f(x):\n    y = c\n    z = clock\n    while x > 1:\n        x = x + 0\nf(2)\n",
        "repeats",
    ),
}  # fmt: skip


@unittest.skipUnless(sys.version_info[:2] in endless._VERSIONS, "nothing is claimed by this version of Python")
class NeverWrong(unittest.TestCase):
    """No program that ends is ever claimed, with all that the caller may allow allowed."""


@unittest.skipUnless(sys.version_info[:2] in endless._VERSIONS, "nothing is claimed by this version of Python")
class Proves(unittest.TestCase):
    """What never ends is proved, by the kind of proof expected."""


def _ending(source):
    def test(self):
        answer = run(source, allow_growth=True, output_is_swallowed=True)
        self.assertEqual((answer["end"], answer["detail"]), ("ended", ""))
        self.assertGreater(answer["attempts"], 0, "ended before the first look: proves nothing")

    return test


def _endless(source, kind):
    def test(self):
        answer = run(source, allow_growth=True, output_is_swallowed=True)
        if kind:
            self.assertEqual((answer["end"], answer["detail"].split(":")[0]), ("claimed", kind))
        else:
            self.assertEqual(answer["end"], "limit")

    return test


for name, source in ENDING.items():
    setattr(NeverWrong, "test " + name, _ending(source))
for name, (source, kind) in ENDLESS.items():
    setattr(Proves, "test " + name, _endless(source, kind))


def raises_in_child(exception, work):
    """Whether `work` ends with this exception, in a process of its own."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            work()
        except exception:
            os.write(writing, b"raised")
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    return said == b"raised"


@unittest.skipUnless(sys.version_info[:2] in endless._VERSIONS, "nothing is claimed by this version of Python")
class Options(unittest.TestCase):
    def test_growth_is_not_claimed_unasked(self):
        self.assertEqual(run(ENDLESS["list only added to"][0])["end"], "limit")

    def test_output_is_not_ignored_unasked(self):
        self.assertEqual(run(ENDLESS["prints"][0])["end"], "limit")

    def test_no_source_no_claim(self):
        claimed = []
        endless.watch(0.004, claimed.append)
        self.assertIsNone(endless._active)

    def test_another_source_no_claim(self):
        # The text given is not the program that runs.
        program = ENDLESS["nothing changes"][0]
        answer = run("exec(compile(%r, '<p>', 'exec'), {'__name__': 'x'})" % program)
        self.assertEqual(answer["end"], "limit")

    def test_exception_from_on_proof_reaches_the_program(self):
        def stop(_reason):
            raise KeyboardInterrupt

        def program():
            source = ENDLESS["nothing changes"][0]
            endless.watch(0.004, stop, source=source)
            exec(compile(source, "<p>", "exec"), {})

        self.assertTrue(raises_in_child(KeyboardInterrupt, program))

    def test_a_timer_that_fires_during_an_attempt_reaches_the_program(self):
        # Raised inside the attempt, the exception would end there, and the program would go on without a timer.
        def long_attempt(_watch, _frame):
            start = time.process_time()
            while time.process_time() < start + 0.2:
                pass
            raise endless.Unprovable("not looked at")

        def program():
            endless._Watch.candidates = long_attempt
            source = "while n < 50_000_000:\n    n += 1\n"
            official_rules.start_timer(0.1)
            endless.watch(0.05, lambda _reason: None, source=source)
            exec(compile(source, "<p>", "exec"), {"n": 0})

        self.assertTrue(raises_in_child(official_rules.TimeoutException, program))

    def test_stop_disarms(self):
        endless.watch(0.004, lambda _reason: None, source="x = 1")
        endless.stop()
        self.assertEqual(signal.getitimer(signal.ITIMER_VIRTUAL), (0.0, 0.0))

    def test_lets_go(self):
        # After its five attempts nothing is left of it in a loop that cannot be proved.
        source = "import sys\ndef f(n):\n    while n < 5000000:\n        n = n + 1\nf(0)\nassert sys.gettrace() is None\n"
        answer = run(source)
        self.assertEqual((answer["end"], answer["detail"]), ("ended", ""))
        self.assertLessEqual(answer["attempts"], 2 * endless._ATTEMPTS)


if __name__ == "__main__":
    unittest.main()
