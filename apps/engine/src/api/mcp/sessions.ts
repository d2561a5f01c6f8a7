import { randomUUID } from "node:crypto";
import type { McpServer } from "@modelcontextprotocol/server";
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/server";

const MAX_SESSIONS = 64;
const IDLE_MS = 30 * 60_000;

export type McpTransport = WebStandardStreamableHTTPServerTransport;

interface Session {
  id: string;
  tokenId: string;
  transport: McpTransport;
  usedMs: number;
  /** Requests being answered, a standing stream among them. */
  open: number;
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

  /** Answers in a session; null where there is none of this token. */
  async use<T>(
    key: { id: string; tokenId: string },
    answer: (transport: McpTransport) => Promise<T>,
  ): Promise<T | null> {
    const session = this.#sessions.get(key.id);
    if (!session || session.tokenId !== key.tokenId) return null;
    session.open += 1;
    try {
      return await answer(session.transport);
    } finally {
      session.open -= 1;
      session.usedMs = this.#nowMs();
    }
  }

  /** A transport that becomes a session when the client has introduced itself. */
  async open(server: McpServer, tokenId: string): Promise<McpTransport> {
    await this.#makeRoom();
    const transport = new WebStandardStreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      onsessioninitialized: (id) => {
        this.#sessions.set(id, { id, tokenId, transport, usedMs: this.#nowMs(), open: 0 });
      },
      onsessionclosed: (id) => void this.#sessions.delete(id),
    });
    await server.connect(transport);
    return transport;
  }

  async #makeRoom(): Promise<void> {
    const tooOld = this.#nowMs() - IDLE_MS;
    // Those that work go last.
    const byRest = [...this.#sessions.values()].sort(
      (a, b) => Number(a.open > 0) - Number(b.open > 0) || a.usedMs - b.usedMs,
    );
    const gone = byRest.filter(
      ({ open, usedMs }, index) => (open === 0 && usedMs < tooOld) || index <= byRest.length - MAX_SESSIONS,
    );
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
