import { blueprintOf } from "@guildhall/blueprints";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openScriptedHouse, owner, type ScriptedHouse } from "./test-house.ts";

let house: ScriptedHouse;
let projectId = "";
beforeAll(async () => {
  house = await openScriptedHouse();
  ({ id: projectId } = await house.verbs.projects.create(owner, { name: "Library" }));
  const { brief } = blueprintOf("http-api").starter;
  const read = await house.verbs.brainstorm.start(owner, { projectId, brief, blueprint: "http-api" });
  await house.settled(read.id);
}, 120_000);
afterAll(() => house.close());

const send = (method: "GET" | "POST", path: string, body?: object) =>
  house.verbs.preview.request(owner, {
    projectId,
    method,
    path,
    body: body === undefined ? null : JSON.stringify(body),
  });
const tables = (table: string | null, offset = 0) => house.verbs.preview.tables(owner, { projectId, table, offset });

it("builds the starter of an API to the end without a model, every must proved by requests and examples", async () => {
  expect((await tables(null)).tables).toEqual([]);
  const built = await house.settled((await house.verbs.runs.build(owner, { projectId })).id);
  expect(built).toMatchObject({ status: "done", promptTokens: 0, completionTokens: 0 });
  const { rows, cases } = await house.verbs.tests.matrix(owner, { projectId });
  expect(rows.filter((row) => row.status !== "passed")).toEqual([]);
  expect(cases.length).toBeGreaterThan(80);
  expect(cases.every(({ result }) => result?.status === "passed" && result.script.startsWith("def test_"))).toBe(true);
}, 300_000);

it("answers requests of the console by the rules of the brief, and shows what it keeps", async () => {
  expect((await house.verbs.preview.endpoints(owner, { projectId })).map((one) => `${one.method} ${one.path}`)).toEqual(
    expect.arrayContaining(["POST /books", "POST /loans/{id}/return", "GET /reports/overdue", "GET /openapi.json"]),
  );
  expect((await send("POST", "/books", { title: "Emma", author: "Austen", isbn: "1" })).status).toBe(201);
  expect((await send("POST", "/books", { title: "Emma", author: "Austen", isbn: "1" })).status).toBe(409);
  expect((await send("POST", "/books", { title: "Emma" })).status).toBe(422);
  expect((await send("POST", "/members", { name: "Ann", email: "ann@example.org" })).status).toBe(201);
  const loan = { book_id: 1, member_id: 1, due_date: "2026-02-01" };
  expect((await send("POST", "/loans", loan)).status).toBe(201);
  const again = await send("POST", "/loans", loan);
  expect(again).toMatchObject({ status: 409, truncated: false, contentType: "application/json" });
  expect(again.text).toContain("A book that is lent cannot be lent again");
  const overdue = await send("GET", "/reports/overdue?on=2026-03-01");
  expect(JSON.parse(overdue.text)).toMatchObject([{ id: 1, due_date: "2026-02-01", returned_on: null }]);
  expect((await send("POST", "/loans/1/return")).status).toBe(200);
  expect((await send("POST", "/loans", loan)).status).toBe(201);
  expect((await send("GET", "/docs")).contentType).toMatch(/^text\/html/);

  const page = await tables("loans");
  expect(page.tables).toEqual([
    { name: "books", rows: 1 },
    { name: "members", rows: 1 },
    { name: "loans", rows: 2 },
  ]);
  expect(page.columns).toEqual(["id", "book_id", "member_id", "due_date", "returned_on"]);
  expect(page.rows.map((row) => row.slice(0, 4))).toEqual([
    [1, 1, 1, "2026-02-01"],
    [2, 1, 1, "2026-02-01"],
  ]);
  expect((await tables("loans", 1)).rows).toHaveLength(1);
  await expect(tables("secrets")).rejects.toMatchObject({ code: "INVALID_INPUT" });
  // What was typed in while trying belongs to no version and is not shipped.
  expect((await house.verbs.files.list(owner, { projectId })).map((file) => file.path).join()).not.toContain("app.db");
}, 60_000);

it("turns the row of a rule red when its function is emptied", async () => {
  const file = "app/rules/book_taken.py";
  const good = await house.read(projectId, file);
  await house.write(projectId, file, "def book_taken(loan, loans):\n    return False\n");
  await house.test(projectId);
  const red = (await house.verbs.tests.matrix(owner, { projectId })).rows.filter((row) => row.status === "failed");
  expect(red.map((row) => row.text).join()).toContain("cannot be lent again");
  expect(red).toHaveLength(1);
  await house.write(projectId, file, good);
}, 120_000);

it("makes a check of an answer that was kept, and runs it with what it needs before", async () => {
  const body = { title: "Persuasion", author: "Austen", isbn: "7" };
  const session = { method: "POST", path: "/books", body, status: 201, contains: body };
  const revision = (await house.verbs.spec.get(owner, { projectId }))?.revision ?? 0;
  await house.verbs.spec.edit(owner, {
    projectId,
    revision,
    edits: [{ op: "add", path: "/sessions", value: session }],
  });
  await house.test(projectId);
  const { rows, cases } = await house.verbs.tests.matrix(owner, { projectId });
  const kept = cases.find(({ check }) => check.oracle === "confirmed");
  expect(kept).toMatchObject({ check: { kind: "http", path: "/books" }, result: { status: "passed" } });
  expect(rows.find((row) => row.criterionId === kept?.check.criteria[0])).toMatchObject({
    status: "passed",
    oracle: "confirmed",
  });
}, 120_000);

it("refuses a limit below what is there already, by the checks it promises and by a request", async () => {
  const brief =
    "An API for a school with courses and students. A course has a title and a capacity of at least 1. A student has a name. An enrolment connects a student to a course. A course cannot have more enrolments than its capacity.";
  const { id } = await house.verbs.projects.create(owner, { name: "School" });
  const read = await house.verbs.brainstorm.start(owner, { projectId: id, brief, blueprint: "http-api" });
  await house.settled(read.id);
  await house.settled((await house.verbs.runs.build(owner, { projectId: id })).id);
  const { cases } = await house.verbs.tests.matrix(owner, { projectId: id });
  const limits = cases.filter(({ check }) => check.title.startsWith("a limit"));
  expect(limits.map(({ result }) => result?.status)).toEqual(["passed", "passed"]);

  const ask = (method: "POST" | "PATCH", path: string, body: object) =>
    house.verbs.preview.request(owner, { projectId: id, method, path, body: JSON.stringify(body) });
  await ask("POST", "/courses", { title: "Logic", capacity: 3 });
  for (const n of [1, 2]) {
    await ask("POST", "/students", { name: `Student ${n}` });
    expect((await ask("POST", "/enrolments", { student_id: n, course_id: 1 })).status).toBe(201);
  }
  const refused = await ask("PATCH", "/courses/1", { capacity: 1 });
  expect(refused).toMatchObject({ status: 409, text: expect.stringContaining("more enrolments than its capacity") });
  expect((await ask("PATCH", "/courses/1", { title: "Logic I" })).status).toBe(200);
  expect((await ask("PATCH", "/courses/1", { capacity: 2 })).status).toBe(200);
}, 300_000);

it("says where an answer or what was sent holds a value of the environment, which no check may hold", async () => {
  const save = (value: string) =>
    house.verbs.projects.saveEnvironment(owner, { projectId, rows: [{ name: "ADMIN_EMAIL", value }] });
  await save("eve@example.org");
  await house.verbs.preview.start(owner, { projectId });
  await expect
    .poll(async () => (await house.verbs.preview.get(owner, { projectId })).state, { timeout: 30_000 })
    .toBe("ready");
  expect(await send("POST", "/members", { name: "Bob", email: "bob@example.org" })).toMatchObject({ revealed: false });
  const echoed = await send("POST", "/members", { name: "Eve", email: "eve@example.org" });
  expect(echoed).toMatchObject({ status: 201, revealed: true });
  expect(JSON.parse(echoed.text)).toMatchObject({ email: "[ADMIN_EMAIL]" });
  // The preview still runs with the value of before, and says the new one where it is told.
  await save("fay@example.org");
  for (const name of ["eve", "fay"]) {
    const answer = await send("POST", "/members", { name, email: `${name}@example.org` });
    expect(answer.revealed).toBe(true);
    expect(answer.text).not.toContain(`${name}@example.org`);
  }
}, 60_000);
