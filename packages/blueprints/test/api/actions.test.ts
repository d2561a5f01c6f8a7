import { describe, expect, it } from "vitest";
import { type ApiForm, apiFormSchema } from "../../src/api/form.ts";
import { blueprintOf } from "../../src/index.ts";

const api = blueprintOf("http-api");
const drafted = (brief: string): ApiForm => apiFormSchema.parse(api.draft(brief).form);
const actions = (form: ApiForm) =>
  form.endpoints
    .filter(({ action }) => action === "mark")
    .map(({ path, sets, from }) => ({ path, sets: sets.map(({ field, value }) => `${field}=${value}`), from }));

const TOOLS =
  "An HTTP API for a lending library of tools: tools have a name, an owner and a state (free, lent). List, add, lend, give back; filter by state.";

describe("what an API does with an entry", () => {
  it("moves a state forth and back, each way only from where it may", () => {
    const form = drafted(TOOLS);
    expect(actions(form)).toEqual([
      { path: "/tools/{id}/lend", sets: ["state=lent"], from: null },
      { path: "/tools/{id}/give-back", sets: ["state=free"], from: null },
    ]);
    expect(form.open).toEqual([]);
  });

  it("is tried: once, twice, and on what is not there", () => {
    const form = drafted(TOOLS);
    const asked = api
      .checks(form)
      .flatMap((check) => (check.kind === "http" && check.path.endsWith("/lend") ? [[check.path, check.status]] : []));
    expect(asked).toEqual(
      expect.arrayContaining([
        ["/tools/1/lend", 200],
        ["/tools/1/lend", 409],
        ["/tools/999/lend", 404],
      ]),
    );
  });

  it("makes a flag where the entity has no field for the state", () => {
    const form = drafted(
      "A backend for a newsletter: subscribers with an email and a confirmed flag. Confirm a subscriber. Block and unblock a subscriber.",
    );
    expect(form.entities[0]?.fields.map(({ name, type }) => `${name}: ${type}`)).toContain("blocked: boolean");
    expect(actions(form)).toEqual([
      { path: "/subscribers/{id}/confirm", sets: ["confirmed=true"], from: null },
      { path: "/subscribers/{id}/block", sets: ["blocked=true"], from: null },
      { path: "/subscribers/{id}/unblock", sets: ["blocked=false"], from: null },
    ]);
  });

  it("keeps who got it", () => {
    const form = drafted(
      "A small API for a tool library. Members have a name. Tools have a name and a state (free, lent). Lend a tool to a member.",
    );
    const [lend] = form.endpoints.filter(({ action }) => action === "mark");
    expect(lend).toMatchObject({ path: "/tools/{id}/lend", does: { field: "member_id", how: "put" } });
    expect(form.entities.find(({ name }) => name === "Tool")?.fields.at(-1)).toMatchObject({ references: "Member" });
  });

  it("leaves open what it does not understand whole", () => {
    const form = drafted(
      "An API for tools: tools have a name and a state (free, lent). Lend a tool only on the full moon of its owner.",
    );
    expect(form.open.join(" ")).toContain("full moon");
  });
});

it("takes a condition and what follows from it for one rule", () => {
  const form = drafted(
    "A JSON API for a gym. Classes have a title and places (at least 1). Members have a name. A signup is for a member and a class. When a class is full, further signups are refused.",
  );
  expect(form.rules.map(({ kind }) => kind)).toEqual(["capacity"]);
});
