import { randomUUID } from "node:crypto";
import type { McpServer } from "@modelcontextprotocol/server";
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/server";

const MAX_SESSIONS = 64;
const IDLE_MS = 30 * 60_000;

interface Session {
  id: string;
  tokenId: string;
  transport: WebStandardStreamableHTTPServerTransport;
  usedMs: number;
}

/**
 * Clients of the protocol before July 2026 keep a session: a request of theirs can be cancelled by a later one, which
 * must reach the same server. Sessions belong to their token; the ones that rest longest make room.
 */
export class McpSessions {
  readonly #nowMs: () => number;
  readonly #sessions = new Map<string, Session>();

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  /** The session's transport; null where there is none of this token. */
  find(id: string, tokenId: string): WebStandardStreamableHTTPServerTransport | null {
    const session = this.#sessions.get(id);
    if (!session || session.tokenId !== tokenId) return null;
    session.usedMs = this.#nowMs();
    return session.transport;
  }

  /** A transport that becomes a session when the client has introduced itself. */
  async open(server: McpServer, tokenId: string): Promise<WebStandardStreamableHTTPServerTransport> {
    await this.#makeRoom();
    const transport = new WebStandardStreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      onsessioninitialized: (id) => {
        this.#sessions.set(id, { id, tokenId, transport, usedMs: this.#nowMs() });
      },
      onsessionclosed: (id) => void this.#sessions.delete(id),
    });
    await server.connect(transport);
    return transport;
  }

  async #makeRoom(): Promise<void> {
    const byUse = [...this.#sessions.values()].sort((a, b) => a.usedMs - b.usedMs);
    const tooOld = this.#nowMs() - IDLE_MS;
    const gone = byUse.filter((session, index) => session.usedMs < tooOld || index <= byUse.length - MAX_SESSIONS);
    await Promise.all(gone.map((session) => this.#end(session)));
  }

  async #end({ id, transport }: Session): Promise<void> {
    this.#sessions.delete(id);
    await transport.close();
  }

  async close(): Promise<void> {
    await Promise.all([...this.#sessions.values()].map((session) => this.#end(session)));
  }
}
