"""Makes calls inside one module of a project and says what each came to; on request also where the time goes.

One JSON request on stdin, one JSON answer behind the mark on stdout; what the project prints goes nowhere.
"""

import ast
import cProfile
import importlib
import importlib.util
import json
import os
import pstats
import signal
import sys
import time

ROOT = os.getcwd()
MAX_TEXT = 4000
MAX_ROWS = 20
RUN_SECONDS = 0.02
MAX_LOOPS = 20_000
FEWEST_RUNS = 3
PATIENCE_SECONDS = 15


class TooLong(BaseException):
    pass


def alarm(_number, _frame):
    raise TooLong()


def module_of(path):
    for folder in ("src", ""):
        base = os.path.join(ROOT, folder) if folder else ROOT
        if os.path.isdir(base) and base not in sys.path:
            sys.path.insert(0, base)
    inner = path[4:] if path.startswith("src/") else path
    name = inner[:-3].replace("/", ".")
    if name.endswith(".__init__"):
        name = name[: -len(".__init__")]
    if all(part.isidentifier() for part in name.split(".")):
        return importlib.import_module(name)
    spec = importlib.util.spec_from_file_location("project_module", os.path.join(ROOT, path))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def literal_of(value, text):
    try:
        return text if ast.literal_eval(text) == value else None
    except Exception:
        return None


def outcome(code, names, seconds):
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        value = eval(code, names)
        text = repr(value)
    except TooLong:
        return {"kind": "timeout", "text": "timeout", "message": "", "literal": None}
    except SystemExit as error:
        return {"kind": "raised", "text": "Exit", "message": str(error)[:300], "literal": None}
    except BaseException as error:
        return {"kind": "raised", "text": type(error).__name__, "message": str(error)[:300], "literal": None}
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    if len(text) > MAX_TEXT:
        return {"kind": "raised", "text": "TooLarge", "message": "", "literal": None}
    return {"kind": "value", "text": text, "message": "", "literal": literal_of(value, text)}


def rows_of(profile):
    rows = []
    for (file, line, name), (_, calls, own, _, _) in pstats.Stats(profile).stats.items():
        inside = os.path.relpath(file, ROOT) if file.startswith(ROOT + os.sep) else None
        if inside and not inside.startswith("..") and name != "<module>":
            rows.append({"path": inside, "line": line, "name": name, "selfMs": own * 1000, "calls": calls})
    return sorted(rows, key=lambda row: -row["selfMs"])[:MAX_ROWS]


def loops_of(work):
    """How often work is done in one run, so that a run is longer than what the clock and the machine add to it."""
    loops = 1
    while loops < MAX_LOOPS:
        begin = time.perf_counter()
        for _ in range(loops):
            work()
        spent = time.perf_counter() - begin
        if spent >= RUN_SECONDS:
            break
        loops = min(MAX_LOOPS, max(loops * 2, int(loops * RUN_SECONDS / max(spent, 1e-7))))
    return loops


def timed(work, repeat, profile, loops=1):
    runs = []
    start = time.perf_counter()
    for _ in range(repeat):
        if len(runs) >= FEWEST_RUNS and time.perf_counter() - start > PATIENCE_SECONDS:
            break
        begin = time.perf_counter()
        for _ in range(loops):
            work()
        runs.append((time.perf_counter() - begin) * 1000 / loops)
    if not profile:
        return runs, []
    own = cProfile.Profile()
    own.enable()
    try:
        for _ in range(loops):
            work()
    finally:
        own.disable()
    rows = rows_of(own)
    for row in rows:
        row["selfMs"] /= loops
        row["calls"] = max(1, row["calls"] // loops)
    return runs, rows


class Heard:
    """What came of the tests: how many ran, and which files could not even be read."""

    def __init__(self):
        self.ran = 0
        self.missing = []

    def pytest_collectreport(self, report):
        if report.failed:
            said = [line for line in str(report.longrepr).splitlines() if line.startswith("E ")]
            self.missing.append({"file": report.nodeid, "why": (said[-1][2:].strip() if said else "it cannot be read")[:200]})

    def pytest_runtest_logreport(self, report):
        if report.when == "call":
            self.ran += 1


def run_tests(heard):
    import pytest

    for name in [name for name, module in sys.modules.items() if (getattr(module, "__file__", None) or "").startswith(ROOT + os.sep)]:
        del sys.modules[name]
    pytest.main(["-q", "-p", "no:cacheprovider", "--no-header", "--continue-on-collection-errors"], plugins=[heard])


def answer_tests(request):
    for folder in (ROOT, os.path.join(ROOT, "src")):
        if os.path.isdir(folder):
            sys.path.insert(0, folder)
    heard = Heard()
    # The first run also reads the files of pytest itself.
    run_tests(heard)
    tests = {"ran": heard.ran, "missing": heard.missing}
    answer = {"refused": None, "outcomes": [], "runsMs": [], "rows": [], "loops": 1, "tests": tests}
    if heard.ran > 0:
        answer["runsMs"], answer["rows"] = timed(lambda: run_tests(Heard()), request["repeat"], request["profile"])
    return answer


def answer(request):
    if request["tests"]:
        return answer_tests(request)
    try:
        names = vars(module_of(request["path"]))
    except BaseException as error:
        said = f"{type(error).__name__}: {error}"[:300]
        return {"refused": said, "outcomes": [], "runsMs": [], "rows": [], "loops": 1}
    seconds = request["callMs"] / 1000
    compiled = []
    outcomes = []
    for call in request["calls"]:
        try:
            code = compile(call, "<call>", "eval")
        except (SyntaxError, ValueError) as error:
            outcomes.append({"kind": "raised", "text": "SyntaxError", "message": str(error)[:300], "literal": None})
            continue
        compiled.append(code)
        outcomes.append(outcome(code, names, seconds))
    if request["repeat"] == 0:
        return {"refused": None, "outcomes": outcomes, "runsMs": [], "rows": [], "loops": 1}

    def work():
        for code in compiled:
            try:
                eval(code, names)
            except Exception:
                pass

    work()
    loops = loops_of(work)
    runs, rows = timed(work, request["repeat"], request["profile"], loops)
    return {"refused": None, "outcomes": outcomes, "runsMs": runs, "rows": rows, "loops": loops}


def main():
    out = os.dup(1)
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 1)
    os.dup2(silent, 2)
    request = json.loads(sys.stdin.read())
    signal.signal(signal.SIGALRM, alarm)
    said = request["mark"] + json.dumps(answer(request)) + "\n"
    data = said.encode()
    while data:
        data = data[os.write(out, data) :]
    os._exit(0)


main()
