"""Runs each candidate of a warm judge in a process of its own: one request a line in, one answer a line out.

What a call should have given never comes here: the engine compares. A candidate that hangs, exits, forks, prints or
fills memory ends only its own process.
"""

import ast  # noqa: F401 - the modules below are loaded once, so that candidates find them warm
import bisect  # noqa: F401
import calendar  # noqa: F401
import collections  # noqa: F401
import copy  # noqa: F401
import csv  # noqa: F401
import dataclasses  # noqa: F401
import datetime  # noqa: F401
import decimal  # noqa: F401
import enum  # noqa: F401
import fractions  # noqa: F401
import functools  # noqa: F401
import gc
import hashlib  # noqa: F401
import heapq  # noqa: F401
import io  # noqa: F401
import itertools  # noqa: F401
import json
import linecache
import math  # noqa: F401
import operator  # noqa: F401
import os
import random  # noqa: F401
import re  # noqa: F401
import select
import signal
import statistics  # noqa: F401
import string  # noqa: F401
import sys
import textwrap  # noqa: F401
import time
import traceback
import types
import typing  # noqa: F401
import unicodedata  # noqa: F401

from confine import confine, hide_from_children

MEMORY_BYTES = 640 << 20
MAX_ANSWER_BYTES = 8 << 20
IMPORT_MS = 5000
GRACE_MS = 700
MAX_TIMEOUTS = 2


class OutOfTime(BaseException):
    pass


def _alarm(_signum, _frame):
    raise OutOfTime()


def timer(ms):
    """OutOfTime after so many milliseconds; 0 stops it."""
    # It rings again: a bare `except:` in the candidate may swallow the first.
    signal.setitimer(signal.ITIMER_REAL, ms / 1000, 0.1 if ms else 0)


def message_of(error):
    try:
        return str(error)[:500]
    except BaseException:
        return ""


def describe(error, filename):
    """The error with the line of `filename` it came from."""
    line = next((f.lineno for f in reversed(traceback.extract_tb(error.__traceback__)) if f.filename == filename), None)
    text = f"{type(error).__name__}: {message_of(error)}"
    return f"{text} (line {line})" if line else text


def load(name, *texts):
    """A module made of texts one after the other, each with line numbers of its own; or why there is none."""
    module = types.ModuleType(name)
    sys.modules[name] = module
    gate = "parse"
    try:
        timer(IMPORT_MS)
        for text in texts:
            linecache.cache[name] = (len(text), None, text.splitlines(True), name)
            gate = "parse"
            code = compile(text, name, "exec")
            gate = "import"
            exec(code, module.__dict__)
        timer(0)
    except OutOfTime:
        return {"gate": "time", "message": "loading the module did not end"}, None
    except BaseException as error:
        timer(0)
        if gate == "parse" and isinstance(error, SyntaxError):
            return {"gate": gate, "message": f"{error.msg} (line {error.lineno})"}, None
        return {"gate": gate, "message": describe(error, name)}, None
    return None, module


class Steps:
    """What a candidate's process says about itself; used by its own side only."""

    def __init__(self, fd):
        self._fd = fd
        self._timeouts = 0

    def _send(self, message):
        data = json.dumps(message, ensure_ascii=True).encode() + b"\n"
        while data:
            data = data[os.write(self._fd, data) :]

    def reject(self, rejected):
        self._send({"rejected": rejected})

    def result(self, index, result, timeout):
        """False when there were too many timeouts to go on."""
        self._send({"step": index, "result": result})
        self._timeouts += timeout
        return self._timeouts < MAX_TIMEOUTS

    def end(self):
        self._send({"end": True})


def _enter(run, request, fd, protocol):
    """Becomes the candidate's process; never returns."""
    try:
        os.setsid()
        nothing = os.open(os.devnull, os.O_RDWR)
        for target in (0, 1, 2):
            os.dup2(nothing, target)
        os.close(nothing)
        for mine in protocol:
            os.close(mine)
        sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w"), open(2, "w")
        sys.argv = ["candidate"]
        confine(MEMORY_BYTES)
        signal.signal(signal.SIGALRM, _alarm)
        run(request, Steps(fd))
    except BaseException:
        pass
    finally:
        os._exit(0)


def _lines(fd, total_ms, step_ms):
    """Messages of the candidate until it ends, is silent for too long, or says too much."""
    pending, total = b"", 0
    silent_ms, end = max(step_ms, IMPORT_MS) + GRACE_MS, time.monotonic() + total_ms / 1000
    while True:
        wait = min(silent_ms / 1000, end - time.monotonic())
        ready = select.select([fd], [], [], wait)[0] if wait > 0 else []
        if not ready:
            yield {"late": True}
            return
        data = os.read(fd, 65536)
        total += len(data)
        if not data or total > MAX_ANSWER_BYTES:
            return
        pending += data
        *complete, pending = pending.split(b"\n")
        for line in complete:
            yield json.loads(line)
        if complete:
            silent_ms = step_ms + GRACE_MS


def _judge(run, request, count, step_ms, protocol):
    started = time.monotonic()
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(read)
        _enter(run, request, write, protocol)
    os.close(write)
    results = [None] * count
    rejected, late, ended = None, False, False
    try:
        for message in _lines(read, request["totalMs"], step_ms):
            if "rejected" in message:
                rejected = message["rejected"]
            elif "step" in message:
                results[message["step"]] = message["result"]
            late = late or "late" in message
            ended = ended or "end" in message
            if ended or rejected:
                break
    except (ValueError, KeyError, IndexError, TypeError):
        ended = False
    finally:
        os.close(read)
        for kill in (os.killpg, os.kill):
            try:
                kill(pid, signal.SIGKILL)
            except OSError:
                pass
        status = os.waitpid(pid, 0)[1]
    if not rejected and not any(results) and not ended:
        # Its very first call may have ended it; whether the module had loaded, nobody can tell.
        rejected = {"gate": "time", "message": "it did not answer in time"} if late else None
        if rejected is None:
            how = f"signal {os.WTERMSIG(status)}" if os.WIFSIGNALED(status) else f"exit code {os.WEXITSTATUS(status)}"
            rejected = {"gate": "crash", "message": f"the program ended itself ({how})"}
    answer = {
        "id": request["id"],
        "rejected": rejected,
        "unfinished": "timeout" if late or ended else "exit",
        "durationMs": round((time.monotonic() - started) * 1000, 3),
    }
    return answer, results


def serve(run, shape):
    """Answers requests until stdin ends.

    `run(request, steps)` is the candidate's side; `shape(request)` gives the names of the answer's lists with their
    lengths, whose items are the steps in order, and the longest a step may take in milliseconds.
    """
    # Every candidate inherits from here: the protocol's two descriptors leave the usual numbers at once.
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDWR), 0)
    os.dup2(2, 1)
    hide_from_children()
    sys.setrecursionlimit(1000)
    gc.freeze()
    protocol = (requests.fileno(), answers.fileno())
    for line in requests:
        answers.write(_reply(run, shape, json.loads(line), protocol))
        answers.flush()


def _reply(run, shape, request, protocol):
    """In a function of its own, so that nothing of it is left where the next candidate could look."""
    lists, step_ms = shape(request)
    answer, results = _judge(run, request, sum(lists.values()), step_ms, protocol)
    for name, length in lists.items():
        answer[name], results = results[:length], results[length:]
    return json.dumps(answer, ensure_ascii=True).encode() + b"\n"
