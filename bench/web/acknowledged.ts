import type { Locator, Page } from "@playwright/test";
import { listenInPage } from "./listen-in-page.js";

const NEVER_MS = 15_000;

/** An action of a person and the first thing on the screen that says it was heard. */
export interface Action {
  name: string;
  /** What is pressed. */
  target: Locator;
  /** A key instead of a click. */
  key?: string;
  /** CSS of what must come into sight, with this text in it when given. */
  sign: { css: string; text?: string };
}

/** Milliseconds from the click or key to its visible answer. Throws when the answer never comes. */
export async function measureAcknowledged(page: Page, action: Action): Promise<number> {
  await action.target.waitFor();
  await page.evaluate(listenInPage, { css: action.sign.css, text: action.sign.text ?? "" });
  await (action.key ? action.target.press(action.key) : action.target.click());
  const answer = page.evaluate<number>("window.acknowledged");
  const never = new Promise<never>((_, fail) => {
    setTimeout(() => fail(new Error(`${action.name}: no sign that it was heard`)), NEVER_MS).unref();
  });
  return Promise.race([answer, never]);
}
