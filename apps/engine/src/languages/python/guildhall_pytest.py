"""Loaded with `-p guildhall_pytest`: one line on stdout a test, marked so that it is not taken for output."""

import json
import os

import pytest

_mark = os.environ.pop("GUILDHALL_MARK")
# Without a list of functions every test is run, and named whole.
_all = "GUILDHALL_ONLY" not in os.environ
_only = set(json.loads(os.environ.pop("GUILDHALL_ONLY", "[]")))
_stdout = os.dup(1)
_seen = {}


def _say(record):
    os.write(_stdout, ("\n" + _mark + json.dumps(record) + "\n").encode())


def _name(item):
    return item.nodeid.split("::", 1)[-1] if _all else getattr(item, "originalname", item.name)


def pytest_collection_modifyitems(config, items):
    if _all:
        return
    keep = [item for item in items if _name(item) in _only]
    dropped = [item for item in items if item not in keep]
    if dropped:
        config.hook.pytest_deselected(items=dropped)
        items[:] = keep


def pytest_collectreport(report):
    if report.failed:
        _say({"brokenFile": report.nodeid.split("::")[0], "output": str(report.longrepr)[-12000:]})


def pytest_sessionfinish(session):
    _say({"ended": True})


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    report = (yield).get_result()
    state = _seen.setdefault(item.nodeid, {"ms": 0.0, "status": "passed", "output": []})
    state["ms"] += call.duration * 1000
    if report.failed:
        state["status"] = "failed"
        state["output"].append(report.longreprtext[-12000:])
    elif report.skipped:
        state["status"] = "skipped"
        state["output"].append(str(report.longrepr)[-2000:])
    if report.when == "teardown":
        state["output"].append("".join(f"\n{name}\n{text}" for name, text in report.sections)[-4000:])
        _say(
            {
                "test": _name(item),
                "status": state["status"],
                "durationMs": round(state["ms"], 1),
                "output": state["output"],
                "file": item.nodeid.split("::")[0],
            }
        )
