import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { wordTable } from "@guildhall/contracts";
import { contentSecurityPolicy, inlineScriptHashes } from "./content-security.ts";

const CONTENT_TYPES = wordTable<string>({
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
});
const COMPRESSIBLE = /^(text\/|application\/(json|manifest|wasm)|image\/svg)/;
const MIN_COMPRESS_BYTES = 1024;
/** An unknown path has the folder listed again at most this often. */
const RELIST_MS = 1000;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

interface Page {
  file: string;
  type: string;
  /** Content-addressed names never change. */
  immutable: boolean;
  loaded: Promise<Loaded> | null;
  /** Time and size of the file that `loaded` holds. */
  state: string;
}
interface Loaded {
  etag: string;
  csp: string | null;
  identity: Buffer;
  br?: Promise<Buffer>;
  gzip?: Promise<Buffer>;
}

export interface StaticSite {
  /** False when the path is not part of the site. */
  serve(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean>;
  /** The site's own page for what is not there. */
  serveNotFound(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

async function listFiles(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

/** The paths under which an exported page answers: `a/b.html` and `a/b/index.html` are both `/a/b`. */
function pagePaths(file: string): string[] {
  if (!file.endsWith(".html")) return [`/${file}`];
  const route = `/${file.slice(0, -".html".length)}`.replace(/(^|\/)index$/, "$1").replace(/(.)\/$/, "$1");
  return [...new Set([`/${file}`, route, route === "/" ? "/" : `${route}/`])];
}

/** The files of the site by the paths they answer. */
async function indexSite(root: string): Promise<Map<string, Page>> {
  const pages = new Map<string, Page>();
  for (const file of await listFiles(root)) {
    const type = CONTENT_TYPES[extname(file).toLowerCase()] ?? "application/octet-stream";
    const immutable = file.startsWith("_next/static/");
    const page: Page = { file: join(root, file), type, immutable, loaded: null, state: "" };
    for (const path of pagePaths(file)) pages.set(path, page);
  }
  return pages;
}

/**
 * The exported workspace in `root`: only files found by listing it are served, so no path can leave the folder. Pages
 * built anew are served without a restart. Every page has a content-security policy with the hashes of its scripts.
 */
export async function openStaticSite(root: string, frameSources: string[]): Promise<StaticSite> {
  let pages = await indexSite(root);
  let listedAt = performance.now();
  let builtAnew = false;

  /** The page of a path, as it is on disk now; the folder is listed again for a path nobody knows. */
  async function find(path: string): Promise<Page | null> {
    const known = pages.get(path);
    if (known && (known.immutable || (await refresh(known)))) return known;
    if (!known && !builtAnew && performance.now() - listedAt < RELIST_MS) return null;
    listedAt = performance.now();
    builtAnew = false;
    pages = await indexSite(root);
    const page = pages.get(path);
    return page && (await refresh(page)) ? page : null;
  }

  /** Forgets what was read of a file that changed since; false when it is gone. */
  async function refresh(page: Page): Promise<boolean> {
    const entry = await stat(page.file).catch(() => null);
    if (!entry) return false;
    const state = `${entry.mtimeMs} ${entry.size} ${entry.ino}`;
    if (page.state !== state) {
      builtAnew ||= page.state !== "";
      Object.assign(page, { state, loaded: null });
    }
    return true;
  }

  async function load(page: Page): Promise<Loaded> {
    const identity = await readFile(page.file);
    const html = page.file.endsWith(".html") ? identity.toString("utf8") : null;
    const csp = html === null ? null : contentSecurityPolicy(inlineScriptHashes(html), frameSources);
    return { identity, csp, etag: `"${createHash("sha256").update(identity).digest("base64url").slice(0, 27)}"` };
  }

  /** Compressed once at first use and kept: the whole site is a few megabytes. */
  async function encode(
    page: Page,
    loaded: Loaded,
    accepts: string,
  ): Promise<{ body: Buffer; encoding: string | null }> {
    if (!COMPRESSIBLE.test(page.type) || loaded.identity.length < MIN_COMPRESS_BYTES) {
      return { body: loaded.identity, encoding: null };
    }
    if (/\bbr\b/.test(accepts)) {
      const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
      loaded.br ??= brotli(loaded.identity, { params });
      return { body: await loaded.br, encoding: "br" };
    }
    if (/\bgzip\b/.test(accepts)) {
      loaded.gzip ??= gzipped(loaded.identity);
      return { body: await loaded.gzip, encoding: "gzip" };
    }
    return { body: loaded.identity, encoding: null };
  }

  async function send(request: IncomingMessage, response: ServerResponse, page: Page, status: number): Promise<void> {
    page.loaded ??= load(page);
    const loaded = await page.loaded.catch((error: unknown) => {
      page.loaded = null;
      throw error;
    });
    response.setHeader("etag", loaded.etag);
    response.setHeader("vary", "accept-encoding");
    response.setHeader("cache-control", page.immutable ? "public, max-age=31536000, immutable" : "no-cache");
    if (loaded.csp) response.setHeader("content-security-policy", loaded.csp);
    if (status === 200 && request.headers["if-none-match"] === loaded.etag) {
      response.writeHead(304).end();
      return;
    }
    const { body, encoding } = await encode(page, loaded, String(request.headers["accept-encoding"] ?? ""));
    response.setHeader("content-type", page.type);
    if (encoding) response.setHeader("content-encoding", encoding);
    response.writeHead(status, { "content-length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
  }

  return {
    serve: async (request, response, path) => {
      const page = await find(path);
      if (!page) return false;
      await send(request, response, page, 200);
      return true;
    },
    serveNotFound: async (request, response) => {
      const page = await find("/404");
      if (page) return send(request, response, page, 404);
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
      response.end("The workspace was not built. Run `npm start` again; it builds what is missing.\n");
    },
  };
}

/** True when the workspace was built. */
export async function siteExists(root: string): Promise<boolean> {
  return stat(join(root, "index.html")).then(
    (entry) => entry.isFile(),
    () => false,
  );
}
