import { gzipSync } from "node:zlib";
import type { Browser, Response } from "@playwright/test";
import type { Metric } from "../suite.ts";

const PARTS = ["document", "script", "stylesheet", "font"] as const;
type Part = (typeof PARTS)[number];

interface Loaded {
  part: Part;
  path: string;
  /** As it came over the wire, compressed by the engine (brotli where the browser takes it). */
  wireBytes: number;
  /** The same body by gzip; fonts are compressed already and count as they are. */
  gzipBytes: number;
}

/** Monaco comes when a file is opened; it has a budget of its own. */
const isMonaco = (path: string): boolean => path.includes("monaco");

async function loadedFrom(response: Response): Promise<Loaded | null> {
  const part = PARTS.find((name) => name === response.request().resourceType());
  const { pathname } = new URL(response.url());
  if (!part || response.status() !== 200 || isMonaco(pathname)) return null;
  const body = await response.body();
  const { responseBodySize } = await response.request().sizes();
  const gzipBytes = part === "font" ? body.length : gzipSync(body).length;
  return { part, path: pathname, wireBytes: responseBodySize, gzipBytes };
}

export interface FirstLoad {
  gzipBytes: number;
  wireBytes: number;
  requests: number;
  gzipBytesByPart: { [part: string]: Metric };
}

/** What a browser with an empty cache fetches of the workspace until the page is still. */
export async function measureFirstLoad(
  browser: Browser,
  page: { url: string; state: Awaited<ReturnType<import("@playwright/test").BrowserContext["storageState"]>> },
): Promise<FirstLoad> {
  const context = await browser.newContext({ storageState: page.state });
  try {
    const tab = await context.newPage();
    const pending: Promise<Loaded | null>[] = [];
    tab.on("response", (response) => void pending.push(loadedFrom(response).catch(() => null)));
    await tab.goto(page.url, { waitUntil: "networkidle" });
    const loaded = (await Promise.all(pending)).filter((entry) => entry !== null);
    const sum = (entries: Loaded[], of: "gzipBytes" | "wireBytes") =>
      entries.reduce((total, entry) => total + entry[of], 0);
    return {
      gzipBytes: sum(loaded, "gzipBytes"),
      wireBytes: sum(loaded, "wireBytes"),
      requests: loaded.length,
      gzipBytesByPart: Object.fromEntries(
        PARTS.map((part) => [
          part,
          sum(
            loaded.filter((entry) => entry.part === part),
            "gzipBytes",
          ),
        ]),
      ),
    };
  } finally {
    await context.close();
  }
}
