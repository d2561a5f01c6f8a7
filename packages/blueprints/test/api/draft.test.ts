import { describe, expect, it } from "vitest";
import { type ApiForm, apiFormSchema } from "../../src/api/form.ts";
import { blueprintOf, guessBlueprint } from "../../src/index.ts";
import { BRIEFS } from "./briefs.ts";

const api = blueprintOf("http-api");
const drafted = (brief: string): ApiForm => apiFormSchema.parse(api.draft(brief).form);

describe("a brief of an API", () => {
  it.each(Object.entries(BRIEFS))(
    "%s: entities, rules and reports are read, the rest is promised without a check",
    (_name, wanted) => {
      const form = drafted(wanted.brief);
      expect(guessBlueprint(wanted.brief)).toMatchObject({ blueprint: "http-api", beyond: null });
      expect(form.entities.map((one) => `${one.path}: ${one.fields.map((field) => field.name).join(", ")}`)).toEqual(
        wanted.entities,
      );
      expect(form.rules.map((one) => one.kind)).toEqual(wanted.rules);
      expect(form.reports.map((one) => `${one.kind} ${one.name}`)).toEqual(wanted.reports);
      expect(form.open).toHaveLength(wanted.open.length);
      for (const [at, beginning] of wanted.open.entries()) expect(form.open[at]).toContain(beginning);
    },
  );

  it("reads fields that belong to somebody, and their bounds", () => {
    const form = drafted(
      "API for garden plots: plots have a number, the gardener's name, the plants' height and the owner’s e-mail. The plants' height must be positive.",
    );
    expect(form.entities[0]?.fields.map(({ name, type, limits }) => [name, type, limits])).toEqual([
      ["number", "text", {}],
      ["gardeners_name", "text", {}],
      ["plants_height", "number", { above: 0 }],
      ["owners_e_mail", "text", {}],
    ]);
  });

  it("reads types, bounds, choices, defaults and formats of fields", () => {
    const form = drafted(
      "API for products: products have a name, a unique SKU of 3 to 10 characters, a price greater than 0, a weight, a status (draft, live; defaults to draft), an optional homepage url, a contact email and an added date.",
    );
    const shown = form.entities[0]?.fields.map(({ name, type, required, unique, limits, format, default: value }) => ({
      name,
      type,
      required,
      unique,
      limits,
      format,
      value,
    }));
    const plain = { required: true, unique: false, limits: {}, format: "plain", value: null };
    expect(shown).toEqual([
      { ...plain, name: "name", type: "text" },
      { ...plain, name: "sku", type: "text", unique: true, limits: { min: 3, max: 10 } },
      { ...plain, name: "price", type: "decimal", limits: { above: 0 } },
      { ...plain, name: "weight", type: "number" },
      { ...plain, name: "status", type: "choice", required: false, value: "draft" },
      { ...plain, name: "homepage_url", type: "text", required: false, format: "url" },
      { ...plain, name: "contact_email", type: "text", format: "email" },
      { ...plain, name: "added_date", type: "date" },
    ]);
  });

  it("promises without a check what it cannot read, so that it is never proved", () => {
    const form = drafted(
      "An API for a library: books have a title; members have a name; a loan links a book and a member with a due date. A member with an unpaid fine cannot borrow a book. After three late returns a member is blocked for a week. Every Monday all overdue members get a reminder.",
    );
    expect(form.open).toEqual([
      expect.stringContaining("unpaid fine"),
      expect.stringContaining("three late returns"),
      expect.stringContaining("Every Monday"),
    ]);
    const checks = api.checks(form);
    for (const criterion of api.requirements(form).flatMap((one) => one.criteria))
      if (criterion.shall.includes("keep to what the brief says"))
        expect(checks.filter((check) => check.criteria.includes(criterion.id))).toEqual([]);
  });

  it("takes any text and finishes a form that parses", () => {
    for (const brief of [
      "",
      "api",
      "x ".repeat(5000),
      "An API: ; ; : have a a a.",
      "`POST /` `GET /a/b/c/d` `DELETE /{id}`",
    ])
      expect(apiFormSchema.safeParse(api.finish(api.draft(brief).form)).success).toBe(true);
  });
});

describe("an edit of an API", () => {
  it("renames a field in its rules and reports, too", () => {
    const form = drafted(BRIEFS.rooms?.brief ?? "");
    const next = apiFormSchema.parse(api.edit(form, { op: "set", path: "/entities/1/fields/3/name", value: "begins" }));
    expect(next.rules.map((rule) => ("low" in rule ? rule.low : "start" in rule ? rule.start : ""))).toEqual([
      "begins",
      "begins",
    ]);
  });

  it("drops rules and reports of an entity that is removed", () => {
    const form = drafted(BRIEFS.rooms?.brief ?? "");
    const next = apiFormSchema.parse(api.edit(form, { op: "remove", path: "/entities/1" }));
    expect([next.rules, next.reports]).toEqual([[], []]);
    expect(next.endpoints.every((one) => one.entity === "Room")).toBe(true);
  });

  it("keeps an answer of the console as a confirmed check", () => {
    const form = drafted(BRIEFS.rooms?.brief ?? "");
    const body = { name: "Blue", floor: 1, capacity: 4 };
    const next = api.edit(form, {
      op: "add",
      path: "/sessions",
      value: { method: "POST", path: "/rooms", body, status: 201, contains: body },
    });
    expect(api.checks(next).find((check) => check.oracle === "confirmed")).toMatchObject({
      kind: "http",
      path: "/rooms",
      status: 201,
      jsonContains: body,
    });
  });

  it("refuses a row that is not there", () => {
    expect(() => api.edit(drafted("api"), { op: "set", path: "/entities/9/name", value: "x" })).toThrow(
      "There is no row",
    );
  });
});
