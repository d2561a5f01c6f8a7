import { AppError, type BuildReport } from "@guildhall/contracts";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ToolWork } from "../../src/api/mcp/ports.ts";
import { DECISION } from "./openai/openai-door.ts";
import { ask, openTestDoors, type TestDoors } from "./test-doors.ts";

const REPORT: BuildReport = {
  ok: true,
  projectId: "prj_1",
  runId: "run_1",
  stages: [],
  criteria: [{ id: "R1.1", text: "It adds.", priority: "must", status: "passed", oracle: "confirmed", tests: ["t"] }],
  tests: { passed: 1, failed: 0 },
  regression: { passed: 0, failed: 0 },
  files: ["a.py"],
  run: null,
  tokens: { prompt: 1, completion: 2 },
  wallMs: 1000,
  version: "v1",
  assumptions: [],
  findings: [],
};

let test: TestDoors;
let build: ToolWork["build"];
const usual: ToolWork["build"] = async (_, { tell }) => {
  tell("understanding");
  tell("build: leaves");
  return REPORT;
};

beforeAll(async () => {
  test = await openTestDoors({
    tools: {
      route: async () => DECISION,
      build: (wish, following) => build(wish, following),
      change: async () => {
        throw new AppError("NOT_FOUND", "There is no such project.", "Look at the list.");
      },
      review: async (wish) => ({ text: "code" in wish ? "x".repeat(50_000) : `of ${wish.projectId}`, rows: [] }),
      projectUrl: (id) => `http://house/project?id=${id}`,
    },
  });
});
afterAll(() => test.close());
beforeEach(() => {
  build = usual;
});

async function token(scopes: ("mcp" | "chat")[] = ["mcp"]): Promise<{ token: string; id: string }> {
  const expiresAt = new Date(Date.now() + 3600_000);
  const made = await test.resources.db.accessTokens.create({ name: "agent", scopes, expiresAt });
  return { token: made.token, id: made.entry.id };
}

const textOf = (result: Awaited<ReturnType<Client["callTool"]>>): string => {
  const [first] = result.content as { type: string; text?: string }[];
  return first?.text ?? "";
};

describe.each(["legacy", "auto"] as const)("the official client at /mcp, protocol: %s", (mode) => {
  let client: Client;
  const open = async (bearer: string): Promise<Client> => {
    const made = new Client({ name: "test", version: "1" }, { versionNegotiation: { mode } });
    const requestInit = { headers: { authorization: `Bearer ${bearer}` } };
    await made.connect(new StreamableHTTPClientTransport(new URL(`${test.address}/mcp`), { requestInit }));
    return made;
  };
  beforeAll(async () => {
    client = await open((await token()).token);
  });
  afterAll(() => client.close());

  it("finds the four tools, described", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(["build", "change", "review", "route"]);
    expect(tools.every(({ description }) => (description ?? "").length > 40)).toBe(true);
  });

  it("asks which expert a request is for", async () => {
    const result = await client.callTool({ name: "route", arguments: { text: "Why does this fail?" } });
    expect(result.structuredContent).toMatchObject({ expert: "debugger", confidence: 0.8125 });
    expect(textOf(result)).toMatch(/^debugger \(81 % sure/);
  });

  it("builds, told of the progress, and learns what each criterion came to", async () => {
    const told: string[] = [];
    const result = await client.callTool(
      { name: "build", arguments: { idea: "A tool that adds" } },
      { onprogress: ({ message }) => void told.push(message ?? "") },
    );
    expect(told).toEqual(["understanding", "build: leaves"]);
    expect(result.structuredContent).toMatchObject({
      ok: true,
      url: "http://house/project?id=prj_1",
      criteria: [{ id: "R1.1", status: "passed", oracle: "confirmed" }],
    });
  });

  it("stops the work when it cancels the call", async () => {
    const begun = Promise.withResolvers<void>();
    const stopped = Promise.withResolvers<void>();
    build = (_, { signal }) =>
      new Promise((_resolve, reject) => {
        begun.resolve();
        signal.addEventListener("abort", () => {
          stopped.resolve();
          reject(signal.reason);
        });
      });
    const controller = new AbortController();
    const call = client
      .callTool({ name: "build", arguments: { idea: "A long one" } }, { signal: controller.signal })
      .catch((error: unknown) => error);
    await begun.promise;
    controller.abort();
    await stopped.promise;
    expect(await call).toBeInstanceOf(Error);
    build = usual;
    expect((await client.callTool({ name: "build", arguments: { idea: "Again" } })).isError).toBeFalsy();
  });

  it("gets a failure as something to act on, and nonsense refused by name", async () => {
    const failed = await client.callTool({ name: "change", arguments: { projectId: "x", request: "Add a column" } });
    expect([failed.isError, textOf(failed)]).toEqual([true, "NOT_FOUND: There is no such project. Look at the list."]);
    const neither = await client.callTool({ name: "review", arguments: {} }).catch((error: unknown) => error);
    expect(JSON.stringify(neither) + String(neither)).toContain("Give either projectId or code");
  });

  it("gets results within bounds, and is told what was left out", async () => {
    const result = await client.callTool({ name: "review", arguments: { code: "x = 1" } });
    expect(textOf(result).length).toBeLessThan(17_000);
    expect(textOf(result)).toContain("34000 characters more are left out");
    expect(textOf(await client.callTool({ name: "review", arguments: { projectId: "p1" } }))).toBe("of p1");
  });

  it("is stopped when its token is revoked", async () => {
    const own = await token();
    const other = await open(own.token);
    const begun = Promise.withResolvers<void>();
    const stopped = Promise.withResolvers<void>();
    build = (_, { signal }) =>
      new Promise((_resolve, reject) => {
        begun.resolve();
        signal.addEventListener("abort", () => {
          stopped.resolve();
          reject(signal.reason);
        });
      });
    const call = other.callTool({ name: "build", arguments: { idea: "A long one" } });
    await begun.promise;
    const context = { signal: new AbortController().signal, log: () => {} };
    await test.doors.runCommand({ argv: ["token", "revoke", own.id], cwd: "/" }, context);
    await stopped.promise;
    expect(textOf(await call)).toContain("The token was revoked");
    await expect(other.callTool({ name: "route", arguments: { text: "x" } })).rejects.toThrow();
    await other.close();
  });
});

describe("/mcp", () => {
  const hello = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" });
  const post = (headers: Record<string, string>, body = hello) =>
    ask(test.port, "/mcp", { method: "POST", headers: { "content-type": "application/json", ...headers }, body });

  it("opens to no cookie, no page of another origin and no token for something else", async () => {
    const { token: good } = await token();
    const { token: chat } = await token(["chat"]);
    expect((await post({})).status).toBe(401);
    expect((await post({ authorization: `Bearer ${chat}` })).status).toBe(403);
    expect((await post({ authorization: `Bearer ${good}`, origin: "http://evil.example" })).status).toBe(403);
    expect((await post({ authorization: `Bearer ${good}`, host: "evil.example" })).status).toBe(403);
  });

  it("refuses a session of another token and a body that is too large", async () => {
    const { token: good } = await token();
    expect((await post({ authorization: `Bearer ${good}`, "mcp-session-id": "stolen" })).status).toBe(404);
    expect((await post({ authorization: `Bearer ${good}` }, `"${"x".repeat(2 * 1024 * 1024)}"`)).status).toBe(413);
  });
});
