import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Api, api } from "@guildhall/contracts";
import type { z } from "zod";

const MAIN = join(import.meta.dirname, "../../apps/engine/src/main.ts");
const ADDRESS = /(http:\/\/\S+?)\/#token=(\S+)/;

type Verb<Room extends keyof Api, Name extends keyof Api[Room]> = Api[Room][Name] extends {
  input: infer I extends z.ZodType;
  output: infer O extends z.ZodType;
}
  ? { input: z.input<I>; output: z.output<O> }
  : never;

/** A real engine process on a home of its own, reached through its front door as a browser reaches it. */
export interface LiveEngine {
  url: string;
  cookie: string;
  /** One verb over tRPC. Throws with the engine's message. */
  call<Room extends keyof Api, Name extends keyof Api[Room] & string>(
    room: Room,
    name: Name,
    input: Verb<Room, Name>["input"],
  ): Promise<Verb<Room, Name>["output"]>;
  stop(): Promise<void>;
}

async function addressOf(child: ChildProcess): Promise<{ url: string; token: string }> {
  if (!child.stdout) throw new Error("the engine has no output");
  for await (const line of createInterface({ input: child.stdout })) {
    const [, url, token] = ADDRESS.exec(line) ?? [];
    if (url && token) return { url, token };
  }
  throw new Error(`the engine did not start; see logs/engine.log in its home`);
}

async function signIn(url: string, token: string): Promise<string> {
  const answer = await fetch(new URL("/api/login", url), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token }),
  });
  const cookie = answer.headers.get("set-cookie")?.split(";")[0];
  if (!cookie) throw new Error(`sign-in answered ${answer.status}`);
  return cookie;
}

async function send(url: URL, cookie: string, type: string, input: unknown): Promise<unknown> {
  const body = input === undefined ? undefined : JSON.stringify(input);
  if (type === "query" && body !== undefined) url.searchParams.set("input", body);
  const headers = { cookie, "content-type": "application/json" };
  const answer = await fetch(url, type === "query" ? { headers } : { method: "POST", headers, body: body ?? "" });
  const reply = (await answer.json()) as { result?: { data: unknown }; error?: { message: string } };
  if (!reply.result) throw new Error(`${url.pathname}: ${reply.error?.message ?? answer.status}`);
  return reply.result.data;
}

/** Starts the engine on free ports, without a network, and signs in. */
export async function startLiveEngine(home: string, variables: Record<string, string> = {}): Promise<LiveEngine> {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      GUILDHALL_HOME: home,
      GUILDHALL_OFFLINE: "1",
      GUILDHALL_PORT: "0",
      GUILDHALL_PREVIEW_PORT: "0",
      ...variables,
    },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = new Promise<void>((done) => void child.once("exit", () => done()));
  const { url, token } = await addressOf(child);
  child.stdout?.resume();
  const cookie = await signIn(url, token);
  return {
    url,
    cookie,
    call: async (room, name, input) => {
      const verb = (api[room] as Record<string, { type: string; output: z.ZodType }>)[name];
      if (!verb) throw new Error(`there is no verb ${room}.${name}`);
      const data = await send(new URL(`/api/trpc/${room}.${name}`, url), cookie, verb.type, input);
      return verb.output.parse(data) as never;
    },
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
