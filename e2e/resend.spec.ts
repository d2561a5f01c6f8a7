import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, openProject, pressBuild, startIdea, test, ZIGZAG } from "./fixtures.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const RUN_MS = 120_000;

async function look(page: Page): Promise<void> {
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", scheme);
    await page.screenshot({ path: `test-results/screens/resend-${scheme}.png` });
    const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
    const bad = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(bad.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`)).toEqual(
      [],
    );
  }
}

test("a message is edited in the composer, left as it was, and sent again with its change taken back", async ({
  page,
  engine,
}) => {
  test.setTimeout(480_000);
  const body = '    return "".join(c.upper() if i % 2 == 0 else c.lower() for i, c in enumerate(text))\n```';
  const rule = engine.model.on({ when: "Write `zigzag`", answer: body });
  const id = await startIdea(page, ZIGZAG);
  await pressBuild(page);
  await page.getByRole("button", { name: "Try it" }).waitFor({ timeout: 150_000 });
  const box = page.getByRole("textbox", { name: "Change request" });
  const cards = page.getByRole("article", { name: "Change, done" });
  await box.fill("Change the title to Word Smith");
  await box.press("Enter");
  await expect(cards).toHaveCount(1, { timeout: RUN_MS });
  rule.remove();

  // By the pencil and back: what stood in the composer stands there again.
  await box.fill("My own draft");
  const pencil = page.getByRole("button", { name: "Edit and send again" }).last();
  await pencil.press("Enter");
  const edit = page.getByRole("textbox", { name: "Message to send again" });
  await expect(edit).toBeFocused();
  await expect(edit).toHaveValue("Change the title to Word Smith");
  const takeBack = page.getByRole("checkbox", { name: "Take back first what it changed" });
  await expect(takeBack).toBeChecked();
  await expect(page.getByText("The words are the same: it runs again.")).toBeVisible();
  await look(page);
  await edit.press("Escape");
  await expect(box).toHaveValue("My own draft");
  await expect(pencil).toBeFocused();

  // By the arrow up in the empty box, over a reload.
  await box.fill("");
  await box.press("ArrowUp");
  await edit.fill("Change the description to Waves of letters");
  await page.reload();
  await expect(edit).toHaveValue("Change the description to Waves of letters");
  await expect(takeBack).toBeChecked();
  await edit.press("Enter");
  await expect(box).toHaveValue("", { timeout: 60_000 });
  await expect(cards).toHaveCount(2, { timeout: RUN_MS });
  await expect(cards.first()).toContainText("undone");

  const log = page.getByRole("log", { name: "Messages" });
  await log.getByRole("button", { name: "edited from an earlier message" }).press("Enter");
  await expect(log.locator(":focus")).toContainText("Change the title to Word Smith");
  await log.getByRole("button", { name: "edited: show the later message" }).press("Enter");
  await expect(log.locator(":focus")).toContainText("Waves of letters");

  // The brief is told again where its kind is chosen.
  await log.getByRole("button", { name: "Edit and send again" }).first().press("Enter");
  await expect(page.getByRole("textbox", { name: "Your idea" })).toHaveValue(/zigzag/);
  await page.getByRole("button", { name: "Keep what was understood" }).click();
  await expect(page.getByRole("region", { name: "What I understood" })).toBeVisible();

  await openProject(page, id, "&stage=requirements");
  await page.getByRole("tab", { name: "Rows" }).click();
  await expect(page.getByRole("textbox", { name: "Title", exact: true })).not.toHaveValue("Word Smith");
});
