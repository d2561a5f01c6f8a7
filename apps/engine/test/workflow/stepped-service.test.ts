import { afterAll, beforeAll, expect, it } from "vitest";
import { openScriptedHouse, owner, type ScriptedHouse } from "./test-house.ts";

const BRIEF =
  'Order API. POST /orders takes a customer. POST /orders/{id}/pay turns a new order into "paid" and POST /orders/{id}/ship turns a paid one into "shipped"; in any other state both answer 409. PATCH /orders/{id} changes the customer.';

let house: ScriptedHouse;
let projectId = "";
beforeAll(async () => {
  house = await openScriptedHouse();
  ({ id: projectId } = await house.verbs.projects.create(owner, { name: "Orders" }));
  const read = await house.verbs.brainstorm.start(owner, { projectId, brief: BRIEF, blueprint: "http-api" });
  await house.settled(read.id);
}, 120_000);
afterAll(() => house.close());

const send = async (method: "POST" | "PATCH", path: string, body: object | null) => {
  const sent = { projectId, method, path, body: body && JSON.stringify(body) };
  const { status, text } = await house.verbs.preview.request(owner, sent);
  return [status, status === 200 || status === 201 ? (JSON.parse(text) as { status: string }).status : null];
};

it("lets an order become paid by paying it alone, and its checks prove that", async () => {
  await house.settled((await house.verbs.runs.build(owner, { projectId })).id);
  const { rows } = await house.verbs.tests.matrix(owner, { projectId });
  expect(rows.filter((row) => row.status !== "passed")).toEqual([]);
  expect(await send("POST", "/orders", { customer: "Ann", status: "paid" })).toEqual([422, null]);
  expect(await send("POST", "/orders", { customer: "Ann", status: "new" })).toEqual([201, "new"]);
  expect(await send("PATCH", "/orders/1", { status: "shipped" })).toEqual([409, null]);
  expect(await send("PATCH", "/orders/1", { customer: "Bo", status: "new" })).toEqual([200, "new"]);
  expect(await send("POST", "/orders/1/pay", null)).toEqual([200, "paid"]);
  expect(await send("PATCH", "/orders/1", { status: "new" })).toEqual([409, null]);
}, 300_000);
