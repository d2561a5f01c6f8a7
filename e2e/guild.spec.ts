import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, openProject, test } from "./fixtures.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });
// Many pictures and checks a test, on two cores.
test.describe.configure({ timeout: 180_000 });

/** Twenty requests that are no other expert's. */
const REQUESTS = [
  "translate the labels of the settings page into French",
  "the German texts are missing on the login screen",
  "put the error messages into Spanish as well",
  "our Polish customers see English buttons, translate them",
  "is the Italian wording of the invoice polite enough?",
  "make the date formats follow the language of the reader",
  "collect every visible text in one catalogue of messages",
  "the plural forms are wrong in Czech",
  "add Portuguese to the languages of the menu",
  "localise the onboarding mails for Japan",
  "which texts have no Dutch translation yet?",
  "shorten the Finnish labels, they overflow their buttons",
  "translate the help page, keep the names of the buttons",
  "use the informal form of address in the German texts",
  "the currency sign stands on the wrong side in French",
  "write the release note in Danish too",
  "replace the hard-coded English sentences by message keys",
  "turn the layout around for Arabic and Hebrew",
  "the Turkish letters come out wrong in capital text",
  "translate the validation messages of the form into Greek",
];
const EXPERT = {
  id: "translator",
  name: "Translator",
  summary: "Brings texts into another language.",
  basedOn: "coder",
};
const yamlOf = (requests: string[]): string =>
  [
    ...Object.entries(EXPERT).map(([key, value]) => `${key}: ${value}`),
    "requests:",
    ...requests.map((request) => `  - "${request}"`),
  ].join("\n");

/** Pictures in both themes; the tabs themselves are checked in both by screens.spec.ts. */
async function look(page: Page, name: string): Promise<void> {
  for (const scheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", scheme);
    // Drawn once in the new colours before the picture is taken.
    await page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    await page.screenshot({ path: `test-results/screens/guild-${name}-${scheme}.png` });
  }
  const { violations } = await new AxeBuilder({ page }).analyze();
  const bad = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(bad.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`)).toEqual([]);
}

async function chooseFile(page: Page, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: /^Choose/ }).click(),
  ]);
  await chooser.setFiles({ name: "translator.yaml", mimeType: "application/yaml", buffer: Buffer.from(text) });
}

test("the table names every expert, and a row opens what it is for", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("navigation", { name: "Rooms" }).getByRole("link", { name: "Guild", exact: true }).click();
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows).toHaveCount(13);
  await expect(page.getByRole("row", { name: /Debugger/ })).toContainText("no outcome yet");
  await look(page, "experts");

  await page.getByRole("button", { name: "Reviewer", exact: true }).press("Enter");
  const detail = page.getByRole("dialog", { name: "Reviewer" });
  await expect(detail).toContainText("Every finding points at a line");
  await expect(detail.getByRole("list").last()).toContainText("Review the changes before I ship");
  await look(page, "expert");
  await page.reload();
  await expect(detail).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(detail).toHaveCount(0);
  await page.setViewportSize({ width: 760, height: 900 });
  await expect(page.getByRole("columnheader", { name: "Adapter" })).toBeHidden();
  await look(page, "experts-narrow");
});

test("a broken guildhall.yaml is told by line and changes nothing in force", async ({ page, engine }) => {
  const file = join(engine.home, "guildhall.yaml");
  await page.goto("/guild");
  const rules = page.getByRole("region", { name: "House rules" });
  await expect(rules).toContainText("the defaults are in force");
  for (const row of ["Answers merged by", "Nightly trainingat 03:00", "Promotion without askingoff"])
    await expect(rules).toContainText(row);
  await writeFile(file, "moe:\n  router:\n    min_confidence: 0.8\n");
  await expect(rules).toContainText("The file is in force.");
  await expect(rules).toContainText("80 %");
  await writeFile(file, "moe:\n  router:\n    min_confidence: 8\n    topk: 3\n");
  await expect(rules.getByRole("list", { name: "Problems of guildhall.yaml" })).toContainText("line 4");
  await expect(rules).toContainText("what it said before stays in force");
  await expect(rules).toContainText("80 %");
  await rules.scrollIntoViewIfNeeded();
  await look(page, "house-rules");
  await rm(file);
  await expect(rules).toContainText("the defaults are in force");
});

test("an expert of the team comes from a file, is routed to at once, and goes again", async ({ page }) => {
  await page.goto("/guild");
  await page.getByRole("button", { name: "Add an expert" }).click();
  const dialog = page.getByRole("dialog", { name: "Add an expert" });
  const add = dialog.getByRole("button", { name: /^Add/ });
  await look(page, "add-expert");
  await chooseFile(page, `${yamlOf(REQUESTS)}\ncolour: red\n`);
  await expect(dialog.getByRole("alert")).toContainText("line 26");
  await expect(add).toBeDisabled();
  await chooseFile(page, yamlOf(REQUESTS.slice(0, 3)));
  await expect(dialog.getByRole("alert")).toContainText("at least 20 are needed");
  await look(page, "add-expert-refused");
  await chooseFile(page, yamlOf(REQUESTS));
  await expect(dialog.getByRole("region", { name: "What the file says" })).toContainText("20 requests");
  await add.click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("row", { name: /Translator/ })).toContainText("team");

  await page.getByRole("tab", { name: "Try a request" }).click();
  await page
    .getByRole("textbox", { name: /Type a request/ })
    .fill("translate the labels of the profile page into French");
  await expect(page.getByRole("rowheader", { name: "Translator" })).toBeVisible();

  await page.getByRole("tab", { name: "Experts" }).click();
  await page.getByRole("button", { name: "Translator", exact: true }).click();
  await page.getByRole("button", { name: "Remove this expert" }).click();
  await page.getByRole("dialog", { name: "Remove expert" }).getByRole("button", { name: "Remove" }).click();
  await expect(page.getByRole("row", { name: /Translator/ })).toHaveCount(0);
  await expect(page.getByRole("row")).toHaveCount(13);
});

test("a request shows its decision while it is typed, and stores nothing", async ({ page, engine }) => {
  await page.goto("/");
  await page.getByRole("heading", { name: "What shall we build?" }).waitFor();
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("textbox", { name: "Command" }).or(page.getByRole("searchbox", { name: "Command" }));
  await palette.fill("try a request");
  await page.keyboard.press("Enter");
  const request = page.getByRole("textbox", { name: /Type a request/ });
  await expect(request).toBeFocused();
  const decision = page.getByRole("region", { name: "Decision" });
  await look(page, "try-empty");
  await request.pressSequentially("write unit tests for the date parser, edge cases too");
  await expect(decision.getByRole("rowheader").first()).toHaveText("Tester");
  await expect(decision).toContainText("What in the request spoke for it");
  await expect(decision).toContainText(/Decided in \d+/);
  await expect(decision.getByRole("rowheader")).toHaveCount(12);
  await look(page, "try-sure");

  await page.getByRole("button", { name: "Not for this house" }).click();
  await expect(decision).toContainText("Out of domain");
  await look(page, "try-outside");
  await writeFile(join(engine.home, "guildhall.yaml"), "moe: { router: { min_confidence: 1 } }\n");
  await page.getByRole("button", { name: "Two things at once" }).click();
  await expect(decision).toContainText("The gate abstains");
  await look(page, "try-unsure");
  await rm(join(engine.home, "guildhall.yaml"));
  await page.getByRole("tab", { name: "Policies" }).click();
  await expect(page.getByRole("region", { name: "Does routing pay?" })).toContainText("no routed work");
});

const ARCHITECT = `Keep the rows in one SQLite file. Reads stay fast up to 100000 rows.

- A backup is a copy of that file.
- A write locks the whole file for a moment.

\`\`\`python
def open_store(path):
    return sqlite3.connect(path)
\`\`\`

Change to a server when several people write at once.`;
const KNOWLEDGE = `Reads stay fast up to 250000 rows. A backup is a copy of that file.

<img src="http://elsewhere.test/x.png"> Nothing more is known.`;

test("two experts answer one text: one answer with who says what, where they differ, and what was checked", async ({
  page,
  engine,
}) => {
  const slow = engine.model.on({
    when: "You advise a software team on structure",
    answer: ARCHITECT,
    pauseAfterTokens: 4,
  });
  const knows = engine.model.on({ when: "You explain how software works", answer: KNOWLEDGE });
  await page.goto("/");
  await page.getByRole("heading", { name: "What shall we build?" }).waitFor();
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("textbox", { name: "Command" }).or(page.getByRole("searchbox", { name: "Command" }));
  await palette.fill("ask several");
  await page.keyboard.press("Enter");
  const question = page.getByRole("textbox", { name: /Ask several experts/ });
  await expect(question).toBeFocused();
  await look(page, "ask-empty");

  await question.fill("How should the tracker keep its rows, and how many rows can it hold?");
  const experts = page.getByRole("group", { name: "Experts" });
  // Untouched, the choice is the gate's.
  await expect(experts.getByRole("button", { pressed: true })).toHaveCount(2);
  for (const name of await experts.getByRole("button", { pressed: true }).allInnerTexts()) {
    await experts.getByRole("button", { name: name.replace(/\s*\d$/, "") }).click();
  }
  await experts.getByRole("button", { name: /^Architect/ }).click();
  await expect(page.getByRole("button", { name: "Ask several experts" })).toBeDisabled();
  await experts.getByRole("button", { name: /^Knowledge/ }).click();
  const ways = page.getByRole("combobox", { name: "How the answers become one" });
  await expect(page.getByText("Now: best expert alone. Nothing measured beats")).toBeVisible();
  await ways.click();
  await look(page, "ask-ways");
  await page.getByRole("option", { name: /^Vote weighed by record/ }).click();
  await expect(page.getByText(/Not measured yet: whether it beats the best expert alone/)).toBeVisible();

  await question.press("Control+Enter");
  const answer = page.getByRole("region", { name: "Answer", exact: true });
  await slow.reached;
  await expect(answer).toContainText("1 of 2 answers here");
  await look(page, "ask-working");
  await page.reload();
  await expect(question).toHaveValue(/How should the tracker/);
  slow.release();

  const parts = answer.getByRole("list", { name: "Parts and who says them" });
  await expect(parts.getByRole("listitem").first()).toContainText("Architect");
  await expect(parts).toContainText("also Knowledge");
  await expect(parts).toContainText("def open_store(path):");
  const disputes = answer.getByRole("region", { name: "Where they contradict each other" });
  await expect(disputes).toContainText("100000");
  await expect(disputes).toContainText("kept");
  await expect(disputes).toContainText("250000");
  await expect(answer.getByRole("region", { name: "What was checked" })).toContainText("Its code parses.");
  await look(page, "ask-answer");
  const own = answer.getByRole("region", { name: "Each expert's own answer" });
  await own.getByText("Knowledge").click();
  await expect(own).toContainText("Nothing more is known.");
  await expect(own.locator("img")).toHaveCount(0);
  await own.scrollIntoViewIfNeeded();
  await look(page, "ask-own");
  await page.setViewportSize({ width: 760, height: 900 });
  await parts.scrollIntoViewIfNeeded();
  await look(page, "ask-narrow");
  slow.remove();
  knows.remove();
});

/** Whoever the gate ranks first: these are asked, and nobody else. */
async function chooseExperts(group: Locator, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const chip = group.getByRole("button", { name: new RegExp(`^${name}`) });
    if ((await chip.getAttribute("aria-pressed")) === "false") await chip.click();
  }
  const others = group
    .getByRole("button", { pressed: true })
    .filter({ hasNotText: new RegExp(`^(?:${names.join("|")})`) });
  while ((await others.count()) > 0) await others.first().click();
}

test("an asking is stopped and keeps what came, and an expert that fails is told with a remedy", async ({
  page,
  engine,
}) => {
  const slow = engine.model.on({
    when: "You advise a software team on structure",
    answer: ARCHITECT,
    pauseAfterTokens: 4,
  });
  const knows = engine.model.on({ when: "You explain how software works", answer: KNOWLEDGE });
  await page.goto("/guild?tab=ask");
  const question = page.getByRole("textbox", { name: /Ask several experts/ });
  await page.getByRole("button", { name: "Take an example" }).click();
  await expect(question).toHaveValue(/expense tracker/);
  const experts = page.getByRole("group", { name: "Experts" });
  await expect(experts.getByRole("button", { pressed: true })).toHaveCount(2);
  await chooseExperts(experts, ["Architect", "Knowledge"]);
  await page.getByRole("button", { name: /^Ask \d experts/ }).click();
  const answer = page.getByRole("region", { name: "Answer", exact: true });
  await slow.reached;
  await expect(answer).toContainText("1 of 2 answers here");
  await answer.getByRole("button", { name: "Stop" }).click();
  await expect(answer).toContainText(/Stopped: \d of \d answers came/);
  await expect(answer).toContainText("did not come to it");
  await page.reload();
  await expect(answer).toContainText(/Partial: .* answered, .*Architect did not\./);
  await look(page, "ask-stopped");
  slow.remove();

  const broken = engine.model.on({ when: "You advise a software team on structure", failure: { status: 500 } });
  await page.getByRole("button", { name: /^Ask \d experts/ }).click();
  await expect(answer.getByRole("alert")).toContainText("Architect gave no answer.");
  await expect(answer.getByRole("article", { name: "The answer" })).toContainText("Nothing more is known.");
  await look(page, "ask-failed");
  broken.remove();
  knows.remove();
});

test("the quality card of the active policy shows what is mistaken for what, and how far it may be believed", async ({
  page,
}) => {
  await page.goto("/guild?tab=policies");
  const card = page.getByRole("region", { name: "Quality card" });
  await expect(card).toContainText("Right at first");
  await expect(page.getByRole("table").first()).toContainText("active");
  const matrix = card.getByRole("region", { name: "Confusion matrix" });
  await expect(matrix.getByRole("columnheader")).toHaveCount(13);
  await matrix
    .getByRole("row", { name: /^debug/ })
    .getByRole("cell")
    .nth(3)
    .hover();
  await expect(card).toContainText("requests of debug were known as such");
  await look(page, "policies");
  await card.scrollIntoViewIfNeeded();
  await matrix.scrollIntoViewIfNeeded();
  await look(page, "confusion");
  await card.getByRole("radiogroup", { name: "Confusion as" }).getByText("Table").click();
  await expect(card.getByRole("table", { name: "Most frequent mistakes" })).toBeVisible();
  await look(page, "confusion-table");
  await card.getByRole("tab", { name: "Reliability" }).click();
  await expect(card.getByRole("img", { name: /^Reliability curve/ })).toBeVisible();
  await look(page, "reliability");
  await card.getByRole("tab", { name: "Thresholds" }).click();
  await expect(card.getByRole("list", { name: "Threshold ask by intent" }).getByRole("listitem")).toHaveCount(12);
  await look(page, "thresholds");
  await page.setViewportSize({ width: 760, height: 900 });
  await card.getByRole("tab", { name: "Confusion" }).click();
  await look(page, "policies-narrow");
});

/** A verb as the page itself calls it. */
async function call(page: Page, verb: string, input: unknown): Promise<Record<string, unknown>> {
  const reply = await page.request.post(`/api/trpc/${verb}`, { data: input as object });
  expect(reply.ok(), await reply.text()).toBe(true);
  return ((await reply.json()) as { result: { data: Record<string, unknown> } }).result.data;
}

test("what people say of decisions shows in the record, in what routing is worth, and in what can be learned", async ({
  page,
}) => {
  await page.goto("/guild");
  for (const what of ["cart", "date parser", "login form", "CSV export", "price rules"]) {
    const text = `write unit tests for the ${what}`;
    const decision = await call(page, "guild.route", { text });
    expect(decision.expert).toBe("tester");
    await call(page, "guild.feedback", { decisionId: decision.id, thumb: what === "cart" ? "down" : "up" });
  }
  const row = page.getByRole("row", { name: /^Tester/ });
  await expect(row).toContainText(/\d+ % from 5/);
  await expect(row.getByRole("img", { name: /^Tester on test: \d+ %, most likely/ })).toBeVisible();

  await page.getByRole("tab", { name: "Policies" }).click();
  const worth = page.getByRole("region", { name: "Does routing pay?" });
  await expect(worth).toContainText("no single expert was tried");
  await expect(worth.getByRole("row", { name: /^test/ })).toContainText("from 5");
  const learning = page.getByRole("region", { name: "Learning" });
  await expect(learning).toContainText(/\d+ labelled requests by 1 person/);
  await expect(learning).toContainText(/About \d+ more held-out requests are needed/);
  await look(page, "worth");
  await learning.scrollIntoViewIfNeeded();
  await page.screenshot({ path: "test-results/screens/guild-learning-light.png" });
});

test("an experiment begins from one sentence and one button, says how much is missing, and is stopped", async ({
  page,
}) => {
  await page.goto("/guild?tab=experiments");
  await expect(page.getByRole("tabpanel")).toContainText("Nothing is being compared");
  await look(page, "experiments-empty");
  await page.getByRole("button", { name: "Start an experiment" }).click();
  const dialog = page.getByRole("dialog", { name: "Start an experiment" });
  await dialog.getByRole("textbox", { name: "Name" }).fill("Shorter words for the reviewer");
  await dialog.getByRole("radiogroup", { name: "What is tried" }).getByText("Prompt").click();
  await dialog.getByRole("textbox", { name: "Prompt" }).fill("Too short");
  await dialog.getByRole("button", { name: "Start" }).click();
  await expect(dialog).toContainText("Choose the expert");
  await expect(dialog).toContainText("At least 40 characters");
  await dialog
    .getByRole("textbox", { name: "Prompt" })
    .fill("Say in one sentence what is wrong with the code, and name its line.");
  await dialog.getByRole("combobox", { name: "Expert" }).click();
  // Only those that a prompt changes anything for.
  await expect(page.getByRole("option", { name: "Reviewer" })).toBeVisible();
  await expect(page.getByRole("option", { name: "Coder" })).toHaveCount(0);
  await page.getByRole("option", { name: "Reviewer" }).click();
  await look(page, "experiment-dialog");
  await dialog.getByRole("button", { name: "Start" }).click();
  await expect(dialog).toHaveCount(0);
  const card = page.getByRole("tabpanel").getByRole("listitem").filter({ hasText: "Shorter words for the reviewer" });
  await expect(card).toContainText(/about [\d,]+ outcomes needed/);
  await look(page, "experiments");
  await card.getByRole("button", { name: "Stop" }).click();
  await page.getByRole("dialog", { name: "Stop the experiment" }).getByRole("button", { name: "Stop" }).click();
  await expect(card).toContainText("Stopped before it was decided");
});

test("a request the gate is not sure of asks who should do it, and the answer says who did and why", async ({
  page,
  engine,
  finished,
}) => {
  // A model that is in memory is asked first, and is no help.
  engine.model.on({ when: "You sort requests to a software team", answer: "either" });
  const file = join(engine.home, "guildhall.yaml");
  await page.goto("/guild");
  await writeFile(file, "moe: { router: { min_confidence: 1 } }\n");
  await expect(page.getByRole("region", { name: "House rules" })).toContainText("The file is in force.");
  await openProject(page, finished);
  const request = page.getByRole("textbox", { name: "Change request" });
  await request.fill("review the code and tell me whether it has security holes");
  await request.press("Enter");
  const choices = page.getByRole("group", { name: "Who should do this?" });
  await expect(choices.getByRole("button")).toHaveCount(3);
  await look(page, "choices");
  await rm(file);
  await choices.getByRole("button", { name: /^Reviewer/ }).click();
  await expect(choices).toHaveCount(0);
  const badge = page.getByRole("button", { name: "Reviewer: why" }).last();
  await badge.click({ timeout: 60_000 });
  const why = page.getByRole("dialog", { name: "Reviewer: why" });
  await expect(why.getByRole("combobox", { name: "Use another expert" })).toBeVisible();
  await expect(why.getByRole("rowheader", { name: "Reviewer" })).toBeVisible();
  await look(page, "answer-why");
});
