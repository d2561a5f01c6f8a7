"""Reads paths as a JSON list on stdin and prints those that do not compile, one JSON list of problems."""

import json
import sys
import warnings

warnings.simplefilter("ignore")
found = []
for path in json.load(sys.stdin):
    try:
        with open(path, "rb") as file:
            compile(file.read(), path, "exec", dont_inherit=True)
    except SyntaxError as error:
        found.append({"path": path, "line": error.lineno or 1, "message": error.msg or "invalid syntax"})
    except (OSError, ValueError, RecursionError, MemoryError) as error:
        found.append({"path": path, "line": 1, "message": str(error)[:300]})
print(json.dumps(found))
