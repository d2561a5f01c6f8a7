import type { EndpointAnswer, EndpointCall } from "@guildhall/contracts";
import { expect, it } from "vitest";
import { keepOffer } from "../src/features/run/hooks/keep-call";

const call = (more: Partial<EndpointCall> = {}): EndpointCall => ({
  method: "POST",
  path: "/users",
  body: '{"email":"ann@example.com"}',
  ...more,
});
const answer = (more: Partial<EndpointAnswer> = {}): EndpointAnswer => ({
  status: 201,
  contentType: "application/json",
  text: '{"id":1,"email":"ann@example.com"}',
  truncated: false,
  revealed: false,
  durationMs: 1,
  ...more,
});
const kept = { method: "POST", path: "/users", body: { email: "ann@example.com" } };

it("offers to keep a new entry that was accepted, or refused for its fields", () => {
  const accepted = { ...kept, status: 201, contains: { email: "ann@example.com" } };
  expect(keepOffer(call(), answer())).toEqual({ kind: "check", example: accepted });
  const refused = answer({ status: 422, text: "{}" });
  expect(keepOffer(call(), refused)).toEqual({ kind: "check", example: { ...kept, status: 422 } });
});

it("offers nothing where the answer depends on what is kept", () => {
  const others = [call({ method: "GET" }), call({ path: "/users/1" }), call({ body: null }), call({ body: "no JSON" })];
  for (const other of others) expect(keepOffer(other, answer({ revealed: true }))).toBeNull();
  expect(keepOffer(call(), answer({ status: 409 }))).toBeNull();
});

it("says why nothing can be kept where a value of the environment was hidden", () => {
  const masked = answer({ revealed: true, text: '{"id":1,"email":"[ADMIN_EMAIL]"}' });
  // Without the number it is no JSON any more, and a check of it would ask for the status alone.
  const numeric = answer({ revealed: true, text: '{"id":1,"limit":[LIMIT]}' });
  for (const one of [masked, numeric, answer({ revealed: true })])
    expect(keepOffer(call(), one)).toEqual({ kind: "refused", why: expect.stringContaining("environment") });
});
