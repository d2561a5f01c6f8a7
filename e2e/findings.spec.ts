import type { Page } from "@playwright/test";
import { expect, openProject, pressBuild, startIdea, test, ZIGZAG } from "./fixtures.ts";

const RIGHT = '    return "".join(c.upper() if i % 2 == 0 else c.lower() for i, c in enumerate(text))\n```';
const FILE = "zigzag/rules/zigzag.py";

/** One leaf with one example, which a tested piece solves: another input is asked about before any build. */
const SECS = "A Python command line tool called dur that turns a duration into seconds: `dur 1h30m` prints 5400.";

async function ended(page: Page): Promise<void> {
  const stop = page.getByRole("button", { name: "Stop", exact: true });
  await expect(stop).toHaveCount(0, { timeout: 120_000 });
}

test("an edit in the editor that changes accepted behaviour is a finding, and taking it back ends it", async ({
  page,
  engine,
}, { outputDir }) => {
  test.setTimeout(300_000);
  const rule = engine.model.on({ when: "Write `zigzag`", answer: RIGHT });
  const id = await startIdea(page, ZIGZAG);
  await pressBuild(page);
  await expect(page.getByRole("button", { name: "Stop", exact: true })).toBeVisible();
  await ended(page);
  await expect(page.getByTestId("run-state")).toHaveText("Build done");
  rule.remove();

  await openProject(page, id, `&tool=files&file=${FILE}`);
  const editor = page.getByRole("textbox", { name: "Editor" });
  await expect(editor).toBeAttached({ timeout: 60_000 });
  await editor.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("zigzag = str.upper");
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("img", { name: "Not saved" })).toHaveCount(0);

  await openProject(page, id, "&stage=test");
  await page.getByRole("button", { name: "Run all" }).click();
  const findings = page.getByRole("region", { name: "Findings" });
  const regression = findings.getByRole("article").filter({ hasText: "the result was" }).first();
  await expect(regression).toContainText(/now it is/, { timeout: 120_000 });
  await ended(page);
  await expect(regression).toContainText("was edited by hand");
  await expect(regression.getByRole("button", { name: "This is right now" })).toBeEnabled();
  const spec = findings.getByRole("article").filter({ hasText: "the result should be" }).first();
  await expect(spec.getByRole("button", { name: "The test is wrong" })).toBeEnabled();
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: `${outputDir}/findings-${scheme}.png` });
  }

  await regression.getByRole("button", { name: "Undo the edit" }).click();
  await expect(page.getByText(`${FILE} is as it was written.`)).toBeVisible({ timeout: 30_000 });
  await ended(page);
  await page.getByRole("button", { name: "Run all" }).click();
  await expect(page.getByRole("button", { name: "Stop", exact: true })).toBeVisible();
  await ended(page);
  await expect(findings.getByRole("article")).toHaveCount(0);

  await page.getByRole("tab", { name: /Regression/ }).click();
  await expect(page.getByRole("region", { name: "Regression lane" })).toContainText("as it was");
  await page.getByRole("tab", { name: "Plan" }).click();
  const plan = page.getByRole("region", { name: "Test plan" });
  await expect(plan.getByRole("button", { name: "Add a case" })).toBeVisible();
  await expect(plan.getByRole("row").filter({ hasText: "regression" }).first()).toBeVisible();
  await page.screenshot({ path: `${outputDir}/plan-dark.png` });
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "JUnit XML" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.xml$/);

  await page.getByRole("tab", { name: "Mutation score" }).click();
  await page.getByRole("button", { name: "Measure", exact: true }).click();
  await expect(page.getByRole("meter", { name: "Mutation score" })).toBeVisible({ timeout: 120_000 });
  await page.screenshot({ path: `${outputDir}/mutation-dark.png` });
});

test("a result called wrong asks what it should be, in the findings and in the requirements", async ({ page }) => {
  test.setTimeout(180_000);
  const id = await startIdea(page, SECS);
  await openProject(page, id, "&stage=test");
  const question = page.getByRole("group", { name: /right\?$/ });
  await expect(question).toBeVisible({ timeout: 120_000 });
  await question.getByRole("radio", { name: "No, that is wrong" }).click();
  const result = question.getByRole("textbox", { name: "What should it be?" });
  await expect(result).toBeVisible();
  await openProject(page, id, "&stage=requirements");
  await expect(result).toBeVisible();
  await result.fill("7");
  await result.press("Enter");
  await expect(question).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Requirements", level: 2 })).toBeVisible();
  await page.getByRole("tab", { name: /^Examples/ }).click();
  const given = page.getByRole("row").filter({ has: page.getByRole("cell", { name: "7", exact: true }) });
  await expect(given).toContainText("confirmed by you");
});
