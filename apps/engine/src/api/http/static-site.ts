import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { contentSecurityPolicy, inlineScriptHashes } from "./content-security.ts";

const CONTENT_TYPES: Record<string, string> = {
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
};
const COMPRESSIBLE = /^(text\/|application\/(json|manifest|wasm)|image\/svg)/;
const MIN_COMPRESS_BYTES = 1024;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

interface Page {
  file: string;
  type: string;
  /** Content-addressed names never change. */
  immutable: boolean;
  csp: string | null;
  loaded: Promise<Loaded> | null;
}
interface Loaded {
  etag: string;
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

/**
 * The exported workspace in `root`, indexed once: only files seen at boot are served, so no path can leave the
 * folder. Every page has a content-security policy with the hashes of its own inline scripts.
 */
export async function openStaticSite(root: string, frameSources: string[]): Promise<StaticSite> {
  const pages = new Map<string, Page>();
  for (const file of await listFiles(root)) {
    const type = CONTENT_TYPES[extname(file).toLowerCase()] ?? "application/octet-stream";
    const html = file.endsWith(".html") ? await readFile(join(root, file), "utf8") : null;
    const csp = html === null ? null : contentSecurityPolicy(inlineScriptHashes(html), frameSources);
    const page: Page = { file: join(root, file), type, immutable: file.startsWith("_next/static/"), csp, loaded: null };
    for (const path of pagePaths(file)) pages.set(path, page);
  }

  async function load(page: Page): Promise<Loaded> {
    const identity = await readFile(page.file);
    return { identity, etag: `"${createHash("sha256").update(identity).digest("base64url").slice(0, 27)}"` };
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
    const loaded = await page.loaded;
    response.setHeader("etag", loaded.etag);
    response.setHeader("vary", "accept-encoding");
    response.setHeader("cache-control", page.immutable ? "public, max-age=31536000, immutable" : "no-cache");
    if (page.csp) response.setHeader("content-security-policy", page.csp);
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
      const page = pages.get(path);
      if (!page) return false;
      await send(request, response, page, 200);
      return true;
    },
    serveNotFound: async (request, response) => {
      const page = pages.get("/404");
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
