"""Starts the proof of endlessness (endless.py) where a harness was told to."""

import time

import endless

try:
    import resource

    from isolation import CPU_SECONDS_BEYOND
except ImportError:  # in WebAssembly, where what grows is left to the limits
    resource = None

AFTER_CPU_SECONDS = 0.1


def watch_endless(argument, source, on_proof):
    """Calls `on_proof()` once the program provably never ends, also where it grows a list meanwhile, if its time ends long
    before its memory. What programs print is swallowed by every harness.
    """
    born_with = _resident_bytes()

    def proven(reason):
        if not reason.startswith("grows") or _time_ends_first(born_with):
            on_proof()

    if argument.get("provesEndless"):
        endless.watch(
            AFTER_CPU_SECONDS,
            proven,
            source=source,
            allow_growth=True,
            output_is_swallowed=True,
        )


def _time_ends_first(born_with):
    """Whether half of the memory would last longer than the CPU time, if it goes on as it did so far. On a closer race
    the limits decide."""
    if resource is None:
        return False
    seconds = resource.getrlimit(resource.RLIMIT_CPU)[0] - CPU_SECONDS_BEYOND
    grown = _resident_bytes() - born_with
    return grown / time.process_time() * seconds < resource.getrlimit(resource.RLIMIT_AS)[0] / 2


def _resident_bytes():
    return 0 if resource is None else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def stop_watching(argument):
    if argument.get("provesEndless"):
        endless.stop()
