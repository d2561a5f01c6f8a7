import { describe, expect, it } from "vitest";
import { type ApiForm, apiFormSchema } from "../../src/api/form.ts";
import { blueprintOf } from "../../src/index.ts";

const api = blueprintOf("http-api");
const drafted = (brief: string): ApiForm => apiFormSchema.parse(api.draft(brief).form);
const stepped = (form: ApiForm): string[] =>
  form.entities.flatMap((entity) =>
    entity.fields.flatMap((field) => (field.stepped === true ? [`${entity.name}.${field.name}`] : [])),
  );
const asked = (form: ApiForm, key: string) =>
  api
    .checks(form)
    .flatMap((check) =>
      check.kind === "http" && check.id.includes(key) ? [[check.method, check.path, check.body, check.status]] : [],
    );

const STEPS =
  'POST /orders/{id}/pay turns a new order into "paid" and POST /orders/{id}/ship turns a paid one into "shipped"; in any other state both answer 409.';
const ORDERS = `Order API. POST /orders takes a customer. ${STEPS} PATCH /orders/{id} changes the customer.`;

describe("a status that steps lead on", () => {
  const form = drafted(ORDERS);
  const routes = api.emit(form, [])["app/routes/orders.py"] ?? "";

  it("is set by no body: a new entry begins where it begins, and a change goes by no step", () => {
    expect(stepped(form)).toEqual(["Order.status"]);
    expect(asked(form, "-status-")).toEqual([
      ["POST", "/orders", { customer: "Customer 1", status: "paid" }, 422],
      ["POST", "/orders", { customer: "Customer 1", status: "shipped" }, 422],
      ["PATCH", "/orders/1", { status: "paid" }, 409],
      ["PATCH", "/orders/1", { status: "shipped" }, 409],
      ["PATCH", "/orders/1", { status: "new" }, 200],
      ["PATCH", "/orders/1", { status: "new" }, 409],
    ]);
    expect(routes).toContain('        if values["status"] in ("paid", "shipped"):\n            raise Refused(422');
    expect(routes).toContain(
      '        if values["status"] != before["status"] and values["status"] in ("new", "paid", "shipped"):',
    );
  });

  it("is reached by the steps where a check needs an entry further on", () => {
    const ship = api.checks(form).find((check) => check.kind === "http" && check.path === "/orders/1/ship");
    expect(ship).toMatchObject({
      status: 200,
      before: [
        { path: "/orders", body: { customer: "Customer 1" } },
        { path: "/orders/1/pay", status: 200 },
      ],
    });
  });

  it("is told in the documentation: the read-me, /openapi.json and the page of it", () => {
    const files = api.emit(form, []);
    const told =
      "A new order is new; paid and shipped come by POST /orders/{id}/pay and POST /orders/{id}/ship only: a body that sets another status is refused, with 422 when it creates and with 409 when it changes.";
    expect(files["README.md"]).toContain(`- ${told}`);
    expect(routes.split(JSON.stringify(told)).length - 1).toBe(2);
    expect(files["app/docs/docs.js"]).toContain("operation.description");
  });

  it("stays as it is where a whole new body leaves it out", () => {
    const whole = drafted(`Order API. POST /orders takes a customer. ${STEPS} PUT /orders/{id} replaces the customer.`);
    expect(whole.endpoints.map(({ action }) => action)).toContain("change");
    const replaced = {
      ...whole,
      endpoints: whole.endpoints.map((one) => (one.method === "PUT" ? { ...one, action: "replace" as const } : one)),
    };
    expect(asked(replaced, "-status-left-out")).toEqual([["PUT", "/orders/1", { customer: "Customer 1" }, 200]]);
    expect(api.emit(replaced, [])["app/routes/orders.py"]).toContain(
      '        if "status" not in body.model_fields_set:\n            values["status"] = before["status"]',
    );
  });

  it("is one of a decision, and of what goes on to the next", () => {
    expect(stepped(drafted("A JSON API for leave requests: requests have an employee. Approve a request."))).toEqual([
      "Request.status",
    ]);
    expect(
      stepped(
        drafted("An API for orders: orders have a status (new, packed, sent). Move an order to the next status."),
      ),
    ).toEqual(["Order.status"]);
  });

  it("is free again when its row is unticked, and no rule is left", () => {
    const at = form.entities[0]?.fields.findIndex(({ name }) => name === "status") ?? -1;
    const path = `/entities/0/fields/${at}/stepped`;
    expect(api.rows(form, {}).find((row) => row.path === path)).toMatchObject({ kind: "boolean", value: true });
    const free = apiFormSchema.parse(api.edit(form, { op: "set", path, value: false }));
    expect(asked(free, "-status-")).toEqual([]);
    expect(api.emit(free, [])["app/routes/orders.py"]).not.toContain("raise Refused(422");
  });
});

describe("a state that no action leads to", () => {
  const CANCELLED =
    "Order API. Orders have a customer and a status (pending, paid, shipped, cancelled). POST /orders/{id}/pay pays a pending order, POST /orders/{id}/ship ships a paid one; in any other state both answer 409.";
  const form = drafted(CANCELLED);
  const routes = api.emit(form, [])["app/routes/orders.py"] ?? "";
  const except = ", except that a change may set cancelled";

  it("begins no entry, and is set by a change: told, done and tried", () => {
    expect(stepped(form)).toEqual(["Order.status"]);
    const tried = asked(form, "-status-").map(([method, , body, status]) => [
      method,
      (body as { status: string }).status,
      status,
    ]);
    expect(tried).toEqual([
      ["POST", "paid", 422],
      ["POST", "shipped", 422],
      ["POST", "cancelled", 422],
      ["PATCH", "paid", 409],
      ["PATCH", "shipped", 409],
      ["PATCH", "cancelled", 200],
      ["PATCH", "pending", 200],
      ["PATCH", "pending", 409],
    ]);
    expect(routes).toContain('if values["status"] in ("paid", "shipped", "cancelled"):\n            raise Refused(422');
    expect(routes).toContain('!= before["status"] and values["status"] in ("pending", "paid", "shipped"):');
    expect(routes).toContain(`The status is changed by pay and ship only${except}.`);
    const told = `with 422 when it creates and with 409 when it changes${except}.`;
    expect(api.emit(form, [])["README.md"]).toContain(told);
    expect(routes).toContain(told);
    const shalls = api.requirements(form).flatMap(({ criteria }) => criteria.map(({ shall }) => shall));
    expect(shalls).toContain(
      `refuse it: a new order is pending (422 otherwise), and its status is changed by pay, ship only (409 otherwise)${except}`,
    );
    const set = api.checks(form).find((check) => check.id.endsWith("-status-set-cancelled"));
    expect(set).toMatchObject({ jsonContains: { status: "cancelled" } });
  });

  it("is one that nobody sets where nothing changes an entry", () => {
    const fixed = { ...form, endpoints: form.endpoints.filter(({ action }) => action !== "change") };
    expect(asked(fixed, "-status-").map(([method, , , status]) => [method, status])).toEqual([
      ["POST", 422],
      ["POST", 422],
      ["POST", 422],
    ]);
    expect(api.emit(fixed, [])["README.md"]).not.toContain("may set");
  });
});

describe("a status that a body may set", () => {
  it.each([
    ["the body brings it", `Order API. POST /orders takes a customer and a status (new, paid, shipped). ${STEPS}`],
    ["PATCH changes it", `Order API. POST /orders takes a customer. ${STEPS} PATCH /orders/{id} changes the status.`],
    ["the brief says so", `Order API. POST /orders takes a customer. ${STEPS} The status can be changed at any time.`],
    [
      "somebody sets it",
      `Order API. POST /orders takes a customer. ${STEPS} Staff may also set the status of an order.`,
    ],
    [
      "nothing leads from one state to the next",
      "An HTTP API for tools: tools have a name and a state (free, lent). Lend a tool, give back a tool.",
    ],
  ])("where %s", (_why, brief) => {
    expect(stepped(drafted(brief))).toEqual([]);
  });

  it.each([
    ["is told where it begins", "POST /orders takes a customer and creates an order with the status new."],
    ["is shown in the answer", "POST /orders takes a customer and returns the order with its status."],
    ["may not be changed", "POST /orders takes a customer. Nobody may change the status by hand."],
  ])("is not one that %s", (_why, says) => {
    expect(stepped(drafted(`Order API. ${says} ${STEPS}`))).toEqual(["Order.status"]);
  });
});
