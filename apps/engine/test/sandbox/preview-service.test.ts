import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PreviewView } from "@guildhall/contracts";
import { afterAll, describe, expect, test } from "vitest";
import {
  createBubblewrapDriver,
  createPreviewService,
  type PreviewRequest,
  projectEnvironment,
} from "../../src/sandbox/index.ts";

const home = await mkdtemp(join(tmpdir(), "guildhall-preview-"));
const driver = createBubblewrapDriver({ home });
const STATIC = ["node", "/opt/guildhall/static-server.mjs", "/work", "4173"];

async function openService(idleMs?: number) {
  const views: PreviewView[] = [];
  const workspaceDir = await mkdtemp(join(tmpdir(), "guildhall-site-"));
  await writeFile(join(workspaceDir, "index.html"), "<h1>It runs</h1>");
  const service = await createPreviewService({
    driver,
    home,
    urlOf: (label) => `http://${label}.localhost:3001/`,
    onChange: (_projectId, view) => void views.push(view),
    idleMs,
  });
  const request: PreviewRequest = { workspaceDir, build: null, argv: STATIC, port: 4173 };
  return { service, views, request, workspaceDir };
}

async function get(service: Awaited<ReturnType<typeof createPreviewService>>, url: string | null, path = "/") {
  const label = new URL(url ?? "").hostname.split(".")[0] ?? "";
  const connection = await service.connect(label);
  connection.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nConnection: close\r\n\r\n`);
  let answer = "";
  for await (const chunk of connection) answer += String(chunk);
  return answer;
}

describe("previews", () => {
  const services: { dispose(): Promise<void> }[] = [];
  afterAll(() => Promise.all(services.map((service) => service.dispose())));

  test("builds, starts, answers by its label, and says each phase", async () => {
    const { service, views, request } = await openService();
    services.push(service);
    const build = ["sh", "-c", "mkdir -p dist && echo '<h1>Built</h1>' > dist/index.html"];
    service.start("p", { ...request, build, argv: ["node", "/opt/guildhall/static-server.mjs", "dist", "4173"] });
    const ready = await service.settled("p");
    expect(ready.state).toBe("ready");
    expect(ready.limits.length).toBeGreaterThan(4);
    expect([...new Set(views.map((view) => view.state))]).toEqual(["building", "starting", "ready"]);
    expect(await get(service, ready.url)).toContain("<h1>Built</h1>");
    // A route of a single page application; a missing file stays missing.
    expect(await get(service, ready.url, "/some/route")).toContain("<h1>Built</h1>");
    expect(await get(service, ready.url, "/missing.js")).toContain("404");
    expect(await get(service, ready.url, "/..%2f..%2fetc%2fpasswd")).not.toContain("guildhall:x");
    expect((await service.stop("p")).state).toBe("stopped");
    await expect(get(service, ready.url)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("a failing build, a program that ends and one that never listens each say why", async () => {
    const { service, request } = await openService();
    services.push(service);
    service.start("build", { ...request, build: ["sh", "-c", "echo 'line 3: oops' >&2; exit 2"] });
    service.start("ends", { ...request, argv: ["sh", "-c", "echo no such table; exit 1"] });
    const build = await service.settled("build");
    expect(build).toMatchObject({ state: "failed", url: null });
    expect(build.detail).toContain("line 3: oops");
    const ends = await service.settled("ends");
    expect(ends.state).toBe("failed");
    expect(ends.detail).toContain("no such table");
  });

  test("a restart replaces the running one under the same address", async () => {
    const { service, request, workspaceDir } = await openService();
    services.push(service);
    service.start("p", request);
    const first = await service.settled("p");
    await writeFile(join(workspaceDir, "index.html"), "<h1>Second</h1>");
    service.start("p", request);
    service.start("p", request);
    const second = await service.settled("p");
    expect(second).toMatchObject({ state: "ready", url: first.url });
    expect(await get(service, second.url)).toContain("Second");
  });

  test("the address is not guessable, differs by project and survives a restart of the engine", async () => {
    const { service, request } = await openService();
    const { service: later } = await openService();
    services.push(service, later);
    const urls: (string | null)[] = [];
    for (const [owner, project] of [
      [service, "p"],
      [later, "p"],
      [later, "q"],
    ] as const) {
      owner.start(project, request);
      urls.push((await owner.settled(project)).url);
    }
    expect(urls[0]).toBe(urls[1]);
    expect(urls[2]).not.toBe(urls[1]);
    expect(urls[0]).toMatch(/^http:\/\/[0-9a-f]{24}\.localhost:3001\/$/);
  });

  test("gives the values of a project to its server and not to its build, and hides them in what it says", async () => {
    const { service, request, workspaceDir } = await openService();
    services.push(service);
    const value = "a-secret-of-this-project";
    let rows = [{ name: "SECRET", value }];
    const environment = async () => projectEnvironment(rows);
    const build = ["sh", "-c", "echo built $SECRET > built.txt"];
    const argv = ["sh", "-c", `echo served $SECRET > served.txt; exec ${STATIC.join(" ")}`];
    service.start("p", { ...request, build, argv, environment });
    expect(await service.settled("p")).toMatchObject({ state: "ready", detail: "" });
    expect(await readFile(join(workspaceDir, "built.txt"), "utf8")).toBe("built\n");
    expect(await readFile(join(workspaceDir, "served.txt"), "utf8")).toBe(`served ${value}\n`);
    // Another project has none of it.
    service.start("q", { ...request, argv });
    await service.settled("q");
    expect(await readFile(join(workspaceDir, "served.txt"), "utf8")).toBe("served\n");

    rows = [{ name: "SECRET", value: "another-secret-of-it" }];
    service.outdate("p");
    expect(service.get("p")).toMatchObject({ state: "ready", detail: expect.stringContaining("Restart it") });
    service.start("p", { ...request, argv: ["sh", "-c", "echo refused $SECRET; exit 1"], environment });
    const failed = await service.settled("p");
    expect(failed.state).toBe("failed");
    expect(failed.detail).toContain("refused [SECRET]");
    expect(failed.detail).not.toContain("another-secret");
  });

  test("hides the values it was started with in what it answers, also once they were changed", async () => {
    const { service, request, workspaceDir } = await openService();
    services.push(service);
    const value = "a-secret-of-this-project";
    let rows = [{ name: "SECRET", value }];
    await writeFile(join(workspaceDir, "index.html"), `{"key":"${value}"}`);
    service.start("p", { ...request, environment: async () => projectEnvironment(rows) });
    await service.settled("p");
    rows = [{ name: "SECRET", value: "another-secret-of-it" }];
    service.outdate("p");
    const call = { method: "GET", path: "/", body: null } as const;
    expect(await service.request("p", call)).toMatchObject({ text: '{"key":"[SECRET]"}', revealed: true });
    expect(await service.request("p", { ...call, path: "/missing.js" })).toMatchObject({ revealed: false });
    // What was sent is kept in a check as well.
    const sent = { method: "POST", path: "/missing.js", body: JSON.stringify({ key: value }) } as const;
    expect(await service.request("p", sent)).toMatchObject({ revealed: true });
    await service.stop("p");
    expect(service.mask("p", `it said ${value}`)).toBe("it said [SECRET]");
    expect(service.mask("nobody", value)).toBe(value);
  });

  test("shows the limits it really runs under", async () => {
    const { service, request } = await openService();
    services.push(service);
    service.start("p", request);
    const { limits } = await service.settled("p");
    expect(Object.fromEntries(limits.map(({ label, value }) => [label, value]))).toMatchObject({
      Memory: "2 GiB",
      "Processes and threads": "512",
      Network: "none",
    });
  });

  test("is stopped when nobody visits it", async () => {
    const { service, request, views } = await openService(1500);
    services.push(service);
    service.start("p", request);
    await service.settled("p");
    await expect.poll(() => views.at(-1)?.state, { timeout: 10_000 }).toBe("stopped");
  });
});
