"""Puts a program into namespaces of its own and takes every privilege from it (Linux; x86_64 and aarch64).

The worker already runs inside a read-only sandbox without network (bubblewrap). Each program gets, on top, its own
user, process, mount, network, IPC and UTS namespaces by one raw clone(2): a plain fork followed by unshare(2) would
need a second fork for the process namespace. Every failure raises: a program is never run less isolated than asked.
"""

import contextlib
import ctypes
import os
import platform
import resource
import signal
import struct

# By how much the kernel's own CPU limit lies beyond a program's.
CPU_SECONDS_BEYOND = 10

_libc = ctypes.PyDLL(None, use_errno=True)  # PyDLL keeps the interpreter lock, which a raw clone needs
_libc.mount.argtypes = (ctypes.c_char_p, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_ulong, ctypes.c_char_p)
_libc.syscall.restype = ctypes.c_long

_NEW_NAMESPACES = 0x10000000 | 0x20000000 | 0x40000000 | 0x00020000 | 0x08000000 | 0x04000000
_MS_RDONLY, _MS_NOSUID, _MS_NODEV, _MS_NOEXEC = 1, 2, 4, 8
_PR_SET_DUMPABLE, _PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS = 4, 22, 38
_PR_SET_PDEATHSIG, _PR_SET_CHILD_SUBREAPER = 1, 36

_MACHINE = platform.machine()
_SYSCALLS = {
    # name: (x86_64, aarch64)
    "clone": (56, 220),
    "mount": (165, 40),
    "capset": (126, 91),
    "rt_sigaction": (13, 134),
    "socket": (41, 198),
    "socketpair": (53, 199),
}
# What a Python program has no business with, though the namespaces would contain it: the kernel's attack surface.
_DENIED = {
    "ptrace": (101, 117),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "unshare": (272, 97),
    "setns": (308, 268),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "keyctl": (250, 219),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
    "open_tree": (428, 428),
    "move_mount": (429, 429),
    "fsopen": (430, 430),
    "fsmount": (432, 432),
    "mount_setattr": (442, 442),
    "name_to_handle_at": (303, 264),
    "open_by_handle_at": (304, 265),
    "kexec_load": (246, 104),
    "init_module": (175, 105),
    "finit_module": (313, 273),
    "delete_module": (176, 106),
    "swapon": (167, 224),
    "quotactl": (179, 60),
    "acct": (163, 89),
    "personality": (135, 92),
    "clone3": (435, 435),
    # memory that no limit of a process counts, because no process need keep it mapped
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    "shmget": (29, 194),
    "msgget": (68, 186),
    "semget": (64, 190),
    "fanotify_init": (300, 262),
    "kexec_file_load": (320, 294),
    "fsconfig": (431, 431),
    "fspick": (433, 433),
    "syslog": (103, 116),
    "pidfd_getfd": (438, 438),
    "kcmp": (312, 272),
    "modify_ldt": (154, None),
}
# Unix and internet sockets. Others are kernel surface, and vsock reaches the hypervisor past every network namespace.
_FAMILIES = (1, 2, 10)
_SIGCHLD = 17
_AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_ENOSYS, _EPERM, _EAFNOSUPPORT = 38, 1, 97


def supported():
    """Why this machine cannot isolate, or None."""
    return None if _MACHINE in _AUDIT_ARCH else "no syscall table for %s" % _MACHINE


def _number(entry):
    return entry[0] if _MACHINE == "x86_64" else entry[1]


def _check(result, what):
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, "%s: %s" % (what, os.strerror(number)))


def clone_into_namespaces():
    """Like fork(), but the child is process 1 of new namespaces. Returns the child's id, 0 in the child."""
    child = _libc.syscall(_number(_SYSCALLS["clone"]), _NEW_NAMESPACES | signal.SIGCHLD, 0, 0, 0, 0)
    if child < 0:
        number = ctypes.get_errno()
        raise OSError(number, "clone into new namespaces: %s" % os.strerror(number))
    return child


def _write(path, text):
    descriptor = os.open(path, os.O_WRONLY)
    try:
        os.write(descriptor, text)
    finally:
        os.close(descriptor)


def _mount_tmpfs(path, flags, options):
    _check(_libc.mount(b"tmpfs", path, b"tmpfs", flags, options), "mount tmpfs on %s" % path.decode())


def furnish(outer_uid, outer_gid, file_bytes, hidden):
    """In the new process 1: maps the user, gives an empty private working folder, hides `hidden` folders."""
    _write("/proc/self/setgroups", b"deny")
    _write("/proc/self/uid_map", b"1000 %d 1" % outer_uid)
    _write("/proc/self/gid_map", b"1000 %d 1" % outer_gid)
    quota = b"size=%d,nr_inodes=4096,mode=0700" % file_bytes
    _mount_tmpfs(b"/tmp", _MS_NOSUID | _MS_NODEV, quota)
    for folder in hidden:
        _mount_tmpfs(folder, _MS_RDONLY | _MS_NOSUID | _MS_NODEV | _MS_NOEXEC, b"size=4096,mode=0555")
    os.chdir("/tmp")


def furnish_image(outer_uid, outer_gid, image, file_bytes, layers):
    """In the new process 1 of a program with commands of its own: the folder `image` becomes `/`, with a private `/tmp`,
    its own `/proc`, and a private writable layer over each folder of `layers` (paths inside `image`)."""
    _write("/proc/self/setgroups", b"deny")
    _write("/proc/self/uid_map", b"1000 %d 1" % outer_uid)
    _write("/proc/self/gid_map", b"1000 %d 1" % outer_gid)
    quota = b"size=%d,nr_inodes=65536,mode=0700" % file_bytes
    _mount_tmpfs(image + b"/tmp", _MS_NOSUID | _MS_NODEV, quota)
    flags = _MS_NOSUID | _MS_NODEV | _MS_NOEXEC
    _check(_libc.mount(b"proc", image + b"/proc", b"proc", flags, None), "mount proc")
    if layers:
        _mount_tmpfs(b"/layers", _MS_NOSUID | _MS_NODEV, quota)
    for index, folder in enumerate(layers):
        upper, work = b"/layers/%d" % index, b"/layers/%d.work" % index
        os.mkdir(upper, 0o755)
        os.mkdir(work, 0o700)
        options = b"lowerdir=%s,upperdir=%s,workdir=%s,userxattr" % (image + folder, upper, work)
        _check(_libc.mount(b"overlay", image + folder, b"overlay", _MS_NOSUID | _MS_NODEV, options), "mount overlay")
    os.chroot(image)
    os.chdir("/tmp")


def confine():
    """`drop_privileges` for process 1 of a program with commands of its own, whose worker keeps every call."""
    _check(_libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "no_new_privs")
    _install_filter(_COMMAND_FILTER)
    drop_privileges()


def drop_privileges():
    """No capability, no way to gain one, and no other process may look into this one."""
    _check(_libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "no_new_privs")
    header = struct.pack("<Ii", 0x20080522, 0)
    _check(_libc.syscall(_number(_SYSCALLS["capset"]), header, bytes(24)), "capset")
    _check(_libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0), "dumpable")
    _install_filter(_PROGRAM_FILTER)


def die_with_parent():
    _check(_libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0), "parent death signal")


def adopt_orphans():
    """Makes this process the parent of every descendant whose own parent ends, so that none is lost sight of."""
    _check(_libc.prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0), "child subreaper")


def _statement(code, true, false, value):
    return struct.pack("<HBBI", code, true, false, value)


_LOAD, _EQUAL, _GREATER, _SET, _ANSWER = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050000 | _EPERM, 0x80000000


def _filter_start():
    """The wrong architecture is killed; then the number of the call is loaded."""
    program = [
        _statement(_LOAD, 0, 0, 4),
        _statement(_EQUAL, 1, 0, _AUDIT_ARCH[_MACHINE]),
        _statement(_ANSWER, 0, 0, _KILL),
        _statement(_LOAD, 0, 0, 0),
    ]
    if _MACHINE == "x86_64":  # the x32 numbers would pass by every comparison
        program += [_statement(_GREATER, 0, 1, 0x40000000), _statement(_ANSWER, 0, 0, _REFUSE)]
    return program


def _worker_filter(sigchld_fixed):
    """What neither the worker nor a program needs. Installed once, by the worker; every program inherits it.
    `sigchld_fixed`: nothing may change what SIGCHLD does, which shells and the runtime of JavaScript must."""
    program = _filter_start()
    for name, entry in _DENIED.items():
        if _number(entry) is None:
            continue
        # clone3 hides its flags from filters: with ENOSYS the C library falls back to clone
        answer = 0x00050000 | _ENOSYS if name == "clone3" else _REFUSE
        program += [_statement(_EQUAL, 0, 1, _number(entry)), _statement(_ANSWER, 0, 0, answer)]
    for name in ("socket", "socketpair"):
        program += [
            _statement(_EQUAL, 0, 6, _number(_SYSCALLS[name])),
            _statement(_LOAD, 0, 0, 16),
            *[_statement(_EQUAL, 2 - index, index // 2, family) for index, family in enumerate(_FAMILIES)],
            _statement(_ANSWER, 0, 0, _ALLOW),
            _statement(_ANSWER, 0, 0, 0x00050000 | _EAFNOSUPPORT),
        ]
    # a child that nobody waits for, because SIGCHLD is ignored, would take its CPU time out of every account
    program += [] if not sigchld_fixed else [
        _statement(_EQUAL, 0, 8, _number(_SYSCALLS["rt_sigaction"])),
        _statement(_LOAD, 0, 0, 16),
        _statement(_EQUAL, 0, 5, _SIGCHLD),
        _statement(_LOAD, 0, 0, 24),
        _statement(_EQUAL, 0, 2, 0),
        _statement(_LOAD, 0, 0, 28),
        _statement(_EQUAL, 1, 0, 0),
        _statement(_ANSWER, 0, 0, _REFUSE),
        _statement(_ANSWER, 0, 0, _ALLOW),
    ]
    return b"".join([*program, _statement(_ANSWER, 0, 0, _ALLOW)])


def _program_filter():
    """What only the worker needs: mounting, and namespaces, which would give new capabilities. Each program installs
    it, so it is short."""
    program = _filter_start() + [
        _statement(_EQUAL, 0, 1, _number(_SYSCALLS["mount"])),
        _statement(_ANSWER, 0, 0, _REFUSE),
        _statement(_EQUAL, 0, 3, _number(_SYSCALLS["clone"])),
        _statement(_LOAD, 0, 0, 16),
        _statement(_SET, 0, 1, 0x7E020000),
        _statement(_ANSWER, 0, 0, _REFUSE),
        _statement(_ANSWER, 0, 0, _ALLOW),
    ]
    return b"".join(program)


_WORKER_FILTER = _worker_filter(sigchld_fixed=True) if _MACHINE in _AUDIT_ARCH else b""
_COMMAND_FILTER = _worker_filter(sigchld_fixed=False) if _MACHINE in _AUDIT_ARCH else b""
_PROGRAM_FILTER = _program_filter() if _MACHINE in _AUDIT_ARCH else b""


def restrict_worker():
    """Takes from this process, and so from every program, the calls that neither needs."""
    _check(_libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "no_new_privs")
    _install_filter(_WORKER_FILTER)


class _FilterHeader(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_char_p)]


def _install_filter(instructions):
    header = _FilterHeader(len(instructions) // 8, instructions)
    _check(_libc.prctl(_PR_SET_SECCOMP, 2, ctypes.byref(header), 0, 0), "seccomp")


def limit_resources(limits, other_processes=0):
    """Limits of each process; the supervisor watches the sums. `other_processes` of the user count too."""
    memory = limits["memoryBytes"]
    _lower(resource.RLIMIT_AS, memory)
    _lower(resource.RLIMIT_DATA, memory)
    _lower(resource.RLIMIT_STACK, memory)
    _lower(resource.RLIMIT_NPROC, limits["processes"] + other_processes)
    _lower(resource.RLIMIT_FSIZE, limits["fileBytes"])
    _lower(resource.RLIMIT_NOFILE, 256)
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_MEMLOCK, 0)
    _lower(resource.RLIMIT_MSGQUEUE, 0)
    _lower(resource.RLIMIT_SIGPENDING, 1024)
    # the supervisor is precise and counts children; this is the net below it
    _lower(resource.RLIMIT_CPU, int(limits["cpuTimeMs"] / 1000) + CPU_SECONDS_BEYOND)


def limit_step(limits):
    """Limits of each process of a command. Address space is free, because the runtimes of Java, .NET, Go and JavaScript
    reserve far more than they use; the supervisor watches what is resident."""
    _lower(resource.RLIMIT_NPROC, limits["processes"])
    _lower(resource.RLIMIT_FSIZE, limits["fileBytes"])
    _lower(resource.RLIMIT_NOFILE, 1024)
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_MEMLOCK, 0)
    _lower(resource.RLIMIT_MSGQUEUE, 0)
    _lower(resource.RLIMIT_SIGPENDING, 1024)
    _lower(resource.RLIMIT_CPU, int(limits["cpuTimeMs"] / 1000) + CPU_SECONDS_BEYOND)


@contextlib.contextmanager
def memory_bounded(more):
    """While this lasts, this process may take at most so many bytes more; past them it gets MemoryError."""
    old = resource.getrlimit(resource.RLIMIT_AS)
    with open("/proc/self/statm", "rb") as file:
        bound = int(file.read().split()[0]) * resource.getpagesize() + more
    resource.setrlimit(resource.RLIMIT_AS, (bound if old[1] < 0 else min(bound, old[1]), old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, old)


def give_back_memory():
    """Returns what is free to the system, where the C library can."""
    trim = getattr(_libc, "malloc_trim", None)
    if trim is not None:
        trim(0)


def _lower(which, value):
    _, hard = resource.getrlimit(which)
    bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(which, (bound, bound))
