"""Starts the proof of endlessness (endless.py) where a harness was told to."""

try:
    import endless
except ImportError:
    endless = None


def watch_endless(argument, source, on_proof):
    """Calls `on_proof(signal, frame)` like a timer once the program provably never ends."""
    if endless is not None and argument.get("provesEndless"):
        endless.watch(0.1, lambda _reason: on_proof(None, None), source=source)
