/** What of the store a service uses beside reading and writing entries. */
export interface StoreParts {
  /** Lists are searched for a word. */
  searched: boolean;
  /** Parameters of a list bound a number. */
  bounded: boolean;
  /** There are amounts of money. */
  amounts: boolean;
  /** Text of the modules that call it. */
  callers: string;
}

const BOUND = `# A column, the sign of its bound and the value; no bound where there is no value.
Bound = tuple[str, str, Any]
`;

const AMOUNT = `def amount(value: float) -> Decimal:
    return Decimal(str(value)).quantize(Decimal("0.01"))


`;

function matchingFunction({ searched, bounded }: Pick<StoreParts, "searched" | "bounded">): string {
  const params = [
    "filters: Mapping[str, Any], table: Table",
    ...(searched ? ["q: str | None = None"] : []),
    ...(bounded ? ["bounds: Sequence[Bound] = ()"] : []),
  ].join(", ");
  const given = `for name, value in filters.items() if value is not None`;
  return [
    ...(searched || bounded
      ? ["def matching(", `    ${params}`, ") -> tuple[str, list[Any]]:"]
      : [`def matching(${params}) -> tuple[str, list[Any]]:`]),
    ...(bounded
      ? [
          `    given = [(name, "=", value) ${given}]`,
          "    given += [bound for bound in bounds if bound[2] is not None]",
          `    parts = [f'"{name}" {sign} ?' for name, sign, _ in given]`,
          "    values = [stored(value) for _, _, value in given]",
        ]
      : [
          `    given = {name: value ${given}}`,
          `    parts = [f'"{name}" = ?' for name in given]`,
          "    values = [stored(value) for value in given.values()]",
        ]),
    ...(searched
      ? [
          "    if q:",
          `        parts.append("(" + " OR ".join(f'instr(folded("{name}"), folded(?)) > 0' for name in table.searched) + ")")`,
          "        values += [q] * len(table.searched)",
        ]
      : []),
    `    return (" WHERE " + " AND ".join(parts) if parts else ""), values`,
  ].join("\n");
}

/** What a service without lists, keys or changes has no use for. */
const OPTIONAL = ["page", "id_of", "insert", "update", "remove"];

/** `store.py`: reads and writes the entries of any table, with no more than the service uses. */
export function storeModule(parts: StoreParts): string {
  const isUsed = (piece: string): boolean => {
    const name = /^def (\w+)/.exec(piece)?.[1] ?? "";
    return !OPTIONAL.includes(name) || parts.callers.includes(`store.${name}(`);
  };
  return `${wholeStore(parts).trimEnd().split("\n\n\n").filter(isUsed).join("\n\n\n")}\n`;
}

const wholeStore = ({
  searched,
  bounded,
  amounts,
}: StoreParts): string => `"""Reads and writes entries of any table; refuses with the status the caller gets."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping${bounded ? ", Sequence" : ""}
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
${amounts ? "from decimal import Decimal\n" : ""}from typing import Any

Row = dict[str, Any]
${bounded ? BOUND : ""}

class Refused(Exception):
    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


@dataclass(frozen=True)
class Table:
    name: str
    noun: str
    # How a value is read from the file, for each column.
    columns: Mapping[str, Callable[[Any], Any]]
    unique: tuple[str, ...] = ()
    # Column, table and noun of what it refers to.
    references: tuple[tuple[str, str, str], ...] = ()
${searched ? "    searched: tuple[str, ...] = ()\n" : ""}

${amounts ? AMOUNT : ""}def stored(value: Any) -> Any:
    """A value as SQLite holds it."""
    if isinstance(value, bool):
        return int(value)
${amounts ? "    if isinstance(value, Decimal):\n        return float(value)\n" : ""}    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    return value


def read(table: Table, row: sqlite3.Row) -> Row:
    values = {name: row[name] if row[name] is None else load(row[name]) for name, load in table.columns.items()}
    return {"id": row["id"], **values}


${matchingFunction({ searched, bounded })}


def rows(db: sqlite3.Connection, table: Table, filters: Mapping[str, Any] | None = None) -> list[Row]:
    where, values = matching(filters or {}, table)
    return [read(table, row) for row in db.execute(f'SELECT * FROM "{table.name}"{where} ORDER BY id', values)]


def page(
    db: sqlite3.Connection,
    table: Table,
    filters: Mapping[str, Any],
    *,
    sort: str,
    limit: int | None,
    offset: int,
${searched ? "    q: str | None = None,\n" : ""}${bounded ? "    bounds: Sequence[Bound] = (),\n" : ""}) -> tuple[list[Row], int]:
    """One page of the entries that match, and how many match in all."""
    where, values = matching(filters, table${searched ? ", q" : ""}${bounded ? ", bounds=bounds" : ""})
    total = db.execute(f'SELECT count(*) FROM "{table.name}"{where}', values).fetchone()[0]
    column, way = (sort[1:], "DESC") if sort.startswith("-") else (sort, "ASC")
    order = f' ORDER BY "{column}" COLLATE alphabetical {way}, id LIMIT ? OFFSET ?'
    found = db.execute(f'SELECT * FROM "{table.name}"{where}{order}', [*values, -1 if limit is None else limit, offset])
    return [read(table, row) for row in found], total


def find(db: sqlite3.Connection, table: Table, id: int) -> Row:
    row = db.execute(f'SELECT * FROM "{table.name}" WHERE id = ?', (id,)).fetchone()
    if row is None:
        raise Refused(404, f"There is no {table.noun} {id}.")
    return read(table, row)


def id_of(db: sqlite3.Connection, table: Table, name: str, value: Any) -> int:
    """The id of the entry that a key of its own names."""
    row = db.execute(f'SELECT id FROM "{table.name}" WHERE "{name}" = ?', (stored(value),)).fetchone()
    if row is None:
        raise Refused(404, f"There is no {table.noun} {value}.")
    return int(row["id"])


@contextmanager
def writing(db: sqlite3.Connection) -> Iterator[None]:
    """All or nothing, and one writer at a time: what a rule looked at is still so when the entry is saved."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except sqlite3.IntegrityError as error:
        db.execute("ROLLBACK")
        raise Refused(409, f"That contradicts other entries: {error}.") from error
    except BaseException:
        db.execute("ROLLBACK")
        raise


def check_unique(db: sqlite3.Connection, table: Table, values: Row, own: int | None) -> None:
    for name in table.unique:
        if values[name] is None:
            continue
        there = db.execute(f'SELECT id FROM "{table.name}" WHERE "{name}" = ?', (stored(values[name]),)).fetchone()
        if there is not None and there["id"] != own:
            shown = name.replace("_", " ")
            raise Refused(409, f"There is already a {table.noun} with the {shown} {values[name]}.")


def check_references(db: sqlite3.Connection, table: Table, values: Row, status: int) -> None:
    for name, other, noun in table.references:
        wanted = values[name]
        if wanted is None:
            continue
        if db.execute(f'SELECT 1 FROM "{other}" WHERE id = ?', (wanted,)).fetchone() is None:
            raise Refused(status, f"There is no {noun} {wanted}.")


def insert(db: sqlite3.Connection, table: Table, values: Row) -> Row:
    names = list(table.columns)
    columns = ", ".join(f'"{name}"' for name in names)
    marks = ", ".join("?" for _ in names)
    sql = f'INSERT INTO "{table.name}" ({columns}) VALUES ({marks})'
    made = db.execute(sql, [stored(values[name]) for name in names])
    return find(db, table, int(made.lastrowid or 0))


def update(db: sqlite3.Connection, table: Table, id: int, values: Row) -> Row:
    names = list(table.columns)
    sets = ", ".join(f'"{name}" = ?' for name in names)
    db.execute(f'UPDATE "{table.name}" SET {sets} WHERE id = ?', [*(stored(values[name]) for name in names), id])
    return find(db, table, id)


def remove(db: sqlite3.Connection, table: Table, id: int) -> None:
    find(db, table, id)
    try:
        db.execute(f'DELETE FROM "{table.name}" WHERE id = ?', (id,))
    except sqlite3.IntegrityError as error:
        raise Refused(409, f"The {table.noun} {id} is still used by other entries.") from error
`;
