/** The readers of an emitted Python project: only those that its program calls are put together. */

export const readersHead = String.raw`"""Turns files, standard input and words from the command line into typed values."""

from __future__ import annotations

import csv
import json
import sys
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, TypeVar, get_args, get_type_hints

Record = TypeVar("Record")


class InputError(Exception):
    """Something the person can correct; shown as one line."""


class FileError(InputError):
    """A file that is missing or cannot be read as what it should be."""


def read_text(path: str | None) -> str:
    """The text of a file, or of standard input when the path is missing or "-"."""
    if path is None or path == "-":
        return sys.stdin.read()
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise FileError(f"file not found: {path}") from None
    except IsADirectoryError:
        raise FileError(f"{path} is a folder, not a file") from None
    except PermissionError:
        raise FileError(f"no permission to read {path}") from None
    except UnicodeDecodeError:
        raise FileError(f"{path} is not a UTF-8 text file") from None


def parse_date(text: str) -> date:
    text = text.strip()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is not a date like 2026-01-31") from None


def parse_decimal(text: str) -> Decimal:
    cleaned = text.strip().lstrip("$€£").replace(",", "").strip()
    try:
        value = Decimal(cleaned)
    except InvalidOperation:
        raise ValueError(f"{text.strip()!r} is not a number") from None
    if not value.is_finite():
        raise ValueError(f"{text.strip()!r} is not a number")
    return value


def parse_integer(text: str) -> int:
    try:
        return int(text.strip())
    except ValueError:
        raise ValueError(f"{text.strip()!r} is not a whole number") from None


def parse_number(text: str) -> float:
    return float(parse_decimal(text))


def parse_boolean(text: str) -> bool:
    lowered = text.strip().lower()
    if lowered in ("true", "yes", "y", "1", "x"):
        return True
    if lowered in ("false", "no", "n", "0", ""):
        return False
    raise ValueError(f"{text.strip()!r} is not yes or no")


PARSERS = {
    date: parse_date,
    Decimal: parse_decimal,
    int: parse_integer,
    float: parse_number,
    bool: parse_boolean,
}
`;

export const readersQuantity = String.raw`

def parse_quantity(text: str, units: dict[str, str]) -> Decimal:
    """"10 mM" in the first unit of the table; the unit must be one of them."""
    found = re.fullmatch(r"([-+]?\d+(?:\.\d+)?)\s*(\S+)", text.strip())
    if not found or found[2] not in units:
        raise ValueError(f"{text.strip()!r} is not a number with a unit: {', '.join(units)}")
    return Decimal(found[1]) * Decimal(units[found[2]])
`;

export const readersDuration = String.raw`

def parse_duration(text: str) -> int:
    """Seconds in "52:30" or "1:50:46"."""
    found = re.fullmatch(r"(?:(\d+):)?(\d+):(\d{2})", text.strip())
    if not found or int(found[3]) > 59 or (found[1] and int(found[2]) > 59):
        raise ValueError(f"{text.strip()!r} is not a time like 52:30 or 1:50:46")
    return (int(found[1] or 0) * 60 + int(found[2])) * 60 + int(found[3])
`;

export const readersMoment = String.raw`

def parse_moment(text: str) -> datetime:
    """A day with a time of day, without a time zone."""
    try:
        if "T" not in text and " " not in text.strip():
            raise ValueError
        return datetime.fromisoformat(text.strip()).replace(tzinfo=None)
    except ValueError:
        raise ValueError(f"{text.strip()!r} is not a time like 2026-01-31T09:30") from None
`;

export const readersLines = String.raw`

def read_lines(path: str | None) -> list[str]:
    return read_text(path).splitlines()
`;

export const readersEntries = String.raw`

def read_entries(path: str | None) -> list[str]:
    """The lines of a second file without blank lines and comments; nothing without a path."""
    if path is None:
        return []
    found = (line.strip() for line in read_text(path).splitlines())
    return [line for line in found if line and not line.startswith("#")]


def read_dates(path: str | None) -> list[date]:
    """A date a line; comments and blank lines are left out."""
    return [parse_date(line) for line in read_entries(path)]
`;

export const readersJson = String.raw`

def read_json(path: str | None) -> Any:
    try:
        return json.loads(read_text(path))
    except json.JSONDecodeError as error:
        raise FileError(f"not valid JSON: line {error.lineno}: {error.msg}") from None
`;

export const readersFolder = String.raw`

def read_folder(path: str) -> list[str]:
    """Names of the files directly in a folder, in order; hidden files are left alone."""
    folder = Path(path)
    if not folder.is_dir():
        raise FileError(f"folder not found: {path}")
    return sorted(one.name for one in folder.iterdir() if one.is_file() and not one.name.startswith("."))
`;

export const readersPlainCsv = String.raw`

def read_dicts(path: str | None) -> list[dict[str, str]]:
    """Rows of a CSV file by column name."""
    reader = csv.DictReader(read_text(path).splitlines())
    return [{key: (value or "").strip() for key, value in row.items() if key is not None} for row in reader]
`;

export const readersCsv = String.raw`

def parse_field(kind: Any, text: str) -> Any:
    """One cell as the type of its field; an empty optional cell is None."""
    options = [one for one in get_args(kind) if one is not type(None)]
    if type(None) in get_args(kind) and text.strip() == "":
        return None
    target = options[0] if type(None) in get_args(kind) and options else kind
    parser = PARSERS.get(target)
    return parser(text) if parser else text.strip()


def read_records(path: str | None, record: type[Record], *, skip_bad_rows: bool = False) -> list[Record]:
    """
    Rows of a CSV file as records. The first row names the columns, in any order and case; without such a
    row the columns are taken in the order of the fields. Errors name the line.
    """
    hints = get_type_hints(record)
    names = list(hints)
    rows = [(number, row) for number, row in numbered_rows(read_text(path)) if any(cell.strip() for cell in row)]
    if not rows:
        return []
    header = [cell.strip().lower().replace(" ", "_") for cell in rows[0][1]]
    if any(name in header for name in names):
        required = [name for name in names if type(None) not in get_args(hints[name]) and not hasattr(record, name)]
        missing = [name for name in required if name not in header]
        if missing:
            raise InputError(f"missing column: {', '.join(missing)} (found: {', '.join(header)})")
        rows = rows[1:]
    else:
        header = names
    records = []
    for number, row in rows:
        try:
            records.append(record(**row_values(row, header, hints)))
        except ValueError as error:
            if not skip_bad_rows:
                raise InputError(f"line {number}{called(row)}: {error}") from None
            print(f"line {number} skipped: {error}", file=sys.stderr)
    return records


def called(row: list[str]) -> str:
    """What a row is about, for messages: its first cell."""
    name = row[0].strip() if row else ""
    return f" ({name})" if name else ""


def numbered_rows(text: str) -> list[tuple[int, list[str]]]:
    reader = csv.reader(text.splitlines())
    try:
        return [(reader.line_num, row) for row in reader]
    except csv.Error as error:
        raise InputError(f"line {reader.line_num}: {error}") from None


def row_values(row: list[str], header: list[str], hints: dict[str, Any]) -> dict[str, Any]:
    if len(row) != len(header):
        raise ValueError(f"expected {len(header)} fields, found {len(row)}")
    values = {}
    for name, cell in zip(header, row):
        if name not in hints:
            continue
        try:
            values[name] = parse_field(hints[name], cell)
        except ValueError as error:
            raise ValueError(f"{name.replace('_', ' ')}: {error}") from None
    return values
`;
