import type { ClientToServer, RunEvent, ServerToClient } from "@guildhall/contracts";
import fc from "fast-check";
import { io, type Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { TerminalListener } from "../../src/api/index.ts";
import { RunStream } from "../../src/api/realtime/run-stream.ts";
import { appendRunEvents } from "../../src/platform/index.ts";
import { ask, openTestDoors, signIn, type TestDoors } from "./test-doors.ts";

type Tab = Socket<ServerToClient, ClientToServer>;

const listeners: TerminalListener[] = [];
const written: string[] = [];
let test: TestDoors;
let cookie: string;
let projectId: string;
let runId: string;
const tabs: Tab[] = [];

beforeAll(async () => {
  test = await openTestDoors({
    terminals: {
      open: async (_actor, request, listener) => {
        listeners.push(listener);
        listener.data({ seq: 8, data: "early" });
        const terminalId = request.terminalId ?? "term_1";
        return {
          terminalId,
          scrollback: "$ ",
          seq: 7,
          detach: () => void listeners.splice(listeners.indexOf(listener), 1),
        };
      },
      write: (terminalId, data) => void written.push(`${terminalId}:${data}`),
      resize: () => {},
      close: async () => {},
    },
  });
  cookie = await signIn(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  const { db } = test.resources;
  projectId = (await db.projects.create({ name: "p" })).id;
  runId = (await db.runs.create({ projectId, kind: "build", stage: "build", request: "", seed: 1 })).id;
});
afterEach(() => {
  for (const tab of tabs.splice(0)) tab.disconnect();
});

function connect(headers: Record<string, string> = { cookie }): Tab {
  const options = { transports: ["websocket"], forceNew: true, reconnection: false, extraHeaders: headers };
  const tab: Tab = io(`http://127.0.0.1:${test.port}`, options);
  tabs.push(tab);
  return tab;
}

const watch = (tab: Tab, after: Record<string, number>) =>
  new Promise<Parameters<Parameters<ClientToServer["watch"]>[1]>[0]>((done) =>
    tab.emit("watch", { projectId, after }, done),
  );

/** The events of a tab until the one with this number came. */
function collect(tab: Tab, lastSeq: number): Promise<RunEvent[]> {
  const events: RunEvent[] = [];
  return new Promise((done) => {
    tab.on("event", (event) => {
      events.push(event);
      if (event.seq === lastSeq) done(events);
    });
  });
}

const append = (count: number) =>
  appendRunEvents(
    test.resources,
    runId,
    Array.from({ length: count }, () => ({ type: "notice" as const, level: "info" as const, text: "x" })),
  );
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe("events of a run", () => {
  it("come once and in order: the gap from the log, then live, although they are written meanwhile", async () => {
    await append(1200);
    const tab = connect();
    const seen = collect(tab, 1500);
    const watching = watch(tab, { [runId]: 700 });
    for (let i = 0; i < 100; i += 1) await append(3);
    expect((await watching).error).toBeNull();
    expect((await seen).map((event) => event.seq)).toEqual(numbers(701, 1500));
  });

  it("are complete over a lost connection when the tab names the last one it has", async () => {
    const first = connect();
    const before = collect(first, 5);
    await watch(first, { [runId]: 0 });
    await append(5);
    const seen = (await before).map((event) => event.seq);
    first.disconnect();
    await append(20);
    const second = connect();
    const rest = collect(second, 30);
    await watch(second, { [runId]: seen.at(-1) ?? 0 });
    await append(5);
    expect([...seen, ...(await rest).map((event) => event.seq)]).toEqual(numbers(1, 30));
  });

  it("come from the first one on for an active run the tab did not know", async () => {
    await append(3);
    const tab = connect();
    const seen = collect(tab, 4);
    await watch(tab, {});
    await append(1);
    expect((await seen).map((event) => event.seq)).toEqual([1, 2, 3, 4]);
  });

  it("reach every tab of the project and no tab of another", async () => {
    const other = (await test.resources.db.projects.create({ name: "other" })).id;
    const [a, b, c] = [connect(), connect(), connect()];
    const both = [collect(a, 2), collect(b, 2)];
    const stray: RunEvent[] = [];
    c.on("event", (event) => stray.push(event));
    await Promise.all([watch(a, {}), watch(b, {})]);
    await new Promise((done) => c.emit("watch", { projectId: other, after: {} }, done));
    await append(2);
    expect((await Promise.all(both)).map((events) => events.length)).toEqual([2, 2]);
    // An answer on the same connection comes after everything that was sent before it.
    await new Promise((done) => c.emit("watch", { projectId: other, after: {} }, done));
    expect(stray).toEqual([]);
  });

  it("survive every order of live events, pages and gaps", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 5 }),
        fc.array(fc.record({ seq: fc.integer({ min: 1, max: 30 }), pause: fc.boolean() }), { maxLength: 60 }),
        async (after, steps) => {
          const event = (seq: number): RunEvent => ({
            runId: "r",
            projectId: "p",
            seq,
            at: "",
            body: { type: "run.resumed" },
          });
          let stored = 0;
          const sent: number[] = [];
          const stream = new RunStream(after, {
            read: async (seq, limit) =>
              numbers(seq + 1, stored)
                .slice(0, limit)
                .map(event),
            send: ({ seq }) => void sent.push(seq),
            ready: async () => {},
            failed: (error) => {
              throw error;
            },
          });
          for (const { seq, pause } of steps) {
            // A live event is always in the log before it is told.
            stored = Math.max(stored, seq);
            stream.offer(event(seq));
            if (pause) await Promise.resolve();
          }
          await stream.catchUp();
          await new Promise((done) => setImmediate(done));
          expect(sent).toEqual(numbers(after + 1, Math.max(stored, after)));
        },
      ),
    );
  });
});

describe("the socket", () => {
  const refused = (headers: Record<string, string>) =>
    new Promise<boolean>((done) => {
      const tab = connect(headers);
      tab.on("connect", () => done(false));
      tab.on("connect_error", () => done(true));
    });

  it("opens for a session of this address only", async () => {
    expect(await refused({})).toBe(true);
    expect(await refused({ cookie: `guildhall_session_${test.port}=forged` })).toBe(true);
    expect(await refused({ cookie, origin: "http://evil.example" })).toBe(true);
    expect(await refused({ cookie, host: "evil.example" })).toBe(true);
    expect(await refused({ cookie, origin: `http://127.0.0.1:${test.port}` })).toBe(false);
  });

  it("closes when its session is signed out, and no other does", async () => {
    const leaving = await signIn(test);
    const [ended, other] = [connect({ cookie: leaving }), connect()];
    await Promise.all([ended, other].map((tab) => new Promise<void>((done) => tab.on("connect", done))));
    const closed = new Promise<string>((done) => ended.on("disconnect", done));
    await ask(test.port, "/api/logout", { method: "POST", headers: { cookie: leaving } });
    expect(await closed).toBe("io server disconnect");
    await watch(other, {});
    expect(other.connected).toBe(true);
  });

  it("answers nonsense with an error and goes on, with and without somebody to answer", async () => {
    const tab = connect();
    const raw = tab as unknown as Socket;
    raw.emit("watch", { projectId: 5 });
    raw.emit("watch", null, "no function");
    raw.emit("terminalOpen");
    raw.emit("terminalInput", { terminalId: "term_9", data: "rm" });
    const reply = await new Promise<{ error: { code: string } }>((done) => raw.emit("watch", { projectId: 5 }, done));
    expect(reply.error.code).toBe("INVALID_INPUT");
    projectId = "prj_none";
    expect((await watch(tab, {})).error?.code).toBe("NOT_FOUND");
    expect(written).toEqual([]);
  });

  it("joins the model's words of a moment, and tells every tab what became stale", async () => {
    const tab = connect();
    await watch(tab, {});
    const token = new Promise((done) => tab.on("token", done));
    const stale = new Promise((done) => tab.on("invalidate", done));
    for (const text of ["def ", "add", "():"]) {
      test.resources.bus.emit("token", { projectId, runId, target: "add", text });
    }
    test.resources.bus.emit("invalidate", { projectId: null, topics: ["models"] });
    expect(await token).toEqual({ projectId, runId, target: "add", text: "def add():" });
    expect(await stale).toEqual({ projectId: null, topics: ["models"] });
  });
});

describe("a terminal", () => {
  it("shows what came before its answer after it, obeys only its own tab, and ends with the shell", async () => {
    const tab = connect();
    const open = (from: Tab) =>
      new Promise<{ terminalId: string | null; seq: number }>((done) =>
        from.emit("terminalOpen", { projectId, terminalId: null, cols: 80, rows: 24 }, (reply) => {
          order.push("answer");
          done(reply);
        }),
      );
    const order: string[] = [];
    const first = new Promise<void>((done) => {
      tab.on("terminalData", ({ seq, data }) => {
        order.push(`${seq}:${data}`);
        done();
      });
    });
    const reply = await open(tab);
    await first;
    expect(reply).toMatchObject({ terminalId: "term_1", seq: 7 });
    expect(order).toEqual(["answer", "8:early"]);

    const stranger = connect();
    await watch(stranger, {});
    stranger.emit("terminalInput", { terminalId: "term_1", data: "stolen" });
    await watch(stranger, {});
    tab.emit("terminalInput", { terminalId: "term_1", data: "ls\n" });
    await watch(tab, {});
    expect(written).toEqual(["term_1:ls\n"]);

    const exited = new Promise((done) => tab.on("terminalExit", done));
    for (const listener of [...listeners]) listener.exit(0);
    expect(await exited).toEqual({ terminalId: "term_1", exitCode: 0 });
    expect(listeners).toEqual([]);
  });
});
