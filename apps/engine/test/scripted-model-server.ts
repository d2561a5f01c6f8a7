import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { parseArgs } from "node:util";

/** What a rule is asked about, whichever protocol it came by. */
export interface ScriptedRequest {
  protocol: "openai" | "ollama";
  model: string;
  messages: { role: string; content: string }[];
  /** All messages joined by line breaks. */
  prompt: string;
  /** The JSON schema of the answer, when one was asked for. */
  schema: Record<string, unknown> | null;
  seed: number | null;
  temperature: number | null;
  maxTokens: number | null;
  stream: boolean;
  /** The request as it came. */
  body: Record<string, unknown>;
  headers: Record<string, string | string[] | undefined>;
}

export interface ScriptedRule {
  /** Part of the prompt, a pattern for it, or a decision. The last rule added that fits and is not used up answers. */
  when: string | RegExp | ((request: ScriptedRequest) => boolean);
  /** The answer; a function may count calls or read the request. */
  answer?: string | ((request: ScriptedRequest) => string);
  /** Answers only so often; then earlier rules are asked. */
  times?: number;
  /** Pause before each token; 0 = at once. */
  tokenDelayMs?: number;
  /** Stops after so many tokens until `release()` of the handle; no test needs to sleep. */
  pauseAfterTokens?: number;
  /** Instead of an answer: an HTTP status, no reply at all, bytes that are no event, or a connection cut mid-stream. */
  failure?: { status: number; body?: unknown; headers?: Record<string, string> } | "hang" | "garbage" | "cut";
  /** How the answer ends; default `stop`. */
  finish?: "stop" | "length";
}

export interface RuleHandle {
  /** Resolves when a request came to `pauseAfterTokens`. */
  readonly reached: Promise<void>;
  release(): void;
  remove(): void;
}

export interface ScriptedServerOptions {
  port?: number;
  models?: { id: string; contextTokens?: number }[];
  /** What happens when no rule fits: HTTP 500 (default), or, for a request with a schema, the smallest valid value. */
  unmatched?: "error" | "smallest";
  rules?: ScriptedRule[];
}

export interface ScriptedModelServer {
  /** OpenAI base address, ending in /v1. */
  readonly url: string;
  /** Ollama base address. */
  readonly ollamaUrl: string;
  readonly requests: ScriptedRequest[];
  /** Prompts no rule fitted. */
  readonly unmatched: string[];
  on(rule: ScriptedRule): RuleHandle;
  close(): Promise<void>;
}

interface Entry {
  rule: ScriptedRule;
  left: number;
  reach: () => void;
  released: Promise<void>;
}

/** Good answers to the questions of the capability card, so that every test need not write them. */
const CARD_RULES: ScriptedRule[] = [
  { when: "Write the whole file add.py", answer: "```python\ndef add(a, b):\n    return a + b\n```" },
  { when: "three apples", answer: '{"fruit": "apple", "count": 3}' },
  { when: "Count from one to two hundred", answer: "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n" },
];

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
const asNumber = (value: unknown): number | null => (typeof value === "number" ? value : null);

/** The smallest value a JSON schema allows; enough of JSON schema for what zod writes. */
function smallestValue(schema: Record<string, unknown>): unknown {
  const first = (list: unknown): unknown => (Array.isArray(list) ? list[0] : undefined);
  if ("const" in schema) return schema.const;
  if (Array.isArray(schema.enum)) return first(schema.enum);
  const variant = first(schema.anyOf) ?? first(schema.oneOf);
  if (variant !== undefined) return smallestValue(asRecord(variant));
  const type = Array.isArray(schema.type) ? first(schema.type) : schema.type;
  if (type === "object") {
    const required = Array.isArray(schema.required) ? schema.required : [];
    const properties = asRecord(schema.properties);
    return Object.fromEntries(required.map((key) => [key, smallestValue(asRecord(properties[String(key)]))]));
  }
  if (type === "array") {
    return Array.from({ length: asNumber(schema.minItems) ?? 0 }, () => smallestValue(asRecord(schema.items)));
  }
  if (type === "string") return "a".repeat(asNumber(schema.minLength) ?? 0);
  if (type === "integer" || type === "number") return Math.max(0, asNumber(schema.minimum) ?? 0);
  return type === "boolean" ? false : null;
}

function splitTokens(text: string): string[] {
  return text.match(/\s*\S{1,8}|\s+$/g) ?? [];
}

function toRequest(
  protocol: ScriptedRequest["protocol"],
  body: Record<string, unknown>,
  headers: IncomingMessage["headers"],
): ScriptedRequest {
  const messages = (Array.isArray(body.messages) ? body.messages : []).map((message: unknown) => ({
    role: String(asRecord(message).role),
    content: String(asRecord(message).content),
  }));
  const options = protocol === "ollama" ? asRecord(body.options) : body;
  const format = protocol === "ollama" ? body.format : asRecord(asRecord(body.response_format).json_schema).schema;
  return {
    protocol,
    model: String(body.model),
    messages,
    prompt: messages.map((message) => message.content).join("\n"),
    schema: typeof format === "object" && format !== null ? asRecord(format) : null,
    seed: asNumber(options.seed),
    temperature: asNumber(options.temperature),
    maxTokens: asNumber(options.max_tokens ?? options.num_predict),
    stream: body.stream === true,
    body,
    headers,
  };
}

function fits(rule: ScriptedRule, request: ScriptedRequest): boolean {
  if (typeof rule.when === "string") return request.prompt.includes(rule.when);
  if (rule.when instanceof RegExp) return rule.when.test(request.prompt);
  return rule.when(request);
}

/** How one protocol writes its stream. */
interface Wire {
  contentType: string;
  token(text: string): string;
  end(finish: string, usage: { prompt: number; completion: number }): string;
  whole(text: string, finish: string, usage: { prompt: number; completion: number }): unknown;
}
const openaiUsage = (usage: { prompt: number; completion: number }) => ({
  prompt_tokens: usage.prompt,
  completion_tokens: usage.completion,
  total_tokens: usage.prompt + usage.completion,
});
const event = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`;
const WIRES: Record<ScriptedRequest["protocol"], Wire> = {
  openai: {
    contentType: "text/event-stream",
    token: (text) => event({ choices: [{ index: 0, delta: { content: text }, finish_reason: null }] }),
    end: (finish, usage) =>
      event({ choices: [{ index: 0, delta: {}, finish_reason: finish }] }) +
      event({ choices: [], usage: openaiUsage(usage) }) +
      "data: [DONE]\n\n",
    whole: (text, finish, usage) => ({
      choices: [{ index: 0, message: { role: "assistant", content: text }, finish_reason: finish }],
      usage: openaiUsage(usage),
    }),
  },
  ollama: {
    contentType: "application/x-ndjson",
    token: (text) => `${JSON.stringify({ message: { role: "assistant", content: text }, done: false })}\n`,
    end: (finish, usage) =>
      `${JSON.stringify({ message: { role: "assistant", content: "" }, done: true, done_reason: finish, prompt_eval_count: usage.prompt, eval_count: usage.completion })}\n`,
    whole: (text, finish, usage) => ({
      message: { role: "assistant", content: text },
      done: true,
      done_reason: finish,
      prompt_eval_count: usage.prompt,
      eval_count: usage.completion,
    }),
  },
};

function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(value));
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return asRecord(JSON.parse(Buffer.concat(chunks).toString("utf8") || "{}"));
}

async function stream(response: ServerResponse, entry: Entry, request: ScriptedRequest): Promise<void> {
  const { rule } = entry;
  const wire = WIRES[request.protocol];
  const answer = typeof rule.answer === "function" ? rule.answer(request) : (rule.answer ?? "");
  const all = splitTokens(answer);
  const tokens = request.maxTokens === null ? all : all.slice(0, request.maxTokens);
  const finish = rule.finish ?? (tokens.length < all.length ? "length" : "stop");
  const usage = { prompt: splitTokens(request.prompt).length, completion: tokens.length };
  if (!request.stream) {
    sendJson(response, 200, wire.whole(tokens.join(""), finish, usage));
    return;
  }
  response.writeHead(200, { "content-type": wire.contentType });
  for (const [index, token] of tokens.entries()) {
    if (response.destroyed) return;
    if (rule.pauseAfterTokens === index) {
      entry.reach();
      await entry.released;
    }
    if (rule.tokenDelayMs) await new Promise((resolve) => setTimeout(resolve, rule.tokenDelayMs));
    await new Promise((resolve) => response.write(wire.token(token), resolve)); // sent before anything is cut
    if (rule.failure === "cut" && index >= 1) {
      response.destroy();
      return;
    }
    if (rule.failure === "garbage" && index >= 1) {
      response.end("data: {not json\n\n{neither\n");
      return;
    }
  }
  response.end(wire.end(finish, usage));
}

/**
 * A model server whose answers are written down beforehand. It speaks the OpenAI protocol (chat completions,
 * streamed or not, and the model list) and Ollama's, on a free loopback port.
 */
export async function startScriptedModelServer(options: ScriptedServerOptions = {}): Promise<ScriptedModelServer> {
  const models = options.models ?? [{ id: "scripted", contextTokens: 8192 }];
  const requests: ScriptedRequest[] = [];
  const unmatched: string[] = [];
  const entries: Entry[] = [];

  const on = (rule: ScriptedRule): RuleHandle => {
    let reach = (): void => {};
    let release = (): void => {};
    const reached = new Promise<void>((resolve) => {
      reach = resolve;
    });
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const entry: Entry = { rule, left: rule.times ?? Number.POSITIVE_INFINITY, reach, released };
    entries.push(entry);
    return { reached, release, remove: () => void entries.splice(entries.indexOf(entry), 1) };
  };
  for (const rule of [...CARD_RULES, ...(options.rules ?? [])]) on(rule);

  const complete = async (request: ScriptedRequest, response: ServerResponse): Promise<void> => {
    requests.push(request);
    const entry = entries.findLast((candidate) => candidate.left > 0 && fits(candidate.rule, request));
    if (!entry) {
      unmatched.push(request.prompt);
      if (options.unmatched === "smallest" && request.schema) {
        const answer = JSON.stringify(smallestValue(request.schema));
        await stream(
          response,
          { rule: { when: "", answer }, left: 1, reach: () => {}, released: Promise.resolve() },
          request,
        );
        return;
      }
      sendJson(response, 500, { error: { message: `no scripted answer for: ${request.prompt.slice(0, 300)}` } });
      return;
    }
    entry.left -= 1;
    const { failure } = entry.rule;
    if (failure === "hang") {
      entry.reach();
      return;
    }
    if (typeof failure === "object") {
      const { status, body, headers } = failure;
      sendJson(response, status, body ?? { error: { message: `scripted failure ${status}` } }, headers);
      return;
    }
    await stream(response, entry, request);
  };

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (path === "/v1/models") {
      const data = models.map(({ id, contextTokens }) => ({ id, object: "model", max_model_len: contextTokens }));
      sendJson(response, 200, { object: "list", data });
    } else if (path === "/api/tags") {
      sendJson(response, 200, { models: models.map(({ id }) => ({ name: id, model: id, size: 1_000_000 })) });
    } else if (path === "/api/show") {
      const wanted = (await readBody(request)).model;
      const model = models.find(({ id }) => id === wanted);
      sendJson(response, model ? 200 : 404, {
        details: { parameter_size: "1.5B" },
        model_info: { "scripted.context_length": model?.contextTokens },
      });
    } else if (path === "/v1/chat/completions" || path === "/api/chat") {
      const protocol = path === "/api/chat" ? "ollama" : "openai";
      await complete(toRequest(protocol, await readBody(request), request.headers), response);
    } else sendJson(response, 404, { error: { message: `no such path: ${path}` } });
  };

  const server: Server = createServer((request, response) => {
    route(request, response).catch((error: unknown) => {
      if (!response.headersSent) sendJson(response, 500, { error: { message: String(error) } });
      else response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${address}/v1`,
    ollamaUrl: address,
    requests,
    unmatched,
    on,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** `node scripted-model-server.ts --port 4010 --rules rules.json`: rules as data, `when` a part of the prompt. */
if (import.meta.main) {
  const { values } = parseArgs({ options: { port: { type: "string" }, rules: { type: "string" } } });
  const rules = values.rules ? (JSON.parse(await readFile(values.rules, "utf8")) as ScriptedRule[]) : [];
  const server = await startScriptedModelServer({ port: Number(values.port ?? 0), rules, unmatched: "smallest" });
  process.stdout.write(`${server.url}\n`);
}
