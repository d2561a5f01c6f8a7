"""The warm judge of whole programs: loads setup and candidate, then evaluates calls written in Python."""

from isolation import OutOfTime, load, message_of, serve, timer
from source_values import TooLarge, write

MODULE = "candidate"


def run(request, steps):
    rejected, module = load(MODULE, request["setup"], request["code"])
    entry = request["entry"]
    if not rejected and entry and not callable(module.__dict__.get(entry)):
        rejected = {"gate": "entry", "message": f"there is no function {entry}"}
    if rejected:
        steps.reject(rejected)
        return
    for index, text in enumerate(request["calls"]):
        result = _evaluate(module, text, request["callMs"])
        if not steps.result(index, result, result["kind"] == "timeout"):
            break
    steps.end()


def _evaluate(module, text, call_ms):
    try:
        timer(call_ms)
        value = write(eval(compile(text.strip(), "call", "eval"), module.__dict__))
        timer(0)
        return {"kind": "value", "value": value}
    except OutOfTime:
        timer(0)
        return {"kind": "timeout"}
    except BaseException as error:
        timer(0)
        name = "TooLarge" if isinstance(error, TooLarge) else type(error).__name__
        return {"kind": "raised", "error": name, "message": message_of(error)}


if __name__ == "__main__":
    serve(run, lambda request: ({"calls": len(request["calls"])}, request["callMs"]))
