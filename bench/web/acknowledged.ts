import type { Locator, Page } from "@playwright/test";

/** An action of a person and the first thing on the screen that says it was heard. */
export interface Action {
  name: string;
  /** What is pressed. */
  target: Locator;
  /** A key instead of a click. */
  key?: string;
  /** CSS of what must be there and visible, with this text in it when given. */
  sign: { css: string; text?: string };
  /** The sign is that it goes away. */
  gone?: boolean;
}

interface Waiting {
  css: string;
  text: string;
  gone: boolean;
}

/**
 * Inside the page: from the input event (its own timestamp) to the frame after the sign appeared. The clock is the
 * page's, so what the driver of the browser takes is not in it.
 */
function listenInPage({ css, text, gone }: Waiting): void {
  const holds = (): boolean => {
    const shown = [...document.querySelectorAll<HTMLElement>(css)].some(
      (element) => element.checkVisibility() && (element.textContent ?? "").includes(text),
    );
    return shown !== gone;
  };
  const slot = window as unknown as { acknowledged: Promise<number> };
  slot.acknowledged = new Promise((done) => {
    const started = (event: Event): void => {
      document.removeEventListener("click", started, true);
      document.removeEventListener("keydown", started, true);
      const look = (): void => {
        if (holds()) requestAnimationFrame((now) => done(Math.max(now, performance.now()) - event.timeStamp));
        else requestAnimationFrame(look);
      };
      look();
    };
    document.addEventListener("click", started, true);
    document.addEventListener("keydown", started, true);
  });
}

/** Milliseconds from the click or key to its visible answer. Throws when the sign is there before, or never comes. */
export async function measureAcknowledged(page: Page, action: Action): Promise<number> {
  await action.target.waitFor();
  await page.evaluate(listenInPage, { css: action.sign.css, text: action.sign.text ?? "", gone: action.gone === true });
  await (action.key ? action.target.press(action.key) : action.target.click());
  const answer = page.evaluate(() => (window as unknown as { acknowledged: Promise<number> }).acknowledged);
  const never = new Promise<never>((_, fail) => {
    setTimeout(() => fail(new Error(`${action.name}: no sign within 15 s`)), 15_000).unref();
  });
  return Promise.race([answer, never]);
}
