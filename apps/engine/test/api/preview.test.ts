import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { runInNewContext } from "node:vm";
import { AppError } from "@guildhall/contracts";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { CONSOLE_SCRIPT } from "../../src/api/preview/preview-host.ts";
import type { BusEvents } from "../../src/platform/index.ts";
import { ask, openTestDoors, type TestDoors } from "./test-doors.ts";

/** Headers by which a page could send out what is typed into it, whatever its policy says. */
const CARRIERS = {
  "content-security-policy-report-only": "default-src 'none'; report-uri https://evil.example/",
  "reporting-endpoints": 'out="https://evil.example/"',
  "report-to": '{"group":"out","max_age":1,"endpoints":[{"url":"https://evil.example/"}]}',
  nel: '{"report_to":"out","max_age":1}',
  refresh: "0; url=https://evil.example/",
  link: "<https://evil.example/>; rel=preconnect",
};

const seen: IncomingMessage[] = [];
let program: Server;
let test: TestDoors;
let label: string;
let host: string;

beforeAll(async () => {
  program = createServer((incoming, response) => {
    seen.push(incoming);
    if (incoming.url === "/big") {
      response.writeHead(200, { "content-type": "text/html" }).end("x".repeat(3 * 1024 * 1024));
    } else if (incoming.url === "/echo") {
      response.writeHead(200, { "content-type": "text/plain" });
      incoming.pipe(response);
    } else {
      response.writeHead(200, {
        "content-type": "text/html; charset=utf-8",
        "set-cookie": "evil=1",
        "content-security-policy": "frame-ancestors *",
        ...CARRIERS,
      });
      response.end("<!doctype html><html><head><title>hi</title></head></html>");
    }
  });
  program.on("upgrade", (incoming, socket) => {
    socket.write(
      "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSet-Cookie: x=1\r\n\r\n",
    );
    socket.write(`hello ${incoming.headers.cookie ?? "nobody"}`);
    socket.pipe(socket);
  });
  program.listen(0, "127.0.0.1");
  await once(program, "listening");
  const { port } = program.address() as AddressInfo;
  test = await openTestDoors({
    previews: {
      connect: async (wanted) => {
        if (wanted !== label) throw new AppError("NOT_FOUND", "No <such> preview.", "Start it.");
        return connect(port, "127.0.0.1");
      },
      projectOf: (wanted) => (wanted === label ? "prj_1" : null),
    },
  });
  label = "0123456789abcdef01234567";
  host = `${label}.localhost:${test.previewPort}`;
});
afterAll(async () => {
  await test.close();
  program.close();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  ask(test.previewPort, path, { headers: { host, ...headers } });

it("shows the program under its own origin, framed by the workspace only, without cookies of its own", async () => {
  const page = await get("/", { cookie: `guildhall_session_${test.port}=secret; theme=dark` });
  expect(page.status).toBe(200);
  for (const name of ["set-cookie", ...Object.keys(CARRIERS)]) expect(page.headers[name]).toBeUndefined();
  expect(page.headers["content-security-policy"]).toContain(`frame-ancestors http://127.0.0.1:${test.port}`);
  expect(page.headers["content-security-policy"]).toContain(`connect-src 'self' ws://${host}`);
  expect(seen.at(-1)?.headers.cookie).toBe("theme=dark");
  expect(test.doors.previewUrl(label)).toBe(`http://${host}`);
});

it.each(["127.0.0.1", "localhost", "evil.example", "short.localhost", "a.b.localhost"])(
  "shows nothing under the host %s",
  async (name) => {
    expect((await get("/", { host: `${name}:${test.previewPort}` })).status).toBe(404);
  },
);

it("says in words, as text, when there is no preview or the page is too large", async () => {
  const missing = await get("/", { host: `${"z".repeat(26)}.localhost` });
  expect(missing.status).toBe(404);
  expect(missing.body).toContain("No &#60;such&#62; preview.");
  expect((await get("/big")).status).toBe(413);
});

it("carries bodies both ways", async () => {
  const body = "y".repeat(300_000);
  const echoed = await ask(test.previewPort, "/echo", { method: "POST", headers: { host }, body });
  expect(echoed.body).toBe(body);
});

/** The lines of the console that come to the workbench, and a way to send it so many at once. */
async function consoleOf() {
  const script = /<head><script src="([^"]+)"><\/script>/.exec((await get("/")).body)?.[1] ?? "";
  const lines: BusEvents["previewConsole"][] = [];
  const off = test.resources.bus.on("previewConsole", (line) => void lines.push(line));
  const send = async (count: number) => {
    const body = JSON.stringify(Array.from({ length: count }, (_, i) => ({ level: "error", text: `line ${i}` })));
    const headers = { host, origin: `http://${host}` };
    const told = await ask(test.previewPort, script.replace(/\.js$/, ""), { method: "POST", headers, body });
    expect(told.status).toBe(204);
  };
  return { script, lines, send, off };
}
const nextSecond = () => new Promise((done) => setTimeout(done, 1020 - (Date.now() % 1000)));

it("tells the workbench what the page writes to its console, at most fifty lines a second, and of those left out", async () => {
  const { script, lines, send, off } = await consoleOf();
  expect((await get(script)).body).toContain("unhandledrejection");
  await send(80);
  expect(lines).toHaveLength(50);
  expect(lines[0]).toMatchObject({ level: "error", text: "line 0", projectId: "prj_1" });
  // The page says nothing more.
  await vi.waitFor(() => expect(lines).toHaveLength(51), { timeout: 3000 });
  expect(lines[50]).toMatchObject({ level: "warn", text: "30 more lines of the console were left out." });
  off();
});

it("tells once of what two messages of one second left out, before what comes next", async () => {
  const { lines, send, off } = await consoleOf();
  await nextSecond();
  await send(40);
  await send(40);
  await send(5);
  expect(lines).toHaveLength(50);
  await nextSecond();
  await send(1);
  await nextSecond();
  expect(lines.slice(50).map(({ text }) => text)).toEqual(["35 more lines of the console were left out.", "line 0"]);
  off();
});

/** What a page sends of its console; like a browser, it refuses a message of more than 64 KiB that outlives the page. */
async function toldBy(script: string) {
  const bodies: string[] = [];
  const timers: (() => void)[] = [];
  const page = {
    console: { log: () => {}, info: () => {}, debug: () => {}, warn: () => {}, error: () => {} },
    addEventListener: () => {},
    fetch: async (_path: string, { body, keepalive }: { body: string; keepalive?: boolean }) => {
      if (keepalive && Buffer.byteLength(body) > 64 * 1024) throw new TypeError("too large");
      bodies.push(body);
    },
    setTimeout: (work: () => void) => timers.push(work),
    TextEncoder,
    TextDecoder,
  };
  runInNewContext(CONSOLE_SCRIPT, page);
  runInNewContext(script, page);
  for (let work = timers.shift(); work; work = timers.shift()) {
    work();
    await new Promise((done) => setImmediate(done));
  }
  return bodies.map((body) => JSON.parse(body) as { level: string; text: string }[]);
}

it("sends sixty lines of a page that says nothing more", async () => {
  const told = await toldBy("for (let i = 0; i < 60; i++) console.log('line ' + i)");
  expect(told.map((lines) => lines.length)).toEqual([50, 10]);
  expect(told.flat().at(-1)?.text).toBe("line 59");
});

it("cuts a line of a page that is longer than it may be, by bytes and with a mark, before it is sent", async () => {
  const told = await toldBy(
    "console.log('x'.repeat(70000)); console.warn('\\u{1F600}'.repeat(2000)); console.log('short')",
  );
  const [long, smiles, short] = told.flat().map(({ text }) => text);
  expect(long).toMatch(/^x{4000,} … \(cut: 70000 characters in all\)$/);
  // Characters are not cut in two.
  expect(smiles).toMatch(/^\u{1F600}+ … \(cut: 4000 characters in all\)$/u);
  for (const text of [long, smiles]) expect(Buffer.byteLength(text ?? "")).toBeLessThanOrEqual(4096);
  expect(short).toBe("short");
});

it("sends many long lines in messages that browsers take, and tells of lines that were too many", async () => {
  const told = await toldBy("for (let i = 0; i < 250; i++) console.error('\\u0001'.repeat(4000) + i)");
  expect(Math.max(...told.map((lines) => Buffer.byteLength(JSON.stringify(lines))))).toBeLessThan(64 * 1024);
  expect(told.flat()).toHaveLength(201);
  expect(told.flat().at(-1)).toEqual({ level: "warn", text: "50 more lines of the console were left out." });
});

it("cuts lines that a page of its own making sends, and says where there is too much to read", async () => {
  const script = /<head><script src="([^"]+)"><\/script>/.exec((await get("/")).body)?.[1] ?? "";
  const lines: BusEvents["previewConsole"][] = [];
  const off = test.resources.bus.on("previewConsole", (line) => void lines.push(line));
  const path = script.replace(/\.js$/, "");
  const tell = async (text: string) => {
    const body = JSON.stringify([{ level: "log", text }]);
    const told = await ask(test.previewPort, path, {
      method: "POST",
      headers: { host, origin: `http://${host}` },
      body,
    });
    expect(told.status).toBe(204);
  };
  // The next second: the one before was used up.
  await new Promise((done) => setTimeout(done, 1100));
  await tell("\u{1F600}".repeat(20_000));
  await tell("y".repeat(300_000));
  off();
  expect(lines[0]?.text).toMatch(/^\u{1F600}+ … \(cut: 40000 characters in all\)$/u);
  expect(Buffer.byteLength(lines[0]?.text ?? "")).toBeLessThanOrEqual(4096);
  expect(lines[1]).toMatchObject({ level: "warn", text: expect.stringContaining("longer than 256 KiB") });
});

it("carries an upgraded connection, without our cookies", async () => {
  const headers = { host, connection: "Upgrade", upgrade: "websocket", cookie: `guildhall_session_1=s` };
  const outgoing = request({ host: "127.0.0.1", port: test.previewPort, path: "/hmr", headers });
  outgoing.end();
  const [answer, socket, head] = (await once(outgoing, "upgrade")) as [IncomingMessage, Socket, Buffer];
  expect(answer.headers["set-cookie"]).toBeUndefined();
  let text = "";
  socket.on("data", (chunk) => {
    text += chunk;
    if (text === "hello nobody") socket.write("ping");
    if (text === "hello nobodyping") socket.end();
  });
  if (head.length > 0) socket.unshift(head);
  await once(socket, "close");
  expect(text).toBe("hello nobodyping");
});
