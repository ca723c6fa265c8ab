"""Values as bytes, with their types: the notation of src/execution/value-codec.ts, Python side.

The encoder runs inside the program's own process, after the program ran, so nothing it writes is trusted: it can
only say which values the program returned. It never calls a method that a class of the program could override
(types are tested by identity, contents are read through the plain base type).
"""

import struct
import sys

_INT64_MIN = -(1 << 63)
_INT64_MAX = (1 << 63) - 1
_NAN = 0x7FF8000000000000
_PLAIN = (bool, int, float, complex, str, bytes, bytearray, list, tuple, set, frozenset, dict)
_TYPES = {kind.__name__: kind for kind in _PLAIN}


class Handle:
    """Stands for the value that an earlier call of the program returned."""

    __slots__ = ("call",)

    def __init__(self, call):
        self.call = call


class Foreign:
    """Stands, on the judge's side, for an object whose type has no notation."""

    __slots__ = ("name", "overrides_equality")

    def __init__(self, name, overrides_equality):
        self.name = name
        self.overrides_equality = overrides_equality

    def __repr__(self):
        return "<foreign object of type %s>" % self.name


class MalformedValue(ValueError):
    """The bytes are not a value."""


def _double(value):
    if value != value:
        return b"7ff8000000000000"
    return b"%016x" % struct.unpack(">Q", struct.pack(">d", value))[0]


def _int(value):
    if _INT64_MIN <= value <= _INT64_MAX:
        return b"i%d;" % value
    return ("x%x;" % value).encode()


def _packed(value, is_list):
    """Homogeneous lists of ints or floats, the bulk of all data, at C speed; None where it does not apply."""
    kinds = set(map(type, value))
    if len(kinds) != 1:
        return None
    kind = kinds.pop()
    if kind is int:
        try:
            body = struct.pack("<%dq" % len(value), *value)
        except struct.error:
            return None
        return (b"L%d:" if is_list else b"U%d:") % len(value) + body
    if kind is float:
        body = struct.pack("<%dd" % len(value), *[v if v == v else _CANONICAL_NAN for v in value])
        return (b"D%d:" if is_list else b"T%d:") % len(value) + body
    return None


_CANONICAL_NAN = struct.unpack(">d", struct.pack(">Q", _NAN))[0]


def _text(tag, data):
    return b"%s%d:" % (tag, len(data)) + data


def _sequence(tag, value, parents):
    if id(value) in parents:
        return b"r%d;" % (len(parents) - 1 - parents.index(id(value)))
    inner = parents + [id(value)]
    return b"%s%d:" % (tag, len(value)) + b"".join([_encode(v, inner) for v in value])


def _unordered(tag, items, parents, owner):
    inner = parents + [id(owner)]
    parts = sorted([_encode(v, inner) for v in items])
    return b"%s%d:" % (tag, len(parts)) + b"".join(parts)


def _dict(value, parents):
    if id(value) in parents:
        return b"r%d;" % (len(parents) - 1 - parents.index(id(value)))
    inner = parents + [id(value)]
    # in its own order, which programs can see; the judge's comparison ignores it
    return b"m%d:" % len(value) + b"".join([_encode(k, inner) + _encode(v, inner) for k, v in value.items()])


def _encode(value, parents):
    kind = type(value)
    if value is None:
        return b"n"
    if kind is bool:
        return b"t" if value else b"f"
    if kind is int:
        return _int(value)
    if kind is float:
        return b"d" + _double(value)
    if kind is str:
        return _text(b"s", value.encode("utf-8", "surrogatepass"))
    if kind is list or kind is tuple:
        is_list = kind is list
        packed = _packed(value, is_list) if value else None
        return packed if packed is not None else _sequence(b"l" if is_list else b"u", value, parents)
    if kind is dict:
        return _dict(value, parents)
    if kind is set:
        return _unordered(b"e", value, parents, value)
    if kind is frozenset:
        return _unordered(b"z", value, parents, value)
    if kind is complex:
        return b"c" + _double(value.real) + _double(value.imag)
    if kind is bytes:
        return _text(b"b", value)
    if kind is bytearray:
        return _text(b"y", bytes(value))
    if kind is Handle:
        return b"h%d;" % value.call
    return _unusual(value, kind, parents)


def _unusual(value, kind, parents):
    numpy = sys.modules.get("numpy")
    if numpy is not None and getattr(kind, "__module__", None) == "numpy":
        encoded = _numpy(value, kind, numpy, parents)
        if encoded is not None:
            return encoded
    if kind is type and value in _PLAIN:
        return _text(b"w", _type_name(value))
    name = _type_name(kind)
    for base in _PLAIN:
        if base in kind.__mro__[1:]:
            if not _overrides_equality(kind, base) or _is_library(kind):
                return _text(b"k", name) + _encode(_plain(value, base), parents + [id(value)])
            break
    else:
        deque = sys.modules.get("collections") and sys.modules["collections"].deque
        if kind is deque:
            return _text(b"k", name) + _sequence(b"l", list(value), parents + [id(value)])
        if _is_library(kind) and kind.__name__ in ("Fraction", "Decimal"):
            return _text(b"k", name) + _encode(str(value), parents)
    overrides = "__eq__" in [k for c in kind.__mro__ if c is not object for k in c.__dict__]
    return _text(b"o", name) + (b"t" if overrides and not _is_library(kind) else b"f")


def _plain(value, base):
    if base is dict:
        return dict(dict.items(value))
    if base in (list, tuple, set, frozenset):
        return base(base.__iter__(value))
    if base is str:
        return str.__str__(value) if type(str.__str__(value)) is str else "".join(str.__iter__(value))
    if base is int:
        return int.__add__(value, 0)
    if base is float:
        return float.__add__(value, 0.0) if float.__eq__(value, 0.0) is not True else float.__abs__(value)
    if base is complex:
        return complex.__add__(value, 0j)
    if base is bytes:
        return bytes.__add__(value, b"")
    return bytes(value)


def _overrides_equality(kind, base):
    return kind.__eq__ is not base.__eq__


def _is_library(kind):
    """Whether a class is the standard library's own, not one that only says so."""
    module = sys.modules.get(kind.__module__ if type(kind.__module__) is str else "")
    return (
        module is not None
        and kind.__module__ in ("collections", "fractions", "decimal", "datetime", "enum", "builtins")
        and getattr(module, kind.__name__, None) is kind
    )


def _type_name(kind):
    name = type.__dict__["__qualname__"].__get__(kind)
    return str(name).encode("utf-8", "surrogatepass")[:200]


def _numpy(value, kind, numpy, parents):
    if kind is numpy.ndarray and not value.dtype.hasobject:
        dims = b"".join([b"i%d;" % n for n in value.shape])
        items = numpy.ravel(value).tolist()
        return _text(b"a", value.dtype.str.encode()) + b"p%d:" % value.ndim + dims + _encode(items, parents)
    if issubclass(kind, numpy.generic):
        plain = numpy.generic.item(value)
        if isinstance(plain, numpy.generic):
            return None
        return _text(b"g", value.dtype.str.encode()) + _encode(plain, parents)
    return None


def encode(value):
    """The bytes of a value. Raises RecursionError for nesting deeper than the interpreter's limit."""
    return _encode(value, [])


class _Reader:
    def __init__(self, data, on_handle):
        self.data = data
        self.at = 0
        self.on_handle = on_handle

    def number(self, end):
        stop = self.data.index(end, self.at)
        text = self.data[self.at : stop]
        self.at = stop + 1
        return int(text)

    def take(self, count):
        piece = self.data[self.at : self.at + count]
        if len(piece) != count:
            raise MalformedValue("value ends early")
        self.at += count
        return piece

    def double(self):
        return struct.unpack(">d", bytes.fromhex(self.take(16).decode()))[0]

    def sequence(self, kind, parents):
        count = self.number(b":")
        if kind is list:
            items = []
            inner = parents + [items]
            for _ in range(count):
                items.append(self.value(inner))
            return items
        inner = parents + [None]
        if kind is tuple:
            return tuple([self.value(inner) for _ in range(count)])
        items = set()
        for _ in range(count):  # one by one, so that a signal can end a set whose items all have the same hash
            items.add(self.value(inner))
        return kind(items)

    def mapping(self, parents):
        result = {}
        inner = parents + [result]
        for _ in range(self.number(b":")):
            key = self.value(inner)
            result[key] = self.value(inner)
        return result

    def packed(self, code, kind):
        count = self.number(b":")
        return kind(struct.unpack("<%d%s" % (count, code), self.take(8 * count)))

    def value(self, parents):
        tag = self.take(1)
        if tag == b"n":
            return None
        if tag == b"t":
            return True
        if tag == b"f":
            return False
        if tag == b"i":
            return self.number(b";")
        if tag == b"s":
            return self.take(self.number(b":")).decode("utf-8", "surrogatepass")
        if tag == b"l":
            return self.sequence(list, parents)
        if tag == b"u":
            return self.sequence(tuple, parents)
        if tag == b"L":
            return self.packed("q", list)
        if tag == b"U":
            return self.packed("q", tuple)
        if tag == b"D":
            return self.packed("d", list)
        if tag == b"T":
            return self.packed("d", tuple)
        if tag == b"d":
            return self.double()
        if tag == b"m":
            return self.mapping(parents)
        if tag == b"e":
            return self.sequence(set, parents)
        if tag == b"z":
            return self.sequence(frozenset, parents)
        return self.rare(tag, parents)

    def rare(self, tag, parents):
        if tag == b"x":
            stop = self.data.index(b";", self.at)
            text = self.data[self.at : stop]
            self.at = stop + 1
            return int(text, 16)
        if tag == b"c":
            return complex(self.double(), self.double())
        if tag == b"b":
            return self.take(self.number(b":"))
        if tag == b"y":
            return bytearray(self.take(self.number(b":")))
        if tag == b"r":
            return parents[-1 - self.number(b";")]
        if tag == b"w":
            return _TYPES[self.take(self.number(b":")).decode()]
        if tag == b"h":
            return self.on_handle(self.number(b";"))
        if tag == b"k":
            return self.subclass(self.take(self.number(b":")).decode("utf-8", "surrogatepass"), parents)
        if tag == b"o":
            name = self.take(self.number(b":")).decode("utf-8", "surrogatepass")
            return Foreign(name, self.take(1) == b"t")
        if tag == b"a" or tag == b"g":
            return self.numpy(tag, parents)
        raise MalformedValue("unknown tag %r" % tag)

    def subclass(self, name, parents):
        """A library class is rebuilt where its equality differs from the plain type's; else the plain value does."""
        base = self.value(parents + [None])
        if name == "deque":
            import collections

            return collections.deque(base)
        if name == "Fraction" and type(base) is str and not base.strip("-0123456789/"):  # no exponents
            import fractions

            return fractions.Fraction(base)
        if name == "Decimal" and type(base) is str:
            import decimal

            return decimal.Decimal(base)
        return base

    def numpy(self, tag, parents):
        dtype = self.take(self.number(b":")).decode()
        shape = None
        if tag == b"a":
            self.take(1)
            shape = [self.value(parents) for _ in range(self.number(b":"))]
        items = self.value(parents)
        try:
            import numpy
        except ImportError:
            return items
        if not 0 <= numpy.dtype(dtype).itemsize <= 16 + len(self.data):
            raise MalformedValue("an item larger than all bytes")
        if tag == b"g":
            return numpy.dtype(dtype).type(items)
        return numpy.array(items, dtype=dtype).reshape(shape)


def decode(data, on_handle=Handle):
    """The value of some bytes. Raises MalformedValue, or whatever rebuilding a hostile value raises."""
    reader = _Reader(bytes(data), on_handle)
    value = reader.value([])
    if reader.at != len(reader.data):
        raise MalformedValue("bytes after the value")
    return value
