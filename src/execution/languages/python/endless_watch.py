"""Starts the proof of endlessness (endless.py) where a harness was told to."""

import endless

AFTER_CPU_SECONDS = 0.1


def watch_endless(argument, source, on_proof, allow_growth=False):
    """Calls `on_proof(signal, frame)` like a timer once the program provably never ends.

    `allow_growth`: a loop that only grows a list counts as endless too. Under the official rules its time ends before
    its memory does; the strict rules tell the two apart and leave it to the limits. What programs print is swallowed
    by every harness.
    """
    if argument.get("provesEndless"):
        endless.watch(
            AFTER_CPU_SECONDS,
            lambda _reason: on_proof(None, None),
            source=source,
            allow_growth=allow_growth,
            output_is_swallowed=True,
        )


def stop_watching(argument):
    if argument.get("provesEndless"):
        endless.stop()
