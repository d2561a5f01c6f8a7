import { BRIEF, expect, openProject, pressBuild, startIdea, test, ZIGZAG } from "./fixtures.ts";

test("an idea becomes rows, a build and a matrix, and a second tab sees the same", async ({ page, context }) => {
  test.setTimeout(240_000);
  const id = await startIdea(page, BRIEF);
  const build = page.getByRole("button", { name: "Build", exact: true });
  await expect(build).toBeEnabled({ timeout: 60_000 });

  await build.click();
  // Acknowledged at once: the stage opens before the engine has answered.
  await expect(page.getByRole("heading", { name: "Build", level: 2 })).toBeVisible({ timeout: 1_000 });
  await expect(page.getByRole("button", { name: "Stop", exact: true })).toBeVisible();
  await expect(page.getByTestId("run-state")).not.toBeEmpty();

  const second = await context.newPage();
  await second.goto(`/project?id=${id}&stage=build`);
  await page.reload();
  await expect(
    page.getByRole("button", { name: "Stop", exact: true }).or(page.getByRole("button", { name: "Try it" })),
  ).toBeVisible();
  for (const tab of [page, second]) {
    await expect(tab.getByRole("button", { name: "Try it" })).toBeVisible({ timeout: 180_000 });
  }
  const leaves = await page.getByRole("list", { name: "Leaves" }).getByRole("button").allTextContents();
  expect(await second.getByRole("list", { name: "Leaves" }).getByRole("button").allTextContents()).toEqual(leaves);

  await page.getByRole("navigation", { name: "Stages" }).getByRole("link", { name: "Test" }).click();
  const matrix = page.getByRole("region", { name: "Trace matrix" });
  await expect(matrix.getByRole("rowheader").first()).toBeVisible();
  await matrix.getByRole("cell").getByRole("button").first().click();
  await expect(page.getByRole("complementary", { name: "Test case" })).toContainText("Script");
});

test("the composer clears only after the message is stored, and a queued message can be edited and taken back", async ({
  page,
  engine,
}) => {
  test.setTimeout(180_000);
  // The build waits in its only leaf, so that the message stays queued for as long as the test looks at it.
  const pause = engine.model.on({ when: "Write `zigzag`", answer: '    return ""\n```', pauseAfterTokens: 1 });
  await startIdea(page, ZIGZAG);
  const box = page.getByRole("textbox", { name: "Change request" });
  await pressBuild(page);
  await expect(page.getByRole("button", { name: "Stop", exact: true })).toBeVisible();
  await box.fill("Round half up\nand say so");
  await box.press("Enter");
  await expect(box).toHaveValue("");
  const queued = page.getByRole("button", { name: /Remove the queued message/ });
  await page.getByRole("button", { name: /Edit the queued message/ }).press("Enter");
  const words = page.getByRole("textbox", { name: "Words of the queued message" });
  await expect(words).toBeFocused();
  await words.fill("Round half even");
  await words.press("Enter");
  await expect(page.getByRole("button", { name: "Edit the queued message “Round half even”" })).toBeFocused();
  // From the empty box the arrow leads to what was queued last; Escape keeps its words.
  await box.focus();
  await page.keyboard.press("ArrowUp");
  await expect(words).toBeFocused();
  await expect(words).toHaveValue("Round half even");
  await page.keyboard.press("Escape");
  await queued.focus();
  await page.keyboard.press("Enter");
  await expect(queued).toHaveCount(0);
  await expect(box).toBeFocused();
  pause.release();
  pause.remove();
  await expect(page.getByRole("button", { name: "Stop", exact: true })).toHaveCount(0, { timeout: 120_000 });
});

test("Stop keeps the words of an answer, labelled, over a reload too, and Continue goes on from them", async ({
  page,
  engine,
  finished,
}) => {
  test.setTimeout(120_000);
  const question = "What happens to the amounts of a category?";
  const slow = engine.model.on({
    when: question,
    answer: `The amounts of a category are ${"summed and ".repeat(200)}`,
    tokenDelayMs: 60,
  });
  await openProject(page, finished);
  await page.getByText("Ask only").click();
  await page.getByRole("textbox", { name: "Question" }).fill(question);
  await page.keyboard.press("Enter");
  const log = page.getByRole("log", { name: "Messages" });
  await expect(log).toContainText("amounts of a category are summed and", { timeout: 30_000 });
  // Timed by the answer to the click: what waits for a text looks at it only now and then.
  const stopped = page.waitForResponse(/runs\.stop/);
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  const answer = await stopped;
  await answer.finished();
  const { responseEnd } = answer.request().timing();
  expect(responseEnd).toBeGreaterThan(0);
  expect(responseEnd).toBeLessThan(1000);
  await expect(log.getByText("Stopped: incomplete")).toBeVisible();
  slow.remove();
  await page.reload();
  await expect(log).toContainText("amounts of a category are summed and");
  await expect(log.getByText("Stopped: incomplete")).toBeVisible();

  const rest = engine.model.on({
    when: ({ messages }) => messages.at(-1)?.content.startsWith("The amounts of a category") === true,
    answer: " that is all.",
  });
  await log.getByRole("button", { name: "Continue" }).click();
  await expect(log.getByRole("article", { name: "Answer, done" })).toBeVisible({ timeout: 30_000 });
  await expect(log.getByRole("button", { name: "Continue" })).toHaveCount(0);
  await expect(log.getByText("Stopped: incomplete")).toBeVisible();
  rest.remove();
});

test("an engine that is away is said, and the page comes back by itself", async ({ page, engine }) => {
  await page.goto("/models");
  await expect(page.getByRole("heading", { name: "Models" })).toBeVisible();
  await engine.killAndRestart();
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "What shall we build?" })).toBeVisible();
});
