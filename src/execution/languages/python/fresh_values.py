"""Values that programs may change, made anew for each of those that share a process."""

import marshal

import value_codec


class FreshValues:
    """What a value-codec text holds. `first` for programs with a process of their own, `again()` for each of the others."""

    def __init__(self, data, handle=None):
        self._data = data
        self._handle = handle
        self.first = value_codec.decode(data, handle)
        self._copy = _marshalled(self.first)

    def again(self):
        if self._copy is None:
            return value_codec.decode(self._data, self._handle)
        return marshal.loads(self._copy)


def _marshalled(values):
    """Ten times quicker to read than the codec. Not for sets, whose order could come out another, nor for objects."""
    waiting = [values]
    while waiting:
        value = waiting.pop()
        kind = type(value)
        if kind in (list, tuple):
            waiting.extend(value)
        elif kind is dict:
            waiting.extend(value.keys())
            waiting.extend(value.values())
        elif kind not in (int, float, str, bool, bytes, complex, type(None)):
            return None
    return marshal.dumps(values)
