"""The warm judge of leaves: loads a candidate's module, makes its calls and runs its scripts."""

import copy
import traceback

from codec import Codec, TooLarge
from isolation import OutOfTime, describe, load, message_of, serve, timer

MODULE = "leaf"


def run(request, steps):
    rejected, module = load(MODULE, request["code"])
    rejected = rejected or _missing(request, module)
    if rejected:
        steps.reject(rejected)
        return
    codec = Codec(request["records"], module)
    calls = request["calls"]
    for index, call in enumerate(calls):
        result = _call(module, codec, request["signatures"][call["signature"]], call, request["callMs"])
        if not steps.result(index, result, result["outcome"]["kind"] == "timeout"):
            break
    else:
        for index, source in enumerate(request["scripts"]):
            failure = _script(module, source, request["scriptMs"])
            if not steps.result(len(calls) + index, {"failure": failure}, failure == "timeout"):
                break
    steps.end()


def _missing(request, module):
    for signature in request["signatures"]:
        if not callable(module.__dict__.get(signature["fn"])):
            return {"gate": "entry", "message": f"there is no function {signature['fn']}"}
    for record in request["records"]:
        if not isinstance(module.__dict__.get(record["name"]), type):
            return {"gate": "entry", "message": f"there is no type {record['name']}"}
    return None


def _call(module, codec, signature, call, call_ms):
    params = signature["params"]
    try:
        args = [codec.decode(value, kind) for value, kind in zip(call["args"], params)]
        before = copy.deepcopy(args) if call["watch"] else None
    except Exception as error:
        return _raised("BadArgument", message_of(error), False)
    try:
        timer(call_ms)
        value = module.__dict__[signature["fn"]](*args)
        encoded = codec.encode(value, signature["returns"])
        # Parameters are watched by their JSON form, which is what a caller can see of them.
        mutated = bool(call["watch"]) and any(
            codec.encode(a, kind) != codec.encode(b, kind) for a, b, kind in zip(args, before, params)
        )
        timer(0)
        return {"outcome": {"kind": "returned", "value": encoded}, "mutated": mutated}
    except OutOfTime:
        timer(0)
        return {"outcome": {"kind": "timeout"}, "mutated": False}
    except TooLarge as error:
        timer(0)
        return _raised("TooLarge", message_of(error), False)
    except BaseException as error:
        timer(0)
        return _raised(type(error).__name__, message_of(error), isinstance(error, ValueError))


def _script(module, source, script_ms):
    try:
        timer(script_ms)
        exec(compile(source, "script", "exec"), dict(module.__dict__))
        timer(0)
        return None
    except OutOfTime:
        timer(0)
        return "timeout"
    except BaseException as error:
        timer(0)
        lines = source.splitlines()
        at = next((f.lineno for f in reversed(traceback.extract_tb(error.__traceback__)) if f.filename == "script"), 0)
        text = lines[at - 1].strip()[:200] if 0 < at <= len(lines) else ""
        said = describe(error, MODULE)
        return f"{said}: {text}" if text else said


def _raised(name, message, refusal):
    outcome = {"kind": "raised", "error": name, "message": message}
    if refusal:
        outcome["refusal"] = True
    return {"outcome": outcome, "mutated": False}


def _shape(request):
    slowest = max(request["callMs"], request["scriptMs"] if request["scripts"] else 0)
    return {"calls": len(request["calls"]), "scripts": len(request["scripts"])}, slowest


if __name__ == "__main__":
    serve(run, _shape)
