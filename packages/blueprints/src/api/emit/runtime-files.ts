/** Modules of the emitted service that are nearly the same for every form. */

const FOLDED = `def folded(value: str | int | float | None) -> str | int | float | None:
    """A text whatever its case; SQLite's own lower() leaves Ä and É as they are."""
    return value.casefold() if isinstance(value, str) else value


`;

/** `database.py`; a service that searches texts compares them whatever their case. */
export const databaseModule = (
  searched: boolean,
): string => `"""The SQLite file: one connection a request, and numbered migrations."""

from __future__ import annotations

import hashlib
import logging
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from fastapi import Depends, Request

MIGRATIONS = Path(__file__).parent / "migrations"
log = logging.getLogger("uvicorn.error")


${searched ? FOLDED : ""}def alphabetical(one: str, other: str) -> int:
    """The order of two texts, capitals beside small letters."""
    first, second = (one.casefold(), one), (other.casefold(), other)
    return (first > second) - (first < second)


def connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=10)
    connection.row_factory = sqlite3.Row
${searched ? '    connection.create_function("folded", 1, folded, deterministic=True)\n' : ""}    connection.create_collation("alphabetical", alphabetical)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def checksum(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def applied(connection: sqlite3.Connection) -> dict[str, str]:
    connection.execute("CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, checksum TEXT NOT NULL)")
    return {row["name"]: row["checksum"] for row in connection.execute("SELECT name, checksum FROM migrations")}


def migrate(path: Path) -> None:
    """Runs every migration that was not run yet. A file made by other ones is kept beside, never changed or lost."""
    path.parent.mkdir(parents=True, exist_ok=True)
    wanted = {file.name: file.read_text(encoding="utf-8") for file in sorted(MIGRATIONS.glob("[0-9]*.sql"))}
    connection = connect(path)
    try:
        done = applied(connection)
        if any(name not in wanted or checksum(wanted[name]) != mark for name, mark in done.items()):
            connection.close()
            aside = path.with_name(f"{path.name}.{checksum(repr(sorted(done.items())))[:8]}")
            path.replace(aside)
            log.warning("The tables have changed: the entries so far lie in %s.", aside.name)
            connection = connect(path)
            done = applied(connection)
        for name, text in wanted.items():
            if name not in done:
                mark = f"INSERT INTO migrations VALUES ('{name}', '{checksum(text)}');"
                connection.executescript(f"BEGIN;\\n{text}\\n{mark}\\nCOMMIT;")
    finally:
        connection.close()


def open_database(request: Request) -> Iterator[sqlite3.Connection]:
    connection = connect(request.app.state.database)
    try:
        yield connection
    finally:
        connection.close()


Db = Annotated[sqlite3.Connection, Depends(open_database)]
`;

export const MAIN = `"""Starts the service: python main.py --port 8000"""

import argparse
import os
from pathlib import Path

import uvicorn

from app.main import create_app


def main() -> None:
    parser = argparse.ArgumentParser(description="Serves the API over HTTP.")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8000")), help="port to listen on")
    parser.add_argument("--database", type=Path, default=Path("data/app.db"), help="the SQLite file")
    options = parser.parse_args()
    uvicorn.run(create_app(options.database), host=options.host, port=options.port)


if __name__ == "__main__":
    main()
`;

export const CONFTEST = `"""Serves the API on a free port of this machine; each test gets an empty database."""

import json
import socket
import threading
import time
import urllib.error
import urllib.request

import pytest
import uvicorn

from app.database import migrate
from app.main import create_app


class Answer:
    def __init__(self, status: int, text: str) -> None:
        self.status = status
        self.text = text

    @property
    def json(self):
        return json.loads(self.text) if self.text else None


@pytest.fixture(scope="session")
def served(tmp_path_factory):
    app = create_app(tmp_path_factory.mktemp("service") / "first.db")
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    deadline = time.monotonic() + 20
    while not server.started and thread.is_alive() and time.monotonic() < deadline:
        time.sleep(0.005)
    yield app, f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join(timeout=10)


@pytest.fixture
def call(served, tmp_path):
    app, address = served
    app.state.database = tmp_path / "test.db"
    migrate(app.state.database)
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    def request(method: str, path: str, body=None) -> Answer:
        data = None if body is None else json.dumps(body).encode()
        headers = {} if data is None else {"content-type": "application/json"}
        wanted = urllib.request.Request(address + path, data=data, headers=headers, method=method)
        try:
            with direct.open(wanted, timeout=20) as answer:
                return Answer(answer.status, answer.read().decode())
        except urllib.error.HTTPError as answer:
            return Answer(answer.code, answer.read().decode())

    return request


def contains(found, wanted) -> bool:
    """Objects hold at least what is wanted, lists exactly as many items, figures up to rounding."""
    if isinstance(wanted, dict):
        return isinstance(found, dict) and all(key in found and contains(found[key], wanted[key]) for key in wanted)
    if isinstance(wanted, list):
        return (
            isinstance(found, list)
            and len(found) == len(wanted)
            and all(contains(one, other) for one, other in zip(found, wanted, strict=True))
        )
    if isinstance(wanted, bool) or wanted is None:
        return found is wanted
    if isinstance(wanted, (int, float)):
        return isinstance(found, (int, float)) and not isinstance(found, bool) and abs(found - wanted) < 1e-6
    return found == wanted
`;

/** A page that reads /openapi.json and lists what can be asked for; it loads nothing from anywhere else. */
export const DOCS_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>API</title>
    <style>
      :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
      body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
      details { border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: 6px; margin: 0.5rem 0; padding: 0.5rem 0.75rem; }
      summary { cursor: pointer; }
      b { display: inline-block; min-width: 4.5rem; }
      code, pre { font: 14px/1.5 ui-monospace, monospace; }
      pre { overflow: auto; max-height: 24rem; }
      td, th { text-align: left; padding: 0.1rem 1rem 0.1rem 0; vertical-align: top; }
    </style>
  </head>
  <body>
    <h1>API</h1>
    <p id="about"></p>
    <p>The same for programs: <a href="/openapi.json">openapi.json</a></p>
    <main id="operations"></main>
    <script src="/docs/docs.js"></script>
  </body>
</html>
`;

export const DOCS_SCRIPT = `const add = (parent, tag, text = "") => {
  const element = document.createElement(tag);
  element.textContent = text;
  parent.append(element);
  return element;
};

const schemaOf = (api, schema) =>
  schema?.$ref ? api.components.schemas[schema.$ref.split("/").pop()] : schema;

const typeOf = (schema) =>
  schema?.enum?.join(" | ") ??
  schema?.anyOf?.map(typeOf).join(" or ") ??
  [schema?.type ?? "", schema?.format ?? ""].filter(Boolean).join(" ");

const table = (parent, title, rows) => {
  if (rows.length === 0) return;
  add(parent, "h4", title);
  const body = add(parent, "table");
  for (const cells of rows) {
    const row = add(body, "tr");
    for (const cell of cells) add(row, "td", cell);
  }
};

const show = (api) => {
  document.title = api.info.title;
  document.querySelector("h1").textContent = api.info.title;
  document.querySelector("#about").textContent = api.info.description ?? "";
  const main = document.querySelector("#operations");
  for (const [path, methods] of Object.entries(api.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const one = add(main, "details");
      const head = add(one, "summary");
      add(head, "b", method.toUpperCase());
      add(head, "code", path);
      add(head, "span", \` \${operation.summary ?? ""}\`);
      if (operation.description) add(one, "p", operation.description);
      table(
        one,
        "Parameters",
        (operation.parameters ?? []).map((item) => [item.name, item.in, typeOf(item.schema), item.required ? "required" : ""]),
      );
      const body = schemaOf(api, operation.requestBody?.content?.["application/json"]?.schema);
      table(
        one,
        "Body",
        Object.entries(body?.properties ?? {}).map(([name, schema]) => [
          name,
          typeOf(schemaOf(api, schema)),
          body.required?.includes(name) ? "required" : "",
        ]),
      );
      table(
        one,
        "Answers",
        Object.entries(operation.responses).map(([status, answer]) => [status, answer.description]),
      );
    }
  }
};

fetch("/openapi.json")
  .then((answer) => answer.json())
  .then(show);
`;
