import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { blueprintOf, type FileMap } from "../../src/index.ts";
import { BRIEFS } from "./briefs.ts";

const api = blueprintOf("http-api");
const emitted = Object.entries(BRIEFS).map(([name, { brief }]) => ({ name, form: api.draft(brief).form }));
const filesOf = (form: unknown): FileMap => api.emit(form, []);

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "guildhall-api-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("emits Python that compiles and tables that SQLite makes, for every brief", () => {
  for (const { name, form } of emitted)
    for (const [path, text] of Object.entries(filesOf(form))) {
      mkdirSync(dirname(join(folder, name, path)), { recursive: true });
      writeFileSync(join(folder, name, path), text);
    }
  const program = `
import pathlib, sqlite3, sys
for file in sorted(pathlib.Path(sys.argv[1]).rglob("*.py")):
    compile(file.read_text(), str(file), "exec")
for file in sorted(pathlib.Path(sys.argv[1]).rglob("*.sql")):
    sqlite3.connect(":memory:").executescript(file.read_text())
print("ok")`;
  expect(execFileSync("python3", ["-c", program, folder], { encoding: "utf8" }).trim()).toBe("ok");
});

it("writes one test for every check, and ids that are unique", () => {
  for (const { name, form } of emitted) {
    const files = filesOf(form);
    const tests = `${files["tests/test_api.py"]}${files["tests/test_rules.py"] ?? ""}`;
    const checks = api.checks(form);
    expect(new Set(checks.map((check) => check.id)).size, name).toBe(checks.length);
    expect(tests.match(/^def test_/gm)?.length, name).toBe(checks.length);
  }
});

it("loads nothing from another place: the documentation is served by the service itself", () => {
  for (const { form } of emitted)
    for (const [path, text] of Object.entries(filesOf(form)))
      if (path.startsWith("app/"))
        expect(text.replaceAll("https://example.org", ""), path).not.toMatch(/https?:\/\/(?!\S*\\S)/);
});

it("names the same versions of packages as the sandbox carries", () => {
  const carried = readFileSync(
    join(import.meta.dirname, "../../../../apps/engine/toolchains/python/requirements.txt"),
    "utf8",
  );
  const named = filesOf(emitted[0]?.form)["requirements.txt"]?.trim().split("\n") ?? [];
  expect(named.map((line) => line.split("==")[0])).toEqual(["fastapi", "pydantic", "uvicorn"]);
  expect(carried.split("\n")).toEqual(expect.arrayContaining(named));
});

it("promises that a limit is not lowered below what is there, and asks the rule's own function", () => {
  const form = emitted.find(({ name }) => name === "courses")?.form;
  const routes = filesOf(form)["app/routes/courses.py"] ?? "";
  expect(routes).toContain("rules.course_full(one, [other for other in there if other.id != one.id], limit)");
  const told = api.checks(form).flatMap((check) => (check.kind === "http" && check.method === "PATCH" ? [check] : []));
  const limits = told.filter(({ title }) => title.startsWith("a limit")).map(({ body, status }) => ({ body, status }));
  expect(limits).toEqual([
    { body: { capacity: 1 }, status: 409 },
    { body: { capacity: 2 }, status: 200 },
  ]);
});

it("carries no more helpers than a service uses", () => {
  const store = (brief: string): string[] => {
    const files = filesOf(api.draft(brief).form);
    const text = [files["app/store.py"], files["app/database.py"], files["app/tables.py"], files["app/params.py"]];
    return [
      "q",
      "Bound",
      "searched",
      "folded",
      "Decimal",
      "Search",
      "Limit",
      "def page",
      "def id_of",
      "def remove",
    ].filter((word) => new RegExp(`\\b${word}\\b`).test(text.join("\n")));
  };
  expect(store("Notes API. POST /notes takes a title. GET /notes/{id} returns the note.")).toEqual([]);
  expect(store("Notes API. POST /notes takes a title. GET /notes returns all notes.")).toEqual(["Limit", "def page"]);
  expect(store("An API for notes: notes have a title. Search notes by a word in the title.")).toEqual(
    expect.arrayContaining(["q", "searched", "folded", "Search", "def remove"]),
  );
  expect(
    store(
      "Ware API. POST /wares takes a title and price. GET /wares returns all wares and can be filtered with ?maxPrice=5.",
    ),
  ).toEqual(["Bound", "Decimal", "Limit", "def page"]);
});

it("finds a text whatever its case, and sorts texts by the alphabet", () => {
  const files = filesOf(emitted.find(({ name }) => name === "recipes")?.form);
  const place = join(folder, "texts");
  mkdirSync(join(place, "app"), { recursive: true });
  for (const name of ["database", "store"])
    writeFileSync(join(place, "app", `${name}.py`), files[`app/${name}.py`] ?? "");
  const program = `
import pathlib, sys, types
sys.modules["fastapi"] = types.SimpleNamespace(Depends=lambda _: None, Request=object)
sys.path.insert(0, sys.argv[1])
from app import database, store
db = database.connect(pathlib.Path(":memory:"))
db.execute("CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT)")
db.executemany("INSERT INTO books (title) VALUES (?)", [("banana",), ("Äpfel",), ("Zebra",), ("apple",)])
table = store.Table(name="books", noun="book", columns={"title": str}, searched=("title",))
def titles(**given):
    return ",".join(row["title"] for row in store.page(db, table, {}, limit=None, offset=0, **given)[0])
print(titles(sort="id", q="äP"), titles(sort="title"), titles(sort="-title"))`;
  const said = execFileSync("python3", ["-c", program, place], {
    encoding: "utf8",
    env: { ...process.env, PYTHONUTF8: "1" },
  });
  expect(said.trim()).toBe("Äpfel apple,banana,Zebra,Äpfel Äpfel,Zebra,banana,apple");
});
