import { expect, openProject, test } from "./fixtures.ts";

test("a project is duplicated, renamed, found by search, and deleted after a question", async ({ page, finished }) => {
  await openProject(page, finished);
  const name = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await page.goto("/");
  const links = page.getByRole("listitem").getByRole("link");
  const hrefs = () => links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  await links.first().waitFor();
  const before = await hrefs();
  const original = page.getByRole("listitem").filter({ has: page.locator(`a[href*="${finished}"]`) });
  await original.getByRole("button", { name: /^Menu of/ }).click();
  await page.getByRole("menuitem", { name: "Duplicate" }).click();
  await expect(links).toHaveCount(before.length + 1);
  const made = (await hrefs()).find((href) => !before.includes(href)) ?? "";

  const copy = page.getByRole("listitem").filter({ has: page.locator(`a[href="${made}"]`) });
  await copy.getByRole("button", { name: /^Menu of/ }).click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("A copy to delete");
  await page.getByRole("button", { name: "Rename" }).click();
  await expect(page.getByRole("link", { name: "A copy to delete" })).toBeVisible();

  await page.getByRole("textbox", { name: "Search projects" }).fill("copy to del");
  await expect(page.getByRole("link", { name, exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Menu of A copy to delete" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(page.getByRole("dialog")).toContainText("cannot be undone");
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(page.getByRole("link", { name: "A copy to delete" })).toHaveCount(0);
});

test("the kind is guessed while typing and can be corrected", async ({ page }) => {
  await page.goto("/");
  await page
    .getByRole("textbox", { name: "Your idea" })
    .fill("A command line tool in Python that reads a CSV of expenses and prints the sum by category.");
  const kind = page.getByRole("button", { name: /guessed/ });
  await expect(kind).toContainText("Python", { timeout: 5_000 });
  // Its sample shows beside it as soon as it is finished, and the typing goes on.
  const sample = page.getByRole("complementary", { name: /^Sample of this kind/ });
  await expect(sample.getByRole("list", { name: "Files of the sample" })).toContainText("README.md", {
    timeout: 60_000,
  });
  await expect(page.getByRole("textbox", { name: "Your idea" })).toBeFocused();
  await kind.click();
  await page.getByRole("menuitem", { name: /TypeScript/ }).click();
  await expect(page.getByRole("button", { name: /^TypeScript/ })).toBeVisible();
});

test("an idea beyond the product is answered within seconds, with a first slice", async ({ page }) => {
  await page.goto("/");
  const idea = page.getByRole("textbox", { name: "Your idea" });
  const wish = "A mobile app with user accounts and logins where people pay by credit card through Stripe.";
  await idea.fill(wish);
  const notice = page.getByRole("complementary", { name: "Out of scope" });
  await expect(notice).toBeVisible({ timeout: 5_000 });
  await notice.getByRole("button", { name: "Start with this first slice" }).click();
  await expect(idea).not.toHaveValue(wish);
});

test("an address of a project that is gone says so and leads back", async ({ page }) => {
  await page.goto("/project?id=00000000-0000-0000-0000-000000000000");
  await expect(page.getByText("There is no such project.")).toBeVisible();
  await page.getByRole("link", { name: "Go to projects" }).click();
  await expect(page.getByRole("heading", { name: "What shall we build?" })).toBeVisible();
});

test("the guess of a web page shows the running sample of that kind", async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto("/");
  await page
    .getByRole("textbox", { name: "Your idea" })
    .fill("A web page where I keep a list of books and mark them as read.");
  const shown = page.getByRole("complementary", { name: /^Sample of this kind/ }).locator("iframe");
  await expect(shown).toBeVisible({ timeout: 120_000 });
  await expect(shown.contentFrame().getByRole("heading").first()).toBeVisible({ timeout: 30_000 });
});

test("an idea that is refused leaves no project behind", async ({ page }) => {
  await page.goto("/");
  const idea = page.getByRole("textbox", { name: "Your idea" });
  await idea.fill("42");
  for (let tries = 0; tries < 2; tries += 1) {
    const answered = page.waitForResponse(/brainstorm\.guess/);
    await idea.press("Enter");
    await (await answered).finished();
    await expect(page.getByText(/^Not started/)).toBeVisible();
  }
  const listed = page.waitForResponse(/projects\.list/);
  await page.reload();
  await (await listed).finished();
  await expect(idea).toHaveValue("42");
  await expect(page.getByRole("link", { name: "42", exact: true })).toHaveCount(0);
});
