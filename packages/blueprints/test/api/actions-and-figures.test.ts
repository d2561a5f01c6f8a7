import { describe, expect, it } from "vitest";
import { type ApiForm, apiFormSchema } from "../../src/api/form.ts";
import { blueprintOf } from "../../src/index.ts";

const api = blueprintOf("http-api");
const drafted = (brief: string): ApiForm => apiFormSchema.parse(api.draft(brief).form);
const table = (form: ApiForm): string[] => form.endpoints.map((one) => `${one.method} ${one.path} ${one.action}`);
const checksAt = (form: ApiForm, path: string) =>
  api.checks(form).filter((check) => check.kind === "http" && check.path === path);

const REPAIRS =
  'Repair desk backend. POST /repairs takes device, hours (whole number, min 1) and hourlyRate (not negative). GET /repairs/{id} returns these plus cost (hours times hourlyRate) and status, which starts as "waiting". POST /repairs/{id}/start turns a waiting repair into "running" and POST /repairs/{id}/finish turns a running one into "finished"; in any other state both answer 409 and leave the repair as it is.';

describe("requests that lead from one state to the next", () => {
  const form = drafted(REPAIRS);
  it("are actions with what they set and from where", () => {
    expect([form.title, form.open]).toEqual(["Repair desk API", []]);
    expect(table(form)).toEqual([
      "POST /repairs create",
      "GET /repairs/{id} read",
      "POST /repairs/{id}/start mark",
      "POST /repairs/{id}/finish mark",
    ]);
    expect(form.endpoints.slice(2)).toMatchObject([
      { sets: [{ field: "status", value: "running" }], from: { values: ["waiting"] } },
      { sets: [{ field: "status", value: "finished" }], from: { values: ["running"] } },
    ]);
    expect(form.entities[0]?.fields.at(-1)).toMatchObject({
      choices: ["waiting", "running", "finished"],
      default: "waiting",
    });
  });

  it("are tried from another state too", () => {
    expect(checksAt(form, "/repairs/1/finish").map((check) => check.kind === "http" && check.status)).toContain(409);
  });

  it.each([
    ["moves it from draft to sent", "draft", "sent"],
    ["sets the status of a draft letter to sent", "draft", "sent"],
    ["marks a draft letter as sent", "draft", "sent"],
  ])("reads “%s”", (says, from, to) => {
    const read = drafted(`Letters API. POST /letters takes a subject. POST /letters/{id}/send ${says}.`);
    expect(read.open).toEqual([]);
    expect(read.endpoints.at(-1)).toMatchObject({ sets: [{ value: to }], from: { values: [from] } });
  });

  it.each([
    'turns a draft letter into "sent" and mails it',
    "marks it as sent and mails it",
    "marks it as sent when paid",
  ])("stay open where they do more: “%s”", (says) => {
    const read = drafted(`Letters API. POST /letters takes a subject. POST /letters/{id}/send ${says}.`);
    expect(read.open.join()).toContain(says.slice(-8));
  });
});

describe("names in camelCase", () => {
  const form = drafted(REPAIRS);
  it("are kept as the bodies have them, and bounded by the words in brackets", () => {
    expect(form.entities[0]?.fields.slice(1, 3)).toMatchObject([
      { name: "hours", type: "integer", limits: { min: 1 } },
      { name: "hourlyRate", type: "decimal", limits: { min: 0 } },
    ]);
  });

  it("are renamed to another one as it is typed", () => {
    const edited = apiFormSchema.parse(
      api.edit(form, { op: "set", path: "/entities/0/fields/2/name", value: "ratePerHour" }),
    );
    expect(edited.entities[0]).toMatchObject({ figures: [{ name: "cost", of: ["hours", "ratePerHour"] }] });
  });
});

describe("figures of an answer", () => {
  it("are worked out from the fields, and checked with two entries", () => {
    const form = drafted(REPAIRS);
    expect(form.entities[0]?.figures).toMatchObject([{ name: "cost", op: "times", of: ["hours", "hourlyRate"] }]);
    expect(api.emit(form, [])["app/schemas.py"]).toContain(
      'def cost(self) -> Amount:\n        """hours times hourlyRate"""\n        return self.hours * self.hourlyRate',
    );
    const checks = api.checks(form).filter((check) => check.id.includes("-cost-"));
    expect(checks).toMatchObject([
      { method: "POST", jsonContains: { cost: 7.5 } },
      { method: "GET", jsonContains: { cost: 7.5 } },
      { method: "POST", jsonContains: { cost: 25 } },
    ]);
  });

  it("are read from a sentence of their own", () => {
    const form = drafted(
      "Parcels API. POST /parcels takes weight (number) and fee. The total weight is weight plus tare.",
    );
    expect(form.entities[0]?.figures).toBeUndefined();
    const other = drafted(
      "Scores API. POST /games takes home (number) and away (number). The lead is home minus away.",
    );
    expect([other.open, other.entities[0]?.figures]).toMatchObject([[], [{ name: "lead", op: "minus" }]]);
  });
});

describe("filters written into an address", () => {
  const form = drafted(
    "Film list API. A film has a title, minutes (a whole number, at least 1) and classic, which may be left out and is then false. I need POST /films, GET /films/{id} and GET /films, where the list is a plain array in the order of the ids and can be narrowed down with ?classic=true and ?maxMinutes=90, also both at once.",
  );
  it("bound a number, alone and together with another", () => {
    expect(form.open).toEqual([]);
    expect(form.entities[0]?.fields.map((field) => field.name)).toEqual(["title", "minutes", "classic"]);
    expect(form.asked).toEqual([
      { entity: "Film", field: "classic", value: true },
      { entity: "Film", field: "minutes", value: 90, bound: { param: "maxMinutes", op: "atMost" } },
    ]);
    expect(api.emit(form, [])["app/routes/films.py"]).toContain('bounds=[("minutes", "<=", maxMinutes)]');
  });

  it("of one number at one value are two, and what cannot be tried is promised without a check", () => {
    const prices = drafted(
      "Shop API. POST /wares takes a title and price (at most 10). GET /wares returns all wares and can be filtered with ?minPrice=5 and ?maxPrice=5. It can be filtered with ?minPrice=0.",
    );
    expect(prices.asked.map((one) => [one.bound?.param, one.value])).toEqual([
      ["minPrice", 5],
      ["maxPrice", 5],
      ["minPrice", 0],
    ]);
    const top = drafted(
      "Shop API. POST /wares takes a title and price (at most 10). GET /wares returns all wares and can be filtered with ?maxPrice=10.",
    );
    expect(checksAt(top, "/wares?maxPrice=10")).toEqual([]);
    const promised = api.requirements(top).flatMap(({ criteria }) => criteria.map(({ when }) => when));
    expect(promised).toContain("GET /wares?maxPrice=10 is called");
  });

  it("by what no two share find one", () => {
    const books = drafted(
      "Book API. Books have a title and a unique isbn. GET /books?isbn=978 returns the books with that isbn as an array.",
    );
    expect(checksAt(books, "/books?isbn=978")).toMatchObject([{ jsonContains: [{ id: 2 }], before: [{}, {}] }]);
  });

  it("are tried with the limit itself and one step beyond it", () => {
    expect(checksAt(form, "/films?maxMinutes=90")).toMatchObject([
      {
        jsonContains: [{ id: 1 }, { id: 3 }],
        before: [{ body: { minutes: 90 } }, { body: { minutes: 91 } }, { body: { minutes: 89 } }],
      },
    ]);
    expect(checksAt(form, "/films?classic=true&maxMinutes=90")).toMatchObject([
      { jsonContains: [{ id: 1 }, { id: 4 }] },
    ]);
  });
});

describe("requests that add to a figure or take from it", () => {
  const form = drafted(
    'Time bank backend. `POST /neighbours` with a name creates a neighbour with 0 hours (ids count up from 1), and `POST /neighbours/{id}/hours` with a body like {"hours": 3} adds hours, or takes them when the number is negative. The balance can never go below zero: such a request is refused and nothing changes. `GET /neighbours/{id}` returns id, name and hours, and an unknown neighbour is a 404 everywhere.',
  );
  it("bring what the brief shows, and keep to the least of it", () => {
    expect(form.open).toEqual([]);
    expect(form.entities[0]?.fields[1]).toMatchObject({ name: "hours", default: 0, limits: { min: 0 } });
    expect(form.endpoints.at(-1)?.does).toEqual({ field: "hours", how: "add", brings: "hours", signed: true });
    const route = api.emit(form, [])["app/routes/neighbours.py"] ?? "";
    expect(route).toContain('left = (before["hours"] or 0) + body.hours\n        if left < 0:');
    expect(
      checksAt(form, "/neighbours/1/hours").map((check) => check.kind === "http" && [check.status, check.body]),
    ).toEqual([
      [200, { hours: 2 }],
      [422, {}],
      [200, { hours: -2 }],
      [409, { hours: -3 }],
      [409, { hours: -1 }],
    ]);
  });

  it("show that ids are counted, also where there is no list", () => {
    expect(api.checks(form).find((check) => check.id.endsWith("-numbered"))).toMatchObject({
      method: "POST",
      jsonContains: { id: 3 },
      before: [{}, {}],
    });
  });
});

describe("figures over the entries of one value", () => {
  const form = drafted(
    'The scales in our hives send us weights. `POST /weighings` takes a body like {"hive": "south", "kilos": 31.5}. `GET /hives/{hive}/stats` returns count, lowest, highest and average of the kilos of one hive, or 404 if it has no weighings.',
  );
  it("are one answer at the address of that value", () => {
    expect([form.open, form.stats]).toMatchObject([
      [],
      [
        {
          path: "/hives/{hive}/stats",
          by: "hive",
          figures: [{ op: "count" }, { op: "min" }, { op: "max" }, { op: "average" }],
        },
      ],
    ]);
    const reports = api.emit(form, [])["app/reports.py"] ?? "";
    expect(reports).toContain("from . import store\n");
    expect(reports).toContain('"average": sum(kilos) / len(kilos),');
    expect(checksAt(form, "/hives/Hive%201/stats")).toMatchObject([
      { status: 200, jsonContains: { count: 3, lowest: 2.5, highest: 7.5, average: 5 } },
      { status: 404 },
    ]);
  });

  it("stay open where they are of something else", () => {
    const other = drafted(
      'The scales send us weights. `POST /weighings` takes a body like {"hive": "south", "kilos": 31.5}. `GET /hives/{hive}/stats` returns count and median of the kilos of one hive.',
    );
    expect([other.stats, other.open.join()]).toEqual([[], expect.stringContaining("median")]);
  });
});

describe("a request whose words are not understood", () => {
  it("is there all the same, and open", () => {
    const form = drafted(
      "Notes API. POST /notes takes a title. GET /notes/{id} returns the note in the colours of the day.",
    );
    expect(table(form)).toEqual(["POST /notes create", "GET /notes/{id} read"]);
    expect(form.open.join()).toContain("colours of the day");
  });

  it.each(["the title must not be empty", "the stars have to be a number"])("“%s” is refused anyway", (rule) => {
    expect(drafted(`Notes API. POST /notes takes a title and stars (number); ${rule}.`).open).toEqual([]);
  });
});
