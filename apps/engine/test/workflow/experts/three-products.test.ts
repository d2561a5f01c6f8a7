import { afterAll, beforeAll, expect, it } from "vitest";
import { openScriptedHouse, type ScriptedHouse } from "../test-house.ts";
import { askExpert, importFiles, SHOP } from "./imported-shop.ts";

let house: ScriptedHouse;
beforeAll(async () => {
  house = await openScriptedHouse();
});
afterAll(() => house.close());

const REQUEST = "look at the total function";

it("gives three visibly different products for one text: findings, tests, a document", async () => {
  const projectId = await importFiles(house, SHOP);
  house.model.on({
    when: "What else is wrong?",
    answer: JSON.stringify({
      rows: [
        {
          line: 8,
          quote: "if price > 0:",
          severity: "high",
          problem: "Refunds are ignored.",
          cure: "Say so in its name.",
        },
        { line: 400, quote: "nowhere at all", severity: "high", problem: "Made up.", cure: "" },
      ],
    }),
  });
  house.model.on({ when: "Eight different calls of `total`", answer: "[1, 2])\ntotal([])\ntotal([5, -1])\n```" });
  house.model.on({
    when: "Document `total`",
    answer: JSON.stringify({
      purpose: "Sums the prices above zero. It calls `nowhere_function` first.",
      params: [{ name: "prices", what: "prices in cents" }],
      returns: "the sum in the unit of the prices",
      fails: "",
    }),
  });

  const review = await askExpert(house, projectId, "reviewer", REQUEST);
  expect(review.ended).toMatchObject({ kind: "ask", status: "done" });
  expect(review.work).toMatchObject({
    expert: "reviewer",
    product: {
      kind: "findings",
      looked: { files: ["shop/cart.py"] },
      rows: [{ path: "shop/cart.py", line: 8, severity: "medium", by: "model", message: "Refunds are ignored." }],
    },
    verdict: { check: "rows-point-at-lines", passed: true },
  });
  expect(review.message).toMatchObject({ expert: "reviewer", text: expect.stringContaining("shop/cart.py:8") });
  expect(review.message?.text).not.toContain("Made up");

  const tests = await askExpert(house, projectId, "tester", REQUEST);
  expect(tests.ended).toMatchObject({ kind: "change", status: "done" });
  expect(tests.work).toMatchObject({
    expert: "tester",
    product: { kind: "tests", path: "tests/test_cart_total_behaviour.py", target: "total in shop/cart.py" },
    verdict: { check: "tests-ran", passed: true },
  });
  const product = tests.work?.product;
  if (product?.kind !== "tests") throw new Error("no tests");
  expect(product.mutants).toBeGreaterThan(0);
  expect(product.killed).toBeGreaterThan(0);
  expect(await house.read(projectId, "tests/test_cart_total_behaviour.py")).toContain("from shop.cart import total");

  const document = await askExpert(house, projectId, "documenter", REQUEST);
  expect(document.work).toMatchObject({
    expert: "documenter",
    product: { kind: "document", files: ["shop/cart.py"] },
    verdict: { check: "names-exist", passed: true },
  });
  const cart = await house.read(projectId, "shop/cart.py");
  expect(cart).toContain('"""Sums the prices above zero.');
  expect(cart).not.toContain("nowhere_function");
  expect(document.message?.text).toContain("def total(prices: list[int]) -> int:");
  expect(new Set([review, tests, document].map(({ message }) => message?.text.slice(0, 60))).size).toBe(3);
}, 240_000);
