import { McpServer } from "@modelcontextprotocol/server";
import { describe, expect, it } from "vitest";
import { McpSessions } from "../../src/api/mcp/sessions.ts";

const server = () => new McpServer({ name: "test", version: "1" });
const initialize = JSON.stringify({
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "1" } },
});

async function open(sessions: McpSessions, tokenId: string): Promise<string> {
  const transport = await sessions.open(server(), tokenId);
  const answer = await transport.handleRequest(
    new Request("http://house/mcp", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json, text/event-stream" },
      body: initialize,
    }),
  );
  return answer.headers.get("mcp-session-id") ?? "";
}

describe("sessions of agents", () => {
  const there = (sessions: McpSessions, id: string, tokenId = "t") => sessions.use({ id, tokenId }, async () => true);

  it("are found by their id and their own token only", async () => {
    const sessions = new McpSessions(() => 0);
    const id = await open(sessions, "t");
    expect(await there(sessions, id)).toBe(true);
    expect(await there(sessions, id, "another token")).toBeNull();
    await sessions.close();
    expect(await there(sessions, id)).toBeNull();
  });

  it("make room when they rest too long, unless they work", async () => {
    let now = 0;
    const sessions = new McpSessions(() => now);
    const resting = await open(sessions, "t");
    const working = await open(sessions, "t");
    const done = Promise.withResolvers<void>();
    const work = sessions.use({ id: working, tokenId: "t" }, () => done.promise);
    now = 31 * 60_000;
    await open(sessions, "t");
    expect(await there(sessions, resting)).toBeNull();
    done.resolve();
    await work;
    expect(await there(sessions, working)).toBe(true);
    await sessions.close();
  });

  it("are at most sixty-four: the one that rests longest goes", async () => {
    let now = 0;
    const sessions = new McpSessions(() => now);
    const ids: string[] = [];
    for (now = 0; now < 64; now++) ids.push(await open(sessions, "t"));
    await there(sessions, ids[0] ?? "");
    await open(sessions, "t");
    expect(await there(sessions, ids[0] ?? "")).toBe(true);
    expect(await there(sessions, ids[1] ?? "")).toBeNull();
    await sessions.close();
  });
});
