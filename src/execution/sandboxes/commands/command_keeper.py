"""Process 1 of a resident compiler's namespaces: gives it one program after the other, and wipes what it left.

The compiler is confined as the programs are and shares no process, folder or namespace with them. Between two programs the
working folder is emptied, so that no file of one is there when the next is compiled.

    compile {files, arguments} bytes          from the worker; the payload is the files' bytes
    done {status, files, stdout, stderr}      files: [[path, size, mode], ...] that the compiler wrote; the payload is their
                                              bytes, then standard output and error

With the compiler itself it speaks in numbers of 4 bytes: count, then each argument as length and bytes; the answer is
exit status, then standard output and error as length and bytes.
"""

import os
import shutil
import signal
import stat
import struct

import command_program
import frames
import isolation

# A compiler lives on and uses CPU time for many programs; the worker limits each program's share.
_NO_CPU_LIMIT_MS = 1e9


def become(place, options, requests, answers):
    """The child of the worker. Never returns."""
    try:
        os.setsid()
        isolation.die_with_parent()
        limits = {**options["limits"], "cpuTimeMs": _NO_CPU_LIMIT_MS}
        isolation.furnish_image(*place.user, place.image, limits["fileBytes"], place.layers)
        isolation.confine()
        os.mkdir(command_program.HOME, 0o700)
        os.mkdir(command_program.WORK, 0o700)
        os.chdir(command_program.WORK)
        os.umask(0o022)
        _keep(_Compiler(options, limits), requests, answers)
    except BaseException as error:
        os.write(2, ("compiler's keeper: %s: %s\n" % (type(error).__name__, error)).encode())
    finally:
        os._exit(1)


class _Compiler:
    """The running compiler."""

    def __init__(self, options, limits):
        for descriptor in (0, 1):
            os.dup2(os.open("/dev/null", os.O_RDWR), descriptor)
        requests_read, self._requests = os.pipe()
        self._answers, answers_write = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                os.setsid()
                os.dup2(requests_read, 0)
                os.dup2(answers_write, 1)
                isolation.limit_step(limits)
                for number in (signal.SIGINT, signal.SIGPIPE, signal.SIGXFSZ, signal.SIGCHLD):
                    signal.signal(number, signal.SIG_DFL)
                os.closerange(3, 1024)
                os.execvpe(options["start"][0], options["start"], options["environment"])
            finally:
                os._exit(command_program.NOT_FOUND)
        os.close(requests_read)
        os.close(answers_write)

    def compile(self, arguments, most):
        """Exit status, standard output and error; None when the compiler ended or says more than `most` bytes."""
        words = [argument.encode("utf-8", "surrogateescape") for argument in arguments]
        message = [struct.pack(">I", len(words))]
        for word in words:
            message += [struct.pack(">I", len(word)), word]
        frames.write_all(self._requests, b"".join(message))
        status = frames.read_exactly(self._answers, 4)
        streams = [self._stream(most), self._stream(most)] if status is not None else [None]
        return None if None in streams else (struct.unpack(">i", status)[0], *streams)

    def _stream(self, most):
        size = frames.read_exactly(self._answers, 4)
        if size is None or struct.unpack(">I", size)[0] > most:
            return None
        return frames.read_exactly(self._answers, struct.unpack(">I", size)[0])


def _keep(compiler, requests, answers):
    while True:
        frame = frames.receive(requests)
        if frame is None:
            return
        header, payload = frame
        command_program.write_files(header["files"], payload)
        answer = compiler.compile(header["arguments"], header["outputBytes"])
        if answer is None:
            return
        status, stdout, stderr = answer
        known = {path for path, *_ in header["files"]}
        written = [file for file in _files_below(".") if file[0] not in known]
        _wipe()
        facts = {"status": status, "stdout": len(stdout), "stderr": len(stderr)}
        facts["files"] = [[path, len(data), mode] for path, data, mode in written]
        frames.send(answers, facts, [*(data for _, data, _ in written), stdout, stderr])


def _files_below(folder):
    """Path, bytes and permissions of every plain file."""
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.normpath(os.path.join(parent, name))
            mode = os.lstat(path).st_mode
            if stat.S_ISREG(mode):
                with open(path, "rb") as file:
                    yield path, file.read(), mode & 0o777


def _wipe():
    for folder in (command_program.WORK, command_program.HOME):
        for entry in os.scandir(folder):
            if entry.is_dir(follow_symlinks=False):
                shutil.rmtree(entry.path)
            else:
                os.unlink(entry.path)
