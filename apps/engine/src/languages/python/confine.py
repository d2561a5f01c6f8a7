"""Takes from a candidate's process what a leaf never needs: other processes, signals to others, sockets."""

import ctypes
import os
import resource
import struct

_PR_SET_DUMPABLE = 4
_PR_SET_SECCOMP = 22
_PR_SET_NO_NEW_PRIVS = 38
_CLONE_THREAD = 0x00010000

# Per machine: audit architecture, clone, and the system calls that are refused outright.
_MACHINES = {
    # fork vfork execve kill ptrace socket tkill rt_sigqueueinfo tgkill rt_tgsigqueueinfo execveat pidfd_send_signal
    "x86_64": (0xC000003E, 56, (57, 58, 59, 62, 101, 41, 200, 129, 234, 297, 322, 424)),
    "aarch64": (0xC00000B7, 220, (221, 129, 117, 198, 130, 138, 131, 240, 281, 424)),
}
_CLONE3 = 435

_libc = ctypes.CDLL(None, use_errno=True)


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_void_p)]


def _build():
    machine = _MACHINES.get(os.uname().machine)
    if machine is None:
        return None
    arch, clone, refused = machine
    allow, eperm, enosys, kill = 0x7FFF0000, 0x00050001, 0x00050026, 0x80000000
    load, equal, bits, ret = 0x20, 0x15, 0x45, 0x06
    code = [(load, 0, 0, 4), (equal, 1, 0, arch), (ret, 0, 0, kill), (load, 0, 0, 0)]
    # The 32-bit x32 numbers would step around the list.
    code += [(0x35, 0, 1, 0x40000000), (ret, 0, 0, eperm)]
    for number in refused:
        code += [(equal, 0, 1, number), (ret, 0, 0, eperm)]
    code += [(equal, 0, 1, _CLONE3), (ret, 0, 0, enosys)]
    # clone stays open for threads only; its flags are the first argument.
    code += [(equal, 0, 3, clone), (load, 0, 0, 16), (bits, 1, 0, _CLONE_THREAD), (ret, 0, 0, eperm)]
    code += [(ret, 0, 0, allow)]
    packed = b"".join(struct.pack("=HBBI", *line) for line in code)
    buffer = ctypes.create_string_buffer(packed, len(packed))
    return buffer, _Program(len(code), ctypes.addressof(buffer))


_filter = _build()


def hide_from_children():
    """The judge's memory and descriptors are not readable through /proc by what it starts."""
    _libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def confine(memory_bytes):
    """Called in the candidate's process before any of its code."""
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    if _filter is not None:
        _libc.prctl(_PR_SET_SECCOMP, 2, ctypes.byref(_filter[1]), 0, 0)
