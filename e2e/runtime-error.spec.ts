import type { Page } from "@playwright/test";
import { expect, openProject, pressBuild, startIdea, test, ZIGZAG } from "./fixtures.ts";

const RIGHT = '    return "".join(c.upper() if i % 2 == 0 else c.lower() for i, c in enumerate(text))\n```';
/** Right for every example and property; it breaks on a dollar sign. */
const BREAKS = `    if "$" in text:\n        return [][0]\n${RIGHT}`;
const GREETING = "A single web page that shows a text about our choir and a list of its concerts.";

async function build(page: Page): Promise<void> {
  await pressBuild(page);
  await expect(page.getByRole("button", { name: "Stop", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Stop", exact: true })).toHaveCount(0, { timeout: 150_000 });
}

test("a try that fails becomes a card, and Fix writes the leaf again", async ({ page, engine }) => {
  test.setTimeout(240_000);
  const wrong = engine.model.on({ when: "Write `zigzag`", answer: BREAKS });
  const id = await startIdea(page, ZIGZAG);
  await build(page);
  wrong.remove();
  const right = engine.model.on({ when: "Write `zigzag`", answer: RIGHT });

  await openProject(page, id, "&stage=run");
  const leaf = page
    .getByRole("navigation", { name: "What to call" })
    .getByRole("button", { name: /zigzag/ })
    .last();
  const tryDollar = async () => {
    await leaf.click();
    await page.getByRole("textbox", { name: "text" }).fill("a$b");
    await page.getByRole("button", { name: "Run", exact: true }).click();
  };
  await tryDollar();
  const card = page.getByRole("alert", { name: "The program failed on this input" });
  await expect(card).toContainText("IndexError");
  await card.getByRole("button", { name: "Open logs" }).click();
  await expect(page.getByRole("log", { name: "Lines" })).toContainText("IndexError");
  await card.getByRole("button", { name: "Fix" }).click();
  await expect(page).toHaveURL(/stage=build/);
  await expect(page.getByRole("article", { name: /Fix zigzag: IndexError.*done/ })).toBeVisible({ timeout: 120_000 });
  right.remove();

  await openProject(page, id, "&stage=run");
  await tryDollar();
  await expect(page.getByRole("region", { name: "Result" })).toContainText("A$B");
  await expect(card).toHaveCount(0);
});

test("an error of the previewed page becomes a card with its lines in the console, and Fix words a request", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const id = await startIdea(page, GREETING);
  await build(page);
  const input = JSON.stringify({ projectId: id, path: "src/main.tsx" });
  const read = await page.request.get("/api/trpc/files.read", { params: { input } });
  const { text, etag } = (await read.json()).result.data;
  const headers = { origin: new URL(page.url()).origin };
  const data = { projectId: id, path: "src/main.tsx", etag, text: `${text}\nundefined.oops;\n` };
  expect((await page.request.post("/api/trpc/files.write", { headers, data })).status()).toBe(200);

  await openProject(page, id, "&stage=run");
  const stop = page.getByRole("button", { name: "Stop preview" });
  const start = page.getByRole("button", { name: "Start the preview" });
  await stop.click();
  await start.click();
  const card = page.getByRole("alert", { name: /The page told/ });
  await expect(card).toContainText("oops", { timeout: 60_000 });
  await card.getByRole("button", { name: "Open logs" }).click();
  await expect(page.getByRole("log", { name: "Lines" })).toContainText("oops");
  await card.getByRole("button", { name: "Fix" }).click();
  const composer = page.getByRole("textbox", { name: "Change request" });
  await expect(composer).toHaveValue(/Fix this error: .*oops/);
  await expect(composer).toBeFocused();
  await card.getByRole("button", { name: "Put the error away" }).click();
  await expect(card).toHaveCount(0);
});
