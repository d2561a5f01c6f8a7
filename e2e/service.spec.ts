import { expect, openProject, startIdea, test } from "./fixtures.ts";

const BRIEF =
  "An API for tools: tools have a name and a unique code; a loan links a tool and has a borrower and a returned flag. A tool that is lent cannot be lent again until it is returned.";

test("a service is asked from its console, shows what it keeps, and an answer becomes a check", async ({ page }) => {
  test.setTimeout(240_000);
  const id = await startIdea(page, BRIEF);
  await page.getByRole("button", { name: "Build", exact: true }).click();
  await expect(page.getByRole("button", { name: "Stop", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Stop", exact: true })).toHaveCount(0, { timeout: 150_000 });

  await openProject(page, id, "&stage=run");
  const endpoints = page.getByRole("navigation", { name: "Endpoints" });
  await endpoints.getByRole("button", { name: "POST /tools", exact: true }).click();
  const body = page.getByRole("textbox", { name: "Body, as JSON" });
  await body.fill('{"name": "Drill", "code": "D-1"}');
  const send = page.getByRole("button", { name: "Send", exact: true });
  await send.click();
  const answer = page.getByRole("region", { name: "Answer" });
  await expect(answer).toContainText("201");
  await expect(answer).toContainText('"code": "D-1"');

  await answer.getByRole("button", { name: "This is right: keep it as a check" }).click();
  await expect(answer.getByRole("status")).toContainText("It is a check now");
  await send.click();
  await expect(answer).toContainText("409");
  await expect(answer.getByRole("button", { name: /keep it as a check/ })).toHaveCount(0);

  await endpoints.getByRole("button", { name: "GET /tools/{id}", exact: true }).click();
  await page.getByRole("textbox", { name: "Address" }).fill("/tools/7");
  await send.click();
  await expect(answer).toContainText("There is no tool 7.");

  await page.getByText("Tables", { exact: true }).click();
  const table = page.getByRole("table", { name: "tools" });
  await expect(table.getByRole("row")).toHaveText([/id.*name.*code/, /1.*Drill.*D-1/]);
  await page.getByText("Documentation", { exact: true }).click();
  const docs = page.frameLocator("iframe");
  await expect(docs.getByText("/tools/{id}").first()).toBeVisible();

  await page.goto(`/project?id=${id}&stage=requirements`);
  await page.getByRole("tab", { name: "Rows" }).click();
  await expect(page.getByText(/POST \/tools .*D-1.*201/).first()).toBeVisible();
});
