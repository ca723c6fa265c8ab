"""Process 1 of a program's namespaces: writes its files, runs its steps one after the other, and reports how each ended.

It stays our own code to the end. The program's processes cannot look into it (it is not dumpable), and the kernel
delivers no signal from inside its namespace that it has no handler for.
"""

import errno
import json
import os
import resource
import signal
import time

# os.execvpe imports this when it is first called, when `/` may hold no Python any more
import warnings  # noqa: F401

import isolation

WORK = "/tmp/program"
HOME = "/tmp/home"
# Exit statuses of a shell for what could not be started.
NOT_FOUND, NOT_EXECUTABLE = 127, 126
_SEARCH_ERRORS = (errno.ENOENT, errno.ENOTDIR, errno.EACCES)


class Place:
    """Where programs live: the user outside, the folder that becomes `/`, folders that get a private writable layer."""

    def __init__(self, user, image, layers):
        self.user = user
        self.image = image
        self.layers = layers


def become(place, job, payload, channels, events):
    """The child of the worker. Never returns."""
    try:
        # a process group spans namespaces: in the worker's, kill(0) would reach the worker
        os.setsid()
        isolation.die_with_parent()
        isolation.furnish_image(*place.user, place.image, job["fileBytes"], place.layers)
        isolation.confine()
        null = os.open("/dev/null", os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(null, descriptor)
        os.set_inheritable(events, False)
        steps = _prepare(job, payload)
        for index, (step, stdin) in enumerate(steps):
            if not _run_step(index, step, stdin, channels[index], job["environment"], events):
                break
        os._exit(0)
    except BaseException as error:
        _tell(events, {"broken": "%s: %s" % (type(error).__name__, error)})
        os._exit(1)


def _tell(events, message):
    os.write(events, json.dumps(message).encode()[:4000] + b"\n")  # shorter than a pipe's atomic size


def _prepare(job, payload):
    """Writes the files. Returns each step with the descriptor of its standard input."""
    os.mkdir(WORK, 0o700)
    os.mkdir(HOME, 0o700)
    os.chdir(WORK)
    os.umask(0o022)
    view = write_files(job["files"], payload)
    steps = []
    for step in job["steps"]:
        stdin = os.open("/dev/null", os.O_RDONLY)
        if step.get("stdin") is not None:
            _write("/tmp/.stdin", view[: step["stdin"]])
            view = view[step["stdin"] :]
            stdin = os.open("/tmp/.stdin", os.O_RDONLY)
            os.unlink("/tmp/.stdin")
        steps.append((step, stdin))
    return steps


def write_files(files, payload):
    """Writes `[[path, size], ...]` below the working folder, with permissions where a third says them. Returns what of the
    payload is not theirs."""
    view = memoryview(payload)
    for path, size, *mode in files:
        if os.path.dirname(path):
            os.makedirs(os.path.dirname(path), exist_ok=True)
        _write(path, view[:size])
        if mode:
            os.chmod(path, mode[0])
        view = view[size:]
    return view


def _write(path, data):
    with open(path, "wb") as file:
        file.write(data)


def _cpu_ms(usage):
    return (usage.ru_utime + usage.ru_stime) * 1000


def _run_step(index, step, stdin, channel, environment, events):
    """Runs one step and everything it leaves behind to the end. Returns whether the next one may run."""
    children_before = _cpu_ms(resource.getrusage(resource.RUSAGE_CHILDREN))
    before = children_before + _cpu_ms(resource.getrusage(resource.RUSAGE_SELF))
    trouble_read, trouble_write = os.pipe()  # closed by a successful exec
    _tell(events, {"step": index, "cpuTimeMsBefore": before})
    started = time.monotonic()
    child = os.fork()
    if child == 0:
        _become_step(step, stdin, channel, environment, trouble_write)
    os.close(trouble_write)
    trouble = os.read(trouble_read, 64)
    os.close(trouble_read)
    status, peak = _wait_for(child)
    wall_ms = (time.monotonic() - started) * 1000
    peak = max(peak, _end_the_rest())
    if trouble:
        number = int(trouble)
        if number in _SEARCH_ERRORS and not _belongs_to_program(step["command"][0]):
            _tell(events, {"missing": step["command"][0]})
            return False
        status = NOT_FOUND if number == errno.ENOENT else NOT_EXECUTABLE
    cpu_ms = _cpu_ms(resource.getrusage(resource.RUSAGE_CHILDREN)) - children_before
    facts = {"ended": index, "status": status, "cpuTimeMs": cpu_ms, "wallTimeMs": wall_ms, "memoryBytes": peak}
    _tell(events, facts)
    return status in (step.get("continuesAfter") or (0,))


def _belongs_to_program(command):
    return "/" in command and os.path.abspath(command).startswith("/tmp/")


def _wait_for(child):
    """Waits for the step, burying orphans meanwhile. Returns its status and the largest resident size seen."""
    peak = 0
    while True:
        process, status, usage = os.wait4(-1, 0)
        peak = max(peak, usage.ru_maxrss * 1024)
        if process == child:
            return os.waitstatus_to_exitcode(status), peak


def _end_the_rest():
    """Ends what the step left running: nothing of it may be there while the next one runs."""
    peak = 0
    while True:
        try:
            os.kill(-1, signal.SIGKILL)
        except ProcessLookupError:
            pass
        try:
            peak = max(peak, os.wait4(-1, 0)[2].ru_maxrss * 1024)
        except ChildProcessError:
            return peak


def _become_step(step, stdin, channel, environment, trouble):
    try:
        os.setsid()
        os.chdir(WORK)
        os.dup2(stdin, 0)
        os.dup2(channel.stdout_write, 1)
        os.dup2(channel.stderr_write, 2)
        isolation.limit_step(step["limits"])
        for number in (signal.SIGINT, signal.SIGPIPE, signal.SIGXFSZ, signal.SIGCHLD):
            signal.signal(number, signal.SIG_DFL)
        os.set_inheritable(trouble, False)
        # everything but the descriptor that says whether this succeeded
        os.closerange(3, trouble)
        os.closerange(trouble + 1, 1024)
        os.execvpe(step["command"][0], step["command"], environment)
    except OSError as error:
        os.write(trouble, b"%d" % (error.errno or errno.EIO))
    except BaseException:
        os.write(trouble, b"%d" % errno.EIO)
    os._exit(NOT_FOUND)
