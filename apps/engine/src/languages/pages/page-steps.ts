/** The rows of a page check, done in a real browser. Runs inside the sandbox. */
import type { PageStep } from "@guildhall/contracts";
import type { Locator, Page } from "playwright-core";
import { mentions, namePart } from "./mentions.ts";

const WAIT_MS = 5000;
/** How long the second choice waits when the first found nothing. */
const PROBE_MS = 700;

type Role = Parameters<Page["getByRole"]>[0];

class StepFailed extends Error {}

async function appears(locator: Locator, timeout: number): Promise<boolean> {
  return locator
    .first()
    .waitFor({ state: "attached", timeout })
    .then(
      () => true,
      () => false,
    );
}

/** Ways to find what a row names, strictest first: the exact name, a part of it, a label, words on the page. */
function choices(page: Page, step: PageStep): Locator[] {
  const { role, name } = step;
  if (role && name !== undefined) {
    const exactly = page.getByRole(role as Role, { name, exact: true });
    const partly = page.getByRole(role as Role, { name: namePart(name) });
    const containing = page.getByRole(role as Role).filter({ hasText: namePart(name) });
    return [exactly, partly, page.getByLabel(name, { exact: true }), containing];
  }
  if (role) return [page.getByRole(role as Role)];
  if (name !== undefined)
    return [
      page.getByLabel(name, { exact: true }),
      page.getByText(name, { exact: true }),
      page.getByText(namePart(name)),
    ];
  return [page.locator("body")];
}

/** Binds a row's role and name to the page as it is now. */
async function bind(page: Page, step: PageStep): Promise<Locator> {
  const ways = choices(page, step);
  const until = Date.now() + WAIT_MS;
  do {
    for (const way of ways) if ((await way.count()) > 0) return way;
    await appears(ways[0] ?? page.locator("body"), PROBE_MS);
  } while (Date.now() < until);
  throw new StepFailed(`nothing on the page is ${step.role ?? "an element"} "${step.name ?? ""}"`);
}

async function visible(locator: Locator): Promise<boolean> {
  for (const one of await locator.all()) if (await one.isVisible().catch(() => false)) return true;
  return false;
}

/** Repeats a look at the page until it holds or time is up; says what was seen last. */
async function until(look: () => Promise<{ holds: boolean; seen: string }>): Promise<void> {
  const end = Date.now() + WAIT_MS;
  let last = await look();
  while (!last.holds && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    last = await look();
  }
  if (!last.holds) throw new StepFailed(last.seen);
}

async function firstThat(page: Page, step: PageStep): Promise<Locator | null> {
  for (const way of choices(page, step)) if ((await way.count()) > 0) return way;
  return null;
}

const squeezed = (text: string) => text.replace(/\s+/g, " ").trim();

/** Does each part stand in the text, behind the one before it? */
function inOrder(text: string, parts: readonly string[]): boolean {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

async function texts(locator: Locator): Promise<string[]> {
  const found: string[] = [];
  for (const one of await locator.all()) {
    if (!(await one.isVisible().catch(() => false))) continue;
    // biome-ignore lint/performance/useDomNodeTextContent: what a person sees is wanted, spaces between blocks included
    const text = await one.innerText().catch(() => "");
    found.push(squeezed(text || ((await one.textContent()) ?? "")));
  }
  return found;
}

async function expectation(page: Page, step: PageStep): Promise<void> {
  const value = squeezed(step.value ?? "");
  await until(async () => {
    // Bound again at every look: the page may have drawn it anew.
    const target = await firstThat(page, step);
    switch (step.expect) {
      case "hidden": {
        const exact = choices(page, step)[0];
        return { holds: exact === undefined || !(await visible(exact)), seen: "it is still visible" };
      }
      case "count": {
        const all = (await target?.all()) ?? [];
        const shown = (await Promise.all(all.map((one) => one.isVisible()))).filter(Boolean).length;
        return { holds: shown === Number(value), seen: `there are ${shown}, not ${value}` };
      }
      default:
    }
    if (!target) return { holds: false, seen: "it is not on the page" };
    if (step.expect === "text") {
      const found = await texts(target);
      return {
        holds: found.some((text) => mentions(text, value)),
        seen: `its text is ${JSON.stringify(found.slice(0, 5))}, without ${JSON.stringify(value)}`,
      };
    }
    if (step.expect === "order") {
      const wanted = (step.value ?? "").split("\n").map(squeezed);
      const found = await texts(target);
      return {
        holds: found.some((text) => inOrder(text, wanted)),
        seen: `its text is ${JSON.stringify(found.slice(0, 5))}, without ${wanted.map((part) => JSON.stringify(part)).join(" before ")}`,
      };
    }
    if (step.expect === "value") {
      const seen = await target
        .first()
        .inputValue({ timeout: PROBE_MS })
        .catch(() => "");
      return {
        holds: seen === (step.value ?? ""),
        seen: `its value is ${JSON.stringify(seen)}, not ${JSON.stringify(step.value ?? "")}`,
      };
    }
    if (step.expect === "checked") {
      const on = await target
        .first()
        .isChecked({ timeout: PROBE_MS })
        .catch(() => false);
      const wanted = step.value !== "false";
      return { holds: on === wanted, seen: on ? "it is checked" : "it is not checked" };
    }
    if (step.expect === "focused") {
      const on = await target.first().evaluate((element) => element === element.ownerDocument.activeElement);
      return { holds: on, seen: "it is not focused" };
    }
    return { holds: await visible(target), seen: "it is there but not visible" };
  });
}

/** Does one row. Throws with what was seen instead, in a sentence. */
export async function doStep(page: Page, step: PageStep, baseUrl: string): Promise<void> {
  const timeout = WAIT_MS;
  switch (step.action) {
    case "goto":
      await page.goto(new URL(step.value ?? "", baseUrl).href, { waitUntil: "load", timeout: 15_000 });
      return;
    case "reload":
      await page.reload({ waitUntil: "load", timeout: 15_000 });
      return;
    case "expect":
      return expectation(page, step);
    case "press":
      if (step.role || step.name !== undefined)
        await (await bind(page, step)).first().press(step.value ?? "Enter", { timeout });
      else await page.keyboard.press(step.value ?? "Enter");
      return;
    default:
  }
  const target = (await bind(page, step)).first();
  if (step.action === "click") await target.click({ timeout });
  else if (step.action === "fill") await target.fill(step.value ?? "", { timeout });
  else if (step.action === "check") await target.setChecked(step.value !== "false", { timeout });
  else {
    const options = await target.selectOption({ label: step.value ?? "" }, { timeout: PROBE_MS }).catch(() => []);
    if (options.length === 0) await target.selectOption(step.value ?? "", { timeout });
  }
}
