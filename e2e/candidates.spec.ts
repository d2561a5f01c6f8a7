import { expect, openProject, startIdea, test } from "./fixtures.ts";

/** Its one example does not tell whether the second or every second letter is meant. */
const VAGUE = "A Python command line tool called wave. `wave ab` prints aB: a wave of upper and lower case.";
const EVERY_SECOND = '    return "".join(c.upper() if i % 2 == 1 else c.lower() for i, c in enumerate(text))\n```';
const ONLY_SECOND = "    return text[:1] + text[1:2].upper() + text[2:]\n```";

test("the drawer shows groups, results and code; a question of two sides chooses the leaf again at once", async ({
  page,
  engine,
}) => {
  test.setTimeout(180_000);
  let asked = 0;
  const rule = engine.model.on({
    when: "Write `wave`",
    answer: () => {
      asked += 1;
      return asked % 2 === 1 ? EVERY_SECOND : ONLY_SECOND;
    },
  });
  const id = await startIdea(page, VAGUE);
  await page.getByRole("button", { name: "Build", exact: true }).click();
  await page.getByRole("button", { name: "Try it" }).waitFor({ timeout: 150_000 });
  rule.remove();
  await openProject(page, id, "&stage=build");
  await expect(page.getByRole("region", { name: "Where the leaves came from" })).toContainText(
    "100 % from the model (1)",
  );

  const opener = page.getByRole("button", { name: /^\d+ candidates$/ });
  await opener.focus();
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("dialog", { name: "Candidates for wave" });
  await expect(drawer.getByRole("list", { name: "Groups that behave alike" }).getByRole("listitem")).toHaveCount(2);
  await expect(drawer).toContainText("That does not settle it: an example would.");
  await expect(drawer.getByRole("columnheader", { name: '"ab" → "aB"' })).toBeVisible();
  const table = drawer.getByRole("region", { name: "Candidates by checks" });
  await page.screenshot({ path: "test-results/screens/two-sides.png" });
  await table.getByRole("button").last().click();
  await drawer.getByText("Against the winner").click();
  await expect(drawer.locator(".monaco-diff-editor")).toBeVisible({ timeout: 30_000 });

  // Two sides, both computed by running candidates.
  const question = drawer.getByRole("group", { name: /^wave: for text .* or .*\?$/ });
  await expect(question.getByRole("radio")).toHaveCount(4);
  const requests = engine.model.requests.length;
  const columns = await drawer.getByRole("columnheader").count();
  await question.getByRole("radio").nth(1).click();
  await expect(drawer.getByRole("columnheader")).toHaveCount(columns + 1);
  expect(engine.model.requests.length).toBe(requests);
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
  await expect(page.getByText("Chosen again by your answer")).toBeVisible();

  await page.getByRole("button", { name: "Keep for the team" }).click();
  await expect(page.getByRole("button", { name: "Kept for the team" })).toBeDisabled();
  await openProject(page, id, "&tool=settings");
  const kept = page.getByRole("region", { name: "Kept leaves" });
  await expect(kept.getByRole("listitem").filter({ hasText: "team" })).toContainText("wave");
  await kept
    .getByRole("listitem")
    .filter({ hasText: "team" })
    .getByRole("button", { name: "Remove wave from the kept leaves" })
    .click();
  await expect(kept.getByRole("listitem").filter({ hasText: "team" })).toHaveCount(0);
});

test("a sample's drawer works without a model, and another candidate is taken with one click", async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto("/");
  const sample = page.getByRole("link", { name: "Slug maker", exact: true }).first();
  await sample.waitFor({ timeout: 150_000 });
  const href = (await sample.getAttribute("href")) ?? "";
  await page.goto(`${href}&stage=plan`);
  // Samples are searched last, once all of them can be used.
  await page
    .getByRole("button", { name: /^\d+ candidates?$/ })
    .first()
    .click({ timeout: 120_000 });
  const drawer = page.getByRole("dialog", { name: /^Candidates for / });
  await expect(drawer.getByText("winner", { exact: true })).toBeVisible();
  await expect(drawer.getByRole("button", { name: "In use" })).toBeDisabled();
  const other = drawer.getByRole("region", { name: "Candidates by checks" }).getByRole("button").nth(1);
  await other.click();
  await drawer.getByRole("button", { name: "Use this one" }).click();
  await expect(drawer).toBeHidden();
  await page.goto(`${href}&stage=build`);
  await expect(page.getByRole("region", { name: "Where the leaves came from" })).toContainText("from you (1)");
});
