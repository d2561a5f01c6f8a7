import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Response } from "@playwright/test";
import type { Metric } from "../suite.ts";

/** Resource types as the browser names them; anything else it fetches counts as "other". */
const PARTS = ["document", "script", "stylesheet", "font", "fetch", "other"] as const;
type Part = (typeof PARTS)[number];

interface Loaded {
  part: Part;
  /** As it came over the wire, compressed by the engine (brotli where the browser takes it). */
  wireBytes: number;
  /** The same body by gzip; fonts are compressed already and count as they are. */
  gzipBytes: number;
}

/** Monaco comes when a file is opened; it has a budget of its own. */
const isMonaco = (response: Response): boolean => new URL(response.url()).pathname.includes("monaco");
/** A long-polled answer never ends; what the socket says is no part of loading a page. */
const isSocket = (response: Response): boolean => new URL(response.url()).pathname.startsWith("/socket.io");

async function loadedFrom(response: Response): Promise<Loaded> {
  const request = response.request();
  const part = PARTS.find((name) => name === request.resourceType()) ?? "other";
  const body = await response.body();
  const { responseBodySize } = await request.sizes();
  return { part, wireBytes: responseBodySize, gzipBytes: part === "font" ? body.length : gzipSync(body).length };
}

export interface FirstLoad {
  gzipBytes: number;
  wireBytes: number;
  requests: number;
  gzipBytesByPart: { [part: string]: Metric };
}

/**
 * Everything a browser with an empty cache fetches until the page is still: its text stands, its fonts are there and
 * nothing is on its way any more. Throws when the page shows text without a font of its own.
 */
export async function measureFirstLoad(
  browser: Browser,
  page: { url: string; state: Awaited<ReturnType<BrowserContext["storageState"]>> },
): Promise<FirstLoad> {
  const context = await browser.newContext({ storageState: page.state });
  try {
    const tab = await context.newPage();
    const pending: Promise<Loaded>[] = [];
    tab.on("response", (response) => {
      if (response.status() === 200 && !isMonaco(response) && !isSocket(response)) pending.push(loadedFrom(response));
    });
    await tab.goto(page.url);
    await tab.getByRole("main").getByRole("heading").first().waitFor();
    await tab.evaluate("document.fonts.ready.then(() => undefined)");
    await tab.waitForLoadState("networkidle");
    const loaded = await Promise.all(pending);
    if (!loaded.some((entry) => entry.part === "font")) throw new Error("the page was counted before its fonts came");
    const sum = (entries: Loaded[], of: "gzipBytes" | "wireBytes") =>
      entries.reduce((total, entry) => total + entry[of], 0);
    const ofPart = (part: Part) => loaded.filter((entry) => entry.part === part);
    return {
      gzipBytes: sum(loaded, "gzipBytes"),
      wireBytes: sum(loaded, "wireBytes"),
      requests: loaded.length,
      gzipBytesByPart: Object.fromEntries(PARTS.map((part) => [part, sum(ofPart(part), "gzipBytes")])),
    };
  } finally {
    await context.close();
  }
}
