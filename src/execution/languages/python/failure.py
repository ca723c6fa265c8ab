"""An exception as JSON for the report: its type, its message without addresses, and what was being done."""

import json
import re

_ADDRESS = re.compile(r"0x[0-9a-fA-F]{4,}")


def message_of(error, limit=300):
    try:
        text = str(error)
    except BaseException:
        text = "(message cannot be shown)"
    return without_addresses(text, limit)


def without_addresses(text, limit):
    """The first characters of a text; where objects lie differs from run to run."""
    return _ADDRESS.sub("0x...", text[: 4 * limit])[:limit]


def describe(error, compiling=False, returning=False, missing=None):
    kind = type(error)
    bases = [c.__name__ for c in kind.__mro__ if c.__module__ == "builtins"]
    facts = {"type": kind.__name__, "base": bases[0] if bases else "BaseException", "message": message_of(error)}
    if compiling:
        facts["compiling"] = True
    if returning:
        facts["returning"] = True
    if missing is not None and kind is KeyError:
        facts["missing"] = missing
    if isinstance(error, MemoryError):
        facts["memory"] = True
    return json.dumps(facts).encode()
