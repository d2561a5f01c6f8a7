"""The warm judge: reads one request a line, runs each candidate in a process of its own, answers one line.

What a call should have given never comes here: the engine compares. A candidate that hangs, exits, forks, prints or
fills memory ends only its own process.
"""

import ast  # noqa: F401 - the modules below are loaded once, so that candidates find them warm
import bisect  # noqa: F401
import calendar  # noqa: F401
import collections  # noqa: F401
import copy
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

from codec import Codec, TooLarge
from confine import confine, hide_from_children

MEMORY_BYTES = 640 << 20
MAX_ANSWER_BYTES = 8 << 20
IMPORT_MS = 5000
GRACE_MS = 700
MAX_TIMEOUTS = 2
MODULE = "leaf"


class OutOfTime(BaseException):
    pass


def _alarm(_signum, _frame):
    raise OutOfTime()


def _timer(ms):
    # It rings again: a bare `except:` in the candidate may swallow the first.
    signal.setitimer(signal.ITIMER_REAL, ms / 1000, 0.1 if ms else 0)


def _message(error):
    try:
        return str(error)[:500]
    except BaseException:
        return ""


def _where(error):
    line = next((f.lineno for f in reversed(traceback.extract_tb(error.__traceback__)) if f.filename == MODULE), None)
    text = f"{type(error).__name__}: {_message(error)}"
    return f"{text} (line {line})" if line else text


class Candidate:
    """The side of the candidate's own process."""

    def __init__(self, request, fd):
        self._request = request
        self._fd = fd

    def _send(self, message):
        data = json.dumps(message, ensure_ascii=True).encode() + b"\n"
        while data:
            data = data[os.write(self._fd, data) :]

    def run(self):
        signal.signal(signal.SIGALRM, _alarm)
        rejected, module = self._load()
        if rejected:
            self._send({"rejected": rejected})
            return
        request = self._request
        codec = Codec(request["records"], module)
        timeouts = 0
        for index, call in enumerate(request["calls"]):
            if timeouts >= MAX_TIMEOUTS:
                break
            message = self._call(module, codec, request["signatures"][call["signature"]], call)
            timeouts += message["outcome"]["kind"] == "timeout"
            self._send({"call": index, **message})
        for index, source in enumerate(request["scripts"]):
            if timeouts >= MAX_TIMEOUTS:
                break
            message = self._script(module, source)
            timeouts += message == "timeout"
            self._send({"script": index, "failure": message})
        self._send({"end": True})

    def _load(self):
        request = self._request
        module = types.ModuleType(MODULE)
        sys.modules[MODULE] = module
        linecache.cache[MODULE] = (len(request["code"]), None, request["code"].splitlines(True), MODULE)
        gate = "parse"
        try:
            _timer(IMPORT_MS)
            code = compile(request["code"], MODULE, "exec")
            gate = "import"
            exec(code, module.__dict__)
            _timer(0)
        except OutOfTime:
            return {"gate": "time", "message": "loading the module did not end"}, None
        except BaseException as error:
            _timer(0)
            if gate == "parse" and isinstance(error, SyntaxError):
                return {"gate": gate, "message": f"{error.msg} (line {error.lineno})"}, None
            return {"gate": gate, "message": _where(error)}, None
        for signature in request["signatures"]:
            if not callable(module.__dict__.get(signature["fn"])):
                return {"gate": "entry", "message": f"there is no function {signature['fn']}"}, None
        for record in request["records"]:
            if not isinstance(module.__dict__.get(record["name"]), type):
                return {"gate": "entry", "message": f"there is no type {record['name']}"}, None
        return None, module

    def _call(self, module, codec, signature, call):
        params = signature["params"]
        try:
            args = [codec.decode(value, kind) for value, kind in zip(call["args"], params)]
            before = copy.deepcopy(args) if call["watch"] else None
        except Exception as error:
            return _raised("BadArgument", _message(error), False)
        try:
            _timer(self._request["callMs"])
            value = module.__dict__[signature["fn"]](*args)
            encoded = codec.encode(value, signature["returns"])
            # Parameters are watched by their JSON form, which is what a caller can see of them.
            mutated = bool(call["watch"]) and any(
                codec.encode(a, kind) != codec.encode(b, kind) for a, b, kind in zip(args, before, params)
            )
            _timer(0)
            return {"outcome": {"kind": "returned", "value": encoded}, "mutated": mutated}
        except OutOfTime:
            _timer(0)
            return {"outcome": {"kind": "timeout"}, "mutated": False}
        except TooLarge as error:
            _timer(0)
            return _raised("TooLarge", _message(error), False)
        except BaseException as error:
            _timer(0)
            return _raised(type(error).__name__, _message(error), isinstance(error, ValueError))

    def _script(self, module, source):
        try:
            _timer(self._request["scriptMs"])
            exec(compile(source, "script", "exec"), dict(module.__dict__))
            _timer(0)
            return None
        except OutOfTime:
            _timer(0)
            return "timeout"
        except BaseException as error:
            _timer(0)
            lines = source.splitlines()
            at = next((f.lineno for f in reversed(traceback.extract_tb(error.__traceback__)) if f.filename == "script"), 0)
            text = lines[at - 1].strip()[:200] if 0 < at <= len(lines) else ""
            return f"{_where(error)}: {text}" if text else _where(error)


def _raised(name, message, refusal):
    outcome = {"kind": "raised", "error": name, "message": message}
    if refusal:
        outcome["refusal"] = True
    return {"outcome": outcome, "mutated": False}


def _enter(request, fd, protocol):
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
        sys.argv = [MODULE]
        confine(MEMORY_BYTES)
        Candidate(request, fd).run()
    except BaseException:
        pass
    finally:
        os._exit(0)


def _lines(fd, request):
    """Messages of the candidate until it ends, is silent for too long, or says too much."""
    pending, total = b"", 0
    slowest = max(request["callMs"], request["scriptMs"] if request["scripts"] else 0, IMPORT_MS) + GRACE_MS
    silent_ms, end = slowest, time.monotonic() + request["totalMs"] / 1000
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
            silent_ms = max(request["callMs"], request["scriptMs"] if request["scripts"] else 0) + GRACE_MS


def judge(request, protocol):
    started = time.monotonic()
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(read)
        _enter(request, write, protocol)
    os.close(write)
    calls, scripts = [None] * len(request["calls"]), [None] * len(request["scripts"])
    rejected, late, ended = None, False, False
    try:
        for message in _lines(read, request):
            if "rejected" in message:
                rejected = message["rejected"]
            elif "call" in message:
                calls[message["call"]] = {"outcome": message["outcome"], "mutated": message["mutated"]}
            elif "script" in message:
                scripts[message["script"]] = {"failure": message["failure"]}
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
    loaded = any(calls) or any(scripts) or ended
    if not rejected and not loaded:
        # Its very first call may have ended it; whether the module had loaded, nobody can tell.
        rejected = {"gate": "time", "message": "it did not answer in time"} if late else None
        if rejected is None:
            how = f"signal {os.WTERMSIG(status)}" if os.WIFSIGNALED(status) else f"exit code {os.WEXITSTATUS(status)}"
            rejected = {"gate": "crash", "message": f"the program ended itself ({how})"}
    return {
        "id": request["id"],
        "rejected": rejected,
        "calls": calls,
        "scripts": scripts,
        "unfinished": "timeout" if late or ended else "exit",
        "durationMs": round((time.monotonic() - started) * 1000, 3),
    }


def main():
    # Every candidate inherits from here: the protocol's two descriptors leave the usual numbers at once.
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDWR), 0)
    os.dup2(2, 1)
    hide_from_children()
    sys.setrecursionlimit(1000)
    gc.freeze()
    protocol = (requests.fileno(), answers.fileno())
    for line in requests:
        answer = judge(json.loads(line), protocol)
        answers.write(json.dumps(answer, ensure_ascii=True).encode() + b"\n")
        answers.flush()


if __name__ == "__main__":
    main()
