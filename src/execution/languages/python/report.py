"""The harness's report: records in memory shared with the supervisor, so that nothing is lost when a program dies.

Layout: 8 bytes little-endian end offset, then from offset 16 records of 1 type byte, 4 bytes little-endian length,
payload. The program runs in the same process and can write anything here; a report can only say which values were
returned, and those must be right. Record types are listed in src/execution/judging/report-records.ts.
"""

import struct

HEADER = 16
FULL = b"Z"[0]


class ReportFull(BaseException):
    """The report has no room for another record: the program returned more than it may."""


class Report:
    def __init__(self, memory):
        self._memory = memory
        self._end = HEADER

    def add(self, kind, payload=b"", _len=len, _pack=struct.pack_into):
        start = self._end
        end = start + 5 + _len(payload)
        memory = self._memory
        try:  # the comparisons are in C: a program can change what Python's own `>` says of two integers
            memory[start + 5 : end] = payload
            _pack("<BI", memory, start, kind, _len(payload))
        except (IndexError, ValueError, struct.error):
            self._close(start)
            raise ReportFull() from None
        self._end = end
        _pack("<Q", memory, 0, end)

    def _close(self, start):
        try:
            struct.pack_into("<BI", self._memory, start, FULL, 0)
        except struct.error:
            return
        struct.pack_into("<Q", self._memory, 0, start + 5)


def end(memory):
    """Where the report ends, according to its header, which the program can write."""
    return struct.unpack_from("<Q", memory, 0)[0]


def read(memory, start):
    """A view of what was written since `start`, and where that ends; nothing where the program forged the header."""
    claimed = end(memory)
    stop = max(start, claimed) if claimed <= len(memory) else start
    return memoryview(memory)[start:stop], stop
