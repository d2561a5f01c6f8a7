import { expect, test } from "./fixtures.ts";

test("a server is tested before it is added: its models, how fast it answers, and where text goes", async ({
  page,
  engine,
}) => {
  await page.goto("/models");
  await page.getByRole("button", { name: "Add a server" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a server" });
  const add = dialog.getByRole("button", { name: "Add" });
  await dialog.getByRole("textbox", { name: "Address" }).fill("http://127.0.0.1:9");
  await dialog.getByRole("button", { name: "Test" }).click();
  await expect(dialog.getByRole("alert")).toContainText("127.0.0.1:9");
  await expect(add).toBeDisabled();

  await dialog.getByRole("textbox", { name: "Address" }).fill(engine.model.url);
  await dialog.getByRole("button", { name: "Test" }).click();
  await expect(dialog.getByText(/Answers in \d+.*Text goes to /)).toBeVisible();
  await expect(dialog.getByLabel("Model", { exact: true }).first()).toHaveValue(/^scripted.*8,192 tokens/);
  await dialog.getByRole("textbox", { name: "Name" }).fill("Our GPU box");
  await add.click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("listitem").filter({ hasText: "Our GPU box" })).toBeVisible();
});

test("a GGUF path that leads nowhere is refused in plain words, and nothing is added", async ({ page }) => {
  await page.goto("/models");
  const rows = page.getByRole("listitem");
  await rows.first().waitFor();
  const before = await rows.count();
  await page.getByRole("button", { name: "Add a GGUF file" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a GGUF file" });
  await dialog.getByRole("textbox", { name: "Path" }).fill("/no/such/model.gguf");
  await dialog.getByRole("textbox", { name: "Name" }).fill("Nowhere");
  await dialog.getByRole("button", { name: "Add" }).click();
  const refusal = dialog.getByRole("alert");
  await expect(refusal).toContainText("/no/such/model.gguf");
  await expect(refusal).not.toContainText("ENOENT");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(rows).toHaveCount(before);
});
