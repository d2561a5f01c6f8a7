import { describe, expect, it } from "vitest";
import { type ApiForm, apiFormSchema } from "../../src/api/form.ts";
import { blueprintOf } from "../../src/index.ts";

const api = blueprintOf("http-api");
const drafted = (brief: string): ApiForm => apiFormSchema.parse(api.draft(brief).form);
const table = (form: ApiForm): string[] => form.endpoints.map((one) => `${one.method} ${one.path} ${one.action}`);
const fields = (form: ApiForm): string[] =>
  form.entities.flatMap((entity) => entity.fields.map((field) => `${field.name}: ${field.type}`));
const asked = (form: ApiForm): (string | number)[][] =>
  api.checks(form).flatMap((check) => (check.kind === "http" ? [[check.method, check.path, check.status]] : []));

const COUPONS =
  'A coupon API. `POST /coupons` takes a code, a discount (1 to 90) and a page and stores them, `GET /coupons/{code}` gives that coupon as JSON and `DELETE /coupons/{code}` removes it. A code can be used only once, and the page must start with "/shop/".';

describe("requests that a brief writes out", () => {
  it("are the table, with the fields of their words and the key of their address", () => {
    const form = drafted(COUPONS);
    expect(table(form)).toEqual(["POST /coupons create", "GET /coupons/{code} read", "DELETE /coupons/{code} remove"]);
    expect(fields(form)).toEqual(["code: text", "discount: decimal", "page: text"]);
    expect(form.entities[0]).toMatchObject({ key: "code", fields: [{ unique: true }, {}, { starts: ["/shop/"] }] });
    expect(form.open).toEqual([]);
    expect(asked(form)).toEqual(
      expect.arrayContaining([
        ["GET", "/coupons/code-1", 200],
        ["GET", "/coupons/no-such-one", 404],
        ["DELETE", "/coupons/code-1", 204],
        ["POST", "/coupons", 409],
      ]),
    );
  });

  it("make or change an entry where PUT names its key", () => {
    const form = drafted(
      'Settings service. `PUT /settings/{name}` with a body like {"active": true} creates or changes a setting, `GET /settings` returns all settings as a JSON array sorted by name. An unknown setting is a 404, and active must be true or false.',
    );
    expect(table(form)).toEqual(["GET /settings list", "PUT /settings/{name} put"]);
    expect(fields(form)).toEqual(["name: text", "active: boolean"]);
    expect([form.open, form.decisions]).toMatchObject([[], { "order:Setting": "name", "whole:Setting": "yes" }]);
    const puts = asked(form).filter(([method]) => method === "PUT");
    expect(puts).toEqual(
      expect.arrayContaining([
        ["PUT", "/settings/name-1", 201],
        ["PUT", "/settings/name-1", 200],
      ]),
    );
    expect(api.emit(form, [])["app/schemas.py"]).toContain("active: Annotated[bool, Field(strict=True)]");
  });

  it("ask a list by just the filter they write, in the order they name", () => {
    const form = drafted(
      "Backend for a car wash. `POST /slots` takes car, lane, start and end, both like 2026-05-04T09:00:00. Two slots of the same lane must not overlap, one may start exactly when the other ends, and the end has to be after the start. `GET /slots?lane=North` gives the slots of that lane as a JSON array, earliest first.",
    );
    expect(form.rules.map((rule) => rule.kind)).toEqual(["order", "overlap"]);
    expect([form.open, form.asked]).toEqual([[], [{ entity: "Slot", field: "lane", value: "North" }]]);
    const check = api.checks(form).find((one) => one.kind === "http" && one.path === "/slots?lane=North");
    expect(check).toMatchObject({ jsonContains: [{ id: 3 }, { id: 1 }] });
  });

  it("give totals as one object before any entry is looked for", () => {
    const form = drafted(
      'JSON API for mileage. `POST /trips` stores a trip with purpose, distance (more than 0) and driver. `GET /trips/summary` returns the total distance per driver as one object, like {"Ann": 17.5, "Bo": 40}.',
    );
    expect([form.open, form.reports[0]]).toMatchObject([[], { path: "/trips/summary", by: "driver", shape: "object" }]);
    expect(api.emit(form, [])["app/main.py"]).toMatch(/for module in \(reports, trips\)/);
  });

  it.each([
    "`POST /notes` takes a title and a text that is encrypted. `GET /notes` returns all notes.",
    "`POST /notes` takes a title and a text. `GET /notes` returns all notes of the last week.",
    "`POST /notes` takes a title and a text. `DELETE /notes/{id}` removes it after a day.",
    "`POST /notes` takes a title and a text. `GET /notes/{slug}` returns the note.",
    "`POST /notes` takes a title and a text and mails them.",
    '`POST /notes` takes a title and a text. `GET /notes/titles` returns the titles as one object, like {"a": "b"}.',
  ])("are left over when a word of theirs is not understood: %s", (calls) => {
    expect(drafted(`An API for notes. ${calls}`).open.length).toBeGreaterThan(0);
  });

  it("bring no field by the words that say what is changed", () => {
    const form = drafted(
      "Backend for a book club: books with title, author and pages (more than 0). POST /books adds a book, PATCH /books/{id} changes fields, PUT /books/{id} updates it.",
    );
    expect(fields(form)).toEqual(["title: text", "author: text", "pages: integer"]);
  });
});

describe("what a brief tells in passing", () => {
  const TICKETS =
    "We need a small REST backend for repair orders: device, phone of the owner and a status that is waiting or done. New orders are waiting and get the ids 1, 2, 3 and so on. I want to create, list, read, change (PATCH) and delete orders, and filter the list with ?status=waiting; lists are plain JSON arrays.";

  it("is read of fields behind a colon, ids, beginnings, methods and filters", () => {
    const form = drafted(TICKETS);
    expect(form.entities[0]).toMatchObject({ path: "orders", fields: [{}, { name: "phone" }, { default: "waiting" }] });
    expect([form.open, form.asked]).toEqual([[], [{ entity: "Order", field: "status", value: "waiting" }]]);
    expect(table(form)).toContain("PATCH /orders/{id} change");
    const said = api.requirements(form).flatMap((one) => one.criteria.map((criterion) => criterion.shall));
    expect(said.join("\n")).toContain("numbers counted up from 1");
  });

  it("makes PUT the way to change, and no other method than the one of an endpoint is taken", () => {
    const brief = "An HTTP API to manage boats. A boat has a name and berths (at least 1).";
    expect(table(drafted(`${brief} Create, read, update with PUT and delete.`))).toContain("PUT /boats/{id} replace");
    expect(drafted(`${brief} Create, read, delete with POST.`).open).toEqual([expect.stringContaining("with POST")]);
  });

  it("reads what something is or is as its choices, whatever it is called, and no list of verbs as an entity", () => {
    const form = drafted("We want to record walks. A walk has a title and an effort that is easy, medium or hard.");
    expect(form.entities.map((entity) => entity.path)).toEqual(["walks"]);
    expect(form.entities[0]?.fields).toMatchObject([{}, { name: "effort", choices: ["easy", "medium", "hard"] }]);
  });

  it("does not take a pause between two for a mere overlap", () => {
    const brief = "An API: bookings have a title, a room, a start and an end.";
    const open = drafted(`${brief} Two bookings of the same room must not overlap, with 15 minutes in between.`).open;
    expect(open).toHaveLength(1);
  });
});
