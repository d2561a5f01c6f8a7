import { createHash } from "node:crypto";
import { mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { api } from "@guildhall/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen } from "../../src/api/http/listen.ts";
import { appRouter } from "../../src/api/trpc/router.ts";
import { ask, openTestDoors, signIn, type TestDoors } from "./test-doors.ts";

let test: TestDoors;
let cookie: string;
beforeAll(async () => {
  test = await openTestDoors({}, { GUILDHALL_PUBLIC_URL: "https://guild.example.org" });
  cookie = await signIn(test);
});
afterAll(() => test.close());

const get = (path: string, headers: Record<string, string> = {}) => ask(test.port, path, { headers });
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(test.port, path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });

describe("signing in", () => {
  it("turns a token into an HttpOnly, SameSite=Strict cookie with the host and the port in its name, once", async () => {
    const token = (await test.doors.loginAddress())?.split("#token=")[1];
    const first = await post("/api/login", { token });
    expect(first.status).toBe(200);
    expect(String(first.headers["set-cookie"])).toMatch(
      new RegExp(`^__Host-guildhall_session_${test.port}=[\\w-]{43}; .*HttpOnly; SameSite=Strict; Secure$`),
    );
    const second = await post("/api/login", { token });
    expect(second.status).toBe(401);
    expect(JSON.parse(second.body)).toMatchObject({
      code: "UNAUTHENTICATED",
      remedy: expect.stringContaining("login"),
    });
  });

  it("keeps the session's secret out of the database", async () => {
    const value = cookie.split("=")[1] ?? "";
    const { home } = test.resources.env;
    const stored = await Promise.all(["guildhall.db", "guildhall.db-wal"].map((name) => readFile(join(home, name))));
    const bytes = Buffer.concat(stored);
    expect(bytes.includes(value)).toBe(false);
    expect(bytes.includes(createHash("sha256").update(value).digest("hex"))).toBe(true);
  });

  it("is not lost behind a cookie of the same name that a page below this host has set", async () => {
    const [name] = cookie.split("=");
    expect((await get("/api/trpc/projects.list", { cookie: `${name}=junk; ${cookie}; theme=dark` })).status).toBe(200);
    expect((await get("/api/trpc/projects.list", { cookie: `${name}=junk; theme=dark` })).status).toBe(401);
  });

  it("ends with logout", async () => {
    const own = await signIn(test);
    expect((await get("/api/trpc/projects.list", { cookie: own })).status).toBe(200);
    await post("/api/logout", {}, { cookie: own });
    expect((await get("/api/trpc/projects.list", { cookie: own })).status).toBe(401);
  });
});

describe("the verbs", () => {
  it("are all there, and none answers without a session", async () => {
    const names = Object.entries(api).flatMap(([room, verbs]) => Object.keys(verbs).map((verb) => `${room}.${verb}`));
    expect(Object.keys(appRouter._def.procedures).sort()).toEqual(names.sort());
    for (const [room, verbs] of Object.entries(api)) {
      for (const [name, verb] of Object.entries(verbs)) {
        const path = `/api/trpc/${room}.${name}`;
        const answer = verb.type === "query" ? await get(path) : await post(path, {});
        expect([path, answer.status]).toEqual([path, 401]);
      }
    }
  });

  it("answer the owner, and say what is wrong with an input", async () => {
    const made = await post("/api/trpc/projects.create", { name: "Guild" }, { cookie });
    expect(JSON.parse(made.body).result.data).toMatchObject({ name: "Guild", stage: "brainstorm" });
    const wrong = await post("/api/trpc/projects.create", { name: "" }, { cookie });
    expect(wrong.status).toBe(400);
    expect(JSON.parse(wrong.body).error.data).toMatchObject({
      code: "INVALID_INPUT",
      message: expect.stringContaining("name"),
      remedy: expect.any(String),
    });
  });

  it("show an expected error with its remedy and never the text of a fault", async () => {
    const missing = await get(`/api/trpc/projects.get?input=${encodeURIComponent('{"projectId":"x"}')}`, { cookie });
    expect(missing.status).toBe(404);
    expect(JSON.parse(missing.body).error.data).toMatchObject({ code: "NOT_FOUND", remedy: expect.any(String) });
    const fault = await get("/api/trpc/system.blueprints", { cookie });
    expect(fault.status).toBe(500);
    expect(JSON.parse(fault.body).error.data.code).toBe("INTERNAL");
    expect(fault.body).not.toContain("secret detail");
    expect(fault.body).not.toContain("at ");
  });
});

describe("Host and Origin", () => {
  it.each(["evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example"])(
    "refuse the host %s",
    async (host) => {
      expect((await get("/healthz", { host })).status).toBe(403);
    },
  );

  it("let the public address in, and send localhost to 127.0.0.1", async () => {
    expect((await get("/healthz", { host: "guild.example.org" })).status).toBe(200);
    const redirect = await get("/project?id=1", { host: `localhost:${test.port}` });
    expect(redirect.status).toBe(307);
    expect(redirect.headers.location).toBe("https://guild.example.org/project?id=1");
    expect(
      (await ask(test.port, "/api/login", { method: "POST", headers: { host: `localhost:${test.port}` } })).status,
    ).toBe(403);
  });

  it.each(["http://evil.example", "null", "http://abc.localhost:3001", "https://guild.example.org.evil.example"])(
    "refuse a page of %s although it brings the cookie",
    async (origin) => {
      const answer = await post("/api/trpc/projects.create", { name: "x" }, { cookie, origin });
      expect(answer.status).toBe(403);
      expect((await get("/api/trpc/projects.list", { cookie, origin })).status).toBe(403);
    },
  );

  it("refuse cross-site reads of the API but follow a link to a page", async () => {
    const crossSite = { "sec-fetch-site": "cross-site", cookie };
    expect((await get("/api/trpc/projects.list", crossSite)).status).toBe(403);
    expect((await get("/project", crossSite)).status).toBe(200);
    const own = { origin: `http://127.0.0.1:${test.port}`, "sec-fetch-site": "same-origin", cookie };
    expect((await get("/api/trpc/projects.list", own)).status).toBe(200);
  });
});

describe("the workspace's files", () => {
  it("are served under clean addresses with only their own inline scripts allowed", async () => {
    const page = await get("/");
    const hash = createHash("sha256").update("start()").digest("base64");
    expect(page.headers["content-security-policy"]).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(page.headers["content-security-policy"]).toContain(`frame-src http://*.localhost:${test.previewPort}`);
    expect(page.headers["x-frame-options"]).toBe("DENY");
    expect((await get("/project/")).body).toContain("project");
    const missing = await get("/nowhere");
    expect([missing.status, missing.body]).toEqual([404, "<!doctype html><p>not here</p>"]);
  });

  it("are compressed, and kept forever when their name is their content", async () => {
    const chunk = await get("/_next/static/chunk.js", { "accept-encoding": "gzip, br" });
    expect(chunk.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(chunk.bytes).toString()).toContain("console.log");
    expect(chunk.headers["cache-control"]).toContain("immutable");
  });

  it("answer 304 to what the browser has", async () => {
    const { etag } = (await get("/project")).headers;
    expect((await get("/project", { "if-none-match": String(etag) })).status).toBe(304);
  });

  it("are the new ones when they are built anew, without a restart", async () => {
    await get("/later");
    const file = join(test.webRoot, "later.html");
    expect((await get("/project")).status).toBe(200);
    await writeFile(
      join(test.webRoot, "project.html"),
      "<!doctype html><script>again()</script><p>project, built anew</p>",
    );
    await writeFile(file, "<!doctype html><p>later</p>");
    const page = await get("/project");
    expect(page.body).toContain("built anew");
    const hash = createHash("sha256").update("again()").digest("base64");
    expect(page.headers["content-security-policy"]).toContain(`'sha256-${hash}'`);
    expect((await get("/later")).status).toBe(200);
    await rm(file);
    expect((await get("/later")).status).toBe(404);
  });

  it.each(["/../package.json", "/%2e%2e/package.json", "/_next/../../x", "/..%2fx", "//etc/passwd"])(
    "never leave the folder for %s",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});

describe("files of projects", () => {
  it("give a zip to the owner only", async () => {
    expect((await get("/api/projects/prj_1/zip")).status).toBe(401);
    const zip = await get("/api/projects/prj_1/zip", { cookie });
    expect(zip.headers["content-disposition"]).toBe('attachment; filename="prj_1.zip"');
    expect(zip.body).toBe("PK");
  });

  it("give a screenshot, and nothing by a link or a path trick", async () => {
    const folder = join(test.resources.env.home, "projects", "prj_1", "artifacts", "run_1");
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "page.png"), "png");
    await symlink(join(test.resources.env.home, "guildhall.db"), join(folder, "link.png"));
    await symlink("/etc", join(folder, "..", "run_2"));
    const artifact = (name: string) => get(`/api/projects/prj_1/artifacts/${name}`, { cookie });
    const shot = await artifact("run_1/page.png");
    expect([shot.status, shot.body, shot.headers["content-type"]]).toEqual([200, "png", "image/png"]);
    for (const name of [
      "run_1/link.png",
      "run_1/none.png",
      "run_2/passwd.txt",
      "run_1/..%2f..%2fx.png",
      "run_1/x.html",
    ]) {
      expect([name, (await artifact(name)).status]).toEqual([name, 404]);
    }
    expect((await get("/api/projects/prj_1/artifacts/run_1/page.png")).status).toBe(401);
  });
});

it("an address with an escape that means nothing is refused, not taken for a fault", async () => {
  const expiresAt = new Date(Date.now() + 60_000);
  const { token } = await test.resources.db.accessTokens.create({ name: "editor", scopes: ["chat"], expiresAt });
  const headers = { cookie, authorization: `Bearer ${token}` };
  for (const path of ["/api/trpc/%", "/api/projects/%E0%/zip", "/v1/models/%E0%"]) {
    expect([path, (await get(path, headers)).status]).toEqual([path, 400]);
  }
});

describe("the addresses for machines", () => {
  it("tell health to everybody and metrics to the owner or a token with the scope read", async () => {
    expect((await get("/healthz")).status).toBe(200);
    expect((await get("/readyz")).body).toBe('{"ok":true,"reason":null}');
    expect((await get("/metrics")).status).toBe(401);
    expect((await get("/metrics", { cookie })).body).toContain("guildhall_http_requests_total");
    const expiresAt = new Date(Date.now() + 60_000);
    const { accessTokens } = test.resources.db;
    const { token } = await accessTokens.create({ name: "prometheus", scopes: ["read"], expiresAt });
    expect((await get("/metrics", { authorization: `Bearer ${token}` })).status).toBe(200);
    expect((await get("/api/trpc/projects.list", { authorization: `Bearer ${token}` })).status).toBe(401);
    const other = await accessTokens.create({ name: "editor", scopes: ["chat"], expiresAt });
    expect((await get("/metrics", { authorization: `Bearer ${other.token}` })).status).toBe(403);
    const clone = await test.resources.db.apiTokens.issue({ kind: "clone", expiresAt });
    expect((await get("/metrics", { authorization: `Bearer ${clone}` })).status).toBe(401);
  });

  it("open /v1 to a token and to no cookie, also under the name localhost, and to no other page", async () => {
    const expiresAt = new Date(Date.now() + 60_000);
    const { token } = await test.resources.db.accessTokens.create({ name: "editor", scopes: ["chat"], expiresAt });
    const authorization = `Bearer ${token}`;
    expect((await get("/v1/models", { cookie })).status).toBe(401);
    expect((await get("/v1/models", { cookie, origin: test.address })).status).toBe(401);
    expect((await get("/v1/models", { authorization })).status).toBe(200);
    expect((await get("/v1/models", { authorization, host: `localhost:${test.port}` })).status).toBe(200);
    const foreign = await get("/v1/models", { authorization, origin: "http://evil.example" });
    expect([foreign.status, JSON.parse(foreign.body).error.type]).toEqual([403, "permission_error"]);
    expect((await get("/v1/models", { authorization, "sec-fetch-site": "cross-site" })).status).toBe(403);
  });

  it("refuse a body beyond the limit", async () => {
    const huge = await post("/api/trpc/projects.create", { name: "x".repeat(9 * 1024 * 1024) }, { cookie });
    expect(huge.status).toBe(413);
    expect((await post("/api/login", { token: "x".repeat(10_000) })).status).toBe(413);
  });

  it("name the port that is taken and the variable to set", async () => {
    const server = createServer();
    const input = { host: "127.0.0.1", port: test.port, variable: "GUILDHALL_PORT" };
    await expect(listen(server, input)).rejects.toMatchObject({
      code: "PORT_TAKEN",
      message: expect.stringContaining(String(test.port)),
      remedy: expect.stringContaining("GUILDHALL_PORT="),
    });
  });
});
