/**
 * A small static file server for the inside of a sandbox: `node static-server.mjs <folder> <port>`.
 * Paths without a file fall back to index.html, so that routes of a single page application work.
 */
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";

const [folder = "dist", port = "4173"] = process.argv.slice(2);
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
  ".wasm": "application/wasm",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

async function fileFor(path) {
  // A link may point anywhere, so the real path decides; the folder may be rebuilt between two requests.
  const root = await realpath(resolve(folder));
  for (const candidate of [join(root, path), join(root, path, "index.html")]) {
    const real = await realpath(candidate).catch(() => null);
    if (real === null || !(real + sep).startsWith(root + sep)) continue;
    const facts = await stat(real);
    if (facts.isFile()) return { real, size: facts.size };
  }
  return null;
}

async function answer(request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
  const wantsPage = (request.headers.accept ?? "").includes("text/html") && extname(path) === "";
  const file = (await fileFor(path)) ?? (wantsPage ? await fileFor("/index.html") : null);
  if (file === null) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("not found\n");
    return;
  }
  const type = TYPES[extname(file.real).toLowerCase()] ?? "application/octet-stream";
  response.writeHead(200, { "content-type": type, "content-length": file.size, "cache-control": "no-cache" });
  if (request.method === "HEAD") response.end();
  else
    createReadStream(file.real)
      .on("error", () => response.destroy())
      .pipe(response);
}

const server = createServer((request, response) => {
  answer(request, response).catch(() => {
    if (!response.headersSent) response.writeHead(400);
    response.end();
  });
});
server.listen(Number(port), "127.0.0.1", () => console.log(`serving ${folder} on http://localhost:${port}/`));
