/** Parts of the emitted Python project that do not depend on the form. */

export const storeFile = String.raw`"""Keeps the entries in one JSON file. Saving is atomic: a reader sees the old file or the new one."""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from .readers import InputError

Record = TypeVar("Record")


class Store:
    """Entries of several kinds, each kind a list under its own key."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self, key: str, record: type[Record]) -> list[Record]:
        return [decode(record, item) for item in self._read().get(key, [])]

    def save(self, key: str, entries: list[Any]) -> None:
        data = self._read()
        data[key] = [encode(entry) for entry in entries]
        last = data.setdefault("last_ids", {})
        last[key] = max([last.get(key, 0), *(entry.id for entry in entries)])
        self.path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=self.path.parent, prefix=self.path.name, suffix=".tmp")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(data, file, indent=2, ensure_ascii=False)
                file.write("\n")
            os.replace(temporary, self.path)
        except BaseException:
            os.unlink(temporary)
            raise

    def next_id(self, key: str, entries: list[Any]) -> int:
        """A number no entry has had before, removed ones included."""
        last = self._read().get("last_ids", {}).get(key, 0)
        return max([last, *(entry.id for entry in entries)]) + 1

    def _read(self) -> dict[str, Any]:
        if not self.path.exists():
            return {}
        try:
            data = json.loads(self.path.read_text(encoding="utf-8"))
        except (json.JSONDecodeError, UnicodeDecodeError):
            raise InputError(f"{self.path} is not a valid data file; move it away to start afresh") from None
        if not isinstance(data, dict):
            raise InputError(f"{self.path} is not a valid data file; move it away to start afresh")
        return data


def find(entries: list[Any], reference: str, label: str, what: str) -> Any:
    """The entry with that number or exactly that label; an error names what was not found."""
    for entry in entries:
        if reference == str(entry.id):
            return entry
    for entry in entries:
        if reference.lower() == str(getattr(entry, label)).lower():
            return entry
    raise InputError(f"no {what} {reference}")


def encode(value: Any) -> Any:
    """A record as plain JSON values."""
    if is_dataclass(value):
        return {one.name: encode(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, list):
        return [encode(one) for one in value]
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def decode(kind: Any, value: Any) -> Any:
    """The reverse of encode for a declared type."""
    if value is None:
        return None
    if get_origin(kind) in (Union, UnionType):
        return decode(next(one for one in get_args(kind) if one is not type(None)), value)
    if get_origin(kind) is list:
        return [decode(get_args(kind)[0], one) for one in value]
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        try:
            return kind(**{name: decode(hints[name], item) for name, item in value.items() if name in hints})
        except (TypeError, ValueError) as error:
            raise InputError(f"the data file holds an entry that cannot be read: {error}") from None
    if kind is date:
        return date.fromisoformat(value)
    return Decimal(value) if kind is Decimal else value
`;

export const outputFile = String.raw`"""Writes values for people and for other programs."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

# Between the parts of a line.
SEPARATOR = "  "


def text(value: Any) -> str:
    """One value as people read it: money with two decimals, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        return str(value.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(round(value, 10))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return ", ".join(text(one) for one in value)
    if is_dataclass(value):
        return "  ".join(text(one) for one in cells(value))
    if isinstance(value, dict):
        return ", ".join(f"{key}: {text(one)}" for key, one in value.items())
    return str(value)


def trimmed(value: Any) -> str:
    """A number with at most two decimals and no zeros at its end."""
    written = text(Decimal(str(value))) if value is not None else ""
    return written.rstrip("0").rstrip(".") if "." in written else written


def fixed(value: Any, digits: int) -> str:
    """A number with that many decimals, half up."""
    return str(Decimal(str(value)).quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP))


def cells(row: Any) -> list[Any]:
    if is_dataclass(row):
        return [getattr(row, one.name) for one in fields(row)]
    return list(row) if isinstance(row, (list, tuple)) else [row]


def lines(value: Any) -> str:
    """A list as one line each; tuples and records with a separator between their parts."""
    if isinstance(value, dict):
        return pairs(value)
    if not isinstance(value, list):
        return text(value)
    return "\n".join(SEPARATOR.join(text(cell) for cell in cells(row)) for row in value)


def pairs(value: Any) -> str:
    """One "key: value" line for each entry; a dictionary inside is indented."""
    if is_dataclass(value):
        value = {one.name: getattr(value, one.name) for one in fields(value)}
    if not isinstance(value, dict):
        return lines(value)
    written = []
    for key, one in value.items():
        if isinstance(one, dict):
            written += [f"{key}:", *(f"  {line}" for line in pairs(one).splitlines())]
        else:
            written.append(f"{key}: {text(one)}")
    return "\n".join(written)


def table(header: list[str], rows: list[list[Any]]) -> str:
    """Columns of equal width; numbers to the right."""
    if not rows:
        return ""
    body = [[text(cell) for cell in row] for row in rows]
    right = [all(is_number(row[at]) for row in rows) for at in range(len(header))]
    widths = [max(len(row[at]) for row in [header, *body]) for at in range(len(header))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if to_right else cell.ljust(width) for cell, width, to_right in zip(row, widths, right)
        ).rstrip()
        for row in [header, *body]
    )


def is_number(value: Any) -> bool:
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


def plain(value: Any) -> Any:
    """Only what JSON knows."""
    if is_dataclass(value):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    if isinstance(value, Decimal):
        return float(value)
    return value.isoformat() if isinstance(value, date) else value


def as_json(value: Any) -> str:
    return json.dumps(plain(value), indent=2, ensure_ascii=False)


def formatted(style: str, header: list[str], rows: list[list[Any]], total: list[Any] | None = None) -> str:
    """Rows as a table, as plain lines, as CSV or as JSON. The total is a last line for people only."""
    if style == "json":
        return as_json([dict(zip(header, row)) for row in rows])
    if style == "csv":
        buffer = io.StringIO()
        writer = csv.writer(buffer, lineterminator="\n")
        writer.writerows([header, *([text(cell) for cell in row] for row in rows)])
        return buffer.getvalue().rstrip("\n")
    shown = [*rows, total] if total and rows else rows
    if style == "lines":
        return "\n".join(SEPARATOR.join(text(cell) for cell in row if cell != "") for row in shown)
    return table([name.replace("_", " ") for name in header], shown)
`;

export const outputEntry = String.raw`

def entry_line(entry: Any, label: str, done: str | None = None) -> str:
    """An entry of a list: "2. [x] Buy milk  (due: 2026-01-31)"."""
    mark = "" if done is None else "[x] " if getattr(entry, done) else "[ ] "
    others = [one.name for one in fields(entry) if one.name not in ("id", label, done)]
    rest = [f"{name.replace('_', ' ')}: {text(getattr(entry, name))}" for name in others if getattr(entry, name) not in (None, "", [])]
    return f"{entry.id}. {mark}{text(getattr(entry, label))}" + (f"  ({', '.join(rest)})" if rest else "")
`;

export const movesFile = String.raw`"""Renames files in a folder as a plan says, or only shows the plan."""

from __future__ import annotations

from pathlib import Path

from .readers import InputError


def apply(folder: str, plan: list[tuple[str, str]], *, preview: bool) -> None:
    """Checks the whole plan before the first file is touched; nothing is ever overwritten."""
    root = Path(folder).resolve()
    wanted = [(old, new) for old, new in plan if old != new]
    targets = set()
    leaving = {old for old, _ in wanted}
    for _, new in wanted:
        target = (root / new).resolve()
        if root not in target.parents:
            raise InputError(f"{new} is outside the folder")
        if target in targets or (target.exists() and new not in leaving):
            raise InputError(f"two files would be called {new}")
        targets.add(target)
    for old, new in wanted:
        print(f"{old} -> {new}")
    if preview or not wanted:
        print("nothing was changed" if preview else "nothing to do")
        return
    for old, new in wanted:
        (root / new).parent.mkdir(parents=True, exist_ok=True)
        (root / old).rename(root / f"{new}.moving")
    for _, new in wanted:
        (root / f"{new}.moving").rename(root / new)
    print(f"{len(wanted)} files renamed")
`;

export const mainModule = `"""Runs the command line: python3 -m {package}."""

import sys

from .cli import main

sys.exit(main())
`;
