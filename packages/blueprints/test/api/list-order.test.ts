import { describe, expect, it } from "vitest";
import { type ApiForm, apiFormSchema } from "../../src/api/form.ts";
import { blueprintOf } from "../../src/index.ts";

const api = blueprintOf("http-api");
const orderOf = (wish: string): ApiForm =>
  apiFormSchema.parse(api.draft(`Books have a title, an author and a year. GET /books lists the books, ${wish}.`).form);

describe("the order of a list of an API", () => {
  it.each([
    ["newest year first", "-year"],
    ["the oldest year first", "year"],
    ["newest first", "-id"],
    ["the latest ones on top", "-id"],
    ["newest books first", "-id"],
  ])("%s", (wish, order) => {
    const form = orderOf(wish);
    expect([form.decisions["order:Book"], form.open]).toEqual([order, []]);
  });

  it("by something that is not kept stays an open sentence", () => {
    const form = orderOf("latest releases first");
    expect(form.decisions["order:Book"]).toBeUndefined();
    expect(form.open).toHaveLength(1);
  });
});
