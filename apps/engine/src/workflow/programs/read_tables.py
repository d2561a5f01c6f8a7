"""Prints a page of one table of a SQLite file as JSON; reads its question from standard input. Exit 3: no such table."""

import json
import os
import sqlite3
import sys

PAGE = 50
MOST_TABLES = 40
LONGEST = 200


def shown(value):
    if isinstance(value, bytes):
        return f"{len(value)} bytes"
    return value[:LONGEST] if isinstance(value, str) else value


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


def main():
    asked = json.load(sys.stdin)
    page = {"tables": [], "table": None, "columns": [], "rows": [], "offset": asked["offset"]}
    if os.path.exists(asked["database"]):
        db = sqlite3.connect(f"file:{asked['database']}?mode=ro", uri=True, timeout=5)
        found = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid LIMIT ?", (MOST_TABLES,))
        names = [name for (name,) in found if not name.startswith("sqlite_") and name != "migrations"]
        counts = [(name, db.execute(f"SELECT count(*) FROM {quoted(name)}").fetchone()[0]) for name in names]
        page["tables"] = [{"name": name, "rows": rows} for name, rows in counts]
        table = asked["table"] or (names[0] if names else None)
        if table is not None and table not in names:
            raise SystemExit(3)
        if table is not None:
            rows = db.execute(f"SELECT * FROM {quoted(table)} LIMIT {PAGE} OFFSET ?", (asked["offset"],))
            page["table"] = table
            page["columns"] = [column[0] for column in rows.description]
            page["rows"] = [[shown(value) for value in row] for row in rows]
    elif asked["table"] is not None:
        raise SystemExit(3)
    json.dump(page, sys.stdout)


main()
